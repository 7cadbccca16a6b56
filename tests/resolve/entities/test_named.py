"""What resolution takes from an article: names, forms, and what an entity is read as."""

from dataclasses import replace

import pytest

from onrecord.model import Article, Entity, EntityType, Event, Record, Span
from onrecord.resolve import resolve_records
from onrecord.resolve.entities.named import entities_of

TEXT = "Ada Lund came. Lund spoke, Lund sang, Lund left. The way towards Lund."


def misread(text: str = TEXT, kind: EntityType = "place") -> Record:
    """An article in which the last "Lund" is read as something else."""
    *people, last = [Span(at, at + 4) for at in range(len(text)) if text.startswith("Lund", at)]
    person = Entity("e1", "person", "Ada Lund", (Span(0, 8), *people[1:]))
    return Record(Article("a", "a.txt", text), (person, Entity("e2", kind, "Lund", (last,))))


def types(record: Record) -> list[EntityType]:
    """What the article's entities are taken for."""
    return [named.type for named in entities_of(record)]


@pytest.mark.parametrize("kind", ["place", "organization"])
def test_one_word_read_as_a_person_everywhere_else_is_a_person(kind: EntityType) -> None:
    assert types(misread(kind=kind)) == ["person", "person"]
    (entity,) = resolve_records([misread(kind=kind)]).entities
    assert (entity.name, len(entity.members)) == ("Ada Lund", 2)


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("towards", "in"),
        TEXT.replace("towards", "near"),
        "Ada Lund came. Lund spoke. The way towards Lund.",
    ],
)
def test_a_place_that_bears_the_name_of_a_person_stays_one(text: str) -> None:
    assert types(misread(text)) == ["person", "place"]


def test_where_something_happened_is_a_place() -> None:
    record = misread()
    event = Event("v1", "meeting", Span(0, 3), ("e1",), "e2", None, "happened", Span(0, 8))
    assert types(replace(record, events=(event,))) == ["person", "place"]


def test_the_forms_of_a_name_are_each_given_once_and_with_white_space_folded() -> None:
    text = "Ada\n Lund spoke. Lund left. Lund sang."
    record = Record(Article("a", "a.txt", text), (Entity("e1", "person", "Ada Lund", (Span(0, 9), Span(17, 21))),))
    assert [named.forms for named in entities_of(record)] == [("Ada Lund", "Lund")]
