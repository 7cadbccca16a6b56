"""Turtle: everything in one plain graph, for reading, for version control, and for stores that know no named graphs."""

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from onrecord.export.paragraphs import data_prefixes, expect_quads, head, paragraphs
from onrecord.export.whole import write_whole
from onrecord.store import Store


def turtle(store: Store) -> Iterator[bytes]:
    """The union of all graphs of `store` as Turtle, a paragraph a subject."""
    yield head(data_prefixes(store))
    subjects = (quad.subject.value for quad in store.quads() if isinstance(quad.subject, ox.NamedNode))
    yield from paragraphs(lambda subject: store.quads(subject=subject), subjects, store)


def write_turtle(store: Store, path: Path) -> None:
    """Writes `turtle(store)` to `path`, re-read before it counts. Raises AbortError if that cannot be done."""
    triples = {(quad.subject, quad.predicate, quad.object) for quad in store.quads()}
    write_whole(path, turtle(store), expect_quads(len(triples), ox.RdfFormat.TURTLE))
