"""The store on disk and in memory."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from errno import ENOSPC, EPERM
from hashlib import sha256
from pathlib import Path

import pyoxigraph as ox
import pytest
from filelock import FileLock
from rdflib import URIRef

from onrecord.errors import AbortError
from onrecord.model import Collection, Record
from onrecord.rdf import Triple, collection_graphs
from onrecord.store import Store, memory_store, open_store, store_size, write_store
from onrecord.vocab import DATA_BASE, REC

Records = dict[str, Record]


def derived(store: Store, edge: URIRef) -> set[tuple[str, str]]:
    """Both ends of each derived edge of one kind, as the last part of their IRIs."""
    quads = store.quads(DATA_BASE + "graph/derived")
    found = ((quad.subject, quad.object) for quad in quads if quad.predicate.value == str(edge))
    return {(str(a).strip("<>").rpartition("/")[2], str(b).strip("<>").rpartition("/")[2]) for a, b in found}


def write_nothing(folder: Path) -> Store:
    """A store with nothing in it."""
    return write_store(folder, {}, ())


def read_all(folder: Path) -> None:
    """Reads everything that a store keeps."""
    opened = open_store(folder)
    _ = opened.records, opened.lines(DATA_BASE + "graph/resolved")


def files(folder: Path) -> dict[str, bytes]:
    """The files of a store that make up its content."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.jsonl")} | {
        name: (folder / name).read_bytes() for name in ("CURRENT", "FORMAT")
    }


def test_what_is_written_is_read_back(tmp_path: Path, collection: Collection, records: Records, store: Store) -> None:
    written = write_store(tmp_path / "a" / "store", records, collection_graphs(collection))
    opened = open_store(tmp_path / "a" / "store")
    assert opened.records == records
    assert set(opened.quads()) == set(written.quads()) == set(store.quads())
    assert len(opened.graphs()) == len(collection.records) + 2
    assert all(isinstance(quad.graph_name, ox.NamedNode) for quad in opened.quads())


def test_short_cuts_are_derived(store: Store) -> None:
    assert derived(store, REC.met) == {("halvorsen", "reeve"), ("reeve", "halvorsen")}
    assert derived(store, REC.denied) == {("halvorsen", "licence")}
    assert derived(store, REC.reported) == {("courier", "licence"), ("northwire", "licence")}
    assert ("officials", "licence") in derived(store, REC.said)
    assert not {name for name, _ in derived(store, REC.said)} & {"halvorsen", "okafor"}
    assert derived(store, REC.holdsPosition) == {("okafor", "ministry")}


def test_a_meeting_that_did_not_happen_and_a_call_make_nobody_meet(collection: Collection, records: Records) -> None:
    events = tuple(replace(event, status="planned") for event in collection.events if event.type == "meeting")
    others = tuple(event for event in collection.events if event.type != "meeting")
    planned = memory_store(records, collection_graphs(replace(collection, events=(*events, *others))))
    assert derived(planned, REC.met) == set()


def test_the_union_of_graphs_answers(store: Store) -> None:
    answer = store.query("SELECT ?s ?p ?o { ?s ?p ?o }")
    assert isinstance(answer, ox.QuerySolutions)
    assert len(list(answer)) == len(store.graph)
    with pytest.raises(SyntaxError):
        store.query("SELECT nothing")


def test_the_same_content_rewrites_nothing(tmp_path: Path, collection: Collection, records: Records) -> None:
    write_store(tmp_path / "store", records, collection_graphs(collection))
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "store").rglob("*") if path.is_file()}
    write_store(tmp_path / "store", records, collection_graphs(collection))
    after = {path: path.stat().st_mtime_ns for path in (tmp_path / "store").rglob("*") if path.is_file()}
    assert {path for path in before | after if before.get(path) != after.get(path)} <= {tmp_path / "store" / "lock"}


def test_other_content_replaces_the_old(tmp_path: Path, collection: Collection, records: Records) -> None:
    folder = tmp_path / "store"
    old = (write_store(folder, records, collection_graphs(collection)).path, (folder / "CURRENT").read_text())
    less = replace(collection, claims=())
    fewer = write_store(folder, records, collection_graphs(less))
    assert (folder / "CURRENT").read_text() != old[1]
    assert derived(fewer, REC.denied) == set()
    assert sorted(path.name for path in folder.iterdir() if path.is_dir()) == [(folder / "CURRENT").read_text().strip()]


def test_a_reader_keeps_what_it_has_open_while_another_writes(
    tmp_path: Path, collection: Collection, records: Records, store: Store
) -> None:
    reader = write_store(tmp_path / "store", records, collection_graphs(collection))
    write_store(tmp_path / "store", {}, collection_graphs(Collection(())))
    assert set(reader.quads()) == set(store.quads())


