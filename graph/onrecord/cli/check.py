"""``onrecord check``: does everything that the store says still hold?"""

from concurrent.futures import ThreadPoolExecutor

import typer

from onrecord.cli.options import DEFAULT_STORE, StoreFolder, Verbose, Version
from onrecord.collecting import collecting_rarely
from onrecord.store import open_store


def check(store: StoreFolder = DEFAULT_STORE, verbose: Verbose = None, version: Version = False) -> None:
    """Re-read every piece of evidence against the stored text, and hold the store against its shapes."""
    from onrecord.validate import database_failures, validate  # the shapes engine is slow to import

    opened = open_store(store)
    with collecting_rarely(), ThreadPoolExecutor(1) as pool:  # Oxigraph needs no Python to give out its graphs
        compared = pool.submit(lambda: list(database_failures(opened)))
        found = validate(opened)
        failures = [*found.failures, *compared.result()]
    for failure in failures:
        typer.echo(f"{failure.subject}: {failure.reason}")
    refused = sum(record.refused for record in opened.records.values())
    if verbose is not False:
        typer.echo(
            f"{found.passages:,} passages and {found.graphs:,} graphs checked, {len(failures):,} failed; "
            f"{refused:,} finds were refused at extraction for want of evidence"
        )
    if failures:
        raise typer.Exit(1)
