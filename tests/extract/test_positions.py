"""Which offices an article gives to whom."""

import pytest

from extract.telling import positions, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norwegian Foreign Minister Anna Berg left.", "Anna Berg: Foreign Minister of Norway"),
        ("Norway’s Foreign Minister Anna Berg left.", "Anna Berg: Foreign Minister of Norway"),
        ("President Anna Berg left.", "Anna Berg: President"),
        ("FBI Director Anna Berg left.", "Anna Berg: Director of FBI"),
        ("Lena Okafor, a spokeswoman for the Harbour Ministry, left.", "Lena Okafor: spokeswoman of Harbour Ministry"),
        ("Anna Berg, the mayor of London, left.", "Anna Berg: mayor of London"),
        ("Peter Lund became chairman of the Harbour Board.", "Peter Lund: chairman of Harbour Board"),
        ("Peter Lund, who was then a senator from Alabama, left.", "Peter Lund: senator of Alabama"),
        ("Anna Berg was elected mayor of London.", "Anna Berg: mayor of London"),
        (
            "Anna Berg’s national security adviser, Peter Lund, left.",
            "Peter Lund: national security adviser of Anna Berg",
        ),
        ("The mayor of London, Anna Berg, left.", "Anna Berg: mayor of London"),
    ],
)
def test_person_role_and_body(text: str, expected: str) -> None:
    assert positions(told(text)) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Berg left with Anna Berg.",
        "Anna Berg met a minister.",
        "The director was late, and Anna Berg left.",
        "Anna Berg and two officials left.",
    ],
)
def test_what_is_no_position(text: str) -> None:
    assert positions(told(text)) == []


def test_a_role_is_given_once_with_its_first_sentence() -> None:
    text = "It rained. Foreign Minister Anna Berg left. Foreign Minister Berg returned."
    record = told(text)
    assert positions(record) == ["Anna Berg: Foreign Minister"]
    assert record.positions[0].evidence.of(text) == "Foreign Minister Anna Berg left."


def test_one_person_may_hold_several() -> None:
    record = told("Foreign Minister Anna Berg left. Berg, a senator from Alabama, returned.")
    assert positions(record) == ["Anna Berg: Foreign Minister", "Anna Berg: senator of Alabama"]
