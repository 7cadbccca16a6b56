"""From the caller's files to articles: one module a source format, all named in `READERS`."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from onrecord.errors import InputError
from onrecord.model import Article
from onrecord.read.sources import STANDARD_INPUT, find_files, source_digest, unique_names
from onrecord.read.text import read_standard_input, read_text

__all__ = ["READERS", "read_sources"]

READERS: Mapping[str, Callable[[Path], Iterator[Article]]] = {
    ".txt": read_text,
}


def read_sources(sources: Sequence[str], known: Iterable[Article] = ()) -> Iterator[Article | InputError]:
    """The articles of `sources` in their order, each once, and an InputError in place of each that cannot be used.

    A source is a file, a folder (searched through), a glob or ``-`` for standard input. An article of `known` that was
    read from the same bytes is not looked through again.
    """
    before = {article.source: article for article in known if article.source}
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
            yield from _articles(item, names, before)


def _found(source: str) -> Sequence[Path | str | InputError]:
    if source == STANDARD_INPUT:
        return [source]
    try:
        return find_files(source, READERS.keys())
    except InputError as error:
        return [error]
    except OSError as error:
        return [InputError(f"{source}: cannot be searched ({error.strerror}); check the path and its permissions")]


def _articles(
    item: Path | str, names: Mapping[Path, str], before: Mapping[str, Article]
) -> Iterator[Article | InputError]:
    try:
        if isinstance(item, str):
            yield from read_standard_input()
        elif (source := source_digest(item)) in before:
            yield replace(before[source], id=names[item], path=item.as_posix())
        else:
            articles = list(READERS[item.suffix.lower()](item))
            same = len(articles) == 1 and source_digest(item) == source
            for article in articles:
                name = names[item] if article.id == item.stem else article.id
                yield replace(article, id=name, source=source if same else "")
    except InputError as error:
        yield error
