"""Who does what a verb tells, by the tree of a sentence as the model reads it."""

import pytest
import spacy
from spacy.tokens import Doc, Token

from onrecord.language import load_language
from onrecord.language.arguments import coordinated, objects, partners, phrase_of, subjects


def word(text: str, form: str) -> Token:
    """The first token of `text` that is written `form`."""
    doc: Doc = load_language()(text)
    return next(token for token in doc if token.text == form)


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        pytest.param("Berg met Lund.", "met", ["Berg"], id="own"),
        pytest.param("Berg and Voss met Lund.", "met", ["Berg", "Voss"], id="coordinated"),
        pytest.param("Berg arrived and met Lund.", "met", ["Berg"], id="shared"),
        pytest.param("Berg wanted to meet Lund.", "meet", ["Berg"], id="controlled by the subject"),
        pytest.param("Berg urged Lund to meet Voss.", "meet", ["Lund"], id="controlled by the object"),
        pytest.param("The board blamed Lund for firing Berg.", "firing", ["Lund"], id="blamed"),
        pytest.param("After meeting Lund, Berg left.", "meeting", ["Berg"], id="opening clause"),
        pytest.param("Lund, who met Berg, left.", "met", ["Lund"], id="relative clause"),
        pytest.param("Berg met Lund, who resigned.", "resigned", ["Lund"], id="relative clause behind"),
        pytest.param("Lund was fired by Berg.", "fired", ["Lund"], id="passive"),
        pytest.param("Lund, a former banker fired by Berg, left.", "fired", ["Lund"], id="participle"),
        pytest.param("It rained.", "rained", ["It"], id="nobody"),
    ],
)
def test_subjects(text: str, verb: str, expected: list[str]) -> None:
    assert [token.text for token in subjects(word(text, verb))] == expected


def test_objects_and_those_behind_a_preposition() -> None:
    met = word("Berg discussed the tolls with Lund and Voss.", "discussed")
    assert [token.text for token in objects(met)] == ["tolls"]
    assert [token.text for token in partners(met, frozenset({"with"}))] == ["Lund", "Voss"]
    assert partners(met, frozenset({"to"})) == []


def test_a_phrase_has_its_titles_and_what_it_is_of_but_no_clause() -> None:
    head = word("The new head of the board, who was tired, met Lund.", "head")
    start, end = phrase_of(head)
    assert head.doc[start:end].text == "The new head of the board"
    assert coordinated(head) == [head]


def test_a_phrase_has_the_whole_of_a_name_that_the_tree_takes_apart() -> None:
    doc = Doc(
        spacy.blank("en").vocab,
        words="talks with Ada Thorn ended".split(),
        heads=[4, 2, 0, 0, 4],
        deps=["nsubj", "case", "nmod", "nmod", "ROOT"],
        ents=["O", "O", "B-PERSON", "I-PERSON", "O"],
    )
    assert phrase_of(doc[2]) == phrase_of(doc[3]) == (2, 4)
