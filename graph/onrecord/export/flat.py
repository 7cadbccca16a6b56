"""The network with plain attributes only, for formats that know no lists, and its words as XML has them."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import networkx as nx

Row = dict[str, str]

# What XML 1.0 cannot hold at all, not even escaped.
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
SPECIAL = re.compile(f'{NOT_XML.pattern}|[&<>"\r\n\t]')
IN_TEXT = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
IN_QUOTES = IN_TEXT | {'"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#09;"}
NODE = ("label", "type", "aliases", "events")
EDGE = (
    "type", "label", "earliest", "latest", "precision", "status", "place", "event", "sentences", "evidence",
)  # fmt: skip
"""The attributes of nodes and edges."""
NUMBERS = frozenset(("events", "sentences"))
"""Which of them are whole numbers; the others are text."""


def flat_nodes(network: "nx.MultiDiGraph[str]") -> Iterator[Row]:
    """Each node by its ``id`` with the attributes of `NODE`; “ | ” stands between several aliases."""
    for key, data in network.nodes(data=True):
        aliases = " | ".join(data["aliases"])
        yield {
            "id": key,
            "label": data["name"],
            "type": data["type"],
            "aliases": aliases,
            "events": f"{data['events']}",
        }


def flat_edges(network: "nx.MultiDiGraph[str]") -> Iterator[Row]:
    """Each edge by its ``key`` with its two ends and the attributes of `EDGE`, the number of its sentences among them;
    “ | ” stands between several."""
    texts = EDGE[: EDGE.index("sentences")]
    for number, (source, target, data) in enumerate(network.edges(data=True)):
        evidence = " | ".join(map(_cited, data["evidence"]))
        row = {"key": f"e{number}", "source": source, "target": target, **{name: data[name] for name in texts}}
        yield row | {"sentences": f"{len(data['evidence'])}", "evidence": evidence}


def escaped(row: Row, escapes: Mapping[str, str]) -> Row:
    """What `row` says as XML has it, between tags (IN_TEXT) or between quotation marks (IN_QUOTES).

    >>> escaped({"b": "1 < 2\\x00"}, IN_TEXT)
    {'b': '1 &lt; 2\ufffd'}
    """
    return {name: _escaped(text, escapes) for name, text in row.items()}


def declared_type(name: str) -> str:
    """What both formats call the type of an attribute."""
    return "long" if name in NUMBERS else "string"


def _escaped(text: str, escapes: Mapping[str, str]) -> str:
    if not SPECIAL.search(text):
        return text
    plain = NOT_XML.sub("\ufffd", text)
    for character, escape in escapes.items():
        plain = plain.replace(character, escape)
    return plain


def _cited(evidence: Mapping[str, Any]) -> str:
    where = ", ".join(filter(None, (evidence["outlet"], evidence["published"], evidence["title"])))
    return f"{evidence['sentence']} [{where or evidence['article']}]"
