"""Organizations, outlets, places and groups across articles: acronyms, and bodies that every country has."""

from dataclasses import replace

import pytest

from onrecord.model import Collection, EntityType, Record
from onrecord.resolve import resolve_records
from resolve.accounts import article, together


def bodies(id: str, *names: str, kind: EntityType = "organization") -> Record:
    """An article that names bodies."""
    return article(id, *((kind, name) for name in names))


def joined(*records: Record) -> list[str]:
    """The entities taken as one."""
    return together(resolve_records(records))


def reasons(collection: Collection) -> list[str]:
    """Every reason given."""
    return [reason for entity in collection.entities for reason in entity.reasons]


def in_brackets(id: str, name: str, short: str) -> Record:
    """An article that writes "NAME (SHORT)"."""
    found = bodies(id, name)
    return replace(found, article=replace(found.article, text=f"{name} ({short}) said."))


def test_an_acronym_is_the_one_body_whose_initials_fit() -> None:
    records = [bodies("a", "Harbour Safety Board"), bodies("b", "HSB"), bodies("c", "H.S.B.")]
    assert joined(*records) == ["a/e1 b/e1 c/e1"]
    assert "acronym: HSB, Harbour Safety Board" in reasons(resolve_records(records))


def test_an_acronym_that_fits_two_bodies_is_neither() -> None:
    assert len(joined(bodies("a", "Harbour Safety Board", "House Sales Bureau"), bodies("b", "HSB"))) == 3


def test_two_letters_tell_too_little_unless_an_article_says_so() -> None:
    assert len(joined(bodies("a", "Harbour Board"), bodies("b", "HB"))) == 2
    assert joined(in_brackets("a", "Harbour Board", "HB"), bodies("b", "HB")) == ["a/e1 b/e1"]


def test_what_an_article_says_goes_before_initials() -> None:
    told = in_brackets("a", "Harbour Safety Board", "HSB")
    assert joined(told, bodies("b", "HSB"), bodies("c", "House Sales Bureau")) == ["a/e1 b/e1", "c/e1"]


def test_brackets_with_other_letters_are_no_acronym() -> None:
    (entity,) = resolve_records([in_brackets("a", "Harbour Board", "XYZ")]).entities
    assert entity.aliases == ()


def test_a_ministry_is_the_one_that_its_article_names_in_full() -> None:
    one = bodies("a", "Velmark Foreign Ministry", "Foreign Ministry")
    two = bodies("b", "Tarsovian Foreign Ministry", "Ministry of Foreign Affairs")
    assert joined(one, two) == ["a/e1 a/e2", "b/e1 b/e2"]


def test_a_ministry_of_some_country_stays_by_itself_where_there_are_two() -> None:
    full = [bodies("a", "Velmark Foreign Ministry"), bodies("b", "Tarsovian Foreign Ministry")]
    short = [bodies("c", "Foreign Ministry"), bodies("d", "Foreign Ministry")]
    assert joined(*full, *short) == ["a/e1", "b/e1", "c/e1", "d/e1"]
    assert joined(*short) == ["c/e1 d/e1"]


def test_a_newspaper_without_its_town_is_the_one_that_its_article_names_in_full() -> None:
    papers = [bodies("a", "Ansel Post", "Post", kind="outlet"), bodies("b", "The Harbour Post", "Post", kind="outlet")]
    alone = [bodies("c", "Post", kind="outlet"), bodies("d", "the Post", kind="outlet")]
    assert joined(*papers, *alone) == ["a/e1 a/e2", "b/e1 b/e2", "c/e1", "d/e1"]
    assert joined(papers[0], *alone) == ["a/e1 a/e2", "c/e1 d/e1"]


def test_the_outlet_of_an_article_is_no_other_that_it_names() -> None:
    records = [article("a", ("outlet", "Ansel Post"), outlet="The Post"), article("b", outlet="The Post")]
    assert joined(*records, bodies("c", "Harbour Post", kind="outlet")) == ["a/e1", "a/outlet b/outlet", "c/e1"]


def test_the_longer_name_of_another_body_takes_nothing() -> None:
    assert joined(bodies("a", "Socialist Labour Party", "Labour Party")) == ["a/e1", "a/e2"]


def test_words_that_only_hold_the_name_of_another_body_take_nothing() -> None:
    assert len(joined(bodies("a", "Democrat on the Oversight Committee", "Oversight Committee"))) == 2


def test_a_usual_name_is_found_from_either_way_to_write_the_country() -> None:
    names = ["U.S. Supreme Court", "United States Supreme Court", "Supreme Court of the United States", "SCOTUS"]
    assert joined(bodies("a", *names)) == ["a/e1 a/e2 a/e3 a/e4"]


def test_places_and_groups_have_spellings_too() -> None:
    assert joined(bodies("a", "Kyiv", kind="place"), bodies("b", "Kiev", kind="place")) == ["a/e1 b/e1"]
    assert joined(bodies("a", "Republican", kind="group"), bodies("b", "Republicans", kind="group")) == ["a/e1 b/e1"]
    assert len(joined(bodies("a", "EU", kind="place"), bodies("b", "EU"))) == 2


def test_a_body_is_called_by_its_name_not_by_its_acronym() -> None:
    (entity,) = resolve_records([bodies("a", "HSB"), bodies("b", "HSB"), bodies("c", "Harbour Safety Board")]).entities
    assert (entity.name, entity.aliases) == ("Harbour Safety Board", ("HSB",))


@pytest.mark.parametrize(
    ("names", "kind", "name"),
    [
        (("ansel courier", "ansel courier", "Ansel Courier"), "outlet", "Ansel Courier"),
        (("ANSEL COURIER", "ANSEL COURIER", "Ansel Courier"), "outlet", "Ansel Courier"),
        (("Republic of Korea", "South Korea"), "place", "South Korea"),
        (("Burma",), "place", "Burma"),
        (("ADA LUND", "ADA LUND", "Ada Lund"), "person", "Ada Lund"),
    ],
)
def test_the_name_is_the_usual_one_in_the_usual_letters(names: tuple[str, ...], kind: EntityType, name: str) -> None:
    records = [bodies(str(number), each, kind=kind) for number, each in enumerate(names)]
    (entity,) = resolve_records(records).entities
    assert entity.name == name


def test_a_body_of_a_country_however_it_is_said_whose_it_is() -> None:
    records = [bodies("a", "Embassy of Sweden"), bodies("b", "Swedish Embassy"), bodies("c", "Sweden's Embassy")]
    assert joined(*records, bodies("d", "Embassy of Denmark")) == ["a/e1 b/e1 c/e1", "d/e1"]
    assert reasons(resolve_records(records)) == [
        "names of one body: Embassy of Sweden, Sweden's Embassy, Swedish Embassy"
    ]


def test_the_army_is_the_army_of_the_country_that_an_article_names() -> None:
    assert joined(bodies("a", "Army of Sweden", "the Army"), bodies("b", "Danish Army", "the Army")) == [
        "a/e1 a/e2",
        "b/e1 b/e2",
    ]
