"""The people of a collection: full names joined part by part, then each lone family name to the one who bears it.

A name that fits two who cannot be one stays by itself: "George Bush" beside George W. and George H. W. Bush.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from onrecord.resolve.blocks import likely_pairs
from onrecord.resolve.identifiers import find_root, join
from onrecord.resolve.name_parts import split_name
from onrecord.resolve.named import Named
from onrecord.resolve.names import SPELLING, Why, family_forms, why_same_person
from onrecord.resolve.spellings import skeleton

LONE_FAMILY_NAME = 0.85

Pairs = Mapping[tuple[str, str], Why]
"""Why two names, sorted, mean one person."""


def join_people(people: list[Named]) -> list[tuple[list[Named], list[Why]]]:
    """The groups of `people` who are one person, each with the reasons."""
    parent: dict[int, int] = {}
    reasons: dict[int, list[Why]] = defaultdict(list)
    by_name: dict[str, list[int]] = defaultdict(list)
    for number, person in enumerate(people):
        by_name[person.name].append(number)
    full = {name: numbers for name, numbers in by_name.items() if is_full(name)}
    for numbers in full.values():
        for other in numbers[1:]:
            join(parent, numbers[0], other)
    for (a, b), why in joinable(same_people(full)).items():
        join(parent, full[a][0], full[b][0])
        reasons[full[b][0]].append(why)
    join_lone_names(by_name, parent, reasons)
    groups: dict[int, list[int]] = defaultdict(list)
    for number in range(len(people)):
        groups[find_root(parent, number)].append(number)
    return [
        ([people[number] for number in group], [why for number in group for why in reasons[number]])
        for group in groups.values()
    ]


def is_full(name: str) -> bool:
    """True for a name with a given name, or a reign's number ("Abdullah II")."""
    parts = split_name(name)
    return bool(parts.given) or parts.generation not in {"", "jr", "sr"}


def same_people(names: Iterable[str]) -> dict[tuple[str, str], Why]:
    """The pairs of `names` that mean one person as far as the two names tell."""
    compared = ((pair, why_same_person(*pair)) for pair in likely_pairs(names))
    return {pair: why for pair, why in compared if why}


def joinable(pairs: Pairs) -> dict[tuple[str, str], Why]:
    """Those of `pairs` that join nobody who cannot be one: all spellings, and what fits everybody near."""
    near: dict[str, set[str]] = defaultdict(set)
    for a, b in pairs:
        near[a].add(b)
        near[b].add(a)
    return {
        (a, b): why
        for (a, b), why in sorted(pairs.items())
        if (why[1] >= SPELLING and as_full(a, b)) or not bridges(a, b, near)
    }


def as_full(a: str, b: str) -> bool:
    """True if two names have as many given names."""
    return len(split_name(a).given) == len(split_name(b).given)


def bridges(a: str, b: str, near: Mapping[str, set[str]]) -> bool:
    """True if joining `a` and `b` would join two who cannot be one."""
    around = sorted((near[a] | near[b]) - {a, b})
    return any(y not in near[x] for x, y in combinations(around, 2)) or any(
        x not in near[name] for x in around for name in (a, b)
    )


def join_lone_names(by_name: Mapping[str, list[int]], parent: dict[int, int], reasons: dict[int, list[Why]]) -> None:
    """Joins each lone family name to the one person who bears it, or to its own kind if nobody does."""
    bearers: dict[str, set[int]] = defaultdict(set)
    lone: dict[str, list[int]] = defaultdict(list)
    for name, numbers in by_name.items():
        parts = split_name(name)
        if is_full(name):
            for form in family_forms(parts):
                bearers[skeleton(form)].add(find_root(parent, numbers[0]))
        else:
            lone[skeleton("".join(parts.bare)) or name].extend(numbers)
    for family, numbers in sorted(lone.items()):
        who = bearers.get(family, set())
        for number in sorted(numbers):
            if len(who) == 1:
                join(parent, number, min(who))
            elif not who:
                join(parent, number, min(numbers))
        names = sorted(name for name in by_name if not is_full(name) and by_name[name][0] in numbers)
        if len(who) == 1:
            reasons[min(numbers)].extend((f"family name: {name}", LONE_FAMILY_NAME) for name in names)