def test_lines_are_sorted_and_read_back(tmp_path: Path, collection: Collection, records: Records, store: Store) -> None:
    written = write_store(tmp_path / "store", records, collection_graphs(collection))
    for graph in store.graphs():
        lines = written.lines(graph)
        assert lines == store.lines(graph)
        assert written.digests()[graph] == store.digests()[graph] == sha256(lines).hexdigest()
        assert lines.splitlines() == sorted(lines.splitlines())
        found = {quad.triple for quad in store.quads(graph)}
        assert {quad.triple for quad in ox.parse(lines, format=ox.RdfFormat.N_TRIPLES)} == found


@pytest.fixture
def grown(tmp_path: Path, collection: Collection, records: Records) -> Path:
    """A store that had one more graph and another name for somebody first, and holds the collection now."""
    first, *others = collection.entities
    before = replace(collection, entities=(replace(first, name="Somebody Else"), *others))
    more = [(URIRef(DATA_BASE + "graph/gone"), [(REC.met, REC.met, REC.met)])]
    write_store(tmp_path / "grown", records, [*more, *collection_graphs(before)])
    write_store(tmp_path / "grown", records, collection_graphs(collection))
    return tmp_path / "grown"


def test_a_store_that_grew_is_like_one_made_at_once(
    grown: Path, tmp_path: Path, collection: Collection, records: Records
) -> None:
    fresh = write_store(tmp_path / "fresh", records, collection_graphs(collection))
    assert (grown / "CURRENT").read_text() == (tmp_path / "fresh" / "CURRENT").read_text()
    opened = open_store(grown)
    assert opened.graphs() == fresh.graphs()
    assert set(opened.quads()) == set(fresh.quads())
    assert len(opened.graph) == len(fresh.graph)
    assert [opened.lines(graph) for graph in opened.graphs()] == [fresh.lines(graph) for graph in fresh.graphs()]


