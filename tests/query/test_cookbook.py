"""The cookbook: every question in rdflib and in Oxigraph with the same rows, with and without each filter."""

from typing import cast

import pytest

from conftest import acted_on, printed_again
from onrecord.model import Collection
from onrecord.query import Table, cookbook, fill_in, named_queries, run_query
from onrecord.rdf import collection_graphs
from onrecord.store import Store, memory_store
from query.test_query_engines import VALUES as NAMED_VALUES
from query.test_query_engines import in_rdflib

# rdflib's own use of its old names
pytestmark = pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph):DeprecationWarning")

VALUES = NAMED_VALUES | {
    "about": "meeting", "event": "reeve", "topic": "licence", "least": "2", "other": "halvorsen", "place": "ansel",
    "precision": "month",
}  # fmt: skip
FILTERS = [(name, parameter) for name, query in cookbook().items() for parameter in ["", *query.parameters]]


@pytest.fixture(scope="module")
def stores(collection: Collection) -> list[Store]:
    """The collection, and the same with more accounts of its events."""
    return [
        memory_store({}, collection_graphs(told))
        for told in (collection, printed_again(collection), acted_on(collection))
    ]


def rows(store: Store, name: str, **parameters: str) -> list[tuple[str | None, ...]]:
    """The rows of a query."""
    return list(cast(Table, run_query(store, name, parameters)).rows)


def test_there_are_25_questions_and_no_name_twice() -> None:
    assert len(cookbook()) == 25
    assert not cookbook().keys() & named_queries().keys()
    for query in cookbook().values():
        assert query.help.partition("\n")[0].endswith("?") or "? " in query.help.partition("\n")[0], query.name
        assert all(query.parameters.values()), query.name


@pytest.mark.parametrize(("name", "parameter"), FILTERS, ids=lambda value: value or "all")
def test_rdflib_and_oxigraph_give_the_same_rows(stores: list[Store], name: str, parameter: str) -> None:
    parameters = {parameter: VALUES[parameter]} if parameter else {}
    for store in stores:
        text = fill_in(name, cookbook()[name].text, parameters)
        theirs = [
            tuple(None if value is None else str(value) for value in cast(tuple[object, ...], row))
            for row in in_rdflib(store).query(text)
        ]
        ours = rows(store, name, **parameters)
        assert ours == theirs
        assert len(set(ours)) == len(ours)
        assert parameter in ("", "person", "other") or set(ours) <= set(rows(store, name))


def test_the_first_outlet_to_report_is_the_one_that_printed_before_the_others(store: Store) -> None:
    told = {(row[0], row[1]) for row in rows(store, "first-report")}
    assert ("Meeting: Mira Halvorsen and Tomas Reeve", "The Ansel Courier") in told
    assert ("Meeting: Mira Halvorsen and Tomas Reeve", "Harbour Post") not in told


def test_who_would_not_speak_of_the_meeting(store: Store) -> None:
    assert [row[0] for row in rows(store, "declined-on", about="meeting")] == ["Lena Okafor"]
    assert rows(store, "declined-on", about="licence") == []


def test_two_dates_stand_side_by_side(store: Store) -> None:
    ((_, *told, _),) = rows(store, "two-dates")
    assert sorted([told[:3], told[3:]]) == [
        ["2021-04-03", "2021-04-03", "courier-0412"],
        ["2021-04-04", "2021-04-04", "post-0414"],
    ]


def test_the_month_between_two_events_is_quiet(store: Store) -> None:
    assert rows(store, "quiet-months", person="Reeve") == [("Tomas Reeve", "2021-05")]


def test_what_rests_on_unnamed_sources_alone(store: Store) -> None:
    assert ("Halvorsen promised Reeve a licence", "two officials") in {row[:2] for row in rows(store, "only-unnamed")}


def test_whose_side_is_missing(store: Store) -> None:
    assert [row[0] for row in rows(store, "unheard")] == ["Olin Dray"]
