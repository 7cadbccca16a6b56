"""Who speaks where the cue has no source of its own, as the model reads it."""

import pytest
from spacy.tokens import Doc

from onrecord.language import load_language
from onrecord.language.trained.speakers import giver_of, is_passive, relatives


def find(doc: Doc, form: str) -> int:
    """The place of a word."""
    return next(token.i for token in doc if token.text == form)


def test_the_speaker_is_whoever_gives_the_statement() -> None:
    doc = load_language()("The harbour board issued a statement saying that the mill would close.")
    giver = giver_of(doc[find(doc, "saying")])
    assert giver is not None
    assert giver.text == "board"
    doc = load_language()("Lund read a book saying that the mill would close.")
    assert giver_of(doc[find(doc, "saying")]) is None


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The mill was sold.", "sold", True),
        ("A mill known as Blue Mill was sold.", "known", True),
        ("Lund, calling for calm, left.", "calling", False),
        ("Lund sold the mill.", "sold", False),
    ],
)
def test_the_subject_of_a_passive_does_not_speak(text: str, verb: str, *, expected: bool) -> None:
    doc = load_language()(text)
    assert is_passive(doc[find(doc, verb)]) is expected


def test_who_stands_for_the_name_before_it() -> None:
    doc = load_language()("Anna Berg met the mayor, Peter Lund, who sold the mill.")
    assert [(pronoun.text, meant.text) for pronoun, meant in relatives(doc)] == [("who", "mayor")]
    meant = {each.anaphor.of(doc.text): each.antecedent.of(doc.text) for each in doc._.references}
    assert meant["who"] == "Peter Lund"
