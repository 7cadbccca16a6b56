"""The lines of the map: everything of one kind between two entities is one line."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import networkx as nx

from onrecord.export.wording import STATUS_WORDS, family, is_directed, link_text

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


def link_row(
    network: "nx.MultiDiGraph[str]", pair: Pair, told: Sequence[Attributes], numbers: Mapping[str, int]
) -> Attributes:
    """What the page says of a line: the kind of link, its words, and the numbers of what was told."""
    a, b, kind = pair
    of_both = any(each["kind"] == "event" for each in told)
    text = link_text(kind, network.nodes[a]["name"], network.nodes[b]["name"], is_event=of_both)
    states = {STATUS_WORDS.get(each["status"], "") for each in told}
    return {
        "family": family(kind),
        "verb": kind,
        "text": f"{min(states)}: {text}" if len(states) == 1 and min(states) else text,
        "happenings": [numbers[each["event"]] for each in told],
    }


def most_connected(links: Iterable[Pair], most: int) -> list[str]:
    """The `most` entities with the most lines, in the order of their keys.

    >>> most_connected([("a", "b", "met"), ("b", "c", "met")], 1)
    ['b']
    """
    lines = Counter(key for a, b, _ in links for key in {a, b} if a != b)
    return sorted(sorted(lines, key=lambda key: (-lines[key], key))[:most])
