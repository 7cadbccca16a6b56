"""The JSON object of a record, which users' scripts and the store's cache rely on."""

import json
from dataclasses import fields, replace
from datetime import date

import pytest

from onrecord.model import (
    Article,
    Entity,
    Event,
    Position,
    Publication,
    Record,
    Span,
    Statement,
    TimeExpression,
    TimeSpan,
)
from onrecord.record_json import JSONObject, record_from_json, record_to_json

JULY = TimeSpan(date(2016, 7, 1), date(2016, 7, 31), "month", "relative", "2016-07", Span(30, 34))
UNWORDED = TimeSpan(date(2016, 7, 1), date(2016, 7, 2), "range", "anchored", "2016-07-01/2016-07-02")


def full() -> Record:
    """A record that has every field filled once, and once left open where it may be."""
    article = Article(
        "A-1", "in/A-1.txt", "⚓ text “of” the article\r\n" * 9, "Title", "The Ansel Courier", "Ida Brandt",
        "https://courier.example/1", "de", Publication(date(2017, 3, 1), date(2017, 3, 2), "inferred"),
        (Span(50, 60), Span(70, 80)),
    )  # fmt: skip
    return Record(
        article,
        entities=(
            Entity("e1", "person", "Mira Halvorsen", (Span(0, 3), Span(9, 12))),
            Entity("e2", "unnamed", "two officials", (Span(4, 8),)),
        ),
        positions=(Position("e1", "minister", "e3", Span(0, 20)), Position("e1", "envoy", None, Span(0, 21))),
        events=(
            Event("v1", "meeting", Span(5, 6), ("e1", "e2"), "e9", JULY, "planned", Span(0, 22)),
            Event("v2", "other", Span(7, 8), (), None, None, "denied", Span(0, 23)),
            Event("v3", "call", Span(8, 9), ("e1",), None, UNWORDED, "alleged", Span(0, 24)),
        ),
        statements=(
            Statement(
                "s1", "e1", (Span(1, 2), Span(3, 4)), (Span(5, 6),), (Span(7, 8), Span(9, 10)), "deny", Span(0, 25),
                "e5", "in a statement", "s0", ("v1", "v2"), JULY,
            ),
            Statement("s2", None, (), (), (), "report", Span(0, 26)),
        ),
        times=(
            TimeExpression(Span(30, 34), "date", JULY),
            TimeExpression(Span(35, 39), "duration"),
            TimeExpression(Span(40, 44), "set"),
        ),
        refused=3,
    )  # fmt: skip


def through_json(record: Record, *, text: bool) -> Record:
    """`record` written, printed, parsed and read again."""
    return record_from_json(json.loads(json.dumps(record_to_json(record, text=text))))


def test_every_field_survives_the_round_trip() -> None:
    assert through_json(full(), text=True) == full()


def test_a_record_without_anything_survives_it_too() -> None:
    bare = Record(Article("a", "a.txt", ""))
    assert through_json(bare, text=True) == bare


def test_the_text_is_left_out_unless_asked_for() -> None:
    assert "text" not in record_to_json(full())
    assert record_to_json(full(), text=True)["text"] == full().article.text
    assert through_json(full(), text=False) == replace(full(), article=replace(full().article, text=""))


def test_the_names_are_those_of_the_contract() -> None:
    row = record_to_json(full())
    assert list(row) == (
        "article path title outlet author url language published entities positions events statements times "
        "boilerplate refused".split()
    )
    names = {
        "entities": "id type name mentions",
        "positions": "person role of evidence",
        "events": "id type trigger participants place time status evidence",
        "statements": "id speaker source cue content stance evidence addressee channel within about time",
        "times": "earliest latest precision basis edtf text kind",
    }
    for kind, expected in names.items():
        assert set(row[kind][0]) == set(expected.split())
    assert set(row["events"][0]["time"]) == set("text earliest latest precision basis edtf".split())


def test_the_values_are_plain() -> None:
    row = record_to_json(full())
    assert row["article"] == "A-1"
    assert row["published"] == {"earliest": "2017-03-01", "latest": "2017-03-02", "basis": "inferred"}
    assert row["boilerplate"] == [[50, 60], [70, 80]]
    assert row["entities"][0]["mentions"] == [[0, 3], [9, 12]]
    assert row["events"][0]["trigger"] == [5, 6]
    assert row["events"][0]["time"]["text"] == [30, 34]
    assert row["events"][2]["time"]["text"] is None
    assert row["statements"][0]["content"] == [[7, 8], [9, 10]]
    assert row["statements"][1]["speaker"] is None
    assert row["times"][0]["earliest"] == "2016-07-01"
    assert row["times"][1] == {
        "text": [35, 39], "kind": "duration", "earliest": None, "latest": None, "precision": None, "edtf": None,
    }  # fmt: skip


def test_no_field_of_a_value_is_left_out() -> None:
    row = record_to_json(full(), text=True)
    for kind, key in ((Entity, "entities"), (Position, "positions"), (Event, "events"), (Statement, "statements")):
        assert {field.name for field in fields(kind)} == set(row[key][0])
    names = {*fields(Article), *fields(Record)}
    named = {"article" if field.name == "id" else field.name for field in names} - {"source"}  # where it came from
    assert named == {*row}


def test_the_same_record_gives_the_same_bytes() -> None:
    assert json.dumps(record_to_json(full())) == json.dumps(record_to_json(full()))


def test_an_article_of_unknown_date_has_none() -> None:
    undated = replace(full(), article=replace(full().article, published=None))
    assert record_to_json(undated)["published"] is None
    assert through_json(undated, text=True) == undated


@pytest.mark.parametrize(
    "change",
    [
        {"entities": [{"id": "e1"}]},
        {"published": {"earliest": "soon", "latest": "later", "basis": "stated"}},
        {"boilerplate": [[1, 2, 3]]},
        {"events": [3]},
    ],
)
def test_another_form_is_not_read(change: JSONObject) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        record_from_json(record_to_json(full()) | change)
    with pytest.raises(KeyError):
        record_from_json({"article": "a"})
