"""A person's decisions, one after the other, and whether each is in effect when all have been applied."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from onrecord.model import Decided, Decision, Local
from onrecord.resolve.decisions.groups import Groups, Thing

OPPOSITE = {"merge": ("separate", "split"), "separate": ("merge",), "split": ("merge",), "rename": ("rename", "merge")}


class UnfitError(Exception):
    """A decision that asks for nothing that can be done, and why."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What a decision asks for: `members` that it is about, which of them are one thing, which pairs are apart, and the
    name of the first one's thing."""

    members: tuple[Local, ...] = ()
    together: tuple[Local, ...] = ()
    apart: tuple[tuple[Local, Local], ...] = ()
    name: str | None = None


def decide(
    groups: Groups[Thing], decisions: Iterable[Decision], apply: Callable[[Decision], Effect]
) -> tuple[Decided, ...]:
    """Applies `decisions` in their order to `groups`, by `apply`; what each came to. The later one holds where two
    contradict each other, and the earlier one has that for its problem."""
    effects = [(decision, tried(apply, decision)) for decision in decisions]
    return tuple(decided(decision, effect, groups, effects[at + 1 :]) for at, (decision, effect) in enumerate(effects))


def tried(apply: Callable[[Decision], Effect], decision: Decision) -> Effect | str:
    """The effect of a decision, or why it has none."""
    try:
        return apply(decision)
    except UnfitError as error:
        return str(error)


def decided(
    decision: Decision, effect: Effect | str, groups: Groups[Thing], later: list[tuple[Decision, Effect | str]]
) -> Decided:
    """What one decision came to, the decisions `later` than it applied too."""
    if isinstance(effect, str):
        return Decided(decision, problem=effect)
    if not holds(effect, groups):
        return Decided(decision, problem=contradicted(decision, effect, later))
    return Decided(decision, effect.members)


def holds(effect: Effect, groups: Groups[Thing]) -> bool:
    """True if what the effect asks for is so."""
    together = {groups.group_of[member] for member in effect.together}
    apart = all(groups.group_of[a] != groups.group_of[b] for a, b in effect.apart)
    named = (
        effect.name is None or getattr(groups.things[groups.group_of[effect.members[0]]], "name", None) == effect.name
    )
    return len(together) < 2 and apart and named


def contradicted(decision: Decision, effect: Effect, later: list[tuple[Decision, Effect | str]]) -> str:
    """Which later decision took a decision's effect away."""
    for other, its in reversed(later):
        if isinstance(its, Effect) and other.action in OPPOSITE[decision.action] and {*its.members} & {*effect.members}:
            return f"contradicts the decision of line {other.line}, which comes later and holds"
    return "contradicts later decisions, which hold"
