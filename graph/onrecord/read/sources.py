"""Which files the caller's sources mean: a file, a folder searched through, a glob or ``-`` for standard input."""

import os.path
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from onrecord.code_version import reading_version
from onrecord.errors import InputError
from onrecord.read.sidecar import SUFFIX as SIDECAR
from onrecord.read.sidecar import sidecar_path

STANDARD_INPUT = "-"


def find_files(source: str, suffixes: Collection[str]) -> list[Path]:
    """The files with one of `suffixes` that `source` means, sorted; raises InputError where there are none."""
    path = Path(source)
    if source and path.is_dir():
        found = _within(path, suffixes)
    elif source and path.exists():
        return [_article_file(path, suffixes)]
    else:
        matches = _matching(source) if source else []
        if not matches:
            raise InputError(
                f"{source or repr(source)}: no such file or folder; check the path, and quote a pattern for the shell"
            )
        found = [file for match in matches for file in ([match] if match.is_file() else _within(match, suffixes))]
    found = sorted({file for file in found if file.suffix.lower() in suffixes})
    if not found:
        raise InputError(f"{source}: holds no article; put files named {_listed(suffixes)} there")
    return found


def unique_names(files: Sequence[Path]) -> Mapping[Path, str]:
    """A name for each of `files`: its own without the suffix, and the folders that tell it from another of that name.

    >>> list(unique_names([Path("a/one.txt"), Path("b/one.txt"), Path("b/two.txt")]).values())
    ['a/one', 'b/one', 'two']
    """
    same: defaultdict[str, list[Path]] = defaultdict(list)
    for file in files:
        same[file.stem].append(file)
    return {file: _distinct_name(file, same[file.stem]) for file in files}


def source_digest(file: Path) -> str:
    """A digest of a file and its sidecar, and of the code that reads them; empty if one of them cannot be read."""
    digest = sha256(reading_version().encode())
    try:
        for path in (file, sidecar_path(file)):
            content = path.read_bytes() if path.exists() else b""
            digest.update(f"{file.suffix} {path.exists()} {len(content)} ".encode() + content)
    except OSError:
        return ""
    return digest.hexdigest()


def _distinct_name(file: Path, same: list[Path]) -> str:
    if len(same) == 1:
        return file.stem
    shared = os.path.commonpath([other.absolute().parent for other in same])
    return file.absolute().relative_to(shared).with_suffix("").as_posix()


def _within(folder: Path, suffixes: Collection[str]) -> list[Path]:
    return [
        file
        for file in folder.rglob("*")
        if file.suffix.lower() in suffixes
        and file.is_file()
        and not any(part.startswith(".") for part in file.relative_to(folder).parts)
    ]


def _matching(pattern: str) -> list[Path]:
    """What `pattern` matches, without hidden files and folders that it does not name."""
    path = Path(pattern)
    try:
        matches = sorted(Path(path.anchor).glob(str(path.relative_to(path.anchor))))
    except (ValueError, NotImplementedError):  # what is no valid pattern matches nothing
        return []
    return [match for match in matches if not any(part[0] == "." and part not in path.parts for part in match.parts)]


def _article_file(path: Path, suffixes: Collection[str]) -> Path:
    """The article that `path` names; a shell's ``*`` names the sidecars too, and each stands for its article."""
    if path.name.endswith(SIDECAR):
        article = path.with_name(path.name.removesuffix(SIDECAR) + ".txt")
        if not article.exists():
            raise InputError(f"{path}: a sidecar without its article; put {article.name} beside it")
        return article
    if path.suffix.lower() not in suffixes:
        raise InputError(f"{path}: cannot be read as an article; give files named {_listed(suffixes)}")
    return path


def _listed(suffixes: Collection[str]) -> str:
    return " or ".join(f"NAME{suffix}" for suffix in sorted(suffixes))
