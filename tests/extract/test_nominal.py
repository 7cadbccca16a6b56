"""Who takes part in an event that a noun tells of."""

import pytest

from extract.telling import events, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Berg held talks with Peter Lund.", "meeting of Anna Berg, Peter Lund"),
        ("Anna Berg had lunch with Peter Lund and Lena Okafor.", "meeting of Anna Berg, Peter Lund, Lena Okafor"),
        ("Anna Berg’s meeting with Peter Lund was short.", "meeting of Anna Berg, Peter Lund"),
        ("Anna Berg's contacts with Peter Lund were known.", "contact of Anna Berg, Peter Lund"),
        ("The meeting between Anna Berg and Peter Lund was short.", "meeting of Anna Berg, Peter Lund"),
        ("A phone call between Anna Berg and Peter Lund was short.", "call of Anna Berg, Peter Lund"),
        ("Anna Berg and Peter Lund ended their meeting.", "meeting of Anna Berg, Peter Lund"),
        ("The contacts Anna Berg had with Peter Lund were known.", "contact of Anna Berg, Peter Lund"),
        ("Anna Berg was in contact with Peter Lund.", "contact of Anna Berg, Peter Lund"),
        ("Anna Berg told the council about her meeting with Peter Lund.", "meeting of Anna Berg, Peter Lund"),
        ("The dismissal of Peter Lund was a mistake.", "dismissal of Peter Lund"),
        ("Peter Lund’s dismissal was a mistake.", "dismissal of Peter Lund"),
        ("Peter Lund’s hearing was short.", "hearing of Peter Lund"),
    ],
)
def test_owner_partners_and_holder(text: str, expected: str) -> None:
    assert events(told(text)) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The meeting room was cold, said Anna Berg.",
        "Anna Berg is a contact of many.",
        "The line of communication was open, and Anna Berg knew it.",
        "The exchange in Oslo closed early.",
        "Nobody from the meeting was named.",
    ],
)
def test_a_noun_with_one_side_or_none_tells_of_nothing(text: str) -> None:
    assert events(told(text)) == []
