"""The words of a Doc as the model takes them, and its tree, parts of speech and lemmas written back into the Doc."""

from typing import Any, cast

import numpy as np
from spacy.attrs import DEP, HEAD, LEMMA, ORTH, POS
from spacy.parts_of_speech import IDS, SPACE
from spacy.tokens import Doc

from onrecord.language.passage import text_of
from onrecord.language.trained import shapes
from onrecord.language.trained.labels import Labels
from onrecord.language.trained.lemmas import apply_script
from onrecord.language.trained.reader import Scores

UNSPECIFIED = "dep"
"""The relation of white space; with none, spaCy would take its head for missing."""


def words_of(doc: Doc) -> tuple[list[int], list[str], list[int]]:
    """The positions, texts and gaps of the words of `doc` that are no white space."""
    text = text_of(doc)
    at, words, gaps, end = [], [], [], 0
    for token in doc:
        if token.is_space:
            continue
        start = token.idx
        between = text[end:start]
        gaps.append(shapes.SPACE if between else shapes.NO_GAP)
        if "\n" in between or "\r" in between:
            gaps[-1] = shapes.BREAK
        at.append(token.i)
        words.append(token.text)
        end = start + len(words[-1])
    return at, words, [shapes.EDGE, *gaps[1:]] if gaps else []


def write_words(doc: Doc, at: list[int], words: list[str], scores: Scores, labels: Labels) -> None:
    """Sets part of speech, lemma, head, relation and with them the sentences of `doc`; white space hangs on the word
    before it."""
    if not at:
        return
    strings = doc.vocab.strings
    place = np.array(at)
    before = np.maximum(np.searchsorted(place, np.arange(len(doc)), side="right") - 1, 0)
    heads = place[before]  # of white space; words follow
    heads[place] = np.where(scores.heads >= 0, place[scores.heads], place)
    values = np.zeros((len(doc), 4), dtype=np.int64)
    values[:, 0] = heads - np.arange(len(doc))
    values[:, 1], values[:, 2] = strings.add(UNSPECIFIED), SPACE
    values[:, 3] = doc.to_array([ORTH]).view(np.int64)
    values[place, 1] = np.array([strings.add(spacy_label(name)) for name in labels.relations], dtype=np.uint64).view(
        np.int64
    )[scores.relations]
    values[place, 2] = np.array([IDS[name] for name in labels.upos])[scores.upos]
    lemmas = [apply_script(labels.scripts[n], word) for n, word in zip(scores.scripts.tolist(), words, strict=True)]
    values[place, 3] = np.array([strings.add(lemma) for lemma in lemmas], dtype=np.uint64).view(np.int64)
    doc.from_array([HEAD, DEP, POS, LEMMA], cast(Any, values.view(np.uint64)))  # its stub asks for signed numbers


def spacy_label(relation: str) -> str:
    """The relation as spaCy writes it: the top of the tree in capitals."""
    return "ROOT" if relation == "root" else relation
