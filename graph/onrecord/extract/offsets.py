"""Time expressions that count from a time named before them: "that day", "the following year", "two weeks later"."""

import re
from datetime import timedelta

from onrecord.extract.bounds import Bounds, day_bounds, month_bounds, range_bounds, year_bounds
from onrecord.extract.expressions import NUMBERS
from onrecord.model import TimeSpan

SAME = re.compile(r"(?:(?:later|earlier|early|late) )?(?:that|the) (?:same )?(?P<unit>day|week|month|year)$", re.I)
BESIDE = re.compile(
    r"the (?P<side>next|following|previous|day before|day after)(?: (?P<unit>day|morning|afternoon|evening|night|week"
    r"|month|year))?$",
    re.I,
)
LATER = re.compile(r"(?P<count>\w+) (?P<unit>day|week|month|year)s? later$", re.I)
BACK = frozenset({"previous", "day before"})
FINE_ENOUGH = {
    "day": frozenset({"day"}),
    "week": frozenset({"day", "week"}),
    "month": frozenset({"day", "month"}),
    "year": frozenset({"day", "week", "month", "quarter", "season", "year"}),
}
"""How exact a time must be for another to count from it in days, weeks, months or years."""


def offset_from(words: str, anchor: TimeSpan) -> Bounds | None:
    """What `words` mean after `anchor` was named; None if they do not count from it, or it is too vague.

    >>> from datetime import date
    >>> day = TimeSpan(date(2016, 5, 3), date(2016, 5, 3), "day", "stated", "2016-05-03")
    >>> offset_from("the next day", day)[4], offset_from("two months later", day)[4], offset_from("May", day)
    ('2016-05-04', '2016-07', None)
    """
    if same := SAME.match(words):
        return shifted(anchor, same["unit"].lower(), 0)
    if beside := BESIDE.match(words):
        step = -1 if beside["side"].lower() in BACK else 1
        unit = (beside["unit"] or "day").lower()
        return shifted(anchor, unit if unit in FINE_ENOUGH else "day", step)
    if later := LATER.match(words):
        count = number(later["count"].lower())
        return shifted(anchor, later["unit"].lower(), count) if count else None
    return None


def number(word: str) -> int | None:
    """The number that a word stands for; None for "several" and the like."""
    if word.isdigit():
        return int(word)
    return 1 if word in {"a", "an"} else NUMBERS.index(word) + 1 if word in NUMBERS else None


def shifted(anchor: TimeSpan, unit: str, step: int) -> Bounds | None:
    """The day, week, month or year that lies `step` of them after the one of `anchor`."""
    if anchor.precision not in FINE_ENOUGH[unit]:
        return None
    day = anchor.earliest
    if unit == "day":
        return day_bounds(day + timedelta(days=step), "anchored")
    if unit == "week":
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=step)
        return range_bounds(monday, monday + timedelta(days=6), "week", "anchored")
    if unit == "month":
        months = day.year * 12 + day.month - 1 + step
        return month_bounds(months // 12, months % 12 + 1, "anchored")
    return year_bounds(day.year + step, "anchored")
