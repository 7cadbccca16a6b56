"""``onrecord serve``: the store as a SPARQL endpoint on this machine, with a query page and the pages beside it."""

import signal
from typing import Annotated

import typer

from onrecord.cli.options import DEFAULT_STORE, StoreFolder, Verbose, Version

Port = Annotated[
    int, typer.Option("--port", "-p", min=1, max=65534, metavar="N", help="The port; the pages take the next one.")
]
Timeout = Annotated[int, typer.Option("--timeout", min=1, metavar="SECONDS", help="End a query that takes longer.")]


def serve(
    port: Port = 7878,
    timeout: Timeout = 60,
    store: StoreFolder = DEFAULT_STORE,
    verbose: Verbose = None,
    version: Version = False,
) -> None:
    """Serve the store on this machine, read-only: SPARQL 1.1 with a query page, and the map and the timeline.

    Nothing is reachable from another machine. It needs Oxigraph's server: pip install 'onrecord[serve]'.
    """
    from onrecord.serve import serve as serve_store

    def ready(query_page: str, pages: str) -> None:
        if verbose is not False:
            typer.echo(f"query page  {query_page}\nendpoint    {query_page}query\npages       {pages}", err=True)
            typer.echo("Ctrl+C ends it", err=True)

    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that the server beneath ends too
    try:
        serve_store(store, port=port, seconds=timeout, ready=ready)
    except KeyboardInterrupt:
        return
