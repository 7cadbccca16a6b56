"""The ontology's files, and that code and ontology name the same terms."""

import re
from itertools import chain
from pathlib import Path
from typing import get_args

import pyoxigraph as ox
import pytest
from rdflib import OWL, RDF, RDFS, SH, SKOS, Graph, URIRef
from rdflib.namespace import DefinedNamespace

from onrecord import vocab
from onrecord.errors import AbortError
from onrecord.model import Collection, EventType, Stance, Status
from onrecord.rdf import collection_graphs
from onrecord.rdf.events import concept_triples, event_classes
from onrecord.vocab import EVENT_TYPE, PREFIXES, REC, STANCE, STATUS, VERBS_OF_DENIAL, ontology_folder
from ontology_page import PAGE, page

FILES = sorted(ontology_folder().glob("*.ttl"))
OWN = "https://w3id.org/onrecord/"


def ontology() -> Graph:
    """All files of the ontology in one graph."""
    graph = Graph()
    for path in FILES:
        graph.parse(path, format="turtle")
    return graph


def terms(namespace: type[DefinedNamespace]) -> set[URIRef]:
    """The terms of a closed namespace."""
    extras: list[str] = namespace.__dict__.get("_extras", [])
    return {term for term in dir(namespace) if isinstance(term, URIRef)} | {namespace[name] for name in extras}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_strict_parser_reads_it_as_rdflib_does(path: Path) -> None:
    strict = list(ox.parse(path=str(path), format=ox.RdfFormat.TURTLE))
    assert len(strict) == len(Graph().parse(path, format="turtle"))
    assert any("versionIRI" in quad.predicate.value for quad in strict)


def test_the_folder_has_the_files_of_the_house() -> None:
    assert {path.name for path in FILES} >= {
        "onrecord.ttl",
        "stance.ttl",
        "status.ttl",
        "event-types.ttl",
        "shapes.ttl",
    }


@pytest.mark.parametrize("namespace", [REC, EVENT_TYPE, STANCE, STATUS])
def test_code_and_ontology_name_the_same_terms(namespace: type[DefinedNamespace]) -> None:
    defined = {
        node
        for node in ontology().subjects(RDF.type)
        if isinstance(node, URIRef) and node.startswith(str(namespace)) and node != URIRef(str(namespace))
    }
    assert terms(namespace) == defined


def test_every_term_has_a_label_and_a_comment_in_english() -> None:
    graph = ontology()
    for term in chain.from_iterable(terms(namespace) for namespace in (REC, EVENT_TYPE, STANCE, STATUS)):
        for predicate in (RDFS.label, RDFS.comment):
            assert [getattr(text, "language", None) for text in graph.objects(term, predicate)] == ["en"], term


def test_every_term_has_an_example() -> None:
    graph = ontology()
    for term in chain.from_iterable(terms(namespace) for namespace in (REC, EVENT_TYPE, STANCE, STATUS)):
        assert graph.value(term, SKOS.example), f"{term}: give it a skos:example"
    assert (REC.agent, RDFS.subPropertyOf, REC.participant) in graph


def test_the_reference_page_is_that_of_today() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run `make ontology`, or `python tests/ontology_page.py`"


def test_a_term_that_is_not_defined_is_refused() -> None:
    with pytest.raises(AttributeError):
        _ = REC.metWith
    with pytest.raises(AttributeError):
        _ = STANCE["insinuate"]


def test_the_classes_written_are_those_that_the_ontology_implies() -> None:
    graph = ontology()
    for kind in get_args(EventType):
        own, *wider = event_classes(kind)
        implied = {node for node in graph.transitive_objects(own, RDFS.subClassOf) if str(node).startswith(OWN)}
        assert implied == {own, *wider}


def test_there_is_a_concept_for_each_type_stance_and_status() -> None:
    for namespace, values in ((EVENT_TYPE, EventType), (STANCE, Stance), (STATUS, Status)):
        assert terms(namespace) == {namespace[value] for value in get_args(values)}


