"""``onrecord review``: what the machine was not sure of, and what you decide on it."""

from collections.abc import Callable, Mapping
from typing import Annotated

import typer

from onrecord.cli.deciding import Place, in_words, on_things, show_written, type_named, write
from onrecord.cli.options import DEFAULT_DECISIONS, DEFAULT_STORE, Decisions, StoreFolder, Verbose, Version
from onrecord.cli.screen import show_note, show_table
from onrecord.cli.side_by_side import show_doubts
from onrecord.decision_file import read_decisions, remove_decision
from onrecord.model import Decision
from onrecord.query import Table
from onrecord.resolve.decisions.doubts import SURE, find_doubts
from onrecord.review import doubts_called, open_review, rejections, said_by, told_by

CERTAIN = 1.0
Ids = Annotated[list[str], typer.Argument(metavar="ID", help="As `onrecord review list` shows it.")]
Things = Annotated[
    list[str], typer.Argument(metavar="NAME", help="Two or more names, or identifiers such as event/0ab1….")
]
Thing = Annotated[str, typer.Argument(metavar="NAME", help="A name, or an identifier such as entity/0ab1….")]
NewName = Annotated[str, typer.Argument(metavar="NEW", help="What to call it.")]
Told = Annotated[list[str], typer.Argument(metavar="ID", help="Identifiers such as event/0ab1… or statement/0ab1….")]
InArticles = Annotated[
    list[str], typer.Option("--article", "-a", metavar="ARTICLE", help="Where it is another; may be repeated.")
]
OtherName = Annotated[str | None, typer.Option("--as", metavar="NEW", help="What to call the other one.")]
Type = Annotated[str | None, typer.Option("--type", help="person, organization, outlet, place, group or unnamed.")]
By = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who decides.", envvar="ONRECORD_BY")]
Why = Annotated[str | None, typer.Option("--why", metavar="TEXT", help="Why; it goes into the graph.")]
All = Annotated[bool, typer.Option("--all", help="Also what is all but certain.")]
Limit = Annotated[int, typer.Option("--limit", min=1, help="How many to show at most.")]
Number = Annotated[int | None, typer.Argument(metavar="NUMBER", min=1, help="Its number; the last one unless given.")]


def list_doubts(
    everything: All = False,
    limit: Limit = 20,
    store: StoreFolder = DEFAULT_STORE,
    decisions: Decisions = DEFAULT_DECISIONS,
    verbose: Verbose = None,
    version: Version = False,
) -> None:
    """List doubtful merges, the least certain first, then those taken for two who may be one, side by side."""
    found = open_review(store, decisions)
    doubts = find_doubts(found.collection, below=CERTAIN if everything else SURE)
    show_doubts(doubts[:limit], found.collection)
    if len(doubts) > limit:
        show_note(f"{len(doubts) - limit} more: --limit {len(doubts)} shows them all", verbose=verbose is not False)


def accept(  # noqa: PLR0913  # each option of a command is a parameter
    ids: Ids,
    store: StoreFolder = DEFAULT_STORE,
    decisions: Decisions = DEFAULT_DECISIONS,
    by: By = None,
    why: Why = None,
    verbose: Verbose = None,
    version: Version = False,
) -> None:
    """Say of doubtful merges that they are right: the two are one, whatever is found later."""
    place = Place(store, decisions, by, why, verbose)
    review = place.review()
    write(place, review, *(doubt.decision("merge") for doubt in doubts_called(review, ids)))


def refuse(  # noqa: PLR0913
    ids: Ids,
    store: StoreFolder = DEFAULT_STORE,
    decisions: Decisions = DEFAULT_DECISIONS,
    by: By = None,
    why: Why = None,
    verbose: Verbose = None,
    version: Version = False,
) -> None:
    """Say of doubtful merges that they are wrong: the two are kept apart, whatever is found later."""
    place = Place(store, decisions, by, why, verbose)
    review = place.review()
    write(place, review, *(doubt.decision("separate") for doubt in doubts_called(review, ids)))


def merge(  # noqa: PLR0913
    things: Things,
    type: Type = None,
    store: StoreFolder = DEFAULT_STORE,
    decisions: Decisions = DEFAULT_DECISIONS,
    by: By = None,
    why: Why = None,
    verbose: Verbose = None,
    version: Version = False,
) -> None:
    """Make entities, events or claims one; an entity is then called as the first."""
    place = Place(store, decisions, by, why, verbose)
    review = place.review()
    write(place, review, on_things(review, "merge", things, type))


