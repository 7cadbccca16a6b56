"""A table of Wikidata items: CSV, or TSV by its ending, with a row of headings.

Columns: `wikidata` (``Q42``, or its address) and `name`; if wanted `aliases` (separated by |), `type` (person …), and
`confirmed` (yes: a person has made sure). Other columns are passed over.
"""

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast, get_args

from onrecord.errors import AbortError
from onrecord.model import EntityType
from onrecord.wikidata.item import Item

NEEDED = ("wikidata", "name")
YES = frozenset("yes y true 1 x".split())
NO = frozenset(("no", "n", "false", "0", ""))
IDENTIFIER = re.compile(r"(?:https?://www\.wikidata\.org/(?:entity|wiki)/)?(Q[1-9]\d*)")


def read_table(path: Path) -> tuple[Item, ...]:
    """The items of the table at `path`, in its order. Raises AbortError, with the line, if it cannot be read."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file, dialect=csv.excel_tab if path.suffix == ".tsv" else csv.excel)
            headings = [(heading or "").strip().casefold() for heading in rows.fieldnames or ()]
            if missing := [name for name in NEEDED if name not in headings]:
                raise AbortError(f"{path} line 1: no column {missing[0]!r}: name the columns {' and '.join(NEEDED)}")
            rows.fieldnames = headings
            return tuple(_items(path, rows))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise AbortError(f"{path}: cannot be read as a table in UTF-8 ({error}): give --wikidata another") from error


def _items(path: Path, rows: "csv.DictReader[str]") -> Iterator[Item]:
    for row in rows:
        cells = {name: (value or "").strip() for name, value in row.items() if isinstance(value, str | None)}
        if any(cells.values()):
            yield _item(f"{path} line {rows.line_num}", cells)


def _item(where: str, cells: dict[str, str]) -> Item:
    found = IDENTIFIER.fullmatch(cells["wikidata"])
    kind, confirmed = cells.get("type", ""), cells.get("confirmed", "").casefold()
    if not found:
        raise AbortError(f"{where}: {cells['wikidata']!r} is no identifier of Wikidata: write it as Q42")
    if not cells["name"]:
        raise AbortError(f"{where}: the name is missing: write it in the column 'name'")
    if kind and kind not in get_args(EntityType):
        raise AbortError(f"{where}: {kind!r} is no type: write one of {', '.join(get_args(EntityType))}, or none")
    if confirmed not in YES | NO:
        raise AbortError(f"{where}: {confirmed!r} does not say whether it is confirmed: write yes, or nothing")
    aliases = (alias.strip() for alias in cells.get("aliases", "").split("|"))
    names = tuple(dict.fromkeys((cells["name"], *filter(None, aliases))))
    return Item(found[1], names, cast(EntityType, kind) if kind else None, confirmed in YES)
