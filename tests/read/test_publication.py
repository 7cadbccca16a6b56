"""The date of publication: stated, inferred, and above all left open."""

from datetime import date

import pytest

from onrecord.model import Publication
from onrecord.read.text import article_from_text

BODY = "The mill at Alton will close, its owner told reporters."


def published(text: str) -> Publication | None:
    return article_from_text(text, name="a", path="a.txt").published


def on(day: date, basis: str) -> Publication:
    return Publication(day, day, "stated" if basis == "stated" else "inferred")


@pytest.mark.parametrize(
    "line",
    [
        "May 3, 2021",
        "Published on 3 May 2021",
        "Posted: Monday, May 3rd, 2021 at 10:30 am GMT",
        "By Ada Thorn | May 3, 2021",
        "2021-05-03",
    ],
)
def test_a_line_of_date_near_the_top_is_stated(line: str) -> None:
    assert published(f"Mill to close\n\n{line}\n\n{BODY}") == on(date(2021, 5, 3), "stated")


def test_a_dateline_with_its_year_is_stated() -> None:
    assert published(f"ALTON, May 3, 2021 (Wirepost) — {BODY}") == on(date(2021, 5, 3), "stated")


def test_a_day_named_within_two_weeks_gives_the_year() -> None:
    text = f"ALTON, Jan. 4 (Wirepost) — {BODY}\n\nThe grain ran out on December 28, 2020, she said."
    assert published(text) == on(date(2021, 1, 4), "inferred")


def test_last_year_beside_a_known_event_gives_the_year() -> None:
    text = (
        "ALTON, May 3. /Wirepost/. Ada Thorn answered questions about the payments that Mayor Reed received "
        "during the 2020 council election.\n\n"
        "Mayor Reed failed to declare the payments that he received from Thorn in July last year, the council said."
    )
    assert published(text) == on(date(2021, 5, 3), "inferred")


def test_last_year_about_another_matter_gives_nothing() -> None:
    text = (
        "ALTON, May 3. /Wirepost/. Ada Thorn answered questions about the 2016 council election.\n\n"
        "The bridge over the river was painted last year, the council said."
    )
    assert published(text) is None


def test_the_copyright_line_confirms_the_latest_year_named() -> None:
    text = f"ALTON, May 3 (Wirepost) — {BODY}\n\nThe mill was sold on January 9, 2021.\n\n© 2021 The Alton Bee."
    assert published(text) == on(date(2021, 5, 3), "inferred")
    assert published(text.replace("© 2021", "© 2024")) is None


@pytest.mark.parametrize(
    "told",
    [
        "Nothing else is dated.",
        "The mill was sold on January 9, 2015.",  # months before: background as likely as news
        "It burnt down on May 1, 2011, on an anniversary of the strike.",
        "It was sold on May 1, 2011, and again in 2015.",
        "It is due to close on May 10, 2021.",
    ],
)
def test_a_dateline_without_year_stays_open(told: str) -> None:
    assert published(f"ALTON, May 3 (Wirepost) — {BODY}\n\n{told}") is None


RECENT = (
    "Mayor Tom Reed met Ada Thorn on May 10, 2021 at the mill.\n\n"
    "The council of Alton asked for the papers on May 16, 2021.\n\n"
    "Reed has said today that he told Thorn nothing."
)


def test_fresh_news_is_bounded_by_its_latest_day_and_the_end_of_the_month() -> None:
    assert published(RECENT) == Publication(date(2021, 5, 16), date(2021, 5, 31), "inferred")


def test_late_in_a_month_two_weeks_are_allowed() -> None:
    assert published(RECENT.replace("May 16", "May 30")) == Publication(
        date(2021, 5, 30), date(2021, 6, 13), "inferred"
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("has said today", "has said"),
        ("Reed has said today that he told Thorn nothing.", "“I said today what I know,” Reed wrote of Thorn."),
        ("Reed has said today that he told Thorn nothing.", "The mill opened today to visitors from abroad."),
        ("on May 16, 2021", "later"),
        ("asked for the papers", "asked in 2024 for the papers"),
        ("asked for the papers", "three years later asked for the papers"),
    ],
)
def test_with_a_sign_less_the_date_stays_open(old: str, new: str) -> None:
    assert old in RECENT
    assert published(RECENT.replace(old, new)) is None


def test_a_day_that_does_not_exist_is_no_date() -> None:
    assert published(f"Mill to close\n\nFebruary 30, 2021\n\n{BODY}") is None
    assert published(f"ALTON, Feb. 30, 2021 (Wirepost) — {BODY}") is None
