"""Answers as values: a table of plain text, or triples; and how they are written."""

import csv
import io
import json
from dataclasses import dataclass
from itertools import islice

import pyoxigraph as ox

from onrecord.vocab import PREFIXES

Answer = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


@dataclass(frozen=True, slots=True)
class Table:
    """The answer to SELECT or ASK: values as plain text, None where the answer has none; `cut` if there was more."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str | None, ...], ...]
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Triples:
    """The answer to CONSTRUCT or DESCRIBE, sorted; `cut` if there was more."""

    triples: tuple[ox.Triple, ...]
    cut: bool = False


def read_answer(answer: Answer, limit: int | None = None) -> Table | Triples:
    """An engine's answer as a value, with `limit` rows or triples at most."""
    if isinstance(answer, ox.QueryBoolean):
        return Table(("answer",), (("true" if answer else "false",),))
    if isinstance(answer, ox.QueryTriples):
        triples = list(islice(answer, limit))
        return Triples(tuple(sorted(triples, key=str)), _has_more(answer, limit))
    columns = tuple(variable.value for variable in answer.variables)
    rows = tuple(tuple(_plain(value) for value in row) for row in islice(answer, limit))
    return Table(columns, rows, _has_more(answer, limit))


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


def _has_more(answer: ox.QuerySolutions | ox.QueryTriples, limit: int | None) -> bool:
    return limit is not None and next(iter(answer), None) is not None


def _plain(term: object) -> str | None:
    match term:
        case None:
            return None
        case ox.NamedNode() | ox.Literal() | ox.BlankNode():
            return term.value
        case _:
            return str(term)
