"""Who is meant by a pronoun, by "the minister", by "the ministry"; and where nothing tells."""

import pytest

from language.hearing import references
from onrecord.language.coreference import is_plural

PRONOUNS = {
    "he": ("John Wren left. He was tired.", ["He = John Wren"]),
    "she": ("Ada Thorn left. She was tired.", ["She = Ada Thorn"]),
    "his": ("John Wren left his office.", ["his = John Wren"]),
    "himself": ("John Wren hurt himself.", ["himself = John Wren"]),
    "the woman of two": ("Maria Thorn met John Wren. She was tired.", ["She = Maria Thorn"]),
    "the man of two": ("Maria Thorn met John Wren. He was tired.", ["He = John Wren"]),
    "gender by title": ("Spokeswoman Quill Vance met John Wren. She was tired.", ["She = Quill Vance"]),
    "unknown given name": ("Qorvin Thal left. She was tired.", ["She = Qorvin Thal"]),
    "nearer sentence": ("John Wren left. Peter Moss stayed. He was tired.", ["He = Peter Moss"]),
    "subject before object": ("John Wren called Peter Moss. He was angry.", ["He = John Wren"]),
    "speaker before another": ("John Wren said Peter Moss was old. He left.", ["He = John Wren"]),
    "speaker behind the cue": ("“It rains,” said John Wren. He left.", ["He = John Wren"]),
    "last mention": ("John Wren left. Wren returned. He was tired.", ["He = Wren"]),
    "chain of pronouns": (
        "John Wren said it rained. He said it snowed. He left.",
        ["He = John Wren", "He = John Wren"],
    ),
    "they after plural speakers": ("Two officials said it rained. They left.", ["They = Two officials"]),
    "unknown given name before a known one": (
        "Maria Thorn left. Qorvin Thal stayed. She was tired.",
        ["She = Maria Thorn"],
    ),
    "name within quotation marks last": (
        "Peter Moss left. The sign said “John Wren” and nothing else. He was tired.",
        ["He = Peter Moss"],
    ),
    "own words": ("Ada Thorn said: “John Wren left. He is tired.”", ["He = John Wren"]),
}


@pytest.mark.parametrize(("text", "expected"), PRONOUNS.values(), ids=PRONOUNS)
def test_pronouns(text: str, expected: list[str]) -> None:
    assert references(text) == expected


PHRASES = {
    "minister": ("Harbour Minister Ada Thorn left. The minister was tired.", ["The minister = Ada Thorn"]),
    "one of two ministers": (
        "Foreign Minister Ada Thorn met Justice Minister Ivo Marsh. The justice minister left.",
        ["The justice minister = Ivo Marsh"],
    ),
    "spokesman in an apposition": (
        "Ivo Marsh, a spokesman for the Harbour Ministry, left. The spokesman was tired.",
        ["The spokesman = Ivo Marsh"],
    ),
    "role and pronoun": (
        "Foreign Minister John Wren left. The minister was tired. He slept.",
        ["The minister = John Wren", "He = John Wren"],
    ),
    "pronoun after a role": (
        "Foreign Minister John Wren left. Peter Moss stayed. The minister was tired. He slept.",
        ["The minister = John Wren", "He = John Wren"],
    ),
    "ministry": ("The Harbour Ministry closed. The ministry denied it.", ["The ministry = Harbour Ministry"]),
    "country's ambassador": (
        "Ambassador Ivan Belov of Russia left. Ivan Belov, Russia’s ambassador, was tired.",
        ["Russia’s ambassador = Ivan Belov"],
    ),
    "title in capitals": (
        "General Director Ivo Marsh left. The General Director was tired.",
        ["The General Director = Ivo Marsh"],
    ),
    "committee among others": (
        "The Harbour Committee met the Harbour Bank. The committee left.",
        ["The committee = Harbour Committee"],
    ),
    "newspaper": ("The Harbour Post wrote it. The newspaper is old.", ["The newspaper = Harbour Post"]),
}


@pytest.mark.parametrize(("text", "expected"), PHRASES.values(), ids=PHRASES)
def test_definite_phrases(text: str, expected: list[str]) -> None:
    assert references(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He was tired.", id="nobody named"),
        pytest.param("He was tired. John Wren left.", id="named later"),
        pytest.param("John Wren left. She was tired.", id="other gender"),
        pytest.param("John Wren left." + " It rained." * 6 + " He was tired.", id="too far back"),
        pytest.param("They were tired.", id="they of nobody"),
        pytest.param("They left. Two officials said it rained.", id="they before the speakers"),
        pytest.param("John Wren said: “He is tired.”", id="not the speaker himself"),
        pytest.param("Peter Moss left. John Wren said: “He is tired.”", id="somebody outside the quotation"),
        pytest.param("The ministry denied it.", id="ministry never named"),
        pytest.param("Director Ada Thorn left. The mayor stayed.", id="another role"),
        pytest.param("Mayor Ivo Marsh left. The mayor Ivo Marsh returned.", id="role with its name"),
        pytest.param("The doctor is always right.", id="role of nobody"),
        pytest.param("It rained. It was late.", id="it"),
    ],
)
def test_what_fits_nobody_is_left_out(text: str) -> None:
    assert references(text) == []


@pytest.mark.parametrize(
    ("phrase", "plural"),
    [
        ("two senior officials", True),
        ("witnesses", True),
        ("policemen", True),
        ("people", True),
        ("Two Officials", True),
        ("the spokesman", False),
        ("Ada Thorn", False),
        ("bridges", False),
        ("", False),
    ],
)
def test_plural_phrases(phrase: str, plural: bool) -> None:
    assert is_plural(phrase) is plural
