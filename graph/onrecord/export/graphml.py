"""GraphML, for yEd, Cytoscape and igraph: the network with its sentences as plain text."""

from pathlib import Path

import networkx as nx

from onrecord.export.flat import flattened
from onrecord.export.whole import write_whole
from onrecord.network import build_network
from onrecord.store import Store


def graphml(network: "nx.MultiDiGraph[str]") -> str:
    """`network` as GraphML, ending in a line break."""
    return "\n".join(nx.generate_graphml(flattened(network), named_key_ids=True)) + "\n"


def write_graphml(source: "Store | nx.MultiDiGraph[str]", path: Path) -> None:
    """Writes a store or a network to `path`, whole or not at all. Raises AbortError if it cannot."""
    write_whole(path, [graphml(source if isinstance(source, nx.MultiDiGraph) else build_network(source)).encode()])
