"""Two that may be one, side by side with what the articles say of each."""

import sys
from collections.abc import Iterable, Mapping

import typer
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from onrecord.model import Collection, Local, Record
from onrecord.resolve.decisions.doubts import Doubt, Side
from onrecord.resolve.decisions.wording import passage_of

SHOWN = 3
"""Passages a side: more are rarely read before a decision."""


def show_doubts(doubts: Iterable[Doubt], collection: Collection) -> None:
    """Prints each doubt: for a terminal in two columns, else a line each with tabs between the cells."""
    records = {record.article.id: record for record in collection.records}
    if not sys.stdout.isatty():
        typer.echo("id\tconfidence\ta\tb\treasons\tevidence a\tevidence b")
        for doubt in doubts:
            cells = (*(side.name for side in doubt.sides), "; ".join(doubt.reasons))
            told = (" | ".join(evidence(side, records)) for side in doubt.sides)
            typer.echo("\t".join((doubt.id, f"{doubt.confidence:.2f}", *cells, *told)))
        return
    console = Console(highlight=False)
    for doubt in doubts:
        console.print(Text(headline(doubt), style="bold"), soft_wrap=True)
        console.print(two_columns(doubt, records, console.width))


def headline(doubt: Doubt) -> str:
    """What is in doubt, with the letters to call it by."""
    state = "taken for one" if doubt.joined else "taken for two"
    return (
        f"{doubt.id}  {state}, {doubt.confidence:.0%} sure they are one: {'; '.join(doubt.reasons) or 'the same name'}"
    )


def two_columns(doubt: Doubt, records: Mapping[str, Record], width: int) -> Table:
    """The two sides with their evidence."""
    table = Table(box=box.SIMPLE, width=width, padding=(0, 1))
    for side in doubt.sides:
        table.add_column(side.name, ratio=1, overflow="fold")
    told = [evidence(side, records) for side in doubt.sides]
    for left, right in zip(*(each + [""] * (SHOWN + 1 - len(each)) for each in told), strict=True):
        if left or right:
            table.add_row(Text(left), Text(right))
    return table


def evidence(side: Side, records: Mapping[str, Record]) -> list[str]:
    """What some of the articles say of one side, and how many more do."""
    lines = [f"{passage_of(records[member[0]], member)} [{source(member, records)}]" for member in side.members[:SHOWN]]
    more = len(side.members) - SHOWN
    return [*lines, f"and {more} more"] if more > 0 else lines


def source(member: Local, records: Mapping[str, Record]) -> str:
    """Where a passage stands: outlet, date and article."""
    article = records[member[0]].article
    published = article.published.earliest.isoformat() if article.published else None
    return ", ".join(part for part in (article.outlet, published, article.id) if part)
