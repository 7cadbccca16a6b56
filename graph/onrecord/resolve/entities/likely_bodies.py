"""Pairs of organizations, outlets, places and groups that may be one: what the rules for their names leave open."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein

from onrecord.model import Collection, ResolvedEntity
from onrecord.resolve.names.body_names import fold_body, initials_of, is_acronym

Guess = tuple[ResolvedEntity, ResolvedEntity, str, float]

SHORTER = 0.35
"""Of a name that one other name begins or ends with."""
ACRONYM = 0.4
MISSPELLED = 0.6
MISREAD_PERSON = 0.5
MISREAD_BODY = 0.3
LONG_ENOUGH = 5
ENDS = 4
MOST = 6
"""With more bodies that fit, every pair is too unlikely to look at."""


def bodies_of(collection: Collection) -> list[ResolvedEntity]:
    """The organizations and outlets."""
    return [entity for entity in collection.entities if entity.type in {"organization", "outlet"}]


def acronyms_of_several(collection: Collection) -> Iterator[Guess]:
    """An acronym with each body whose initials it has, where they are several or it has two letters only."""
    fitting: dict[str, list[ResolvedEntity]] = defaultdict(list)
    for entity in bodies_of(collection):
        for letters in sorted(set(initials_of(entity.name))):
            fitting[letters].append(entity)
    for entity in bodies_of(collection):
        letters = "".join(filter(str.isalnum, entity.name)).upper()
        if is_acronym(entity.name) and len(fitting.get(letters, ())) <= MOST:
            for other in fitting.get(letters, ()):
                yield entity, other, f"acronym: {entity.name}, {other.name}", ACRONYM


def longer_bodies(collection: Collection) -> Iterator[Guess]:
    """A body with each of which the name begins or ends with its own: "Rosneft" and "Rosneft Oil"."""
    longer: dict[str, dict[str, ResolvedEntity]] = defaultdict(dict)
    for entity in bodies_of(collection):
        words = fold_body(entity.name).split()
        for at in range(1, len(words)):
            for part in (words[:at], words[at:]):
                longer[" ".join(part)][entity.key] = entity
    elsewhere = {fold_body(entity.name) for entity in collection.entities if entity.type in {"place", "person"}}
    for entity in bodies_of(collection):
        others = longer.get(fold_body(entity.name), {})
        if len(others) == 1 and fold_body(entity.name) not in elsewhere:
            (other,) = others.values()
            yield entity, other, f"a longer name: {entity.name}, {other.name}", SHORTER


def misspelled_bodies(collection: Collection) -> Iterator[Guess]:
    """Names of one type that differ by one letter of one long word."""
    blocks: dict[tuple[str, str], list[ResolvedEntity]] = defaultdict(list)
    for entity in collection.entities:
        if entity.type not in {"person", "unnamed"}:
            folded = fold_body(entity.name)
            for end in {folded[:ENDS], "-" + folded[-ENDS:]}:
                blocks[entity.type, end].append(entity)
    for block in blocks.values():
        for a, b in combinations(block, 2):
            if is_slip(fold_body(a.name).split(), fold_body(b.name).split()):
                yield a, b, f"a letter: {a.name}, {b.name}", MISSPELLED


def is_slip(a: list[str], b: list[str]) -> bool:
    """True if two names are the same but for a letter in one word, which is no ending.

    >>> is_slip(["harbor", "board"], ["habror", "board"]), is_slip(["abc", "news"], ["nbc", "news"])
    (True, False)
    """
    differing = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
    if len(a) != len(b) or len(differing) != 1:
        return False
    x, y = differing[0]
    ending = x.startswith(y) or y.startswith(x)
    return min(len(x), len(y)) >= LONG_ENOUGH and not ending and DamerauLevenshtein.distance(x, y) == 1


def one_name_two_types(collection: Collection) -> Iterator[Guess]:
    """One name that is a person or a body in one place and a place in another: one of the two is misread."""
    named: dict[str, list[ResolvedEntity]] = defaultdict(list)
    for entity in collection.entities:
        if entity.type != "unnamed":
            for name in sorted({fold_body(each) for each in (entity.name, *entity.aliases)}):
                named[name].append(entity)
    for name in sorted(named):
        for a, b in combinations(named[name], 2) if len(named[name]) <= MOST else ():
            if a.type != b.type:
                sure = MISREAD_PERSON if "person" in {a.type, b.type} else MISREAD_BODY
                yield a, b, f"one name, as {a.type} and as {b.type}: {a.name}, {b.name}", sure
