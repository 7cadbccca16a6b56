"""A store that is open for reading, on disk or in memory."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

import pyoxigraph as ox
from rdflib import URIRef

from onrecord.errors import AbortError, DamagedError
from onrecord.model import Record
from onrecord.store.database import derived_graph, derived_lines, load_graphs
from onrecord.store.records import read_records
from onrecord.store.terms import Triple, lines_of
from onrecord.store.version import DATABASE, RECORDS, Version, read_version

Graphs = Iterable[tuple[URIRef, Iterable[Triple]]]

FORMAT = "onrecord store 2\n"


@dataclass(frozen=True, eq=False)
class Store:
    """A store that is open for reading; `path` and `version` are None for one in memory."""

    graph: ox.Store
    read_records: Callable[[], dict[str, Record]]
    path: Path | None = None
    version: Version | None = None

    @cached_property
    def records(self) -> dict[str, Record]:
        """The records with their texts, by cache key. Raises DamagedError if the file cannot be read."""
        return self.read_records()

    def query(self, text: str) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        """The answer to a SPARQL 1.1 query over the union of all graphs; SyntaxError if it is none."""
        return self.graph.query(text, use_default_graph_as_union=True)

    def graphs(self) -> list[str]:
        """The IRIs of the named graphs, sorted."""
        return sorted(name.value for name in self.graph.named_graphs() if isinstance(name, ox.NamedNode))

    def triples(self) -> int:
        """How many triples all graphs have."""
        return self.version.triples if self.version else len(self.graph)

    def dump(self, graph: str) -> bytes:
        """The triples of one graph as the database has them, as lines of N-Triples in no order."""
        return self.graph.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.NamedNode(graph)) or b""

    def digests(self) -> dict[str, str]:
        """A digest of the lines of each graph."""
        if self.version:
            return dict(self.version.digests)
        return {graph: sha256(self.lines(graph)).hexdigest() for graph in self.graphs()}

    def quads(self, graph: str | None = None, *, subject: str | None = None) -> Iterator[ox.Quad]:
        """The quads of one graph or of all, of one subject or of all, in no order."""
        node, name = (ox.NamedNode(iri) if iri else None for iri in (subject, graph))
        return self.graph.quads_for_pattern(node, None, None, name)

    def lines(self, graph: str) -> bytes:
        """The triples of one graph as lines of canonical N-Triples, sorted. Raises DamagedError if they are damaged."""
        if self.version is None:
            return b"".join(sorted(self.dump(graph).splitlines(keepends=True)))
        try:
            return self.version.lines_of(graph)
        except (OSError, EOFError) as error:
            raise DamagedError(f"the store at {self.path} is damaged, build it again: {error}") from error


def memory_store(records: Mapping[str, Record], graphs: Graphs) -> Store:
    """A store in memory with those records by cache key, those graphs, and what is derived from them."""
    database, kept = ox.Store(), dict(records)
    made = {str(name): "".join(lines_of(triples)).encode() for name, triples in graphs}
    load_graphs(database, made.items())
    if name := derived_graph(made):
        load_graphs(database, [(name, "".join(derived_lines(database)).encode())])
    return Store(database, lambda: kept)


def version_folder(path: Path) -> Path:
    """The folder of the version that counts of the store at `path`; AbortError if there is none that can be read."""
    if not path.exists():
        raise AbortError(f"no store at {path}: run `onrecord build SOURCE -o DIR` first or name it with --store")
    check_format(path)
    if not (path / "CURRENT").exists():
        raise AbortError(f"the store at {path} was never finished: run `onrecord build SOURCE -o DIR` again")
    try:
        return path / (path / "CURRENT").read_text().strip()
    except (OSError, ValueError) as error:
        raise DamagedError(f"the store at {path} is damaged, build it again: {error}") from error


def open_store(path: Path) -> Store:
    """The store in the folder `path`, for reading; AbortError if there is none that this version can read."""
    folder = version_folder(path)
    try:
        version = read_version(folder)
        database = ox.Store.read_only(str(folder / DATABASE))
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise DamagedError(f"the store at {path} is damaged, build it again: {error}") from error
    return Store(database, lambda: read_records(folder / RECORDS), path, version)


def store_size(path: Path) -> int:
    """How many bytes the files of the store at `path` have."""
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())


def check_format(path: Path) -> None:
    """Raises AbortError if `path` is not a store of this format."""
    try:
        found = (path / "FORMAT").read_text()
    except (OSError, ValueError) as error:
        raise AbortError(f"{path} is not an onrecord store: name another folder with --store") from error
    if found != FORMAT:
        raise AbortError(
            f"{path} was written by another version of onrecord ({found.strip()[:40]!r}, this one reads "
            f"{FORMAT.strip()!r}): build into another folder, or use that version"
        )
