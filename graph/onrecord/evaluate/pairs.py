"""Which find answers which entry of the gold."""

from collections.abc import Callable


def pair(wanted: int, found: int, score: Callable[[int, int], float]) -> list[tuple[int, int]]:
    """Pairs of numbers below `wanted` and `found`, each number in one at most, the best scores first; what scores
    nothing is not paired.

    >>> pair(2, 2, lambda i, j: [[1, 3], [0, 2]][i][j])
    [(0, 1)]
    """
    ranked = sorted(((score(i, j), i, j) for i in range(wanted) for j in range(found)), reverse=True)
    pairs: list[tuple[int, int]] = []
    for value, i, j in ranked:
        if value > 0 and all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return pairs
