"""Whether two names of places can mean where one event was: the same, one within the other, or a house and its town."""

import re
from functools import cache

from onrecord.resolve.lexicon import lines_of, words_of
from onrecord.resolve.names.body_names import fold_body


def same_place(a: str, b: str) -> bool:
    """True if two names mean one place, or one of them lies in the other.

    >>> same_place("the Oval Office", "Washington"), same_place("Oslo", "Rome")
    (True, False)
    """
    first, second = surroundings(fold_body(a)), surroundings(fold_body(b))
    return first[0] in second or second[0] in first


def places_fit(a: str, b: str) -> bool:
    """True if nothing shows that two names mean different places: a house may stand in any town.

    >>> places_fit("Hotel Corvin", "Oslo"), places_fit("Hotel Corvin", "Hotel Astra"), places_fit("Oslo", "Rome")
    (True, False, False)
    """
    return same_place(a, b) or is_site(a) != is_site(b)


def is_site(name: str) -> bool:
    """True for the name of a house or grounds, which lies in some town."""
    return fold_body(name) in outer() or not words_of("sites").isdisjoint(re.findall(r"\w+", name.casefold()))


def surroundings(name: str) -> list[str]:
    """A folded name and what the place lies in, from the inside out."""
    found = [name]
    while found[-1] in outer():
        found.append(outer()[found[-1]])
    return found


@cache
def outer() -> dict[str, str]:
    """Folded name of a place -> folded name of the place that it lies in."""
    pairs = (line.split(" < ") for line in lines_of("places"))
    return {fold_body(inner): fold_body(around) for inner, around in pairs}
