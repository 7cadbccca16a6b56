"""The best well-formed sequence of BIO tags, by Viterbi's algorithm over a log-linear score with fixed transitions."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
NEVER = np.float32(-1e4)


def allowed(tags: Sequence[str]) -> NDArray[np.bool_]:
    """``[from, to]``: True if tag `to` may follow tag `from`; the last row stands for the beginning of the text.

    >>> allowed(["O", "B-x", "I-x"]).astype(int).tolist()
    [[1, 1, 0], [1, 1, 1], [1, 1, 1], [1, 1, 0]]
    """
    rows = [*tags, "O"]
    return np.array([[not b.startswith("I-") or a[2:] == b[2:] for b in tags] for a in rows])


def best_tags(scores: Floats, transitions: Floats) -> list[int]:
    """The sequence of tag numbers with the highest sum of `scores` ``[words, tags]`` and `transitions`
    ``[tags + 1, tags]`` (the last row: from the beginning)."""
    if not len(scores):
        return []
    best = (scores[0] + transitions[-1]).astype(np.float64)  # sums over a whole article must not lose small differences
    came: list[NDArray[np.intp]] = []
    inner = transitions[:-1]
    for row in scores[1:]:
        paths = best[:, None] + inner
        back = paths.argmax(axis=0)
        came.append(back)
        best = paths[back, np.arange(len(back))] + row
    tag = int(best.argmax())
    found = [tag]
    for back in reversed(came):
        tag = int(back[tag])
        found.append(tag)
    return found[::-1]


def well_formed(scores: Floats, sentences: Sequence[int], legal: NDArray[np.bool_]) -> list[int]:
    """The best tag of each word, and where those break a rule of `legal` (as `allowed` gives it), the best well-formed
    sequence of the sentence. No span goes past a sentence; `sentences` numbers each word's.

    >>> scores = np.array([[0, 1, 9], [9, 0, 0]], dtype=np.float32)
    >>> well_formed(scores, [0, 0], allowed(["O", "B-x", "I-x"]))
    [1, 0]
    """
    if not len(scores):
        return []
    numbers = np.asarray(sentences)
    tags = scores.argmax(axis=1)
    opens = np.concatenate([[True], numbers[1:] != numbers[:-1]])
    before = np.where(opens, len(legal) - 1, np.concatenate([[0], tags[:-1]]))
    transitions = np.where(legal, np.float32(0), NEVER)
    for sentence in np.unique(numbers[~legal[before, tags]]).tolist():
        start, end = np.searchsorted(numbers, [sentence, sentence + 1])
        tags[start:end] = best_tags(scores[start:end], transitions)
    return [int(tag) for tag in tags]


def spans_of(numbers: Sequence[int], tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """The ``(start, end, label)`` of each span in a sequence of tag numbers; an inside tag that goes on with nothing is
    left out.

    >>> spans_of([1, 2, 0, 1], ["O", "B-x", "I-x"])
    [(0, 2, 'x'), (3, 4, 'x')]
    """
    found: list[tuple[int, int, str]] = []
    start, label = -1, ""
    for at, number in enumerate([*numbers, -1]):
        tag = tags[number] if number >= 0 else "O"
        if start >= 0 and tag != f"I-{label}":
            found.append((start, at, label))
            start = -1
        if tag.startswith("B-"):
            start, label = at, tag[2:]
    return found
