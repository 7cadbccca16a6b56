"""What one training window holds: words and, for each head that its corpus teaches, what is right."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random

from onrecord.language.trained.shapes import EDGE

UNKNOWN = -100
"""Marks a word about which a corpus says nothing; no loss is taken there."""


@dataclass(frozen=True, slots=True)
class Example:
    """One window. `targets` maps a head (``upos scripts names machine_names parts heads labels links``) to a
    number a word. `heads` and `links` point to a word's position plus one, 0 being none. `antecedents` holds
    ``(word, words that are right)``, -1 for none."""

    words: Sequence[str]
    gaps: Sequence[int]
    sentences: Sequence[int]
    targets: Mapping[str, Sequence[int]] = field(default_factory=dict)
    antecedents: Sequence[tuple[int, frozenset[int]]] = ()


POINTERS = frozenset({"heads", "links"})


def cut(whole: Example, start: int, end: int) -> Example:
    """The words ``[start, end)`` of an example as one of its own; what points out of it becomes unknown."""

    def moved(name: str, row: Sequence[int]) -> list[int]:
        if name not in POINTERS:
            return list(row[start:end])
        kept = row[start:end]
        return [n if n in {0, UNKNOWN} else n - start if start < n <= end else UNKNOWN for n in kept]

    inside = range(start, end)
    pairs = []
    for word, right in whole.antecedents:
        near = frozenset(n if n < 0 else n - start for n in right if n < 0 or n in inside)
        if word in inside and near:
            pairs.append((word - start, near))
    return Example(
        whole.words[start:end],
        [EDGE, *whole.gaps[start + 1 : end]],
        [n - whole.sentences[start] for n in whole.sentences[start:end]],
        {name: moved(name, row) for name, row in whole.targets.items()},
        pairs,
    )


def windows(whole: Example, random: Random, size: Callable[[Random], int], most: int) -> Iterator[Example]:
    """Cuts a text at sentence ends into windows of about `size` words each, and of `most` at most."""
    starts = [i for i in range(len(whole.words)) if i == 0 or whole.sentences[i] != whole.sentences[i - 1]]
    begin, wanted = 0, size(random)
    for at, following in pairwise([*starts, len(whole.words)]):
        if at > begin and following - begin > most:
            yield cut(whole, begin, at)
            begin, wanted = at, size(random)
        if following - begin >= wanted or following == len(whole.words):
            yield cut(whole, begin, min(following, begin + most))
            begin, wanted = following, size(random)
