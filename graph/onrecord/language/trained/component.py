"""The trained model as a spaCy component: it fills parts of speech, lemmas, trees, sentences, names, and the
extensions of Doc."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import numpy as np
from spacy.tokens import Doc
from spacy.util import filter_spans

from onrecord.language.coreference import Reference, described, of_bodies_and_groups
from onrecord.language.passage import text_of
from onrecord.language.quotes import find_quotations
from onrecord.language.roles import find_roles
from onrecord.language.sentences import sentence_starts
from onrecord.language.trained.antecedents import resolve_pronouns
from onrecord.language.trained.attributions import find_attributions
from onrecord.language.trained.labels import PARTS
from onrecord.language.trained.names import find_names
from onrecord.language.trained.reader import Reader, Scores, Words
from onrecord.language.trained.sequences import NEVER, allowed
from onrecord.language.trained.words import words_of, write_words

TEXTS = 8
"""Texts whose windows are read together."""


class Model:
    """The component. It holds the model and nothing of the texts."""

    def __init__(self, folder: Path, *, threads: int = 0) -> None:
        self.reader = Reader(folder, threads=threads)
        learnt = np.array(self.reader.labels.transitions, dtype=np.float32)
        self.transitions = np.where(allowed(PARTS), learnt, NEVER)

    def __call__(self, doc: Doc) -> Doc:
        """`doc` with everything that the model says of it."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = TEXTS) -> Iterator[Doc]:
        """The docs in order, read `batch_size` at a time."""
        docs_left = iter(stream)
        while docs := list(islice(docs_left, batch_size)):
            words = [words_of(doc) for doc in docs]
            texts = [Words(texts, gaps, begins(doc, at)) for doc, (at, texts, gaps) in zip(docs, words, strict=True)]
            for doc, (at, texts_of, _), scores in zip(docs, words, self.reader.read(texts), strict=True):
                write_words(doc, at, texts_of, scores, self.reader.labels)
                yield self.annotate(doc, at, scores)

    def annotate(self, doc: Doc, at: list[int], scores: Scores) -> Doc:
        """`doc` with names, quotations, attributions, roles and references."""
        doc.ents = filter_spans(find_names(doc, at, scores))
        doc._.quotations = find_quotations(text_of(doc))
        doc._.attributions = find_attributions(doc, at, scores, self.transitions)
        doc._.roles = find_roles(doc)
        doc._.references = self.references(doc, at, scores)
        return doc

    def references(self, doc: Doc, at: list[int], scores: Scores) -> tuple[Reference, ...]:
        """Descriptions by role, pronouns by the model, "it" and "they" as speakers."""
        by_role = described(doc)
        pronouns = resolve_pronouns(doc, at, scores, by_role)
        found = [*by_role, *pronouns, *of_bodies_and_groups(doc, doc._.attributions)]
        return tuple(sorted(found, key=lambda reference: reference.anaphor))


def begins(doc: Doc, at: list[int]) -> list[bool]:
    """For each word whether a sentence begins with it, or with the white space before it."""
    starts = sentence_starts(doc)
    return [any(starts[before + 1 : place + 1]) for before, place in zip([-1, *at[:-1]], at, strict=True)]
