"""Whom a lone family name means: the one bearer, or the one of several who holds the office."""

from onrecord.resolve import resolve_records
from resolve.accounts import article, together
from resolve.offices import Holder, appointed

BOTH = [appointed("a", Holder("Peter Lund", "Ambassador")), appointed("b", Holder("Anna Lund", "finance minister"))]


def test_the_office_tells_two_bearers_apart() -> None:
    collection = resolve_records([*BOTH, appointed("c", Holder("Lund", "ambassador"))])
    assert together(collection) == ["a/e1 c/e1", "b/e1"]
    assert [entity.reasons for entity in collection.entities if entity.reasons] == [
        ("family name and office: Lund, ambassador",)
    ]
    assert min(entity.confidence for entity in collection.entities) < 0.85


def test_a_title_in_the_name_tells_as_much() -> None:
    assert together(resolve_records([*BOTH, article("c", "Ambassador Lund")])) == ["a/e1 c/e1", "b/e1"]


def test_offices_are_compared_in_one_wording() -> None:
    one = [appointed("a", Holder("Peter Lund", "spokesman")), appointed("b", Holder("Anna Lund", "adviser"))]
    assert together(resolve_records([*one, appointed("c", Holder("Lund", "spokesperson"))])) == ["a/e1 c/e1", "b/e1"]
    assert together(resolve_records([*one, appointed("c", Holder("Lund", "Advisor"))])) == ["a/e1", "b/e1 c/e1"]


def test_an_office_of_both_or_of_neither_tells_nothing() -> None:
    neither = [*BOTH, appointed("c", Holder("Lund", "pilot"))]
    both = [*BOTH, appointed("d", Holder("Anna Lund", "ambassador")), appointed("c", Holder("Lund", "ambassador"))]
    assert together(resolve_records(neither)) == ["a/e1", "b/e1", "c/e1"]
    assert together(resolve_records(both)) == ["a/e1", "b/e1 d/e1", "c/e1"]


def test_an_office_does_not_join_other_family_names() -> None:
    assert len(together(resolve_records([*BOTH, appointed("c", Holder("Berg", "ambassador"))]))) == 3
