"""``onrecord query``."""

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.conftest import OnRecord, is_one_line
from onrecord.cli.screen import show_table
from onrecord.query import Table


def test_without_a_name_the_queries_are_listed(onrecord: OnRecord) -> None:
    listed = onrecord("query")
    names = [line.partition("\t")[0] for line in listed.out.splitlines()]
    assert listed.code == 0
    assert {"meetings", "met", "statements", "reported", "denials", "declined", "timeline", "positions"} <= set(names)
    assert all(len(line.split("\t")) == 3 and line.split("\t")[1] for line in listed.out.splitlines())


def test_a_table_that_is_piped_has_a_line_a_row(onrecord: OnRecord, store_folder: Path) -> None:
    answer = onrecord("query", "met", "--store", store_folder)
    head, *rows = answer.out.splitlines()
    assert head.split("\t")[:5] == ["a", "b", "earliest", "latest", "event"]
    assert ["Mira Halvorsen", "Tomas Reeve", "2021-04-03", "2021-04-04", "event/meeting"] in [
        row.split("\t")[:5] for row in rows
    ]


def test_filters_and_json(onrecord: OnRecord, store_folder: Path) -> None:
    options = ("--set", "person=Okafor", "--format", "json", "--store", store_folder)
    rows = json.loads(onrecord("query", "positions", *options).out)
    assert [(row["person"], row["role"]) for row in rows] == [("Lena Okafor", "spokeswoman")]
    assert onrecord("query", "positions", "--set", "person=Nobody", *options[2:]).out.strip() == "[]"


def test_csv(onrecord: OnRecord, store_folder: Path) -> None:
    answer = onrecord("query", "denials", "-f", "csv", "--store", store_folder)
    assert answer.out.startswith("claim,asserted_by,denied_by,article,")


CONSTRUCT = "PREFIX rec: <https://w3id.org/onrecord/ns#> CONSTRUCT { ?a rec:met ?b } WHERE { ?a rec:met ?b }"


@pytest.mark.parametrize("wanted", [[], ["--format", "ttl"]])
def test_a_query_file_that_answers_with_a_graph(onrecord: OnRecord, store_folder: Path, wanted: list[str]) -> None:
    Path("met.rq").write_text(CONSTRUCT, encoding="utf-8")
    assert "rec:met" in onrecord("query", "met.rq", *wanted, "--store", store_folder).out


def test_standard_input(onrecord: OnRecord, store_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("ASK { ?s ?p ?o }"))
    assert onrecord("query", "-", "--store", store_folder).out == "answer\ntrue\n"


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["meating"], "did you mean meetings"),
        (["met", "--set", "persn=Reeve"], "did you mean person"),
        (["met", "--set", "person"], "VAR=VALUE"),
        (["met", "--set", "from=soon"], "not a date"),
        (["met", "--format", "ttl"], "table, csv or json"),
        (["gone.rq"], "gone.rq"),
        (["SELECT * { ?s ?p"], "not a query"),
    ],
)
def test_what_cannot_be_asked(onrecord: OnRecord, store_folder: Path, arguments: list[str], named: str) -> None:
    ended = onrecord("query", *arguments, "--store", store_folder)
    assert (ended.code, ended.out) == (2, "")
    assert is_one_line(ended.err)
    assert named in ended.err


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[[Table], list[str]]:
    """Shows a table on a terminal of 100 columns; returns the lines."""
    monkeypatch.setenv("COLUMNS", "100")

    def show(table: Table) -> list[str]:
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        show_table(table)
        return re.sub(r"\x1b\[[\d;]*m", "", capsys.readouterr().out).splitlines()

    return show


def test_a_terminal_shows_short_cells_side_by_side_and_the_others_below(shown: Callable[[Table], list[str]]) -> None:
    sentence = "The minister met the builder twice before the [second] tender was opened, two people said. " * 3
    row = ("https://w3id.org/onrecord/id/event/0123", "2021-04-03", "2021-04-30", "Mira Halvorsen", sentence, None)
    lines = shown(Table(("event", "earliest", "latest", "participant", "evidence", "outlet"), (row,)))
    assert max(map(len, lines)) <= 100
    assert lines[:3] == [
        "earliest    latest      participant     outlet",
        "2021-04-03  2021-04-30  Mira Halvorsen",
        "    event: event/0123",
    ]
    assert " ".join(lines[3:]).split() == ["evidence:", *sentence.split()]


def test_what_rows_share_is_shown_once_below_them(shown: Callable[[Table], list[str]]) -> None:
    sentence = "Mira Halvorsen and Tomas Reeve met in the harbour before the tender was opened, two people said."
    rows = (("Mira Halvorsen", "met", sentence), ("Tomas Reeve", "met", sentence))
    lines = shown(Table(("participant", "type", "evidence"), rows))
    assert [line.split("  ")[0] for line in lines[:3]] == ["participant", "Mira Halvorsen", "Tomas Reeve"]
    assert " ".join(lines[3:]).split() == ["evidence:", *sentence.split()]


def test_what_fits_is_a_plain_table(shown: Callable[[Table], list[str]]) -> None:
    assert shown(Table(("a", "met"), (("Ada Thorn", "Bo"), ("Łukasz 李", None)))) == [
        "a          met", "Ada Thorn  Bo", "Łukasz 李",
    ]  # fmt: skip


def test_an_answer_without_rows_shows_its_columns(shown: Callable[[Table], list[str]]) -> None:
    assert shown(Table(("a", "b"), ())) == ["a  b"]


def test_a_query_that_never_ends_is_given_up(store_folder: Path) -> None:
    """In a process of its own: what was given up works on until the process ends."""
    endless = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(CONCAT(STR(?c), STR(?f), STR(?i)) = 'no') }"
    command = [sys.executable, "-c", "from onrecord.cli import main; main()", "query", endless]
    ended = subprocess.run(
        [*command, "--timeout", "0.5", "--store", str(store_folder)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (ended.returncode, ended.stdout) == (2, "")
    assert is_one_line(ended.stderr)
    assert "not answered within 0.5 s" in ended.stderr


def test_rows_beyond_the_limit_are_left_out_and_said_to_be(onrecord: OnRecord, store_folder: Path) -> None:
    ended = onrecord("query", "statements", "--limit", 2, "--format", "csv", "--store", store_folder)
    assert (ended.code, len(ended.out.splitlines())) == (0, 3)
    assert "only the first 2 are shown" in ended.err
