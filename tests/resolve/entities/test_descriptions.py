"""Who is meant by an office without a name."""

from datetime import date

import pytest

from onrecord.model import Record
from onrecord.resolve import resolve_records
from onrecord.resolve.entities.named import Named
from onrecord.resolve.entities.together import resolved
from resolve.accounts import together
from resolve.offices import Holder, appointed, describing

LUND = appointed("a", Holder("Peter Lund", "Ambassador", "Velmark"), day=date(2016, 3, 1))
BERG = appointed("b", Holder("Anna Berg", "ambassador", "Velmark"), day=date(2019, 3, 1))


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("Velmark's ambassador in Washington", None),
        ("the Velmark ambassador", None),
        ("The Velmarkian ambassador to the United States", "Velmarkian"),
        ("the ambassador of Velmark", None),
    ],
)
def test_an_office_is_the_one_who_holds_it(words: str, form: str | None) -> None:
    collection = resolve_records([LUND, describing("c", words, "Velmark", form=form)])
    assert together(collection) == ["a/e1 c/e1", "a/e2 c/e2"]
    (person,) = (entity for entity in collection.entities if entity.type == "person")
    assert (person.name, person.aliases) == ("Peter Lund", ())
    assert person.confidence < 0.85
    assert person.reasons == (f"office: {words}, Peter Lund",)


@pytest.mark.parametrize(
    "words",
    [
        "a Velmark ambassador",
        "two Velmark ambassadors",
        "the former Velmark ambassador",
        "the Velmark consul",
        "Velmark's ambassador, who left,",
        "another ambassador of Velmark",
    ],
)
def test_what_describes_no_single_holder_stays_unnamed(words: str) -> None:
    assert "c/e1" in together(resolve_records([LUND, describing("c", words, "Velmark")]))


@pytest.mark.parametrize("role", ["spokesman", "senator", "official", "aide", "candidate", "deputy foreign minister"])
def test_what_many_are_tells_nobody(role: str) -> None:
    held = appointed("a", Holder("Peter Lund", role, "Velmark"))
    assert "c/e1" in together(resolve_records([held, describing("c", f"the Velmark {role}", "Velmark")]))


def test_the_office_of_another_country_is_another() -> None:
    assert "c/e1" in together(resolve_records([LUND, describing("c", "Tarsovia's ambassador", "Tarsovia")]))


def test_of_two_holders_it_is_the_one_of_that_time() -> None:
    for day, meant in ((date(2016, 5, 1), "a/e1 c/e1"), (date(2019, 2, 1), "b/e1 c/e1")):
        told = describing("c", "Velmark's ambassador", "Velmark", day=day)
        assert meant in together(resolve_records([LUND, BERG, told]))


@pytest.mark.parametrize("day", [None, date(2010, 1, 1)])
def test_of_two_holders_at_an_unknown_time_it_is_neither(day: date | None) -> None:
    told = describing("c", "Velmark's ambassador", "Velmark", day=day)
    assert "c/e1" in together(resolve_records([LUND, BERG, told]))


def test_years_later_the_only_known_holder_may_have_gone() -> None:
    assert "c/e1" in together(
        resolve_records([LUND, describing("c", "Velmark's ambassador", "Velmark", day=date(2020, 3, 1))])
    )
    told = describing("c", "Velmark's ambassador", "Velmark", day=date(2018, 3, 1))
    assert "a/e1 c/e1" in together(resolve_records([LUND, told]))


def test_a_former_holder_does_not_hold_the_office() -> None:
    former = appointed("a", Holder("Peter Lund", "former ambassador", "Velmark"))
    assert "c/e1" in together(resolve_records([former, describing("c", "Velmark's ambassador", "Velmark")]))
    told = describing("c", "Velmark's ambassador", "Velmark")
    assert "b/e1 c/e1" in together(resolve_records([former, BERG, told]))


def test_whoever_is_described_first_is_called_by_name() -> None:
    described = Named(("a", "e1"), "unnamed", "Velmark's ambassador in Washington", ("Velmark's ambassador",))
    entity = resolved([described, Named(("b", "e1"), "person", "Peter Lund", ("Lund",))])
    assert (entity.type, entity.name, entity.aliases) == ("person", "Peter Lund", ("Lund",))


def posted(id: str, name: str, where: str) -> Record:
    """An article that says to which country somebody is sent as ambassador."""
    return appointed(id, Holder(name, "ambassador", "Velmark", f"{name}, the ambassador {where}, came."))


def confidence(*records: Record) -> float:
    """How sure the least certain merge is."""
    return min(entity.confidence for entity in resolve_records(records).entities)


def test_of_the_ambassadors_of_a_country_it_is_the_one_in_that_capital() -> None:
    there, elsewhere = posted("a", "Peter Lund", "to the United States"), posted("b", "Anna Berg", "in London")
    for words, meant in (("in Washington", "a/e1 c/e1"), ("to the United Kingdom", "b/e1 c/e1")):
        told = describing("c", f"Velmark's ambassador {words}", "Velmark")
        assert meant in together(resolve_records([there, elsewhere, told]))
        assert confidence(there, elsewhere, told) == 0.8
    told = describing("c", "Velmark's ambassador in Paris", "Velmark")
    assert "c/e1" in together(resolve_records([there, elsewhere, told]))


def test_where_only_one_article_tells_the_country_it_is_less_sure() -> None:
    there = posted("a", "Peter Lund", "to the United States")
    assert confidence(there, describing("c", "Velmark's ambassador", "Velmark")) == 0.7
    assert confidence(LUND, describing("c", "Velmark's ambassador in Washington", "Velmark")) == 0.7
    assert confidence(LUND, describing("c", "Velmark's ambassador", "Velmark")) == 0.8


def test_a_holder_may_be_called_former_before_the_country() -> None:
    told = "Peter Lund, the former Velmark ambassador, came."
    former = appointed("a", Holder("Peter Lund", "ambassador", "Velmark", told))
    assert "c/e1" in together(resolve_records([former, describing("c", "Velmark's ambassador", "Velmark")]))
