"""TriG: Turtle with the named graphs kept apart, one an article version."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pyoxigraph as ox

from onrecord.export.paragraphs import data_prefixes, expect_quads, head, paragraphs
from onrecord.export.whole import write_whole
from onrecord.store import Store


def trig(store: Store) -> Iterator[bytes]:
    """All graphs of `store` as TriG, each with a paragraph a subject."""
    yield head(data_prefixes(store))
    for name in store.graphs():
        yield f"\ngraph:{name.rpartition('/')[2]} {{\n".encode()
        subjects = [quad.subject.value for quad in store.quads(name) if isinstance(quad.subject, ox.NamedNode)]
        yield from paragraphs(partial(_about, store, name), subjects, store)
        yield b"}\n"


def _about(store: Store, name: str, subject: str) -> Iterator[ox.Quad]:
    return store.quads(name, subject=subject)


def write_trig(store: Store, path: Path) -> None:
    """Writes `trig(store)` to `path`, re-read before it counts. Raises AbortError if that cannot be done."""
    write_whole(path, trig(store), expect_quads(len(store.graph), ox.RdfFormat.TRIG))
