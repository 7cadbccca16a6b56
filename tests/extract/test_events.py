"""The events of an article as a whole: in order, one for each date, each in its sentence."""

import pytest

from extract.telling import events, told
from onrecord.extract import extract_record
from onrecord.language import load_language
from onrecord.model import Article, Span


def test_events_stand_in_order_with_evidence_and_trigger() -> None:
    text = "It rained. Anna Berg met Peter Lund in Oslo. Later Berg fired Lund."
    record = told(text)
    assert [event.id for event in record.events] == ["v1", "v2"]
    assert [event.trigger.of(text) for event in record.events] == ["met", "fired"]
    assert [event.evidence.of(text) for event in record.events] == [
        "Anna Berg met Peter Lund in Oslo.", "Later Berg fired Lund.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "months"),
    [
        (
            "Anna Berg had spoken twice to Peter Lund, once in May 2014 and once in June 2014.",
            ["2014-05", "2014-06"],
        ),
        ("Anna Berg spoke with Peter Lund in July and September last year.", ["2020-07", "2020-09"]),
        ("Anna Berg had contacts with Peter Lund in July and September 2016.", ["2016-07", "2016-09"]),
    ],
)
def test_joined_dates_are_as_many_events(text: str, months: list[str]) -> None:
    assert events(told(text)) == [f"contact of Anna Berg, Peter Lund on {month}" for month in months]


def test_a_date_that_is_not_joined_makes_no_second_event() -> None:
    assert events(told("Anna Berg met Peter Lund on 3 May 2016, and the 2017 fair was near.")) == [
        "meeting of Anna Berg, Peter Lund on 2016-05-03"
    ]


def test_a_demand_names_who_asks_and_whom() -> None:
    assert events(told("Anna Berg demanded that Peter Lund resign."))[0] == "demand of Anna Berg, Peter Lund"
    assert events(told("Anna Berg urged the Harbour Board to leave.")) == ["demand of Anna Berg, Harbour Board"]
    assert events(told("On 3 May 2016 Anna Berg urged Peter Lund to leave.")) == [
        "demand of Anna Berg, Peter Lund on 2016-05-03"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bomb killed 12 people in Warsaw on Monday.", ["death of  in Warsaw on 2021-06-14"]),
        ("A ferry sank on 3 May 2019.", ["accident of  on 2019-05-03"]),
        ("Many people die in Warsaw.", []),
        ("Many people died on Monday.", []),
        ("A ferry sank.", []),
    ],
)
def test_what_befalls_people_without_names_needs_a_date(text: str, expected: list[str]) -> None:
    assert events(told(text)) == expected


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Anna Berg summoned Peter Lund on Monday and asked him to leave.", "asked"),
        ("Anna Berg has called for an inquiry into Peter Lund.", "called"),
        ("Anna Berg urged Peter Lund to leave.", "urged"),
    ],
)
def test_the_verb_of_a_demand_tells_of_it(text: str, verb: str) -> None:
    assert [event.trigger.of(text) for event in told(text).events if event.type == "demand"] == [verb]


def test_a_place_takes_no_part() -> None:
    (event,) = told("Anna Berg visited Peter Lund in Warsaw.").events
    assert len(event.participants) == 2
    assert event.place not in event.participants


@pytest.mark.parametrize(
    "text",
    [
        "“The harbour met all demands,” said Anna Berg.",
        "Anna Berg dismissed the claim.",
        "Anna Berg’s plan was met with criticism.",
        "Anna Berg may march.",
        "The harbour, closed since 2016, is empty.",
    ],
)
def test_no_event_is_made_up(text: str) -> None:
    assert events(told(text)) == []


def test_boilerplate_tells_of_no_event() -> None:
    text = "Read more: Anna Berg met Peter Lund.\n\nAnna Berg fired Lena Okafor."
    article = Article("a", "a.txt", text, boilerplate=(Span(0, text.index("\n")),))
    assert events(extract_record(article, load_language())) == ["dismissal of Anna Berg, Lena Okafor"]


def test_the_same_text_gives_the_same_record() -> None:
    text = "Anna Berg met Peter Lund in Oslo on Monday. Lund fired Lena Okafor."
    assert told(text) == told(text)
