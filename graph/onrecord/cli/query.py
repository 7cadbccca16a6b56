"""``onrecord query``: a named query, a query file, or SPARQL from standard input."""

import sys
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.options import DEFAULT_STORE, StoreFolder, Verbose, Version
from onrecord.cli.screen import show_error, show_note, show_table
from onrecord.errors import AbortError
from onrecord.query import (
    Table,
    Triples,
    cookbook,
    named_queries,
    run_query,
    table_to_csv,
    table_to_json,
    triples_to_turtle,
)
from onrecord.store import open_store

QUERY_FILES = frozenset([".rq", ".sparql"])


class Format(StrEnum):
    """How an answer is printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    TTL = "ttl"


Query = Annotated[
    str | None,
    typer.Argument(metavar="NAME|FILE.rq|-", help="A named query (without any, they are listed), a file, or -."),
]
Settings = Annotated[
    list[str] | None, typer.Option("--set", metavar="VAR=VALUE", help="Fill in a filter of the query; may be repeated.")
]
Timeout = Annotated[
    float, typer.Option("--timeout", min=0.01, metavar="SECONDS", help="Give up on an answer that takes longer.")
]
Limit = Annotated[int, typer.Option("--limit", min=1, metavar="ROWS", help="Show so many rows or triples at most.")]
AnswerFormat = Annotated[
    Format | None, typer.Option("--format", "-f", help="table, or ttl where the answer is a graph.")
]


def query(  # noqa: PLR0913  # each option of a command is a parameter
    query: Query = None,
    settings: Settings = None,
    format: AnswerFormat = None,
    timeout: Timeout = 60,
    limit: Limit = 100_000,
    store: StoreFolder = DEFAULT_STORE,
    verbose: Verbose = None,
    version: Version = False,
) -> None:
    """Ask the store: by a named query with filters, or by any SPARQL 1.1.

    Without a name, lists the named queries and those of the cookbook, what each answers, and its filters.
    """
    if query is None:
        show_table(_listing())
        return
    opened, filters = open_store(store), parse_settings(settings or ())
    answer = run_query(opened, _source(query), filters, seconds=timeout, limit=limit)
    _show(answer, format)
    found = answer.rows if isinstance(answer, Table) else answer.triples
    if answer.cut:
        show_error(f"there is more: only the first {limit:,} are shown; --limit shows more")
    show_note(f"{len(found)} found", verbose=verbose)


def parse_settings(settings: Sequence[str]) -> Mapping[str, str]:
    """The filters of ``VAR=VALUE`` by name; raises AbortError where there is no such pair.

    >>> parse_settings(["person=Ada Thorn", "from=2021-05"])
    {'person': 'Ada Thorn', 'from': '2021-05'}
    """
    parsed: dict[str, str] = {}
    for setting in settings:
        name, equals, value = setting.partition("=")
        if not equals or not name.strip():
            raise AbortError(f"--set {setting}: write it as --set VAR=VALUE, such as --set person=NAME")
        parsed[name.strip()] = value
    return parsed


def _source(query: str) -> str | Path:
    if query == "-":
        try:
            return sys.stdin.read()
        except UnicodeDecodeError as error:
            raise AbortError(f"standard input: not a query in UTF-8: {error}") from None
    return Path(query) if Path(query).suffix in QUERY_FILES else query


def _listing() -> Table:
    rows = [
        (name, known.help.partition("\n")[0], " ".join(f"{parameter}=" for parameter in known.parameters))
        for name, known in (named_queries() | cookbook()).items()
    ]
    return Table(("name", "answers", "filters for --set"), tuple(rows))


def _show(answer: Table | Triples, wanted: Format | None) -> None:
    match answer, wanted:
        case Triples(), None | Format.TTL:
            typer.echo(triples_to_turtle(answer), nl=False)
        case Table(), None | Format.TABLE:
            show_table(answer)
        case Table(), Format.CSV:
            typer.echo(table_to_csv(answer), nl=False)
        case Table(), Format.JSON:
            typer.echo(table_to_json(answer), nl=False)
        case _:
            others = "ttl" if isinstance(answer, Triples) else "table, csv or json"
            raise AbortError(f"--format {wanted}: this answer is not of that kind; use {others}")