def separate(  # noqa: PLR0913
    things: Things,
    type: Type = None,
    store: StoreFolder = DEFAULT_STORE,
    decisions: Decisions = DEFAULT_DECISIONS,
    by: By = None,
    why: Why = None,
    verbose: Verbose = None,
    version: Version = False,
) -> None:
    """Keep entities apart that go by these names, or events, or a statement and the claim of others."""
    place = Place(store, decisions, by, why, verbose)
    review = place.review()
    write(place, review, on_things(review, "separate", things, type))


def split(  # noqa: PLR0913
    thing: Thing,
    articles: InArticles,
    other: OtherName = None,
    type: Type = None,
    store: StoreFolder = DEFAULT_STORE,
    decisions: Decisions = DEFAULT_DECISIONS,
    by: By = None,
    why: Why = None,
    verbose: Verbose = None,
    version: Version = False,
) -> None:
    """Make somebody else, or another event or claim, of one in the articles named."""
    place = Place(store, decisions, by, why, verbose)
    review = place.review()
    statements = said_by(review, [thing], articles)
    events = () if statements else told_by(review, [thing], articles)
    named = Decision("split", (thing,), articles=tuple(articles), to=other, type=type_named(type))
    told = Decision("split", events=events, statements=statements)
    write(place, review, told if events or statements else named)


def rename(  # noqa: PLR0913
    thing: Thing,
    name: NewName,
    type: Type = None,
    store: StoreFolder = DEFAULT_STORE,
    decisions: Decisions = DEFAULT_DECISIONS,
    by: By = None,
    why: Why = None,
    verbose: Verbose = None,
    version: Version = False,
) -> None:
    """Call an entity by another name; the old one stays among its aliases."""
    place = Place(store, decisions, by, why, verbose)
    write(place, place.review(), Decision("rename", (thing,), to=name, type=type_named(type)))


def reject(  # noqa: PLR0913
    told: Told,
    store: StoreFolder = DEFAULT_STORE,
    decisions: Decisions = DEFAULT_DECISIONS,
    by: By = None,
    why: Why = None,
    verbose: Verbose = None,
    version: Version = False,
) -> None:
    """Take back events or statements that the articles do not tell."""
    place = Place(store, decisions, by, why, verbose)
    review = place.review()
    events, statements = rejections(review, told)
    rejected = (Decision("reject", events=events), Decision("reject", statements=statements))
    write(place, review, *(each for each in rejected if each.events or each.statements))


def list_decided(
    store: StoreFolder = DEFAULT_STORE,
    decisions: Decisions = DEFAULT_DECISIONS,
    verbose: Verbose = None,
    version: Version = False,
) -> None:
    """List your decisions by their numbers, and which are not in effect and why."""
    review = open_review(store, decisions)
    problems = {id(each.decision): each.problem for each in review.collection.decided}
    rows = [
        (str(number), each.action, in_words(each), each.by, each.why, problems.get(id(each)))
        for number, each in enumerate(review.decisions, 1)
    ]
    show_table(Table(("number", "action", "on", "by", "why", "not in effect"), tuple(rows)))


def undo(
    number: Number = None,
    decisions: Decisions = DEFAULT_DECISIONS,
    verbose: Verbose = None,
    version: Version = False,
) -> None:
    """Take a decision out of the file again."""
    last = len(read_decisions(decisions))
    gone = remove_decision(decisions, last if number is None else number)
    show_written(f"took {gone.action} {in_words(gone)} out of {decisions}", verbose)


REVIEW_COMMANDS: Mapping[str, tuple[Callable[..., None], str]] = {
    "list": (list_doubts, "onrecord review list --store out/store"),
    "accept": (accept, "onrecord review accept 0ab1c2"),
    "refuse": (refuse, 'onrecord review refuse 0ab1c2 --why "another man of that name"'),
    "merge": (merge, 'onrecord review merge "Tomas Reyl" "T. Reil"'),
    "separate": (separate, 'onrecord review separate "Mira Reyl" "Tomas Reyl"'),
    "split": (split, 'onrecord review split "Anton Belgrave" --article 07-velpress-planned-talks'),
    "rename": (rename, 'onrecord review rename "Reyl" "Tomas Reyl"'),
    "reject": (reject, "onrecord review reject event/0b8023bfe546ccdf"),
    "decided": (list_decided, "onrecord review decided"),
    "undo": (undo, "onrecord review undo 2"),
}
