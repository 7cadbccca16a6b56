"""Which names are compared at all."""

import pytest

from onrecord.resolve.entities.blocks import keys_of, likely_pairs
from onrecord.resolve.names.name_parts import split_name
from onrecord.resolve.names.persons import why_same_person
from resolve.name_pairs import Pair, name_pairs

JOINED = [pair for pair in name_pairs() if why_same_person(pair.a, pair.b)]


@pytest.mark.parametrize("pair", JOINED, ids=lambda pair: f"{pair.a}, {pair.b}")
def test_whatever_would_be_joined_is_compared(pair: Pair) -> None:
    assert keys_of(split_name(pair.a)) & keys_of(split_name(pair.b))


def test_other_names_are_not_compared() -> None:
    names = [f"{given} {family}" for given in ("Anna", "Bo", "Cem") for family in ("Berg", "Lund", "Pohl", "Strand")]
    assert list(likely_pairs(names)) == []
    assert list(likely_pairs(["Bo Lund", "Bo Lund"])) == []
