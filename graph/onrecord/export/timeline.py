"""The timeline, one HTML file: dated events and statements along a date axis, undated ones beside it."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from onrecord.export.page import label_lines, render, search_words
from onrecord.export.rows import Rows
from onrecord.export.whole import write_whole
from onrecord.export.wording import LANE_WORDS, STATUS_WORDS, family
from onrecord.network import Happening, read_happenings
from onrecord.store import Store

LANES = tuple(LANE_WORDS)
LABEL_WIDTH = 64


def timeline_page(source: Store | Iterable[Happening]) -> str:
    """The timeline of a store, or of happenings, as one HTML page."""
    rows = Rows()
    happenings = _ordered(read_happenings(source) if isinstance(source, Store) else source)
    items = [_item(happening, number, rows) for number, happening in enumerate(happenings)]
    lanes = [lane for lane in LANES if any(item["lane"] == lane for item in items)]
    data = {
        "words": {"lanes": {lane: LANE_WORDS[lane] for lane in lanes}, "states": STATUS_WORDS},
        "items": {item["id"]: item for item in items},
        "lanes": lanes,
        **rows.tables(),
    }
    nodes = [
        {
            "id": item["id"], "label": item["label"], "group": item["lane"], "shape": "box", "fixed": {"x": True},
            "x": date.fromisoformat(item["earliest"]).toordinal(), "y": 100 * lanes.index(item["lane"]),
        }
        for item in items
        if item["earliest"]
    ]  # fmt: skip
    return render("timeline", nodes, [], data)


def write_timeline(source: Store | Iterable[Happening], path: Path) -> None:
    """Writes the timeline to `path`, whole or not at all. Raises AbortError if it cannot."""
    write_whole(path, [timeline_page(source).encode()])


def _ordered(happenings: Iterable[Happening]) -> list[Happening]:
    return sorted(happenings, key=lambda one: (one.earliest or "9999", one.latest, one.key))


def _item(happening: Happening, number: int, rows: Rows) -> dict[str, Any]:
    verb = happening.edge_type()
    row = rows.happening({
        "event": happening.key, "label": happening.label, "type": verb, "earliest": happening.earliest,
        "latest": happening.latest, "status": happening.status, "place": happening.place,
        "evidence": [asdict(each) for each in happening.evidence],
    })  # fmt: skip
    dated = bool(happening.earliest and happening.latest)
    return {
        "id": f"t{number}",
        "kind": happening.kind,
        "lane": family(verb),
        "folded": search_words(happening.label),
        "label": label_lines(happening.label, width=LABEL_WIDTH, lines=1),
        "earliest": happening.earliest if dated else "",
        "latest": happening.latest if dated else "",
        "status": happening.status,
        "happening": row,
    }
