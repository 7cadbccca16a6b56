"""``onrecord extract``: one JSON object a line."""

import io
import json
import sys
from pathlib import Path

import pytest

from cli.conftest import OnRecord
from language.others import save_pipeline

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


def test_another_pipeline_reads_in_place_of_ours(onrecord: OnRecord, article: Path, tmp_path: Path) -> None:
    other = save_pipeline(tmp_path / "other", "entity_ruler")
    ended = onrecord("extract", article, "--language", other)
    assert ended.code == 0
    assert [entity["name"] for entity in json.loads(ended.out)["entities"]] == ["Ada Thorn", "Alton"]
    assert ended.err.count("\n") == 1
    assert "no sentences, no dependencies, no attribution, no coreference; read by rules instead." in ended.err


def test_nothing_readable(onrecord: OnRecord) -> None:
    ended = onrecord("extract", "nowhere")
    assert (ended.code, ended.out) == (2, "")
    assert "nowhere" in ended.err
