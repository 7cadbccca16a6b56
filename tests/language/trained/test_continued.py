"""Who goes on speaking in "he added"."""

import pytest

from onrecord.language import load_language

RELATIVE = "Peter Lund met Tom Reed in Oslo. "


def meant(text: str, pronoun: str) -> str:
    """Whom the last `pronoun` of the text stands for."""
    doc = load_language()(text)
    found = [each for each in doc._.references if each.anaphor.of(text) == pronoun]
    return found[-1].antecedent.of(text) if found else ""


@pytest.mark.parametrize("cue", ["added", "continued"])
def test_he_added_is_whoever_spoke_last(cue: str) -> None:
    text = f"{RELATIVE}“The mill is old,” Peter Lund said of Tom Reed’s mill. “It must close,” he {cue}."
    assert meant(text, "he") == "Peter Lund"


def test_not_where_the_gender_speaks_against_it() -> None:
    text = "Helen Voss met Peter Lund. “The mill is old,” Helen Voss said. “It must close,” he added."
    assert meant(text, "he") != "Helen Voss"
