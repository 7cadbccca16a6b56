"""The time expressions of one article with their values, as exact as the text makes them and no more."""

import re
from collections.abc import Iterator
from itertools import pairwise

from onrecord.extract.bounds import Bounds, time_span
from onrecord.extract.calendar import resolve_expression
from onrecord.extract.date_parts import month_in, year_in
from onrecord.extract.expressions import find_expressions
from onrecord.extract.offsets import offset_from
from onrecord.extract.reading import Reading
from onrecord.extract.tense import looks_ahead
from onrecord.model import Publication, Span, TimeExpression, TimeKind, TimeSpan

REACH = 400
"""Code points over which "that day" still means the day named before: some three sentences."""
FOLLOWED = re.compile(r"\s+(?!and\b|at\b|in\b|with\b|on\b|by\b)\w")
JOINED = re.compile(r"^(?:,| and| or| to|–|-| and once in| and in| and on)\s*$")


def extract_times(reading: Reading) -> Iterator[TimeExpression]:
    """The time expressions of the article, in order; `value` is None where nothing tells which time is meant."""
    text, published = reading.article.text, reading.article.published
    found = [(span, kind) for span, kind in find_expressions(text) if not reading.is_boilerplate(span)]
    lent = lent_years(text, found)
    last: TimeSpan | None = None
    for span, kind in found:
        words = span.of(text) + lent.get(span, "")
        ahead = looks_ahead(reading.tokens_of(span))
        bounds = meaning(words, published, ahead=ahead) if kind == "date" else None
        if kind == "date" and bounds is None and last and last.text and near(text, last.text, span):
            bounds = offset_from(words, last)
        value = time_span(bounds, span) if bounds else None
        last = value or last
        yield TimeExpression(span, kind, value)


def near(text: str, anchor: Span, span: Span) -> bool:
    """True if an expression stands near enough behind another to count from it, and not from what follows ("the day
    before she left")."""
    counted = re.search(r"(?:before|after)$", span.of(text)) and FOLLOWED.match(text, span.end)
    return not counted and span.start - anchor.end <= REACH and text.count("\n\n", anchor.end, span.start) <= 1


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
