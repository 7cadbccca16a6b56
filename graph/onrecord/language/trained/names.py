"""The names that the model found, with the labels of the pipeline: what the word lists know is told apart further."""

from spacy.tokens import Doc, Span

from onrecord.language.lexicon import demonyms, known_names, name_heads
from onrecord.language.name_labels import DEMONYM, label_by_head
from onrecord.language.trained.labels import NAMES
from onrecord.language.trained.reader import Scores
from onrecord.language.trained.sequences import allowed, spans_of, well_formed

LEGAL = allowed(NAMES)
LISTED = frozenset({"OUTLET", "GPE", "NORP"})
"""Labels that a word list gives more surely than the model, except to what it reads as a person."""


def find_names(doc: Doc, at: list[int], scores: Scores) -> list[Span]:
    """The names as spans labelled PERSON, ORG, OUTLET, GPE, LOC or NORP; `at` holds the token of each word."""
    found = []
    for start, end, kind in spans_of(well_formed(scores.names, scores.sentences, LEGAL), NAMES):
        first, last = at[start], at[end - 1] + 1
        if label := label_of(doc, first, last, kind):
            found.append(Span(doc, first, last, label=label))
    return found


def label_of(doc: Doc, start: int, end: int, kind: str) -> str:
    """The label of a name that the model takes for `kind`, or "" for what is no entity of ours (a work, a product)."""
    text = doc[start:end].text
    if kind == "PER":
        return "PERSON"
    listed = known_names().get(text.removeprefix("the ").removeprefix("The "), "")
    if listed in LISTED:
        return listed
    if kind == "ORG":
        return "OUTLET" if label_by_head(doc, start, end) == "OUTLET" else "ORG"
    if kind == "LOC":
        return "LOC"
    group = text in demonyms() or name_heads().get(text) == "NORP" or DEMONYM.match(text)
    return "NORP" if group else listed
