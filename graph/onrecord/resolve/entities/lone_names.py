"""Lone family names: each joined to the one person who bears it, or, of several, to the one who holds its office.

"Ambassador Lund" is the Lund whom the collection calls ambassador; where nearly all articles that name a Lund in full
name one and the same, an article without any other means that one too. Where nothing tells two bearers apart, a lone
name stays by itself.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from onrecord.resolve.entities.named import Group, Named, united
from onrecord.resolve.entities.offices import Office, fold_role
from onrecord.resolve.identifiers import join
from onrecord.resolve.names.name_parts import split_name
from onrecord.resolve.names.persons import Why, family_forms
from onrecord.resolve.names.spellings import skeleton

FAMILY_NAME = 0.85
OFFICE = 0.8
"""Of a family name that several bear, of whom one holds the office."""
PROMINENT = 0.7
"""Of a family name that several bear, of whom nearly all articles name one."""
NEARLY_ALL = 0.8
OFTENER = 3
"""Times as many articles that know a lone name as a given name: then it is one."""
ENOUGH = 5
"""Articles that must name the prominent one: fewer tell too little."""


@dataclass(frozen=True, slots=True)
class Bearers:
    """The groups of people who bear a family name, and those whom an article names by it alone."""

    full: list[int] = field(default_factory=list)
    lone: list[int] = field(default_factory=list)


def is_full(name: str) -> bool:
    """True for a name with a given name, or a reign's number ("Abdullah II")."""
    parts = split_name(name)
    return bool(parts.given) or parts.generation not in {"", "jr", "sr"}


def join_lone_names(groups: list[Group], offices: Iterable[Office]) -> list[Group]:
    """`groups` of people with those who have only a family name joined to whom they mean."""
    roles: dict[tuple[str, str], set[str]] = defaultdict(set)
    for office in offices:
        roles[office.member].add(office.role)
    families: dict[str, Bearers] = defaultdict(Bearers)
    by_given = articles_by_given(groups)
    for number, (members, _) in enumerate(groups):
        if is_full(members[0].name):
            for family in sorted({skeleton(form) for each in members for form in family_forms(split_name(each.name))}):
                families[family].full.append(number)
        else:
            families[skeleton("".join(split_name(members[0].name).bare)) or members[0].name].lone.append(number)
    parent: dict[int, int] = {}
    for bearers in families.values():
        known = {each.member[0] for other in bearers.full for each in groups[other][0]}
        for number in bearers.lone:
            if bearers.full and by_given[groups[number][0][0].name] > OFTENER * len(known):
                continue  # "Barack" is not Tom Barrack
            meant, why = meant_by(groups, number, bearers, roles)
            join(parent, number, meant)
            groups[number][1].extend(why)
    return united(groups, parent)


def articles_by_given(groups: list[Group]) -> Counter[str]:
    """In how many articles somebody of each given name stands."""
    found: dict[str, set[str]] = defaultdict(set)
    for members, _ in groups:
        for each in members:
            for given in split_name(each.name).given[:1]:
                found[given].add(each.member[0])
    return Counter({given: len(articles) for given, articles in found.items()})


def meant_by(
    groups: list[Group], number: int, bearers: Bearers, roles: Mapping[tuple[str, str], set[str]]
) -> tuple[int, list[Why]]:
    """The group that a lone family name means, itself where nothing tells, and why."""
    name = groups[number][0][0].name
    if not bearers.full:
        return bearers.lone[0], []
    if len(bearers.full) == 1:
        return bearers.full[0], [(f"family name: {name}", FAMILY_NAME)]
    own = roles_of(groups[number][0], roles)
    holders = [other for other in bearers.full if own & roles_of(groups[other][0], roles)]
    if len(holders) == 1:
        shared = sorted(own & roles_of(groups[holders[0]][0], roles))
        return holders[0], [(f"family name and office: {name}, {shared[0]}", OFFICE)]
    known = prominent(groups, bearers.full, groups[number][0])
    if known is not None and known in (holders or bearers.full):
        return known, [(f"family name: {name}; nearly all articles name {groups[known][0][0].name}", PROMINENT)]
    return number, []


def prominent(groups: list[Group], full: list[int], lone: list[Named]) -> int | None:
    """Whom of the bearers `full` of a family name nearly all articles name; None if nobody is, or if an article of the
    `lone` name names any of them in full."""
    articles = {other: {each.member[0] for each in groups[other][0] if is_full(each.name)} for other in full}
    first = max(full, key=lambda other: (len(articles[other]), -other))
    named = set().union(*articles.values())
    enough = len(articles[first]) >= max(ENOUGH, NEARLY_ALL * len(named))
    return first if enough and not named & {each.member[0] for each in lone} else None


def roles_of(members: list[Named], roles: Mapping[tuple[str, str], set[str]]) -> set[str]:
    """The roles that articles give to the members of a group, titles in their names included."""
    titles = {fold_role(title) for each in members for title in split_name(each.name).titles}
    return titles | {role for each in members for role in roles.get(each.member, ())}
