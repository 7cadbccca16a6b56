"""What one version of the store keeps beside its database: the records, and each graph as sorted lines of N-Triples.

The lines are what exports and the next version are made from. ``graphs.nt.gz`` has a gzip member a graph, so that one
can be read without the others, and taken over as it is; ``version.json`` says where each lies and what it was made
from.
"""

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass, replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

DATABASE, RECORDS, LINES, INDEX = "graph", "records.jsonl", "graphs.nt.gz", "version.json"
FASTEST = 1
"""Level of compression: the lines repeat so much that even so a tenth of their size is left."""

GraphLines = Iterable[tuple[str, Iterable[str]]]
"""Graphs by their IRIs, with their triples as lines of N-Triples in any order."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A graph that is kept: `start` and `length` say where in ``graphs.nt.gz`` it lies, in bytes.

    `basis` stands for all that it was made from, empty if that is unknown; `digest` is of its lines.
    """

    graph: str
    basis: str
    digest: str
    triples: int
    start: int
    length: int


@dataclass(frozen=True)
class Version:
    """The version in `folder`: digests of the files with its records and with its graphs, and these by their IRIs."""

    folder: Path
    records: str
    lines: str
    graphs: Mapping[str, Kept]

    @cached_property
    def triples(self) -> int:
        """How many triples all graphs have."""
        return sum(kept.triples for kept in self.graphs.values())

    @cached_property
    def digests(self) -> dict[str, str]:
        """A digest of each graph's lines."""
        return {graph: kept.digest for graph, kept in self.graphs.items()}

    def member(self, graph: str) -> bytes:
        """A graph's lines, compressed as they lie in the file; KeyError if there is no such graph."""
        kept = self.graphs[graph]
        with (self.folder / LINES).open("rb") as file:
            file.seek(kept.start)
            return file.read(kept.length)

    def lines_of(self, graph: str) -> bytes:
        """A graph's triples, a line each, sorted; none of a graph that is not there."""
        return gzip.decompress(self.member(graph)) if graph in self.graphs else b""


def read_version(folder: Path) -> Version:
    """The version in `folder`. Raises OSError, TypeError, KeyError or ValueError if its index cannot be read."""
    index = json.loads((folder / INDEX).read_text("utf-8"))
    return Version(folder, index["records"], index["lines"], {row[0]: Kept(*row) for row in index["graphs"]})


def write_index(version: Version) -> None:
    """Writes what is known of `version`, and where each of its graphs lies, a line each."""
    head = json.dumps({"records": version.records, "lines": version.lines})[:-1]
    rows = ",\n".join(json.dumps(astuple(kept)) for kept in version.graphs.values())
    (version.folder / INDEX).write_text(f'{head}, "graphs": [\n{rows}\n]}}\n', "utf-8", newline="\n")


def keep_graphs(file: BinaryIO, graphs: GraphLines, bases: Mapping[str, str], old: Version | None) -> Iterator[Kept]:
    """Writes `graphs` into `file`, behind those that it has, and yields where each lies.

    A graph with the basis in `bases` that it had in `old` is taken over: its lines are not asked for.
    """
    for graph, lines in graphs:
        basis, before = bases.get(graph, ""), old.graphs.get(graph) if old else None
        if old and before and basis and before.basis == basis:
            kept, member = before, old.member(graph)
        else:
            content = "".join(sorted(set(lines))).encode()
            member = gzip.compress(content, FASTEST, mtime=0)
            kept = Kept(graph, basis, sha256(content).hexdigest(), content.count(b"\n"), 0, len(member))
        yield replace(kept, start=file.tell())
        file.write(member)


def digest_of(path: Path) -> str:
    """Hexadecimal SHA-256 of a file's content; empty if it is not there."""
    return sha256(path.read_bytes()).hexdigest() if path.exists() else ""
