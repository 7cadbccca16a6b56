"""Headline and author's line."""

import pytest

from onrecord.read.text import article_from_text

BODY = "The mill at Alton will close in May, its owner told reporters on Tuesday."


def title(text: str) -> str | None:
    return article_from_text(text, name="a", path="a.txt").title


@pytest.mark.parametrize(
    "above",
    [
        "",
        "All news\n\n",
        "in ,\n\n",
        "×\nSupport us\nOur journalism needs readers.\n\n",
        "By Ada Thorn\n\n",
        "May 3, 2021\n",
    ],
)
def test_the_headline_is_found_below_what_stands_above_it(above: str) -> None:
    assert title(f"{above}Owner: ‘Mill to close’ in May\n\n{BODY}") == "Owner: ‘Mill to close’ in May"


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY}\n\nMore than a mill",
        "ALTON (Wirepost) — Was that the end of the mill?\n\n" + BODY,
        "Notes,\n\n" + BODY,
    ],
)
def test_a_text_that_starts_straight_away_has_no_headline(text: str) -> None:
    assert title(text) is None


def test_a_question_can_be_a_headline() -> None:
    assert title(f"Who will save the mill?\n\n{BODY}") == "Who will save the mill?"


@pytest.mark.parametrize(
    "line", ["By Ada Thorn", "BY ADA THORN", "By Ada van Thorn | May 3, 2021", "By Ada Thorn, Alton Bee"]
)
def test_author(line: str) -> None:
    author = article_from_text(f"Mill to close\n\n{line}\n\n{BODY}", name="a", path="a.txt").author
    assert author is not None
    assert author.casefold().startswith("ada")
    assert author.casefold().endswith("thorn")


def test_a_sentence_with_by_is_no_authors_line() -> None:
    assert article_from_text(f"By Monday morning Ada Thorn had left\n\n{BODY}", name="a", path="a.txt").author is None
