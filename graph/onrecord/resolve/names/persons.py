"""Whether two names mean one person, part by part: whole-name similarity is unsafe ("Bill" and "Hillary Clinton" are
0.88 alike).

A different given name, another generation ("Jr.") and middle names that differ are vetoes; only one part of a name may
vary by more than its spelling.
"""

from collections.abc import Iterator

from onrecord.resolve.lexicon import words_of
from onrecord.resolve.names.name_parts import PersonName, split_name
from onrecord.resolve.names.spellings import (
    Tongue,
    family_sets,
    given_likeness,
    letters,
    nicknames,
    plain,
    same_family,
    skeleton,
)

Why = tuple[str, float]
"""Reason and confidence."""

SPELLING = 0.95
VARIANT = 0.9
INITIAL = 0.85
REORDERED = 0.85
"""Of a name that is written family name first, or with more of its line of fathers or its family names."""
SHORTENED = 0.75
"""Of a name that leaves out a first given name."""
CHAIN = frozenset({"bin", "ibn"})
AND = frozenset({"y", "i", "e"})
"""Between two family names in Spanish, Catalan and Portuguese."""
ORDER = {"spelling": 0, "variant": 1, "initial": 2, "shortened": 3}


def why_same_person(a: str, b: str) -> Why | None:
    """Reason and confidence that two full names mean one person; None if they do not, or one lacks a given name.

    >>> why_same_person("Sergei Orlin", "Sergey Orlin")
    ('spelling: Sergei Orlin, Sergey Orlin', 0.95)
    >>> why_same_person("Peter Lund", "Peter Lund Jr.") is None
    True
    """
    p, q = split_name(a), split_name(b)
    if p.generation != q.generation:
        return None
    if cut_off(p) or cut_off(q):
        return None
    if not p.given or not q.given:
        reigns = p.generation not in {"", "jr", "sr"} and not p.given and not q.given
        return (f"name and number: {a}, {b}", VARIANT) if reigns and same_words(p, q) else None
    if same_words(p, q):
        return f"spelling: {a}, {b}", SPELLING
    if continues(p, q) or continues(q, p):
        return f"line of fathers: {a}, {b}", REORDERED
    if reversed_order(p, q):
        return f"order of family and given name: {a}, {b}", REORDERED
    return why_same_parts(p, q, f"{a}, {b}")


def cut_off(name: PersonName) -> bool:
    """True for a name that ends in an initial: "George W.", of whom nothing tells the family name."""
    return len(plain(name.bare[-1])) == 1 and bool(name.given)


def same_words(p: PersonName, q: PersonName) -> bool:
    """True if two names are one but for spaces, hyphens, accents and the spellings of their words."""
    if p.family_first or q.family_first:
        return run_together(p) == run_together(q)
    together = len(p.words) != len(q.words) and run_together(p) == run_together(q)
    return together or (not p.given and alike(p, q))


def run_together(name: PersonName) -> str:
    """The letters of a name in one word."""
    return "".join(min(letters(word)) for word in name.words)


def alike(p: PersonName, q: PersonName) -> bool:
    """True if the family names of two names are spellings of one, written in any of their ways."""
    tongue = tongue_of(p, q)
    if CHAIN & set(map(str.casefold, p.family)) != CHAIN & set(map(str.casefold, q.family)):
        return "".join(map(plain, p.family)) == "".join(map(plain, q.family))
    if p.family_first or q.family_first:
        tongue = "english"
    return any(same_family(x, y, tongue) for x in family_forms(p) for y in family_forms(q))


def tongue_of(p: PersonName, q: PersonName) -> Tongue:
    """How freely the family names of two people may be spelled."""
    if is_english(p) and is_english(q):
        return "english"
    return "arabic" if is_arabic(p) or is_arabic(q) else "other"


def is_arabic(name: PersonName) -> bool:
    """True if the given name, or a particle of the family name, is Arabic or Persian."""
    given = plain(name.given[0]) if name.given else ""
    return given in words_of("arabic_names") or bool({"al", "el", *CHAIN} & set(map(str.casefold, name.family)))


def family_forms(name: PersonName) -> Iterator[str]:
    """The ways in which a family name is written: without particles, with them, and the first of two alone."""
    yield "".join(name.bare)
    if len(name.family) > len(name.bare):
        yield "".join(name.family)
    if len(name.bare) > 1 and (plain(name.bare[0]) in words_of("iberian_names") or AND & set(name.family)):
        yield name.bare[0]


def is_english(name: PersonName) -> bool:
    """True if the given name is an English one, or tells nothing."""
    first = plain(name.given[0]) if name.given else ""
    return len(first) < 2 or first in words_of("english_names")


