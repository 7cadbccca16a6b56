"""Oxigraph's database of one version: loaded from the lines of its graphs, or grown from that of the version before."""

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import cast

import pyoxigraph as ox

from onrecord.store.terms import in_graph
from onrecord.store.version import DATABASE, Version
from onrecord.vocab import ontology_folder

BATCH = 20_000_000
"""Bytes of lines that Oxigraph loads at a time: all at once take several times the memory, and hardly less time."""
MOST_CHANGED = 0.1
"""The share of triples up to which the changed ones are exchanged one by one; beyond, to load them all is quicker."""

Change = tuple[str, set[bytes], set[bytes]]
"""A graph's IRI, the lines that it has no longer, and those that it has now."""


def load_graphs(database: ox.Store, graphs: Iterable[tuple[str, bytes]]) -> None:
    """Loads graphs, given as lines of N-Triples, into `database`."""
    batch, size = [], 0
    for graph, lines in graphs:
        batch.append(in_graph(graph, lines))
        size += len(batch[-1])
        if size >= BATCH:
            database.bulk_load(b"".join(batch), format=ox.RdfFormat.N_QUADS)
            batch, size = [], 0
    database.bulk_load(b"".join(batch), format=ox.RdfFormat.N_QUADS)


def start_database(new: Version, old: Version | None) -> ox.Store:
    """The database of `new`, made in its folder: from that of `old` if little has changed."""
    folder = new.folder / DATABASE
    changes = few_changes(old, new) if old else None
    if old is None or changes is None:
        database = ox.Store(str(folder))
        load_graphs(database, ((graph, new.lines_of(graph)) for graph in new.graphs))
        database.optimize()  # queries then take half the time, for some two seconds for a million triples
        return database
    link_database(old, folder)
    database = ox.Store(str(folder))
    for graph in old.graphs.keys() - new.graphs.keys():
        database.remove_graph(ox.NamedNode(graph))  # or its name would stay
    for graph, gone, come in changes:
        for quad in quads_of(graph, gone):
            database.remove(quad)
        database.extend(quads_of(graph, come))
    return database


def few_changes(old: Version, new: Version) -> list[Change] | None:
    """What differs between the graphs of two versions; None if that is much."""
    found, size = [], 0
    for graph in sorted({graph for graph, _ in old.digests.items() ^ new.digests.items()}):
        before, after = (set(version.lines_of(graph).splitlines(keepends=True)) for version in (old, new))
        found.append((graph, before - after, after - before))
        size += len(found[-1][1]) + len(found[-1][2])
        if size > MOST_CHANGED * old.triples:
            return None
    return found


def quads_of(graph: str, lines: Iterable[bytes]) -> list[ox.Quad]:
    """Lines of N-Triples as quads of one graph."""
    name = ox.NamedNode(graph)
    found = ox.parse(b"".join(lines), format=ox.RdfFormat.N_TRIPLES)
    return [ox.Quad(each.subject, each.predicate, each.object, name) for each in found]


def link_database(old: Version, folder: Path) -> None:
    """Makes `folder` a database with the content of that of `old`; the files that Oxigraph never alters are shared."""
    folder.mkdir()
    for file in (old.folder / DATABASE).iterdir():
        if file.suffix == ".sst":
            link(file, folder / file.name)
        elif file.name != "LOCK" and not file.name.startswith("LOG"):
            shutil.copy2(file, folder / file.name)


def link(file: Path, to: Path) -> None:
    """Makes `to` the same file as `file`, or a copy where the file system knows no links."""
    try:
        to.hardlink_to(file)
    except OSError:
        shutil.copy2(file, to)


def derived_graph(graphs: Iterable[str]) -> str | None:
    """What the graph of short cuts is called beside `graphs`; None if there are none.

    >>> derived_graph(["https://example.org/graph/resolved"])
    'https://example.org/graph/derived'
    """
    return next((graph.rpartition("/")[0] + "/derived" for graph in graphs), None)


def derived_rules() -> list[str]:
    """The rules of ``ontology/derived/``, by name. None reads what another derives."""
    return [rule.read_text("utf-8") for rule in sorted((ontology_folder() / "derived").glob("*.rq"))]


def derived_lines(database: ox.Store) -> Iterator[str]:
    """The short cuts that follow from what `database` has, as lines of N-Triples."""
    for rule in derived_rules():
        found = cast(ox.QueryTriples, database.query(rule, use_default_graph_as_union=True))
        yield from (f"{triple} .\n" for triple in found)
