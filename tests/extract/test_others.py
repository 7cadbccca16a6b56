"""Dated events of no listed type, and the dated clauses that tell of none."""

import pytest

from extract.telling import events, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Anna Berg moved to Oslo in 2015.", "other of Anna Berg on 2015", id="year"),
        pytest.param("Acme Corp bought mines in Oslo last month.", "other of Acme Corp in Oslo on 2021-05", id="place"),
        pytest.param(
            "Anna Berg grilled Peter Lund on Tuesday.", "other of Anna Berg, Peter Lund on 2021-06-15", id="object"
        ),
        pytest.param("Anna Berg was freed in 2010.", "other of Anna Berg on 2010", id="passive"),
        pytest.param("Anna Berg will tour it on Friday.", "other of Anna Berg on 2021-06-18 (planned)", id="ahead"),
        pytest.param("Anna Berg did not tour it on Friday.", "other of Anna Berg on 2021-06-11 (denied)", id="denied"),
    ],
)  # fmt: skip
def test_a_dated_clause_about_somebody_is_an_event(text: str, expected: str) -> None:
    assert events(told(text)) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Anna Berg toured the museum.", id="no date"),
        pytest.param("The river froze in 2010.", id="nobody"),
        pytest.param("Anna Berg lived in Oslo in 2010.", id="state"),
        pytest.param("Anna Berg became the richest of all in 2010.", id="irregular state"),
        pytest.param("Anna Berg left home before 2010.", id="only before"),
        pytest.param("Anna Berg worked hard to repair the harbour in 2010.", id="wish"),
        pytest.param("Anna Berg said in 2010 that it rained.", id="statement"),
    ],
)
def test_what_tells_of_no_event(text: str) -> None:
    assert events(told(text)) == []


def test_a_listed_event_takes_the_date() -> None:
    assert events(told("Anna Berg met Peter Lund on 3 May 2016.")) == ["meeting of Anna Berg, Peter Lund on 2016-05-03"]


def test_the_verb_is_the_trigger_and_the_sentence_the_evidence() -> None:
    text = "It rained. Anna Berg moved to Oslo in 2015."
    (event,) = told(text).events
    assert (event.trigger.of(text), event.evidence.of(text)) == ("moved", "Anna Berg moved to Oslo in 2015.")
