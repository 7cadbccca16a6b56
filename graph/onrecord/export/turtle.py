"""Turtle: everything in one plain graph, for reading, for version control, and for stores that know no named graphs."""

from collections.abc import Collection, Iterator
from pathlib import Path

import pyoxigraph as ox

from onrecord.export.paragraphs import data_base, data_prefixes, expect_quads, graph_lines, head, paragraphs
from onrecord.export.whole import write_whole
from onrecord.store import Store


def turtle(store: Store) -> Iterator[bytes]:
    """The union of all graphs of `store` as Turtle, a paragraph a subject."""
    return _turtle(store, _lines(store))


def write_turtle(store: Store, path: Path) -> None:
    """Writes `turtle(store)` to `path`, re-read before it counts. Raises AbortError if that cannot be done."""
    lines = _lines(store)
    write_whole(path, _turtle(store, lines), expect_quads(len(lines), ox.RdfFormat.TURTLE))


def _lines(store: Store) -> Collection[bytes]:
    """The triples of all graphs, each once."""
    return {line for _, lines in graph_lines(store) for line in lines}


def _turtle(store: Store, lines: Collection[bytes]) -> Iterator[bytes]:
    prefixes = data_prefixes(store)
    yield head(prefixes)
    yield from paragraphs(lines, prefixes, data_base(store))
