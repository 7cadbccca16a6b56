"""``onrecord extract``: one JSON object a line."""

import io
import json
import sys
from pathlib import Path

import pytest

from cli.conftest import OnRecord

BODY = "Mayor Tom Reed met Ada Thorn in Alton on May 1, 2021. “We talked,” Thorn told reporters.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "mill.txt"
    path.write_text(BODY, encoding="utf-8")
    return path


def test_one_object_an_article_and_its_spans_are_its_words(onrecord: OnRecord, article: Path) -> None:
    printed = onrecord("extract", article)
    (line,) = printed.out.splitlines()
    record = json.loads(line)
    assert (printed.code, record["article"]) == (0, "mill")
    assert "text" not in record
    assert "Ada Thorn" in {BODY[start:end] for entity in record["entities"] for start, end in entity["mentions"]}


def test_the_text_comes_along_when_asked_for(onrecord: OnRecord, article: Path) -> None:
    assert json.loads(onrecord("extract", "--text", article).out)["text"] == BODY


def test_standard_input(onrecord: OnRecord, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BODY.encode())))
    assert json.loads(onrecord("extract", "-").out)["path"] == "-"


def test_what_is_refused_is_named_and_the_others_are_printed(onrecord: OnRecord, article: Path) -> None:
    ended = onrecord("extract", "nowhere", article)
    assert (ended.code, len(ended.out.splitlines())) == (1, 1)
    assert ended.err.startswith("onrecord: nowhere: no such file or folder")


def test_nothing_readable(onrecord: OnRecord) -> None:
    ended = onrecord("extract", "nowhere")
    assert (ended.code, ended.out) == (2, "")
    assert "nowhere" in ended.err