def test_concepts_in_the_data_are_named_as_in_the_ontology() -> None:
    graph = ontology()
    for namespace, values in ((EVENT_TYPE, EventType), (STANCE, Stance), (STATUS, Status)):
        for triple in concept_triples(namespace, set(get_args(values))):
            assert triple in graph


def test_a_mapping_points_to_a_code_that_is_described() -> None:
    graph = ontology()
    mappings = (SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch)
    targets = {target for mapping in mappings for target in graph.objects(None, mapping)}
    own = {target for target in targets if str(target).startswith(OWN)}
    assert len(own) > 10
    assert all(graph.value(target, SKOS.notation) for target in own)


def test_everything_written_is_defined_or_public(collection: Collection) -> None:
    graph = ontology()
    triples = [triple for _, triples in collection_graphs(collection) for triple in triples]
    used = {triple[1] for triple in triples} | {triple[2] for triple in triples if triple[1] == RDF.type}
    assert all((term, None, None) in graph for term in used if str(term).startswith(OWN))
    assert {
        str(term)[: len(prefix)] for term in used for prefix in PREFIXES.values() if str(term).startswith(prefix)
    } <= set(PREFIXES.values())
    assert all(any(str(term).startswith(prefix) for prefix in PREFIXES.values()) for term in used)


def test_shapes_are_core_alone() -> None:
    shapes = Graph().parse(ontology_folder() / "shapes.ttl", format="turtle")
    assert not set(shapes.predicates()) & {SH.sparql, SH.rule, SH.js, SH.target}
    targets = set(shapes.objects(None, SH.targetClass))
    assert {REC.Account, REC.Statement, REC.Position, REC.Event, REC.Meeting} <= targets


def test_every_prefix_of_a_query_is_the_one_that_exports_use() -> None:
    for path in [*ontology_folder().glob("queries/*.rq"), *ontology_folder().glob("derived/*.rq")]:
        declared = dict(re.findall(r"^PREFIX (\w+): +<([^>]+)>$", path.read_text(encoding="utf-8"), re.MULTILINE))
        assert declared
        assert declared.items() <= PREFIXES.items(), path.name


def test_code_and_queries_agree_on_what_a_word_of_denial_is() -> None:
    for name in ("derived/denied.rq", "derived/said.rq", "queries/denials.rq"):
        query = (ontology_folder() / name).read_text(encoding="utf-8")
        assert re.findall(r'REGEX\(.*, "(.+)", "i"\)', query) == [VERBS_OF_DENIAL], name


@pytest.mark.parametrize("cue", ["Denies", "flatly denied", "denial of", "refuting", "was disputed", "rejection"])
def test_words_of_denial_are_known_in_every_form(cue: str) -> None:
    assert re.search(VERBS_OF_DENIAL, cue, re.IGNORECASE)


@pytest.mark.parametrize("cue", ["said", "told", "denounced", "indisputably", "predicted", "maiden", "confirmed"])
def test_other_words_are_none_of_denial(cue: str) -> None:
    assert not re.search(VERBS_OF_DENIAL, cue, re.IGNORECASE)


def test_no_term_is_inherited_by_name_alone() -> None:
    graph = ontology()
    properties = set(graph.subjects(RDF.type, OWL.ObjectProperty)) | set(graph.subjects(RDF.type, OWL.DatatypeProperty))
    classes = set(graph.subjects(RDF.type, OWL.Class))
    assert properties | classes == terms(REC)
    assert not properties & classes


def test_an_installation_without_the_ontology_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(vocab, "__file__", str(tmp_path / "site" / "lib" / "onrecord" / "vocab.py"))
    with pytest.raises(AbortError, match="install onrecord again"):
        ontology_folder()
    installed = tmp_path / "site" / "lib" / "onrecord" / "ontology"
    installed.mkdir(parents=True)
    (installed / "onrecord.ttl").touch()
    assert ontology_folder() == installed.resolve()
