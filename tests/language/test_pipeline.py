"""The pipeline as a whole: what a Doc carries, and that no text, however odd, breaks it or moves an offset."""

from collections.abc import Iterator

import pytest
from spacy.tokens import Doc

from language.hearing import names, said, sentences
from onrecord.language import Attribution, Reference, RolePhrase, load_language
from onrecord.model import Span

ARTICLE = (
    "Old bridge to close\n\n"
    "ALTON, May 3 (Northwire) — Harbour Minister Ada Thorn said on Monday that the bridge was old. "
    "She met Ivo Marsh, the mayor, in Port Alton.\n\n"
    "“It will close in May,” she told the Harbour Post. “Nobody will miss it at all.”\n\n"
    "Marsh declined to comment."
)


def spans(doc: Doc) -> Iterator[Span]:
    """Every span of the four extensions."""
    yield from doc._.quotations
    for attribution in doc._.attributions:
        yield from (*attribution.source, *attribution.cue, *attribution.content)
    for reference in doc._.references:
        yield from (reference.anaphor, reference.antecedent)
    for role in doc._.roles:
        yield from (role.person, role.role, *([role.owner] if role.owner else []))


def test_the_pipeline_is_loaded_once() -> None:
    assert load_language() is load_language()


def test_a_doc_carries_sentences_names_and_all_extensions() -> None:
    doc = load_language()(ARTICLE)
    assert len(list(doc.sents)) > 5
    assert {entity.label_ for entity in doc.ents} >= {"PERSON", "OUTLET", "LOC"}
    assert [span.of(ARTICLE) for span in doc._.quotations] == ["It will close in May,", "Nobody will miss it at all."]
    assert [type(each) for each in doc._.attributions] == [Attribution] * 3
    assert doc._.references
    assert {type(each) for each in doc._.references} == {Reference}
    assert {type(each) for each in doc._.roles} == {RolePhrase}


def test_an_article_as_a_whole() -> None:
    assert said(ARTICLE) == [
        "Harbour Minister Ada Thorn (say): the bridge was old",
        "she (tell): It will close in May … Nobody will miss it at all",
        "Marsh (decline): comment",
    ]


def test_the_same_text_gives_the_same_result() -> None:
    one, other = load_language()(ARTICLE), load_language()(ARTICLE)
    assert list(spans(one)) == list(spans(other))
    assert [str(entity) for entity in one.ents] == [str(entity) for entity in other.ents]


def test_one_text_leaves_no_trace_in_the_next() -> None:
    alone = list(spans(load_language()("He said it rained.")))
    load_language()(ARTICLE)
    assert list(spans(load_language()("He said it rained."))) == alone


ODD = {
    "empty": "",
    "white space": " \n\t \r\n ",
    "one word": "Thorn",
    "one cue": "said",
    "cue at the end": "It rained, according to",
    "cue at the start": "Denied by Ada Thorn.",
    "opening mark": "“",
    "marks without words": "“” '' \"\" ‘’ «»",
    "closing marks only": "””””",
    "punctuation": ". , : ; — … ! ? ( )",
    "colon only": ":",
    "possessive only": "’s",
    "title only": "Minister",
    "numbers": "1 2 3 4.5 6,000",
    "one letter": "a",
    "emoji": "⚓🌊👩‍👩‍👧‍👦 said 🎉.",
    "right-to-left": "قالت آدا ثورن إن الجسر سيغلق.",
    "right-to-left quotation": "אדה ת׳ורן אמרה: “הגשר ייסגר”.",
    "Chinese": "她说：“桥会关闭。”他否认了。",
    "control characters": "Ada\x00 Thorn\x07 said\x1b that\x0c it rained.",
    "invisible characters": "\ufeffAda\u200b Thorn\u2028said\u2029that it\u202e rained.",
    "combining characters": "A\u0301da Tho\u0308rn said that it rained.",
    "one long word": "a" * 20_000,
    "long run without a full stop": "the bridge is old and the road goes on " * 250,
    "long run of capitals": "Ada " * 500,
    "long run of quotation marks": "“a " * 500,
    "long run of apostrophes": "'" * 500,
    "long run of line ends": "\n" * 5_000,
    "cues only": "said denied claimed reported declined told " * 50,
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_no_text_breaks_it(text: str) -> None:
    doc = load_language()(text)
    assert doc.text == text
    assert all(0 <= span.start < span.end <= len(text) for span in spans(doc))


SURROUNDED = {
    "emoji": ("⚓🌊👩‍👩‍👧‍👦 ", " 🎉"),
    "right-to-left": ("قالت آدا ثورن إن الجسر سيغلق. ", " הגשר ייסגר."),
    "combining characters": ("Tho\u0308rn. ", " Tho\u0308rn."),
    "Windows line ends": ("A headline\r\n\r\n", "\r\n\r\nIt rained.\r\n"),
    "old Mac line ends": ("A headline\r\r", "\r\rIt rained.\r"),
    "tabs": ("\t\t", "\t\n"),
    "byte-order mark": ("\ufeff", ""),
    "bell": ("\x07\x07 ", " \x07"),
}


@pytest.mark.parametrize(("before", "after"), SURROUNDED.values(), ids=SURROUNDED)
def test_offsets_hold_whatever_stands_around(before: str, after: str) -> None:
    said = "Ada Thorn said that the bridge was old."
    text = before + said + after
    (attribution,) = load_language()(text)._.attributions
    start = len(before)
    assert attribution.cue == (Span(start + 10, start + 14),)
    assert attribution.content == (Span(start + 15, start + len(said) - 1),)
    assert attribution.source[0].end == start + 9


def test_windows_line_ends_change_nothing_but_offsets() -> None:
    windows = ARTICLE.replace("\n", "\r\n")
    assert said(windows) == said(ARTICLE)
    assert names(windows) == names(ARTICLE)
    assert sentences(windows) == sentences(ARTICLE)


def test_non_breaking_spaces_part_words() -> None:
    text = "Ada Thorn said\u00a0that the\u00a0bridge was old."
    assert said(text) == ["Ada Thorn (say): the\u00a0bridge was old"]


def test_a_noun_of_speech_reports_what_its_owner_said() -> None:
    text = "Ministers gave an angry answer on Monday to the Harbour Post’s story that Mayor Ivo Marsh sold the bridge."
    found = [
        (each.source[0].of(text), each.cue, each.content[0].of(text)) for each in load_language()(text)._.attributions
    ]
    assert ("the Harbour Post", "story", "that Mayor Ivo Marsh sold the bridge") in [
        (source, cue[0].of(text), content) for source, cue, content in found if cue
    ]
