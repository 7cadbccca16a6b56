"""What a cue introduces: the words said, as character spans, to the right of the cue, to its left, or on both sides."""

import re

from spacy.tokens import Doc

from onrecord.language.addressees import TIME_WORDS, skip_addressee, skip_adverbial
from onrecord.language.cues import COLON, Cue, skip_auxiliaries
from onrecord.language.lexicon import PREPOSITIONS
from onrecord.language.passage import QUOTES, Passage, Range, chars, text_of
from onrecord.language.sources import skip_time
from onrecord.model import Span

TRIM = " \t\r\n\"“”„«»,;:—–.'`"
GOES_ON = ",?!…—-"
COORDINATORS = frozenset("while but and although though whereas".split())
PARTICIPLE_OPENERS = frozenset(", – — before after without".split())
OBJECT_KINDS = frozenset({"demand", "accuse", "promise"})
REPORTERS_COMMENT = re.compile(
    r", (?:though|although|whereas|despite|even though|even as|citing|referring to)\b|,? as (?:he|she|they) "
)
LONGEST_OPENING = 6
"""Tokens: so long may a phrase be that opens a sentence and says nothing yet ("In a statement,")."""
NO_CONTENT = frozenset("about of so on as from".split())


def find_content(passage: Passage, cue: Cue, source: Range) -> tuple[Span, ...]:
    """The spans of what is said within `passage`, which is the sentence cut at the next speaker's clause."""
    doc = passage.doc
    if cue.passive and source[0] >= cue.end:
        return spans_of(clause_left(passage, cue.start))
    right = content_right(passage, cue, source)
    participle = doc[cue.start].lower_.endswith("ing") and cue.lemma != "according_to"
    if right and cue.kind in {"decline", "deny", "confirm"} and doc[cue.end].lower_ != "that":
        return content_right(passage.between(passage.start, skip_time(doc, passage.end, cue.end)), cue, source)
    if cue.noun or participle or (right and cue.kind in OBJECT_KINDS):
        return right
    left = content_left(passage, cue, source)
    if cue.lemma == "according_to":
        before = {token.lower_ for token in doc[max(passage.start, cue.start - 2) : cue.start]}
        opens_clause = bool(before & {"and", "but", "that", "while"})
        return right if opens_clause and right else left or right
    if any(quotation.covers(Span(span.start, span.start + 1)) for span in left for quotation in passage.quotations):
        return left + tuple(span for span in right if starts_quotation(span, passage.quotations))
    if left and right and starts_quotation(right[0], passage.quotations):
        return left + right  # "The plan, he wrote, 'is dead'"
    if left and not right and goes_on_after(passage, cue, source):
        return left + spans_of(passage.between(cue.end + 1, passage.end))  # "But the plan, he said, should go on"
    return right or left


def goes_on_after(passage: Passage, cue: Cue, source: Range) -> bool:
    """True for a cue that stands between two commas within what is said."""
    if cue.end + 2 >= passage.end or passage.doc[cue.end].text != ",":
        return False
    return passage.start < cue.start and source[1] <= cue.start


def content_right(passage: Passage, cue: Cue, source: Range) -> tuple[Span, ...]:
    """What is said to the right of the cue (or of the speaker that follows it)."""
    at = source[1] if source[0] >= cue.end else cue.end
    if at >= passage.end:
        return ()
    inverted = at > cue.end and cue.lemma != "according_to"
    begin = content_start(passage, cue, at, inverted=inverted)
    if begin is None or begin >= passage.end:
        return ()
    return spans_of(passage.between(begin, passage.end))


def content_start(passage: Passage, cue: Cue, at: int, *, inverted: bool) -> int | None:
    """The first token of what is said at or after `at`; None if only a closing phrase follows ("in a statement.")."""
    doc, end = passage.doc, passage.end
    if cue.lemma == COLON:
        return at
    if cue.kind == "decline":
        return at
    quote = next((i for i in range(at, end) if doc[i].text in QUOTES - {"'", "’"} or doc[i].text == ":"), end)
    if cue.kind != "tell" and (that := content_after_that(doc, cue, at, quote)):
        return that
    if cue.lemma == "according_to":
        comma = next((i for i in range(at, min(end, at + 10)) if doc[i].text == ","), None)
        return comma + 1 if comma is not None else None
    if inverted:
        return quote if quote < end else None
    if cue.kind in OBJECT_KINDS:
        return at
    return content_after_phrases(doc, cue, at, quote, end)


def content_after_that(doc: Doc, cue: Cue, at: int, limit: int) -> int | None:
    """The "that" which only an addressee or a phrase of time or place separates from the cue."""
    that = next((i for i in range(at, min(limit, at + 14)) if doc[i].lower_ == "that"), None)
    if that is None:
        return None
    skippable = cue.kind == "demand" or doc[at].lower_ in PREPOSITIONS | TIME_WORDS or doc[at].text in TIME_WORDS
    return that if skippable or that - at <= 3 else None


