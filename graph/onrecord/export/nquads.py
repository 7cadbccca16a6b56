"""N-Quads: one line a statement with its graph, sorted; the full export for other stores."""

from collections.abc import Iterator
from pathlib import Path

from onrecord.export.parts import Form, chunks, write_parts
from onrecord.store import Store, in_graph

NQUADS = Form("nquads", None, in_graph)
"""Its lines were parsed when the store was made, so they are not parsed again."""


def nquads(store: Store) -> Iterator[bytes]:
    """All quads of `store` as N-Quads, sorted graph by graph."""
    return chunks(store, NQUADS)


def write_nquads(store: Store, path: Path) -> None:
    """Writes `nquads(store)` to `path`, re-read before it counts. Raises AbortError if that cannot be done."""
    write_parts(store, path, NQUADS)
