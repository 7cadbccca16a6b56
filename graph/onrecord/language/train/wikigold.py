"""Wikigold (Balasuriya et al. 2009): names in Wikipedia, by hand."""

import lzma
import tarfile
from collections.abc import Iterator
from pathlib import Path

from onrecord.language.train.example import Example
from onrecord.language.trained.labels import NAMES
from onrecord.language.trained.shapes import EDGE, NO_GAP, SPACE

GLUED = frozenset(". , ; : ! ? ) ' 's % n't".split())
MEMBER = "wikigold/CONLL-format/data/wikigold.conll.txt"


def read_wikigold(path: Path) -> Iterator[Example]:
    """Windows of four sentences with their names."""
    with lzma.open(path) as held, tarfile.open(fileobj=held) as tar:
        member = tar.extractfile(MEMBER)
        text = member.read().decode("utf-8") if member else ""
    sentences = [[line.split(" ") for line in block.splitlines()] for block in text.split("\n\n") if block.strip()]
    for begin in range(0, len(sentences), 4):
        group = enumerate(sentences[begin : begin + 4])
        rows = [(number, word, tag) for number, sentence in group for word, tag in sentence if word != "-DOCSTART-"]
        if rows:
            yield wikigold_example(rows)


def wikigold_example(rows: list[tuple[int, str, str]]) -> Example:
    """One window from rows of sentence number, word and tag (IOB1: ``B-`` only where a name follows its like)."""
    words = [word for _, word, _ in rows]
    gaps = [EDGE, *(NO_GAP if word in GLUED else SPACE for word in words[1:])]
    tags, before = [], (-1, "")
    for number, _, tag in rows:
        label = tag[2:]
        goes_on = tag.startswith("I-") and (number, label) == before
        tags.append(NAMES.index(f"{'I' if goes_on else 'B'}-{label}" if label else "O"))
        before = (number, label)
    return Example(words, gaps, [number for number, _, _ in rows], {"names": tags})
