"""Which stretches of a text are time expressions, and of what kind."""

from itertools import pairwise

import pytest

from onrecord.extract.expressions import find_expressions


def found(text: str) -> list[str]:
    return [f"{span.of(text)} ({kind})" for span, kind in find_expressions(text)]


@pytest.mark.parametrize(
    "date",
    [
        "3 May 2016", "the 3rd of May 2016", "May 3, 2016", "May 3rd", "Monday, March 2, 2015", "Monday",
        "2016-05-03", "Sept. 3", "May 2016", "March of 2016", "mid-May", "late 2016", "early last year",
        "September last year", "last December", "the summer of 2016", "the first quarter of 2016", "the 1990s",
        "last week", "this month", "two weeks ago", "a few days ago", "three days later", "yesterday", "today",
        "last night", "Tuesday morning", "next Friday", "2014", "the end of May", "the following day", "that day",
    ],
)  # fmt: skip
def test_dates(date: str) -> None:
    assert found(f"They met in the old harbour town, {date}, and parted.") == [f"{date} (date)"]


@pytest.mark.parametrize("duration", ["for two days", "ten years", "a two-week", "about 20 minutes", "several months"])
def test_durations(duration: str) -> None:
    assert [each.rpartition(" ")[2] for each in found(f"She stayed {duration} stay.")] == ["(duration)"]


def test_sets_and_clock_times() -> None:
    assert found("They meet every week and write daily, at 5 p.m. or at 10:30 am.") == [
        "every week (set)", "daily (set)", "5 p.m. (time)", "10:30 am (time)",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "They may meet, and may not.",
        "We sat in the sun and may march on.",
        "They march in step to the second house.",
        "It cost $2016 and weighed 2016 tons.",
        "The town has 2016 people; the fleet, 1,995 ships and 20,160 nets.",
        "She is 12 years old, a 12-year-old.",
        "Call 555-2016 for 3.2016 things.",
        "April Reeve left with June Halvorsen.",
        "The friday fish was good.",
        "An august person left a marble hall.",
    ],
)
def test_what_looks_like_a_date_and_is_none(text: str) -> None:
    assert found(text) == []


def test_a_month_that_is_also_a_verb_or_name_needs_a_sign_of_time() -> None:
    assert found("In May April Reeve may march.") == ["May (date)"]
    assert found("Since March she may sing.") == ["March (date)"]
    assert found("He left in July; July was hot.") == ["July (date)", "July (date)"]


def test_expressions_stand_in_the_order_of_the_text_and_do_not_overlap() -> None:
    text = "For two days from 3 May 2016 they met daily; on Monday, 9 May, at 5 p.m., they parted."
    spans = [span for span, _ in find_expressions(text)]
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert len(spans) == 5
