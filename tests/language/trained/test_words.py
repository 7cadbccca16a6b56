"""The words that the model is given, and what it says of them written into the Doc."""

import pytest
from spacy.tokens import Doc

from language.trained.scores import LABELS, NLP, read, tree_scores
from onrecord.language.trained.reader import Scores
from onrecord.language.trained.shapes import BREAK, EDGE, NO_GAP, SPACE
from onrecord.language.trained.words import words_of, write_words


def written(text: str, scores: Scores) -> Doc:
    """The Doc of a text with `scores` written into it."""
    doc = NLP(text)
    at, words, _ = words_of(doc)
    write_words(doc, at, words, scores, LABELS)
    return doc


@pytest.mark.parametrize(
    ("text", "words", "gaps"),
    [
        pytest.param("Ada left", "Ada left", [EDGE, SPACE], id="space"),
        pytest.param("Ada left.", "Ada left .", [EDGE, SPACE, NO_GAP], id="none"),
        pytest.param("Ada  left", "Ada left", [EDGE, SPACE], id="two spaces"),
        pytest.param("Ada\u00a0left\tus", "Ada left us", [EDGE, SPACE, SPACE], id="other white space"),
        pytest.param("Ada\nleft", "Ada left", [EDGE, BREAK], id="line break"),
        pytest.param("Ada \n\n left", "Ada left", [EDGE, BREAK], id="line break among spaces"),
        pytest.param("Ada\r\nleft", "Ada left", [EDGE, BREAK], id="line break of Windows"),
        pytest.param("left.\nShe", "left . She", [EDGE, NO_GAP, BREAK], id="line break after a full stop"),
        pytest.param("  Ada left", "Ada left", [EDGE, SPACE], id="white space before"),
        pytest.param("\nAda left", "Ada left", [EDGE, SPACE], id="line break before"),
        pytest.param("Ada left \n", "Ada left", [EDGE, SPACE], id="white space behind"),
        pytest.param("Ada", "Ada", [EDGE], id="one word"),
        pytest.param(" \n\t ", "", [], id="white space only"),
        pytest.param("", "", [], id="empty"),
    ],
)
def test_words_and_what_stands_before_each(text: str, words: str, gaps: list[int]) -> None:
    assert words_of(NLP(text))[1:] == (words.split(), gaps)


@pytest.mark.parametrize("text", [" Ada  left.\n\nShe slept.\n", "Ada left.", "\n \n", ""])
def test_positions_are_those_of_the_doc(text: str) -> None:
    doc, expected = read(text)
    at, words, _ = words_of(doc)
    assert at == expected
    assert [doc[place].text for place in at] == words


def test_heads_and_relations_are_written() -> None:
    doc = written("Ada met Ivo.", tree_scores([1, -1, 1, 1], "nsubj root obj punct"))
    assert [token.head.i for token in doc] == [1, 1, 1, 1]
    assert [token.dep_ for token in doc] == ["nsubj", "ROOT", "obj", "punct"]


def test_the_top_of_the_tree_may_be_any_word() -> None:
    doc = written("Ada met Ivo.", tree_scores([-1, 0, 1, 2], "root conj conj conj"))
    assert [token.head.i for token in doc] == [0, 0, 1, 2]
    assert [sentence.root.text for sentence in doc.sents] == ["Ada"]


def test_parts_of_speech_are_written() -> None:
    doc = written("Ada met him.", tree_scores([1, -1, 1, 1], upos="PROPN VERB PRON PUNCT"))
    assert [token.pos_ for token in doc] == ["PROPN", "VERB", "PRON", "PUNCT"]


def test_lemmas_are_made_by_the_scripts() -> None:
    scores = tree_scores([1, -1, 1, 1], scripts="c|0| l|3|y l|0| =say")
    assert [token.lemma_ for token in written("Ada Denied That said", scores)] == ["Ada", "deny", "that", "say"]


def test_white_space_belongs_to_the_word_before() -> None:
    doc = written("Ada  met\n\nIvo \n", tree_scores([1, -1, 1], "nsubj root obj", "PROPN VERB PROPN"))
    subtrees = {token.text: [each.text for each in token.subtree] for token in doc if not token.is_space}
    assert subtrees == {"Ada": ["Ada", " "], "met": [token.text for token in doc], "Ivo": ["Ivo", "\n"]}
    assert [token.head.text for token in doc if not token.is_space] == ["met", "met", "met"]


def test_white_space_that_opens_a_text_belongs_to_the_first_word() -> None:
    doc = written("\n Ada left", tree_scores([1, -1], "nsubj root"))
    assert [token.text for token in doc[1].subtree] == ["\n ", "Ada"]
    assert [token.head.text for token in doc[1:]] == ["left", "left"]
    assert [sentence.text for sentence in doc.sents] == ["\n Ada left"]


def test_white_space_has_the_word_before_as_its_head() -> None:
    doc = written("Ada  met\n\nIvo \n", tree_scores([1, -1, 1]))
    assert [token.head.text for token in doc if token.is_space] == ["Ada", "met", "Ivo"]


def test_white_space_is_its_own_lemma() -> None:
    doc = written("\nAda\n\nleft \n", tree_scores([1, -1]))
    assert all(token.pos_ == "SPACE" and token.lemma_ == token.text for token in doc if token.is_space)


def test_sentences_follow_from_the_trees() -> None:
    doc = written("Ada met Ivo. She slept.", tree_scores([1, -1, 1, 1, 5, -1, 5]))
    assert [sentence.text for sentence in doc.sents] == ["Ada met Ivo.", "She slept."]
    assert [sentence.root.text for sentence in doc.sents] == ["met", "slept"]


def test_white_space_between_sentences_closes_the_first() -> None:
    doc = written("Ada left.\n\nShe slept. \n", tree_scores([1, -1, 1, 4, -1, 4]))
    assert [sentence.text for sentence in doc.sents] == ["Ada left.\n\n", "She slept. \n"]


def test_arcs_may_cross_within_a_sentence() -> None:
    doc = written("Ada met Ivo here. She left.", tree_scores([2, -1, 1, 0, 1, 6, -1, 6]))
    assert [token.head.i for token in doc] == [2, 1, 1, 0, 1, 6, 6, 6]
    assert [sentence.text for sentence in doc.sents] == ["Ada met Ivo here.", "She left."]


@pytest.mark.parametrize("text", [" Ada  met\u00a0Ivo.\n\n\n", "“Ada”met\tIvo"])
def test_the_text_and_its_offsets_stay(text: str) -> None:
    before = [(token.idx, token.text_with_ws) for token in NLP(text)]
    words = words_of(NLP(text))[1]
    doc = written(text, tree_scores([0] * (len(words) - 1) + [-1]))
    assert doc.text == text
    assert [(token.idx, token.text_with_ws) for token in doc] == before


@pytest.mark.parametrize("text", ["", " \n"])
def test_a_text_without_words_is_left_as_it_is(text: str) -> None:
    doc = written(text, tree_scores([]))
    assert doc.text == text
    assert [(token.pos_, token.lemma_, token.dep_) for token in doc] == [("", "", "")] * len(doc)
