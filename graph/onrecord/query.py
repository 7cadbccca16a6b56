"""Queries: the named ones of `ontology/queries/`, or any SPARQL 1.1, with filters; and their answers as values."""

import csv
import io
import json
import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Protocol

import pyoxigraph as ox

from onrecord.errors import AbortError
from onrecord.vocab import PREFIXES, ontology_folder

NAME = re.compile(r"[A-Za-z][\w-]*")
FILTER = re.compile(r"VALUES\s+\?(?P<name>\w+)Filter\s*\{(?P<value>[^{}\n]*)\}(?:[ \t]*#[ \t]*(?P<help>[^\n]*))?")
"""A line of a query that `--set` fills in, such as ``VALUES ?personFilter { UNDEF }  # part of a name``."""

Answer = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


class Queryable(Protocol):
    """What a query is put to: a `Store`, or whatever else answers SPARQL as one does."""

    def query(self, text: str) -> Answer:
        """The answer to a SPARQL query over all graphs."""
        ...


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query that ships with onrecord: `parameters` gives what each filter means, `help` the comment at its head."""

    name: str
    path: Path
    text: str
    help: str
    parameters: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """The answer to SELECT or ASK: values as plain text, None where the answer has none."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Triples:
    """The answer to CONSTRUCT or DESCRIBE, sorted."""

    triples: tuple[ox.Triple, ...]


def named_queries() -> dict[str, NamedQuery]:
    """The queries that ship with onrecord, by name."""
    return {path.stem: _named(path) for path in sorted((ontology_folder() / "queries").glob("*.rq"))}


def run_query(store: Queryable, query: str | Path, parameters: Mapping[str, str] | None = None) -> Table | Triples:
    """The answer of `store` to a named query, a query file (as Path), or the text of a query.

    `parameters` fill the query's filters, such as ``{"person": "Berg", "from": "2016-07"}``. Raises AbortError
    for an unknown name or parameter, an unfit value, an unreadable file, or a mistake in the query.
    """
    name, text = find_query(query)
    try:
        answer = store.query(fill_in(name, text, parameters or {}))
    except (SyntaxError, ValueError, RuntimeError, OSError) as error:
        raise AbortError(f"{name}: not a query that can be answered: {_mistake(error)}") from error
    return _read(answer)


def find_query(query: str | Path) -> tuple[str, str]:
    """The name to call a query by in messages, and its text. Raises AbortError if it cannot be found or read."""
    if isinstance(query, Path):
        try:
            return str(query), query.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise AbortError(f"{query}: cannot be read as a query: {error}") from error
    if not NAME.fullmatch(query.strip()):
        return "the query", query
    known = named_queries()
    if query.strip() not in known:
        raise AbortError(f"no query is named {query.strip()!r}{_near(query.strip(), known)}: there are {_list(known)}")
    return query.strip(), known[query.strip()].text


def fill_in(name: str, text: str, parameters: Mapping[str, str]) -> str:
    """The query `text` with `parameters` written into its filter lines.

    >>> fill_in("q", "VALUES ?personFilter { UNDEF } # a name", {"person": 'O"Hara'})
    'VALUES ?personFilter { "O\\\\"Hara" } # a name'
    """
    known = {match["name"]: match for match in FILTER.finditer(text)}
    for parameter in parameters:
        if parameter not in known:
            has = f"it has {_list(known)}" if known else "it has none"
            raise AbortError(f"{name} has no parameter {parameter!r}{_near(parameter, known)}: {has}")

    def filled(match: re.Match[str]) -> str:
        if match["name"] not in parameters:
            return match[0]
        start, end = (place - match.start() for place in match.span("value"))
        value = _value(match["name"], match["value"].strip(), parameters[match["name"]])
        return f"{match[0][:start]} {value} {match[0][end:]}"

    return FILTER.sub(filled, text)


def table_to_csv(table: Table) -> str:
    """`table` as CSV with a head line; what is missing is an empty cell.

    >>> table_to_csv(Table(("a", "b"), (("1,5", None),)))
    'a,b\\n"1,5",\\n'
    """
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows(table.rows)
    return page.getvalue()


def table_to_json(table: Table) -> str:
    """`table` as a JSON array with one object a row; what is missing is null."""
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def triples_to_turtle(answer: Triples) -> str:
    """The answer to CONSTRUCT or DESCRIBE as Turtle."""
    written = ox.serialize(answer.triples, format=ox.RdfFormat.TURTLE, prefixes=PREFIXES)
    return (written or b"").decode()


def _named(path: Path) -> NamedQuery:
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    head = lines[: next((number for number, line in enumerate(lines) if not line.startswith("#")), len(lines))]
    parameters = {match["name"]: match["help"] or "" for match in FILTER.finditer(text)}
    return NamedQuery(path.stem, path, text, "\n".join(line[1:].strip() for line in head), parameters)


def _value(name: str, default: str, given: str) -> str:
    if name in _DAYS:
        return f'"{_DAYS[name](given)}"^^<http://www.w3.org/2001/XMLSchema#date>'
    if default.isdigit():
        if not re.fullmatch(r"\d{1,6}", given):
            raise AbortError(f"{name}={given}: give a whole number, such as {name}={default}")
        return str(int(given))
    try:
        return str(ox.Literal(given)).replace("\n", "\\n")
    except ValueError as error:
        raise AbortError(f"{name}={given!r} holds half a character: type it anew") from error


def _day(given: str, *, last: bool) -> date:
    parts = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", given)
    try:
        if parts is None:
            raise ValueError
        year, month = int(parts[1]), int(parts[2] or (12 if last else 1))
        return date(year, month, int(parts[3] or (monthrange(year, month)[1] if last else 1)))
    except ValueError as error:
        raise AbortError(f"{given!r} is not a date: write it as 2016, 2016-07 or 2016-07-31") from error


_DAYS: Mapping[str, Callable[[str], date]] = {
    "from": lambda given: _day(given, last=False),
    "to": lambda given: _day(given, last=True),
}


def _mistake(error: Exception) -> str:
    message = " ".join(str(error).split())
    return re.sub(r"^error at (\d+):(\d+):", r"mistake in line \1, column \2:", message)


def _near(wanted: str, known: Mapping[str, object]) -> str:
    near = get_close_matches(wanted, known, n=1)
    return f" (did you mean {near[0]}?)" if near else ""


def _list(known: Mapping[str, object]) -> str:
    return ", ".join(known)


def _read(answer: Answer) -> Table | Triples:
    match answer:
        case ox.QueryBoolean():
            return Table(("answer",), (("true" if answer else "false",),))
        case ox.QueryTriples():
            return Triples(tuple(sorted(answer, key=str)))
        case _:
            columns = tuple(variable.value for variable in answer.variables)
            return Table(columns, tuple(tuple(_plain(value) for value in row) for row in answer))


def _plain(term: object) -> str | None:
    match term:
        case None:
            return None
        case ox.NamedNode() | ox.Literal() | ox.BlankNode():
            return term.value
        case _:
            return str(term)
