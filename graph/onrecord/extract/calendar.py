"""What a time expression means: bounds, precision and EDTF, relative to the day of publication where the text leaves
it open.

The rules for weekdays and dates without a year were measured on 276 annotated news documents: a bare weekday is the
most recent one counting the day of publication (90 %), a month and day without a year is the nearest to publication
(94 %), a bare month too (78 %).
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import dateparser

from onrecord.extract.bounds import Bounds, day_bounds, month_bounds, portion, range_bounds, year_bounds
from onrecord.extract.date_parts import month_in, valid_day, weekday_in, year_in
from onrecord.extract.expressions import MONTHS, NUMBERS, SEASONS
from onrecord.model import TimeBasis


def resolve_expression(words: str, published: date | None, *, ahead: bool = False) -> Bounds | None:
    """What `words` mean in an article of the day `published`; `ahead` if the clause looks forward. None if nothing
    tells.

    >>> resolve_expression("the 10th of May 2017", None)
    (datetime.date(2017, 5, 10), datetime.date(2017, 5, 10), 'day', 'stated', '2017-05-10')
    >>> resolve_expression("September last year", date(2017, 3, 2))[4]
    '2016-09'
    """
    if DAY_AND_MONTH.search(words):
        return read_day_range(words, published) or read_full_date(words, published, ahead)
    for reader in READERS:
        if (bounds := reader(words, published, ahead)) is not None:
            return bounds
    return None


def read_full_date(words: str, published: date | None, ahead: bool) -> Bounds | None:
    """Day, month and perhaps year, in any order; without a year the nearest such day."""
    month, day = month_in(words), re.search(r"(?<!\d)(\d{1,2})(?!\d)", words)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", words):
        parsed = dateparser.parse(words, date_formats=["%Y-%m-%d"])
        return day_bounds(parsed.date(), "stated") if parsed else None
    if month is None or day is None:
        return None
    year = year_in(words)
    if year is not None:
        parsed = dateparser.parse(f"{day[1]} {MONTHS[month - 1]} {year}", languages=["en"], date_formats=["%d %B %Y"])
        return day_bounds(parsed.date(), "stated") if parsed else None
    if published is None:
        return None
    near = [
        each for year in range(published.year - 1, published.year + 2) if (each := valid_day(year, month, int(day[1])))
    ]
    weekday = weekday_in(words)
    fitting = [each for each in near if weekday is None or each.weekday() == weekday]
    return day_bounds(min(fitting, key=lambda each: abs(each - published)), "relative") if fitting else None


def read_day_range(words: str, published: date | None) -> Bounds | None:
    """Two days of one month: "May 5-7, 2017"."""
    days, month = re.search(r"(?<!\d)(\d{1,2})[-–](\d{1,2})(?!\d)", words), month_in(words)
    if days is None or month is None:
        return None
    year = str(year_in(words) or "")
    name = MONTHS[month - 1]
    ends = [read_full_date(f"{day} {name} {year}".strip(), published, False) for day in days.groups()]
    if None in ends or ends[0] is None or ends[1] is None or ends[0][0] > ends[1][0]:
        return None
    return range_bounds(ends[0][0], ends[1][0], "range", ends[0][3])


def read_month(words: str, published: date | None, ahead: bool) -> Bounds | None:
    """A month with a year, with "last year", or alone: then the nearest."""
    month = month_in(words)
    if month is None:
        return None
    year = year_in(words)
    if year is not None:
        return portion(words, month_bounds(year, month, "stated"))
    if published is None:
        return None
    if which := re.search(r"\b(last|next|this) year\b", words, re.IGNORECASE):
        return portion(words, month_bounds(published.year + STEP[which[1].lower()], month, "relative"))
    distance = (month - published.month + 6) % 12 - 6  # the nearest: five months ahead, six back
    if re.match(r"last\b", words, re.IGNORECASE) and distance >= 0:
        distance -= 12
    if re.match(r"next\b", words, re.IGNORECASE) and distance <= 0:
        distance += 12
    number = published.year * 12 + published.month - 1 + distance
    return portion(words, month_bounds(number // 12, number % 12 + 1, "relative"))


def read_year(words: str, published: date | None, ahead: bool) -> Bounds | None:
    """A year, decade, quarter or season."""
    lower, year = words.lower(), year_in(words)
    if decade := re.search(r"((?:19|20)\d)0s", words):
        first = int(decade[1]) * 10
        return date(first, 1, 1), date(first + 9, 12, 31), "decade", "stated", f"{decade[1]}X"
    which = re.search(r"\b(last|next|this)\b", lower)
    if year is None and which and published:
        year = published.year + STEP[which[1]]
    if year is None and published and "quarter" in lower and (number := quarter_in(lower)) is not None:
        year = published.year - (number * 3 + 1 > published.month)
    if year is None:
        return None
    basis: TimeBasis = "stated" if year_in(words) else "relative"
    number = quarter_in(lower)
    if number is not None:
        start = number * 3 + 1
        until = date(year, start + 2, monthrange(year, start + 2)[1])
        return range_bounds(date(year, start, 1), until, "quarter", basis)
    for name, (start, end) in SEASONS.items():
        if name in lower and basis == "stated":
            last = year + (end < start)
            return range_bounds(date(year, start, 1), date(last, end, monthrange(last, end)[1]), "season", basis)
    if re.search(r"\byear\b", lower) or year_in(words):
        return portion(words, year_bounds(year, basis))
    return None


def quarter_in(words: str) -> int | None:
    """The number of the quarter named in `words`, the first being 0."""
    named = re.search(r"\b(first|second|third|fourth)[- ]quarter", words)
    return ("first", "second", "third", "fourth").index(named[1]) if named else None


def read_weekday(words: str, published: date | None, ahead: bool) -> Bounds | None:
    """A weekday: the most recent one counting the day of publication, or the next if the clause looks ahead."""
    weekday = weekday_in(words)
    if weekday is None or published is None:
        return None
    lower = words.lower()
    back = (published.weekday() - weekday) % 7
    if lower.startswith(("next", "this")) or (ahead and not lower.startswith("last")):
        return day_bounds(published + timedelta(days=-back % 7 or 7 * lower.startswith("next")), "relative")
    if lower.startswith("last") and back == 0:
        back = 7
    return day_bounds(published - timedelta(days=back), "relative")


def read_deictic(words: str, published: date | None, ahead: bool) -> Bounds | None:
    """ "yesterday", "last week", "this month", "two years ago"."""
    if published is None:
        return None
    lower = WHOLE.sub("", words.lower())
    for name, shift in DEICTIC.items():
        if lower.startswith(name):
            return day_bounds(published + timedelta(days=shift), "relative")
    if which := re.match(
        r"(last|next|this|the past|the previous|the coming|the following) (week|weekend|month)\b", lower
    ):
        bounds = unit_bounds(published, which[2], STEP.get(which[1], 0))
        return portion(words, bounds) if bounds and which[2] == "month" else bounds
    if re.match(r"(?:early|earlier|later|late) in the (?:day|year)$", lower):
        return day_bounds(published, "relative") if lower.endswith("day") else year_bounds(published.year, "relative")
    if lower.endswith("the weekend"):
        return unit_bounds(published, "weekend", 0 if ahead or published.weekday() > 4 else -1)
    if ago := re.match(r"(\w+|a few) (day|week|month|year)s? (?:ago|earlier)$", lower):
        return ago_bounds(ago[1], ago[2], published)
    return None


def unit_bounds(published: date, unit: str, step: int) -> Bounds | None:
    """The week, weekend or month that lies `step` from the one of publication."""
    if unit == "month":
        number = published.year * 12 + published.month - 1 + step
        return month_bounds(number // 12, number % 12 + 1, "relative")
    monday = published - timedelta(days=published.weekday()) + timedelta(weeks=step)
    first = monday + timedelta(days=5 if unit == "weekend" else 0)
    return range_bounds(first, monday + timedelta(days=6), "week", "relative")


def ago_bounds(count: str, unit: str, published: date) -> Bounds | None:
    """ "three days ago" to the day, "two months ago" to the month, "ten years ago" to the year; "a few" says nothing
    exact."""
    if count not in {"a", "an", *NUMBERS} and not count.isdigit():
        return None
    number = int(count) if count.isdigit() else 1 if count in {"a", "an"} else NUMBERS.index(count) + 1
    parsed = dateparser.parse(
        f"{number} {unit}s ago",
        languages=["en"],
        settings={"RELATIVE_BASE": datetime.combine(published, time(12))},
    )
    if parsed is None:
        return None
    day = parsed.date()
    if unit == "day":
        return day_bounds(day, "relative")
    if unit == "week":
        return unit_bounds(published, "week", -number)
    return month_bounds(day.year, day.month, "relative") if unit == "month" else year_bounds(day.year, "relative")


DAY_AND_MONTH = re.compile(r"(?<!\d)\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Z][a-z]{2}|[A-Z][a-z]{2,8}\.? \d{1,2}(?!\d)")
"""A day of a month: if it is none of the calendar's, nothing coarser is meant either."""
READERS: tuple[Callable[[str, date | None, bool], Bounds | None], ...] = (
    read_full_date,
    read_month,
    read_deictic,
    read_weekday,
    read_year,
)
WHOLE = re.compile(r"^(?:early|earlier|late|later|mid-?) (?:in )?(?=this|last|next)")
"""What narrows a week or a year too little to be counted in days."""
STEP = {"last": -1, "the past": -1, "the previous": -1, "this": 0, "next": 1, "the coming": 1, "the following": 1}
DEICTIC = {
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
    "yesterday": -1,
    "today": 0,
    "tonight": 0,
    "tomorrow": 1,
    "last night": -1,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
}
