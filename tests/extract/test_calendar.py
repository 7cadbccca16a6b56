"""What a time expression means: as exact as it is, and no more."""

from datetime import date

import pytest

from onrecord.extract.bounds import Bounds, time_span
from onrecord.extract.calendar import resolve_expression
from onrecord.model import Span

WEDNESDAY = date(2021, 6, 16)


def edtf(words: str, published: date | None = WEDNESDAY, *, ahead: bool = False) -> str | None:
    bounds = resolve_expression(words, published, ahead=ahead)
    return bounds[4] if bounds else None


def bounds_of(words: str, published: date | None = None) -> Bounds:
    bounds = resolve_expression(words, published)
    assert bounds is not None
    return bounds


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("3 May 2016", "2016-05-03"),
        ("the 3rd of May 2016", "2016-05-03"),
        ("May 3, 2016", "2016-05-03"),
        ("Monday, March 2, 2015", "2015-03-02"),
        ("2016-05-03", "2016-05-03"),
        ("Dec. 31, 1999", "1999-12-31"),
        ("29 February 2020", "2020-02-29"),
    ],
)
def test_a_full_date_needs_no_publication_date(words: str, expected: str) -> None:
    assert edtf(words, None) == edtf(words) == expected
    bounds = bounds_of(words)
    assert bounds[0] == bounds[1] == date.fromisoformat(expected)
    assert bounds[2:4] == ("day", "stated")


@pytest.mark.parametrize(
    ("words", "earliest", "latest", "precision"),
    [
        ("May 2016", "2016-05-01", "2016-05-31", "month"),
        ("February 2016", "2016-02-01", "2016-02-29", "month"),
        ("2016", "2016-01-01", "2016-12-31", "year"),
        ("the summer of 2016", "2016-06-01", "2016-08-31", "season"),
        ("the winter of 2016", "2016-12-01", "2017-02-28", "season"),
        ("the second quarter of 2016", "2016-04-01", "2016-06-30", "quarter"),
        ("the 1990s", "1990-01-01", "1999-12-31", "decade"),
        ("late 2016", "2016-09-01", "2016-12-31", "range"),
        ("early 2016", "2016-01-01", "2016-04-30", "range"),
        ("mid-2016", "2016-05-01", "2016-08-31", "range"),
        ("early May 2016", "2016-05-01", "2016-05-10", "range"),
        ("late February 2016", "2016-02-21", "2016-02-29", "range"),
    ],
)
def test_a_vague_date_is_never_padded_to_a_day(words: str, earliest: str, latest: str, precision: str) -> None:
    bounds = bounds_of(words)
    assert [str(day) for day in bounds[:2]] == [earliest, latest]
    assert bounds[2:4] == (precision, "stated")


@pytest.mark.parametrize(
    "words",
    [
        "Monday",
        "March 2",
        "July",
        "yesterday",
        "last week",
        "two years ago",
        "September last year",
        "last year",
        "today",
    ],
)
def test_without_a_publication_date_the_rest_means_nothing(words: str) -> None:
    assert edtf(words, None) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Monday", "2021-06-14"),
        ("Wednesday", "2021-06-16"),
        ("Thursday", "2021-06-10"),
        ("last Wednesday", "2021-06-09"),
        ("last Monday", "2021-06-14"),
        ("next Monday", "2021-06-21"),
        ("next Wednesday", "2021-06-23"),
        ("Tuesday morning", "2021-06-15"),
    ],
)
def test_a_bare_weekday_is_the_most_recent_counting_the_day_of_publication(words: str, expected: str) -> None:
    assert edtf(words) == expected


@pytest.mark.parametrize(("words", "expected"), [("Friday", "2021-06-18"), ("Monday", "2021-06-21")])
def test_a_weekday_ahead_is_the_next(words: str, expected: str) -> None:
    assert edtf(words, ahead=True) == expected


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("March 2", date(2017, 3, 2), "2017-03-02"),
        ("March 2", date(2017, 11, 20), "2018-03-02"),
        ("March 2", date(2017, 8, 20), "2017-03-02"),
        ("30 December", date(2017, 1, 5), "2016-12-30"),
        ("January 3", date(2016, 12, 28), "2017-01-03"),
        ("Thursday, March 2", date(2018, 3, 1), "2017-03-02"),
        ("December", date(2017, 1, 5), "2016-12"),
        ("January", date(2016, 12, 28), "2017-01"),
        ("last June", WEDNESDAY, "2020-06"),
        ("last May", WEDNESDAY, "2021-05"),
        ("next June", WEDNESDAY, "2022-06"),
        ("mid-May", WEDNESDAY, "2021-05-11/2021-05-20"),
    ],
)
def test_what_lacks_a_year_is_the_nearest_to_publication(words: str, published: date, expected: str) -> None:
    assert edtf(words, published) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("today", "2021-06-16"),
        ("tonight", "2021-06-16"),
        ("this morning", "2021-06-16"),
        ("yesterday", "2021-06-15"),
        ("last night", "2021-06-15"),
        ("tomorrow", "2021-06-17"),
        ("the day before yesterday", "2021-06-14"),
        ("three days ago", "2021-06-13"),
        ("two weeks ago", "2021-05-31/2021-06-06"),
        ("two months ago", "2021-04"),
        ("ten years ago", "2011"),
        ("last week", "2021-06-07/2021-06-13"),
        ("next week", "2021-06-21/2021-06-27"),
        ("last month", "2021-05"),
        ("this month", "2021-06"),
        ("last year", "2020"),
        ("late last year", "2020-09-01/2020-12-31"),
        ("September last year", "2020-09"),
    ],
)
def test_what_hangs_on_the_day_of_publication(words: str, expected: str) -> None:
    assert edtf(words) == expected
    assert bounds_of(words, WEDNESDAY)[3] == "relative"


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("last month", date(2021, 1, 31), "2020-12"),
        ("one month ago", date(2021, 3, 31), "2021-02"),
        ("last week", date(2021, 1, 3), "2020-12-21/2020-12-27"),
        ("yesterday", date(2020, 3, 1), "2020-02-29"),
        ("last year", date(2020, 2, 29), "2019"),
    ],
)
def test_across_the_ends_of_months_and_years(words: str, published: date, expected: str) -> None:
    assert edtf(words, published) == expected


@pytest.mark.parametrize(
    "words", ["a few days ago", "several weeks ago", "the day before", "three days later", "that day"]
)
def test_what_nothing_tells_is_left_open(words: str) -> None:
    assert edtf(words) is None


def test_a_time_keeps_the_words_that_state_it() -> None:
    time = time_span(bounds_of("May 2016"), Span(3, 11))
    assert (time.edtf, time.precision, time.basis, time.text) == ("2016-05", "month", "stated", Span(3, 11))
