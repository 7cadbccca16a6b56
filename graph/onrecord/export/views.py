"""One page with the map, the timeline or both: what `map`, `timeline` and `explorer` write."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import networkx as nx

from onrecord.export.drawing import SHAPES, drawn_edges, drawn_nodes
from onrecord.export.links import Attributes, Pair, link_rows, merged, most_connected
from onrecord.export.page import Marks, render, search_words
from onrecord.export.rows import happening_rows, in_order, said, short_id
from onrecord.export.whole import write_whole
from onrecord.export.wording import (
    ENTITY_WORDS,
    EVENT_LINK_WORDS,
    FAMILY_WORDS,
    LANE_WORDS,
    STANCE_WORDS,
    STATUS_WORDS,
    family,
    link_words,
    verb_words,
)
from onrecord.network import Happening, NamedEntity, build_network, project, read_happenings
from onrecord.network.once import once
from onrecord.store import Store

BOTH = ("map", "timeline")
# More than this is no longer read, and takes long to lay out; the rest is opened on demand, or found by the search.
MOST_DRAWN = 200


@dataclass(frozen=True)
class Shown:
    """What pages show: everything that is told, in order, and the network of it."""

    told: Sequence[Happening]
    network: "nx.MultiDiGraph[str]"

    @cached_property
    def ids(self) -> dict[str, str]:
        """The entities' names within a page."""
        return {key: f"n{number}" for number, key in enumerate(self.network)}

    @cached_property
    def data(self) -> dict[str, Any]:
        """What the scripts of every page read."""
        rows, sentences, articles = happening_rows(self.told, self.network, self.ids)
        links, numbers = self.links, {happening.key: number for number, happening in enumerate(self.told)}
        return {
            "words": _words(self.network, rows, links),
            "entities": {self.ids[key]: _entity(key, self.network.nodes[key]) for key in self.network},
            "links": link_rows(links, self.ids, numbers),
            "happenings": rows,
            "sentences": sentences,
            "articles": articles,
        }

    @cached_property
    def links(self) -> dict[Pair, list[Attributes]]:
        """The lines of the map."""
        return merged(self.network)

    @cached_property
    def marks(self) -> Marks:
        """What the map draws, and where."""
        drawn = most_connected(self.links, MOST_DRAWN)
        edges = drawn_edges(self.links, {key: self.ids[key] for key in drawn})
        return Marks(drawn_nodes(self.network, drawn, self.ids), edges)


def views_page(entities: Iterable[NamedEntity], happenings: Iterable[Happening], views: tuple[str, ...] = BOTH) -> str:
    """The page with `views` of these entities and of what is told of them; the same in any order, the same bytes."""
    told = in_order(happenings)
    return _page(Shown(told, project(entities, told)), views)


def write_views(store: Store, path: Path, views: tuple[str, ...]) -> None:
    """Writes the page with `views` of `store` to `path`, whole or not at all. Raises AbortError if it cannot."""
    write_whole(path, [_page(_shown(store), views).encode()])


@once
def _shown(store: Store) -> Shown:
    return Shown(in_order(read_happenings(store)), build_network(store))


def _page(shown: Shown, views: tuple[str, ...]) -> str:
    return render(shown.marks if "map" in views else Marks((), ()), {"views": views, **shown.data})


def _words(
    network: "nx.MultiDiGraph[str]", rows: list[Attributes], links: Iterable[Pair]
) -> dict[str, Mapping[str, str]]:
    types = {network.nodes[key]["type"] for key in network}
    used = {name: {row.get(name) for row in rows} for name in ("verb", "stance")}
    verbs = sorted(filter(None, used["verb"]))
    families = set(map(family, verbs))
    linking = sorted({verb for _, _, verb in links})
    return {
        "types": {kind: word for kind, word in ENTITY_WORDS.items() if kind in types},
        "shapes": SHAPES,
        "families": {name: words for name, words in FAMILY_WORDS.items() if name in families},
        "lanes": {name: words for name, words in LANE_WORDS.items() if name in families},
        "verbs": {verb: verb_words(verb) for verb in verbs},
        "familyOf": {verb: family(verb) for verb in sorted({*verbs, *linking})},
        "links": {verb: link_words(verb) for verb in linking},
        "eventLinks": EVENT_LINK_WORDS,
        "stances": {name: words for name, words in STANCE_WORDS.items() if name in used["stance"]},
        "states": STATUS_WORDS,
    }


def _entity(key: str, data: Mapping[str, Any]) -> Attributes:
    row = {
        "id": short_id(key),
        "name": data["name"],
        "type": data["type"],
        "aliases": data["aliases"],
        "folded": search_words(data["name"], *data["aliases"]),
        "events": data["events"],
    }
    return said(row)
