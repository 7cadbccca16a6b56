"""The store: an Oxigraph database with one named graph an article version, and the records it was made from.

A folder holds ``FORMAT``, ``CURRENT`` (the name of the version that counts), that version's folder, and ``lock``;
A write builds a new version beside the old one and then replaces ``CURRENT``: an interrupted write changes nothing.
"""

import gc
import json
import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from filecmp import cmp
from functools import cached_property
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import cast

import pyoxigraph as ox
from filelock import FileLock, Timeout
from rdflib import Literal, URIRef

from onrecord.errors import AbortError
from onrecord.model import Record
from onrecord.record_json import record_from_json, record_to_json
from onrecord.vocab import ontology_folder

Triple = tuple[URIRef, URIRef, URIRef | Literal]
Graphs = Iterable[tuple[URIRef, Iterable[Triple]]]

FORMAT = "onrecord store 1\n"
BATCH = 100_000
"""Quads that Oxigraph loads at a time: a million at once take it some 600 MB more memory, and hardly less time."""
OWN_FOLDER = re.compile(r"[0-9a-f]{16}|building")


@dataclass(frozen=True)
class Store:
    """A store that is open for reading; `path` is None for one in memory."""

    graph: ox.Store
    read_records: Callable[[], dict[str, Record]]
    path: Path | None = None

    @cached_property
    def records(self) -> dict[str, Record]:
        """The records with their texts, by cache key. Raises AbortError if the file cannot be read."""
        return self.read_records()

    def query(self, text: str) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        """The answer to a SPARQL 1.1 query over the union of all graphs; SyntaxError if it is none."""
        return self.graph.query(text, use_default_graph_as_union=True)

    def graphs(self) -> list[str]:
        """The IRIs of the named graphs, sorted."""
        return sorted(name.value for name in self.graph.named_graphs() if isinstance(name, ox.NamedNode))

    def quads(self, graph: str | None = None, *, subject: str | None = None) -> Iterator[ox.Quad]:
        """The quads of one graph or of all, of one subject or of all, in no order."""
        node, name = (ox.NamedNode(iri) if iri else None for iri in (subject, graph))
        return self.graph.quads_for_pattern(node, None, None, name)


def memory_store(records: Mapping[str, Record], graphs: Graphs) -> Store:
    """A store in memory with those records by cache key, those graphs, and what is derived from them."""
    store, kept = ox.Store(), dict(records)
    _fill(store, graphs)
    return Store(store, lambda: kept)


def version_folder(path: Path) -> Path:
    """The folder of the version that counts of the store at `path`; AbortError if there is none that can be read."""
    if not path.exists():
        raise AbortError(f"no store at {path}: run `onrecord build SOURCE -o DIR` first or name it with --store")
    _check_format(path)
    if not (path / "CURRENT").exists():
        raise AbortError(f"the store at {path} was never finished: run `onrecord build SOURCE -o DIR` again")
    try:
        return path / (path / "CURRENT").read_text().strip()
    except (OSError, ValueError) as error:
        raise AbortError(f"the store at {path} is damaged, build it again: {error}") from error


def open_store(path: Path) -> Store:
    """The store in the folder `path`, for reading; AbortError if there is none that this version can read."""
    version = version_folder(path)
    try:
        graph = ox.Store.read_only(str(version / "graph"))
    except OSError as error:
        raise AbortError(f"the store at {path} is damaged, build it again: {error}") from error
    return Store(graph, lambda: _read_records(version / "records.jsonl"), path)


def write_store(path: Path, records: Mapping[str, Record], graphs: Graphs) -> Store:
    """Makes `path` the store of exactly those records and graphs, and opens it for reading.

    The same content leaves the folder as it is. Raises AbortError if the folder is not a store of this
    version, cannot be written, or is being written by another process.
    """
    try:
        with _locked(path):
            building = path / "building"
            shutil.rmtree(building, ignore_errors=True)
            version = _build(building, records, graphs)
            if _current(path) == version and _is_whole(path / version, building):
                shutil.rmtree(building)
            else:
                _publish(path, building, version)
    except OSError as error:
        raise AbortError(
            f"cannot write the store at {path}: {error.strerror or error}: choose another folder"
        ) from error
    return open_store(path)


def store_size(path: Path) -> int:
    """How many bytes the files of the store at `path` have."""
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())


