"""Dates that follow from another event's."""

import pytest

from extract.telling import events, statements, told


@pytest.mark.parametrize(
    ("text", "dismissed"),
    [
        ("Anna Berg met Peter Lund on 10 May 2017, one day after she fired Lena Okafor.", "2017-05-09"),
        ("Anna Berg met Peter Lund on 10 May 2017, two days before she fired Lena Okafor.", "2017-05-12"),
        ("Anna Berg met Peter Lund on 1 March 2016, the day after she fired Lena Okafor.", "2016-02-29"),
    ],
)
def test_days_before_and_after_a_dated_event(text: str, dismissed: str) -> None:
    found = events(told(text, None))
    assert found[1] == f"dismissal of Anna Berg, Lena Okafor on {dismissed}"


def test_the_other_event_may_be_dated_elsewhere_in_the_article() -> None:
    record = told(
        "Anna Berg met Peter Lund on 10 May 2017. "
        "Berg’s meeting with Lund came only one day after she fired Lena Okafor.",
        None,
    )
    assert events(record)[-1] == "dismissal of Anna Berg, Lena Okafor on 2017-05-09"
    assert (time := record.events[-1].time)
    assert (time.basis, time.text and time.text.of(record.article.text)) == ("anchored", "one day after")


def test_two_such_events_on_different_days_date_nothing() -> None:
    record = told(
        "Anna Berg met Peter Lund on 10 May 2017. Anna Berg met Peter Lund on 12 May 2017. "
        "Berg’s meeting with Lund came one day after she fired Lena Okafor.",
        None,
    )
    assert events(record)[-1] == "dismissal of Anna Berg, Lena Okafor"


def test_an_event_of_a_vague_date_dates_nothing() -> None:
    record = told("Anna Berg met Peter Lund in May 2017, one day after she fired Lena Okafor.", None)
    assert events(record)[-1] == "dismissal of Anna Berg, Lena Okafor"


def test_a_date_that_the_text_gives_is_kept() -> None:
    record = told("Anna Berg met Peter Lund on 10 May 2017, one day after she fired Lena Okafor on 7 May 2017.", None)
    assert events(record)[-1] == "dismissal of Anna Berg, Lena Okafor on 2017-05-07"


@pytest.mark.parametrize(("words", "day"), [("evening", "2017-05-10"), ("eve", "2017-05-09")])
def test_a_remark_on_the_day_of_an_event(words: str, day: str) -> None:
    record = told(
        f"Anna Berg met Lena Okafor on 10 May 2017. On the {words} of the meeting, Okafor said the harbour was closed.",
        None,
    )
    assert statements(record) == [f"Lena Okafor (assert): the harbour was closed | on {day}"]


def test_a_remark_on_the_day_of_an_undated_event_is_undated() -> None:
    record = told("Anna Berg met Lena Okafor. On the evening of the meeting, Okafor said the harbour was closed.", None)
    assert statements(record) == ["Lena Okafor (assert): the harbour was closed"]
