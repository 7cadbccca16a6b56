"""What an OWL RL reasoner concludes from the ontology and data: nothing contradictory, and nothing unwanted."""

import owlrl
import pyoxigraph as ox
import pytest
from rdflib import OWL, PROV, RDF, SDO, SKOS, Graph, Namespace, URIRef

from conftest import acted_on, printed_again
from onrecord.model import Collection
from onrecord.rdf import collection_graphs
from onrecord.store import memory_store
from onrecord.vocab import DATA_BASE, REC, STATUS
from ontology_page import ontology

SEM = Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
"""What owlrl calls a contradiction."""
HALVORSEN, REEVE = (URIRef(f"{DATA_BASE}entity/{name}") for name in ("halvorsen", "reeve"))


def told(collection: Collection) -> Graph:
    """The triples of a collection, derived ones included."""
    store = memory_store({}, collection_graphs(collection))
    written = ox.serialize((quad.triple for quad in store.quads()), format=ox.RdfFormat.N_TRIPLES) or b""
    return Graph().parse(data=written, format="nt")


def closed(data: Graph) -> Graph:
    """The ontology and data with everything that follows from them."""
    graph = ontology() + data
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return graph


@pytest.fixture(scope="module")
def data(collection: Collection) -> Graph:
    """The data alone."""
    return told(printed_again(acted_on(collection)))


@pytest.fixture(scope="module")
def closure(data: Graph) -> Graph:
    """The data with what follows."""
    return closed(data)


def new_about_data(closure: Graph, data: Graph) -> set[tuple[str, str, str]]:
    """What was concluded about our own nodes, apart from that each is itself."""
    return {
        (str(subject), str(predicate), str(value))
        for subject, predicate, value in closure
        if str(subject).startswith(DATA_BASE) and (subject, predicate, value) not in data and subject != value
    }


def test_nothing_contradicts_itself(closure: Graph) -> None:
    assert not list(closure.objects(None, ERROR))


def test_a_contradiction_would_be_seen(collection: Collection) -> None:
    wrong = told(collection)
    wrong.add((HALVORSEN, RDF.type, REC.Event))
    assert list(closed(wrong).objects(None, ERROR))


def test_wider_terms_and_inverses_follow_and_nothing_else(closure: Graph, data: Graph) -> None:
    concluded = new_about_data(closure, data)
    properties = {predicate for _, predicate, _ in concluded} - {str(RDF.type)}
    classes = {value for _, predicate, value in concluded if predicate == str(RDF.type)}
    assert properties == {
        str(SEM[name]) for name in ("hasActor", "hasPlace", "hasEarliestBeginTimeStamp", "hasLatestEndTimeStamp")
    }
    assert classes == {str(term) for term in (OWL.Thing, SEM.Event, PROV.Entity, REC.Decision)}


def test_what_must_not_follow_does_not(closure: Graph, data: Graph) -> None:
    people, organizations = (set(closure.subjects(RDF.type, kind)) for kind in (SDO.Person, SDO.Organization))
    assert people == set(data.subjects(RDF.type, SDO.Person)), "somebody became a person"
    assert not people & organizations, "a person became an organization"
    assert not people & set(closure.subjects(RDF.type, REC.UnnamedSource)), "an unnamed source became a person"
    for kind in (REC.Account, REC.Statement, REC.Position, SDO.NewsArticle, SDO.Claim):
        assert not set(closure.subjects(RDF.type, kind)) & set(closure.subjects(RDF.type, REC.Event)), kind
    assert set(closure.subject_objects(REC.met)) == set(data.subject_objects(REC.met)), "somebody met somebody"
    assert not list(closure.subject_objects(SDO.knows)), "who met does not know"
    assert set(closure.subject_objects(REC.denied)) == set(data.subject_objects(REC.denied)), "a denial followed"
    assert set(closure.subject_objects(REC.status)) == set(data.subject_objects(REC.status)), "a status followed"
    same = {(one, other) for one, other in closure.subject_objects(OWL.sameAs) if one != other}
    assert not {pair for pair in same if str(pair[0]).startswith(DATA_BASE)}, "two became one"


def test_met_holds_both_ways_without_a_reasoner(data: Graph) -> None:
    assert {(HALVORSEN, REC.met, REEVE), (REEVE, REC.met, HALVORSEN)} <= set(data)


def test_statuses_and_spellings_are_left_alone(closure: Graph, data: Graph) -> None:
    assert set(closure.subjects(REC.status, STATUS.happened)) == set(data.subjects(REC.status, STATUS.happened))
    assert set(closure.subject_objects(SKOS.altLabel)) == set(data.subject_objects(SKOS.altLabel))
