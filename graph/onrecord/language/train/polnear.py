"""PolNeAR (Newell et al., LREC 2018): attributions with their links, and machine-made names in support."""

import json
import lzma
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from spacy.language import Language

from onrecord.language.sentences import mark_sentences
from onrecord.language.train.example import UNKNOWN, Example
from onrecord.language.trained.labels import NAMES, PARTS
from onrecord.language.trained.words import words_of

MACHINE = {"PERSON": "PER", "ORG": "ORG", "LOC": "LOC", "MISC": "MISC"}


def read_polnear(path: Path) -> Iterator[dict[str, Any]]:
    """The articles of a compressed JSON Lines file."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def polnear_example(article: dict[str, Any], tokenizer: Language) -> Example:
    """One article as a single example, tokenized as at run time."""
    doc = mark_sentences(tokenizer(article["text"]))
    at, words, gaps = words_of(doc)
    starts, ends = [doc[i].idx for i in at], [doc[i].idx + len(doc[i]) for i in at]
    sentence = {token.i: n for n, sent in enumerate(doc.sents) for token in sent}
    parts, links = [0] * len(words), [UNKNOWN] * len(words)
    for attribution in article["attributions"]:
        mark(attribution, starts, ends, parts, links)
    targets = {"parts": parts, "links": links}
    if article["corenlp_tokens"]:
        targets["machine_names"] = machine_names(article["corenlp_tokens"], starts, ends)
    return Example(words, gaps, [sentence[i] for i in at], targets)


def mark(attribution: dict[str, Any], starts: list[int], ends: list[int], parts: list[int], links: list[int]) -> None:
    """Writes the tags of one attribution, and what each of its words points to: the first word of its cue, or none."""

    def words(span: Sequence[int]) -> range:
        return range(bisect_right(ends, span[0]), bisect_left(starts, span[1]))

    cue = next((words(span)[0] for span in attribution["cue"] if words(span)), None)
    for role in ("source", "cue", "content"):
        for span in attribution[role]:
            for place, word in enumerate(words(span)):
                parts[word] = PARTS.index(f"{'I' if place else 'B'}-{role}")
                if role != "cue":
                    links[word] = 0 if cue is None else cue + 1


def machine_names(tokens: Sequence[Sequence[Any]], starts: list[int], ends: list[int]) -> list[int]:
    """Machine labels, given by character offsets, as a tag a word; neighbours with the same label are one name."""
    numbers, before = [], ""
    place = 0
    for start, end in zip(starts, ends, strict=True):
        while place < len(tokens) and tokens[place][1] <= start:
            place += 1
        inside = place < len(tokens) and tokens[place][0] < end
        label = MACHINE.get(tokens[place][2], "") if inside else ""
        numbers.append(NAMES.index(f"{'I' if label == before else 'B'}-{label}") if label else 0)
        before = label
    return numbers
