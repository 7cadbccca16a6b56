"""What the model might say of a few words, made by hand: by default a flat tree of nouns, no names, no pointers."""

from collections.abc import Sequence
from dataclasses import replace
from math import log

import numpy as np
import spacy
from spacy.tokens import Doc

from onrecord.language.trained.labels import NAMES, PARTS, UPOS, Labels
from onrecord.language.trained.reader import NEAREST, Scores

LABELS = Labels(relations=("root", "nsubj", "obj", "conj", "punct"), scripts=("l|0|", "c|0|", "l|3|y", "=say"))
NLP = spacy.blank("en")


def blank_scores(words: int) -> Scores:
    """Scores of one sentence whose words all hang on the first one."""
    flat = np.array([-1, *[0] * words][:words], dtype=np.int32)
    return Scores(
        sentences=[0] * words,
        upos=np.full(words, UPOS.index("NOUN"), dtype=np.int32),
        scripts=np.zeros(words, dtype=np.int32),
        heads=flat,
        relations=np.where(flat < 0, 0, 2).astype(np.int32),
        names=np.zeros((words, len(NAMES)), dtype=np.float32),
        parts=np.zeros((words, len(PARTS)), dtype=np.float32),
        links=np.full((words, NEAREST), -1, dtype=np.int32),
        link_scores=np.full((words, NEAREST), log(1e-6), dtype=np.float32),
        antecedents=np.full((words, NEAREST), -1, dtype=np.int32),
        antecedent_scores=np.full((words, NEAREST), log(1e-6), dtype=np.float32),
    )


def tree_scores(heads: Sequence[int], relations: str = "", upos: str = "", scripts: str = "") -> Scores:
    """Scores of words with these heads (-1: none); the labels are separated by spaces, without them all are alike."""
    found = blank_scores(len(heads))
    rows = {"relations": LABELS.relations, "upos": LABELS.upos, "scripts": LABELS.scripts}
    given = {"relations": relations, "upos": upos, "scripts": scripts}
    numbers = {
        name: np.array([rows[name].index(label) for label in text.split()], dtype=np.int32)
        for name, text in given.items()
        if text
    }
    return replace(found, heads=np.array(heads, dtype=np.int32), **numbers)  # type: ignore[arg-type]  # arrays all


def name_scores(tags: str, sentences: Sequence[int] = ()) -> Scores:
    """Scores of words for which `tags` are the best ("B-PER I-PER O"), the beginning of the same name the second."""
    numbers = [NAMES.index(tag) for tag in tags.split()]
    found = blank_scores(len(numbers))
    for word, number in enumerate(numbers):
        found.names[word, number] = 2
        if NAMES[number].startswith("I-"):
            found.names[word, number - 1] = 1
    return replace(found, sentences=sentences or found.sentences)


def pointing(words: int, *pointers: tuple[int, int, float]) -> Scores:
    """Scores of words of which ``(word, antecedent, probability)`` point to another, the likeliest given first."""
    found = blank_scores(words)
    used = [0] * words
    for word, target, probability in pointers:
        found.antecedents[word, used[word]] = target
        found.antecedent_scores[word, used[word]] = log(probability)
        used[word] += 1
    return found


def read(text: str) -> tuple[Doc, list[int]]:
    """The Doc of a text, split by spaCy's rules alone, and the positions of its words that are no white space."""
    doc = NLP(text)
    return doc, [token.i for token in doc if not token.is_space]
