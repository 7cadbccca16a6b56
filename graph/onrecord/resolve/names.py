"""Whether two names mean one person, part by part: whole-name similarity is unsafe ("Bill" and "Hillary Clinton" are
0.88 alike).

The spelling skeleton follows what transliterations from Cyrillic and Arabic vary in: y/i/j, ks/x, kh/h, ph/f,
doubled letters.
"""

import re
from functools import cache
from pathlib import Path

from anyascii import anyascii
from rapidfuzz.distance import DamerauLevenshtein

LEXICONS = Path(__file__).parent / "lexicons"
SUFFIXES = {"jr": "jr", "jr.": "jr", "sr": "sr", "sr.": "sr", "ii": "ii", "iii": "iii"}
FOLDS = (("ks", "x"), ("kh", "h"), ("ph", "f"), ("sch", "sh"), ("tch", "ch"), ("ck", "k"), ("ou", "u"), ("w", "v"))
SPELLING = 2
"""Letters by which spellings of one given name differ; short forms differ by more."""
LONG_ENOUGH = 6
"""Family names of at least so many letters may differ by one letter beside the skeleton: shorter ones are too often
others."""


def skeleton(word: str) -> str:
    """`word` in lower-case ASCII with the spellings folded that transliterations vary in.

    >>> skeleton("Sergey") == skeleton("Sergei"), skeleton("Alexei") == skeleton("Aleksey")
    (True, True)
    """
    folded = re.sub(r"[^a-z]", "", anyascii(word).lower())
    for old, new in FOLDS:
        folded = folded.replace(old, new)
    folded = re.sub(r"[yij]+", "i", folded)
    return re.sub(r"(.)\1+", r"\1", folded)


@cache
def nicknames() -> dict[str, frozenset[str]]:
    """Skeleton of each given name -> the skeletons of those that stand for it."""
    found: dict[str, frozenset[str]] = {}
    for line in _lines("nicknames.txt"):
        same = frozenset(map(skeleton, line.split()))
        for name in same:
            found[name] = found.get(name, frozenset()) | same
    return found


@cache
def usual_names() -> dict[str, str]:
    """Folded name of a body -> its usual name."""
    rows = [line.split("|") for line in _lines("organizations.txt")]
    return {fold_body(name): row[0] for row in rows for name in row}


def _lines(name: str) -> list[str]:
    lines = (LEXICONS / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def fold_body(name: str) -> str:
    """A body's name for comparison: lower case, without article, dots and possessive.

    >>> fold_body("The F.B.I.") == fold_body("FBI")
    True
    """
    plain = anyascii(name).casefold().replace(".", "").replace("'s", "")
    return " ".join(word for word in re.findall(r"\w+", plain) if word not in {"the", "a", "an"})


def split_name(name: str) -> tuple[list[str], str, str]:
    """Given names, family name and generation of a person's name.

    >>> split_name("Ada Maria Lund Jr.")
    (['Ada', 'Maria'], 'Lund', 'jr')
    """
    words = name.split()
    generation = SUFFIXES.get(words[-1].casefold(), "") if len(words) > 1 else ""
    kept = words[:-1] if generation else words
    return kept[:-1], kept[-1], generation


def plain(word: str) -> str:
    """A family name in lower-case ASCII letters, without an Arabic article.

    >>> plain("al-Assad") == plain("Assad")
    True
    """
    return re.sub(r"[^a-z]", "", re.sub(r"^(?:al|el|ash|as)-", "", anyascii(word).lower()))


def same_family(a: str, b: str) -> bool:
    """True if two family names are spellings of one."""
    x, y = skeleton(plain(a)), skeleton(plain(b))
    return x == y or (min(len(x), len(y)) >= LONG_ENOUGH and x[:1] == y[:1] and DamerauLevenshtein.distance(x, y) == 1)


def same_given(a: str, b: str) -> bool:
    """True if two given names can be one person's: spellings, short forms, or an initial.

    >>> same_given("Mike", "Michael"), same_given("J.", "James"), same_given("Bill", "Hillary")
    (True, True, False)
    """
    x, y = skeleton(a), skeleton(b)
    initial = min(len(x), len(y)) == 1 and x[:1] == y[:1]
    return x == y or initial or y in nicknames().get(x, frozenset())


def why_same_person(a: str, b: str) -> tuple[str, float] | None:
    """Reason and confidence that two full names mean one person; None if they do not, or one lacks a given name.

    >>> why_same_person("Sergei Orlin", "Sergey Orlin")
    ('spelling: Sergei Orlin, Sergey Orlin', 0.95)
    >>> why_same_person("Peter Lund", "Peter Lund Jr.") is None
    True
    """
    (given_a, family_a, generation_a), (given_b, family_b, generation_b) = split_name(a), split_name(b)
    if not given_a or not given_b or generation_a != generation_b or not same_family(family_a, family_b):
        return None
    if not same_given(given_a[0], given_b[0]):
        return None
    short_form = DamerauLevenshtein.distance(skeleton(given_a[0]), skeleton(given_b[0])) > SPELLING
    if short_form and plain(family_a) != plain(family_b):
        return None  # only one part of a name may vary so much: Jim Bakker is not James Baker
    middles = [given[1] for given in (given_a, given_b) if len(given) > 1]
    if len(middles) == 2 and not same_given(*middles):
        return None
    if skeleton(given_a[0]) == skeleton(given_b[0]) and skeleton(family_a) == skeleton(family_b):
        return f"spelling: {a}, {b}", 0.95
    return f"variant of the given or family name: {a}, {b}", 0.9
