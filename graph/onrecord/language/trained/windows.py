"""A text in windows that the encoder can take: each word is decided in one window, with words around it to see."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import ceil
from zlib import crc32

LONGEST_SENTENCE, MOST_SENTENCE_PIECES = 150, 240
"""Words and pieces; what runs on without a full stop is cut there, so that memory stays bounded."""
INNER_WORDS, INNER_PIECES = 240, 340
"""A window decides sentences up to so many words and pieces."""
REACH = 100
"""Words on either side among which a sentence must have the lowest mark for a long text to be cut there."""
CONTEXT_WORDS, MOST_PIECES = 40, 508
"""On either side it also sees sentences of so many words, up to so many pieces in all."""


@dataclass(frozen=True, slots=True)
class Window:
    """Words ``[start, end)`` that are read, of which ``[inner_start, inner_end)`` are decided."""

    start: int
    end: int
    inner_start: int
    inner_end: int


def number_sentences(starts: Sequence[bool], pieces: Sequence[int]) -> list[int]:
    """The number of each word's sentence; `starts` says where one begins, `pieces` how many pieces a word has.

    >>> number_sentences([True, False, True], [1, 1, 1])
    [0, 0, 1]
    """
    numbers: list[int] = []
    words = held = 0
    for starts_here, count in zip(starts, pieces, strict=True):
        full = words == LONGEST_SENTENCE or held + count > MOST_SENTENCE_PIECES
        if starts_here or full or not numbers:
            numbers.append(numbers[-1] + 1 if numbers else 0)
            words = held = 0
        else:
            numbers.append(numbers[-1])
        words, held = words + 1, held + count
    return numbers


def lay_windows(words: Sequence[str], sentences: Sequence[int], pieces: Sequence[int]) -> Iterator[Window]:
    """The windows over a text, in order; together they decide each word once. `sentences` numbers the sentence of each
    word, `pieces` says how many pieces it has."""
    starts = [at for at in range(len(sentences)) if at == 0 or sentences[at] != sentences[at - 1]]
    sums = [0, *accumulate(pieces)]
    bounds = list(pairwise([*starts, len(sentences)]))
    whole = not bounds or inside(0, len(sentences), sums)
    cuts = [] if whole else cut_points(bounds, [crc32(" ".join(words[slice(*each)]).encode()) for each in bounds])
    for first, last in pairwise([0, *cuts, len(bounds)] if bounds else []):
        yield from split(bounds, first, last, sums)


def cut_points(bounds: Sequence[tuple[int, int]], marks: Sequence[int]) -> Iterator[int]:
    """The sentences with which a long text is cut: those whose mark, a number made of their words, is the lowest near.

    A cut thus depends on the words near by only, and what stands far before a passage does not move the windows in it
    (content-defined chunking, as by Muthitacharoen et al., SOSP 2001, with local minima instead of a divisor).
    """
    for here in range(1, len(bounds)):
        near = [at for at in range(max(1, here - REACH), min(len(bounds), here + REACH)) if at != here]
        near = [at for at in near if abs(bounds[at][0] - bounds[here][0]) <= REACH]
        if all((marks[at], at) > (marks[here], here) for at in near):
            yield here


def split(bounds: Sequence[tuple[int, int]], first: int, last: int, sums: Sequence[int]) -> Iterator[Window]:
    """The windows that decide sentences ``[first, last)``: as few as can be, and of about the same length."""
    start, end = bounds[first][0], bounds[last - 1][1]
    parts = max(1, ceil((end - start) / INNER_WORDS), ceil((sums[end] - sums[start]) / INNER_PIECES))
    while first < last:
        after = first + 1
        begun = bounds[first][0]
        while (
            after < last
            and bounds[after - 1][1] - begun < (end - start) / parts
            and inside(begun, bounds[after][1], sums)
        ):
            after += 1
        yield with_context(bounds, first, after, sums)
        first = after


def inside(start: int, end: int, sums: Sequence[int]) -> bool:
    """True if words ``[start, end)`` are few enough to be decided in one window."""
    return end - start <= INNER_WORDS and sums[end] - sums[start] <= INNER_PIECES


def readable(bounds: Sequence[tuple[int, int]], sums: Sequence[int]) -> bool:
    """True if these sentences have few enough pieces to be read in one window."""
    return sums[bounds[-1][1]] - sums[bounds[0][0]] <= MOST_PIECES


def with_context(bounds: Sequence[tuple[int, int]], first: int, last: int, sums: Sequence[int]) -> Window:
    """The window that decides sentences ``[first, last)``, widened by whole sentences on both sides in turn."""
    inner = (bounds[first][0], bounds[last - 1][1])
    before, after = first, last
    for _ in range(len(bounds)):
        seen = before, after
        if before and inner[0] - bounds[before - 1][0] <= CONTEXT_WORDS and readable(bounds[before - 1 : after], sums):
            before -= 1
        if (
            after < len(bounds)
            and bounds[after][1] - inner[1] <= CONTEXT_WORDS
            and readable(bounds[before : after + 1], sums)
        ):
            after += 1
        if seen == (before, after):
            break
    return Window(bounds[before][0], bounds[after - 1][1], *inner)