def why_same_parts(p: PersonName, q: PersonName, names: str) -> Why | None:
    """Reason and confidence from given and family names; None if they do not fit."""
    how = given_names(p, q)
    if how is None or not alike(p, q):
        return None
    exact = bool(set(map(plain, family_forms(p))) & set(map(plain, family_forms(q))))
    if how != "spelling" and not exact and not may_vary_too(p, q):
        return None
    if how == "spelling":
        return spelled_alike(p, q, names, exact=exact)
    if how == "variant":
        return f"variant of the given name: {names}", VARIANT
    if how == "shortened":
        return f"without the first given name: {names}", SHORTENED
    return f"initial: {names}", INITIAL


def spelled_alike(p: PersonName, q: PersonName, names: str, *, exact: bool) -> Why:
    """Reason and confidence for people with one given name; `exact` if their family names have a form in common."""
    if skeleton("".join(p.bare)) == skeleton("".join(q.bare)):
        return f"spelling: {names}", SPELLING
    if exact and len(p.bare) != len(q.bare):
        return f"with and without a second family name: {names}", REORDERED
    return (f"spelling: {names}", SPELLING) if exact else (f"variant of the family name: {names}", VARIANT)


def may_vary_too(p: PersonName, q: PersonName) -> bool:
    """True if the family name differs in accents and transliteration only, so that the given name may be a variant:
    not Jim Bakker and James Baker."""
    joined_p, joined_q = "".join(p.bare), "".join(q.bare)
    if joined_p.isascii() and joined_q.isascii() and is_english(p) and is_english(q):
        return False
    known = plain(joined_q) in family_sets().get(plain(joined_p), ())
    return known or skeleton(joined_p) == skeleton(joined_q) or bool(letters(joined_p) & letters(joined_q))


def given_names(p: PersonName, q: PersonName) -> str | None:
    """How the given names of two people fit, in the words of `given_likeness` or "shortened"; None if they do not."""
    if p.family_first and q.family_first:
        x, y = "".join(map(plain, p.given)), "".join(map(plain, q.given))
        return "spelling" if x == y or y in nicknames().get(x, ()) else None
    best: str | None = None
    for one in ways(p):
        for other in ways(q):
            how = in_line(one, other) or left_out(one, other) or left_out(other, one)
            if how and (best is None or ORDER[how] < ORDER[best]):
                best = how
    return best


def ways(name: PersonName) -> Iterator[tuple[str, ...]]:
    """The given names, and with what stands in quotation marks in the place of the first."""
    yield name.given
    if name.nick:
        yield (name.nick, *name.given[1:])


def in_line(x: tuple[str, ...], y: tuple[str, ...]) -> str | None:
    """How given names fit that stand in the same places. Those that one of them lacks count for nothing, but who goes
    by two initials is not known by the first name alone."""
    for one, other in ((x, y), (y, x)):
        if len(one) > 1 and len(other) == 1 and max(map(len, one[:2])) == 1 < len(plain(other[0])):
            return None
    found = [given_likeness(a, b) for a, b in zip(x, y, strict=False)]
    if None in found:
        return None
    return max((how for how in found[:1] if how), key=ORDER.__getitem__)


def left_out(x: tuple[str, ...], y: tuple[str, ...]) -> str | None:
    """ "shortened" if `y` goes by a middle name of `x` that is written out in both."""
    written_out = len(x) > 1 and min(len(plain(x[1])), len(plain(y[0]))) > 1
    return "shortened" if written_out and in_line(x[1:], y) else None


def continues(p: PersonName, q: PersonName) -> bool:
    """True if `q` is `p` with more of its line of fathers: "Ali bin Omar" and "Ali bin Omar al-Hadi"."""
    x, y = p.words, q.words
    longer = 3 <= len(x) < len(y) and x[1].casefold() in CHAIN
    return longer and all(skeleton(a) == skeleton(b) for a, b in zip(x, y, strict=False))


def reversed_order(p: PersonName, q: PersonName) -> bool:
    """True if one name is the other with the family name first, as in Hungary, China, Japan and Korea."""
    known = words_of("family_first")
    if not any(len(name.family) == 1 and plain(name.family[0]) in known for name in (p, q)):
        return False
    ways_q = {tuple(map(plain, (*q.given, *q.family))), tuple(map(plain, (*q.family, *q.given)))}
    return tuple(map(plain, (*p.given, *p.family))) in ways_q or tuple(map(plain, (*p.family, *p.given))) in ways_q
