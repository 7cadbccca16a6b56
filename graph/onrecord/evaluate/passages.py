"""Passages as sets of characters, and how much of them two share."""

import re
from collections.abc import Iterable

from onrecord.model import Span

Characters = frozenset[int]


def characters(spans: Iterable[Span]) -> Characters:
    """The code points that the spans cover."""
    return frozenset(at for span in spans for at in range(span.start, span.end))


def overlap(a: Characters, b: Characters) -> tuple[float, float]:
    """The Jaccard overlap of two passages, and how much of the smaller one is shared.

    >>> overlap(frozenset({1, 2, 3}), frozenset({2, 3, 4, 5}))
    (0.4, 0.6666666666666666)
    """
    shared = len(a & b)
    return (shared / len(a | b), shared / min(len(a), len(b))) if shared else (0.0, 0.0)


def find_passage(text: str, words: str) -> Span | None:
    """Where `words` first stand in `text`, white space compared loosely; None where they do not.

    >>> find_passage("She said\\nso.", "said so")
    Span(start=4, end=11)
    """
    match = re.search(r"\s+".join(map(re.escape, words.split())), text) if words.split() else None
    return Span(match.start(), match.end()) if match else None
