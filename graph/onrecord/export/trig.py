"""TriG: Turtle with the named graphs kept apart, one an article version."""

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from onrecord.export.paragraphs import data_base, data_prefixes, expect_quads, graph_lines, head, paragraphs
from onrecord.export.whole import write_whole
from onrecord.store import Store


def trig(store: Store) -> Iterator[bytes]:
    """All graphs of `store` as TriG, each with a paragraph a subject."""
    prefixes, base = data_prefixes(store), data_base(store)
    yield head(prefixes)
    for name, lines in graph_lines(store):
        yield f"\ngraph:{name.rpartition('/')[2]} {{\n".encode()
        yield from paragraphs(lines, prefixes, base)
        yield b"}\n"


def write_trig(store: Store, path: Path) -> None:
    """Writes `trig(store)` to `path`, re-read before it counts. Raises AbortError if that cannot be done."""
    write_whole(path, trig(store), expect_quads(len(store.graph), ox.RdfFormat.TRIG))
