"""A file is written whole or not at all: beside its place first, re-read, and only then moved to it."""

import gzip
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from onrecord.errors import AbortError

GZIP = b"\x1f\x8b"
LEVEL = 6  # of compression: the seventh to ninth take twice the time for a hundredth of the size


def write_whole(path: Path, chunks: Iterable[bytes], check: Callable[[Path], None] | None = None) -> None:
    """Writes `chunks` to `path`; an old file there stays as it is unless everything went well.

    A path that ends in ``.gz`` is compressed. `check` is given the finished file before it is moved to its place, and
    raises what is wrong with it. Raises AbortError if the place cannot be written.
    """
    fresh = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with fresh.open("wb") as file, _packed(file, path) as packed:
            for chunk in chunks:
                packed.write(chunk)
        if check:
            check(fresh)
        fresh.replace(path)
    except OSError as error:
        raise AbortError(f"{path}: cannot be written ({error.strerror}); choose another place with -o") from error
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


@contextmanager
def reading(path: Path) -> Iterator[BinaryIO]:
    """What `path` holds, unpacked if it is compressed, whatever its name is."""
    with path.open("rb") as file:
        packed = file.read(len(GZIP)) == GZIP
        file.seek(0)
        if packed:
            with gzip.open(file) as unpacked:
                yield unpacked  # type: ignore[misc]  # GzipFile reads bytes as a BinaryIO does, but is not declared so
        else:
            yield file


@contextmanager
def _packed(file: BinaryIO, path: Path) -> Iterator[BinaryIO]:
    if path.suffix != ".gz":
        yield file
        return
    # without a name and a time in its head: the same content gives the same bytes
    with gzip.GzipFile(filename="", mode="wb", compresslevel=LEVEL, fileobj=file, mtime=0) as packed:
        yield packed  # type: ignore[misc]