def content_after_phrases(doc: Doc, cue: Cue, at: int, quote: int, end: int) -> int | None:
    """The first token past an addressee and adverbial phrases; None if nothing is left but a mark."""
    if doc[at].text == "," and at + 1 == quote:
        return quote
    if doc[at].text == ",":
        return at + 1 if cue.start > 1 and "as" in {doc[cue.start - 2].lower_, doc[cue.start - 3].lower_} else None
    begin = skip_addressee(doc, at, quote) if cue.kind == "tell" else skip_adverbial(doc, at, quote)
    if begin < quote and doc[begin].lower_ in NO_CONTENT:
        return None
    if begin >= quote or doc[begin].text in {",", ".", ";", "—", "–"}:
        return quote + (doc[quote].text == ":") if quote < end else None
    return begin


def content_left(passage: Passage, cue: Cue, source: Range) -> tuple[Span, ...]:
    """What is said to the left of the cue and its speaker: a quotation that closes there, or the clause before a
    comma."""
    doc, start = passage.doc, passage.start
    edge = min(cue.start, source[0])
    while edge > start and doc[edge - 1].lower_ in {"as", "and", "but"}:
        edge -= 1
    quotation = quotation_before(doc, edge, passage.quotations)
    if edge == start:
        return quotation
    whole = bool(quotation) and quotation[0].start <= doc[start].idx + 1
    if cue.lemma == "according_to":
        return quotation if whole else spans_of(passage.between(start, edge))
    if doc[edge - 1].text in QUOTES or (edge - 2 >= start and doc[edge - 2].text in QUOTES):
        return quotation
    phrase = doc[start].lower_ in PREPOSITIONS and edge - start <= LONGEST_OPENING
    return spans_of(passage.between(start, edge)) if doc[edge - 1].text == "," and not phrase else ()


def quotation_before(doc: Doc, edge: int, quotations: tuple[Span, ...]) -> tuple[Span, ...]:
    """The quotation that closes right before token `edge` in the same paragraph, and does not end there as a
    sentence."""
    at = doc[edge].idx
    closing = [quotation for quotation in quotations if quotation.end <= at]
    if not closing:
        return ()
    between = text_of(doc)[closing[-1].end : at]
    goes_on = "," in between or text_of(doc)[closing[-1].end - 1] in GOES_ON
    adjacent = not between.strip(TRIM + "’'") and "\n" not in between
    return (trim(text_of(doc), closing[-1]),) if goes_on and adjacent else ()


def starts_quotation(span: Span, quotations: tuple[Span, ...]) -> bool:
    """True if a quotation begins where `span` does."""
    return any(abs(quotation.start - span.start) <= 1 for quotation in quotations)


def clause_left(passage: Passage, at: int) -> Passage:
    """The subject of the passive verb at `at`: from the last clause boundary to its auxiliaries."""
    doc = passage.doc
    stop = skip_auxiliaries(doc, at, passage.start)
    boundaries = (i + 1 for i in range(stop - 1, passage.start, -1) if doc[i].lower_ in {",", ";", "that", "but"})
    return passage.between(next(boundaries, passage.start), stop)


def spans_of(passage: Passage) -> tuple[Span, ...]:
    """The characters of `passage` without marks at its edges, led on to the end of a quotation that it opens."""
    doc, end = passage.doc, passage.end
    while end > passage.start and doc[end - 1].lower_ in COORDINATORS | {"as", ","}:
        end -= 1
    if end <= passage.start:
        return ()
    span = chars(doc, (passage.start, end))
    for quotation in passage.quotations:
        if span.start <= quotation.start < span.end < quotation.end:
            span = Span(span.start, quotation.end)
    span = trim(text_of(doc), without_comment(text_of(doc), span, passage.quotations))
    return (span,) if span.end - span.start > 1 else ()


def without_comment(text: str, span: Span, quotations: tuple[Span, ...]) -> Span:
    """`span` up to the clause in which the reporter sets something against it (", though …", ", despite …")."""
    for comment in REPORTERS_COMMENT.finditer(text, span.start + 1, span.end):
        if not any(quotation.start <= comment.start() < quotation.end for quotation in quotations):
            return Span(span.start, comment.start())
    return span


def trim(text: str, span: Span) -> Span:
    """`span` without white space, quotation marks and punctuation at its edges.

    >>> trim('He said, "Go."', Span(8, 14))
    Span(start=10, end=12)
    """
    start, end = span.start, span.end
    while start < end and text[start] in TRIM:
        start += 1
    while end > start and text[end - 1] in TRIM:
        end -= 1
    return Span(start, end)


def reach(passage: Passage, found: list[tuple[Cue, Range | None]], index: int) -> Passage:
    """`passage` cut where the next speaker's clause begins: before "and X said", "while X denied" or ", adding"."""
    doc, (this, own) = passage.doc, found[index]
    for cue, source in found[index + 1 :]:
        begin = min(cue.start, source[0]) if source and source[0] > this.end else cue.start
        if begin <= this.end:
            continue
        before = doc[begin - 1].lower_
        joined = before in COORDINATORS and doc[begin - 2].text in QUOTES | {","}
        participle = (
            doc[cue.start].lower_.endswith("ing") and before in PARTICIPLE_OPENERS and cue.lemma != "according_to"
        )
        same_subject = before in {"and", "but"} and source is not None and source == own
        according = cue.lemma == "according_to" and this.lemma != "according_to"
        if joined or participle or same_subject or according:
            return passage.between(passage.start, begin - (2 if joined else int(before in PARTICIPLE_OPENERS)))
    return passage
