"""Sending to another store: to Oxigraph's server for real, and to one that refuses, fails halfway, or is not there."""

import json
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import sleep
from urllib.request import urlopen

import pyoxigraph as ox
import pytest

from onrecord.errors import AbortError
from onrecord.push import Pushed, Target, gone_graphs, pieces, push, remove_graphs
from onrecord.store import Store, memory_store
from onrecord.vocab import DATA_BASE

HOST = "127.0.0.1"


@dataclass
class Heard:
    """What a server is to answer, request by request and then always the last, and what it was sent."""

    answers: list[int]
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    requests: list[tuple[str, str, str | None, bytes]] = field(default_factory=list)
    url: str = ""


@contextmanager
def server(*answers: int, body: bytes = b"", **headers: str) -> Iterator[Heard]:
    """A server that answers with those statuses, and that body."""
    heard = Heard(list(answers), {name.replace("_", "-"): value for name, value in headers.items()}, body)

    class Answers(BaseHTTPRequestHandler):
        def do_PUT(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"] or 0))
            heard.requests.append((self.command, self.path, self.headers["Authorization"], body))
            self.send_response(heard.answers.pop(0) if len(heard.answers) > 1 else heard.answers[0])
            for name, value in heard.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(heard.body)))
            self.end_headers()
            self.wfile.write(heard.body)

        do_POST = do_DELETE = do_PUT  # noqa: N815

        def log_message(self, format: str, *arguments: object) -> None:
            """Says nothing."""

    listening = ThreadingHTTPServer((HOST, 0), Answers)
    Thread(target=listening.serve_forever, daemon=True).start()
    heard.url = f"http://{HOST}:{listening.server_port}/data"
    try:
        yield heard
    finally:
        listening.shutdown()
        listening.server_close()


