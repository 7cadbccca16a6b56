"""The marks of the map as vis-network wants them: shape by type, size by events, and a place for each."""

import math
from collections.abc import Iterable, Mapping, Sequence

import networkx as nx

from onrecord.export.layout import Place, layouts
from onrecord.export.links import Attributes, Pair
from onrecord.export.page import label_lines

SHAPES = {
    "person": "dot", "outlet": "square", "organization": "diamond", "group": "triangle", "unnamed": "triangleDown",
    "place": "hexagon",
}  # fmt: skip
SMALLEST, LARGEST = 9, 34
LETTER_WIDTH, LINE_HEIGHT, MARGIN = 8.0, 17.0, 24.0


def node_size(events: int) -> int:
    """How large the mark of an entity with so many events and statements is, in pixels from its middle.

    >>> node_size(1), node_size(25), node_size(10_000)
    (13, 27, 34)
    """
    return min(LARGEST, SMALLEST + round(3.5 * math.sqrt(events)))


def drawn_nodes(network: "nx.MultiDiGraph[str]", drawn: Sequence[str], ids: Mapping[str, str]) -> list[Attributes]:
    """The marks of the entities `drawn`, none on another: placed on a wide page, and in ``tall`` on a telephone."""
    sizes = {key: node_size(network.nodes[key]["events"]) for key in drawn}
    labels = {key: label_lines(network.nodes[key]["name"]) for key in drawn}
    boxes = {key: _box(labels[key], sizes[key]) for key in drawn}
    plain = nx.Graph(network.subgraph(drawn).edges())
    plain.add_nodes_from(drawn)
    wide, tall = layouts(plain, boxes)

    def middle(place: Place, key: str) -> Place:
        # The label hangs below the mark: the middle of both is not the middle of the mark.
        return place[0], place[1] - round(boxes[key][1] / 2) + sizes[key]

    return [
        {
            "id": ids[key], "label": labels[key], "group": network.nodes[key]["type"], "size": sizes[key],
            "shape": SHAPES[network.nodes[key]["type"]], **dict(zip("xy", middle(wide[key], key), strict=True)),
            "tall": middle(tall[key], key),
        }
        for key in drawn
    ]  # fmt: skip


def _box(label: str, size: int) -> tuple[float, float]:
    lines = label.split("\n")
    return max(2.0 * size, LETTER_WIDTH * max(map(len, lines))) + MARGIN, 2 * size + LINE_HEIGHT * len(lines) + MARGIN


def drawn_edges(links: Iterable[Pair], ids: Mapping[str, str]) -> list[Attributes]:
    """The lines among the entities of `ids`; how thick and of which colour is for the page, which filters them."""
    return [
        {"id": f"e{number}", "from": ids[a], "to": ids[b]}
        for number, (a, b, _) in enumerate(links)
        if {a, b} <= ids.keys()
    ]
