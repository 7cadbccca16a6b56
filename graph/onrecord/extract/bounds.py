"""Bounds in time: the first and last day that an expression can mean, how exact it is, and its EDTF form."""

from calendar import monthrange
from datetime import date

from onrecord.model import Precision, Span, TimeBasis, TimeSpan

Bounds = tuple[date, date, Precision, TimeBasis, str]
"""Earliest, latest, precision, basis, EDTF."""


def time_span(bounds: Bounds, text: Span | None) -> TimeSpan:
    """`bounds` as a value, with the passage that states it."""
    earliest, latest, precision, basis, edtf = bounds
    return TimeSpan(earliest, latest, precision, basis, edtf, text)


def day_bounds(day: date, basis: TimeBasis) -> Bounds:
    """A single day."""
    return day, day, "day", basis, day.isoformat()


def month_bounds(year: int, month: int, basis: TimeBasis) -> Bounds:
    """A calendar month."""
    last = monthrange(year, month)[1]
    return date(year, month, 1), date(year, month, last), "month", basis, f"{year}-{month:02}"


def year_bounds(year: int, basis: TimeBasis) -> Bounds:
    """A calendar year."""
    return date(year, 1, 1), date(year, 12, 31), "year", basis, f"{year}"


def range_bounds(earliest: date, latest: date, precision: Precision, basis: TimeBasis) -> Bounds:
    """Any other stretch of days."""
    return earliest, latest, precision, basis, f"{earliest}/{latest}"


def portion(words: str, bounds: Bounds) -> Bounds:
    """The first, middle or last third of a month or year where the words say "early", "mid" or "late"."""
    lower = words.lower()
    third = next(
        (
            n
            for n, names in enumerate((("early", "beginning"), ("mid", "middle"), ("late ", "late-", "end of")))
            if any(name in lower for name in names)
        ),
        None,
    )
    if third is None:
        return bounds
    earliest, latest, precision, basis, _ = bounds
    if precision == "month":
        first, last = (1, 11, 21)[third], (10, 20, latest.day)[third]
        return range_bounds(earliest.replace(day=first), earliest.replace(day=last), "range", basis)
    first, last = third * 4 + 1, third * 4 + 4
    return range_bounds(
        date(earliest.year, first, 1), date(earliest.year, last, monthrange(earliest.year, last)[1]), "range", basis
    )
