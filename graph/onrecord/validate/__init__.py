"""The two checks of a store: every passage re-read against the stored text, and every graph against the shapes."""

from collections.abc import Container, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Protocol, cast

import pyoxigraph as ox
from pyshacl import validate as validate_shapes
from rdflib import SH, Graph, Literal, URIRef

from onrecord.model import Record
from onrecord.validate.conformance import conforms, described, read_targets
from onrecord.validate.passages import Failure, passage_failure, passages_of, span_failures
from onrecord.vocab import REC, ontology_folder

__all__ = ["Checkable", "Failure", "Validation", "database_failures", "shape_failures", "validate"]

RESOLVED = "/resolved"
"""How the graph of what holds across articles is called: it is held against the shapes with the evidence of others."""
AHEAD = 64
"""Graphs that Oxigraph gives out together, which it does in threads of its own."""
EVENT_EVIDENCE = f"SELECT ?event ?evidence {{ ?event a <{REC.Event}> ; <{REC.evidence}> ?evidence }}"


class Checkable(Protocol):
    """What can be checked: a `Store`."""

    @property
    def records(self) -> Mapping[str, Record]: ...
    def query(self, text: str) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples: ...
    def graphs(self) -> list[str]: ...
    def lines(self, graph: str) -> bytes: ...
    def dump(self, graph: str) -> bytes: ...
    def digests(self) -> Mapping[str, str]: ...


@dataclass(frozen=True, slots=True)
class Validation:
    """How much was checked, passages of text and graphs, and what failed, sorted; the digests of graphs that are
    right."""

    passages: int
    graphs: int
    failures: tuple[Failure, ...]
    right: frozenset[str] = frozenset()


def validate(store: Checkable, *, known: Container[str] = ()) -> Validation:
    """Re-reads every passage of `store` and validates its graphs, but for those whose digest is `known` to be right.

    pySHACL is asked about the graphs that a quick check finds not right. Raises AbortError if the records or graphs are
    unreadable.
    """
    records = store.records.values()
    texts = {record.article.sha256: record.article.text for record in records}
    shapes = Graph().parse(ontology_folder() / "shapes.ttl", format="turtle")
    targets, digests = read_targets(shapes), store.digests()
    passages, found, right = 0, {failure for record in records for failure in span_failures(record)}, set()
    for graph in sorted(digests):
        wrong: list[Failure] = []
        if digests[graph] not in known:
            data = described(_checked(store, graph))
            read = list(passages_of(data))
            wrong += [failure for passage in read if (failure := passage_failure(passage, texts))]
            wrong += [] if conforms(data, targets) else shape_failures(_as_rdflib(_checked(store, graph)), shapes)
            passages += len(read)
        right |= set() if wrong else {digests[graph]}
        found |= set(wrong)
    return Validation(passages, len(digests), tuple(sorted(found)), frozenset(right))


def database_failures(store: Checkable) -> Iterator[Failure]:
    """The graphs that the database, which answers queries, does not have as they were written."""
    graphs = sorted({*store.graphs(), *store.digests()})
    with ThreadPoolExecutor(2) as pool:
        for first in range(0, len(graphs), AHEAD):
            some = graphs[first : first + AHEAD]
            for graph, found in zip(some, pool.map(store.dump, some), strict=True):
                if sorted(found.splitlines()) != store.lines(graph).splitlines():
                    yield Failure(graph, "the database does not have what was written: build the store again")


def shape_failures(data: Graph, shapes: Graph) -> Iterator[Failure]:
    """What in `data` does not have the shape it must have."""
    conforms, results, _ = validate_shapes(data, shacl_graph=shapes, inference="none", advanced=False)
    if conforms:
        return
    report = cast(Graph, results)
    for result in report.subjects(SH.focusNode):
        path = str(report.value(result, SH.resultPath) or "").rpartition("#")[2].rpartition("/")[2]
        messages = sorted(" ".join(str(text).split()) for text in report.objects(result, SH.resultMessage))
        yield Failure(str(report.value(result, SH.focusNode)), f"{path}: {messages[0]}" if path else messages[0])


def _checked(store: Checkable, graph: str) -> Iterator[ox.Triple]:
    yield from cast(Iterator[ox.Triple], ox.parse(store.lines(graph), format=ox.RdfFormat.N_TRIPLES))
    if graph.endswith(RESOLVED):  # events are described there, their evidence in the articles' graphs
        evidence = ox.NamedNode(REC.evidence)
        for event, passage in cast(ox.QuerySolutions, store.query(EVENT_EVIDENCE)):
            yield ox.Triple(event, evidence, passage)


def _as_rdflib(triples: Iterable[ox.Triple]) -> Graph:
    graph = Graph()
    for triple in triples:
        graph.add((_from_ox(triple.subject), _from_ox(triple.predicate), _from_ox(triple.object)))
    return graph


def _from_ox(term: object) -> URIRef | Literal:
    match term:
        case ox.NamedNode():
            return URIRef(term.value)
        case ox.Literal() if term.language:
            return Literal(term.value, lang=term.language)
        case ox.Literal() if term.datatype.value != "http://www.w3.org/2001/XMLSchema#string":
            return Literal(term.value, datatype=URIRef(term.datatype.value))
        case ox.Literal():
            return Literal(term.value)
        case _:
            raise TypeError(f"{term}: onrecord writes no such term")
