"""Organizations, outlets, places and groups joined where their names agree.

Names agree when they are the same but for article, dots, possessive, legal form and spelling, when the lists know both,
or when one is an acronym: one that an article spells out, or that fits the initials of one body of the collection only.
"""

from collections import defaultdict

from onrecord.resolve.entities.named import Group, Named, united
from onrecord.resolve.identifiers import join
from onrecord.resolve.names.body_names import TELLING, body_key, initials_of, is_acronym
from onrecord.resolve.names.persons import Why
from onrecord.resolve.names.short_bodies import told_apart

ONE_BODY = 0.95
SPELLED_OUT = 0.9
"""Of an acronym that an article gives beside the name."""
INITIALS = 0.8
"""Of an acronym that no article spells out, and that one name of the collection fits."""


def join_bodies(bodies: list[Named]) -> list[Group]:
    """The groups of `bodies` that are one body, each with the reasons."""
    groups: dict[tuple[str, str], list[Named]] = defaultdict(list)
    for body in bodies:
        groups[kind_of(body), body_key(body.name, body.type)].append(body)
    found = [(group, body_reasons(group)) for group in groups.values()]
    return join_acronyms(told_apart(found))


def kind_of(body: Named) -> str:
    """The type within which names agree: an outlet is an organization too."""
    return "body" if body.type in {"organization", "outlet"} else body.type


def body_reasons(group: list[Named]) -> list[Why]:
    """Why names of one body were joined where they are written differently."""
    names = sorted({each.name for each in group})
    return [("names of one body: " + ", ".join(names), ONE_BODY)] if len(names) > 1 else []


def join_acronyms(groups: list[Group]) -> list[Group]:
    """`groups` with each acronym joined to the one body whose name it abbreviates."""
    introduced: dict[str, set[int]] = defaultdict(set)
    fitting: dict[str, set[int]] = defaultdict(set)
    for number, (members, _) in enumerate(groups):
        for each in members:
            if kind_of(each) == "body" and not is_acronym(each.name):
                for form in filter(is_acronym, each.forms):
                    introduced[letters_of(form)].add(number)
                for letters in initials_of(each.name):
                    fitting[letters].add(number)
    parent: dict[int, int] = {}
    for number, (members, reasons) in enumerate(groups):
        short = members[0].name
        if kind_of(members[0]) == "body" and all(is_acronym(each.name) for each in members):
            letters = letters_of(short)
            told = introduced.get(letters) or (fitting.get(letters, set()) if len(letters) >= TELLING else set())
            if len(told) == 1:
                (whole,) = told
                sure = SPELLED_OUT if letters in introduced else INITIALS
                reasons.append((f"acronym: {short}, {groups[whole][0][0].name}", sure))
                join(parent, number, whole)
    return united(groups, parent)


def letters_of(acronym: str) -> str:
    """The letters of an acronym, in capitals.

    >>> letters_of("F.B.I.")
    'FBI'
    """
    return "".join(filter(str.isalnum, acronym)).upper()
