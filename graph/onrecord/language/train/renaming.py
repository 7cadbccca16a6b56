"""Names in training texts exchanged for others of their kind and length, so that what a name is shows by what stands
around it too (mention replacement: Dai and Adel, COLING 2020)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from random import Random

from onrecord.language.train.example import UNKNOWN, Example
from onrecord.language.trained.labels import NAMES
from onrecord.language.trained.sequences import spans_of

SHARE = 0.3
"""So many names are exchanged each time that a text is read."""
Kind = tuple[str, int]
"""A label and a number of words."""


def names_by_kind(examples: Iterable[Example]) -> dict[Kind, list[Sequence[str]]]:
    """The names that the examples hold, as often as they do, but for those written small or in capitals only."""
    found: dict[Kind, list[Sequence[str]]] = {}
    for example in examples:
        for start, end, label in spans_of(example.targets["names"], NAMES):
            name = example.words[start:end]
            if name[0].istitle():
                found.setdefault((label, end - start), []).append(name)
    return found


def renamed(example: Example, names: Mapping[Kind, Sequence[Sequence[str]]], random: Random) -> Example:
    """`example` with some of its names exchanged, each for the same wherever it stands; of a name put in its place
    nothing is known but that it is one, and where it is one word, its place in the tree."""
    words = list(example.words)
    targets = {name: list(row) for name, row in example.targets.items()}
    chosen: dict[tuple[str, ...], Sequence[str] | None] = {}
    for start, end, label in spans_of(targets["names"], NAMES):
        name, others = tuple(example.words[start:end]), names.get((label, end - start), ())
        if name not in chosen:
            chosen[name] = random.choice(others) if others and random.random() < SHARE else None
        if (other := chosen[name]) is not None:
            words[start:end] = other
            forget(targets, start, end)
    return replace(example, words=words, targets=targets)


def forget(targets: Mapping[str, list[int]], start: int, end: int) -> None:
    """Marks as unknown what a name in ``[start, end)`` may change."""
    for name in {"scripts", *(("upos", "heads", "labels") if end > start + 1 else ())} & targets.keys():
        targets[name][start:end] = [UNKNOWN] * (end - start)
    if end > start + 1 and "heads" in targets:
        targets["heads"][:] = [UNKNOWN if start < head <= end else head for head in targets["heads"]]
