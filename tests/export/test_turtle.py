"""Turtle, TriG and N-Quads: the same statements, stable, and read alike by strict parsers."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import RDFS, Dataset, Graph, Literal, URIRef

from conftest import acted_on, printed_again
from onrecord.export.naming import naming
from onrecord.export.nquads import nquads, write_nquads
from onrecord.export.paragraphs import paragrapher
from onrecord.export.trig import trig, write_trig
from onrecord.export.turtle import turtle, write_turtle
from onrecord.model import Article, Collection, Record
from onrecord.rdf import collection_graphs
from onrecord.store import Store, memory_store

# rdflib's own use of its old names
pytestmark = pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph):DeprecationWarning")

Write = Callable[[Store, Path], None]
DIGEST = """
import hashlib, sys
sys.path[:0] = {path!r}
from conftest import affair
from onrecord.export.nquads import nquads
from onrecord.export.trig import trig
from onrecord.export.turtle import turtle
from onrecord.rdf import collection_graphs
from onrecord.store import memory_store
store = memory_store({{}}, collection_graphs(affair()))
print(hashlib.sha256(b"".join([*turtle(store), *trig(store), *nquads(store)])).hexdigest())
"""


def read(chunks: Iterable[bytes], form: ox.RdfFormat) -> list[ox.Quad]:
    """What a strict parser reads."""
    return list(ox.parse(b"".join(chunks), format=form))


def test_turtle_is_one_graph_of_everything(store: Store, tmp_path: Path) -> None:
    write_turtle(store, tmp_path / "graph.ttl")
    strict = [quad.triple for quad in ox.parse(path=str(tmp_path / "graph.ttl"))]
    assert set(strict) == {quad.triple for quad in store.quads()}
    assert len(strict) == len(set(strict)) == len(Graph().parse(tmp_path / "graph.ttl"))


def test_what_several_graphs_tell_stands_as_if_one_told_it(store: Store, collection: Collection) -> None:
    more = (memory_store({}, collection_graphs(each)) for each in (acted_on(collection), printed_again(collection)))
    for each in (store, *more):
        lines = {line for graph in each.graphs() for line in each.lines(graph).splitlines(keepends=True)}
        names = naming(each)
        assert b"".join(turtle(each)) == names.head() + b"".join(paragrapher(names)(b"".join(sorted(lines))))


@pytest.mark.parametrize("words", ['a" , "b', "a ;\n\tb .\n\nc", "<a> , <b>", "x:y", "true", "1", '"^^<x>'])
def test_words_that_look_like_turtle_stay_in_their_literals(words: str) -> None:
    told = [
        [(URIRef("http://e.org/a"), RDFS.label, Literal(words + end)), (URIRef("http://e.org/a"), RDFS.label, same)]
        for end in ("", "!")
        for same in [Literal(7)]
    ]
    store = memory_store({}, [(URIRef(f"http://e.org/graph/{at}"), triples) for at, triples in enumerate(told)])
    found = Graph().parse(data=b"".join(turtle(store)))
    assert set(found.objects()) == {Literal(words), Literal(words + "!"), Literal(7)}


def test_trig_and_nquads_keep_the_graphs(store: Store, tmp_path: Path) -> None:
    for write, name in ((write_trig, "graph.trig"), (write_nquads, "graph.nq")):
        write(store, tmp_path / name)
        assert set(ox.parse(path=str(tmp_path / name))) == set(store.quads())
        dataset = Dataset()
        dataset.parse(tmp_path / name)
        assert len(list(dataset.quads())) == len(store.graph)


def test_turtle_reads_well(store: Store) -> None:
    text = b"".join(turtle(store)).decode()
    assert "event:meeting a rec:Contact , rec:Event , rec:Meeting ;\n\trdfs:label" in text
    assert 'rec:earliest "2021-04-03"^^xsd:date' in text
    assert "entity:reeve a schema:Person , rec:Entity" in text
    body = [line for line in text.splitlines() if not line.startswith(("@prefix", "#"))]
    assert "<https://w3id.org/onrecord/id/" not in "\n".join(body)
    paragraphs = text.split("\n\n")[1:]
    subjects = [paragraph.split(" ", 1)[0] for paragraph in paragraphs]
    assert len(subjects) == len(set(subjects)) == len({quad.subject for quad in store.quads()})
    kinds = list(dict.fromkeys(subject.partition(":")[0] for subject in subjects))
    assert kinds[:7] == ["article", "entity", "event", "account", "statement", "claim", "position"]


def test_nquads_are_sorted(store: Store) -> None:
    for chunk in nquads(store):
        lines = chunk.splitlines()
        assert lines == sorted(lines)


def test_another_run_writes_the_same_bytes() -> None:
    path = [str(Path(__file__).parents[1]), *sys.path]
    script = DIGEST.format(path=path)
    runs = [
        subprocess.run(
            [sys.executable, "-c", script],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
        for seed in ("1", "2")
    ]
    assert len({run.stdout for run in runs}) == 1
    assert len(runs[0].stdout.strip()) == 64


@pytest.mark.parametrize(
    "words",
    [
        "\x00\x01\x0b\x1f\x7f\x85\u2028\ufffe",
        "a\r\nb\rc\td",
        '\\ " \'\'\' """ \\u0041',
        "\U0001f680\ud83d",
        "<>{}|^`@prefix .",
    ],
)
def test_hostile_words_come_back_as_they_went(tmp_path: Path, words: str) -> None:
    record = Record(Article(words, "a.txt", words, words, words, words, f"https://example.org/{words}"))
    store = memory_store({}, collection_graphs(Collection((record,))))
    forms: tuple[tuple[Write, str], ...] = ((write_turtle, "a.ttl"), (write_trig, "a.trig"), (write_nquads, "a.nq"))
    for write, name in forms:
        write(store, tmp_path / name)
    kept = words.replace("\ud83d", "\ufffd")
    assert kept in {str(value) for value in Graph().parse(tmp_path / "a.ttl").objects()}
    for chunks, form in ((turtle(store), ox.RdfFormat.TURTLE), (trig(store), ox.RdfFormat.TRIG)):
        assert kept in {quad.object.value for quad in read(chunks, form) if isinstance(quad.object, ox.Literal)}


def test_another_base_has_short_names_too(collection: Collection) -> None:
    store = memory_store({}, collection_graphs(collection, base="https://data.example.org/"))
    text = b"".join(turtle(store)).decode()
    assert "@prefix event: <https://data.example.org/event/> ." in text
    assert "\nevent:call a rec:Call" in text


def test_an_empty_store_gives_an_empty_graph(tmp_path: Path) -> None:
    store = memory_store({}, ())
    for write, name in ((write_turtle, "a.ttl"), (write_trig, "a.trig"), (write_nquads, "a.nq")):
        write(store, tmp_path / name)
        assert list(ox.parse(path=str(tmp_path / name))) == []
