"""Words that no verb introduces: quotations that carry on, block quotations, a name and a colon; and headlines."""

import pytest

from language.hearing import rules, said

CARRIED_ON = {
    "in the same paragraph": (
        "“The bridge is old,” said Ada Thorn. She paused. “It is far too old to repair.”",
        ["Ada Thorn (say): The bridge is old … It is far too old to repair"],
    ),
    "in the next paragraph": (
        "“The bridge will close in May,” said Ada Thorn.\n\n“It is far too old to repair.”",
        ["Ada Thorn (say): The bridge will close in May", "Ada Thorn (say): It is far too old to repair"],
    ),
    "after a paragraph that leaves the marks open": (
        "“The bridge will close in May,” said Ada Thorn. “It is old.\n\n“It is far too old to repair, all of it.”",
        ["Ada Thorn (say): The bridge will close in May", "Ada Thorn (say): It is far too old to repair, all of it"],
    ),
    "over Windows line ends": (
        "“The bridge will close in May,” said Ada Thorn.\r\n\r\n“It is far too old to repair.”\r\n",
        ["Ada Thorn (say): The bridge will close in May", "Ada Thorn (say): It is far too old to repair"],
    ),
    "not past another paragraph": (
        "“The bridge will close in May,” said Ada Thorn.\n\nIvo Marsh left.\n\n“It is far too good to close.”",
        ["Ada Thorn (say): The bridge will close in May"],
    ),
    "not for a pull quote": (
        "“The bridge will close in May,” said Ada Thorn.\n\n“The bridge will close in May”\n\nThe council met.",
        ["Ada Thorn (say): The bridge will close in May"],
    ),
    "not for a word in inverted commas": (
        "“The bridge will close in May,” said Ada Thorn.\n\nThe “old lady” of Alton was built in 1901.",
        ["Ada Thorn (say): The bridge will close in May"],
    ),
    "not after words that only end in a quotation": (
        "Ada Thorn said the bridge was “far too old.”\n\n“The bridge will close in the month of May.”",
        ["Ada Thorn (say): the bridge was “far too old"],
    ),
    "not without a speaker": ("“The bridge will close in the month of May.”", []),
}


@pytest.mark.parametrize(("text", "expected"), CARRIED_ON.values(), ids=CARRIED_ON)
def test_a_quotation_without_cue_carries_on_the_last_speaker(text: str, expected: list[str]) -> None:
    # The second sentence of an open quotation belongs to the first attribution: only who goes on is judged here.
    assert [each.replace(" … It is old", "") for each in said(text)] == expected


def test_a_quotation_that_carries_on_has_no_cue() -> None:
    text = "“The bridge will close in May,” said Ada Thorn.\n\n“It is far too old to repair.”"
    assert [len(each.cue) for each in rules()(text)._.attributions] == [1, 0]


@pytest.mark.parametrize(
    "intro",
    [
        pytest.param("Ada Thorn said in an interview with Northwire:", id="interview"),
        pytest.param("Ada Thorn wrote to the council:", id="letter"),
        pytest.param("The council read the statement of Ada Thorn:", id="statement"),
    ],
)
def test_a_paragraph_that_breaks_off_introduces_a_block_quotation(intro: str) -> None:
    block = "The bridge is old. It will close in May."
    text = f"The bridge is old and the council met about it.\n\n{intro}\n\n{block}\n\nThe council left."
    assert said(text)[-1] == f"Ada Thorn (say): {block.removesuffix('.')}"


COLON = {
    "headline": (
        "Thorn: bridge will close\n\nHarbour Minister Ada Thorn met the council.",
        ["Thorn (say): bridge will close"],
    ),
    "headline with a body": (
        "Harbour Ministry: bridge is safe\n\nIt rained.",
        ["Harbour Ministry (say): bridge is safe"],
    ),
    "transcript": ("Ada Thorn: “The bridge is old.”", ["Ada Thorn (say): The bridge is old"]),
    "place": ("Alton: a short history\n\nIt rained.", []),
    "list": ("The list: bread and milk.", []),
    "note": ("Note: the bridge is closed.", []),
    "after a verb": ("Ada Thorn left: the bridge was old.", []),
    "name behind it": ("Photo: Ada Thorn", []),
}


@pytest.mark.parametrize(("text", "expected"), COLON.values(), ids=COLON)
def test_a_name_and_a_colon_at_the_start_of_a_line(text: str, expected: list[str]) -> None:
    assert said(text) == expected


HEADLINES = {
    "says": ("Minister says old bridge to close\n\nIt rained.", "Minister (say): old bridge to close"),
    "says, in capitals": ("Minister Says Old Bridge To Close\n\nIt rained.", "Minister (say): Old Bridge To Close"),
    "minister says, last": ("Old bridge to close, minister says\n\nIt rained.", "minister (say): Old bridge to close"),
    "says X, last": ("Old bridge to close, says Ada Thorn\n\nIt rained.", "Ada Thorn (say): Old bridge to close"),
}


@pytest.mark.parametrize(("text", "expected"), HEADLINES.values(), ids=HEADLINES)
def test_headlines(text: str, expected: str) -> None:
    assert said(text) == [expected]


def test_the_authors_own_words_introduce_no_block_quotation() -> None:
    text = "The bridge is old.\n\nI met Ada Thorn for an interview:\n\nThe bridge is old. It will close."
    assert said(text) == []


def test_a_headline_introduces_no_block_quotation() -> None:
    assert said("A statement by Ada Thorn\n\nThe bridge is old. It will close in May.\n\nThe council left.") == []
