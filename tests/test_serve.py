"""The endpoint, asked by clients that others wrote: rdflib's SPARQLStore and SERVICE, SPARQLWrapper, and plain HTTP."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from time import monotonic, sleep
from typing import cast
from urllib.parse import quote

import pyoxigraph as ox
import pytest
from rdflib import Graph
from rdflib.plugins.stores.sparqlstore import SPARQLStore

from onrecord.errors import AbortError
from onrecord.model import Collection, Record
from onrecord.query import Table, fill_in, named_queries, run_query
from onrecord.rdf import collection_graphs
from onrecord.serve import HOST, pages_server, serve, sparql_server
from onrecord.store import Store, open_store, version_folder, write_store

pytestmark = [
    pytest.mark.skipif(
        shutil.which("oxigraph", path=str(Path(sys.executable).parent)) is None,
        reason="Oxigraph's server is not installed",
    ),
    pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph):DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # rdflib leaves the closing of its connections to chance
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def free_port() -> int:
    """A port that nobody listens on, nor on the next one."""
    with socket.socket() as one, socket.socket() as other:
        one.bind((HOST, 0))
        port: int = one.getsockname()[1]
        other.bind((HOST, port + 1))
        return port


def get(port: int, path: str, method: str = "GET", body: str | None = None, **headers: str) -> tuple[int, str]:
    """The status and the body that a server answers with."""
    connection = HTTPConnection(HOST, port, timeout=20)
    try:
        connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory, collection: Collection, records: dict[str, Record]) -> Path:
    """The collection in a store on disk."""
    folder = tmp_path_factory.mktemp("served") / "store"
    write_store(folder, records, collection_graphs(collection))
    return folder


@pytest.fixture(scope="module")
def port(kept: Path) -> Iterator[int]:
    """The port of an endpoint over the collection."""
    port = free_port()
    with sparql_server(version_folder(kept) / "graph", port=port, seconds=2):
        yield port


@pytest.mark.parametrize("name", named_queries())
def test_rdflib_gets_the_rows_of_every_named_query(kept: Path, port: int, name: str) -> None:
    ours = cast(Table, run_query(open_store(kept), name))
    remote = Graph(SPARQLStore(f"http://{HOST}:{port}/query", returnFormat="json"))
    answer = cast(Iterator[tuple[object, ...]], iter(remote.query(named_queries()[name].text)))
    assert [tuple(None if value is None else str(value) for value in row) for row in answer] == list(ours.rows)


def test_sparqlwrapper_gets_what_it_asks_for(kept: Path, port: int) -> None:
    wrapper = pytest.importorskip("SPARQLWrapper", reason="SPARQLWrapper is not installed")
    client = wrapper.SPARQLWrapper(f"http://{HOST}:{port}/query", returnFormat="json")
    client.setMethod("POST")
    client.setQuery(fill_in("met", named_queries()["met"].text, {"person": "Reeve"}))
    found = client.queryAndConvert()["results"]["bindings"]
    assert [(row["a"]["value"], row["b"]["value"]) for row in found] == [("Mira Halvorsen", "Tomas Reeve")]


def test_rdflib_joins_its_own_graph_with_the_endpoint(port: int) -> None:
    own = Graph().parse(data='<http://e.org/x> <http://e.org/knows> "Olin Dray" .', format="turtle")
    answer = own.query(f"""
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        SELECT ?who ?class {{
          ?x <http://e.org/knows> ?name
          SERVICE <http://{HOST}:{port}/query> {{ ?who skos:prefLabel ?name ; a ?class }}
        }}""")
    classes = {str(row[1]).rpartition("/")[2] for row in cast(Iterator[tuple[object, ...]], iter(answer))}
    assert "Person" in classes


def test_the_graph_store_protocol_gives_each_graph(store: Store, port: int) -> None:
    for name in store.graphs():
        status, body = get(port, f"/store?graph={quote(name, safe='')}", Accept="application/n-triples")
        assert status == 200
        assert {quad.triple for quad in store.quads(name)} == {
            quad.triple for quad in ox.parse(body, format=ox.RdfFormat.N_TRIPLES)
        }


def test_nothing_can_be_written(port: int, store: Store) -> None:
    update = "update=" + quote("INSERT DATA { <a:b> <a:c> <a:d> }")
    assert get(port, "/update", "POST", update, Content_Type="application/x-www-form-urlencoded")[0] == 403
    assert get(port, "/store?default", "POST", "<a:b> <a:c> <a:d> .", Content_Type="text/turtle")[0] == 403
    asked = get(port, f"/query?query={quote('ASK { <a:b> ?p ?o }')}", Accept="application/sparql-results+json")
    assert json.loads(asked[1])["boolean"] is False


def test_a_query_that_never_ends_is_ended(port: int) -> None:
    endless = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(CONCAT(STR(?c), STR(?f), STR(?i)) = 'no') }"
    began = monotonic()
    with suppress(OSError, HTTPException):  # the server may end the connection in the middle of its answer
        get(port, f"/query?query={quote(endless)}")
    assert monotonic() - began < 15


def test_the_query_page_needs_no_network(port: int) -> None:
    status, page = get(port, "/")
    assert status == 200
    assert 'src="http' not in page
    assert get(port, "/yasgui.min.js")[0] == 200


def test_a_port_that_is_taken_is_named(kept: Path, port: int) -> None:
    with (
        pytest.raises(AbortError, match=f"port {port} is taken: choose another with --port"),
        sparql_server(kept, port=port, seconds=1),
    ):
        pass
    with pytest.raises(AbortError, match=f"port {port}, for the pages, is taken"):
        pages_server(kept, port)


def test_without_a_store_there_is_nothing_to_serve(tmp_path: Path) -> None:
    with pytest.raises(AbortError, match="no store at"):
        serve(tmp_path / "none", port=1, seconds=1, ready=lambda *_: None)


def test_the_command_serves_pages_and_newer_versions_and_leaves_nothing_behind(
    tmp_path: Path, collection: Collection, records: dict[str, Record]
) -> None:
    folder, port = tmp_path / "store", free_port()
    write_store(folder, records, collection_graphs(collection))
    command = [sys.executable, "-c", "from onrecord.cli import main; main()", "serve", "--port", str(port)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen([*command, "--store", str(folder)], env=environment, stderr=subprocess.PIPE) as served:
        assert served.stderr is not None
        assert f"http://{HOST}:{port}/query" in "".join(served.stderr.readline().decode() for _ in range(4))
        assert "Tomas Reeve" in get(port + 1, "/map.html")[1]
        assert "timeline.html" in get(port + 1, "/")[1]
        assert get(port + 1, "/../store/FORMAT")[0] == 404
        write_store(folder, {}, ())
        assert becomes_empty(port)
        served.send_signal(signal.SIGTERM)
        assert served.wait(20) == 0
    with pytest.raises(OSError, match="refused"):
        get(port, "/")


def becomes_empty(port: int) -> bool:
    """Whether the endpoint has no triples before long."""
    asked = f"/query?query={quote('ASK { ?s ?p ?o }')}"
    for _ in range(100):
        with suppress(OSError, HTTPException):  # between the old server and the new one
            if '"boolean":false' in get(port, asked, Accept="application/json")[1]:
                return True
        sleep(0.1)
    return False
