"""The options that every command has, and the arguments that several have."""

from pathlib import Path
from typing import Annotated

import typer

from onrecord import __version__

DEFAULT_FOLDER = Path("exports")
DEFAULT_STORE = DEFAULT_FOLDER / "store"
DEFAULT_DECISIONS = Path("decisions.toml")


def show_version(wanted: bool) -> None:
    """Prints the version and ends, if `wanted`."""
    if wanted:
        typer.echo(f"onrecord {__version__}")
        raise typer.Exit


Sources = Annotated[
    list[str],
    typer.Argument(metavar="SOURCE", help="A file, a folder (searched through), a pattern, or - for standard input."),
]
OutFolder = Annotated[Path, typer.Option("-o", "--out", metavar="DIR", help="The folder for every export.")]
StoreFolder = Annotated[Path, typer.Option("--store", metavar="DIR", help="The folder of the store.")]
OwnStore = Annotated[
    Path | None, typer.Option("--store", metavar="DIR", help="The folder of the store; DIR/store of -o unless named.")
]
Language = Annotated[
    str | None,
    typer.Option(
        "--language",
        metavar="NAME",
        help="An installed spaCy pipeline for English to read with instead of our own, such as en_core_web_sm, "
        "or the folder of one.",
    ),
]
Decisions = Annotated[
    Path,
    typer.Option("--decisions", metavar="FILE", help="Your decisions, which `onrecord review` writes."),
]
OwnDecisions = Annotated[
    Path | None, typer.Option("--decisions", metavar="FILE", help="A file of decisions; none unless named.")
]
Verbose = Annotated[
    bool | None, typer.Option("--verbose/--quiet", "-v/-q", help="Say more of what is done, or only what is wrong.")
]
Version = Annotated[bool, typer.Option("--version", callback=show_version, is_eager=True, help="Show the version.")]
