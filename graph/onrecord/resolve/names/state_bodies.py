"""Bodies that every country has one of: "embassy", "foreign ministry", "supreme court", and whose they are."""

import re
from collections.abc import Callable, Mapping

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
OTHERWISE = frozenset({"georgia", "georgian", "congo", "congolese"})
"""An American state too, and two countries."""
LONGEST = 4
"""Words in the name of a country."""


def is_everywhere(words: str) -> bool:
    """True for a folded name of a body that many countries or houses have.

    >>> is_everywhere("foreign ministry"), is_everywhere("velmark foreign ministry")
    (True, False)
    """
    return EVERYWHERE.fullmatch(words) is not None


def by_country(folded: str, countries: Mapping[str, str], plainly: Callable[[str], str]) -> str:
    """The folded name of a body that every country has with the country in front, by its usual name, wherever and
    however the name has it; other names as they are. `countries` has the names of countries and their adjectives,
    `plainly` words a name without the country.

    >>> names = {"sweden": "sweden", "swedish": "sweden"}
    >>> [by_country(each, names, str) for each in ("swedish navy", "navy of sweden", "bank of sweden", "swedish bank")]
    ['sweden navy', 'sweden navy', 'bank of sweden', 'swedish bank']
    """
    words = folded.split()
    for size in range(min(LONGEST, len(words) - 1), 0, -1):
        head, tail = " ".join(words[:size]), " ".join(words[-size:])
        behind = words[-size - 1] == "of"
        for country, rest in ((head, words[size:]), (tail, words[: -size - 1] if behind else [])):
            if country in countries and country not in OTHERWISE and is_everywhere(plainly(" ".join(rest))):
                return f"{countries[country]} {' '.join(rest)}"
    return folded