def _check_format(path: Path) -> None:
    try:
        found = (path / "FORMAT").read_text()
    except (OSError, ValueError) as error:
        raise AbortError(f"{path} is not an onrecord store: name another folder with --store") from error
    if found != FORMAT:
        raise AbortError(
            f"{path} was written by another version of onrecord ({found.strip()[:40]!r}, this one reads "
            f"{FORMAT.strip()!r}): build into another folder, or use that version"
        )


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    path.mkdir(parents=True, exist_ok=True)
    if any(entry.name != "lock" for entry in path.iterdir()):
        _check_format(path)
    try:
        with FileLock(path / "lock", timeout=0):
            _replace(path / "FORMAT", FORMAT)
            yield
    except Timeout as error:
        raise AbortError(f"the store at {path} is being written: wait for that to end or name another") from error


def _build(folder: Path, records: Mapping[str, Record], graphs: Graphs) -> str:
    (folder / "graph").mkdir(parents=True)
    content = sha256()
    with (folder / "records.jsonl").open("wb") as file:
        for key in sorted(records):
            line = json.dumps({"key": key, "record": record_to_json(records[key], text=True)}).encode() + b"\n"
            content.update(line)
            file.write(line)
    store = ox.Store(str(folder / "graph"))
    _fill(store, graphs, content.update)
    store.flush()
    del store
    gc.collect()  # Oxigraph gives its own lock back only when the object goes
    return content.hexdigest()[:16]


def _fill(store: ox.Store, graphs: Graphs, seen: Callable[[bytes], None] = lambda _: None) -> None:
    names: list[URIRef] = []

    def quads() -> Iterator[ox.Quad]:
        for name, triples in graphs:
            names.append(name)
            graph = ox.NamedNode(name)
            for subject, predicate, value in triples:
                quad = ox.Quad(ox.NamedNode(subject), ox.NamedNode(predicate), _to_ox(value), graph)
                seen(str(quad).encode())
                yield quad

    rest = quads()
    while batch := list(islice(rest, BATCH)):
        store.bulk_extend(batch)
    if names:
        derived = ox.NamedNode(names[-1].rpartition("/")[0] + "/derived")
        for rule in sorted((ontology_folder() / "derived").glob("*.rq")):
            text = rule.read_text(encoding="utf-8")
            seen(text.encode())
            found = cast(ox.QueryTriples, store.query(text, use_default_graph_as_union=True))
            store.extend([ox.Quad(edge.subject, edge.predicate, edge.object, derived) for edge in found])


def _to_ox(term: URIRef | Literal) -> ox.NamedNode | ox.Literal:
    if isinstance(term, URIRef):
        return ox.NamedNode(term)
    if term.language:
        return ox.Literal(str(term), language=term.language)
    return ox.Literal(str(term), datatype=ox.NamedNode(term.datatype)) if term.datatype else ox.Literal(str(term))


def _current(path: Path) -> str | None:
    pointer = path / "CURRENT"
    return pointer.read_text().strip() if pointer.exists() else None


def _is_whole(version: Path, building: Path) -> bool:
    try:
        sizes = {len(ox.Store.read_only(str(folder / "graph"))) for folder in (version, building)}
        return len(sizes) == 1 and cmp(version / "records.jsonl", building / "records.jsonl", shallow=False)
    except OSError:
        return False


def _publish(path: Path, building: Path, version: str) -> None:
    shutil.rmtree(path / version, ignore_errors=True)
    building.rename(path / version)
    _replace(path / "CURRENT", version + "\n")
    for folder in path.iterdir():
        if folder.is_dir() and OWN_FOLDER.fullmatch(folder.name) and folder.name != version:
            shutil.rmtree(folder, ignore_errors=True)  # a reader may still hold it open; the next write tries again


def _replace(path: Path, text: str) -> None:
    if path.exists() and path.read_text() == text:
        return
    fresh = path.with_name(path.name + ".new")
    fresh.write_text(text, newline="\n")
    os.replace(fresh, path)  # noqa: PTH105 - the name that says it is atomic


def _read_records(path: Path) -> dict[str, Record]:
    try:
        with path.open(encoding="utf-8") as file:
            return {row["key"]: record_from_json(row["record"]) for row in map(json.loads, file)}
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise AbortError(f"{path} is damaged: build the store again") from error
