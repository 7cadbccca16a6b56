"""Who says what: the orders of source, cue and content, several attributions in a sentence, and chains."""

from itertools import pairwise

import pytest

from language.hearing import rules, said
from onrecord.language import Attribution
from onrecord.language.attribution import introduced_speaker, nested
from onrecord.model import Span

OLD = "the bridge was old"

ORDERS = {
    "source, cue, content": ("Ada Thorn said the bridge was old.", f"Ada Thorn (say): {OLD}"),
    "source, cue, quotation": ("Ada Thorn said: “The bridge is old.”", "Ada Thorn (say): The bridge is old"),
    "content, source, cue": ("The bridge is old, Ada Thorn said.", "Ada Thorn (say): The bridge is old"),
    "quotation, source, cue": ("“The bridge is old,” Ada Thorn said.", "Ada Thorn (say): The bridge is old"),
    "content, cue, source": ("The bridge is old, said Ada Thorn.", "Ada Thorn (say): The bridge is old"),
    "quotation, cue, source": ("“The bridge is old,” said Ada Thorn.", "Ada Thorn (say): The bridge is old"),
    "straight marks": ('"The bridge is old," said Ada Thorn.', "Ada Thorn (say): The bridge is old"),
    "straight single marks": ("'The bridge is old,' said Ada Thorn.", "Ada Thorn (say): The bridge is old"),
    "dash after the quotation": ("“The bridge is old,” — Ada Thorn said.", "Ada Thorn (say): The bridge is old"),
    "content around": ("“The bridge,” said Ada Thorn, “is old.”", "Ada Thorn (say): The bridge … is old"),
    "according to": ("The bridge is old, according to Ada Thorn.", "Ada Thorn (say): The bridge is old"),
    "told that": ("Ada Thorn told Ivo Marsh that the bridge was old.", f"Ada Thorn (tell): {OLD}"),
    "in a statement": ("Ada Thorn said in a statement that the bridge was old.", f"Ada Thorn (say): {OLD}"),
    "issued a statement": ("Ada Thorn issued a statement saying the bridge was old.", f"Ada Thorn (say): {OLD}"),
    "letter": ("In her letter, Ada Thorn wrote that the bridge was old.", f"Ada Thorn (say): {OLD}"),
    "report of an outlet": ("The Harbour Post reported that the bridge was old.", f"The Harbour Post (report): {OLD}"),
    "report of an outlet, last": (
        "The bridge is old, the Harbour Post reported on Tuesday.",
        "the Harbour Post (report): The bridge is old",
    ),
    "report by an outlet": (
        "The meeting was first reported by the Harbour Post.",
        "the Harbour Post (report): The meeting",
    ),
    "denial": ("Ada Thorn denied that the bridge was old.", f"Ada Thorn (deny): {OLD}"),
    "denial in the passive": ("The report was denied by Ada Thorn.", "Ada Thorn (deny): The report"),
    "story": (
        "They laughed at the Harbour Post’s story that the bridge was old.",
        f"the Harbour Post (report): {OLD}",
    ),
    "reported to have said": (
        "The council dismissed Ivo Marsh, who is reported to have said that the bridge was old.",
        f"Ivo Marsh (say): {OLD}",
    ),
}


@pytest.mark.parametrize(("text", "expected"), ORDERS.values(), ids=ORDERS)
def test_one_attribution(text: str, expected: str) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize("claims", ["claims", "reports", "allegations", "rumours"])
def test_what_is_denied_is_the_claim_whoever_made_it(claims: str) -> None:
    (denial,) = said(f"Ada Thorn denied {claims} that she had met the shipowner.")
    assert denial.startswith("Ada Thorn (deny): ")
    assert denial.endswith("she had met the shipowner")