@contextmanager
def oxigraph() -> Iterator[str]:
    """The address of an empty Oxigraph server that can be written to."""
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent))
    if program is None:
        pytest.skip("Oxigraph's server is not installed")
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port = probe.getsockname()[1]
    command = [program, "serve", "--bind", f"{HOST}:{port}"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            for _ in range(200):
                with socket.socket() as probe:
                    if probe.connect_ex((HOST, port)) == 0:
                        break
                sleep(0.05)
            yield f"http://{HOST}:{port}"
        finally:
            process.terminate()


def quads_of(url: str) -> set[ox.Quad]:
    """Everything in an Oxigraph server."""
    with urlopen(f"{url}/store") as answer:
        return set(ox.parse(answer.read(), format=ox.RdfFormat.N_QUADS))


def holding(*quads: ox.Quad) -> Store:
    """A store in memory with those quads and nothing else."""
    graph = ox.Store()
    graph.extend(quads)
    return Store(graph, dict)


@pytest.mark.parametrize("update", [False, True])
def test_a_real_server_holds_what_was_sent_however_often(store: Store, update: bool) -> None:
    with oxigraph() as url:
        target = Target(f"{url}/update" if update else f"{url}/store", update=update)
        told: list[tuple[str, int, int]] = []
        first = push(store, target, lambda *step: told.append(step))
        assert quads_of(url) == set(store.quads())
        assert push(store, target) == first
        assert quads_of(url) == set(store.quads())
    assert first == Pushed(len(store.graphs()), len(store.graph), len(store.graphs()))
    assert told[-1] == ("sending", len(store.graphs()), len(store.graphs()))


def test_a_graph_that_changed_is_replaced_and_a_foreign_one_left_alone(store: Store) -> None:
    name = store.graphs()[0]
    with oxigraph() as url:
        target = Target(f"{url}/update", update=True)
        push(store, target)
        changed = list(store.quads())
        changed.remove(next(iter(store.quads(name))))
        foreign = ox.Quad(*[ox.NamedNode("http://e.org/foreign")] * 4)
        push(holding(foreign), target)
        push(holding(*changed), target)
        assert quads_of(url) == {*changed, foreign}


@pytest.mark.parametrize("update", [False, True])
def test_graphs_of_articles_that_are_gone_are_found_and_removed_and_no_others(store: Store, update: bool) -> None:
    gone = f"{DATA_BASE}graph/gone-1.a"
    node = ox.NamedNode("http://e.org/s")
    others = ["http://e.org/foreign", f"{DATA_BASE}graph/deep/er", f"{DATA_BASE}other", f"{DATA_BASE}graph/x%20y"]
    with oxigraph() as url:
        target = Target(f"{url}/update" if update else f"{url}/store", update=update)
        push(store, target)
        assert gone_graphs(store, target, f"{url}/query") == []
        foreign = [ox.Quad(node, node, node, ox.NamedNode(name)) for name in [gone, *others]]
        push(holding(*foreign), target)
        assert gone_graphs(store, target, f"{url}/query") == [gone]
        remove_graphs(target, [gone, f"{DATA_BASE}graph/never-there"])
        assert quads_of(url) == {*store.quads(), *foreign[1:]}


@pytest.mark.parametrize(
    "name", ["graph/a> ; DROP ALL ; CLEAR GRAPH <http://e.org/", "graph/", "graph/../x", "entity/a"]
)
def test_a_server_cannot_name_what_is_to_be_removed_as_it_likes(store: Store, name: str) -> None:
    binding = {"g": {"type": "uri", "value": DATA_BASE + name}}
    answer = {"head": {"vars": ["g"]}, "results": {"bindings": [binding]}}
    with server(200, body=json.dumps(answer).encode()) as heard, suppress(AbortError):
        assert gone_graphs(store, Target(heard.url), heard.url) == []


@pytest.mark.parametrize("body", [b"", b"<html>", b'{"head": {}, "boolean": true}'])
def test_what_answers_no_query_removes_nothing(store: Store, body: bytes) -> None:
    with (
        server(200, body=body) as heard,
        pytest.raises(AbortError, match="does not answer SPARQL queries; nothing was removed"),
    ):
        gone_graphs(store, Target(heard.url), heard.url)
    with server(404) as heard, pytest.raises(AbortError, match="no address for SPARQL queries"):
        gone_graphs(store, Target(heard.url), heard.url)


def test_removing_halfway_says_how_far_it_came() -> None:
    with server(204, 404, 500) as heard, pytest.raises(AbortError, match="500; 2 of 3 graphs were removed"):
        remove_graphs(Target(heard.url, retries=0), ["http://e.org/1", "http://e.org/2", "http://e.org/3"])


def test_of_an_empty_store_nothing_is_gone() -> None:
    assert gone_graphs(memory_store({}, ()), Target("http://127.0.0.1:9/"), "http://127.0.0.1:9/") == []


def test_a_graph_goes_in_pieces_of_which_the_first_replaces(store: Store) -> None:
    name = store.graphs()[0]
    cut = list(pieces(store, name, 10))
    lines = [line for _, piece in cut for line in piece]
    assert [first for first, _ in cut] == [True] + [False] * (len(cut) - 1)
    assert len(cut) > 2
    assert lines == sorted(lines)
    assert len(lines) == sum(1 for _ in store.quads(name))


def test_a_server_that_fails_for_a_moment_is_tried_again(store: Store) -> None:
    with server(503, 204, 500, 502, 204) as heard:
        sent = push(store, Target(heard.url, backoff=0))
    assert sent.triples == len(store.graph)
    assert len(heard.requests) == sent.requests + 3
    assert heard.requests[0] == heard.requests[1]


def test_a_server_that_goes_on_failing_halfway_is_given_up(store: Store) -> None:
    with server(204, 204, 500) as heard, pytest.raises(AbortError) as caught:
        push(store, Target(heard.url, backoff=0, retries=2))
    assert f"answered 500; 2 of {len(store.graphs())} graphs were sent; sending again is safe" in str(caught.value)
    assert len(heard.requests) == 2 + 3


@pytest.mark.parametrize(
    ("status", "message"),
    [
        (401, r"refused \(401\); it asks who you are: --user NAME"),
        (403, r"refused \(403\)"),
        (404, r"no address for the Graph Store Protocol \(--update for SPARQL Update\) \(404\)"),
        (307, "moved to http://elsewhere: name that address"),
        (400, "answered 400"),
    ],
)
def test_a_refusal_is_said_in_one_line(store: Store, status: int, message: str) -> None:
    with server(status, Location="http://elsewhere") as heard, pytest.raises(AbortError, match=message) as caught:
        push(store, Target(heard.url, backoff=0))
    assert str(caught.value).startswith(heard.url)
    assert "\n" not in str(caught.value)
    assert len(heard.requests) == 1


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("http://127.0.0.1:9/data", "cannot be reached"),
        ("not an address", "not an http"),
        ("http://", "not an http"),
        ("ftp://example.org/", "cannot be sent to"),
    ],
)
def test_an_address_that_does_not_answer_is_named(store: Store, url: str, message: str) -> None:
    with pytest.raises(AbortError, match=f"{message}.*0 of 5 graphs"):
        push(store, Target(url, retries=1, backoff=0))


def test_a_password_is_sent_only_to_who_asks_and_as_asked(store: Store) -> None:
    with server(401, 204, WWW_Authenticate='Basic realm="x"') as heard:
        push(store, Target(heard.url, user="ada", password="p"))
    assert [request[2] for request in heard.requests[:3]] == [None, "Basic YWRhOnA=", "Basic YWRhOnA="]
    with server(401, 204, WWW_Authenticate='Digest realm="x", nonce="n", qop="auth"') as heard:
        push(store, Target(heard.url, user="ada", password="p"))
    assert (heard.requests[1][2] or "").startswith("Basic") is False


def test_the_wrong_password_is_said_to_be(store: Store) -> None:
    with server(401, WWW_Authenticate='Basic realm="x"') as heard, pytest.raises(AbortError, match="ada may not write"):
        push(store, Target(heard.url, user="ada", password="p"))


def test_hostile_words_arrive_as_they_are() -> None:
    words = ox.Literal('\x00\x1f "\\\n } } DROP ALL ; \u2028')
    quad = ox.Quad(
        ox.NamedNode("http://e.org/s"), ox.NamedNode("http://e.org/p"), words, ox.NamedNode("http://e.org/g")
    )
    for update in (False, True):
        with oxigraph() as url:
            push(holding(quad), Target(f"{url}/{'update' if update else 'store'}", update=update))
            assert quads_of(url) == {quad}


def test_nothing_is_sent_of_an_empty_store() -> None:
    assert push(memory_store({}, ()), Target("http://127.0.0.1:9/")) == Pushed(0, 0, 0)
