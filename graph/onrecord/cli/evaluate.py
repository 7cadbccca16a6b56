"""``onrecord evaluate``: how well articles that a person has annotated are read."""

from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.options import Language, Verbose, Version
from onrecord.cli.screen import show_caution, show_error, show_note
from onrecord.errors import AbortError, OnRecordError
from onrecord.evaluate import Counts, figures

GoldFiles = Annotated[
    list[Path], typer.Argument(metavar="GOLD", help="Annotated articles: JSON files, or a folder of them.")
]
Articles = Annotated[
    Path | None,
    typer.Option("--articles", metavar="DIR", help="Where the texts lie; beside their annotations unless named."),
]
Misses = Annotated[bool, typer.Option("--misses", help="Show what was missed or is wrong, a line each.")]


def evaluate(
    gold: GoldFiles,
    articles: Articles = None,
    misses: Misses = False,
    language: Language = None,
    verbose: Verbose = None,
    version: Version = False,
) -> None:
    """Compare what is read in articles with what a person found there, and print how much of it agrees."""
    from onrecord import pipeline  # takes a second to import, see build
    from onrecord.language import language_note

    show_caution(language_note(language), verbose=verbose)
    counts, compared, refused = Counts(), 0, 0
    for found in pipeline.evaluate(gold, articles=articles, language=language):
        if isinstance(found, OnRecordError):
            show_error(found)
            refused += 1
            continue
        counts, compared = counts + found[0], compared + 1
        for line in found[1] if misses else ():
            typer.echo(line)
    if not compared:
        raise AbortError("no annotated article could be used: give JSON files as the README tells")
    for line in figures(counts):
        typer.echo(line)
    show_note(f"{compared} articles, {refused} refused", verbose=verbose)
    if refused:
        raise typer.Exit(1)
