"""Who says what, by rule: each cue with its source and its content, quotations that carry on a speaker, and what
lies within what.

The order of the parts and the classes of cues follow the description of PolNeAR (Newell et al., LREC 2018) and PARC3
(Pareti 2016).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from spacy.tokens import Doc

from onrecord.language.contents import find_content, reach, trim
from onrecord.language.cues import COLON, Cue, find_cues, skip_auxiliaries
from onrecord.language.frames import QUESTION_WORDS
from onrecord.language.lexicon import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, CueClass
from onrecord.language.nearness import by_stretch, near
from onrecord.language.passage import Passage, Range, chars, sentence_bounds, text_of, tokens_within
from onrecord.language.quotes import find_quotations, find_single_quotations
from onrecord.language.sentences import paragraphs
from onrecord.language.sources import find_source, names_somebody, phrase_left
from onrecord.model import Span

SAYING = frozenset({"say", "tell", "claim", "report"})
NEGATIONS = frozenset("not never n't n’t".split())
NOT_YET = frozenset("will would could may might should must shall".split())
SHARED_SUBJECT = frozenset("and but also which that then or".split())
NOBODY = re.compile(r"(?:no one|nobody|none|no|few)\b", re.IGNORECASE)
SHORTEST_QUOTATION = 4
"""A quotation of fewer words that no cue introduces is a word in inverted commas, not somebody's statement."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution: character spans of source, cue and content; `lemma` and `kind` of the cue ("" where a quotation
    carries on the last speaker); `within` is the index of the attribution in whose content this one lies."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    lemma: str
    kind: CueClass
    within: int | None = None

    @property
    def start(self) -> int:
        """The offset at which the first of its parts begins."""
        return min(span.start for span in (*self.source, *self.cue, *self.content))


def find_attributions(doc: Doc) -> tuple[Attribution, ...]:
    """The attributions of `doc` in order; each has a content or declines to give one."""
    quotations = find_quotations(text_of(doc)) or find_single_quotations(text_of(doc))
    quoted = tokens_within(doc, quotations)
    found: list[Attribution] = []
    for start, end in sentence_bounds(doc):
        found += in_sentence(Passage(doc, start, end, quotations, quoted))
    found = [*found, *block_quotations(doc, found)]
    return nested(sorted(carried_on(doc, found, quotations), key=lambda attribution: attribution.start))


def in_sentence(passage: Passage) -> Iterator[Attribution]:
    """The attributions whose cue stands in the sentence `passage`."""
    doc = passage.doc
    found: list[tuple[Cue, Range | None]] = []
    for cue in find_cues(doc, passage.start, passage.end, passage.quoted):
        source = find_source(passage, cue)
        if source is None and not cue.passive and follows_on(doc, cue):
            source = next((known for _, known in reversed(found) if known), None) or first_subject(passage, cue.start)
        found.append((cue, source))
    for index, (cue, source) in enumerate(found):
        if source is None:
            continue
        content = find_content(reach(passage, found, index), cue, source)
        begin = cue_start(passage, cue, source)
        kind = cue.kind
        if any(doc[at].lower_ in NOT_YET for at in range(begin, cue.start)) and kind != "decline":
            continue  # "will say", "could deny": nothing has been said
        if kind in SAYING and any(doc[at].lower_ in NEGATIONS for at in range(begin, cue.start)):
            if doc[cue.end].lower_ not in QUESTION_WORDS:
                continue  # "did not say that" tells of nothing said
            kind = "decline"
        if content or kind == "decline":
            spoken = (chars(doc, source),), (chars(doc, (begin, cue.end)),)
            yield Attribution(*spoken, content, cue.lemma, kind)


def cue_start(passage: Passage, cue: Cue, source: Range) -> int:
    """Where the cue begins with its auxiliaries and adverbs ("has also declined"), as PolNeAR marks it."""
    if cue.noun or cue.lemma == COLON:
        return cue.start
    floor = source[1] if source[1] <= cue.start else passage.start
    return skip_auxiliaries(passage.doc, cue.start, floor)


def follows_on(doc: Doc, cue: Cue) -> bool:
    """True for a cue that shares the subject of its sentence: "…, adding", "and denied", "a statement which said"."""
    before = doc[cue.start - 1].lower_ if cue.start else ""
    giving = cue.noun and cue.end - cue.start > 1
    return doc[cue.start].lower_.endswith("ing") or giving or before in SHARED_SUBJECT


def first_subject(passage: Passage, end: int) -> Range | None:
    """The first noun phrase of the sentence that has a verb after it, past an opening phrase with comma."""
    doc = passage.doc
    for at in range(passage.start + 1, end):
        closes = names_somebody(doc, at - 1) or doc[at - 1].lower_ in {"he", "she", "they", ","}
        verb = doc[at].is_lower and doc[at].is_alpha and doc[at].lower_ not in PREPOSITIONS | DETERMINERS | CONJUNCTIONS
        if closes and verb and not names_somebody(doc, at):
            found = phrase_left(passage, at)
            if found and (found[0] == passage.start or doc[found[0] - 1].text == ","):
                return found
    return None


