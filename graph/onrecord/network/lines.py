"""The lines of a store's graphs, read while those before are used."""

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

from onrecord.store import Store

AHEAD = 4  # graphs that are read before they are wanted


def graph_lines(store: Store, graphs: Sequence[str]) -> Iterator[bytes]:
    """The triples of each of `graphs` as lines of N-Triples, sorted; to unpack the next ones, or to write them out of a
    database in memory, needs no Python, so another thread does it meanwhile."""
    with ThreadPoolExecutor(1) as pool:
        ahead = deque(pool.submit(store.lines, name) for name in graphs[:AHEAD])
        for number in range(len(graphs)):
            if number + AHEAD < len(graphs):
                ahead.append(pool.submit(store.lines, graphs[number + AHEAD]))
            yield ahead.popleft().result()
