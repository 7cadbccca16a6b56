"""One entity for the spellings and short forms of a name, across articles.

People are compared within blocks of one family-name skeleton, never all pairs. A lone family name joins the one
person of the collection who bears it; where two do, it stays by itself.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from onrecord.model import Entity, EntityType, Local, Record, ResolvedEntity
from onrecord.resolve.identifiers import find_root, join, key_of
from onrecord.resolve.names import fold_body, skeleton, split_name, usual_names, why_same_person

OUTLET_MEMBER = "outlet"
"""Stands for an article's outlet among the members of an entity, beside the ids of its entities."""
LONE_FAMILY_NAME = 0.85
BLOCK_LETTERS = 4


@dataclass(frozen=True, slots=True)
class Named:
    """An article's entity (`member`) by one name and its other forms."""

    member: Local
    type: EntityType
    name: str
    forms: tuple[str, ...]


def resolve_entities(records: tuple[Record, ...]) -> tuple[ResolvedEntity, ...]:
    """The entities of the collection, sorted by type and name."""
    named = [each for record in records for each in entities_of(record)]
    people = [each for each in named if each.type == "person"]
    unnamed = [each for each in named if each.type == "unnamed"]
    bodies = [each for each in named if each.type not in {"person", "unnamed"}]
    found = [
        *resolve_people(people),
        *resolve_bodies(bodies),
        *(resolved([each], key=key_of("unnamed", *each.member)) for each in unnamed),
    ]
    return tuple(sorted(distinct(found), key=lambda entity: (entity.type, entity.name, entity.key)))


def entities_of(record: Record) -> Iterable[Named]:
    """The entities of one article, and the outlet that published it."""
    text = record.article.text
    for entity in record.entities:
        yield Named((record.article.id, entity.id), entity.type, entity.name, forms_of(entity, text))
    if record.article.outlet:
        outlet = record.article.outlet
        yield Named((record.article.id, OUTLET_MEMBER), "outlet", outlet, (outlet,))


def forms_of(entity: Entity, text: str) -> tuple[str, ...]:
    """The forms in which the article names the entity, each once."""
    words = (" ".join(span.of(text).split()) for span in entity.mentions)
    return tuple(dict.fromkeys((entity.name, *(form for form in words if form))))


def resolve_people(people: list[Named]) -> list[ResolvedEntity]:
    """People joined by full name within a block, then lone family names joined to the one who bears them."""
    parent: dict[int, int] = {}
    reasons: dict[int, list[tuple[str, float]]] = defaultdict(list)
    blocks: dict[str, list[int]] = defaultdict(list)
    for number, person in enumerate(people):
        blocks[skeleton(split_name(person.name)[1])[:BLOCK_LETTERS]].append(number)
    for block in blocks.values():
        join_full_names(people, block, parent, reasons)
        join_lone_names(people, block, parent, reasons)
    groups: dict[int, list[int]] = defaultdict(list)
    for number in range(len(people)):
        groups[find_root(parent, number)].append(number)
    return [
        resolved([people[number] for number in group], reasons=[why for number in group for why in reasons[number]])
        for group in groups.values()
    ]


def join_full_names(
    people: list[Named], block: list[int], parent: dict[int, int], reasons: dict[int, list[tuple[str, float]]]
) -> None:
    """Joins the people of a block whose full names mean one person; names written alike are compared once."""
    by_name: dict[str, list[int]] = defaultdict(list)
    for number in block:
        by_name[people[number].name].append(number)
    for same in by_name.values():
        if len(split_name(people[same[0]].name)[0]):
            for other in same[1:]:
                join(parent, same[0], other)
    for (a, first), (b, second) in combinations(sorted(by_name.items()), 2):
        why = why_same_person(a, b)
        if why and not bridges(a, b, by_name):
            join(parent, first[0], second[0])
            reasons[second[0]].append(why)


def bridges(a: str, b: str, names: Iterable[str]) -> bool:
    """True if joining `a` and `b` would join two who cannot be one: "George Bush" fits George W. and George H. W."""
    near = [other for other in names if why_same_person(a, other) or why_same_person(b, other)]
    full = [other for other in near if split_name(other)[0]]
    return any(why_same_person(x, y) is None for x, y in combinations(full, 2) if {x, y} != {a, b})


def join_lone_names(
    people: list[Named], block: list[int], parent: dict[int, int], reasons: dict[int, list[tuple[str, float]]]
) -> None:
    """Joins each lone family name of a block to the one person who bears it, or to its own kind if nobody does."""
    full = [number for number in block if split_name(people[number].name)[0]]
    lone = [number for number in block if not split_name(people[number].name)[0]]
    for number in lone:
        family = skeleton(people[number].name)
        bearers = {find_root(parent, each) for each in full if skeleton(split_name(people[each].name)[1]) == family}
        same = [each for each in lone if skeleton(people[each].name) == family]
        if len(bearers) == 1:
            join(parent, number, bearers.pop())
            reasons[number].append((f"family name: {people[number].name}", LONE_FAMILY_NAME))
        elif not bearers:
            join(parent, number, same[0])


def resolve_bodies(bodies: list[Named]) -> list[ResolvedEntity]:
    """Organizations, outlets, places and groups joined where their folded or usual names agree."""
    groups: dict[tuple[str, str], list[Named]] = defaultdict(list)
    for body in bodies:
        kind = "body" if body.type in {"organization", "outlet"} else body.type
        groups[kind, fold_body(usual_names().get(fold_body(body.name), body.name))].append(body)
    return [resolved(group, reasons=body_reasons(group)) for group in groups.values()]


def body_reasons(group: list[Named]) -> list[tuple[str, float]]:
    """Why names of one body were joined where they are written differently."""
    names = sorted({each.name for each in group})
    return [("names of one body: " + ", ".join(names), 0.95)] if len(names) > 1 else []


def resolved(
    members: list[Named], *, reasons: Iterable[tuple[str, float]] = (), key: str | None = None
) -> ResolvedEntity:
    """One entity from its members: the fullest of its commonest names, an outlet if any article treats it as one."""
    why = sorted(set(reasons))
    counts = Counter(each.name for each in members)
    name = min(counts, key=lambda each: (-len(split_name(each)[0]), -counts[each], each))
    kinds = {each.type for each in members}
    kind: EntityType = "outlet" if "outlet" in kinds else members[0].type
    if kind != "person":
        usual = usual_names().get(fold_body(name), name)
        name = usual if kind in {"organization", "outlet"} else name
    forms = {form for each in members for form in each.forms} | counts.keys()
    return ResolvedEntity(
        key or key_of(kind, name.casefold()),
        kind,
        name,
        tuple(sorted(forms - {name})),
        tuple(sorted(each.member for each in members)),
        tuple(reason for reason, _ in why),
        min((confidence for _, confidence in why), default=1.0),
    )


def distinct(found: list[ResolvedEntity]) -> list[ResolvedEntity]:
    """`found` with another key for those that share name and type but are not the same."""
    counts = Counter(entity.key for entity in found)
    return [
        entity
        if counts[entity.key] == 1
        else ResolvedEntity(
            key_of(entity.key, *map(str, entity.members)), entity.type, entity.name, entity.aliases, entity.members,
            entity.reasons, entity.confidence,
        )
        for entity in found
    ]  # fmt: skip
