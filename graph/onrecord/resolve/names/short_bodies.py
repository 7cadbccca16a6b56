"""Bodies that every country has, named without the country, and newspapers without their town: "the Foreign Ministry"
and "the Post" are whose the article says they are.

Where an article names one such body in full, the short name is that one; where the collection knows two, short names of
different articles may be two and stay apart.
"""

import re
from collections import defaultdict

from onrecord.resolve.entities.named import OUTLET_MEMBER, Group, Named
from onrecord.resolve.names.body_names import SMALL, fold_body, whose
from onrecord.resolve.names.persons import Why
from onrecord.resolve.names.state_bodies import is_everywhere

TITLES = re.compile(
    "times|post|journal|herald|tribune|globe|gazette|telegraph|star|observer|independent|mail|sun|news|chronicle|"
    "inquirer|examiner|courier|record|press|standard|express|mirror|guardian"
)
BODIES = frozenset({"organization", "outlet"})
LONGEST_OWNER = 2
"""Words before a body's short name that may say whose it is: "US House", not "Democrat on the House"."""
IN_FULL = 0.85
"""Of a short name in an article that gives one full name for it."""


def is_short(body: Named) -> bool:
    """True for a body whose name many bear."""
    words = whose(fold_body(body.name))
    return is_everywhere(words) if body.type == "organization" else TITLES.fullmatch(words) is not None


def told_apart(groups: list[Group]) -> list[Group]:
    """`groups` of organizations with the members of short names given to the bodies that their articles mean."""
    full: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        parts = whose(fold_body(group[0][0].name)).split()
        for at in range(1, min(len(parts), LONGEST_OWNER + 1)):
            if parts[at - 1] not in SMALL and group[0][0].type in BODIES:
                full[" ".join(parts[at:])].append(group)
    found: list[Group] = []
    for members, reasons in groups:
        if members[0].type in BODIES and is_short(members[0]):
            found += shared_out(members, reasons, full[whose(fold_body(members[0].name))])
        else:
            found.append((members, reasons))
    return found


def shared_out(members: list[Named], reasons: list[Why], full: list[Group]) -> list[Group]:
    """What is left of the `members` of a short name once those whose article names one of the bodies `full` have gone
    to it: one group, or one an article where there are several bodies. An article's own outlet has its whole name."""
    articles = [{each.member[0] for each in known} for known, _ in full]
    rest: dict[str, list[Named]] = defaultdict(list)
    for each in members:
        named = [number for number, those in enumerate(articles) if each.member[0] in those]
        if len(named) == 1 and each.member[1] != OUTLET_MEMBER:
            whole, why = full[named[0]]
            why.append((f"in full in the article: {each.name}, {whole[0].name}", IN_FULL))
            whole.append(each)
        else:
            alone = len(full) > 1 and each.member[1] != OUTLET_MEMBER
            rest[each.member[0] if alone else ""].append(each)
    return [(kept, reasons if len({each.name for each in kept}) > 1 else []) for kept in rest.values()]
