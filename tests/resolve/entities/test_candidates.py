"""Pairs that may be one, for a person to look at."""

import pytest

from onrecord.model import EntityType, Record
from onrecord.resolve import resolve_records
from onrecord.resolve.entities.candidates import Candidate, find_candidates
from resolve.accounts import article
from resolve.offices import Holder, appointed, describing


def candidates(*records: Record) -> list[tuple[str, str]]:
    """The names of the pairs found."""
    return [each.names for each in find_candidates(resolve_records(records))]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Peter Lund", "Peter Lund Jr."),
        ("Anna Strandberg", "Anna Strandbergh"),
        ("Anna Strandberg", "Anna Srtandberg"),
        ("Donald Berg", "Donand Berg"),
        ("Maria Lund", "Maria Lund Berg"),
    ],
)
def test_people_who_may_be_one(a: str, b: str) -> None:
    (found,) = find_candidates(resolve_records([article("a", a), article("b", b)]))
    assert set(found.names) == {a, b}
    assert 0.2 <= found.confidence < 0.7
    assert all(a in reason and b in reason for reason in found.reasons)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Peter Lund", "Anna Lund"),
        ("Peter Lund Jr.", "Peter Lund Sr."),
        ("Peter Lund", "Peter Berg"),
        ("Ann Ek", "Ann Eks"),
    ],
)
def test_people_who_are_two_for_certain(a: str, b: str) -> None:
    assert candidates(article("a", a), article("b", b)) == []


def test_what_the_machine_has_joined_is_no_candidate() -> None:
    assert candidates(article("a", "Sergei Orlin"), article("b", "Sergey Orlin")) == []


def test_a_name_that_fits_two_is_a_candidate_with_each() -> None:
    found = candidates(article("a", "John Lund", "John A. Lund", "John B. Lund"))
    assert sorted(found) == [("John A. Lund", "John Lund"), ("John B. Lund", "John Lund")]


def test_a_lone_name_is_likelier_the_one_whom_more_articles_name() -> None:
    records = [article(str(number), "Peter Lund") for number in range(3)]
    found = find_candidates(resolve_records([*records, article("a", "Anna Lund", "Lund")]), least=0)
    assert [each.names for each in found] == [("Lund", "Peter Lund"), ("Anna Lund", "Lund")]
    assert found[0].confidence > found[1].confidence


def test_a_lone_family_name_may_be_misspelled_where_its_bearer_is_named() -> None:
    assert candidates(article("a", "Eric Schneider", "Scheider")) == [("Eric Schneider", "Scheider")]
    assert candidates(article("a", "Eric Schneider"), article("b", "Scheider")) == []
    assert candidates(article("a", "Eric Lund", "Lind")) == []


def test_an_office_of_many_makes_a_candidate_of_the_one_who_is_known_to_hold_it() -> None:
    held = appointed("a", Holder("Peter Lund", "spokesman", "Velmark"))
    told = describing("b", "a Velmark spokeswoman", "Velmark")
    assert candidates(held, told) == [("Peter Lund", "a Velmark spokeswoman")]


@pytest.mark.parametrize(
    ("a", "b", "kinds"),
    [
        ("HB", "Harbour Board", ("organization", "organization")),
        ("Baltren", "Baltren Shipping", ("organization", "organization")),
        ("Harbour Board", "Harbuor Board", ("organization", "organization")),
        ("Anna Lund", "Lund", ("person", "place")),
        ("Harbour House", "Harbour House", ("organization", "place")),
    ],
)
def test_bodies_that_may_be_one(a: str, b: str, kinds: tuple[EntityType, EntityType]) -> None:
    records = [article("a", (kinds[0], a), "Anna Lund"), article("b", (kinds[1], b), "Anna Lund")]
    if a != "Anna Lund":
        assert (a, b) in candidates(*records)
    else:
        collection = resolve_records([article("a", a, "Lund"), article("b", (kinds[1], b))])
        assert [each.names for each in find_candidates(collection)] == [(a, b)]


@pytest.mark.parametrize(("a", "b"), [("ABC News", "NBC News"), ("Harbour Board", "Harbour Bank"), ("FBI", "FSB")])
def test_bodies_that_are_two(a: str, b: str) -> None:
    assert candidates(article("a", ("organization", a)), article("b", ("organization", b))) == []


def test_the_likeliest_come_first_and_least_cuts_them() -> None:
    collection = resolve_records([article("a", "Peter Lund", "Peter Lund Jr.", "Maria Berg", "Maria Berg Strand")])
    found = find_candidates(collection)
    assert [each.confidence for each in found] == sorted((each.confidence for each in found), reverse=True)
    assert len(found) == 2
    assert find_candidates(collection, least=0.4) == found[:1]
    assert all(isinstance(each, Candidate) and each.keys[0] != each.keys[1] for each in found)


def test_a_short_name_of_a_place_is_no_candidate_for_the_bodies_that_have_it() -> None:
    assert candidates(article("a", ("organization", "Ansel"), ("organization", "Ansel Shipping"))) == [
        ("Ansel", "Ansel Shipping")
    ]
    town = article("b", ("place", "Ansel"))
    named = article("a", ("organization", "Ansel"), ("organization", "Ansel Shipping"))
    assert candidates(named, town) == [("Ansel", "Ansel")]


def test_a_thousand_lone_names_are_not_listed_with_every_bearer() -> None:
    bearers = article("a", *(f"{name} Lund" for name in "Ada Bo Cem Dora Emil Finn Greta".split()))
    collection = resolve_records([bearers, *(article(f"b{number}", "Lund") for number in range(1000))])
    assert find_candidates(collection, least=0) == ()
