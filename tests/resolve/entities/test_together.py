"""One entity for the spellings and short forms of a name, across articles."""

import random
from itertools import permutations

import pytest

from onrecord.model import Collection, ResolvedEntity
from onrecord.resolve import resolve_records
from resolve.accounts import article, together


def only(collection: Collection, name: str) -> ResolvedEntity:
    """The one entity of that name."""
    (found,) = (entity for entity in collection.entities if entity.name == name)
    return found


def test_spellings_and_short_forms_across_articles_are_one() -> None:
    collection = resolve_records(
        [article("a", "Sergei Lavrov"), article("b", "Sergey Lavrov"), article("c", "Lavrov"), article("d", "Lavrow")]
    )
    (entity,) = collection.entities
    assert [member for member, _ in entity.members] == ["a", "b", "c", "d"]
    assert {entity.name, *entity.aliases} == {"Sergei Lavrov", "Sergey Lavrov", "Lavrov", "Lavrow"}
    assert any("Sergei Lavrov, Sergey Lavrov" in reason for reason in entity.reasons)
    assert 0 < entity.confidence < 1


def test_one_name_written_alike_needs_no_reason() -> None:
    entity = only(resolve_records([article("a", "Anna Berg"), article("b", "Anna Berg")]), "Anna Berg")
    assert (len(entity.members), entity.aliases, entity.reasons, entity.confidence) == (2, (), (), 1.0)


def test_a_lone_family_name_belongs_to_the_one_who_bears_it() -> None:
    assert together(resolve_records([article("a", "Peter Lund"), article("b", "Lund")])) == ["a/e1 b/e1"]
    assert together(resolve_records([article("a", "Lund"), article("b", "Lund")])) == ["a/e1 b/e1"]


def test_two_bearers_of_a_family_name_keep_it_apart() -> None:
    collection = resolve_records([article("a", "Peter Lund"), article("b", "Lund"), article("c", "Anna Lund")])
    assert together(collection) == ["a/e1", "b/e1", "c/e1"]


@pytest.mark.parametrize("son", ["Peter Lund Jr.", "Peter Lund Jr", "Peter Lund II"])
def test_father_and_son_are_two_and_share_no_family_name(son: str) -> None:
    collection = resolve_records([article("a", son), article("b", "Peter Lund"), article("c", "Lund")])
    assert together(collection) == ["a/e1", "b/e1", "c/e1"]


def test_senior_and_junior_are_two() -> None:
    assert len(resolve_records([article("a", "Peter Lund Jr.", "Peter Lund Sr.")]).entities) == 2


def test_the_outlet_of_an_article_is_an_entity_with_its_mentions_elsewhere() -> None:
    collection = resolve_records(
        [
            article("a", "Anna Berg", outlet="The Harbour Post"),
            article("b", ("outlet", "Harbour Post"), outlet="Ansel Courier"),
            article("c", ("organization", "the Harbour Post")),
        ]
    )
    entity = only(collection, "The Harbour Post")
    assert entity.members == (("a", "outlet"), ("b", "e1"), ("c", "e1"))
    assert entity.type == "outlet"
    assert collection.entity_of["b", "outlet"] == only(collection, "Ansel Courier").key


def test_an_article_without_outlet_has_none() -> None:
    assert [entity.type for entity in resolve_records([article("a", "Anna Berg")]).entities] == ["person"]


def test_bodies_are_one_under_their_acronyms() -> None:
    collection = resolve_records(
        [
            article("a", ("organization", "Federal Bureau of Investigation")),
            article("b", ("organization", "FBI"), ("organization", "F.B.I.")),
            article("c", ("organization", "the FBI")),
        ]
    )
    assert together(collection) == ["a/e1 b/e1 b/e2 c/e1"]
    assert only(collection, "FBI").reasons


def test_bodies_of_other_names_are_others() -> None:
    collection = resolve_records(
        [
            article(
                "a", ("organization", "Harbour Board"), ("organization", "Harbour Safety Board"), ("organization", "HB")
            )
        ]
    )
    assert len(collection.entities) == 3


def test_types_are_not_mixed() -> None:
    collection = resolve_records(
        [article("a", ("place", "Georgia"), ("person", "Georgia"), ("organization", "Georgia"))]
    )
    assert len(collection.entities) == len({entity.key for entity in collection.entities}) == 3


def test_unnamed_sources_are_each_their_own() -> None:
    collection = resolve_records(
        [article("a", ("unnamed", "two officials")), article("b", ("unnamed", "two officials"))]
    )
    assert len(collection.entities) == len({entity.key for entity in collection.entities}) == 2


def test_namesakes_that_stay_apart_have_keys_of_their_own() -> None:
    collection = resolve_records([article("a", "Peter Lund", "Anna Lund"), article("b", "Lund"), article("c", "Lund")])
    assert len({entity.key for entity in collection.entities}) == len(collection.entities) == 4


def test_every_entity_of_every_article_has_become_one() -> None:
    records = [article("a", "Anna Berg", ("place", "Oslo"), outlet="Post"), article("b", "Berg", ("group", "Poles"))]
    collection = resolve_records(records)
    assert collection.entity_of.keys() == {("a", "e1"), ("a", "e2"), ("a", "outlet"), ("b", "e1"), ("b", "e2")}


def test_the_key_of_a_person_is_the_same_whoever_else_is_named() -> None:
    alone = resolve_records([article("a", "Anna Berg")])
    more = resolve_records([article("a", "Anna Berg"), article("b", "Peter Lund", "Berg")])
    assert only(alone, "Anna Berg").key == only(more, "Anna Berg").key


def test_the_order_of_the_articles_does_not_matter() -> None:
    records = [
        article("a", "Sergei Lavrov", "Anna Lund", ("organization", "FBI"), outlet="The Harbour Post"),
        article("b", "Lavrov", "Lund", ("organization", "F.B.I.")),
        article("c", "Sergey Lavrov", "Peter Lund", ("outlet", "Harbour Post")),
        article("d", "S. Lavrov", ("unnamed", "an official")),
    ]
    first = resolve_records(records)
    assert all(resolve_records(order) == first for order in permutations(records))


def test_many_alike_names_each_find_their_own() -> None:
    syllables = ["ba", "de", "fo", "gu", "la", "mi", "no", "ru", "sa", "ti"]
    names = [f"Anna {a}{b}{a}{b}r".title() for a in syllables for b in syllables]
    shuffled = random.Random(7).sample(names, len(names))
    collection = resolve_records([article("a", *names), article("b", *shuffled)])
    assert len(collection.entities) == len(names)
    assert all([article for article, _ in entity.members] == ["a", "b"] for entity in collection.entities)
