"""The trained model as a spaCy component: it fills parts of speech, lemmas, trees, sentences, names, and the
extensions of Doc."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
from spacy.tokens import Doc
from spacy.util import filter_spans

from onrecord.language.coreference import Reference, described, of_bodies_and_groups
from onrecord.language.names import mark_names
from onrecord.language.passage import chars, past_dateline, text_of
from onrecord.language.quotes import find_quotations
from onrecord.language.roles import find_roles
from onrecord.language.sentences import sentence_starts
from onrecord.language.trained.antecedents import resolve_pronouns
from onrecord.language.trained.attributions import find_attributions
from onrecord.language.trained.continued import added
from onrecord.language.trained.labels import PARTS
from onrecord.language.trained.names import completed, find_names
from onrecord.language.trained.reader import Reader, Scores, Words
from onrecord.language.trained.sequences import NEVER, allowed
from onrecord.language.trained.speakers import relatives
from onrecord.language.trained.words import words_of, write_words


class Model:
    """The component. It holds the model and nothing of the texts."""

    def __init__(self, folder: Path, *, threads: int = 0) -> None:
        self.reader = Reader(folder, threads=threads)
        learnt = np.array(self.reader.labels.transitions, dtype=np.float32)
        self.transitions = np.where(allowed(PARTS), learnt, NEVER)

    def __call__(self, doc: Doc) -> Doc:
        """`doc` with everything that the model says of it."""
        at, texts, gaps = words_of(doc)
        scores = self.reader.read(Words(texts, gaps, begins(doc, at)))
        write_words(doc, at, texts, scores, self.reader.labels)
        return self.annotate(doc, at, scores)

    def annotate(self, doc: Doc, at: list[int], scores: Scores) -> Doc:
        """`doc` with names, quotations, attributions, roles and references."""
        ruled = mark_names(doc).ents
        doc.ents = filter_spans(completed(find_names(doc, at, scores), ruled))
        doc._.quotations = find_quotations(text_of(doc))
        doc._.attributions = find_attributions(doc, at, scores, self.transitions)
        doc._.roles = find_roles(doc)
        doc._.references = self.references(doc, at, scores)
        return doc

    def references(self, doc: Doc, at: list[int], scores: Scores) -> tuple[Reference, ...]:
        """Descriptions by role, pronouns by the model, "it" and "they" as speakers, "who"."""
        by_role = described(doc)
        pronouns = {each.anaphor: each for each in resolve_pronouns(doc, at, scores, by_role)}
        named = {anaphor: each.antecedent for anaphor, each in pronouns.items()}
        pronouns |= {each.anaphor: each for each in added(doc, named)}
        found = [*by_role, *pronouns.values(), *of_bodies_and_groups(doc, doc._.attributions), *relative_pronouns(doc)]
        return tuple(sorted(found, key=lambda reference: reference.anaphor))


def relative_pronouns(doc: Doc) -> Iterator[Reference]:
    """A reference for each "who" to the name that it follows."""
    names = {token.i: entity for entity in doc.ents for token in entity}
    for pronoun, meant in relatives(doc):
        within = [meant, *(child for child in meant.children if child.dep_ in {"flat", "appos"})]
        name = next((names[token.i] for token in within if token.i in names), None)
        if name is not None:
            yield Reference(chars(doc, (pronoun.i, pronoun.i + 1)), chars(doc, (name.start, name.end)))


def begins(doc: Doc, at: list[int]) -> list[bool]:
    """For each word whether a sentence begins with it, or with the white space before it; one does behind a dateline,
    which would else be read as a part of what follows."""
    starts = sentence_starts(doc)
    edges = [place for place, begun in enumerate(starts) if begun]
    for start, end in pairwise([*edges, len(doc)]):
        behind = past_dateline(doc, start, end)
        if start < behind - 1 and behind < end and doc[behind - 2].whitespace_:
            starts[behind] = True
    return [any(starts[before + 1 : place + 1]) for before, place in pairwise([-1, *at])]
