"""Our exports in stores and engines that others wrote: equal counts, and the rows of every query.

What is not installed is skipped by name; `.ci/run` installs all of it.
"""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from conftest import printed_again
from onrecord.export import EXPORTERS, FILE_NAMES
from onrecord.model import Collection
from onrecord.push import Target, push
from onrecord.query import Table, cookbook, fill_in, named_queries, run_query
from onrecord.rdf import collection_graphs
from onrecord.store import Store, memory_store
from others.engines import Rows, ask, comunica, jena, oxigraph, program, virtuoso
from query.test_query_engines import VALUES

pytestmark = pytest.mark.others

QUERIES = named_queries() | cookbook()
RDF = {"turtle": "turtle", "trig": "trig", "nquads": "nquads"}
"""Each format, and what rapper calls it."""
COUNT = "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"
COMUNICA_CANNOT = {
    "chain": "it does not keep the order of a subquery for GROUP_CONCAT, nor does SPARQL ask it to",
}
"""Queries that Comunica 4 answers in another way."""


@pytest.fixture(scope="module")
def told(collection: Collection) -> Store:
    """The collection with one article in two outlets, in memory."""
    return memory_store({}, collection_graphs(printed_again(collection)))


@pytest.fixture(scope="module")
def files(told: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every RDF export."""
    folder = tmp_path_factory.mktemp("exported")
    for name in (*RDF, "jsonld"):
        EXPORTERS[name](told, folder / FILE_NAMES[name])
    return folder


@pytest.fixture(scope="module")
def in_oxigraph(files: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An endpoint of Oxigraph's server with the N-Quads."""
    with oxigraph(tmp_path_factory.mktemp("oxigraph"), files / "graph.nq") as endpoint:
        yield endpoint


@pytest.fixture(scope="module")
def in_comunica(files: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An endpoint of Comunica over the Turtle."""
    with comunica(tmp_path_factory.mktemp("comunica"), files / "graph.ttl") as endpoint:
        yield endpoint


@pytest.fixture(scope="module")
def in_jena(files: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An endpoint of Apache Jena over the N-Quads."""
    with jena(tmp_path_factory.mktemp("jena"), files / "graph.nq") as endpoint:
        yield endpoint


@pytest.fixture(scope="module")
def in_virtuoso(told: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An endpoint of Virtuoso with what was pushed to it."""
    with virtuoso(tmp_path_factory.mktemp("virtuoso")) as endpoint:
        push(told, Target(f"{endpoint}-graph-crud-auth", user="dba", password="dba"))
        yield endpoint


def ours(told: Store, query: str) -> Rows:
    """The rows of a query as we answer it."""
    return list(cast(Table, run_query(told, query)).rows)


def filtered(name: str) -> Iterator[str]:
    """A query as it is, and with each of its filters alone."""
    query = QUERIES[name]
    yield query.text
    yield from (fill_in(name, query.text, {each: VALUES.get(each, "reeve")}) for each in query.parameters)


def sizes(told: Store) -> dict[str, str]:
    """How many triples each graph has."""
    return {name: str(sum(1 for _ in told.quads(name))) for name in told.graphs()}


def counted(told: Store, endpoint: str) -> dict[str, str]:
    """How many triples an endpoint has in each of our graphs; a server may have some of its own."""
    return {str(name): str(count) for name, count in ask(endpoint, COUNT) if name in sizes(told)}


def unordered(rows: Rows) -> list[tuple[str, ...]]:
    """Rows in an order of their own."""
    return sorted(tuple(value or "" for value in row) for row in rows)


@pytest.mark.parametrize("name", QUERIES)
def test_oxigraph_gives_our_rows(told: Store, in_oxigraph: str, name: str) -> None:
    for text in filtered(name):
        assert ask(in_oxigraph, text) == ours(told, text)


@pytest.mark.parametrize("name", QUERIES)
def test_comunica_gives_our_rows_in_an_order_of_its_own(told: Store, in_comunica: str, name: str) -> None:
    if name in COMUNICA_CANNOT:
        pytest.skip(f"Comunica differs: {COMUNICA_CANNOT[name]}")
    for text in filtered(name):
        assert unordered(ask(in_comunica, text)) == unordered(ours(told, text))


@pytest.mark.parametrize("name", QUERIES)
def test_jena_gives_our_rows(told: Store, in_jena: str, name: str) -> None:
    for text in filtered(name):
        assert ask(in_jena, text) == ours(told, text)


@pytest.mark.parametrize("name", ["trig", "nquads", "jsonld"])
def test_jena_reads_every_quad(told: Store, files: Path, tmp_path: Path, name: str) -> None:
    with jena(tmp_path, files / FILE_NAMES[name]) as endpoint:
        assert counted(told, endpoint) == sizes(told)


@pytest.mark.parametrize("name", QUERIES)
def test_virtuoso_gives_our_rows(told: Store, in_virtuoso: str, name: str) -> None:
    for text in filtered(name):
        assert ask(in_virtuoso, text) == ours(told, text)


def test_oxigraph_and_virtuoso_have_every_graph_whole(told: Store, in_oxigraph: str, in_virtuoso: str) -> None:
    assert counted(told, in_oxigraph) == sizes(told)
    assert counted(told, in_virtuoso) == sizes(told)


def test_virtuoso_takes_updates_too_and_again(told: Store, in_virtuoso: str) -> None:
    push(told, Target(f"{in_virtuoso}-auth", update=True, user="dba", password="dba"))
    assert counted(told, in_virtuoso) == sizes(told)


def test_virtuoso_bulk_loads_the_nquads(told: Store, files: Path, tmp_path: Path) -> None:
    isql = program("isql-vt", "Virtuoso's isql (Debian's virtuoso-opensource)")
    with virtuoso(tmp_path) as endpoint:
        (tmp_path / "graph.nq").write_bytes((files / "graph.nq").read_bytes())
        load = f"ld_dir('{tmp_path}', 'graph.nq', 'http://example.org/none'); rdf_loader_run(); checkpoint;"
        address = f"127.0.0.1:{(tmp_path / 'port').read_text(encoding='utf-8')}"
        subprocess.run([isql, address, "dba", "dba", f"exec={load}"], check=True, capture_output=True, timeout=60)
        assert counted(told, endpoint) == sizes(told)


@pytest.mark.parametrize("name", RDF)
def test_rapper_reads_every_triple(told: Store, files: Path, name: str) -> None:
    rapper = program("rapper", "rapper (Debian's raptor2-utils)")
    command = [rapper, "-c", "-i", RDF[name], str(files / FILE_NAMES[name])]
    heard = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stderr
    assert not re.search("error|warning", heard, re.IGNORECASE)
    plain = len({(quad.subject, quad.predicate, quad.object) for quad in told.quads()})
    assert f"returned {plain if name == 'turtle' else len(told.graph)} triples" in heard


@pytest.mark.parametrize("name", ["trig", "nquads", "jsonld"])
def test_comunica_reads_every_quad(told: Store, files: Path, tmp_path: Path, name: str) -> None:
    with comunica(tmp_path, files / FILE_NAMES[name]) as endpoint:
        assert counted(told, endpoint) == sizes(told)
