"""TriG: Turtle with the named graphs kept apart, one an article version."""

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from onrecord.export.naming import naming
from onrecord.export.paragraphs import paragrapher
from onrecord.export.parts import Form, chunks, write_parts
from onrecord.store import Store


def trig_form(store: Store) -> Form:
    """TriG of `store`: in each graph a paragraph a subject."""
    names = naming(store)
    paragraphs = paragrapher(names)

    def part(graph: str, lines: bytes) -> bytes:
        return b"\ngraph:%b {\n%b}\n" % (graph.rpartition("/")[2].encode(), b"".join(paragraphs(lines)))

    return Form("trig", ox.RdfFormat.TRIG, part, names.head())


def trig(store: Store) -> Iterator[bytes]:
    """All graphs of `store` as TriG, each with a paragraph a subject."""
    return chunks(store, trig_form(store))


def write_trig(store: Store, path: Path) -> None:
    """Writes `trig(store)` to `path`, re-read before it counts. Raises AbortError if that cannot be done."""
    write_parts(store, path, trig_form(store))
