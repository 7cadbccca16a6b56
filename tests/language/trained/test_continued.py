"""Who goes on speaking in "he added", in a text whose names and attributions are given by hand."""

import pytest
from spacy.tokens import Doc
from spacy.tokens import Span as Tokens
from spacy.vocab import Vocab

from onrecord.language.attribution import Attribution
from onrecord.language.passage import chars
from onrecord.language.pipeline import add_extensions
from onrecord.language.trained.continued import added
from onrecord.model import Span


def told(lemma: str, *, first: str = "Peter", between: str = "") -> Doc:
    """Somebody Lund says a thing about Tom Reed, and "he" says (`lemma`) another."""
    add_extensions()
    words = f"“ A , ” {first} Lund said of Tom Reed . {between} “ B , ” he {lemma} .".split()
    doc = Doc(Vocab(), words=words)
    doc.ents = [Tokens(doc, 4, 6, label="PERSON"), Tokens(doc, 8, 10, label="PERSON")]
    he = words.index("he")
    doc._.attributions = (
        Attribution((chars(doc, (4, 6)),), (chars(doc, (6, 7)),), (chars(doc, (1, 2)),), "say", "say"),
        Attribution((chars(doc, (he, he + 1)),), (chars(doc, (he + 1, he + 2)),), (), lemma, "say"),
    )
    return doc


def meant(doc: Doc) -> list[tuple[str, str]]:
    """Each pronoun that was given somebody, and whom."""
    return [(each.anaphor.of(doc.text), each.antecedent.of(doc.text)) for each in added(doc, {})]


@pytest.mark.parametrize("lemma", ["add", "continue"])
def test_he_added_is_whoever_spoke_last(lemma: str) -> None:
    assert meant(told(lemma)) == [("he", "Peter Lund")]


def test_others_are_left_to_the_model() -> None:
    assert meant(told("say")) == []
    assert meant(told("add", first="Helen")) == []
    assert meant(told("add", between="so " * 300)) == []


def test_a_pronoun_that_is_known_speaks_for_its_person() -> None:
    doc = told("add")
    first, second = doc._.attributions
    he, reed = second.source[0], Span(doc[8].idx, doc[9].idx + 4)
    third = Attribution((he,), (Span(he.end + 5, he.end + 6),), (), "add", "say")
    said = Attribution((he,), second.cue, (), "say", "say")
    doc._.attributions = (first, said, third)
    assert [each.antecedent for each in added(doc, {he: reed})] == [reed]
