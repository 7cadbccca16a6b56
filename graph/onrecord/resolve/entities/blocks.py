"""Which names are worth comparing: those that share a key, so that 100,000 names are never compared in all pairs.

A key is the consonants of a family name and the first letter of a given name, both as far as spellings keep them; a
name has a key for each of its ways of being written, so that whatever `why_same_person` joins shares one.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from onrecord.resolve.lexicon import words_of
from onrecord.resolve.names.name_parts import PersonName, split_name
from onrecord.resolve.names.persons import CHAIN, family_forms, run_together
from onrecord.resolve.names.spellings import family_sets, nicknames, plain, skeleton

ALIKE = str.maketrans({"g": "k", "q": "k", "x": "k", "z": "s", "c": "s", "t": "s"})
INITIALS = str.maketrans({"y": "i", "j": "i", "c": "k", "q": "k", "x": "k", "w": "v", "p": "f", "z": "s", "g": "k"})


def likely_pairs(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of distinct `names` that share a key, each once and sorted.

    >>> list(likely_pairs(["Bill Lund", "William Lund", "Ada Lund"]))
    [('Bill Lund', 'William Lund')]
    """
    blocks: dict[str, list[str]] = defaultdict(list)
    for name in sorted(set(names)):
        for key in keys_of(split_name(name)):
            blocks[key].append(name)
    seen: set[tuple[str, str]] = set()
    for block in blocks.values():
        for pair in combinations(block, 2):
            if pair not in seen:
                seen.add(pair)
                yield pair


def keys_of(name: PersonName) -> set[str]:
    """The keys of a full name: those told above, and its letters run together."""
    return {run_together(name), *(f"{family} {first}" for family in family_keys(name) for first in initials(name))}


def family_keys(name: PersonName) -> set[str]:
    """The consonants of a family name in each of its ways of being written."""
    forms = [*family_forms(name)]
    if name.given and plain(name.given[0]) in words_of("family_first"):
        forms.append(name.given[0])
    if len(name.words) > 2 and name.words[1] in CHAIN:
        forms.append(name.words[2])
    known = [other for form in forms for other in sorted(family_sets().get(plain(form), ()))[:1]]
    return {key for form in [*forms, *known] for key in consonants(form)}


def consonants(family: str) -> set[str]:
    """A family name's consonants: "h" may be written or not, or stand for "k"; vowels where there is nothing else.

    >>> sorted(consonants("Zakharova")), sorted(consonants("Ito"))
    (['skrv', 'srv'], ['s'])
    """
    bone = skeleton(family).translate(ALIKE)
    found = {re.sub("[aeiou]", "", bone.replace("h", other)) for other in ("", "k")}
    return {each or bone for each in found}


def initials(name: PersonName) -> set[str]:
    """The first letters that the given name may have, short forms and the next given name included."""
    further = [word for word in name.given[1:2] if len(plain(word)) > 1]
    words = [*name.given[:1], *further, *([name.nick] if name.nick else ())]
    if name.given and (not name.family or plain(name.given[0]) in words_of("family_first")):
        words += name.family
    if name.family_first or (name.family and plain(name.family[0]) in words_of("family_first")):
        words += [*name.family, *name.given]
    written = {other for word in words for other in (plain(word), skeleton(word), *nicknames().get(plain(word), ()))}
    return {other[0].translate(INITIALS) for other in written if other} or {""}
