"""``onrecord build``: from articles to store and exports."""

from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.options import (
    DEFAULT_DECISIONS,
    DEFAULT_FOLDER,
    Decisions,
    Language,
    OutFolder,
    OwnStore,
    Sources,
    Verbose,
    Version,
)
from onrecord.cli.screen import progress, show_caution, show_error, show_note

if TYPE_CHECKING:
    from onrecord.pipeline import BuildReport

Jobs = Annotated[
    int, typer.Option("--jobs", "-j", min=1, metavar="N", help="How many processes read articles and write exports.")
]

Wikidata = Annotated[
    str | None,
    typer.Option(
        "--wikidata",
        metavar="FILE|URL",
        help="A table of Wikidata items (CSV with the columns wikidata and name), or the address of a reconciliation "
        "service, to which the names found are then sent.",
    ),
]


def build(  # noqa: PLR0913  # each option of a command is a parameter
    sources: Sources,
    out: OutFolder = DEFAULT_FOLDER,
    store: OwnStore = None,
    jobs: Jobs = 1,
    language: Language = None,
    decisions: Decisions = DEFAULT_DECISIONS,
    wikidata: Wikidata = None,
    verbose: Verbose = None,
    version: Version = False,
) -> None:
    """Read articles, take down who met whom and who said what, and write the store and every export.

    Run again, it takes up only new and changed articles and drops those that are gone. What you decided stands in
    decisions.toml, if there is one, and goes before what is found here; see `onrecord review`.
    """
    options = BuildOptions(store, jobs, language, decisions, wikidata)
    build_and_show(sources, out, options, verbose=verbose)


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What may be said of a build beside its sources, as `pipeline.build` takes it."""

    store: Path | None
    jobs: int
    language: str | None
    decisions: Path | None
    wikidata: str | None = None


def build_and_show(sources: list[str], out: Path, options: BuildOptions, *, verbose: bool | None) -> None:
    """Builds, and says in a few lines what was built and refused; ends with exit code 1 if an article was refused or
    a decision is not in effect."""
    from onrecord import pipeline  # the language pipeline takes a second to import, which no other command should
    from onrecord.language import language_note

    show_caution(language_note(options.language), verbose=verbose)
    begun = perf_counter()
    with progress(verbose=verbose) as on_progress:
        report = pipeline.build(sources, out, **asdict(options), progress=on_progress)
    for line in (*report.refused, *report.unfit):
        show_error(line)
    if verbose is not False:
        typer.echo(_summary(report, out, perf_counter() - begun))
    for file in report.files:
        show_note(f"wrote {file}", verbose=verbose)
    if report.refused or report.unfit:
        raise typer.Exit(1)


def _summary(report: "BuildReport", out: Path, seconds: float) -> str:
    return (
        f"{report.articles:,} articles ({report.fresh:,} new or changed, {len(report.refused):,} refused): "
        f"{report.entities:,} entities, {report.events:,} events, {report.statements:,} statements, "
        f"{report.triples:,} triples; {report.refused_finds:,} finds refused for want of evidence\n"
        f"{len(report.files):,} files and a store of {report.store_size / 1e6:,.1f} MB written to {out} "
        f"in {seconds:,.1f} s"
    )
