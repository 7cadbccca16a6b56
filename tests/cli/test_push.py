"""``onrecord push``."""

from pathlib import Path

import pytest

from cli.conftest import OnRecord, is_one_line
from test_push import server


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
