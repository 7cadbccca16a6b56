"""``onrecord push``: the store to another one over HTTP."""

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.export import WithText
from onrecord.cli.options import DEFAULT_STORE, StoreFolder, Verbose, Version
from onrecord.cli.screen import progress
from onrecord.store import Store, open_store

if TYPE_CHECKING:
    from onrecord.push import Target

SHOWN = 3  # names of graphs, of those that would be removed
PASSWORD = "ONRECORD_PASSWORD"

Address = Annotated[
    str, typer.Argument(metavar="URL", help="The Graph Store of the other store; its SPARQL Update with --update.")
]
Update = Annotated[bool, typer.Option("--update", help="Send SPARQL Update in place of the Graph Store Protocol.")]
User = Annotated[
    str | None,
    typer.Option("--user", metavar="NAME", help=f"Who writes; the password is asked for, or taken from {PASSWORD}."),
]
Retries = Annotated[int, typer.Option("--retries", min=0, metavar="N", help="How often to try a piece again.")]

RemoveGone = Annotated[
    str | None,
    typer.Option(
        "--remove-gone",
        metavar="QUERY-URL",
        help="Also remove there what the store no longer has; QUERY-URL is where the other store answers queries.",
    ),
]
Yes = Annotated[bool, typer.Option("--yes", help="Remove without asking.")]


def push(  # noqa: PLR0913  # each option of a command is a parameter
    url: Address,
    update: Update = False,
    user: User = None,
    text: WithText = True,
    retries: Retries = 5,
    remove_gone: RemoveGone = None,
    yes: Yes = False,
    store: StoreFolder = DEFAULT_STORE,
    verbose: Verbose = None,
    version: Version = False,
) -> None:
    """Send the store to another one, graph by graph; sending again changes nothing.

    Each graph replaces the one of its name there. Graphs of other names are left as they are; with --remove-gone, those
    under the base of this store that it no longer has are counted and, if you agree, removed.
    """
    from onrecord.export import without_text
    from onrecord.push import Target, push

    opened = open_store(store)
    password = os.environ.get(PASSWORD) if user else None
    if user and password is None:
        password = typer.prompt("Password", hide_input=True, err=True)
    target = Target(url, update=update, user=user, password=password, retries=retries)
    with progress(verbose=verbose) as on_progress:
        sent = push(opened if text else without_text(opened), target, on_progress)
    if verbose is not False:
        typer.echo(f"{sent.graphs:,} graphs, {sent.triples:,} triples sent to {url}")
    if remove_gone:
        _remove_gone(opened, target, remove_gone, yes=yes, quiet=verbose is False)


def _remove_gone(store: Store, target: "Target", answers: str, *, yes: bool, quiet: bool) -> None:
    from onrecord.push import gone_graphs, remove_graphs

    gone = gone_graphs(store, target, answers)
    if gone:
        more = f" and {len(gone) - SHOWN:,} more" if len(gone) > SHOWN else ""
        typer.echo(f"{_graphs(gone)} there, not in this store: {', '.join(gone[:SHOWN])}{more}", err=True)
    if gone and not yes:
        if not sys.stdin.isatty():
            typer.echo("they were left; --yes removes them", err=True)
            return
        if not typer.confirm("Remove them?", err=True):
            return
    remove_graphs(target, gone)
    if not quiet:
        typer.echo(f"{_graphs(gone)} removed")


def _graphs(names: list[str]) -> str:
    return f"{len(names):,} {'graph' if len(names) == 1 else 'graphs'}"
