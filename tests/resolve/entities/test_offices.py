"""Offices in one wording."""

import pytest

from onrecord.resolve.entities.offices import fold_role, posted_in, role_in


@pytest.mark.parametrize(
    ("written", "role", "held"),
    [
        ("Ambassador", "ambassador", True),
        ("acting ambassador", "ambassador", True),
        ("the current ambassador", "ambassador", True),
        ("former ambassador", "ambassador", False),
        ("then-President", "president", False),
        ("ex-president", "president", False),
        ("incoming Foreign Minister", "foreign minister", False),
        ("Attorney-General", "attorney general", True),
    ],
)
def test_a_role_and_whether_it_is_held(written: str, role: str, held: bool) -> None:
    assert role_in(written) == (role, held)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("spokeswoman", "spokesperson"),
        ("chairwoman", "Chair"),
        ("national security advisor", "National Security Adviser"),
        ("Minister of Foreign Affairs", "foreign minister"),
        ("minister for the environment", "Environment Minister"),
        ("Defence Secretary", "defense secretary"),
        ("Gov.", "governor"),
        ("Atty. General", "attorney general"),
        ("Sen.", "senator"),
    ],
)
def test_wordings_of_one_role(a: str, b: str) -> None:
    assert fold_role(a) == fold_role(b)


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("the ambassador in Washington", "unitedstates"),
        ("an envoy to the United States, Ada Lund", "unitedstates"),
        ("the ambassador to Tarsovia", "tarsovia"),
        ("the ambassador of Tarsovia", ""),
        ("the ambassador to Norway met the ambassador to Sweden", ""),
        ("a minister in Washington", ""),
    ],
)
def test_the_country_that_an_envoy_is_sent_to(words: str, country: str) -> None:
    assert posted_in(words) == country
