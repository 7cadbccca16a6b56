"""The attributions that the model found, with the speakers that a cue shares with another clause and the quotations
that carry on a speaker."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc, Token

from onrecord.language.attribution import Attribution, block_quotations, carried_on, nested
from onrecord.language.passage import chars, text_of
from onrecord.language.quotes import find_quotations
from onrecord.language.trained.cue_kinds import cue_kind
from onrecord.language.trained.links import Parts, find_parts
from onrecord.language.trained.reader import Scores
from onrecord.language.trained.sequences import best_tags
from onrecord.model import Span

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
CLIMBS = frozenset("conj advcl xcomp acl acl:relcl parataxis ccomp".split())
"""Relations by which a verb may share the subject of the one above it."""
HIGHEST_CLIMB = 4


def find_attributions(
    doc: Doc, at: list[int], scores: Scores, transitions: NDArray[np.float32]
) -> tuple[Attribution, ...]:
    """The attributions of `doc` in order; `at` holds the token of each word, `transitions` the scores
    of one tag after another."""
    tags = best_tags(scores.parts, transitions)
    parts = [each for each in find_parts(tags, scores.links, scores.link_scores)]
    known = {each.source for each in parts if each.source}
    found = []
    for each in parts:
        source = each.source or shared_source(doc, at, each, known)
        attribution = attribution_of(doc, at, each, source)
        if attribution:
            found.append(attribution)
    quotations = find_quotations(text_of(doc))
    found = [*found, *block_quotations(doc, found)]
    return nested(sorted(carried_on(doc, found, quotations), key=lambda attribution: attribution.start))


def attribution_of(doc: Doc, at: Sequence[int], parts: Parts, source: tuple[int, int] | None) -> Attribution | None:
    """One attribution in characters; None without content, unless it declines to give one."""

    def span(words: tuple[int, int]) -> Span:
        return chars(doc, (at[words[0]], at[words[1] - 1] + 1))

    lemma, kind = cue_kind(doc, at[parts.cue[0]], at[parts.cue[1] - 1] + 1)
    if not parts.content and kind != "decline":
        return None
    said_by = (span(source),) if source else ()
    return Attribution(said_by, (span(parts.cue),), tuple(span(each) for each in parts.content), lemma, kind)


def shared_source(doc: Doc, at: Sequence[int], parts: Parts, known: set[tuple[int, int]]) -> tuple[int, int] | None:
    """The words of the subject that a cue without a source of its own shares with the clause above it ("…, adding")."""
    verb = doc[at[parts.cue[0]]].sent.root
    inside = range(*parts.cue)
    verb = next((doc[at[n]] for n in inside if doc[at[n]].head.i not in {at[m] for m in inside}), doc[at[parts.cue[0]]])
    for _ in range(HIGHEST_CLIMB):
        for child in verb.children:
            if child.dep_ in SUBJECTS:
                return phrase_words(child, at, known)
        if verb.dep_ not in CLIMBS:
            break
        verb = verb.head
    return None


def phrase_words(subject: Token, at: Sequence[int], known: set[tuple[int, int]]) -> tuple[int, int] | None:
    """The words of a subject: the source that another cue has there, else its whole phrase."""
    place = {token: word for word, token in enumerate(at)}
    head = place[subject.i]
    for source in known:
        if source[0] <= head < source[1]:
            return source
    return (place[subject.left_edge.i], place[subject.right_edge.i] + 1)