SEVERAL = {
    "adding": (
        "Ada Thorn said the bridge was old, adding that it would close.",
        [f"Ada Thorn (say): {OLD}", "Ada Thorn (say): it would close"],
    ),
    "adding after a quotation": (
        "“The bridge is old,” said Ada Thorn, adding: “It will close.”",
        ["Ada Thorn (say): The bridge is old", "Ada Thorn (say): It will close"],
    ),
    "adding after telling": (
        "Ada Thorn told Northwire that the bridge was old, adding that it would close.",
        [f"Ada Thorn (tell): {OLD}", "Ada Thorn (say): it would close"],
    ),
    "adding without that": (
        "“The bridge was old,” she told the council, adding it would close.",
        ["she (tell): The bridge was old", "she (say): it would close"],
    ),
    "before adding": (
        "Ada Thorn said the bridge was old before adding that it would close.",
        [f"Ada Thorn (say): {OLD}", "Ada Thorn (say): it would close"],
    ),
    "and added": (
        "Ada Thorn said the bridge was old and added that it would close.",
        [f"Ada Thorn (say): {OLD}", "Ada Thorn (say): it would close"],
    ),
    "but denied": (
        "Ada Thorn confirmed the meeting but denied that the bridge was old.",
        ["Ada Thorn (confirm): the meeting", f"Ada Thorn (deny): {OLD}"],
    ),
    "and declined": (
        "Ada Thorn denied the report and declined to comment further.",
        ["Ada Thorn (deny): the report", "Ada Thorn (decline): comment further"],
    ),
    "another speaker after and": (
        "Ada Thorn said the bridge was old, and Ivo Marsh said it was not.",
        [f"Ada Thorn (say): {OLD}", "Ivo Marsh (say): it was not"],
    ),
    "another speaker after while": (
        "Ada Thorn said the bridge was old, while Ivo Marsh denied the report.",
        [f"Ada Thorn (say): {OLD}", "Ivo Marsh (deny): the report"],
    ),
    "next sentence": (
        "The ministry said the bridge was old. It added that the road would stay.",
        [f"The ministry (say): {OLD}", "It (say): the road would stay"],
    ),
    "own cue for the next quotation": (
        "“The bridge will close,” Ada Thorn said. “It is old and it is rusty,” she added.",
        ["Ada Thorn (say): The bridge will close", "she (say): It is old and it is rusty"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SEVERAL.values(), ids=SEVERAL)
def test_several_attributions(text: str, expected: list[str]) -> None:
    assert said(text) == expected


def chain(text: str) -> list[tuple[str, str | None]]:
    """Each speaker's first word that is no article, with that of the speaker in whose words he is quoted."""
    found: tuple[Attribution, ...] = rules()(text)._.attributions
    who = [each.source[0].of(text).removeprefix("the ").removeprefix("The ") for each in found]
    return [(name, None if each.within is None else who[each.within]) for name, each in zip(who, found, strict=True)]


def test_a_chain_of_two() -> None:
    text = "The Harbour Post reported that officials said the bridge was old."
    assert chain(text) == [("Harbour Post", None), ("officials", "Harbour Post")]


def test_a_chain_of_three_keeps_every_link() -> None:
    text = "The Harbour Post reported that the agency Northwire said officials claimed the bridge was old."
    assert chain(text) == [
        ("Harbour Post", None),
        ("agency Northwire", "Harbour Post"),
        ("officials", "agency Northwire"),
    ]


def test_a_denial_of_what_another_is_said_to_have_said() -> None:
    text = "Ada Thorn denied that Ivo Marsh had said the bridge was old."
    assert chain(text) == [("Ada Thorn", None), ("Ivo Marsh", "Ada Thorn")]


def test_what_one_told_an_outlet_about_another() -> None:
    text = "Ada Thorn told the Harbour Post that Ivo Marsh had said the bridge was old."
    assert chain(text) == [("Ada Thorn", None), ("Ivo Marsh", "Ada Thorn")]


def test_neighbours_are_not_nested() -> None:
    text = "Ada Thorn said the bridge was old, adding that it would close. Ivo Marsh denied the report."
    assert chain(text) == [("Ada Thorn", None), ("Ada Thorn", None), ("Ivo Marsh", None)]


def test_what_is_said_within_a_quotation_is_left_to_its_speaker() -> None:
    text = "“Ivo Marsh said the bridge was old,” Ada Thorn said."
    assert said(text) == ["Ada Thorn (say): Ivo Marsh said the bridge was old"]


def test_the_lemma_of_the_cue() -> None:
    text = "The Harbour Post reported it. Ada Thorn denied the report and declined to comment, saying it was old."
    assert [each.lemma for each in rules()(text)._.attributions] == ["report", "deny", "decline", "say"]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Thorn said the bridge was old.",
        "“The bridge,” said Ada Thorn, “is old.”",
        "The bridge was old, the Harbour Post reported.",
    ],
)
def test_an_attribution_starts_with_its_first_part(text: str) -> None:
    (attribution,) = rules()(text)._.attributions
    parts: list[Span] = [*attribution.source, *attribution.cue, *attribution.content]
    assert attribution.start == min(part.start for part in parts)
    assert text[attribution.start :].startswith(min(parts).of(text))


def test_the_parts_of_an_attribution_do_not_overlap() -> None:
    text = "“The bridge,” Ada Thorn told the Harbour Post in Alton, “is old and will close.”"
    (attribution,) = rules()(text)._.attributions
    parts = sorted([*attribution.source, *attribution.cue, *attribution.content])
    assert all(one.end <= other.start for one, other in pairwise(parts))


WIDTHS = {
    "auxiliaries belong to the cue": (
        "Ada Thorn has repeatedly denied the report.",
        ("Ada Thorn", "has repeatedly denied", "the report"),
    ),
    "also those of a passive": ("The report was denied by Ada Thorn.", ("Ada Thorn", "was denied", "The report")),
    "a noun of speech has its verb": (
        "Ada Thorn issued a statement saying it rained.",
        ("Ada Thorn", "issued a statement saying", "it rained"),
    ),
    "an apposition belongs to the source": (
        "Ada Thorn, the harbour minister, said it rained.",
        ("Ada Thorn, the harbour minister", "said", "it rained"),
    ),
    "that belongs to the content": ("Ada Thorn said that it rained.", ("Ada Thorn", "said", "that it rained")),
    "to belongs to the content": ("Ada Thorn declined to comment.", ("Ada Thorn", "declined", "to comment")),
    "marks belong to nothing": ("“It rains,” said Ada Thorn.", ("Ada Thorn", "said", "It rains")),
}


@pytest.mark.parametrize(("text", "expected"), WIDTHS.values(), ids=WIDTHS)
def test_how_wide_the_spans_are(text: str, expected: tuple[str, str, str]) -> None:
    (attribution,) = rules()(text)._.attributions
    parts = (attribution.source, attribution.cue, attribution.content)
    assert tuple(" ".join(span.of(text) for span in part) for part in parts) == expected


def test_nobody_introduces_no_quotation() -> None:
    text = "Ada Thorn said it rained and no one in Alton answered"
    doc = rules()(text)
    thorn, nobody = (
        Attribution((Span(start, end),), (), (), "say", "say") for start, end in ((0, 9), (text.index("no one"), 42))
    )
    assert introduced_speaker(doc, 0, len(text), [thorn, nobody]) == thorn.source[0]


def test_an_attribution_does_not_lie_within_itself() -> None:
    outer = Attribution((Span(0, 3),), (Span(4, 8),), (Span(9, 60),), "say", "say")
    broken = Attribution((Span(20, 23),), (Span(24, 28),), (Span(10, 40),), "say", "say")
    assert [each.within for each in nested([outer, broken])] == [None, 0]
