"""GEXF 1.2, for Gephi and its kin: the network with its sentences as plain text, and dated lines for its timeline."""

import re
from pathlib import Path

import networkx as nx

from onrecord.export.flat import flattened
from onrecord.export.whole import write_whole
from onrecord.network import build_network
from onrecord.store import Store

# networkx writes today's date and its own version into the file; the same network must give the same bytes.
PASSING = re.compile(r' lastmodifieddate="[^"]*"|(?<=<creator>NetworkX) [^<]*')


def gexf(network: "nx.MultiDiGraph[str]") -> str:
    """`network` as GEXF, ending in a line break; a dated edge has its bounds as start and end."""
    flat = flattened(network)
    for _, _, data in flat.edges(data=True):
        # networkx writes an edge's "type" where GEXF has directed or undirected
        data["relation"] = data.pop("type")
        data |= {name: bound for name, bound in (("start", data["earliest"]), ("end", data["latest"])) if bound}
    return PASSING.sub("", "\n".join(nx.generate_gexf(flat, version="1.2draft"))) + "\n"


def write_gexf(source: "Store | nx.MultiDiGraph[str]", path: Path) -> None:
    """Writes a store or a network to `path`, whole or not at all. Raises AbortError if it cannot."""
    write_whole(path, [gexf(source if isinstance(source, nx.MultiDiGraph) else build_network(source)).encode()])
