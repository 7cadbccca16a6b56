"""Whether two names mean one person: public spellings of public names, and public people who are two."""

import pytest

from onrecord.resolve.names.persons import why_same_person
from resolve.name_pairs import Pair, name_pairs

TOO_HARD = {
    ("John Adams", "John Quincy Adams"),  # as "Hillary Clinton" and "Hillary Rodham Clinton", who are one
    ("Abu Mazen", "Abu Mazin"),
    ("Shimon Peres", "Shimon Perez"),
    ("Abdrabbuh Mansour Hadi", "Abed Rabbo Mansour Hadi"),
    ("Sheikh Hasina Wajed", "Sheikh Hasina"),
    ("Akbar Ganji", "Akbar Gandji"),
    ("Khalid Sheikh Mohammed", "Khalid Mohammed"),
    ("Jeff Bell", "Jeff Bel"),
}


@pytest.mark.parametrize("pair", name_pairs(), ids=lambda pair: f"{pair.a}, {pair.b}")
def test_a_pair_of_names(pair: Pair) -> None:
    right = (why_same_person(pair.a, pair.b) is not None) == pair.same
    assert right == ((pair.a, pair.b) not in TOO_HARD)


def test_ninety_nine_in_a_hundred_pairs_are_right() -> None:
    pairs = name_pairs()
    right = [pair for pair in pairs if (why_same_person(pair.a, pair.b) is not None) == pair.same]
    assert len(pairs) >= 390
    assert len(right) / len(pairs) >= 0.99


@pytest.mark.parametrize("pair", name_pairs(), ids=lambda pair: f"{pair.a}, {pair.b}")
def test_the_order_of_two_names_does_not_matter(pair: Pair) -> None:
    one, other = why_same_person(pair.a, pair.b), why_same_person(pair.b, pair.a)
    assert (one and one[1]) == (other and other[1])


def test_a_reason_names_both_and_is_less_than_certain() -> None:
    why = why_same_person("Sergei Lavrov", "Sergey Lavrov")
    assert why == ("spelling: Sergei Lavrov, Sergey Lavrov", 0.95)


def test_another_spelling_is_surer_than_another_form_and_that_than_an_initial() -> None:
    found = [
        why_same_person("Sergei Lavrov", "Sergey Lavrov"),
        why_same_person("Bob Mueller", "Robert Mueller"),
        why_same_person("R. Mueller", "Robert Mueller"),
    ]
    grades = [why[1] for why in found if why]
    assert len(grades) == 3
    assert grades == sorted(set(grades), reverse=True)


def test_what_only_one_of_two_names_has_makes_it_less_sure() -> None:
    second, first = ("Ana Moreno", "Ana Moreno Ocampo"), ("Juan Evo Moreno", "Evo Moreno")
    assert why_same_person(*second) == (f"with and without a second family name: {', '.join(second)}", 0.85)
    assert why_same_person(*first) == (f"without the first given name: {', '.join(first)}", 0.75)


def test_a_form_of_the_given_name_leaves_the_family_name_as_it_is() -> None:
    assert why_same_person("Jim Baker", "James Baker")
    assert why_same_person("Jim Bakker", "James Baker") is None


@pytest.mark.parametrize("name", ["Anna " * 60, "A" * 300, "-", "...", ",", "Jr.", "", "I. I. I.", "'s", "中国", "Ü Ö"])
def test_odd_names_are_compared_without_fuss(name: str) -> None:
    assert why_same_person(name, "Anna Berg") is None
    assert why_same_person("Anna Berg", name) is None
