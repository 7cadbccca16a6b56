"""The time expressions of one article with their values, as exact as the text makes them and no more."""

import re
from collections.abc import Iterator
from itertools import pairwise

from onrecord.extract.bounds import Bounds, time_span
from onrecord.extract.calendar import resolve_expression
from onrecord.extract.date_parts import month_in, year_in
from onrecord.extract.expressions import find_expressions
from onrecord.extract.reading import Reading
from onrecord.model import Publication, Span, TimeExpression, TimeKind

AHEAD = re.compile(
    r"\b(?:will|would|shall|(?:plans|is|are|was|were|set|due|scheduled|expected) to|due|scheduled|intends?|upcoming)\b"
)
AHEAD_BEHIND = re.compile(r"^,?\s+(?:[^,.;]{1,40}\s)?(?:will|(?:is|are) (?:set|due|scheduled|expected) to)\b")
BACK = re.compile(r"\b(?:was|were|had|has|have|did|said|told|met|last)\b|\w{3,}ed\b")
JOINED = re.compile(r"^(?:,| and| or| to|–|-| and once in| and in| and on)\s*$")


def extract_times(reading: Reading) -> Iterator[TimeExpression]:
    """The time expressions of the article, in order; `value` is None where nothing tells which time is meant."""
    text, published = reading.article.text, reading.article.published
    found = [(span, kind) for span, kind in find_expressions(text) if not reading.is_boilerplate(span)]
    lent = lent_years(text, found)
    for span, kind in found:
        words = span.of(text) + lent.get(span, "")
        ahead = looks_ahead(reading, span)
        bounds = meaning(words, published, ahead=ahead) if kind == "date" else None
        yield TimeExpression(span, kind, time_span(bounds, span) if bounds else None)


def meaning(words: str, published: Publication | None, *, ahead: bool) -> Bounds | None:
    """What `words` mean whichever day between its bounds the article was published; None where that makes a
    difference."""
    if published is None:
        return resolve_expression(words, None, ahead=ahead)
    first = resolve_expression(words, published.earliest, ahead=ahead)
    same = published.earliest == published.latest or resolve_expression(words, published.latest, ahead=ahead) == first
    return first if same else None


def lent_years(text: str, found: list[tuple[Span, TimeKind]]) -> dict[Span, str]:
    """The year that "July" gets from "July and September last year", for each expression that stands joined to a
    dated one."""
    lent: dict[Span, str] = {}
    for (span, _), (following, _) in reversed(list(pairwise(found))):
        words, later = span.of(text), following.of(text)
        bare = month_in(words) is not None and year_in(words) is None and " year" not in words
        if (
            not bare
            or month_in(later) is None
            or not JOINED.match(text[span.end : following.start].removesuffix("in "))
        ):
            continue
        year = re.search(r"(?:last|next|this) year|(?:19|20)\d\d", later + lent.get(following, ""))
        if year:
            lent[span] = " " + year[0]
    return lent


def looks_ahead(reading: Reading, span: Span) -> bool:
    """True if the clause before the expression speaks of what is to come."""
    sentence = reading.sentence_of(span.start)
    before = reading.article.text[sentence.start : span.start]
    clause = re.split(r"[,;:–—]|\bthat\b", before)[-1]
    verbs = [match.start() for match in AHEAD.finditer(clause)]
    past = [match.start() for match in BACK.finditer(clause)]
    if not clause.removesuffix("On ").removesuffix("on ").strip() and AHEAD_BEHIND.match(
        reading.article.text, span.end
    ):
        return True  # "On Thursday, the minister will …"
    return bool(verbs) and (not past or max(verbs) > max(past))
