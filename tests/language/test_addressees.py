"""Whom a speaker addresses stands before the content and is no part of it."""

import pytest

from language.hearing import rules, said
from onrecord.language.addressees import skip_adverbial

ADDRESSED = {
    "name": "Ada Thorn told Ivo Marsh that the bridge was old.",
    "name without that": "Ada Thorn told Ivo Marsh the bridge was old.",
    "reporters": "Ada Thorn told reporters the bridge was old.",
    "reporters and weekday": "Ada Thorn told reporters on Monday that the bridge was old.",
    "pronoun": "Ada Thorn told him the bridge was old.",
    "outlet": "Ada Thorn told the Harbour Post that the bridge was old.",
    "outlet without that": "Ada Thorn told the Harbour Post the bridge was old.",
    "outlet and channel": "Ada Thorn told the Harbour Post in an interview that the bridge was old.",
    "abbreviation": "Ada Thorn told the BBC the bridge was old.",
    "body": "Ada Thorn told parliament that the bridge was old.",
    "event": "Ada Thorn told a news conference that the bridge was old.",
    "friends": "Ada Thorn told friends the bridge was old.",
    "outlet with capital article": "Ada Thorn told The Harbour Post that the bridge was old.",
    "informed": "Ada Thorn informed the council that the bridge was old.",
    "reminded": "Ada Thorn reminded Ivo Marsh that the bridge was old.",
    "assured": "Ada Thorn assured the council the bridge was old.",
}


@pytest.mark.parametrize("text", ADDRESSED.values(), ids=ADDRESSED)
def test_the_addressee_is_no_part_of_the_content(text: str) -> None:
    assert said(text) == ["Ada Thorn (tell): the bridge was old"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“The bridge was old,” Ada Thorn told reporters on Monday.", id="quotation before"),
        pytest.param("“The bridge was old,” Ada Thorn told Northwire in an interview.", id="outlet and channel"),
        pytest.param("Ada Thorn told reporters: “The bridge was old.”", id="colon"),
    ],
)
def test_a_quotation_told_to_somebody(text: str) -> None:
    assert said(text) == ["Ada Thorn (tell): The bridge was old"]


def test_telling_about_something_says_nothing_of_it() -> None:
    assert said("Ada Thorn told Ivo Marsh about the bridge.") == []


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("on Monday the bridge was old", "the bridge was old"),
        ("Tuesday night that it was old", "that it was old"),
        ("in May it was old", "it was old"),
        ("repeatedly that it was old", "that it was old"),
        ("the bridge was old", "the bridge was old"),
    ],
)
def test_phrases_of_time_and_manner_are_passed_over(text: str, rest: str) -> None:
    doc = rules()(text)
    assert doc[skip_adverbial(doc, 0, len(doc)) :].text == rest
