"""The store in other formats: one module a format, all named in `EXPORTERS`."""

from collections.abc import Callable, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack
from functools import partial
from multiprocessing import get_context
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
from onrecord.store import Store, open_store

__all__ = ["EXPORTERS", "FILE_NAMES", "Exporter", "export_all", "exporter", "without_text"]

Exporter = Callable[[Store, Path], None]
Told = Callable[[int, int], None]

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


GRAPH_FORMATS = ("trig", "turtle", "nquads", "jsonld")
"""The formats that hold the graph itself, which take about half of the time."""
MANY = 100_000
"""Triples from which on another process is worth the second that it takes to begin."""


def export_all(store: Store, out: Path, jobs: int = 1, told: Told = lambda *_: None) -> list[Path]:
    """Writes every format of `store` into the folder `out` and returns their paths.

    With several `jobs`, another process writes the graph itself meanwhile. `told` is called with the number of each
    format as it begins, and of all. Raises AbortError if one cannot be written.
    """
    names, path = list(EXPORTERS), store.path
    with ExitStack() as stack:
        other: list[Future[None]] = []
        if path and jobs > 1 and store.triples() >= MANY:
            pool = stack.enter_context(ProcessPoolExecutor(1, get_context("spawn")))
            other = [pool.submit(_export_one, path, out, name) for name in GRAPH_FORMATS]
            names = [name for name in names if name not in GRAPH_FORMATS]
        for number, name in enumerate(names, len(EXPORTERS) + 1 - len(names)):
            told(number, len(EXPORTERS))
            EXPORTERS[name](store, out / FILE_NAMES[name])
        for each in other:
            each.result()
    return [out / FILE_NAMES[name] for name in EXPORTERS]


def _export_one(path: Path, out: Path, name: str) -> None:
    EXPORTERS[name](open_store(path), out / FILE_NAMES[name])


def exporter(name: str, *, text: bool = True) -> Exporter:
    """What writes the format `name`; without `text` it leaves out the sentences of the articles."""
    if text:
        return EXPORTERS[name]
    if name == "csv":
        return partial(write_csv, text=False)
    return lambda store, path: EXPORTERS[name](without_text(store), path)
