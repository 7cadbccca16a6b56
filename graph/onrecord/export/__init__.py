"""The store in other formats: one module a format, all named in `EXPORTERS`."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from onrecord.export.csv import write_csv
from onrecord.export.explorer import write_explorer
from onrecord.export.ftm import write_ftm
from onrecord.export.gexf import write_gexf
from onrecord.export.graphml import write_graphml
from onrecord.export.jsonld import write_jsonld
from onrecord.export.map import write_map
from onrecord.export.nquads import write_nquads
from onrecord.export.timeline import write_timeline
from onrecord.export.timelinejs import write_timelinejs
from onrecord.export.trig import write_trig
from onrecord.export.turtle import write_turtle
from onrecord.export.without_text import without_text
from onrecord.store import Store

__all__ = ["EXPORTERS", "FILE_NAMES", "Exporter", "exporter", "without_text"]

Exporter = Callable[[Store, Path], None]

EXPORTERS: Mapping[str, Exporter] = {
    "trig": write_trig,
    "turtle": write_turtle,
    "nquads": write_nquads,
    "jsonld": write_jsonld,
    "csv": write_csv,
    "gexf": write_gexf,
    "graphml": write_graphml,
    "ftm": write_ftm,
    "timelinejs": write_timelinejs,
    "map": write_map,
    "timeline": write_timeline,
    "explorer": write_explorer,
}
"""What writes each format to a path: a file, for ``csv`` a folder; whole or not at all.

TriG stands before Turtle, which takes its paragraphs over.
"""

FILE_NAMES: Mapping[str, str] = {
    "turtle": "graph.ttl",
    "trig": "graph.trig",
    "nquads": "graph.nq",
    "jsonld": "graph.jsonld",
    "csv": "csv",
    "gexf": "network.gexf",
    "graphml": "network.graphml",
    "ftm": "entities.ftm.json",
    "timelinejs": "timeline.json",
    "map": "map.html",
    "timeline": "timeline.html",
    "explorer": "explorer.html",
}
"""What each format's file is called in a folder with all of them."""


def exporter(name: str, *, text: bool = True) -> Exporter:
    """What writes the format `name`; without `text` it leaves out the sentences of the articles."""
    if text:
        return EXPORTERS[name]
    if name == "csv":
        return partial(write_csv, text=False)
    return lambda store, path: EXPORTERS[name](without_text(store), path)
