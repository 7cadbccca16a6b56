"""Any SPARQL, its answers as values, and what is said about a query that cannot be answered."""

import re
from pathlib import Path
from typing import cast

import pyoxigraph as ox
import pytest

from onrecord.errors import AbortError
from onrecord.query import Table, Triples, run_query, table_to_csv, table_to_json, triples_to_turtle
from onrecord.store import Store


def test_any_sparql_is_answered(store: Store) -> None:
    assert run_query(store, "ASK { ?s ?p ?o }") == Table(("answer",), (("true",),))
    table = cast(Table, run_query(store, 'SELECT ("é" AS ?a) ?none {}'))
    assert table == Table(("a", "none"), (("é", None),))
    graph = cast(Triples, run_query(store, "CONSTRUCT { ?s a ?o } WHERE { ?s a ?o }"))
    assert list(graph.triples) == sorted(graph.triples, key=str)
    written = triples_to_turtle(graph)
    assert "rec:Meeting" in written
    assert sum(1 for _ in ox.parse(written, format=ox.RdfFormat.TURTLE)) == len(graph.triples)


def test_a_query_file_is_answered_and_takes_filters(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "names.rq"
    file.write_text(
        "\ufeffPREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n"
        "SELECT ?name { VALUES ?nameFilter { UNDEF } ?s skos:prefLabel ?name "
        "FILTER(!BOUND(?nameFilter) || ?name = ?nameFilter) }",
        encoding="utf-8",
    )
    assert len(cast(Table, run_query(store, file)).rows) > 5
    assert cast(Table, run_query(store, file, {"name": "Olin Dray"})).rows == (("Olin Dray",),)


@pytest.mark.parametrize(
    ("query", "parameters", "message"),
    [
        ("meating", {}, r"no query is named 'meating' \(did you mean meetings\?\): there are chain, .*timeline"),
        ("met", {"persn": "x"}, r"met has no parameter 'persn' \(did you mean person\?\): it has person, from, to"),
        ("ASK {}", {"person": "x"}, "has no parameter 'person': it has none"),
        ("met", {"from": "yesterday"}, "'yesterday' is not a date: write it as 2016, 2016-07 or 2016-07-31"),
        ("met", {"to": "2021-02-30"}, "is not a date"),
        ("gaps", {"days": "many"}, "days=many: give a whole number, such as days=30"),
        ("met", {"person": "\ud800"}, "half a character"),
        ("SELECT ?a\nWHERE { ?a ?b }", {}, r"mistake in line 2, column 16, marked ▸: WHERE \{ \?a \?b \}▸"),
        ("ASK {\n ?a rec:x ?b }", {}, r"line 2, column 10, marked ▸: \?a rec:x▸ \?b \}; Prefix not found"),
        ("ASK { ?a <a b> ?b }", {}, r"line 1, .*▸.*; IRI parsing failed"),
        ("SELECT (nosuch(?a) AS ?b) {}", {}, "the query: not a query that can be answered"),
        ("DELETE WHERE { ?s ?p ?o }", {}, "not a query that can be answered"),
        ("", {}, "not a query that can be answered"),
    ],
)
def test_what_cannot_be_asked_is_said_in_one_line(
    store: Store, query: str, parameters: dict[str, str], message: str
) -> None:
    with pytest.raises(AbortError, match=message) as caught:
        run_query(store, query, parameters)
    assert "\n" not in str(caught.value)


def test_a_query_file_that_cannot_be_read_is_named(store: Store, tmp_path: Path) -> None:
    (tmp_path / "binary.rq").write_bytes(b"\xff\xfe\x00")
    for file in (tmp_path / "missing.rq", tmp_path / "binary.rq", tmp_path):
        with pytest.raises(AbortError, match=re.escape(str(file))):
            run_query(store, file)


def test_rows_beyond_the_limit_are_left_out_and_said_to_be(store: Store) -> None:
    names = "SELECT ?name { ?s <http://www.w3.org/2004/02/skos/core#prefLabel> ?name } ORDER BY ?name"
    everything = cast(Table, run_query(store, names))
    assert not everything.cut
    assert run_query(store, names, limit=2) == Table(("name",), everything.rows[:2], cut=True)
    assert run_query(store, names, limit=len(everything.rows)) == everything
    edges = cast(Triples, run_query(store, "CONSTRUCT WHERE { ?s ?p ?o }", limit=3))
    assert (len(edges.triples), edges.cut) == (3, True)


def test_tables_as_csv_and_json() -> None:
    table = Table(("a", "b"), (("x,\n“y”", None), ('"', "")))
    assert table_to_csv(table) == 'a,b\n"x,\n“y”",\n"""",\n'
    assert table_to_json(table) == '[\n {\n  "a": "x,\\n“y”",\n  "b": null\n },\n {\n  "a": "\\"",\n  "b": ""\n }\n]\n'
    assert table_to_json(Table(("a",), ())) == "[]\n"
