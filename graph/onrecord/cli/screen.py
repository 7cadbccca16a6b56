"""What the commands show: results on standard output; errors, notes and progress on standard error."""

import sys
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby

import typer
from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn
from rich.text import Text

from onrecord.query import Table
from onrecord.vocab import PREFIXES

OnProgress = Callable[[str, int, int], None]
GAP, INDENT = 2, 4  # characters between columns, and before a detail
SHORT = 32  # characters: what is longer, a sentence mostly, has lines of its own where not all columns fit
_IRI = ("http://", "https://")
_DATA_FOLDER = "/id/"


def show_error(message: object) -> None:
    """Prints `message` as one line on standard error."""
    typer.echo("onrecord: " + " ".join(str(message).split()), err=True)


def show_note(message: str, *, verbose: bool | None) -> None:
    """Prints `message` on standard error where the caller asked for more than results."""
    if verbose:
        typer.echo(message, err=True)


def show_caution(message: str, *, verbose: bool | None) -> None:
    """Prints `message`, if there is one, as one line on standard error, unless only what is wrong is asked for."""
    if message and verbose is not False:
        show_error(message)


@contextmanager
def progress(*, verbose: bool | None) -> Iterator[OnProgress | None]:
    """What to call with a stage, how much is done and how much there is; None unless a person watches a terminal."""
    if verbose is False or not sys.stderr.isatty():
        yield None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        stages: dict[str, TaskID] = {}

        def show(stage: str, done: int, total: int) -> None:
            if stage not in stages:
                stages[stage] = bars.add_task(stage, total=total)
            bars.update(stages[stage], completed=done, total=total)

        yield show


def show_table(table: Table) -> None:
    """Prints `table`: for a terminal what is short in columns and the rest below, once for rows that share it.

    Where no terminal is, it prints a line a row and a tab between the cells.
    """
    rows = [[_shortened(cell or "") for cell in row] for row in table.rows]
    if not sys.stdout.isatty():
        for row in (table.columns, *rows):
            typer.echo("\t".join(" ".join(cell.split()) for cell in row))
        return
    console = Console(highlight=False)
    widths = [max(map(cell_len, column)) for column in zip(table.columns, *rows, strict=True)]
    links = {at for row in table.rows for at, cell in enumerate(row) if cell and cell.startswith(_IRI)}
    side_by_side = fitting_columns(widths, console.width, links)
    _print_line(console, table.columns, [(at, widths[at]) for at in side_by_side], style="bold")

    def below(row: Sequence[str]) -> list[str]:
        cells = ((table.columns[at], cell) for at, cell in enumerate(row) if cell and at not in side_by_side)
        return [f"{column}: {' '.join(cell.split())}" for column, cell in cells]

    for details, alike in groupby(rows, key=below):
        for row in alike:
            _print_line(console, row, [(at, widths[at]) for at in side_by_side])
        for detail in details:
            console.print(Padding(Text(detail), (0, 0, 0, INDENT), expand=False), overflow="fold")


def fitting_columns(widths: Sequence[int], width: int, links: Collection[int] = ()) -> list[int]:
    """Which columns of `widths` characters stand side by side in `width`: all, or those that fit and are short.

    Where not all fit, neither do `links`, columns of addresses, which tell a reader least.

    >>> fitting_columns([10, 10, 300, 12], 100), fitting_columns([10, 40], 100)
    ([0, 1, 3], [0, 1])
    """
    if sum(widths) + GAP * (len(widths) - 1) <= width:
        return list(range(len(widths)))
    fitting: list[int] = []
    taken = 0
    for at, needed in enumerate(widths):
        if needed <= SHORT and taken + needed <= width and at not in links:
            fitting.append(at)
            taken += needed + GAP
    return fitting


def _print_line(console: Console, row: Sequence[str], columns: Sequence[tuple[int, int]], style: str = "") -> None:
    cells = (row[at] + " " * (width - cell_len(row[at])) for at, width in columns)
    console.print(Text((" " * GAP).join(cells).rstrip(), style=style), soft_wrap=True)


def _shortened(cell: str) -> str:
    """A cell as a person reads it: an IRI of the data by its local name, one of a known vocabulary with its prefix."""
    if not cell.startswith(_IRI) or " " in cell:
        return cell
    for prefix, namespace in PREFIXES.items():
        if cell.startswith(namespace):
            return f"{prefix}:{cell.removeprefix(namespace)}"
    return cell.rpartition(_DATA_FOLDER)[2]
