"""Average-link clustering: the two groups that are most alike on average are joined, then the next, down to a bound."""

from collections.abc import Callable, Mapping, Sequence
from heapq import heapify, heappop, heappush

Sums = dict[int, dict[int, float]]
"""For each item the others it is at all alike to, and how much, in sum over their members; the same both ways."""


def average_link(
    sums: Sums,
    sizes: Mapping[int, int],
    least: float,
    fits: Callable[[Sequence[int], Sequence[int]], bool] = lambda a, b: True,
) -> list[list[int]]:
    """The groups of the items in `sizes`, each of so many members, whose likeness is at least `least` on average over
    all pairs of members; never two groups that do not fit each other. `sums` is used up.

    >>> average_link({0: {1: 0.9}, 1: {0: 0.9, 2: 0.4}, 2: {1: 0.4}}, {0: 1, 1: 1, 2: 1}, 0.3)
    [[0, 1], [2]]
    """
    groups = {item: [item] for item in sizes}
    counts = dict(sizes)

    def mean(a: int, b: int) -> float:
        return sums[a].get(b, 0.0) / (counts[a] * counts[b])

    queue = [(-mean(a, b), a, b) for a, near in sums.items() for b in near if a < b and mean(a, b) >= least]
    heapify(queue)
    while queue:
        likeness, a, b = heappop(queue)
        if a not in groups or b not in groups or -likeness != mean(a, b) or not fits(groups[a], groups[b]):
            continue
        groups[a] += groups.pop(b)
        counts[a] += counts.pop(b)
        for other in absorb(sums, a, b):
            if mean(a, other) >= least:
                heappush(queue, (-mean(a, other), min(a, other), max(a, other)))
    return list(groups.values())


def absorb(sums: Sums, a: int, b: int) -> list[int]:
    """Adds what `b` is alike to what `a` is; the items that `a` is alike to then."""
    for other, each in sums.pop(b, {}).items():
        del sums[other][b]
        if other != a:
            sums[a][other] = sums[other][a] = sums[a].get(other, 0.0) + each
    return sorted(sums[a])
