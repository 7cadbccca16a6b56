"""What is said: where it begins and ends on either side of the cue."""

import pytest

from language.hearing import content, rules
from onrecord.language.contents import trim, without_comment
from onrecord.model import Span

CONTENTS = {
    "clause": ("Ada Thorn said the bridge was old.", "the bridge was old"),
    "clause with that": ("Ada Thorn said that the bridge was old.", "the bridge was old"),
    "two clauses with that": (
        "Ada Thorn said that the bridge was old and that the road would stay.",
        "the bridge was old and that the road would stay",
    ),
    "reason": ("Ada Thorn said it would close because it was old.", "it would close because it was old"),
    "weekday before that": ("The ministry said on Friday that the bridge was old.", "the bridge was old"),
    "weekday without on": ("Ada Thorn said Tuesday that the bridge was old.", "the bridge was old"),
    "weekday without on or that": ("Ada Thorn said Tuesday the bridge was old.", "the bridge was old"),
    "weekday without that": ("Ada Thorn said on Monday the bridge was old.", "the bridge was old"),
    "late Monday": ("Ada Thorn said late Monday that the bridge was old.", "the bridge was old"),
    "in a statement that": ("Ada Thorn said in a statement that the bridge was old.", "the bridge was old"),
    "in a statement first": ("In a statement, Ada Thorn said the bridge was old.", "the bridge was old"),
    "on Twitter that": ("Ada Thorn wrote on Twitter that the bridge was old.", "the bridge was old"),
    "name opens the clause": ("Ada Thorn said Ivo Marsh would resign.", "Ivo Marsh would resign"),
    "pronoun opens the clause": ("Ada Thorn said she would resign.", "she would resign"),
    "quotation": ("Ada Thorn said, “The bridge is old.”", "The bridge is old"),
    "quotation after a colon": (
        "Ada Thorn said: “The bridge is old. It will close.”",
        "The bridge is old. It will close",
    ),
    "quotation of two sentences": ('Ada Thorn said, "It is old. It will close."', "It is old. It will close"),
    "addressee before that": ("Ada Thorn warned the council that the bridge was old.", "the bridge was old"),
    "letter before that": ("Ada Thorn wrote to Ivo Marsh that the bridge was old.", "the bridge was old"),
    "outlet before that": ("Ada Thorn wrote in the Harbour Post that the bridge was old.", "the bridge was old"),
    "comma after the marks": ("“The bridge is old”, Ada Thorn said.", "The bridge is old"),
    "cue within the content": ("The bridge, Ada Thorn said, should stay.", "The bridge … should stay"),
    "cue within the quotation": ("“It is old,” Ada Thorn said, “and rusty.”", "It is old … and rusty"),
    "partly quoted": (
        "Ada Thorn said the bridge was “far too old” to repair.",
        "the bridge was “far too old” to repair",
    ),
    "before the cue": ("The bridge is old, Ada Thorn said.", "The bridge is old"),
    "before the cue and a weekday": ("The bridge is old, Ada Thorn said Tuesday.", "The bridge is old"),
    "before the cue and a channel": ("The bridge is old, Ada Thorn said in a statement.", "The bridge is old"),
    "quotation before the cue": ("“The bridge is old. It is rusty,” Ada Thorn said.", "The bridge is old. It is rusty"),
    "quotation before the cue and a visit": (
        "“The bridge is old,” Ada Thorn said on Monday during a visit to Alton.",
        "The bridge is old",
    ),
    "exclamation": ("“The bridge is old!” Ada Thorn said.", "The bridge is old!"),
    "question": ("“Is the bridge old?” Ada Thorn asked.", "Is the bridge old?"),
    "as X said": ("The bridge is old, as Ada Thorn said.", "The bridge is old"),
    "as X said, first": ("As Ada Thorn said, the bridge is old.", "the bridge is old"),
    "quotation on both sides": ("“The bridge,” Ada Thorn said, “is old.”", "The bridge … is old"),
    "clause and quotation": ("The plan, Thorn wrote, “is dead.”", "The plan … is dead"),
    "next sentence quoted": (
        "“The bridge is old,” said Ada Thorn. “It will close in May.”",
        "The bridge is old … It will close in May",
    ),
    "according to, last": ("The bridge is old, according to Ada Thorn.", "The bridge is old"),
    "according to, first": ("According to Ada Thorn, the bridge is old.", "the bridge is old"),
    "according to a quotation": ("“The bridge is old,” according to the letter.", "The bridge is old"),
    "passive": ("The report was denied by Ada Thorn.", "The report"),
    "passive with a clause before": ("In May, the report was denied by Ada Thorn.", "the report"),
    "noun denied": ("Ada Thorn denied any wrongdoing.", "any wrongdoing"),
    "deed denied": ("Ada Thorn denied meeting the shipowner.", "meeting the shipowner"),
    "allegations denied": ("Ada Thorn denied allegations of fraud.", "allegations of fraud"),
    "noun announced": ("The ministry announced the closure of the bridge.", "the closure of the bridge"),
    "accusation": ("Ada Thorn accused Ivo Marsh of taking money.", "Ivo Marsh of taking money"),
    "blame": ("Ada Thorn blamed Ivo Marsh for the collapse.", "Ivo Marsh for the collapse"),
    "demand": ("Ada Thorn demanded that the council resign.", "the council resign"),
    "call": ("Ada Thorn called on the council to resign.", "the council to resign"),
    "promise": ("Ada Thorn promised to repair the bridge.", "repair the bridge"),
    "declined": ("Ada Thorn declined to comment on the bridge.", "comment on the bridge"),
    "declined to say": ("The ministry declined to say when it would close.", "say when it would close"),
    "though, by the reporter": ("Ada Thorn said the bridge was old, though nobody else did.", "the bridge was old"),
    "dateline": ("ALTON, May 3 (Northwire) — The bridge is old, Ada Thorn said.", "The bridge is old"),
    "wrapped lines": (
        "Ada Thorn said that the\nbridge was old and\nwould close.",
        "the\nbridge was old and\nwould close",
    ),
}


@pytest.mark.parametrize(("text", "expected"), CONTENTS.values(), ids=CONTENTS)
def test_the_content(text: str, expected: str) -> None:
    assert [content(each.content, text) for each in rules()(text)._.attributions] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“No.”", "No"),
        (" yes, ", "yes"),
        ("It is “old” stuff;", "It is “old” stuff"),
        ("Is it?", "Is it?"),
        ("“ . ”", ""),
        ("", ""),
    ],
)
def test_marks_at_the_edges_are_no_part_of_it(text: str, expected: str) -> None:
    assert trim(text, Span(0, len(text))).of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it was old, although it was new", "it was old"),
        ("it was old, despite its paint", "it was old"),
        ("it was old, and it was grey", "it was old, and it was grey"),
        ("although it was new", "although it was new"),
    ],
)
def test_the_reporters_objection_is_left_out(text: str, expected: str) -> None:
    assert without_comment(text, Span(0, len(text)), ()).of(text) == expected


def test_an_objection_within_a_quotation_is_the_speakers() -> None:
    text = "it was old, although it was new"
    whole = Span(0, len(text))
    assert without_comment(text, whole, (whole,)) == whole
