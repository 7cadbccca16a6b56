"""What the commands of ``onrecord review`` that decide something have in common."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast, get_args

import typer

from onrecord.cli.screen import show_error
from onrecord.errors import AbortError
from onrecord.model import Action, Decision, EntityType
from onrecord.review import Review, decide, open_review, said_by, told_by


@dataclass(frozen=True, slots=True)
class Place:
    """The store that is decided on, the file to write to, and who decides and why."""

    store: Path
    decisions: Path
    by: str | None
    why: str | None
    verbose: bool | None

    def review(self) -> Review:
        """The store with what is decided already."""
        return open_review(self.store, self.decisions)


def on_things(review: Review, action: Action, things: Sequence[str], type: str | None) -> Decision:
    """A decision on entities by names, or on events or claims by identifiers."""
    if len(things) < 2:
        raise AbortError(f"{action}: name two or more")
    statements = said_by(review, things)
    events = () if statements else told_by(review, things)
    names = () if events or statements else tuple(things)
    if len(names or events or statements) < 2:
        raise AbortError(f"{action}: these identifiers mean one and the same: name two or more")
    return Decision(action, names, events, statements, type=type_named(type))


def type_named(type: str | None) -> EntityType | None:
    """The entity type of that name; raises AbortError if there is none."""
    if type is None or type in get_args(EntityType):
        return cast(EntityType | None, type)
    raise AbortError(f"--type {type}: there are {', '.join(get_args(EntityType))}")


def write(place: Place, review: Review, *decisions: Decision) -> None:
    """Writes decisions with who decides and why, and says so."""
    signed = tuple(replace(each, by=place.by, why=place.why) for each in decisions)
    for contradicted in decide(review, place.decisions, signed):
        earlier = contradicted.decision
        show_error(f"{place.decisions} line {earlier.line}: {earlier.action}: contradicted by this, so not in effect")
    for number, each in enumerate(signed, len(review.decisions) + 1):
        show_written(f"decision {number} in {place.decisions}: {each.action} {in_words(each)}", place.verbose)


def show_written(line: str, verbose: bool | None) -> None:
    """Says what was written, and what is still to do."""
    if verbose is not False:
        typer.echo(f"{line}\nit counts from the next `onrecord build` on")


def in_words(decision: Decision) -> str:
    """What a decision is on, in one line.

    >>> in_words(Decision("split", ("Ann Lee",), articles=("b",), to="Ann Lee (Oslo)"))
    'Ann Lee in b → Ann Lee (Oslo)'
    """
    told = [f"“{each.words}” in {each.article}" for each in (*decision.events, *decision.statements)]
    where = f" in {', '.join(decision.articles)}" if decision.articles else ""
    return f"{', '.join((*decision.names, *told))}{where}{f' → {decision.to}' if decision.to else ''}"
