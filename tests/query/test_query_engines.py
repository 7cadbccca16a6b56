"""The named queries with and without each filter, in rdflib and in Oxigraph."""

from dataclasses import replace
from typing import cast

import pyoxigraph as ox
import pytest
from rdflib import Dataset
from rdflib.paths import SequencePath
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.algebra import traverse
from rdflib.plugins.sparql.parserutils import CompValue

from conftest import COURIER, at, with_cue
from onrecord.model import Collection
from onrecord.query import Table, cookbook, fill_in, named_queries, run_query
from onrecord.rdf import collection_graphs
from onrecord.store import Store, memory_store
from onrecord.vocab import REC, ontology_folder
from resolve.sayings import cited_by_three

# rdflib's own use of its old names
pytestmark = pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph):DeprecationWarning")

VALUES = {
    "person": "REEVE", "from": "2021-04-04", "to": "2021-05", "type": "meeting", "status": "happened",
    "outlet": "courier", "claim": "Licence", "stance": "deny", "role": "minister", "organization": "harbour",
    "depth": "1", "days": "64", "least": "1",
}  # fmt: skip
SHIPPED = named_queries() | cookbook()
FILTERS = [(name, parameter) for name, query in named_queries().items() for parameter in ["", *query.parameters]]


def in_rdflib(store: Store) -> Dataset:
    """The content of a store in rdflib."""
    found = Dataset(default_union=True)
    found.parse(data=store.graph.dump(format=ox.RdfFormat.N_QUADS), format="nquads")
    return found


@pytest.fixture(scope="module")
def dataset(store: Store) -> Dataset:
    """The store's content in rdflib."""
    return in_rdflib(store)


def rows(store: Store, name: str, parameters: dict[str, str]) -> list[tuple[str | None, ...]]:
    """The rows of a named query."""
    return list(cast(Table, run_query(store, name, parameters)).rows)


def both_answers(store: Store, dataset: Dataset, name: str, parameters: dict[str, str]) -> tuple[list[object], ...]:
    """The rows of a named query from Oxigraph and from rdflib."""
    answer = dataset.query(fill_in(name, named_queries()[name].text, parameters))
    theirs = [tuple(None if value is None else str(value) for value in cast(tuple[object, ...], row)) for row in answer]
    return [*rows(store, name, parameters)], [*theirs]


@pytest.mark.parametrize(("name", "parameter"), FILTERS, ids=lambda value: value or "all")
def test_rdflib_and_oxigraph_give_the_same_rows_in_the_same_order(
    store: Store, dataset: Dataset, name: str, parameter: str
) -> None:
    parameters = {parameter: VALUES[parameter]} if parameter else {}
    ours, theirs = both_answers(store, dataset, name, parameters)
    assert ours == theirs
    assert len(set(theirs)) == len(theirs)


def test_they_agree_on_events_of_which_little_is_known(collection: Collection) -> None:
    protest, *others = collection.events
    bare_event = replace(protest, type="protest", participants=(), place=None, time=None)
    claims = tuple(claim for claim in collection.claims if claim.key != "licence")
    store = memory_store({}, collection_graphs(replace(collection, events=(bare_event, *others), claims=claims)))
    dataset = in_rdflib(store)
    for name in named_queries():
        ours, theirs = both_answers(store, dataset, name, {})
        assert ours == theirs, name


def test_they_agree_on_claims_that_several_tell_deny_and_heard() -> None:
    store = memory_store({}, collection_graphs(cited_by_three()))
    dataset = in_rdflib(store)
    for name in ("chain", "corroboration", "denials", "reported", "statements"):
        ours, theirs = both_answers(store, dataset, name, {})
        assert ours == theirs, name
        assert ours, name


@pytest.mark.parametrize(
    ("cue", "wanted"),
    [(("denied",), REC.denied), (("said", "denied"), REC.denied), (("said",), REC.said), ((), REC.said)],
)
def test_they_agree_on_whether_a_denial_is_what_is_denied_or_what_is_said(
    collection: Collection, cue: tuple[str, ...], wanted: str
) -> None:
    store = memory_store({}, collection_graphs(with_cue(collection, *(at(COURIER, words) for words in cue))))
    dataset = in_rdflib(store)
    ours, theirs = both_answers(store, dataset, "denials", {})
    assert ours == theirs
    found = {}
    for term in (REC.denied, REC.said):
        name = f"{term.rpartition('#')[2]}.rq"
        query = (ontology_folder() / "derived" / name).read_text(encoding="utf-8")
        derived = {tuple(map(str, cast(tuple[object, ...], triple))) for triple in dataset.query(query)}
        assert derived == {tuple(part.value for part in triple) for triple in cast(ox.QueryTriples, store.query(query))}
        found[term] = {claim.rpartition("/")[2] for who, _, claim in derived if who.endswith("/halvorsen")}
    assert found == {REC.denied: set(), REC.said: set()} | {wanted: {"licence"}}


@pytest.mark.parametrize(("name", "parameter"), [pair for pair in FILTERS if pair[1]])
def test_a_filter_leaves_out_rows_and_adds_none(store: Store, name: str, parameter: str) -> None:
    everything, nothing = (
        rows(store, name, {}),
        "1600" if parameter == "to" else "2999" if parameter == "from" else "Zzyzx",
    )
    if VALUES[parameter].isdigit():
        least = rows(store, name, {parameter: "0"})
        assert len(rows(store, name, {parameter: "99999"})) == 0 < len(least)
        return
    narrowed = rows(store, name, {parameter: VALUES[parameter]})
    assert all(row in everything for row in narrowed)
    assert rows(store, name, {parameter: nothing}) == []


@pytest.mark.parametrize("name", ['O"Hara', "a\\", "}", "UNDEF }", "?x", "'''\n", "é\x00\u2028"])
def test_no_filter_breaks_out_of_its_place(store: Store, name: str) -> None:
    for query in named_queries().values():
        if "person" in query.parameters:
            assert rows(store, query.name, {"person": name}) == []


@pytest.mark.parametrize("name", SHIPPED)
def test_what_a_filter_asks_to_exist_is_one_path_that_engines_follow_from_its_start(name: str) -> None:
    parts = found(prepareQuery(SHIPPED[name].text).algebra, "Builtin_EXISTS", "Builtin_NOTEXISTS")
    assert len(parts) == SHIPPED[name].text.count("EXISTS {")
    for part in parts:
        ((_, path, _),) = (triple for pattern in found(part.graph, "BGP") for triple in pattern.triples)
        assert not isinstance(path, SequencePath)


def found(algebra: CompValue, *kinds: str) -> list[CompValue]:
    """The parts of some kinds in what rdflib makes of a query."""
    parts: list[CompValue] = []

    def collect(part: object) -> None:
        if isinstance(part, CompValue) and part.name in kinds:
            parts.append(part)

    traverse(algebra, collect)
    return parts
