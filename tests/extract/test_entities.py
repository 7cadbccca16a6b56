"""Who and what an article names, each once, with all its mentions."""

import pytest

from extract.telling import entities, forms, told
from onrecord.extract.entities import is_head, longer_name, named_as, spelled_out
from onrecord.model import Span


def test_a_short_form_belongs_to_the_full_name_of_the_article() -> None:
    record = told("Anna Berg met Peter Lund. Berg left; Mr. Lund stayed, and Ms. Berg wrote to Peter.")
    assert entities(record)[:2] == ["person Anna Berg", "person Peter Lund"]
    assert forms(record)["Anna Berg"] == ["Anna Berg", "Berg", "Berg"]
    assert forms(record)["Peter Lund"][:2] == ["Peter Lund", "Lund"]


def test_the_full_name_may_come_last() -> None:
    assert forms(told("Berg left. President Berg was late. Anna Berg will return.")) == {
        "Anna Berg": ["Berg", "Berg", "Anna Berg"],
    }


def test_a_middle_name_makes_nobody_else() -> None:
    assert forms(told("Sarah Lena Okafor left. Sarah Okafor returned. Okafor left.")) == {
        "Sarah Lena Okafor": ["Sarah Lena Okafor", "Sarah Okafor", "Okafor"]
    }


def test_two_bearers_of_one_family_name_keep_it_apart() -> None:
    assert entities(told("Peter Lund met Anna Lund. Lund left.")) == [
        "person Peter Lund", "person Anna Lund", "person Lund",
    ]  # fmt: skip


def test_an_acronym_belongs_to_the_name_that_it_abbreviates() -> None:
    record = told("The Harbour Safety Board met. Officials of the HSB said the H.S.B. was ready.")
    assert forms(record)["Harbour Safety Board"] == ["Harbour Safety Board", "HSB", "H.S.B."]


def test_an_adjective_of_nationality_names_the_country_and_its_plural_the_people() -> None:
    record = told("Norwegian officials met Poles in Norway. The NORWEGIAN flag flew.")
    assert forms(record)["Norway"][:2] == ["Norwegian", "Norway"]
    assert "group Poles" in entities(record)


def test_outlets_organizations_and_places_are_told_apart() -> None:
    record = told("The Harbour Post said the Harbour Ministry had moved to Oslo.")
    assert entities(record) == ["outlet Harbour Post", "organization Harbour Ministry", "place Oslo"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Two officials said the harbour was closed.", "Two officials"),
        ("A spokesman for Peter Lund said the harbour was closed.", "spokesman for Peter Lund"),
        ("A senior Norwegian official said the harbour was closed.", "senior Norwegian official"),
    ],
)
def test_a_source_without_a_name_is_an_entity_too(text: str, source: str) -> None:
    assert f"unnamed {source}" in entities(told(text))


@pytest.mark.parametrize(
    "text",
    [
        "The harbour minister, Anna Berg, said the harbour was closed.",
        "Harbour Minister Anna Berg said the harbour was closed.",
        "Anna Berg, a former official, said the harbour was closed.",
        "Harbour Minister Anna Berg met the council. The minister said the harbour was closed.",
    ],
)
def test_a_source_with_a_name_is_not(text: str) -> None:
    assert not [each for each in entities(told(text)) if each.startswith("unnamed")]


def test_mentions_are_in_order_and_each_stands_in_the_text() -> None:
    record = told("Peter Lund met Anna Berg in Oslo. Berg and Lund left Oslo.")
    for entity in record.entities:
        assert list(entity.mentions) == sorted(set(entity.mentions))
    assert [entity.id for entity in record.entities] == ["e1", "e2", "e3"]
    assert [entity.mentions[0] for entity in record.entities] == sorted(each.mentions[0] for each in record.entities)


@pytest.mark.parametrize(
    ("name", "people", "full"),
    [
        ("Lund", ["Peter Lund", "Lund"], "Peter Lund"),
        ("Lund", ["Peter Lund", "Anna Lund", "Lund"], None),
        ("Lund", ["Peter Lund", "Peter J. Lund", "Peter Lund"], "Peter J. Lund"),
        ("Lund", ["Peter Lundgren"], None),
        ("Peter Lund", ["Lund", "Peter Lund"], None),
        ("Peter Lund", ["Peter James Lund"], "Peter James Lund"),
        ("Anna Lund", ["Peter James Lund"], None),
    ],
)
def test_the_fuller_name(name: str, people: list[str], full: str | None) -> None:
    assert longer_name(name, people) == full


@pytest.mark.parametrize(
    ("name", "bodies", "full"),
    [
        ("HSB", ["Harbour Safety Board"], "Harbour Safety Board"),
        ("H.S.B.", ["Harbour Safety Board"], "Harbour Safety Board"),
        ("BHS", ["Board of Harbour Safety"], "Board of Harbour Safety"),
        ("HB", ["Harbour Safety Board"], None),
        ("Hsb", ["Harbour Safety Board"], None),
        ("HSB", ["HSB"], None),
    ],
)
def test_what_an_acronym_stands_for(name: str, bodies: list[str], full: str | None) -> None:
    assert spelled_out(name, bodies) == full


@pytest.mark.parametrize(
    ("label", "text", "expected"),
    [
        ("PERSON", "Anna Berg", ("person", "Anna Berg")),
        ("NORP", "Polish", ("place", "Poland")),
        ("NORP", "Germans", ("group", "Germans")),
        ("GPE", "LONDON", ("place", "London")),
        ("GPE", "US", ("place", "United States")),
        ("ORG", "Harbour Board", ("organization", "Harbour Board")),
    ],
)
def test_type_and_usual_name(label: str, text: str, expected: tuple[str, str]) -> None:
    assert named_as(label, text) == expected


@pytest.mark.parametrize(
    ("phrase", "name", "heads"),
    [
        ("Harbour Minister Anna Berg", "Anna Berg", True),
        ("Anna Berg, the minister", "Anna Berg", True),
        ("Anna Berg’s spokesman", "Anna Berg", False),
        ("a spokesman for Anna Berg", "Anna Berg", False),
        ("Norwegian officials", "Norwegian", False),
        ("the Harbour Board", "Harbour Board", True),
    ],
)
def test_whether_a_phrase_is_about_the_name_in_it(phrase: str, name: str, heads: bool) -> None:
    start = phrase.index(name)
    assert is_head(phrase, Span(start, start + len(name)), Span(0, len(phrase))) == heads
