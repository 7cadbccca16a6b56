"""The people of a collection: those whose full names mean one person, part by part.

A name that fits two who cannot be one stays by itself: "George Bush" beside George W. and George H. W. Bush.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from onrecord.resolve.entities.blocks import likely_pairs
from onrecord.resolve.entities.lone_names import is_full, join_lone_names
from onrecord.resolve.entities.named import Group, Named
from onrecord.resolve.entities.offices import Office
from onrecord.resolve.identifiers import find_root, join
from onrecord.resolve.names.name_parts import split_name
from onrecord.resolve.names.persons import SPELLING, Why, why_same_person

Pairs = Mapping[tuple[str, str], Why]
"""Why two names, sorted, mean one person."""


def join_people(people: list[Named], offices: Iterable[Office] = ()) -> list[Group]:
    """The groups of `people` who are one person, each with the reasons; `offices` tell whom lone family names mean."""
    by_name: dict[str, list[Named]] = defaultdict(list)
    for person in people:
        by_name[person.name].append(person)
    full = [name for name in by_name if is_full(name)]
    numbers = {name: number for number, name in enumerate(full)}
    parent: dict[int, int] = {}
    reasons: dict[int, list[Why]] = defaultdict(list)
    for (a, b), why in joinable(same_people(full)).items():
        join(parent, numbers[a], numbers[b])
        reasons[numbers[a]].append(why)
    groups: dict[int, Group] = defaultdict(lambda: ([], []))
    for name in full:
        whole = groups[find_root(parent, numbers[name])]
        whole[0].extend(by_name[name])
        whole[1].extend(reasons[numbers[name]])
    lone: list[Group] = [([person], []) for person in people if not is_full(person.name)]
    return join_lone_names([*groups.values(), *lone], offices)


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
