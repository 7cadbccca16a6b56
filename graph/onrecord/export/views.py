"""One page with the map, the timeline or both: what `map`, `timeline` and `explorer` write."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import networkx as nx

from onrecord.export.drawing import SHAPES, drawn_edges, drawn_nodes
from onrecord.export.links import Attributes, link_row, merged, most_connected
from onrecord.export.page import Marks, render, search_words
from onrecord.export.rows import happening_rows, in_order, short_id
from onrecord.export.whole import write_whole
from onrecord.export.wording import ENTITY_WORDS, FAMILY_WORDS, LANE_WORDS, STANCE_WORDS, STATUS_WORDS, verb_words
from onrecord.network import Happening, NamedEntity, project, read_entities, read_happenings
from onrecord.store import Store

BOTH = ("map", "timeline")
# More than this is no longer read, and takes long to lay out; the rest is opened on demand, or found by the search.
MOST_DRAWN = 200


def views_page(entities: Iterable[NamedEntity], happenings: Iterable[Happening], views: tuple[str, ...] = BOTH) -> str:
    """The page with `views` of these entities and of what is told of them; the same in any order, the same bytes."""
    told = in_order(happenings)
    network = project(entities, told)
    ids = {key: f"n{number}" for number, key in enumerate(network)}
    rows, articles = happening_rows(told, network, ids)
    links = merged(network)
    drawn = most_connected(links, MOST_DRAWN) if "map" in views else []
    numbers = {happening.key: number for number, happening in enumerate(told)}
    data = {
        "views": views,
        "words": _words(network, rows),
        "entities": {ids[key]: _entity(key, network.nodes[key]) for key in network},
        "links": {
            f"e{number}": {"a": ids[pair[0]], "b": ids[pair[1]], **link_row(network, pair, each, numbers)}
            for number, (pair, each) in enumerate(links.items())
        },
        "happenings": rows,
        "articles": articles,
    }
    marks = Marks(drawn_nodes(network, drawn, ids), drawn_edges(links, {key: ids[key] for key in drawn}), _dated(rows))
    return render(marks, data)


def write_views(store: Store, path: Path, views: tuple[str, ...]) -> None:
    """Writes the page with `views` of `store` to `path`, whole or not at all. Raises AbortError if it cannot."""
    write_whole(path, [views_page(read_entities(store), read_happenings(store), views).encode()])


def _words(network: "nx.MultiDiGraph[str]", rows: list[Attributes]) -> dict[str, Mapping[str, str]]:
    types = {network.nodes[key]["type"] for key in network}
    used = {name: {row.get(name) for row in rows} for name in ("family", "verb", "stance", "status")}
    return {
        "types": {kind: word for kind, word in ENTITY_WORDS.items() if kind in types},
        "shapes": SHAPES,
        "families": {name: words for name, words in FAMILY_WORDS.items() if name in used["family"]},
        "lanes": {name: words for name, words in LANE_WORDS.items() if name in used["family"]},
        "verbs": {verb: verb_words(verb) for verb in sorted(filter(None, used["verb"]))},
        "stances": {name: words for name, words in STANCE_WORDS.items() if name in used["stance"]},
        "states": STATUS_WORDS,
    }


def _entity(key: str, data: Mapping[str, Any]) -> Attributes:
    return {
        "id": short_id(key),
        "name": data["name"],
        "type": data["type"],
        "aliases": data["aliases"],
        "folded": search_words(data["name"], *data["aliases"]),
        "events": data["events"],
    }


def _dated(rows: list[Attributes]) -> list[Attributes]:
    """A mark of the timeline for each event and statement with a date; ``x`` counts days, as Python does."""
    return [
        {
            "id": f"t{number}",
            "x": date.fromisoformat(row["earliest"]).toordinal(),
        }
        for number, row in enumerate(rows)
        if "earliest" in row
    ]
