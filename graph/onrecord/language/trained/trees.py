"""From arc scores to a tree: the maximum spanning arborescence with one word at its top (Chu and Liu 1965, Edmonds
1967)."""

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Heads = NDArray[np.int64]
FAR = np.float32(-1e6)


def best_tree(scores: Scores) -> Heads:
    """The head of each word, -1 for the one at the top, so that the sum of arc scores is as high as can be.

    `scores` is ``[words, 1 + words]``: column 0 is how well a word stands at the top, column ``j + 1`` how well under
    word ``j``.

    >>> best_tree(np.array([[1, 0, 9], [5, 8, 0]], dtype=np.float32)).tolist()
    [1, -1]
    """
    size = len(scores)
    square = np.full((size + 1, size + 1), FAR, dtype=np.float64)
    square[1:] = scores
    np.fill_diagonal(square, FAR * size)
    heads = arborescence(square)[1:]
    if np.count_nonzero(heads == 0) != 1:
        square[1:, 0] -= 2 * size * (np.abs(scores).max(initial=0.0) + 1)  # so that one word only stands at the top
        heads = arborescence(square)[1:]
    return heads - 1


def arborescence(scores: NDArray[np.float64]) -> Heads:
    """The head of each node of a full graph with root 0; ``scores[i, j]``: how well `i` hangs under `j`."""
    heads: Heads = scores.argmax(axis=1)
    heads[0] = 0
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(len(heads), dtype=bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    # the cycle as one node: its best way in costs what that way gains over the arc it replaces
    gains = scores[np.ix_(cycle, outside)] - scores[cycle, heads[cycle]][:, None]
    size = len(outside)
    shrunk = np.full((size + 1, size + 1), FAR * len(heads), dtype=np.float64)
    shrunk[:size, :size] = scores[np.ix_(outside, outside)]
    leaving = scores[np.ix_(outside, cycle)]
    shrunk[:size, size] = leaving.max(axis=1)
    shrunk[size, :size] = gains.max(axis=0)
    below = arborescence(shrunk)
    return expanded(heads, below, outside, cycle[leaving.argmax(axis=1)], cycle[gains.argmax(axis=0)])


def expanded(heads: Heads, below: Heads, outside: Heads, exits: Heads, entries: Heads) -> Heads:
    """The tree over all nodes from the one in which a cycle was a single node, the last."""
    size = len(outside)
    found = heads.copy()
    for at, node in enumerate(outside):
        if node:
            found[node] = exits[at] if below[at] == size else outside[below[at]]
    parent = below[size]
    found[entries[parent]] = outside[parent]
    return found


def find_cycle(heads: Heads) -> Heads | None:
    """The nodes of one cycle that does not hold the root; None if there is none."""
    colours = np.zeros(len(heads), dtype=np.int64)
    colours[0] = -1
    for start in range(1, len(heads)):
        node = start
        while colours[node] == 0:
            colours[node] = start
            node = int(heads[node])
        if colours[node] == start:
            cycle, at = [node], int(heads[node])
            while at != node:
                cycle.append(at)
                at = int(heads[at])
            return np.array(cycle)
    return None
