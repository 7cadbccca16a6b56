"""The grammar of English time expressions: which stretches of a text are dates, times, durations or sets.

It is our own, since `dateparser.search` finds dates in "We", "may" and "sat" (822 of 1,660 hits on TimeBank were
false).
"""

import re
from collections.abc import Iterator

from onrecord.language.lexicon import word_set
from onrecord.model import Span, TimeKind

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}

_month = "(?:" + "|".join(MONTHS) + r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_weekday = "(?:" + "|".join(WEEKDAYS) + ")"
_year = r"(?:19|20)\d\d(?!\d|[,.]\d)"
_day = r"(?:[12]\d|3[01]|0?[1-9])(?!\d)"
_ordinal = rf"{_day}(?:st|nd|rd|th)?"
_number = r"(?:\d{1,3}|a|an|a few|several|" + "|".join(NUMBERS) + ")"
_unit = r"(?:day|week|month|year|decade|hour|minute)s?"
_part = r"(?: (?:morning|afternoon|evening|night))?"
_which = r"(?:last|next|this|the past|the previous|the following|the coming)"
_stretch = "(?:" + "|".join(sorted(word_set("time units"))) + ")"
_counted = "(?:people|percent|%|dollars|euros|tons|miles|km|meters|feet|seats|votes|troops)"
_early = r"(?:(?:early|mid|late)[ -](?:in )?|the (?:beginning|end|middle) of )"

DATE = re.compile(
    rf"{_month} {_day}[-–]{_day}(?:,? {_year})?\b"
    rf"|(?:{_weekday},? )?(?:the )?{_ordinal}(?: of)? {_month}(?:,? {_year})?\b"
    rf"|(?:{_weekday},? )?{_month} {_ordinal}(?:,? {_year})?\b"
    rf"|\b{_year}-\d\d-\d\d\b"
    rf"|\b(?:{_early})?{_month},? (?:of )?(?:{_year}|last year|next year|this year)\b"
    rf"|\b(?:{_early})?(?:(?:last|next|this) )?(?P<month>{_month})\b(?! \d)"
    rf"|\b(?:{_early})?(?:{_which} |the )?(?:spring|summer|autumn|fall|winter)(?: of)? {_year}\b"
    rf"|\b{_which} (?:spring|summer|autumn|fall|winter)\b"
    rf"|\b(?:(?:the|this year[’']s|last year[’']s) )?(?:first|second|third|fourth)[- ]quarter"
    rf"(?: of (?:{_year}|this year|last year))?\b"
    rf"|\bthe (?:early |mid-?|late )?(?:19|20)\d0s\b"
    rf"|\b(?:{_early})?(?<![$£€\d.,-]){_year}\b(?! ?{_counted})"
    rf"|\b(?:{_which} )?{_weekday}{_part}\b"
    rf"|\b(?:{_early})?{_which} (?:{_number} )?{_stretch}\b"
    rf"|\b(?:{_number} (?:{_unit}|weekends?)) (?:ago|earlier|later)\b"
    r"|\b(?:now|currently|the (?:latest |current |year-ago )?(?:quarter|weekend|fiscal year)|(?:recent|coming) "
    r"(?:days|weeks|months|years))\b"
    rf"|\b(?:the day before yesterday|the day after tomorrow|yesterday{_part}|today|tomorrow{_part}|tonight)\b"
    r"|\b(?:earlier|later) (?:this|that|last|in the|the same) (?:day|week|month|year)\b"
    r"|\b(?:(?:the|that) (?:same|next|previous|following) (?:day|morning|afternoon|evening|night|week|month|year)"
    r"|the day (?:before|after)|that (?:same )?(?:day|week|month|year))\b",
    re.IGNORECASE,
)
DURATION = re.compile(
    rf"\b(?:for |about |almost |nearly |over )?{_number}(?:-| ){_unit}\b(?! (?:ago|earlier|later|old))(?!-old)",
    re.IGNORECASE,
)
SET = re.compile(
    rf"\b(?:every|each) (?:day|week|month|year|{_weekday})\b|\b(?:daily|weekly|monthly|yearly|annually)\b",
    re.IGNORECASE,
)
CLOCK = re.compile(r"\b\d{1,2}(?::\d\d)? ?(?:a\.m\.|p\.m\.|am|pm)(?!\w)", re.IGNORECASE)
TIME_WORD_BEFORE = re.compile(
    r"\b(?:in|since|until|of|from|by|during|late|early|mid|between|and|for|through|before|after)[ -]$", re.IGNORECASE
)
AMBIGUOUS = frozenset("May March Mar April June August Jan Dec".split())
"""Month names that are also verbs, given names or parts of names: they need a sign of time before them."""


def find_expressions(text: str) -> Iterator[tuple[Span, TimeKind]]:
    """The time expressions of `text` in order, with their kind.

    >>> text = "They met on 3 May 2016 for two days, and may meet again next week."
    >>> [(span.of(text), kind) for span, kind in find_expressions(text)]
    [('3 May 2016', 'date'), ('for two days', 'duration'), ('next week', 'date')]
    """
    found: list[tuple[Span, TimeKind]] = []
    for pattern, kind in ((SET, "set"), (DATE, "date"), (DURATION, "duration"), (CLOCK, "time")):
        for match in pattern.finditer(text):
            span = Span(*match.span())
            if pattern is DATE and not _is_date(text, match):
                continue
            if not any(span.overlaps(other) for other, _ in found):
                found.append((span, kind))  # type: ignore[arg-type]  # the table above pairs patterns with kinds
    yield from sorted(found)


def _is_date(text: str, match: re.Match[str]) -> bool:
    """False for the verb "may", the name "April" or "March" without a sign of time, and lower-case month and weekday
    names."""
    words = match.group()
    name = next((word for word in (*MONTHS, *WEEKDAYS) if word.casefold() in words.casefold()), None)
    if name and name not in words and not any(month[:3] in words for month in MONTHS):
        return False
    bare = match.groupdict().get("month")
    if bare is None or bare.rstrip(".") not in AMBIGUOUS or words != bare:
        return True
    return TIME_WORD_BEFORE.search(text[: match.start()]) is not None
