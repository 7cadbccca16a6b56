"""Where sentences and paragraphs end, and what looks like an end but is none."""

import pytest

from language.hearing import sentences
from onrecord.language.sentences import is_hard_wrapped, paragraphs

ENDS = {
    "full stop": ("Ada left. Ivo stayed.", ["Ada left.", "Ivo stayed."]),
    "question and exclamation": (
        "Did Ada leave? Ivo stayed! It rained.",
        ["Did Ada leave?", "Ivo stayed!", "It rained."],
    ),
    "ellipsis": ("It rained… It stopped.", ["It rained…", "It stopped."]),
    "before a number": ("It rained. 40 people left.", ["It rained.", "40 people left."]),
    "quotation closes the sentence": ("She said, “It is old.” It rained.", ["She said, “It is old.”", "It rained."]),
    "straight marks": ('She said, "It is old." It rained.', ['She said, "It is old."', "It rained."]),
    "single marks": ("She said, ‘It is old.’ It rained.", ["She said, ‘It is old.’", "It rained."]),
    "quotation opens the next": ('It rained. "It is old," she said.', ["It rained.", '"It is old," she said.']),
    "bracket": ("It rained. (It stopped.) It snowed.", ["It rained.", "(It stopped.)", "It snowed."]),
    "within a quotation": ("“It is old. It will close,” she said.", ["“It is old.", "It will close,” she said."]),
    "abbreviation that ends one": (
        "They flew to the U.S. The talks began.",
        ["They flew to the U.S.", "The talks began."],
    ),
    "clock time that ends one": ("It began at 5 p.m. The hall was full.", ["It began at 5 p.m.", "The hall was full."]),
    "blank line": ("A headline without a stop\n\nAda left.", ["A headline without a stop", "Ada left."]),
    "line end": ("A headline without a stop\nAda left.", ["A headline without a stop", "Ada left."]),
    "Windows line end": ("A headline\r\nAda left.\r\n\r\nIvo stayed.", ["A headline", "Ada left.", "Ivo stayed."]),
    "list": ("• One thing\n• Another thing", ["• One thing", "• Another thing"]),
}


@pytest.mark.parametrize(("text", "expected"), ENDS.values(), ids=ENDS)
def test_a_sentence_ends(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Mr. Wren met Mrs. Thorn and Dr. Moss.", id="forms of address"),
        pytest.param("They met Gen. Wren, Sen. Thorn and Prof. Moss.", id="titles"),
        pytest.param("J. Wren left with John T. Moss.", id="initials"),
        pytest.param("The U.S. Senate met.", id="abbreviation within a name"),
        pytest.param("It was Jan. 3 and Feb. 4.", id="months"),
        pytest.param("It began at 5 p.m. on Monday.", id="clock time"),
        pytest.param("It fell by 3.5 percent.", id="decimal"),
        pytest.param("They met in St. Alban on Monday.", id="saint"),
        pytest.param("He left Wren Inc. in May.", id="company"),
        pytest.param("They met in Washington, D.C., on Monday.", id="state"),
        pytest.param("See www.example.org for more.", id="address of a page"),
        pytest.param("“Is it old?” she asked.", id="question before its cue"),
        pytest.param("It rained ... and it stopped.", id="dots within"),
        pytest.param("It is old; it will close: nobody minds.", id="semicolon and colon"),
    ],
)
def test_a_sentence_goes_on(sentence: str) -> None:
    assert sentences(sentence + " It rained.") == [sentence, "It rained."]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_lines_wrapped_for_layout_do_not_end_a_sentence(line_end: str) -> None:
    first = line_end.join(["Ada Thorn left the", "room and went to the", "harbour."])
    second = line_end.join(["Ivo Marsh", "stayed with the", "others."])
    assert sentences(first + " " + second) == [first, second]


def test_a_blank_line_ends_a_sentence_in_wrapped_text_too() -> None:
    text = "The old bridge\nat the harbour\nis to close\n\nThe council met\non Monday and\nvoted for it."
    assert sentences(text) == text.split("\n\n")


@pytest.mark.parametrize(
    ("text", "wrapped"),
    [
        pytest.param("The bridge is\nold and will\nclose.", True, id="lines go on in lower case"),
        pytest.param("The bridge is old.\nIt will close.\nNobody minds.", False, id="a line a paragraph"),
        pytest.param("One line only.", False, id="one line"),
        pytest.param("", False, id="empty"),
    ],
)
def test_hard_wrapping_is_recognized(text: str, wrapped: bool) -> None:
    assert is_hard_wrapped(text) is wrapped


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One.\n\nTwo.", ["One.", "Two."], id="blank line"),
        pytest.param("One.\nTwo.", ["One.", "Two."], id="a line a paragraph"),
        pytest.param("One.\r\n\r\nTwo.\r\n", ["One.", "Two."], id="Windows line ends"),
        pytest.param("\n\n  One.\n \n\n Two.  \n", ["One.", "Two."], id="white space around"),
        pytest.param(
            "the bridge\nis old.\n\nit will\nclose.", ["the bridge\nis old.", "it will\nclose."], id="wrapped"
        ),
        pytest.param(" \n ", [], id="white space only"),
        pytest.param("", [], id="empty"),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in paragraphs(text)] == expected
