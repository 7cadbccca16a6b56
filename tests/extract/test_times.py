"""The times of an article: what its words and its day of publication tell together."""

from datetime import date

import pytest

from extract.telling import WEDNESDAY, times, told
from onrecord.extract import extract_record
from onrecord.language import load_language
from onrecord.model import Article, Publication, Span


def test_a_month_joined_to_a_dated_one_shares_its_year() -> None:
    assert times(told("Anna Berg met him in July and September last year.")) == [
        "July: date 2020-07", "September last year: date 2020-09",
    ]  # fmt: skip
    assert times(told("Anna Berg met him in July, in August and in December 2016.", None)) == [
        "July: date 2016-07", "August: date 2016-08", "December 2016: date 2016-12",
    ]  # fmt: skip


def test_without_a_publication_date_what_hangs_on_it_is_found_and_left_open() -> None:
    record = told("They met on Monday, in July and September last year, and on 3 May 2016.", None)
    assert times(record) == ["Monday: date", "July: date", "September last year: date", "3 May 2016: date 2016-05-03"]
    assert record.times[0].value is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Berg met him on Friday.", "2021-06-11"),
        ("Anna Berg will meet him on Friday.", "2021-06-18"),
        ("Anna Berg is due to meet him on Friday.", "2021-06-18"),
        ("Anna Berg, who will retire soon, met him on Friday.", "2021-06-11"),
        ("Anna Berg had planned to meet him on Friday.", "2021-06-11"),
        ("Anna Berg plans to leave Oslo on Friday.", "2021-06-18"),
        ("Anna Berg and Peter Lund meet on Friday.", "2021-06-18"),
        ("Anna Berg has scheduled a vote for Friday.", "2021-06-18"),
        ("The group might come as soon as Friday.", "2021-06-18"),
        ("The mayor is leaving for Oslo on Friday.", "2021-06-18"),
        ("The mayor says on Friday that she left.", "2021-06-11"),
        ("Nobody could find the mayor on Friday.", "2021-06-11"),
        ("The court will look at Friday's ruling.", "2021-06-11"),
    ],
)
def test_the_clause_tells_whether_a_weekday_lies_ahead(text: str, expected: str) -> None:
    assert times(told(text)) == [f"Friday: date {expected}"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She left on 3 May 2016. That day it rained.", "2016-05-03"),
        ("She left on 3 May 2016 and came back the next day.", "2016-05-04"),
        ("She left on 3 May 2016 and came back the following month.", "2016-06"),
        ("She left in May 2016 and came back later that year.", "2016"),
        ("She left in May 2016 and came back the following year.", "2017"),
        ("She left on 3 May 2016 and came back two weeks later.", "2016-05-16/2016-05-22"),
        ("She left on 3 May 2016, having met him the day before.", "2016-05-02"),
        ("She left on 3 May 2016. He had met her the day before she wrote.", None),
        ("She left in May 2016 and came back the next day.", None),
        ("She left on 3 May 2016 and came back several weeks later.", None),
    ],
)
def test_a_time_counts_from_the_one_named_before_it_and_is_no_more_exact(text: str, expected: str | None) -> None:
    last = told(text, None).times[-1].value
    assert (last.edtf if last else None) == expected
    assert last is None or last.basis == "anchored"


def test_a_time_named_far_before_is_no_anchor() -> None:
    filler = "The harbour has two cranes and a long wall. " * 12
    assert told(f"She left on 3 May 2016. {filler}That day it rained.", None).times[-1].value is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("early this week", "2021-06-14/2021-06-20"),
        ("early this month", "2021-06-01/2021-06-10"),
        ("later this year", "2021"),
        ("earlier in the day", "2021-06-16"),
        ("over the weekend", "2021-06-12/2021-06-13"),
    ],
)
def test_what_counts_from_the_day_of_publication(words: str, expected: str) -> None:
    (time,) = told(f"The harbour closed {words}.").times
    assert time.value is not None
    assert time.value.edtf == expected


def test_a_day_of_publication_known_within_bounds_dates_what_is_the_same_on_all_of_them() -> None:
    days = Publication(date(2021, 6, 15), WEDNESDAY, "inferred")
    text = "They met on Monday, yesterday, in May and on 3 March."
    record = extract_record(Article("a", "a.txt", text, published=days), load_language())
    assert times(record) == [
        "Monday: date 2021-06-14",
        "yesterday: date",
        "May: date 2021-05",
        "3 March: date 2021-03-03",
    ]


def test_durations_sets_and_clock_times_have_no_date() -> None:
    record = told("They met for two days, every year, at 5 p.m.")
    assert times(record) == ["for two days: duration", "every year: set", "5 p.m.: time"]


def test_times_in_boilerplate_are_left_out() -> None:
    text = "Read more, 1 July 2024.\n\nThey met on 3 May 2016."
    article = Article("a", "a.txt", text, boilerplate=(Span(0, text.index("\n")),))
    assert times(extract_record(article, load_language())) == ["3 May 2016: date 2016-05-03"]


def test_each_value_keeps_its_words() -> None:
    record = told("They met on 3 May 2016 and in late 2017.")
    assert [each.value.text for each in record.times if each.value] == [each.text for each in record.times]
