"""Bodies that every country has, named without the country: "the Foreign Ministry" is whose the article says it is.

Where an article names one such body in full, the short name is that one; where the collection knows two, short names of
different articles may be two and stay apart.
"""

import re
from collections import defaultdict

from onrecord.resolve.body_names import SMALL, fold_body, turned
from onrecord.resolve.named import Group, Named
from onrecord.resolve.names import Why

CARES = (
    "foreign|interior|defense|justice|finance|health|energy|transport|culture|education|trade|economy|economic|"
    "agriculture|information|labor|tourism|sports|communications"
)
HOUSES = "intelligence|judiciary|oversight|armed services|finance|budget|appropriations|foreign relations"
EVERYWHERE = re.compile(
    rf"(?:(?:{CARES}) )?ministry|(?:{HOUSES}) committee|(?:supreme|constitutional|high|appeals?) court|senate|congress|"
    r"(?:national )?(?:parliament|assembly|government)|cabinet|central bank|embassy|consulate|foreign office|"
    r"(?:state |national )?police|army|navy|air force|military|armed forces|prosecutor general office"
)
LONGEST_OWNER = 2
"""Words before a body's short name that may say whose it is: "US House", not "Democrat on the House"."""
IN_FULL = 0.85
"""Of a short name in an article that gives one full name for it."""


def is_everywhere(words: str) -> bool:
    """True for a folded name of a body that many countries or houses have.

    >>> is_everywhere("foreign ministry"), is_everywhere("velmark foreign ministry")
    (True, False)
    """
    return EVERYWHERE.fullmatch(words) is not None


def told_apart(groups: list[Group]) -> list[Group]:
    """`groups` of organizations with the members of short names given to the bodies that their articles mean."""
    words = [turned(fold_body(members[0].name)) for members, _ in groups]
    full: dict[str, list[int]] = defaultdict(list)
    for number, name in enumerate(words):
        parts = name.split()
        for at in range(1, min(len(parts), LONGEST_OWNER + 1)):
            if parts[at - 1] not in SMALL:
                full[" ".join(parts[at:])].append(number)
    found: list[Group] = []
    for number, (members, reasons) in enumerate(groups):
        if members[0].type == "organization" and is_everywhere(words[number]):
            found += shared_out(members, reasons, [groups[other] for other in full[words[number]]])
        elif members:
            found.append((members, reasons))
    return found


def shared_out(members: list[Named], reasons: list[Why], full: list[Group]) -> list[Group]:
    """What is left of the `members` of a short name once those whose article names one of the bodies `full` have gone
    to it: one group, or one an article where there are several bodies."""
    articles = [{each.member[0] for each in known} for known, _ in full]
    rest: dict[str, list[Named]] = defaultdict(list)
    for each in members:
        named = [number for number, those in enumerate(articles) if each.member[0] in those]
        if len(named) == 1:
            whole, why = full[named[0]]
            why.append((f"in full in the article: {each.name}, {whole[0].name}", IN_FULL))
            whole.append(each)
        else:
            rest[each.member[0] if len(full) > 1 else ""].append(each)
    return [(kept, reasons if len({each.name for each in kept}) > 1 else []) for kept in rest.values()]
