"""The model as it ships: what it says does not depend on what is read beside a text, nor on where a window falls."""

from functools import cache

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from onrecord.language import load_language
from onrecord.language.pipeline import add_model
from onrecord.pipeline import sample_articles

SAMPLES = {path.stem: path.read_text(encoding="utf-8") for path in sorted(sample_articles().glob("*.txt"))}


@cache
def alone(threads: int) -> Language:
    """The pipeline with so many threads."""
    return add_model(spacy.blank("en"), threads=threads)


def labels(doc: Doc, start: int = 0) -> list[object]:
    """All that the model says of the tokens and spans of `doc` from character `start` on, counted from there."""
    tokens = [token for token in doc if token.idx >= start]
    first = tokens[0].i
    return [
        [(token.text, token.pos_, token.lemma_, token.dep_, token.head.i - first) for token in tokens],
        [(name.start_char - start, name.text, name.label_) for name in doc.ents if name.start_char >= start],
        [
            (each.kind, *[(part.start - start, part.end - start) for part in (*each.source, *each.cue, *each.content)])
            for each in doc._.attributions
            if each.start >= start
        ],
    ]


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sentence_is_a_tree_with_one_word_at_its_top(name: str) -> None:
    doc = load_language()(SAMPLES[name])
    assert all(len([token for token in sentence if token.head == token]) == 1 for sentence in doc.sents)
    assert all(token.dep_ and token.pos_ and token.lemma_ for token in doc)
    assert all((token.dep_ == "ROOT") == (token.head == token) for token in doc if not token.is_space)
    assert all(token.head in token.sent for token in doc)


def test_texts_read_together_are_read_as_each_alone() -> None:
    together = load_language().pipe(SAMPLES.values())
    assert [labels(doc) for doc in together] == [labels(load_language()(text)) for text in SAMPLES.values()]


def test_the_number_of_threads_changes_nothing() -> None:
    for text in SAMPLES.values():
        assert labels(alone(1)(text)) == labels(alone(2)(text))


@pytest.mark.parametrize("sentences", [1, 2, 7, 30])
def test_what_stands_far_before_a_passage_moves_nothing_in_it(sentences: int) -> None:
    near = "\n\n".join(list(SAMPLES.values())[:2])
    passage = "\n\n".join(list(SAMPLES.values())[2:])
    far = "".join(f"Ferry {number} runs twice a day. " for number in range(sentences)) + "\n\n"
    alone, behind = f"{near}\n\n{passage}", f"{far}{near}\n\n{passage}"
    one, other = (labels(load_language()(text), text.index(passage)) for text in (alone, behind))
    assert one == other


def test_a_text_without_a_full_stop_is_read_to_its_end() -> None:
    text = "Ada Thorn said that the bridge was old and " * 1500
    doc = load_language()(text)
    assert doc.text == text
    assert {token.pos_ for token in doc if token.text == "bridge"} == {"NOUN"}
    assert max(len(sentence) for sentence in doc.sents) <= 200
