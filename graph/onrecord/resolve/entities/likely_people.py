"""Pairs of people who may be one: what the rules for names leave open."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein

from onrecord.model import Collection, ResolvedEntity
from onrecord.resolve.entities.blocks import initials, likely_pairs
from onrecord.resolve.entities.descriptions import descriptions_of
from onrecord.resolve.entities.lone_names import is_full
from onrecord.resolve.entities.offices import offices_of
from onrecord.resolve.names.name_parts import PersonName, split_name
from onrecord.resolve.names.persons import family_forms, why_same_parts, why_same_person
from onrecord.resolve.names.spellings import given_likeness, plain, skeleton

Guess = tuple[ResolvedEntity, ResolvedEntity, str, float]

AMBIGUOUS = 0.6
"""Of the confidence in two names, where one of them fits others too."""
GENERATION = 0.5
MISSPELLED = 0.5
ANOTHER_FAMILY_NAME = 0.3
HOLDER = 0.4
MOST_BEARERS = 6
"""Of a family name: with more, every pair is too unlikely to look at."""
ENDS = 3
LONG_ENOUGH = 5


def people_by_name(collection: Collection) -> dict[str, list[ResolvedEntity]]:
    """The people of a collection by each full name that an article calls them."""
    found: dict[str, list[ResolvedEntity]] = defaultdict(list)
    for entity in collection.entities:
        if entity.type == "person":
            for name in sorted({entity.name, *entity.aliases}):
                if is_full(name):
                    found[name].append(entity)
    return found


def held_apart(collection: Collection) -> Iterator[Guess]:
    """People whose names fit, one of which fits somebody else too: "John Lund" and "John A. Lund"."""
    people = people_by_name(collection)
    for a, b in likely_pairs(people):
        if why := why_same_person(a, b):
            for one in people[a]:
                for other in people[b]:
                    yield one, other, f"fits others too: {a}, {b}", round(AMBIGUOUS * why[1], 2)


def likely_names(collection: Collection) -> Iterator[Guess]:
    """People whose names are alike but for one thing that the rules take for a difference."""
    people = people_by_name(collection)
    blocks: dict[str, set[str]] = defaultdict(set)
    for name in people:
        for key in loose_keys(split_name(name)):
            blocks[key].add(name)
    pairs = {pair for block in blocks.values() for pair in combinations(sorted(block), 2)}
    for a, b in sorted(pairs):
        if why := why_likely(split_name(a), split_name(b)):
            for one in people[a]:
                for other in people[b]:
                    yield one, other, f"{why[0]}: {a}, {b}", why[1]


def loose_keys(name: PersonName) -> set[str]:
    """The head and the end of each word that may be the family name, each with the given name's first letter; a slip in
    one leaves the other."""
    words = {plain(word) for word in (*name.bare, *name.given[1:])}
    ends = {end for word in words for end in (word[:ENDS], "-" + word[-ENDS:])}
    return {f"{end} {initial}" for end in ends for initial in initials(name)}


def why_likely(p: PersonName, q: PersonName) -> tuple[str, float] | None:
    """Why two names may mean one person though the rules say that they do not, and how likely it is."""
    if not p.given or not q.given:
        return None
    if p.generation != q.generation:
        alone = "" in {p.generation, q.generation}
        same = why_same_parts(replace(p, generation=""), replace(q, generation=""), "")
        return ("with and without a generation", GENERATION) if alone and same else None
    likeness = given_likeness(p.given[0], q.given[0])
    x, y = "".join(map(plain, p.bare)), "".join(map(plain, q.bare))
    long = min(len(x), len(y)) >= LONG_ENOUGH
    if likeness in {"spelling", "variant"} and long and x != y and DamerauLevenshtein.distance(x, y) == 1:
        return "a letter of the family name", MISSPELLED
    given = plain(p.given[0]), plain(q.given[0])
    if x == y and likeness is None and min(map(len, given)) >= LONG_ENOUGH and DamerauLevenshtein.distance(*given) == 1:
        return "a letter of the given name", MISSPELLED
    further = (p.words[: len(q.words)] == q.words) or (q.words[: len(p.words)] == p.words)
    return ("a further family name", ANOTHER_FAMILY_NAME) if further and p.words != q.words else None


def lone_among_several(collection: Collection) -> Iterator[Guess]:
    """A lone family name with each of those who bear it; the likelier, the more articles name that one."""
    bearers: dict[str, list[ResolvedEntity]] = defaultdict(list)
    lone: dict[str, list[ResolvedEntity]] = defaultdict(list)
    for entity in collection.entities:
        if entity.type == "person" and is_full(entity.name):
            for family in sorted({skeleton(form) for form in family_forms(split_name(entity.name))}):
                bearers[family].append(entity)
        elif entity.type == "person":
            lone[skeleton("".join(split_name(entity.name).bare))].append(entity)
    for family in sorted(lone.keys() & bearers.keys()):
        articles = sum(len(entity.members) for entity in bearers[family])
        for one in lone[family] if len(bearers[family]) <= MOST_BEARERS else ():
            for other in bearers[family]:
                share = len(other.members) / articles
                yield one, other, f"family name: {one.name}, {other.name}", round(AMBIGUOUS * share, 2)


def misspelled_alone(collection: Collection) -> Iterator[Guess]:
    """A lone family name that differs by a letter from that of somebody whom the same article names in full."""
    entities = {entity.key: entity for entity in collection.entities}
    for record in collection.records:
        people = [each for each in record.entities if each.type == "person"]
        for lone in (each for each in people if not is_full(each.name) and len(plain(each.name)) > LONG_ENOUGH):
            for full in (each for each in people if is_full(each.name)):
                families = {plain(form) for form in family_forms(split_name(full.name))}
                if any(DamerauLevenshtein.distance(plain(lone.name), family) == 1 for family in families):
                    one, other = (entities[collection.entity_of[record.article.id, each.id]] for each in (lone, full))
                    yield one, other, f"a letter of the family name: {lone.name}, {full.name}", MISSPELLED


def likely_holders(collection: Collection) -> Iterator[Guess]:
    """Somebody described by an office that several may hold, with the only one of whom an article says so."""
    entities = {entity.key: entity for entity in collection.entities}
    holders: dict[tuple[str, str], set[str]] = defaultdict(set)
    for office in offices_of(collection.records):
        if office.held and office.owner and office.member in collection.entity_of:
            holders[office.role, office.owner].add(collection.entity_of[office.member])
    for told in descriptions_of(collection.records, single=False):
        known = holders.get((told.role, told.owner), set())
        key = collection.entity_of.get(told.member)
        if len(known) == 1 and key:
            (holder,) = known
            yield entities[key], entities[holder], f"office: {told.words}, {entities[holder].name}", HOLDER
