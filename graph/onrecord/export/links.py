"""The lines of the map: everything of one kind between two entities is one line."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx

from onrecord.export.wording import is_directed

Attributes = dict[str, Any]
Pair = tuple[str, str, str]


def merged(network: "nx.MultiDiGraph[str]") -> dict[Pair, list[Attributes]]:
    """Everything of one type between two entities, oldest first; what they do together has no direction."""
    links: dict[Pair, list[Attributes]] = {}
    for source, target, data in network.edges(data=True):
        undirected = data["kind"] == "event" and not is_directed(data["type"])
        a, b = sorted((source, target)) if undirected else (source, target)
        links.setdefault((a, b, data["type"]), []).append(data)
    for told in links.values():
        told.sort(key=lambda data: (data["earliest"] or "9999", data["event"]))
    return dict(sorted(links.items()))


def link_rows(
    links: Mapping[Pair, list[Attributes]], ids: Mapping[str, str], numbers: Mapping[str, int]
) -> dict[str, Attributes]:
    """What the page says of each line: the two ends, the verb, and the numbers of what was told."""
    return {
        f"e{number}": {"a": ids[a], "b": ids[b], "verb": verb, "happenings": [numbers[each["event"]] for each in told]}
        for number, ((a, b, verb), told) in enumerate(links.items())
    }


def most_connected(links: Iterable[Pair], most: int) -> list[str]:
    """The `most` entities with the most lines, in the order of their keys.

    >>> most_connected([("a", "b", "met"), ("b", "c", "met")], 1)
    ['b']
    """
    lines = Counter(key for a, b, _ in links for key in {a, b} if a != b)
    return sorted(sorted(lines, key=lambda key: (-lines[key], key))[:most])
