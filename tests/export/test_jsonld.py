"""JSON-LD: the same quads for three parsers, and names that a person knows from the Turtle."""

import json
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Dataset

from onrecord.export.jsonld import KIND_OF, jsonld, write_jsonld
from onrecord.model import Article, Collection, Record
from onrecord.rdf import collection_graphs
from onrecord.store import Store, memory_store
from onrecord.vocab import PREFIXES

# rdflib's own use of its old names
pytestmark = pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph):DeprecationWarning")


def test_two_parsers_read_the_quads_of_the_store(store: Store, tmp_path: Path) -> None:
    write_jsonld(store, tmp_path / "graph.jsonld")
    assert set(ox.parse(path=str(tmp_path / "graph.jsonld"))) == set(store.quads())
    theirs, same = Dataset(), Dataset()
    theirs.parse(tmp_path / "graph.jsonld", format="json-ld")
    same.parse(data=store.graph.dump(format=ox.RdfFormat.N_QUADS), format="nquads")
    assert set(theirs.quads()) == set(same.quads())


def test_values_are_plain_json(store: Store) -> None:
    graphs = json.loads(b"".join(jsonld(store)))["@graph"]
    nodes = [node for graph in graphs for node in graph["@graph"]]
    meeting = next(node for node in nodes if node["@id"] == "event:meeting" and "@type" in node)
    assert meeting["@type"] == ["rec:Contact", "rec:Event", "rec:Meeting"]
    assert (meeting["rec:earliest"], meeting["rec:status"]) == ("2021-04-03", "status:happened")
    assert all(isinstance(node["oa:start"], int) for node in nodes if "oa:start" in node)


def test_every_property_with_one_kind_of_value_is_declared(store: Store) -> None:
    kinds: dict[str, set[str]] = {}
    for quad in store.quads():
        kind = quad.object.datatype.value if isinstance(quad.object, ox.Literal) else "@id"
        kinds.setdefault(quad.predicate.value, set()).add(kind)
    plain = {PREFIXES["xsd"] + name for name in ("string", "integer", "boolean")} | {PREFIXES["rdf"] + "langString"}
    declared = {PREFIXES[name.partition(":")[0]] + name.partition(":")[2] for name in KIND_OF}
    missing = {name for name, found in kinds.items() if not found & plain and name not in declared}
    assert missing == {PREFIXES["rdf"] + "type"}


@pytest.mark.parametrize("words", ["\x00\x1f\x7f\u2028", "a\r\n\t\"\\'", "\U0001f680\ud83d", "@id", "_:b", "rec:Event"])
def test_hostile_words_come_back_as_they_went(tmp_path: Path, words: str) -> None:
    record = Record(Article(words, "a.txt", words, words, words, words, f"https://example.org/{words}"))
    store = memory_store({}, collection_graphs(Collection((record,))))
    write_jsonld(store, tmp_path / "a.jsonld")
    assert set(ox.parse(path=str(tmp_path / "a.jsonld"))) == set(store.quads())


def test_an_empty_store_is_an_empty_dataset(tmp_path: Path) -> None:
    write_jsonld(memory_store({}, ()), tmp_path / "a.jsonld")
    assert list(ox.parse(path=str(tmp_path / "a.jsonld"))) == []
