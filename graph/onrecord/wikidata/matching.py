"""Which items may be which entities: by their names, compared as the names of two articles are.

An item confirmed for a name goes before all that only fit; of the others, those whose names fit best. Where more than a
few fit equally well, the name tells nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from onrecord.model import Collection, Match, ResolvedEntity
from onrecord.resolve.entities.blocks import keys_of
from onrecord.resolve.entities.lone_names import is_full
from onrecord.resolve.names.body_names import body_key, is_acronym
from onrecord.resolve.names.name_parts import split_name
from onrecord.resolve.names.persons import why_same_person
from onrecord.wikidata.item import Item

MOST = 3
SURE = 1.0


def find_matches(collection: Collection, items: Iterable[Item]) -> tuple[Match, ...]:
    """The items that may be entities of `collection`, sorted by entity and item; unnamed sources and groups have
    none."""
    blocks: dict[str, list[Item]] = defaultdict(list)
    for item in dict.fromkeys(items):
        for key in sorted({*item.sure_of, *(key for name in item.names for key in item_keys(name))}):
            blocks[key].append(item)
    found = (match for entity in collection.entities for match in matches_of(entity, blocks))
    return tuple(sorted(found, key=lambda match: (match.entity, match.item)))


def item_keys(name: str) -> set[str]:
    """The keys under which an item of that name is looked up: as a person's name, and as any other."""
    return {*(f"person {key}" for key in keys_of(split_name(name))), f"body {body_key(name)}", f"place {_place(name)}"}


def names_of(entity: ResolvedEntity) -> list[str]:
    """The names of an entity that tell who it is: no lone family name, and no acronym unless it is all there is."""
    names = [entity.name, *entity.aliases]
    telling = [name for name in names if (is_full(name) if entity.type == "person" else not is_acronym(name))]
    return telling or [entity.name]


def entity_keys(entity: ResolvedEntity) -> set[str]:
    """The keys under which items are looked up for an entity."""
    if entity.type == "person":
        return {f"person {key}" for name in names_of(entity) for key in keys_of(split_name(name))}
    if entity.type == "place":
        return {f"place {_place(name)}" for name in names_of(entity)}
    return {f"body {body_key(name)}" for name in names_of(entity)}


def _place(name: str) -> str:
    return body_key(name, "place")


def matches_of(entity: ResolvedEntity, blocks: dict[str, list[Item]]) -> Iterator[Match]:
    """The items that may be an entity."""
    if entity.type in {"unnamed", "group"} or (entity.type == "person" and not is_full(entity.name)):
        return
    near = dict.fromkeys(item for key in (entity.key, *sorted(entity_keys(entity))) for item in blocks.get(key, ()))
    fitting: dict[str, tuple[bool, float]] = {}
    for item in near:
        if item.type in (None, entity.type) and (sure := likeness(entity, item)):
            fitting[item.id] = max(fitting.get(item.id, (False, 0.0)), (item.confirmed, sure))
    best = max(fitting.values(), default=None)
    chosen = [item for item, how in fitting.items() if how == best]
    if best and len(chosen) <= MOST:
        yield from (Match(entity.key, item, best[1], confirmed=best[0] and len(chosen) == 1) for item in chosen)


def likeness(entity: ResolvedEntity, item: Item) -> float:
    """How sure it is, from 0 to 1, that an item is an entity by their names."""
    names = names_of(entity)
    if entity.key in item.sure_of or set(names) & set(item.names):
        return SURE
    if entity.type != "person":
        return 0.95 if entity_keys(entity) & {key for name in item.names for key in item_keys(name)} else 0.0
    found = (why_same_person(name, other) for name in names for other in item.names)
    return max((why[1] for why in found if why), default=0.0)
