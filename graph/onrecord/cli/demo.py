"""``onrecord demo``: the main job on the sample articles."""

from onrecord.cli.build import BuildOptions, Jobs, build_and_show
from onrecord.cli.options import DEFAULT_FOLDER, Language, OutFolder, OwnDecisions, OwnStore, Verbose, Version


def demo(  # noqa: PLR0913  # each option of a command is a parameter
    out: OutFolder = DEFAULT_FOLDER,
    store: OwnStore = None,
    jobs: Jobs = 1,
    language: Language = None,
    decisions: OwnDecisions = None,
    verbose: Verbose = None,
    version: Version = False,
) -> None:
    """Build from the sample articles that come with onrecord: eight reports on an affair that never was."""
    from onrecord.pipeline import sample_articles  # takes a second to import, see build

    options = BuildOptions(store, jobs, language, decisions)
    build_and_show([str(sample_articles())], out, options, verbose=verbose)
