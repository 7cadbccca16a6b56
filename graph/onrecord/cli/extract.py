"""``onrecord extract``: what each article says, as JSON."""

import json
from typing import Annotated

import typer

from onrecord.cli.options import Language, Sources, Verbose, Version
from onrecord.cli.screen import show_caution, show_error, show_note
from onrecord.errors import AbortError, OnRecordError
from onrecord.record_json import record_to_json

Text = Annotated[bool, typer.Option("--text", help="Add the article's whole text to its object.")]


def extract(
    sources: Sources,
    text: Text = False,
    language: Language = None,
    verbose: Verbose = None,
    version: Version = False,
) -> None:
    """Print what each article says as one JSON object a line; no store is written."""
    from onrecord import pipeline  # takes a second to import, see build
    from onrecord.language import language_note

    show_caution(language_note(language), verbose=verbose)
    printed = refused = 0
    for found in pipeline.extract(sources, language=language):
        if isinstance(found, OnRecordError):
            show_error(found)
            refused += 1
        else:
            typer.echo(json.dumps(record_to_json(found, text=text), ensure_ascii=False))
            printed += 1
    show_note(f"{printed} articles, {refused} refused", verbose=verbose)
    if not printed:
        raise AbortError("no source could be read: give files named NAME.txt, or a folder that holds some")
    if refused:
        raise typer.Exit(1)
