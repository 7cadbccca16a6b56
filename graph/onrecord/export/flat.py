"""The network with plain attributes only, for formats that know no lists."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx

# What XML 1.0 cannot hold at all, not even escaped.
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def flattened(network: "nx.MultiDiGraph[str]") -> "nx.MultiDiGraph[str]":
    """A copy whose attributes are strings and numbers; nodes have a label, edges the number of their sentences.

    Several aliases or sentences stand in one string with “ | ” between them.
    """
    flat: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for key, data in network.nodes(data=True):
        flat.add_node(
            key, label=_text(data["name"]), type=data["type"], aliases=_joined(data["aliases"]), events=data["events"]
        )
    for number, (source, target, data) in enumerate(network.edges(data=True)):
        flat.add_edge(source, target, key=f"e{number}", **_edge(data))
    return flat


def _edge(data: Mapping[str, Any]) -> dict[str, Any]:
    texts = ("type", "label", "earliest", "latest", "precision", "status", "place", "event")
    return {name: _text(data[name]) for name in texts} | {
        "sentences": len(data["evidence"]),
        "evidence": _joined(_cited(each) for each in data["evidence"]),
    }


def _cited(evidence: Mapping[str, Any]) -> str:
    where = ", ".join(filter(None, (evidence["outlet"], evidence["published"], evidence["title"])))
    return f"{evidence['sentence']} [{where or evidence['article']}]"


def _joined(texts: Iterable[str]) -> str:
    return " | ".join(map(_text, texts))


def _text(text: str) -> str:
    return NOT_XML.sub("\ufffd", text)