def block_quotations(doc: Doc, found: list[Attribution]) -> Iterator[Attribution]:
    """Paragraphs set off without marks after one that breaks off without a full stop and names who speaks.

    Only past the first full paragraph, so that no headline introduces the text.
    """
    bounds = paragraphs(text_of(doc))
    running = False
    for (start, end), (after, stop) in pairwise(bounds):
        intro = text_of(doc)[start:end]
        if intro.endswith((".", "!", "?", "”", '"', "’", ")", "''")):
            running = running or intro.endswith(".")
        elif text_of(doc)[after] == "(" and text_of(doc)[after:stop].rstrip().endswith(")"):
            running = True  # a remark of the editors
        elif running and (speaker := introduced_speaker(doc, start, end, found)):
            yield Attribution((speaker,), (), (trim(text_of(doc), Span(after, stop)),), "", "say")


def introduced_speaker(doc: Doc, start: int, end: int, found: list[Attribution]) -> Span | None:
    """Who a paragraph that breaks off introduces: the last source in it that is somebody, or the person named beside
    "interview" or "statement"."""
    inside = [span for attribution in found for span in attribution.source if start <= span.start < end]
    sources = [span for span in inside if not NOBODY.match(span.of(text_of(doc)))]
    if sources:
        return sources[-1]
    intro = doc.char_span(start, end, alignment_mode="contract")
    if intro is None or not len(intro):
        return None
    last = intro[-1].sent.text
    if not re.search(r"\b(?:said|says|wrote|interview|statement|comments?|remarks?)\b", last) or re.search(
        r"\b(?:I|we)\b", last
    ):
        return None
    people = [entity for entity in intro.ents if entity.label_ == "PERSON"]
    return Span(people[-1].start_char, people[-1].end_char) if people else None


def carried_on(doc: Doc, found: list[Attribution], quotations: tuple[Span, ...]) -> list[Attribution]:
    """`found` with the quotations that no cue introduces: joined to the one before in the same paragraph, else a new
    one by the same speaker when the paragraph before ended with him."""
    bounds = paragraphs(text_of(doc))
    result = sorted(found, key=lambda attribution: attribution.start)
    for quotation in quotations:
        earlier = [at for at, each in enumerate(result) if each.start < quotation.start and each.source]
        if not earlier or not unattributed(text_of(doc), quotation, result):
            continue
        last = result[earlier[-1]]
        ends = _paragraph(bounds, last.content[-1].start if last.content else last.start)
        distance = _paragraph(bounds, quotation.start) - ends
        if distance == 0:
            result[earlier[-1]] = replace(last, content=(*last.content, trim(text_of(doc), quotation)))
        elif distance == 1 and any(opens_sentence(text_of(doc), span, quotations) for span in last.content):
            result.insert(earlier[-1] + 1, Attribution(last.source, (), (trim(text_of(doc), quotation),), "", "say"))
    return result


def unattributed(text: str, quotation: Span, found: list[Attribution]) -> bool:
    """True if a quotation is a statement that no cue introduces: a sentence or more, not said already."""
    covered = any(span.overlaps(quotation) for each in found for span in each.content)
    long_enough = len(quotation.of(text).split()) >= SHORTEST_QUOTATION
    return not covered and long_enough and stands_alone(text, quotation) and not repeats(text, quotation)


def opens_sentence(text: str, span: Span, quotations: tuple[Span, ...]) -> bool:
    """True if `span` is a quotation that begins its sentence."""
    return any(quotation.covers(span) for quotation in quotations) and stands_alone(text, span)


def repeats(text: str, quotation: Span) -> bool:
    """True for a pull quote: its first six words stand earlier in the article already."""
    opening = re.sub(r"\W+", " ", quotation.of(text)).casefold().split()[:6]
    return " ".join(opening) in re.sub(r"\W+", " ", text[: quotation.start]).casefold()


def stands_alone(text: str, quotation: Span) -> bool:
    """True if nothing but white space or a full stop stands before the quotation in its sentence."""
    before = text[: quotation.start].rstrip("\"“„«'`").rstrip(" \t")
    return not before or before[-1] in '\n\r.!?”"'


def nested(found: list[Attribution]) -> tuple[Attribution, ...]:
    """`found` with `within` set to the smallest attribution whose content holds this one's cue or source."""
    contents = by_stretch(span for attribution in found for span in attribution.content)
    holders: dict[Span, set[int]] = {}
    for at, attribution in enumerate(found):
        for span in attribution.content:
            holders.setdefault(span, set()).add(at)
    result = []
    for index, attribution in enumerate(found):
        place = (attribution.cue or attribution.source)[0]
        over = {at for span in near(contents, place) if span.covers(place) for at in holders[span]} - {index}
        around = [(sum(span.end - span.start for span in found[at].content), at) for at in over]
        result.append(replace(attribution, within=min(around)[1] if around else None))
    return tuple(result)


def _paragraph(bounds: list[tuple[int, int]], offset: int) -> int:
    return next((index for index, (_, end) in enumerate(bounds) if offset < end), len(bounds))
