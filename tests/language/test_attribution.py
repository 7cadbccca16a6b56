"""Who says what: the orders of source, cue and content, several attributions in a sentence, chains, and quotations
that no cue introduces."""

from itertools import pairwise

import pytest

from language.hearing import said
from onrecord.language import Attribution, load_language
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
    found: tuple[Attribution, ...] = load_language()(text)._.attributions
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
    "not without a speaker": ("“The bridge will close in the month of May.”", []),
}


@pytest.mark.parametrize(("text", "expected"), CARRIED_ON.values(), ids=CARRIED_ON)
def test_a_quotation_without_cue_carries_on_the_last_speaker(text: str, expected: list[str]) -> None:
    # The second sentence of an open quotation belongs to the first attribution: only who goes on is judged here.
    assert [each.replace(" … It is old", "") for each in said(text)] == expected


def test_a_quotation_that_carries_on_has_no_cue() -> None:
    text = "“The bridge will close in May,” said Ada Thorn.\n\n“It is far too old to repair.”"
    assert [len(each.cue) for each in load_language()(text)._.attributions] == [1, 0]


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


def test_a_headline_introduces_no_block_quotation() -> None:
    assert said("A statement by Ada Thorn\n\nThe bridge is old. It will close in May.\n\nThe council left.") == []


def test_the_lemma_of_the_cue() -> None:
    text = "The Harbour Post reported it. Ada Thorn denied the report and declined to comment, saying it was old."
    assert [each.lemma for each in load_language()(text)._.attributions] == ["report", "deny", "decline", "say"]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Thorn said the bridge was old.",
        "“The bridge,” said Ada Thorn, “is old.”",
        "The bridge was old, the Harbour Post reported.",
    ],
)
def test_an_attribution_starts_with_its_first_part(text: str) -> None:
    (attribution,) = load_language()(text)._.attributions
    parts: list[Span] = [*attribution.source, *attribution.cue, *attribution.content]
    assert attribution.start == min(part.start for part in parts)
    assert text[attribution.start :].startswith(min(parts).of(text))


def test_the_parts_of_an_attribution_do_not_overlap() -> None:
    text = "“The bridge,” Ada Thorn told the Harbour Post in Alton, “is old and will close.”"
    (attribution,) = load_language()(text)._.attributions
    parts = sorted([*attribution.source, *attribution.cue, *attribution.content])
    assert all(one.end <= other.start for one, other in pairwise(parts))
