"""Whether two words are spellings of one given or family name.

The skeleton follows what transliterations from Cyrillic and Arabic vary in: y/i/j, ks/x, kh/h, ph/f, doubled letters.
English names are not transliterated: "Smith" and "Smyth", "Hansen" and "Hanson" are two families, so wherever a given
name is English and the family name has no ending of another language, only accents and doubled letters may differ.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import Literal

from anyascii import anyascii
from rapidfuzz.distance import DamerauLevenshtein, Levenshtein

from onrecord.resolve.lexicon import lines_of, words_of

FOLDS = (
    ("tsch", "ch"), ("tch", "ch"), ("sch", "sh"), ("sht", "st"), ("ks", "x"), ("kh", "h"), ("ph", "f"), ("zh", "j"),
    ("dh", "d"), ("gh", "g"), ("ck", "k"), ("q", "k"), ("ou", "u"), ("w", "v"),
)  # fmt: skip
HARD_C = re.compile(r"c(?![hieyz])")
SHORT = 4
"""Letters of a family name that is easily taken for another: Cohn and Kohn are two."""
Tongue = Literal["english", "arabic", "other"]
SHORTEST: dict[Tongue, int] = {"english": 6, "other": 6, "arabic": SHORT}
"""Family names of at least so many letters may differ by one letter beside the skeleton: shorter ones are too often
others. Arabic script writes few vowels, which each newspaper fills in its own way."""
LONG_GIVEN = 5
VOWELS = frozenset("aeiou")
CONSONANTS = frozenset(
    frozenset(pair) for pair in ("gh", "gk", "hk", "zs", "cs", "tz")
)  # h for Ukrainian g, k for Arabic q, s for z between vowels
PARTING = ("son", "sen")
"""Endings of which the spelling tells families apart."""
TRANSLITERATED = re.compile(
    r"(?:[oe]v|[oe]va|off|eff|sk[iy]+|sk[iy]y|skij|ska[iy]?a|enk[oa]|chuk|uk|iuk|yuk|[oi]ch|vych|[ia]?shvili|dze|[iy]an|"
    r"tsyn|tsin|nyk|nik|eyev|[aei]yev|yak|iak|ik|kov|oglu)$"
)


@cache
def plain(word: str) -> str:
    """`word` in lower-case ASCII letters, without what is no letter.

    >>> plain("O’Brien"), plain("Wałęsa")
    ('obrien', 'walesa')
    """
    return re.sub(r"[^a-z]", "", anyascii(word).lower())


@cache
def skeleton(word: str) -> str:
    """`word` in lower-case ASCII with the spellings folded that transliterations vary in.

    >>> skeleton("Sergey") == skeleton("Sergei"), skeleton("Alexei") == skeleton("Aleksey")
    (True, True)
    """
    folded = re.sub(r"(?<=[bdfghklmnprstvz])yo", "e", re.sub(r"^ye", "e", plain(word)))
    for old, new in FOLDS:
        folded = folded.replace(old, new)
    folded = re.sub(r"[yij]+", "i", HARD_C.sub("k", folded))
    folded = re.sub(r"(?:off|ow)$", "ov", re.sub(r"(?<=[aeiou])h$", "", re.sub(r"(?<=..)eh$", "a", folded)))
    return re.sub(r"(.)\1+", r"\1", folded)


@cache
def letters(word: str) -> frozenset[str]:
    """The ways to write `word` in plain letters, doubled ones once: an umlaut by its letter alone or with an e.

    >>> sorted(letters("Müller"))
    ['mueler', 'muler']
    """
    expanded = word.lower()
    for umlaut, pair in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ø", "oe"), ("å", "aa"), ("æ", "ae"), ("đ", "dj")):
        expanded = expanded.replace(umlaut, pair)
    return frozenset(re.sub(r"(.)\1+", r"\1", plain(each)) for each in (word, expanded))


@cache
def nicknames() -> dict[str, frozenset[str]]:
    """Each given name in plain letters -> those that stand for it."""
    return _sets("nicknames")


@cache
def family_sets() -> dict[str, frozenset[str]]:
    """Each family name in plain letters -> its other transliterations."""
    return _sets("families")


def _sets(name: str) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in lines_of(name):
        same = frozenset(map(plain, line.split()))
        for word in same:
            found[word] = found.get(word, frozenset()) | same
    return found


def same_family(a: str, b: str, tongue: Tongue = "other") -> bool:
    """True if two family names without particles are spellings of one, borne with given names of that tongue.

    >>> same_family("Lavrov", "Lavrow"), same_family("Kelly", "Kerry"), same_family("Smith", "Smyth", "english")
    (True, False, False)
    >>> same_family("Morsi", "Mursi"), same_family("Morsi", "Mursi", "arabic")
    (False, True)
    """
    if letters(a) & letters(b) or plain(b) in family_sets().get(plain(a), ()):
        return True
    if tongue == "english" and not is_transliterated(a) and not is_transliterated(b):
        return False
    x, y = skeleton(a), skeleton(b)
    shortest = min(len(x), len(y))
    if x == y:
        return (
            shortest > SHORT or (shortest == SHORT and plain(a)[:1] == plain(b)[:1]) or plain(a)[:-1] == plain(b)[:-1]
        )
    return shortest >= SHORTEST[tongue] and not x.endswith(PARTING) and varies(x, y, is_family_letter)


@cache
def is_transliterated(family: str) -> bool:
    """True for a family name with an ending of the languages that are written in Cyrillic, or Turkic.

    >>> is_transliterated("Lukashenko"), is_transliterated("Johnson")
    (True, False)
    """
    return TRANSLITERATED.search(plain(family)) is not None


def is_family_letter(old: str, new: str, at: int) -> bool:
    """True if a letter of a family name may stand for another, or for none."""
    if {old, new} <= VOWELS | {""}:
        return at > 0 or not (old and new)
    return {old, new} <= {"h", ""} or frozenset(old + new) in CONSONANTS


def is_given_letter(old: str, new: str, at: int) -> bool:
    """True if a letter of a given name may stand for another: a vowel between others, z for s."""
    return at > 0 and bool(old and new) and ({old, new} <= VOWELS or {old, new} == {"s", "z"})


def is_short_for(short: str, long: str) -> bool:
    """True if an English short form opens a longer given name that no list has: "Newt" and "Newton"; not "Carl" and
    "Carla", who are two.

    >>> is_short_for("newt", "newton"), is_short_for("carl", "carla")
    (True, False)
    """
    listed = long in words_of("english_names") or long[-1] in "aeiy"
    return (
        3 <= len(short) <= min(5, len(long) - 2) and long.startswith(short) and not listed and short[-1] not in VOWELS
    )


def varies(x: str, y: str, allowed: Callable[[str, str, int], bool]) -> bool:
    """True if `x` and `y` differ by one letter that may vary so; never by an "a" at the end, as wives' names do."""
    if Levenshtein.distance(x, y, score_cutoff=1) != 1 or x + "a" == y or y + "a" == x:
        return False
    (edit,) = Levenshtein.editops(x, y)
    old = x[edit.src_pos] if edit.tag != "insert" else ""
    new = y[edit.dest_pos] if edit.tag != "delete" else ""
    return allowed(old, new, edit.src_pos)


@cache
def given_likeness(a: str, b: str) -> str | None:
    """How two given names can be one person's: "spelling", "variant" (a short form, another transliteration),
    "initial"; None if they cannot.

    >>> given_likeness("Mike", "Michael"), given_likeness("J.", "James"), given_likeness("Bill", "Hillary")
    ('variant', 'initial', None)
    """
    x, y = plain(a), plain(b)
    if min(len(x), len(y)) < 2:
        return "initial" if x[:1] == y[:1] and x and y else None
    if letters(a) & letters(b):
        return "spelling"
    if y in nicknames().get(x, ()):
        return "spelling" if DamerauLevenshtein.distance(skeleton(a), skeleton(b)) < 2 else "variant"
    s, t = skeleton(a), skeleton(b)
    if s == t:
        return "spelling"
    if is_short_for(*sorted((x, y), key=len)):
        return "variant"
    known = x in nicknames() or y in nicknames()
    long = min(len(s), len(t)) >= LONG_GIVEN and s[-1] == t[-1]
    return "spelling" if long and not known and varies(s, t, is_given_letter) else None
