"""The stretch of text in which a cue is at work."""

import pytest

from language.hearing import rules
from onrecord.language.passage import chars, sentence_bounds, text_of, tokens_within
from onrecord.model import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It rained. It stopped.", ["It rained.", "It stopped."], id="sentences"),
        pytest.param("It rained.\n\n\nIt stopped.\n", ["It rained.", "It stopped."], id="without white space"),
        pytest.param("ALTON, May 3 (Northwire) — It rained.", ["It rained."], id="dateline with agency"),
        pytest.param("ALTON, May 3 - It rained.", ["It rained."], id="dateline with hyphen"),
        pytest.param("NATO agreed on Monday.", ["NATO agreed on Monday."], id="acronym without dash"),
        pytest.param("Alton — an old town — slept.", ["Alton — an old town — slept."], id="dash in a sentence"),
        pytest.param("", [], id="empty"),
    ],
)
def test_sentences_without_dateline_and_white_space(text: str, expected: list[str]) -> None:
    doc = rules()(text)
    assert [chars(doc, bounds).of(text) for bounds in sentence_bounds(doc)] == expected


def test_tokens_within_spans() -> None:
    text = "no yes no yes yes"
    doc = rules()(text)
    assert tokens_within(doc, (Span(3, 6), Span(10, 17))) == {1, 3, 4}
    assert tokens_within(doc, ()) == set()


def test_the_text_is_that_of_the_doc() -> None:
    text = "Ada\u00a0Thorn\tleft.\r\n"
    doc = rules()(text)
    assert text_of(doc) == text_of(doc) == text
