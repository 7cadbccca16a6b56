"""Names of bodies for comparison."""

import pytest

from onrecord.resolve.bodies import fold_body


@pytest.mark.parametrize(
    ("a", "b"), [("The Harbour Post", "Harbour Post"), ("F.B.I.", "FBI"), ("Société Générale", "societe generale")]
)
def test_bodies_are_compared_without_article_dots_and_accents(a: str, b: str) -> None:
    assert fold_body(a) == fold_body(b)
