"""The attributions that the model found, with the speakers that a cue shares with another clause, the quotations that
carry on a speaker, and the reports within what is said."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from onrecord.language.attribution import Attribution, block_quotations, carried_on, nested
from onrecord.language.attribution import find_attributions as by_rule
from onrecord.language.contents import trim
from onrecord.language.nearness import by_stretch, near
from onrecord.language.passage import chars, text_of
from onrecord.language.quotes import find_quotations
from onrecord.language.trained.cue_kinds import cue_kind, verb_of
from onrecord.language.trained.edges import edged
from onrecord.language.trained.links import Parts, find_parts
from onrecord.language.trained.reader import Scores
from onrecord.language.trained.sequences import best_tags
from onrecord.language.trained.speakers import speaker_of
from onrecord.model import Span

OWNING = "nmod:poss"
SPEAKING = ("obl:agent", "nsubj", "nsubj:outer")
"""Relations of who speaks to the verb; a passive's subject is what is spoken of."""
ACTS = frozenset({"deny", "accuse", "demand", "promise", "confirm"})
"""Classes of cues that say more than that something was said."""
BEFORE_HEAD = frozenset("det case amod compound nummod aux aux:pass cop mark cc nmod:poss flat".split())
"""Relations of words that stand before the word they belong to, so that nothing said ends with them."""


def find_attributions(
    doc: Doc, at: list[int], scores: Scores, transitions: NDArray[np.float32]
) -> tuple[Attribution, ...]:
    """The attributions of `doc` in order; `at` holds the token of each word, `transitions` the scores
    of one tag after another."""
    tags = best_tags(scores.parts, transitions)
    taken = frozenset(word for word, tag in enumerate(tags) if tag)
    parts = [unbroken(doc, at, each, taken) for each in find_parts(tags, scores.links, scores.link_scores)]
    known = {each.source for each in parts if each.source}
    found = []
    for each in parts:
        source = speaker_of(doc, at, each, known)
        if source and names_nobody(doc, at, source):
            continue
        if source and (attribution := attribution_of(doc, at, each, source)):
            found.append(attribution)
    ruled = by_rule(doc)
    found = [widened(each, ruled) for each in found]
    found += left_out(doc, found, ruled)
    quotations = find_quotations(text_of(doc))
    found = [*found, *block_quotations(doc, found)]
    return nested(sorted(carried_on(doc, found, quotations), key=lambda attribution: attribution.start))


def names_nobody(doc: Doc, at: Sequence[int], source: tuple[int, int]) -> bool:
    """True for a source that is a question word for things ("What is known about the calls")."""
    return source[1] - source[0] == 1 and doc[at[source[0]]].lower_ in {"what", "how", "why"}


def left_out(doc: Doc, found: Sequence[Attribution], ruled: Sequence[Attribution]) -> Iterator[Attribution]:
    """What the rules add: reports within what is said whose verb has the speaker for its subject, since the training
    data hold one level only, and denials, demands, refusals to comment, "the Post's story that …" and the like where
    nothing else was found."""
    taken = by_stretch(span for each in found for span in (*each.cue, *each.source))
    contents = by_stretch(span for each in found for span in each.content)
    for each in ruled:
        if not each.cue or any(span.overlaps(each.cue[0]) for span in near(taken, each.cue[0])):
            continue
        parts = (*each.source, *each.cue, *each.content)
        inside = any(all(span.covers(part) for part in parts) for span in near(contents, each.cue[0]))
        apart = not any(span.overlaps(part) for part in each.cue + each.content for span in near(contents, part))
        if (apart and (each.kind == "decline" or (each.kind == "report" and is_owners(doc, each)))) or (
            (inside or (apart and each.kind in ACTS)) and has_subject(doc, each)
        ):
            yield replace(each, content=tuple(edged(doc, span) for span in each.content))


def is_owners(doc: Doc, said: Attribution) -> bool:
    """True if the cue is a noun of which the source is the owner: "the Post's story that", "her claim that"."""
    cue = doc.char_span(said.cue[0].start, said.cue[0].end, alignment_mode="expand")
    owners = [child for token in cue or () if token.pos_ == "NOUN" for child in token.children if child.dep_ == OWNING]
    return any(said.source[0].start <= child.idx < said.source[0].end for child in owners)


def has_subject(doc: Doc, said: Attribution) -> bool:
    """True if the cue is a verb and its subject stands in the source."""
    cue = doc.char_span(said.cue[0].start, said.cue[0].end, alignment_mode="expand")
    speakers = [
        child for token in cue or () if token.pos_ == "VERB" for child in token.children if child.dep_ in SPEAKING
    ]
    return any(said.source[0].start <= child.idx < said.source[0].end for child in speakers)


def unbroken(doc: Doc, at: Sequence[int], parts: Parts, taken: Set[int]) -> Parts:
    """The same with contents that break off within a phrase ("met him at the") led to the end of their clause, as far
    as no mark and no other part (`taken`) comes between."""
    contents = []
    for start, end in parts.content:
        last, top = doc[at[end - 1]], verb_of([doc[at[word]] for word in range(start, end)])
        if last.dep_ in BEFORE_HEAD and last.head.i > last.i:
            while end < len(at) and end not in taken and not doc[at[end]].is_punct and top.is_ancestor(doc[at[end]]):
                end += 1
        contents.append((start, end))
    return Parts(parts.cue, parts.source, tuple(contents))


def widened(said: Attribution, ruled: Sequence[Attribution]) -> Attribution:
    """The same with the whole of a content that stands before its cue, where the rules see more of it."""
    if len(said.content) == 1 and said.content[0].end <= said.cue[0].start:
        for each in ruled:
            whole = len(each.content) == 1 and each.content[0].covers(said.content[0])
            if whole and each.cue and each.cue[0].overlaps(said.cue[0]) and each.content[0].end <= said.cue[0].start:
                return replace(said, content=each.content)
    return said


def attribution_of(doc: Doc, at: Sequence[int], parts: Parts, source: tuple[int, int]) -> Attribution | None:
    """One attribution in characters, without the marks around what is said; None for a refusal to do something, and
    without content, unless it declines to give one."""

    def span(words: tuple[int, int]) -> Span:
        return chars(doc, (at[words[0]], at[words[1] - 1] + 1))

    lemma, kind = cue_kind(doc, at[parts.cue[0]], at[parts.cue[1] - 1] + 1)
    contents = (trim(text_of(doc), edged(doc, span(each))) for each in parts.content)
    content = tuple(said for said in contents if said.end > said.start)
    if kind is None or not (content or kind == "decline"):
        return None
    return Attribution((span(source),), (span(parts.cue),), content, lemma, kind)
