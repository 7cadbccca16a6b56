"""``onrecord push``."""

from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from pyoxigraph import NamedNode

from cli.conftest import OnRecord, is_one_line
from onrecord.vocab import DATA_BASE
from test_push import oxigraph, quads_of, server


def test_it_says_what_was_sent_and_where(onrecord: OnRecord, store_folder: Path) -> None:
    with server(204) as heard:
        ended = onrecord("push", heard.url, "--store", store_folder)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("5 graphs, 6")
    assert ended.out.endswith(f" triples sent to {heard.url}\n")


def test_without_the_sentences(onrecord: OnRecord, store_folder: Path) -> None:
    with server(204) as heard:
        onrecord("push", heard.url, "--no-text", "--quiet", "--store", store_folder)
    assert b"Olin Dray" in b"".join(body for *_, body in heard.requests)
    assert b"Halvorsen and Reeve met on" not in b"".join(body for *_, body in heard.requests)


def test_the_password_comes_from_the_environment(
    onrecord: OnRecord, store_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_PASSWORD", "p")
    with server(401, 204, WWW_Authenticate='Basic realm="x"') as heard:
        ended = onrecord("push", heard.url, "--user", "ada", "--update", "--store", store_folder)
    assert ended.code == 0
    assert heard.requests[-1][2] == "Basic YWRhOnA="
    assert b"INSERT DATA" in heard.requests[-1][3]


def test_an_address_that_does_not_answer(onrecord: OnRecord, store_folder: Path) -> None:
    ended = onrecord("push", "http://127.0.0.1:9/", "--retries", 0, "--store", store_folder)
    assert (ended.code, ended.out) == (2, "")
    assert is_one_line(ended.err)
    assert "cannot be reached" in ended.err


def test_what_the_store_no_longer_has_is_counted_and_removed_only_on_a_yes(
    onrecord: OnRecord, store_folder: Path
) -> None:
    line = b"<http://e.org/s> <http://e.org/p> <http://e.org/o> .\n"
    gone = f"{DATA_BASE}graph/gone"
    with oxigraph() as url:
        place = f"{url}/store?graph={gone}"
        urlopen(Request(place, line, {"Content-Type": "application/n-triples"}, method="PUT")).close()
        push = ("push", f"{url}/store", "--remove-gone", f"{url}/query", "--store", store_folder)
        left = onrecord(*push)
        assert left.code == 0
        assert left.err == f"1 graph there, not in this store: {gone}\nthey were left; --yes removes them\n"
        assert NamedNode(gone) in {quad.graph_name for quad in quads_of(url)}
        removed = onrecord(*push, "--yes")
        assert removed.out.endswith("\n1 graph removed\n")
        assert NamedNode(gone) not in {quad.graph_name for quad in quads_of(url)}
        assert onrecord(*push).out.endswith("\n0 graphs removed\n")
