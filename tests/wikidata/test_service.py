"""A reconciliation service, played by a small server on this machine."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs

import pytest

from onrecord.errors import AbortError
from onrecord.resolve import resolve_records
from onrecord.wikidata import match_entities
from resolve.accounts import article

COLLECTION = resolve_records(
    [article("a", "Ada Lund", "Berg", ("place", "Port Ansel"), ("unnamed", "two officials"), ("group", "Poles"))]
)


class Service(BaseHTTPRequestHandler):
    """Offers what `offers` has for a name, and keeps the queries that came."""

    offers: dict[str, list[dict[str, Any]]]
    came: list[dict[str, Any]]
    body: str | None = None

    def do_POST(self) -> None:
        """Answers queries."""
        sent = self.rfile.read(int(self.headers["Content-Length"])).decode("utf-8")
        queries = json.loads(parse_qs(sent)["queries"][0])
        Service.came += queries.values()
        found = {key: {"result": Service.offers.get(query["query"], [])} for key, query in queries.items()}
        answer = (Service.body or json.dumps(found)).encode("utf-8")
        self.send_response(200)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@pytest.fixture
def url() -> Iterator[str]:
    """The address of a running service."""
    Service.offers, Service.came, Service.body = {}, [], None
    server = HTTPServer(("127.0.0.1", 0), Service)
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/reconcile"
    server.shutdown()
    thread.join()
    server.server_close()


def test_what_the_service_offers_is_compared_and_is_a_candidate(url: str) -> None:
    Service.offers = {
        "Ada Lund": [{"id": "Q1", "name": "Ada Lund", "score": 70, "match": False}, {"id": "Q2", "name": "Bo Lund"}],
        "Port Ansel": [{"id": "Q3", "name": "Ansel (town)", "score": 99, "match": True}],
    }
    found = match_entities(COLLECTION, url)
    assert sorted(match.item for match in found) == ["Q1", "Q3"]
    assert not any(match.confirmed for match in found)


def test_only_names_that_tell_something_are_sent_and_people_as_people(url: str) -> None:
    match_entities(COLLECTION, url)
    assert [query["query"] for query in Service.came] == ["Ada Lund", "Port Ansel"]
    assert [query.get("type") for query in Service.came] == ["Q5", None]


def test_many_names_go_in_several_requests_and_each_gets_its_own(url: str) -> None:
    names = [f"Ada {letter}und" for letter in "BCDFGHKLMNPRSTVWZ"] + [f"Bo {letter}und" for letter in "BCDFGHKLMNPR"]
    Service.offers = {name: [{"id": f"Q{number}", "name": name}] for number, name in enumerate(names, 1)}
    assert len(match_entities(resolve_records([article("a", *names)]), url)) == len(names)


@pytest.mark.parametrize("body", ["no json", "[]", "{}", '{"q0": {"result": [{"id": "L1", "name": "x"}]}}'])
def test_another_answer_is_refused_with_the_address(url: str, body: str) -> None:
    Service.body = body
    with pytest.raises(AbortError, match=r"reconcile: no answer of a reconciliation service .*check --wikidata"):
        match_entities(COLLECTION, url)


def test_an_address_where_nobody_answers() -> None:
    with pytest.raises(AbortError, match="check --wikidata"):
        match_entities(COLLECTION, "http://127.0.0.1:9/")
