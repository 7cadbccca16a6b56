"""From tags and pointers to attributions: each cue with the source and the contents that point to it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray

from onrecord.language.trained.labels import PARTS
from onrecord.language.trained.sequences import spans_of

Range = tuple[int, int]
"""Words ``[start, end)``."""
FLOOR = log(1e-3)
"""What a pointer counts for that is not among a word's nearest."""
LINKED = log(0.25)
"""A source or content whose words point to a cue less surely on average belongs to none. Of 0.02 to 0.55 it gave the
best whole attributions on PolNeAR's development part."""


@dataclass(frozen=True, slots=True)
class Parts:
    """One attribution in words: its cue, its source if it has one of its own, and its contents in order."""

    cue: Range
    source: Range | None
    content: tuple[Range, ...]


def find_parts(tags: Sequence[int], links: NDArray[np.int32], scores: NDArray[np.float32]) -> Iterator[Parts]:
    """The attributions that tags and pointers make up, in order of their cues.

    `tags` are numbers of `PARTS`; `links` and `scores` ``[words, nearest]`` the words that each word points to and
    their log probabilities.
    """
    spans: dict[str, list[Range]] = {"source": [], "cue": [], "content": []}
    for start, end, label in spans_of(tags, PARTS):
        spans[label].append((start, end))
    cues = spans["cue"]
    cue_at = {at: cue for cue in cues for at in range(*cue)}
    sources = assign_once(ranked(spans["source"], cue_at, links, scores))
    contents: dict[Range, list[Range]] = {}
    for content in spans["content"]:
        best = max(ranked([content], cue_at, links, scores), default=None)
        if best and best[0] >= LINKED:
            contents.setdefault(best[1], []).append(content)
    return (Parts(cue, sources.get(cue), tuple(contents.get(cue, ()))) for cue in cues)


def ranked(
    spans: Sequence[Range], cue_at: Mapping[int, Range], links: NDArray[np.int32], scores: NDArray[np.float32]
) -> list[tuple[float, Range, Range]]:
    """``(score, cue, span)`` for each span and each cue that one of its words points to; `cue_at` has each cue's
    words."""
    found = []
    for start, end in spans:
        chances: dict[Range, float] = {}
        for word in range(start, end):
            held: dict[Range, float] = {}
            for target, score in zip(links[word].tolist(), scores[word].tolist(), strict=True):
                if (cue := cue_at.get(target)) is not None:
                    held[cue] = max(held.get(cue, FLOOR), score)
            for cue, score in held.items():
                chances[cue] = chances.get(cue, FLOOR * (end - start)) + score - FLOOR
        found += [(total / (end - start), cue, (start, end)) for cue, total in chances.items()]
    return found


def assign_once(choices: list[tuple[float, Range, Range]]) -> dict[Range, Range]:
    """Cue -> source, surest first, so that each cue gets one source and each source goes to one cue."""
    found: dict[Range, Range] = {}
    taken: set[Range] = set()
    for score, cue, source in sorted(choices, reverse=True):
        if score >= LINKED and cue not in found and source not in taken:
            found[cue] = source
            taken.add(source)
    return found
