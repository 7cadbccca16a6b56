"""The parts that a date is written with: month, weekday, year."""

import re
from calendar import monthrange
from datetime import date

from onrecord.extract.expressions import MONTHS, WEEKDAYS


def month_in(words: str) -> int | None:
    """The number of the month named in `words`."""
    found = re.search(r"\b(" + "|".join(month[:3] for month in MONTHS) + r")[a-z]*\b", words)
    return [month[:3] for month in MONTHS].index(found[1]) + 1 if found and weekday_in(found[0]) is None else None


def weekday_in(words: str) -> int | None:
    """The number of the weekday named in `words`, Monday being 0."""
    return next((number for number, name in enumerate(WEEKDAYS) if name in words), None)


def year_in(words: str) -> int | None:
    """The year given in four digits."""
    found = re.search(r"(?<!\d)((?:19|20)\d\d)(?!\d|0s|s)", words)
    return int(found[1]) if found else None


def valid_day(year: int, month: int, day: int) -> date | None:
    """The date, or None for one such as 30 February."""
    return date(year, month, day) if 1 <= day <= monthrange(year, month)[1] else None
