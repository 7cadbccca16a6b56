"""Files with a part a graph: what did not change is taken over, and never from a file that is not as it was."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from onrecord.errors import AbortError
from onrecord.export import parts
from onrecord.export.jsonld import jsonld, write_jsonld
from onrecord.export.nquads import NQUADS, nquads, write_nquads
from onrecord.export.parts import write_parts
from onrecord.export.trig import trig, write_trig
from onrecord.export.turtle import turtle, write_turtle
from onrecord.model import Collection, Record
from onrecord.rdf import collection_graphs
from onrecord.store import Store, write_store

Chunks = Callable[[Store], Iterator[bytes]]
Write = Callable[[Store, Path], None]

FORMS = pytest.mark.parametrize(
    ("chunks", "write", "syntax"),
    [
        (trig, write_trig, ox.RdfFormat.TRIG),
        (nquads, write_nquads, ox.RdfFormat.N_QUADS),
        (jsonld, write_jsonld, ox.RdfFormat.JSON_LD),
    ],
    ids=["trig", "nquads", "jsonld"],
)


def kept(folder: Path, collection: Collection) -> Store:
    """A store on disk of a collection."""
    records = {record.article.sha256[:16]: record for record in collection.records}
    return write_store(folder, records, collection_graphs(collection))


def retold(collection: Collection) -> Collection:
    """The collection with another title for its first article, and another name for one of its people."""
    first, *rest = collection.records
    changed: Record = replace(first, article=replace(first.article, title="Minister met shipowner"))
    people = tuple(
        replace(each, aliases=("The Reeve",)) if each.key == "reeve" else each for each in collection.entities
    )
    return replace(collection, records=(changed, *rest), entities=people)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The graphs that are written anew, as they are written."""
    names: list[str] = []
    checked = parts._checked

    def listed(form: parts.Form, graph: str, lines: bytes) -> bytes:
        names.append(graph.rpartition("/")[2])
        return checked(form, graph, lines)

    monkeypatch.setattr(parts, "_checked", listed)
    return names


@FORMS
def test_only_changed_graphs_are_written_anew(
    tmp_path: Path, collection: Collection, made: list[str], chunks: Chunks, write: Write, syntax: ox.RdfFormat
) -> None:
    store = kept(tmp_path / "store", collection)
    write(store, tmp_path / "graph")
    assert len(made) == len(store.graphs()) == 5
    for told, place, new in (
        (collection, "graph", 0),
        (retold(collection), "graph", 2),
        (collection, "other/graph", 2),
    ):
        made.clear()
        store = kept(tmp_path / "store", told)
        write(store, tmp_path / place)
        assert len(made) == new, made
        assert (tmp_path / place).read_bytes() == b"".join(chunks(store))
        assert set(ox.parse(path=str(tmp_path / place), format=syntax)) == set(store.quads())


def test_turtle_takes_the_paragraphs_of_trig(tmp_path: Path, collection: Collection, made: list[str]) -> None:
    write_trig(kept(tmp_path / "store", collection), tmp_path / "graph.trig")
    for told, new in ((collection, 0), (retold(collection), 2)):
        made.clear()
        store = kept(tmp_path / "store", told)
        write_turtle(store, tmp_path / "graph.ttl")
        assert len(made) == new, made
        assert (tmp_path / "graph.ttl").read_bytes() == b"".join(turtle(store))


def reversed_text(path: Path) -> None:
    path.write_bytes(path.read_bytes()[::-1])


def other_digest(index: Path) -> None:
    index.write_text(index.read_text("utf-8").replace('"digest": "', '"digest": "0'), "utf-8")


def other_maker(index: Path) -> None:
    index.write_text(index.read_text("utf-8").replace('"maker": "', '"maker": "0'), "utf-8")


@pytest.mark.parametrize(
    ("name", "spoil"),
    [
        ("graph.nq", Path.unlink),
        ("graph.nq", reversed_text),
        ("store/written.json", Path.unlink),
        ("store/written.json", reversed_text),
        ("store/written.json", other_digest),
        ("store/written.json", other_maker),
        ("store/written.json", lambda path: path.write_text("[]")),
        ("store/written.json", lambda path: path.write_text('{"nquads": {"file": "graph.nq"}}')),
    ],
)
def test_nothing_is_taken_over_from_what_is_not_as_it_was(
    tmp_path: Path, collection: Collection, made: list[str], name: str, spoil: Callable[[Path], object]
) -> None:
    store = kept(tmp_path / "store", collection)
    write_nquads(store, tmp_path / "graph.nq")
    before = (tmp_path / "graph.nq").read_bytes()
    spoil(tmp_path / name)
    made.clear()
    write_nquads(store, tmp_path / "graph.nq")
    assert len(made) == len(store.graphs())
    assert (tmp_path / "graph.nq").read_bytes() == before


def test_a_folder_that_moves_is_known_again(tmp_path: Path, collection: Collection, made: list[str]) -> None:
    write_nquads(kept(tmp_path / "out" / "store", collection), tmp_path / "out" / "graph.nq")
    (tmp_path / "out").rename(tmp_path / "moved")
    made.clear()
    write_nquads(kept(tmp_path / "moved" / "store", collection), tmp_path / "moved" / "graph.nq")
    assert made == []


def test_a_file_elsewhere_is_not_noted(tmp_path: Path, collection: Collection) -> None:
    store = kept(tmp_path / "out" / "store", collection)
    for place in ("elsewhere/graph.nq", "out/graph.nq.gz"):
        write_nquads(store, tmp_path / place)
        assert not (tmp_path / "out" / "store" / "written.json").exists()


def test_a_store_in_memory_leaves_no_note(tmp_path: Path, store: Store) -> None:
    write_nquads(store, tmp_path / "graph.nq")
    assert [path.name for path in tmp_path.iterdir()] == ["graph.nq"]


def test_what_does_not_read_back_is_not_kept(tmp_path: Path, store: Store) -> None:
    bad = replace(NQUADS, syntax=ox.RdfFormat.N_QUADS, part=lambda _, lines: lines.replace(b"> <", b" <"))
    with pytest.raises(AbortError, match=r"what is written of it does not read back"):
        write_parts(store, tmp_path / "a.nq", bad)
    less = replace(bad, part=lambda _, lines: lines.partition(b"\n")[2])
    with pytest.raises(AbortError, match=r"of \d+ triples read back"):
        write_parts(store, tmp_path / "a.nq", less)
    assert list(tmp_path.iterdir()) == []
