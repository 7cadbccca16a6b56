"""``onrecord network``: graph questions, answered with dates and evidence."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.options import DEFAULT_STORE, StoreFolder, Verbose, Version
from onrecord.cli.screen import show_table
from onrecord.errors import AbortError
from onrecord.query import Table
from onrecord.store import open_store

if TYPE_CHECKING:
    from onrecord.network import Connection

_NAME_HELP = "A person, organization or outlet; a part of the name may do."
Name = Annotated[str, typer.Argument(metavar="NAME", help=_NAME_HELP)]
First = Annotated[str, typer.Argument(metavar="A", help=_NAME_HELP)]
Second = Annotated[str, typer.Argument(metavar="B", help="Another.")]
Limit = Annotated[int, typer.Option("--limit", min=1, help="How many chains to show at most.")]
Radius = Annotated[int, typer.Option("--radius", min=1, help="How many steps to go.")]
Top = Annotated[int, typer.Option("--top", min=1, help="How many to show.")]
_DAYS = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")

FirstDay = Annotated[str, typer.Argument(metavar="FROM", help="A year, month or day: 2016, 2016-07 or 2016-07-31.")]
LastDay = Annotated[str, typer.Argument(metavar="TO", help="The same.")]


def show_path(
    a: First,
    b: Second,
    limit: Limit = 3,
    store: StoreFolder = DEFAULT_STORE,
    verbose: Verbose = None,
    version: Version = False,
) -> None:
    """Show how one is connected with another, and by what."""
    from onrecord.network import build_network, path

    chains = path(build_network(open_store(store)), a, b, limit=limit)
    if not chains:
        typer.echo(f"no connection between {a} and {b}")
    for chain in chains:
        typer.echo(" → ".join(chain.entities))
        for step in chain.steps:
            _show_connections(step.connections)
        typer.echo()


def show_ego(
    name: Name,
    radius: Radius = 1,
    store: StoreFolder = DEFAULT_STORE,
    verbose: Verbose = None,
    version: Version = False,
) -> None:
    """Show those around one, and what connects them."""
    from onrecord.network import build_network, ego

    found = ego(build_network(open_store(store)), name, radius)
    typer.echo(f"{found.name} ({found.type})")
    for neighbour in found.neighbours:
        typer.echo(f"  {neighbour.distance}  {neighbour.name} ({neighbour.type})")
    typer.echo()
    _show_connections(found.connections)


def show_central(
    top: Top = 10, store: StoreFolder = DEFAULT_STORE, verbose: Verbose = None, version: Version = False
) -> None:
    """Show those with the most neighbours, and how often they lie between others."""
    from onrecord.network import build_network, central

    columns = ("name", "type", "neighbours", "betweenness", "events")
    rows = [
        (row.name, row.type, str(row.degree), f"{row.betweenness:.4f}", str(row.events))
        for row in central(build_network(open_store(store)), top)
    ]
    show_table(Table(columns, tuple(rows)))


def show_between(
    start: FirstDay, end: LastDay, store: StoreFolder = DEFAULT_STORE, verbose: Verbose = None, version: Version = False
) -> None:
    """Show what may have happened between two dates, both included."""
    from onrecord.network import between, build_network, connections

    earliest, latest = read_days(start)[0], read_days(end)[1]
    _show_connections(connections(between(build_network(open_store(store)), earliest, latest)))


def read_days(text: str) -> tuple[date, date]:
    """The first and the last day of a year, a month or a day; raises AbortError for anything else.

    >>> read_days("2016-02")
    (datetime.date(2016, 2, 1), datetime.date(2016, 2, 29))
    """
    match = _DAYS.fullmatch(text)
    try:
        year, month, day = (int(part) if part else None for part in match.groups()) if match else (0, None, None)
        first = date(year or 0, month or 1, day or 1)
        return first, date(first.year, month or 12, day or monthrange(first.year, month or 12)[1])
    except ValueError:
        raise AbortError(f"{text!r} is not a date: write it as 2016, 2016-07 or 2016-07-31") from None


NETWORK_COMMANDS: Mapping[str, tuple[Callable[..., None], str]] = {
    "path": (show_path, 'onrecord network path "Tomas Reyl" "Marcus Thellin"'),
    "ego": (show_ego, 'onrecord network ego "Ruth Ambrey" --radius 2'),
    "central": (show_central, "onrecord network central --top 5"),
    "between": (show_between, "onrecord network between 2023-03-01 2023-04"),
}


def _show_connections(connections: Iterable["Connection"]) -> None:
    from onrecord.export.wording import when_text

    for one in connections:
        when = when_text(one.earliest, one.latest) or "undated"
        status = "" if one.status in {"", "happened"} else f" ({one.status})"
        typer.echo(f"  {one.source} — {one.type} — {one.target}{status}, {when}")
        for evidence in one.evidence:
            told = ", ".join(part for part in (evidence.outlet, evidence.published, evidence.article) if part)
            typer.echo(f"      “{' '.join(evidence.sentence.split())}” [{told}]")