def test_a_store_grows_without_links_too(
    tmp_path: Path, collection: Collection, records: Records, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    write_store(tmp_path / "store", records, collection_graphs(replace(collection, origins=())))
    assert set(write_store(tmp_path / "store", records, collection_graphs(collection)).quads()) == set(store.quads())


def unasked() -> Iterator[Triple]:
    """Triples that must not be asked for."""
    raise AssertionError("asked for the triples of a graph that is known")
    yield


def test_a_graph_made_from_the_same_is_taken_over(
    tmp_path: Path, collection: Collection, records: Records, store: Store
) -> None:
    graphs = [(name, tuple(triples)) for name, triples in collection_graphs(collection)]
    bases = {str(name): "made from this" for name, _ in graphs[:2]}
    write_store(tmp_path, records, graphs, bases)
    known = [(name, unasked()) for name, _ in graphs[:2]]
    for others in (graphs[2:], [(graphs[2][0], ()), *graphs[3:]], graphs[2:]):
        again = write_store(tmp_path, records, [*known, *others], bases)
        assert (set(again.quads()) == set(store.quads())) == (others == graphs[2:])
    with pytest.raises(AssertionError, match="asked for the triples"):
        write_store(tmp_path, records, known, {**bases, str(graphs[1][0]): "made from that"})


@pytest.mark.parametrize("name", ["graphs.nt.gz", "version.json", "records.jsonl"])
def test_nothing_is_taken_over_from_a_damaged_version(
    tmp_path: Path, collection: Collection, records: Records, store: Store, name: str
) -> None:
    bases = {str(graph): "made from this" for graph, _ in collection_graphs(collection)}
    write_store(tmp_path, records, collection_graphs(collection), bases)
    (file,) = tmp_path.rglob(name)
    file.write_bytes(file.read_bytes()[:-9] + b"#" * 9)
    again = write_store(tmp_path, {**records, "more": collection.records[0]}, collection_graphs(collection), bases)
    assert set(again.quads()) == set(store.quads())
    assert open_store(tmp_path).records == {**records, "more": collection.records[0]}
    assert [again.lines(graph) for graph in store.graphs()] == [store.lines(graph) for graph in store.graphs()]


def broken_graphs(collection: Collection) -> Iterator[tuple[URIRef, Iterable[Triple]]]:
    """The graphs of a collection, and then an interruption."""
    yield from collection_graphs(collection)
    raise KeyboardInterrupt


def test_an_interrupted_write_leaves_the_old_version(tmp_path: Path, collection: Collection, records: Records) -> None:
    folder = tmp_path / "store"
    write_store(folder, records, collection_graphs(collection))
    before = files(folder)
    with pytest.raises(KeyboardInterrupt):
        write_store(folder, {}, broken_graphs(replace(collection, claims=())))
    assert files(folder).items() >= before.items()
    assert open_store(folder).records == records
    write_store(folder, records, collection_graphs(collection))
    assert files(folder) == before


def test_a_first_write_that_is_interrupted_is_no_store(tmp_path: Path, collection: Collection) -> None:
    with pytest.raises(KeyboardInterrupt):
        write_store(tmp_path / "store", {}, broken_graphs(collection))
    with pytest.raises(AbortError, match="never finished: run `onrecord build"):
        open_store(tmp_path / "store")
    assert write_store(tmp_path / "store", {}, collection_graphs(collection)).graphs()


def test_no_store(tmp_path: Path) -> None:
    with pytest.raises(AbortError, match=r"no store at .*nowhere: run `onrecord build SOURCE -o DIR` first"):
        open_store(tmp_path / "nowhere")


@pytest.mark.parametrize("name", ["notes.txt", "FORMAT"])
def test_a_folder_that_is_no_store_is_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\xff my own notes" if name == "FORMAT" else b"my own notes")
    for use in (open_store, write_nothing):
        with pytest.raises(AbortError, match="not an onrecord store"):
            use(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_store_of_another_version_is_refused(tmp_path: Path) -> None:
    (tmp_path / "FORMAT").write_text("onrecord store 1\n")
    for use in (open_store, write_nothing):
        with pytest.raises(AbortError, match="another version of onrecord"):
            use(tmp_path)


@pytest.mark.parametrize(
    ("lost", "message"),
    [
        ("CURRENT", "never finished"),
        ("graph", "damaged"),
        ("records.jsonl", "damaged"),
        ("version.json", "damaged"),
        ("graphs.nt.gz", "damaged"),
    ],
)
def test_a_damaged_store_says_so_and_is_mended_by_building_again(
    tmp_path: Path, collection: Collection, records: Records, lost: str, message: str
) -> None:
    folder = tmp_path / "store"
    write_store(folder, records, collection_graphs(collection))
    version = (folder / "CURRENT").read_text().strip()
    (found,) = [path for path in (folder / lost, folder / version / lost) if path.exists()]
    found.rename(tmp_path / "lost")
    with pytest.raises(AbortError, match=message):
        read_all(folder)
    write_store(folder, records, collection_graphs(collection))
    assert open_store(folder).records == records


def test_records_that_are_not_json_say_so(tmp_path: Path, collection: Collection, records: Records) -> None:
    write_store(tmp_path, records, collection_graphs(collection))
    (file,) = tmp_path.rglob("records.jsonl")
    file.write_text("{}\n")
    with pytest.raises(AbortError, match=r"records\.jsonl is damaged"):
        _ = open_store(tmp_path).records


def test_two_cannot_write_at_once(tmp_path: Path, collection: Collection, records: Records) -> None:
    write_store(tmp_path, records, collection_graphs(collection))
    with FileLock(tmp_path / "lock"):
        with pytest.raises(AbortError, match="is being written"):
            write_store(tmp_path, {}, ())
        assert open_store(tmp_path).records == records


def test_a_store_has_a_size(tmp_path: Path, collection: Collection, records: Records) -> None:
    write_store(tmp_path, records, collection_graphs(collection))
    assert store_size(tmp_path) > sum(len(content) for content in files(tmp_path).values())


def test_a_full_disk_leaves_the_old_store(
    tmp_path: Path, collection: Collection, records: Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_store(tmp_path / "store", records, collection_graphs(collection))

    def full(*_: object, **__: object) -> str:
        raise OSError(ENOSPC, "No space left on device")

    monkeypatch.setattr("onrecord.store.writing._state", full)
    with pytest.raises(AbortError, match="No space left on device: choose another folder"):
        write_nothing(tmp_path / "store")
    monkeypatch.undo()
    assert open_store(tmp_path / "store").records == records


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in (tmp_path / "file", tmp_path / "file" / "store"):
        with pytest.raises(AbortError, match="choose another folder"):
            write_store(folder, {}, ())


def test_texts_with_half_characters_are_kept(tmp_path: Path, collection: Collection) -> None:
    record = replace(collection.records[0], article=replace(collection.records[0].article, text="a\ud800\r\n\x00b"))
    write_store(tmp_path, {"k": record}, ())
    assert open_store(tmp_path).records["k"].article.text == "a\ud800\r\n\x00b"
