"""When a name that was found may pass for the one in the gold."""

import re
import unicodedata
from collections.abc import Iterable

from rapidfuzz.distance import Levenshtein

TITLES = frozenset(
    "mr mrs ms dr sir president vice minister secretary ambassador general gen senator sen rep representative governor "
    "gov director attorney foreign prime then former the a an of us".split()
)
"""Words that say nothing of whose name it is."""
SHORT, SPELLINGS = 4, 2
"""A word of so many letters may differ in so many of them ("Sergei", "Sergey")."""


def name_words(name: str) -> list[str]:
    """The words of a name in small plain letters, less titles unless there is nothing else.

    >>> name_words("Ambassador Zoë Lund"), name_words("F.B.I."), name_words("the President")
    (['zoe', 'lund'], ['fbi'], ['the', 'president'])
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    plain = re.sub(r"\b([a-z])\.(?=[a-z]\.|\s|$)", r"\1", plain).replace("'s ", " ")
    words = re.findall(r"[a-z0-9]+", plain)
    return [word for word in words if word not in TITLES] or words


def same_name(a: str, b: str) -> bool:
    """True if one name's words are among the other's, or one word of each differs by a letter or two.

    >>> same_name("Ada Thorn", "Thorn"), same_name("Sergei Lund", "Sergey Lund"), same_name("Ada Thorn", "Ada Reed")
    (True, True, False)
    """
    x, y = name_words(a), name_words(b)
    if not x or not y:
        return False
    if set(x) <= set(y) or set(y) <= set(x):
        return True
    differing = [(p, q) for p, q in zip(x, y, strict=False) if p != q]
    if len(x) != len(y) or len(differing) != 1 or min(map(len, differing[0])) < SHORT:
        return False
    return Levenshtein.distance(*differing[0]) <= SPELLINGS


def is_among(name: str, forms: Iterable[str]) -> bool:
    """True if `name` may pass for one of `forms`."""
    return any(same_name(name, form) for form in forms)


def share_words(a: str, b: str) -> bool:
    """True if two roles or names have two words in common, all of them where one is shorter.

    >>> share_words("foreign minister", "Norland's foreign minister"), share_words("press chief", "fire chief")
    (True, False)
    """
    x, y = (set(each.casefold().replace("-", " ").split()) for each in (a, b))
    return len(x & y) >= min(len(x), len(y), 2) or same_name(a, b)
