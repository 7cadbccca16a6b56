"""Attributions of an article that was made up for the purpose."""

import json
import lzma
from pathlib import Path
from typing import Any

import pytest
import spacy

from onrecord.language.train.example import UNKNOWN, Example
from onrecord.language.train.polnear import polnear_example, read_polnear
from onrecord.language.trained.labels import NAMES, PARTS
from onrecord.language.trained.shapes import BREAK, EDGE, NO_GAP, SPACE

TEXT = "Old bridge\n\nAda Thorn said the bridge, she knew, is old. “It leaks,” Ivo added."


def span(words: str, text: str = TEXT) -> list[int]:
    """Where `words` stand."""
    return [text.index(words), text.index(words) + len(words)]


def attribution(source: list[str], cue: list[str], content: list[str], text: str = TEXT) -> dict[str, Any]:
    """An attribution of words of `text`."""
    parts = {"source": source, "cue": cue, "content": content}
    return {name: [span(words, text) for words in rows] for name, rows in parts.items()}


def example(*attributions: dict[str, Any], text: str = TEXT, tokens: list[list[Any]] | None = None) -> Example:
    """The article with these attributions."""
    article = {"text": text, "attributions": attributions, "corenlp_tokens": tokens or []}
    return polnear_example(article, spacy.blank("en"))


def tagged(found: Example) -> list[tuple[str, str]]:
    """The words that are part of an attribution."""
    rows = zip(found.words, found.targets["parts"], strict=True)
    return [(word, PARTS[number]) for word, number in rows if number]


def test_the_words_of_an_article() -> None:
    found = example()
    assert list(zip(found.words, found.gaps, found.sentences, strict=True))[:5] == [
        ("Old", EDGE, 0),
        ("bridge", SPACE, 0),
        ("Ada", BREAK, 1),
        ("Thorn", SPACE, 1),
        ("said", SPACE, 1),
    ]
    assert (found.words[7], found.gaps[7]) == (",", NO_GAP)
    assert found.sentences[-1] == 2


def test_parts_are_tagged_and_linked_to_their_cue() -> None:
    found = example(attribution(["Ada Thorn"], ["said"], ["the bridge", "is old"]))
    assert tagged(found) == [
        ("Ada", "B-source"),
        ("Thorn", "I-source"),
        ("said", "B-cue"),
        ("the", "B-content"),
        ("bridge", "I-content"),
        ("is", "B-content"),
        ("old", "I-content"),
    ]
    cue = found.words.index("said") + 1
    linked = {found.words[at] for at, link in enumerate(found.targets["links"]) if link == cue}
    assert linked == {"Ada", "Thorn", "the", "bridge", "is", "old"}
    assert found.targets["links"][cue - 1] == UNKNOWN


def test_words_point_to_the_first_word_of_a_cue() -> None:
    found = example(attribution(["Ada Thorn"], ["knew", "said the"], ["is old"]))
    assert found.words[found.targets["links"][found.words.index("Ada")] - 1] == "knew"


def test_without_cue_words_point_to_nothing() -> None:
    found = example(attribution(["Ivo"], [], ["It leaks"]))
    assert [found.targets["links"][found.words.index(word)] for word in ("Ivo", "It", "leaks")] == [0, 0, 0]


def test_a_span_that_cuts_a_word_takes_it_whole() -> None:
    found = example({"source": [], "cue": [], "content": [[span("bridge,")[0] + 2, span("bridge,")[0] + 4]]})
    assert tagged(found) == [("bridge", "B-content")]


def test_a_span_of_white_space_takes_nothing() -> None:
    found = example({"source": [], "cue": [span("\n\n")], "content": [span("old.")]})
    assert tagged(found) == [("old", "B-content"), (".", "I-content")]
    assert found.targets["links"][found.words.index("old")] == 0


def test_what_is_told_later_covers_what_was_told_before() -> None:
    outer = attribution(["Ada Thorn"], ["said"], ["the bridge, she knew, is old"])
    inner = attribution(["she"], ["knew"], ["is old"])
    found = example(outer, inner)
    assert tagged(found)[3:] == [
        ("the", "B-content"),
        ("bridge", "I-content"),
        (",", "I-content"),
        ("she", "B-source"),
        ("knew", "B-cue"),
        (",", "I-content"),
        ("is", "B-content"),
        ("old", "I-content"),
    ]


def test_machine_made_names_are_laid_over_our_words() -> None:
    text = "Ada Thorn-Lund of Alton met Ivo Dray Mira Voss."
    words = [
        ("Ada", "PERSON"), ("Thorn-Lund", "PERSON"), ("of", "O"), ("Alton", "LOC"), ("met", "DATE"), ("Ivo", "PERSON"),
        ("Dray", "PERSON"), ("Mira", "ORG"), ("Voss", "ORG"),
    ]  # fmt: skip
    found = example(text=text, tokens=[[*span(word, text), label, False] for word, label in words])
    rows = zip(found.words, found.targets["machine_names"], strict=True)
    assert [(word, NAMES[number]) for word, number in rows] == [
        ("Ada", "B-PER"), ("Thorn", "I-PER"), ("-", "I-PER"), ("Lund", "I-PER"), ("of", "O"), ("Alton", "B-LOC"),
        ("met", "O"), ("Ivo", "B-PER"), ("Dray", "I-PER"), ("Mira", "B-ORG"), ("Voss", "I-ORG"), (".", "O"),
    ]  # fmt: skip


def test_without_machine_made_names_nothing_is_said_of_names() -> None:
    assert set(example().targets) == {"parts", "links"}


@pytest.mark.parametrize("text", ["", "\n\n"])
def test_an_empty_article_has_no_words(text: str) -> None:
    assert list(example(text=text).words) == []


def test_articles_are_read_from_a_compressed_file(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl.xz"
    articles = [{"text": "“One”", "attributions": []}, {"text": "Two", "attributions": []}]
    lines = [json.dumps(article, ensure_ascii=False) for article in articles]
    path.write_bytes(lzma.compress("\n\n".join(lines).encode("utf-8")))
    assert list(read_polnear(path)) == articles
