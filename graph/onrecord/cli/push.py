"""``onrecord push``: the store to another one over HTTP."""

import os
from typing import Annotated

import typer

from onrecord.cli.export import WithText
from onrecord.cli.options import DEFAULT_STORE, StoreFolder, Verbose, Version
from onrecord.cli.screen import progress
from onrecord.store import open_store

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


def push(  # noqa: PLR0913  # each option of a command is a parameter
    url: Address,
    update: Update = False,
    user: User = None,
    text: WithText = True,
    retries: Retries = 5,
    store: StoreFolder = DEFAULT_STORE,
    verbose: Verbose = None,
    version: Version = False,
) -> None:
    """Send the store to another one, graph by graph; sending again changes nothing.

    Each graph replaces the one of its name there. Graphs of other names are left as they are.
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
