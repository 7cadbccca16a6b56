"""CSV: a folder with a table each of entities, events, statements, positions and evidence, for a spreadsheet.

``csv-metadata.json`` beside them says what each column holds, as the W3C's CSV on the Web has it.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from onrecord.export.tables import BAR, TABLES
from onrecord.export.whole import write_whole
from onrecord.network.description import describe
from onrecord.query import Table, table_to_csv
from onrecord.store import Store
from onrecord.vocab import PREFIXES

ABOUT: Mapping[str, tuple[str, str]] = {
    "entities": ("entity", "Who and what the articles name"),
    "events": ("event", "What happened, is planned, or is said to have happened"),
    "statements": ("statement", "Who said what, in which stance"),
    "positions": ("", "Who is given which role, of what"),
    "evidence": ("supports", "Which words of which article something rests on"),
}
"""Each table's column that a row is about, and what it lists."""

COLUMNS: Mapping[str, tuple[str, str, str]] = {
    "aliases": ("string", "skos:altLabel", "other spellings of the name"),
    "article": ("string", "schema:identifier", "identifier of the article: the name of its file"),
    "articles": ("string", "schema:identifier", "identifiers of the articles that tell of it"),
    "claim": ("string", "schema:text", "what is said, in the words of the article"),
    "cue": ("string", "rec:cueText", "the words that show that something is said"),
    "earliest": ("date", "rec:earliest", "the first day on which it can have been"),
    "edtf": ("string", "rec:edtf", "the time in the Extended Date/Time Format"),
    "end": ("nonNegativeInteger", "oa:end", "where the words end, in code points of the text, exclusive"),
    "entity": ("anyURI", "rec:entity", "address of the entity"),
    "event": ("anyURI", "rec:event", "address of the event"),
    "evidence": ("string", "oa:exact", "the sentence, or the address of the passage, that says so"),
    "exact": ("string", "oa:exact", "the words themselves"),
    "kind": ("string", "rdf:type", "what rests on the words: account, statement, position or mention"),
    "label": ("string", "rdfs:label", "a short name"),
    "latest": ("date", "rec:latest", "the last day on which it can have been"),
    "name": ("string", "skos:prefLabel", "the name"),
    "organization": ("string", "rec:organization", "the body, country or person that the role belongs to"),
    "outlet": ("string", "schema:publisher", "who published the article"),
    "participants": ("string", "rec:participant", "names of those who took part"),
    "person": ("string", "rec:person", "name of the person"),
    "place": ("string", "rec:place", "name of the place"),
    "precision": ("string", "rec:precision", "how exact the text is: day, month, year and so on"),
    "role": ("string", "rec:role", "the role as it is written"),
    "speaker": ("string", "rec:speaker", "name of who says it"),
    "stance": ("string", "rec:stance", "assert, deny, confirm, decline, accuse, demand, promise or report"),
    "start": ("nonNegativeInteger", "oa:start", "where the words begin, in code points of the text"),
    "statement": ("anyURI", "rec:statement", "address of the statement"),
    "status": ("string", "rec:status", "happened, planned, possible, denied or alleged"),
    "supports": ("anyURI", "rec:supports", "address of what rests on the words"),
    "type": ("string", "dct:type", "of which kind it is"),
}
"""Each column's datatype, the property that it comes from, and what it holds."""

SEVERAL = ("aliases", "articles", "participants")
"""The columns whose cells hold several values, with a `BAR` between them."""

WORDS = {"statements": ("claim", "evidence"), "positions": ("evidence",), "evidence": ("exact",)}
"""The columns with sentences of the articles, which those who may not copy them leave out."""


def tables(store: Store, *, text: bool = True) -> dict[str, Table]:
    """The five tables of `store`, by name; without `text` they lack the columns with sentences of the articles."""
    told = describe(store)
    found = {name: Table(columns, tuple(rows(told))) for name, (columns, rows) in TABLES.items()}
    return found if text else {name: _without(table, WORDS.get(name, ())) for name, table in found.items()}


def metadata(found: Mapping[str, Table]) -> dict[str, Any]:
    """What `csv-metadata.json` says of those tables: names, datatypes and meaning of their columns."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dialect": {"header": True, "encoding": "utf-8", "lineTerminators": ["\n"]},
        "tables": [
            {
                "url": f"{name}.csv",
                "dc:description": ABOUT[name][1],
                "tableSchema": {"columns": [_column(column) for column in table.columns], **_subject(name)},
            }
            for name, table in found.items()
        ],
    }


def write_csv(store: Store, folder: Path, *, text: bool = True) -> None:
    """Writes each of `tables(store)` into `folder` as CSV in UTF-8, and what their columns hold.

    Raises AbortError if that cannot be done.
    """
    found = tables(store, text=text)
    for name, table in found.items():
        write_whole(folder / f"{name}.csv", [table_to_csv(table).encode()])
    described = json.dumps(metadata(found), ensure_ascii=False, indent=1) + "\n"
    write_whole(folder / "csv-metadata.json", [described.encode()])


def _subject(name: str) -> dict[str, str]:
    return {"aboutUrl": f"{{+{ABOUT[name][0]}}}"} if ABOUT[name][0] else {}


def _column(name: str) -> dict[str, Any]:
    datatype, term, meaning = COLUMNS.get(name, ("string", f"rec:{name}", ""))
    prefix, _, local = term.partition(":")
    several = {"separator": BAR} if name in SEVERAL else {}
    return {
        "name": name, "titles": name, "dc:description": meaning, "datatype": datatype,
        "propertyUrl": PREFIXES[prefix] + local, **several,
    }  # fmt: skip


def _without(table: Table, columns: tuple[str, ...]) -> Table:
    kept = [at for at, column in enumerate(table.columns) if column not in columns]
    rows = dict.fromkeys(tuple(row[at] for at in kept) for row in table.rows)
    return Table(tuple(table.columns[at] for at in kept), tuple(rows))
