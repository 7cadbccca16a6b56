"""The entities of single articles with the forms of their names: what resolution compares."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.model import Entity, EntityType, Local, Record
from onrecord.resolve.identifiers import find_root
from onrecord.resolve.names.body_names import initials_of
from onrecord.resolve.names.persons import Why

BRACKETED = re.compile(r"\s*\(([A-Z][A-Z.]{1,8})\)")
PLACING = re.compile(r"\b(?:in|at|near|from|to|into|across|outside)\s+$", re.IGNORECASE)
OFTENER = 3
OUTLET_MEMBER = "outlet"
"""Stands for an article's outlet among the members of an entity, beside the ids of its entities."""


@dataclass(frozen=True, slots=True)
class Named:
    """An article's entity (`member`) by one name and its other forms."""

    member: Local
    type: EntityType
    name: str
    forms: tuple[str, ...]


NamedIn = Mapping[str, tuple[Named, ...]]
"""What each article names, by the article's id."""
Group = tuple[list[Named], list[Why]]
"""Those taken for one, and why."""


def entities_of(record: Record) -> Iterator[Named]:
    """The entities of one article, and the outlet that published it."""
    text = record.article.text
    people = Counter(span.of(text) for each in record.entities if each.type == "person" for span in each.mentions)
    for entity in record.entities:
        kind: EntityType = "person" if is_misread(entity, people, record) else entity.type
        yield Named((record.article.id, entity.id), kind, entity.name, forms_of(entity, text))
    if record.article.outlet:
        outlet = record.article.outlet
        yield Named((record.article.id, OUTLET_MEMBER), "outlet", outlet, (outlet,))


def named_in(records: Iterable[Record]) -> NamedIn:
    """The entities of each article, by the article's id."""
    return {record.article.id: tuple(entities_of(record)) for record in records}


def is_misread(entity: Entity, people: Counter[str], record: Record) -> bool:
    """True for what is read as a place or body here and by the same word as a person in most other places of the
    article: "towards Lund". What is said to be a place is one."""
    if entity.type not in {"place", "organization"} or " " in entity.name:
        return False
    if any(event.place == entity.id for event in record.events):
        return False
    text = record.article.text
    words = {span.of(text) for span in entity.mentions}
    there = any(PLACING.search(text[max(0, span.start - 8) : span.start]) for span in entity.mentions)
    return words == {entity.name} and not there and people[entity.name] >= OFTENER * len(entity.mentions)


def forms_of(entity: Entity, text: str) -> tuple[str, ...]:
    """The forms in which the article names the entity, each once, and the acronym in brackets behind one of them."""
    words = (" ".join(span.of(text).split()) for span in entity.mentions)
    acronyms: Iterator[str] = iter(())
    if entity.type in {"organization", "outlet"}:
        acronyms = (found[1] for span in entity.mentions if (found := BRACKETED.match(text, span.end)))
    fitting = (each for each in acronyms if each.replace(".", "") in initials_of(entity.name))
    return tuple(dict.fromkeys((entity.name, *(form for form in words if form), *fitting)))


def united(groups: list[Group], parent: dict[int, int]) -> list[Group]:
    """`groups` put together as `parent` joins their numbers, in the order of the first of each."""
    whole: dict[int, list[Group]] = defaultdict(list)
    for number, group in enumerate(groups):
        whole[find_root(parent, number)].append(group)
    return [
        ([each for members, _ in parts for each in members], [why for _, reasons in parts for why in reasons])
        for parts in whole.values()
    ]
