"""Who takes part in an event that a verb tells of."""

import pytest

from extract.telling import events, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Berg met Peter Lund.", "meeting of Anna Berg, Peter Lund"),
        ("Anna Berg met with Peter Lund and Lena Okafor.", "meeting of Anna Berg, Peter Lund, Lena Okafor"),
        ("Anna Berg and Peter Lund met.", "meeting of Anna Berg, Peter Lund"),
        ("Anna Berg met three times with Peter Lund.", "meeting of Anna Berg, Peter Lund"),
        ("Anna Berg met the shipowner Peter Lund and his lawyer.", "meeting of Anna Berg, Peter Lund"),
        ("Harbour Minister Anna Berg met Mayor Peter Lund.", "meeting of Anna Berg, Peter Lund"),
        ("Peter Lund, who met Anna Berg, is a shipowner.", "meeting of Peter Lund, Anna Berg"),
        ("Anna Berg met the Harbour Board.", "meeting of Anna Berg, Harbour Board"),
        ("Anna Berg had spoken twice to Peter Lund.", "contact of Anna Berg, Peter Lund"),
        ("Anna Berg phoned Peter Lund.", "call of Anna Berg, Peter Lund"),
        ("Anna Berg was interviewed by Peter Lund.", "interview of Peter Lund, Anna Berg"),
        ("Anna Berg said that she had met Peter Lund.", "meeting of Anna Berg, Peter Lund"),
        ("“I met Peter Lund,” Anna Berg said.", "meeting of Anna Berg, Peter Lund"),
    ],
)
def test_both_sides_of_a_contact(text: str, expected: str) -> None:
    assert events(told(text)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Berg dismissed Peter Lund.", "dismissal of Anna Berg, Peter Lund"),
        ("Anna Berg fired Harbour Board chairman Peter Lund.", "dismissal of Anna Berg, Peter Lund"),
        ("Peter Lund was fired by Anna Berg.", "dismissal of Anna Berg, Peter Lund"),
        ("Peter Lund was fired.", "dismissal of Peter Lund"),
        ("Peter Lund was ousted as chairman.", "dismissal of Peter Lund"),
        ("Peter Lund, former head of the Board, dismissed by Anna Berg, left.", "dismissal of Anna Berg, Peter Lund"),
        ("Peter Lund was appointed harbour master by Anna Berg.", "appointment of Anna Berg, Peter Lund"),
        ("Anna Berg appointed Peter Lund as harbour master.", "appointment of Anna Berg, Peter Lund"),
        ("Police arrested Peter Lund.", "arrest of Peter Lund"),
        ("Peter Lund was sued by Anna Berg.", "lawsuit of Anna Berg, Peter Lund"),
        ("Peter Lund resigned.", "resignation of Peter Lund"),
    ],
)  # fmt: skip
def test_who_acts_stands_before_whom_it_is_done_to(text: str, expected: str) -> None:
    assert events(told(text)) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg fired.",
        "The board appointed a chairman.",
        "The two met.",
        "Nothing was signed, and someone was arrested.",
    ],
)
def test_an_event_that_names_nobody_is_left_out(text: str) -> None:
    assert events(told(text)) == []


def test_a_name_that_only_qualifies_takes_no_part() -> None:
    assert events(told("Anna Berg met Peter Lund’s lawyer, Lena Okafor.")) == ["meeting of Anna Berg, Lena Okafor"]
    assert events(told("FBI Director Anna Berg met Peter Lund.")) == ["meeting of Anna Berg, Peter Lund"]
