"""The store in other formats: one module a format, all named in `EXPORTERS`."""

from collections.abc import Callable, Mapping
from pathlib import Path

from onrecord.export.csv import write_csv
from onrecord.export.gexf import write_gexf
from onrecord.export.graphml import write_graphml
from onrecord.export.map import write_map
from onrecord.export.nquads import write_nquads
from onrecord.export.timeline import write_timeline
from onrecord.export.trig import write_trig
from onrecord.export.turtle import write_turtle
from onrecord.store import Store

__all__ = ["EXPORTERS", "FILE_NAMES"]

EXPORTERS: Mapping[str, Callable[[Store, Path], None]] = {
    "turtle": write_turtle,
    "trig": write_trig,
    "nquads": write_nquads,
    "csv": write_csv,
    "gexf": write_gexf,
    "graphml": write_graphml,
    "map": write_map,
    "timeline": write_timeline,
}
"""What writes each format to a path: a file, for ``csv`` a folder; whole or not at all."""

FILE_NAMES: Mapping[str, str] = {
    "turtle": "graph.ttl",
    "trig": "graph.trig",
    "nquads": "graph.nq",
    "csv": "csv",
    "gexf": "network.gexf",
    "graphml": "network.graphml",
    "map": "map.html",
    "timeline": "timeline.html",
}
"""What each format's file is called in a folder with all of them."""
