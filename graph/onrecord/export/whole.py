"""A file is written whole or not at all: beside its place first, re-read, and only then moved to it."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from onrecord.errors import AbortError


def write_whole(path: Path, chunks: Iterable[bytes], check: Callable[[Path], None] | None = None) -> None:
    """Writes `chunks` to `path`; an old file there stays as it is unless everything went well.

    `check` is given the finished file before it is moved to its place, and raises what is wrong with it.
    Raises AbortError if the place cannot be written.
    """
    fresh = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with fresh.open("wb") as file:
            file.writelines(chunks)
        if check:
            check(fresh)
        fresh.replace(path)
    except OSError as error:
        raise AbortError(f"{path}: cannot be written ({error.strerror}); choose another place with -o") from error
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
