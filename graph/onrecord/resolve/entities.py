"""One entity for the spellings and short forms of a name, across articles."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from onrecord.model import EntityType, Record, ResolvedEntity
from onrecord.resolve.bodies import join_bodies
from onrecord.resolve.body_names import fold_body, usual_names
from onrecord.resolve.identifiers import key_of
from onrecord.resolve.name_parts import split_name
from onrecord.resolve.named import Named, entities_of
from onrecord.resolve.names import Why
from onrecord.resolve.people import join_people


def resolve_entities(records: tuple[Record, ...]) -> tuple[ResolvedEntity, ...]:
    """The entities of the collection, sorted by type and name."""
    named = [each for record in records for each in entities_of(record)]
    people = [each for each in named if each.type == "person"]
    unnamed = [each for each in named if each.type == "unnamed"]
    bodies = [each for each in named if each.type not in {"person", "unnamed"}]
    found = [
        *(resolved(group, reasons=why) for group, why in join_people(people)),
        *(resolved(group, reasons=why) for group, why in join_bodies(bodies)),
        *(resolved([each], key=key_of("unnamed", *each.member)) for each in unnamed),
    ]
    return tuple(sorted(distinct(found), key=lambda entity: (entity.type, entity.name, entity.key)))


def resolved(members: list[Named], *, reasons: Iterable[Why] = (), key: str | None = None) -> ResolvedEntity:
    """One entity from its members: the fullest of its commonest names, an outlet if any article treats it as one."""
    why = sorted(set(reasons))
    counts = Counter(each.name for each in members)
    kinds = {each.type for each in members}
    kind: EntityType = "outlet" if "outlet" in kinds else members[0].type
    name = min(counts, key=lambda each: (-words_in(each, kind), -counts[each], each))
    if kind in {"organization", "outlet"}:
        name = usual_names().get(fold_body(name), name)
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


def words_in(name: str, kind: EntityType) -> int:
    """How full a name is: its given names, or its words; every name of a place is as full."""
    if kind == "person":
        return len(split_name(name).given)
    return 0 if kind == "place" else len(name.split())


def distinct(found: list[ResolvedEntity]) -> list[ResolvedEntity]:
    """`found` with another key for those that share name and type but are not the same."""
    counts = Counter(entity.key for entity in found)
    return [
        entity if counts[entity.key] == 1 else replace(entity, key=key_of(entity.key, *map(str, entity.members)))
        for entity in found
    ]
