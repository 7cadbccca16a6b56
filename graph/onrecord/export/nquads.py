"""N-Quads: one line a statement with its graph, sorted; the full export for other stores."""

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from onrecord.export.paragraphs import expect_quads, graph_lines
from onrecord.export.whole import write_whole
from onrecord.store import Store


def nquads(store: Store) -> Iterator[bytes]:
    """All quads of `store` as N-Quads, sorted graph by graph."""
    for name, lines in graph_lines(store):
        end = f"<{name}> .\n".encode()
        yield b"".join([line[:-2] + end for line in sorted(lines)])


def write_nquads(store: Store, path: Path) -> None:
    """Writes `nquads(store)` to `path`, re-read before it counts. Raises AbortError if that cannot be done."""
    write_whole(path, nquads(store), expect_quads(len(store.graph), ox.RdfFormat.N_QUADS))
