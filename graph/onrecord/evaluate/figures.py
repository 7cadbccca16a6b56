"""Counts over all articles, and the figures that they make."""

from collections.abc import Iterator
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are (`wanted`) and how many of them were found or right. Dates and statuses are counted of the
    events found, speakers and stances of the statements found; `…_counted` are finds where the gold is exhaustive."""

    names: int = 0
    names_found: int = 0
    events: int = 0
    events_found: int = 0
    events_counted: int = 0
    events_false: int = 0
    contacts: int = 0
    contacts_found: int = 0
    contacts_counted: int = 0
    contacts_false: int = 0
    participants: int = 0
    participants_found: int = 0
    dates_right: int = 0
    statuses_right: int = 0
    other_statuses: int = 0
    other_statuses_right: int = 0
    statements: int = 0
    statements_found: int = 0
    statements_counted: int = 0
    speakers_right: int = 0
    stances_right: int = 0
    marked: int = 0
    marked_found: int = 0
    positions: int = 0
    positions_found: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(*(getattr(self, each.name) + getattr(other, each.name) for each in fields(self)))


def figures(counts: Counts) -> Iterator[str]:
    """The figures, a line for each kind of find."""
    c = counts
    yield f"names      recall {share(c.names_found, c.names)}"
    for name, wanted, found, counted, false in (
        ("events    ", c.events, c.events_found, c.events_counted, c.events_false),
        ("contacts  ", c.contacts, c.contacts_found, c.contacts_counted, c.contacts_false),
    ):
        yield f"{name} recall {share(found, wanted)}  precision {share(counted - false, counted)}"
    yield (
        f"  of those found: participants {percent(c.participants_found, c.participants)}  dates "
        f"{percent(c.dates_right, c.events_found)}  status {percent(c.statuses_right, c.events_found)}  "
        f"not-happened {c.other_statuses_right}/{c.other_statuses}"
    )
    hit, all_found, wanted = c.statements_found, c.statements_counted, c.statements
    yield (
        f"statements F1 {percent(2 * hit, all_found + wanted)}  P {percent(hit, all_found)}  "
        f"R {percent(hit, wanted)}  ({hit}/{wanted})"
    )
    yield (
        f"  of those found: speaker {percent(c.speakers_right, hit)}  stance {percent(c.stances_right, hit)};  "
        f"denials, declines, demands, ... found and marked {share(c.marked_found, c.marked)}"
    )
    yield f"positions  recall {share(c.positions_found, c.positions)}"


def percent(part: int, whole: int) -> str:
    """A share in per cent, to a tenth; a dash where there is nothing to share."""
    return f"{100 * part / whole:5.1f}" if whole else "    -"


def share(part: int, whole: int) -> str:
    """A share in per cent and as counts."""
    return f"{percent(part, whole)}  ({part}/{whole})"
