"""Calendar dates written out in full, with day, month and year. Other times are the business of extraction."""

import re
from collections.abc import Iterator
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_NUMBER = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}

MONTH = r"(?:" + "|".join(MONTHS) + r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:1[89]|20)\d\d"
FULL_DATE = rf"(?:\b{_DAY} (?:of )?{MONTH},? {_YEAR}\b|\b{MONTH} {_DAY},? {_YEAR}\b|\b{_YEAR}-\d\d-\d\d\b)"
MONTH_DAY = rf"(?:{MONTH} {_DAY}|{_DAY} {MONTH})(?:,? {_YEAR})?"

_FULL = re.compile(FULL_DATE)
_YEARS = re.compile(rf"(?<![\d$€£.,-]){_YEAR}(?![\d%]|,\d)")


def month_number(name: str) -> int:
    """The number, 1 to 12, of the month that `name` writes out or abbreviates; raises KeyError for another word.

    >>> month_number("Sept."), month_number("May")
    (9, 5)
    """
    return _NUMBER[name[:3].lower()]


def read_date(text: str) -> date | None:
    """The date that `text` writes in full; None where there is no such day.

    >>> read_date("the 3rd of May 2021"), read_date("February 30, 2021")
    (datetime.date(2021, 5, 3), None)
    """
    try:
        if match := re.search(r"(\d{4})-(\d\d)-(\d\d)", text):
            return date(*map(int, match.groups()))
        year, day = (re.search(pattern, text) for pattern in (_YEAR + r"\b", r"\b\d{1,2}(?!\d)"))
        month = re.search(MONTH, text, re.IGNORECASE)
        return date(int(year[0]), month_number(month[0]), int(day[0])) if year and month and day else None
    except ValueError:
        return None


def find_full_dates(text: str) -> Iterator[tuple[int, date]]:
    """Where in `text` a date stands in full, and the date, in order.

    >>> list(find_full_dates("Signed on 4 June 2019, void since Dec. 31, 2020."))
    [(10, datetime.date(2019, 6, 4)), (34, datetime.date(2020, 12, 31))]
    """
    for match in _FULL.finditer(text):
        if found := read_date(match[0]):
            yield match.start(), found


def find_years(text: str) -> Iterator[int]:
    """The years that `text` names, alone or in a date, in order.

    >>> list(find_years("the 2012 budget of $2000 and May 2013"))
    [2012, 2013]
    """
    return (int(match[0]) for match in _YEARS.finditer(text))
