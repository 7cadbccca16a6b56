"""TimelineJS: what has a date as the JSON of Knight Lab's slide timeline, each slide with its sentences."""

import json
from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

from onrecord.export.whole import write_whole
from onrecord.export.wording import LANE_WORDS, STATUS_WORDS, family, when_text
from onrecord.network import Evidence, Happening, read_happenings
from onrecord.store import Store


def timelinejs(source: Store | Iterable[Happening]) -> dict[str, Any]:
    """The dated events and statements of a store, or of happenings, as TimelineJS reads them; undated ones have no
    place there and are left out."""
    happenings = read_happenings(source) if isinstance(source, Store) else source
    dated = [each for each in happenings if each.earliest and each.latest]
    return {"events": [_slide(each) for each in sorted(dated, key=lambda one: (one.earliest, one.latest, one.key))]}


def write_timelinejs(source: Store | Iterable[Happening], path: Path) -> None:
    """Writes `timelinejs(source)` to `path`, whole or not at all. Raises AbortError if it cannot."""
    write_whole(path, [json.dumps(timelinejs(source), ensure_ascii=False, indent=1).encode() + b"\n"])


def dates(earliest: str, latest: str) -> dict[str, dict[str, int]]:
    """The start and end of a slide, no more exact than the bounds: a whole month or year is given as such.

    >>> dates("2016-07-01", "2016-07-31"), dates("2016-01-01", "2016-12-31")
    ({'start_date': {'year': 2016, 'month': 7}}, {'start_date': {'year': 2016}})
    >>> dates("2016-07-09", "2016-07-09")
    {'start_date': {'year': 2016, 'month': 7, 'day': 9}}
    """
    first, last = date.fromisoformat(earliest), date.fromisoformat(latest)
    months_whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if months_whole and (first.year, first.month, last.month) == (last.year, 1, 12):
        return {"start_date": {"year": first.year}}
    if months_whole and (first.year, first.month) == (last.year, last.month):
        return {"start_date": {"year": first.year, "month": first.month}}
    end = {} if first == last else {"end_date": _day(last)}
    return {"start_date": _day(first), **end}


def _day(day: date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}


def _slide(told: Happening) -> dict[str, Any]:
    state = STATUS_WORDS.get(told.status)
    headline = f"{told.label} ({state.lower()})" if state else told.label
    return {
        **dates(told.earliest, told.latest),
        "display_date": when_text(told.earliest, told.latest),
        "group": LANE_WORDS[family(told.edge_type())],
        "text": {"headline": escape(headline), "text": "".join(map(_quotation, told.evidence))},
        "unique_id": "-".join(told.key.split("/")[-2:]),
    }


def _quotation(evidence: Evidence) -> str:
    where = ", ".join(filter(None, (evidence.outlet, when_text(evidence.published, evidence.published))))
    source = escape(where or evidence.title or evidence.article)
    if evidence.url:
        source = f'<a href="{escape(evidence.url)}">{source}</a>'
    words = f"“{escape(evidence.sentence)}” " if evidence.sentence else ""
    return f"<p>{words}({source})</p>"
