"""``onrecord export``: the store in another format."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from onrecord.cli.options import DEFAULT_STORE, StoreFolder, Verbose, Version
from onrecord.errors import AbortError
from onrecord.store import open_store

FormatName = Annotated[
    str,
    typer.Argument(
        metavar="FORMAT",
        help="turtle, trig, nquads, jsonld, csv, gexf, graphml, ftm, timelinejs, map, timeline or explorer.",
    ),
]
OutFile = Annotated[
    str | None,
    typer.Option(
        "-o",
        "--out",
        metavar="FILE",
        help="Where to write it, compressed if it ends in .gz; beside the store unless named; - prints it.",
    ),
]
WithText = Annotated[
    bool, typer.Option("--text/--no-text", help="With the articles' sentences, or without for those who may not copy.")
]


def export(
    format: FormatName,
    out: OutFile = None,
    text: WithText = True,
    store: StoreFolder = DEFAULT_STORE,
    verbose: Verbose = None,
    version: Version = False,
) -> None:
    """Write the whole store in one format: RDF, tables, a network, or a page to open in a browser."""
    from onrecord.export import EXPORTERS, FILE_NAMES, exporter

    if format not in EXPORTERS:
        raise AbortError(f"no export format {format!r}: there are {', '.join(EXPORTERS)}")
    opened, write = open_store(store), exporter(format, text=text)
    if out != "-":
        path = Path(out) if out else store.parent / FILE_NAMES[format]
        write(opened, path)
        if verbose is not False:
            typer.echo(path)
        return
    with TemporaryDirectory() as folder:
        path = Path(folder) / FILE_NAMES[format]
        write(opened, path)
        if path.is_dir():
            raise AbortError(f"{format} is a folder of files: name one with -o DIR")
        typer.echo(path.read_bytes(), nl=False)
