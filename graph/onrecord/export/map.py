"""The relationship map, one HTML file: who is connected to whom, with the sentences behind every line."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import networkx as nx

from onrecord.export.layout import Place, layouts
from onrecord.export.page import label_lines, render, search_words
from onrecord.export.rows import Rows
from onrecord.export.whole import write_whole
from onrecord.export.wording import ENTITY_WORDS, FAMILY_WORDS, STATUS_WORDS, family, is_directed, link_text
from onrecord.network import build_network
from onrecord.store import Store

SHAPES = {
    "person": "dot", "outlet": "square", "organization": "diamond", "group": "triangle", "unnamed": "triangleDown",
    "place": "hexagon",
}  # fmt: skip
SMALLEST, LARGEST = 9, 34
# Arrow heads tell the families apart without colour; who met whom has no direction.
HEADS = {"contact": "", "statement": "arrow", "denial": "bar", "demand": "vee", "office": "", "law": "", "other": ""}
LETTER_WIDTH, LINE_HEIGHT, MARGIN = 8.0, 17.0, 24.0

# More than this is no longer read, and takes long to lay out; the rest is found by the search field.
MOST_DRAWN = 200

Attributes = dict[str, Any]
Pair = tuple[str, str, str]


def map_page(network: "nx.MultiDiGraph[str]") -> str:
    """The map of `network` (see `build_network`) as one HTML page; entities linked to nobody are only listed."""
    ids = {key: f"n{number}" for number, key in enumerate(network)}
    rows = Rows()
    links = _merged(network)
    drawn = _drawn(links)
    data = {
        "words": {
            "types": {kind: ENTITY_WORDS[kind] for kind in ENTITY_WORDS if kind in _types(network, network)},
            "shapes": SHAPES,
            "families": _families(links),
            "states": STATUS_WORDS,
        },
        "entities": {ids[key]: _entity(network.nodes[key], rows) for key in network},
        "links": {
            f"e{number}": {"a": ids[pair[0]], "b": ids[pair[1]], **_link(network, pair, told, rows)}
            for number, (pair, told) in enumerate(links.items())
        },
        **rows.tables(),
    }
    return render("map", _nodes(network, drawn, ids), _edges(links, {key: ids[key] for key in drawn}), data)


def write_map(source: "Store | nx.MultiDiGraph[str]", path: Path) -> None:
    """Writes the map of a store or a network to `path`, whole or not at all. Raises AbortError if it cannot."""
    write_whole(path, [map_page(source if isinstance(source, nx.MultiDiGraph) else build_network(source)).encode()])


def _merged(network: "nx.MultiDiGraph[str]") -> dict[Pair, list[Attributes]]:
    """Everything of one type between two entities, oldest first; what they do together has no direction."""
    links: dict[Pair, list[Attributes]] = {}
    for source, target, data in network.edges(data=True):
        undirected = data["kind"] == "event" and not is_directed(data["type"])
        a, b = sorted((source, target)) if undirected else (source, target)
        links.setdefault((a, b, data["type"]), []).append(data)
    for told in links.values():
        told.sort(key=lambda data: (data["earliest"] or "9999", data["event"]))
    return dict(sorted(links.items()))


def _drawn(links: Iterable[Pair]) -> list[str]:
    """Those with the most lines, in the order of their keys."""
    lines = Counter(key for a, b, _ in links for key in {a, b} if a != b)
    return sorted(sorted(lines, key=lambda key: (-lines[key], key))[:MOST_DRAWN])


def _types(network: "nx.MultiDiGraph[str]", keys: Iterable[str]) -> set[str]:
    return {network.nodes[key]["type"] for key in keys}


def _families(links: Iterable[Pair]) -> dict[str, str]:
    used = {family(kind) for _, _, kind in links}
    return {name: words for name, words in FAMILY_WORDS.items() if name in used}


def _entity(data: Mapping[str, Any], rows: Rows) -> Attributes:
    return {
        "name": data["name"],
        "type": data["type"],
        "aliases": data["aliases"],
        "folded": search_words(data["name"], *data["aliases"]),
        "alone": [rows.happening(each) for each in data["alone"]],
    }


def _link(network: "nx.MultiDiGraph[str]", pair: Pair, told: Sequence[Attributes], rows: Rows) -> Attributes:
    a, b, kind = pair
    of_both = any(each["kind"] == "event" for each in told)
    text = link_text(kind, network.nodes[a]["name"], network.nodes[b]["name"], is_event=of_both)
    states = {STATUS_WORDS.get(each["status"], "") for each in told}
    return {
        "family": family(kind),
        "text": f"{min(states)}: {text}" if len(states) == 1 and min(states) else text,
        "happenings": [rows.happening(each) for each in told],
    }


def _nodes(network: "nx.MultiDiGraph[str]", drawn: Sequence[str], ids: Mapping[str, str]) -> list[Attributes]:
    sizes = {key: min(LARGEST, SMALLEST + round(3.5 * math.sqrt(network.nodes[key]["events"]))) for key in drawn}
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


def _edges(links: Mapping[Pair, Sequence[Attributes]], ids: Mapping[str, str]) -> list[Attributes]:
    lanes: dict[tuple[str, ...], int] = {}
    edges = []
    for number, ((a, b, kind), told) in enumerate(links.items()):
        if not {a, b} <= ids.keys():
            continue
        pair = tuple(sorted((a, b)))
        lane = lanes[pair] = lanes.get(pair, -1) + 1
        edges.append({
            "id": f"e{number}", "from": ids[a], "to": ids[b], "family": family(kind),
            "dashes": all(each["status"] in STATUS_WORDS for each in told),
            "width": 1.5 + min(4.0, math.log2(len(told))), "smooth": _bend(lane, turned=pair != (a, b)),
            "arrows": {"to": {"enabled": bool(HEADS[family(kind)]), "type": HEADS[family(kind)] or "arrow",
                              "scaleFactor": 0.6}},
        })  # fmt: skip
    return edges


def _bend(lane: int, *, turned: bool) -> Attributes:
    """Parallel lines fan out on both sides: straight, then by turns left and right, ever wider."""
    if lane == 0:
        return {"enabled": False, "type": "continuous", "roundness": 0.5}
    left = (lane % 2 == 0) != turned
    return {"enabled": True, "type": "curvedCCW" if left else "curvedCW", "roundness": 0.12 * ((lane + 1) // 2)}
