"""From the caller's files to articles: one module a source format, all named in `READERS`."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from onrecord.errors import InputError
from onrecord.model import Article
from onrecord.read.sources import STANDARD_INPUT, find_files, unique_names
from onrecord.read.text import read_standard_input, read_text

__all__ = ["READERS", "read_sources"]

READERS: Mapping[str, Callable[[Path], Iterator[Article]]] = {
    ".txt": read_text,
}


def read_sources(sources: Sequence[str]) -> Iterator[Article | InputError]:
    """The articles of `sources` in their order, each once, and an InputError in place of each that cannot be used.

    A source is a file, a folder (searched through), a glob or ``-`` for standard input.
    """
    found: list[Path | str | InputError] = []
    for source in sources:
        found.extend(_found(source))
    files = list({item.resolve(): item for item in reversed(found) if isinstance(item, Path)}.values())
    names = unique_names(files)
    seen: set[object] = set()
    for item in found:
        if isinstance(item, InputError):
            yield item
        elif item not in seen and (item == STANDARD_INPUT or item in names):
            seen.add(item)
            yield from _articles(item, names)


def _found(source: str) -> Sequence[Path | str | InputError]:
    if source == STANDARD_INPUT:
        return [source]
    try:
        return find_files(source, READERS.keys())
    except InputError as error:
        return [error]
    except OSError as error:
        return [InputError(f"{source}: cannot be searched ({error.strerror}); check the path and its permissions")]


def _articles(item: Path | str, names: Mapping[Path, str]) -> Iterator[Article | InputError]:
    try:
        if isinstance(item, str):
            yield from read_standard_input()
            return
        for article in READERS[item.suffix.lower()](item):
            yield replace(article, id=names[item]) if article.id == item.stem else article
    except InputError as error:
        yield error
