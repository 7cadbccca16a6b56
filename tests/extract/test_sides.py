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
        pytest.param(
            "Officer Anna Berg, who shot and killed Peter Lund, left.",
            "attack of Anna Berg, Peter Lund",
            id="shared object",
        ),
        pytest.param(
            "Anna Berg disclosed secret plans to Peter Lund.", "disclosure of Anna Berg, Peter Lund", id="told to"
        ),
        pytest.param(
            "The FBI investigation into Peter Lund went on.", "investigation of FBI, Peter Lund", id="acting body"
        ),
        pytest.param("The lawsuit against Peter Lund was dropped.", "lawsuit of Peter Lund", id="against"),
        pytest.param("In his ABC interview, Peter Lund said it rained.", "interview of Peter Lund, ABC", id="outlet"),
        pytest.param(
            "Anna Berg opened an investigation into the tender.", "investigation of Anna Berg", id="who holds it"
        ),
        pytest.param(
            "Anna Berg and Peter Lund dined in Warsaw.", "meeting of Anna Berg, Peter Lund in Warsaw", id="both"
        ),
        pytest.param("Talks between Norway and Iran began.", "meeting of Norway, Iran", id="countries"),
        pytest.param(
            "Anna Berg travelled to Warsaw with Peter Lund.", "visit of Anna Berg in Warsaw", id="destination"
        ),
        pytest.param(
            "FBI officials expect they will interview Peter Lund.",
            "interview of FBI officials, Peter Lund (planned)",
            id="they who speak",
        ),
        pytest.param(
            "The Harbour Board said it will meet Peter Lund.",
            "meeting of Harbour Board, Peter Lund (planned)",
            id="it that speaks",
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
