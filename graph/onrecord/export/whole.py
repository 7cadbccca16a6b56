"""A file is written whole or not at all: beside its place first, re-read, and only then moved to it."""

import gzip
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import file_digest, sha256
from io import BufferedIOBase
from pathlib import Path
from typing import BinaryIO

from onrecord.errors import AbortError

GZIP = b"\x1f\x8b"
LEVEL = 6  # of compression: the seventh to ninth take twice the time for a hundredth of the size


def write_whole(path: Path, chunks: Iterable[bytes]) -> str:
    """Writes `chunks` to `path` and returns their SHA-256; an old file there stays as it is unless all went well.

    A path that ends in ``.gz`` is compressed. Raises AbortError if the place cannot be written, or does not give back
    what was written.
    """
    fresh, content = path.with_name(f".{path.name}.part"), sha256()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with fresh.open("wb") as file, _packed(file, path) as packed:
            for chunk in chunks:
                content.update(chunk)
                packed.write(chunk)
        with reading(fresh) as again:
            if file_digest(again, sha256).digest() != content.digest():
                raise AbortError(f"{path}: what was written does not read back; choose another place with -o")
        fresh.replace(path)
    except OSError as error:
        raise AbortError(f"{path}: cannot be written ({error.strerror}); choose another place with -o") from error
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
    return content.hexdigest()


@contextmanager
def reading(path: Path) -> Iterator[BufferedIOBase]:
    """What `path` holds, unpacked if it is compressed, whatever its name is."""
    with path.open("rb") as file:
        packed = file.read(len(GZIP)) == GZIP
        file.seek(0)
        if packed:
            with gzip.open(file) as unpacked:
                yield unpacked
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
