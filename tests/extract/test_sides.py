"""Both sides of an event by the tree of the sentence, and what only looks like one."""

import pytest

from extract.telling import events, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "In a meeting with Peter Lund, Anna Berg said that it rained.",
            "meeting of Anna Berg, Peter Lund",
            id="occasion",
        ),
        pytest.param(
            "The comment was made by Anna Berg in an interview with Peter Lund.",
            "interview of Anna Berg, Peter Lund",
            id="occasion of a passive",
        ),
        pytest.param(
            "Anna Berg had wanted for years to speak to Peter Lund.",
            "contact of Anna Berg, Peter Lund (possible)",
            id="control",
        ),
        pytest.param(
            "Police urged Anna Berg to meet Peter Lund.", "meeting of Anna Berg, Peter Lund (possible)", id="object"
        ),
        pytest.param(
            "Anna Berg met her old rival Peter Lund and other traders.", "meeting of Anna Berg, Peter Lund", id="name"
        ),
        pytest.param(
            "Anna Berg met Peter Lund to discuss their goals.",
            "meeting of Anna Berg, Peter Lund",
            id="purpose",
        ),
        pytest.param("Anna Berg met with traders in Oslo.", "meeting of Anna Berg in Oslo", id="people without names"),
        pytest.param("Peter Lund, 43, was killed by police.", "death of Peter Lund", id="passive"),
        pytest.param(
            "Officer Anna Berg, who shot and killed Peter Lund, left.", "death of Anna Berg, Peter Lund", id="relative"
        ),
    ],
)
def test_sides(text: str, expected: str) -> None:
    assert expected in events(told(text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Anna Berg did not meet the Harbour Board’s 15 percent threshold.", id="a thing that is owned"),
        pytest.param("The arguments speak to many voters, Anna Berg said.", id="arguments speak"),
        pytest.param("The study was a call to voters, Anna Berg said.", id="a study calls"),
        pytest.param(
            "Anna Berg did not meet the Commission on Harbour Debates’ 15 percent polling threshold.", id="far behind"
        ),
        pytest.param("The trip to Oslo was long.", id="places alone"),
        pytest.param("The Harbour Board’s trip through the courts was long.", id="a body's trip"),
    ],
)
def test_what_is_no_contact_of_anybody(text: str) -> None:
    assert events(told(text)) == []


def test_what_somebody_failed_to_attend_did_not_happen_but_what_he_failed_to_disclose_did() -> None:
    assert events(told("Anna Berg failed to show up at her hearing with Peter Lund."))[0].endswith("(denied)")
    assert not events(told("Anna Berg failed to make public her talks with Peter Lund."))[0].endswith(")")
