"""One entity for the spellings and short forms of a name, across articles."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from onrecord.model import EntityType, Record, ResolvedEntity
from onrecord.resolve.entities.bodies import join_bodies
from onrecord.resolve.entities.descriptions import descriptions_of, join_descriptions
from onrecord.resolve.entities.lone_names import is_full
from onrecord.resolve.entities.named import Named, NamedIn
from onrecord.resolve.entities.offices import offices_of
from onrecord.resolve.entities.people import join_people
from onrecord.resolve.identifiers import key_of
from onrecord.resolve.names.body_names import fold_body, is_acronym, usual_names, usual_places
from onrecord.resolve.names.persons import Why

LEADING: tuple[EntityType, ...] = ("person", "outlet")
"""The types that an entity has if any of its members has it."""


def resolve_entities(records: tuple[Record, ...], named_in: NamedIn) -> tuple[ResolvedEntity, ...]:
    """The entities of the collection, sorted by type and name."""
    named = [each for record in records for each in named_in[record.article.id]]
    bodies = [each for each in named if each.type not in {"person", "unnamed"}]
    offices = list(offices_of(records))
    people, unnamed = join_descriptions(
        join_people([each for each in named if each.type == "person"], offices),
        [each for each in named if each.type == "unnamed"],
        descriptions_of(records),
        offices,
    )
    found = [
        *(resolved(group, reasons=why) for group, why in people),
        *(resolved(group, reasons=why) for group, why in join_bodies(bodies)),
        *(resolved([each], key=key_of("unnamed", *each.member)) for each in unnamed),
    ]
    return tuple(sorted(distinct(found), key=lambda entity: (entity.type, entity.name, entity.key)))


def resolved(members: list[Named], *, reasons: Iterable[Why] = (), key: str | None = None) -> ResolvedEntity:
    """One entity from its members: the fullest of its commonest names, an outlet if any article treats it as one."""
    why = sorted(set(reasons))
    kinds = {each.type for each in members}
    kind: EntityType = next((each for each in LEADING if each in kinds), members[0].type)
    counts = Counter(each.name for each in members if kind != "person" or each.type == kind)
    name = min(counts, key=lambda each: (-words_in(each, kind), is_oddly_cased(each), -counts[each], -len(each), each))
    if kind in {"organization", "outlet"}:
        name = usual_names().get(fold_body(name), name)
    elif kind == "place" and (usual := usual_places().get(fold_body(name), name)) in counts:
        name = usual
    forms = {form for each in members for form in each.forms if each.type == kind or kind != "person"} | counts.keys()
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
    """How full a name is: its words, of a person none but the given and the family name; every name of a place is as
    full."""
    if kind == "person":
        return is_full(name)
    return 0 if kind == "place" else len(name.split())


def is_oddly_cased(name: str) -> bool:
    """True for a name in small letters, or in capitals and too long for an acronym.

    >>> is_oddly_cased("ANSEL HARBOUR"), is_oddly_cased("FBI"), is_oddly_cased("ansel courier")
    (True, False, True)
    """
    return name.islower() or (name.isupper() and not is_acronym(name))


def distinct(found: list[ResolvedEntity]) -> list[ResolvedEntity]:
    """`found` with another key for those that share name and type but are not the same."""
    counts = Counter(entity.key for entity in found)
    return [
        entity if counts[entity.key] == 1 else replace(entity, key=key_of(entity.key, *map(str, entity.members)))
        for entity in found
    ]
