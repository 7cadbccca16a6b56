"""The two checks of a store: every passage re-read against the stored text, and every graph against the shapes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol, cast

import pyoxigraph as ox
from pyshacl import validate as validate_shapes
from rdflib import SH, Graph, Literal, URIRef

from onrecord.model import Record
from onrecord.validate.conformance import conforms, described, read_targets
from onrecord.validate.passages import PASSAGES, Failure, passage_failure, span_failures
from onrecord.vocab import REC, ontology_folder

__all__ = ["Checkable", "Failure", "Validation", "shape_failures", "validate"]

RESOLVED = "/resolved"
"""How the graph of what holds across articles is called: it is held against the shapes with the evidence of others."""
EVENT_EVIDENCE = f"SELECT ?event ?evidence {{ ?event a <{REC.Event}> ; <{REC.evidence}> ?evidence }}"


class Checkable(Protocol):
    """What can be checked: a `Store`."""

    @property
    def records(self) -> Mapping[str, Record]: ...
    def query(self, text: str) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples: ...
    def graphs(self) -> list[str]: ...
    def quads(self, graph: str | None = None) -> Iterator[ox.Quad]: ...


@dataclass(frozen=True, slots=True)
class Validation:
    """How much was checked, passages of text and graphs, and what failed, sorted."""

    passages: int
    graphs: int
    failures: tuple[Failure, ...]


def validate(store: Checkable) -> Validation:
    """Re-reads every passage of `store` and validates its graphs: pySHACL those that a quick check finds not right.

    Raises AbortError if the records are unreadable.
    """
    texts = {record.article.sha256: record.article.text for record in store.records.values()}
    rows = list(cast(ox.QuerySolutions, store.query(PASSAGES)))
    spans = [failure for record in store.records.values() for failure in span_failures(record)]
    passages = [failure for row in rows if (failure := passage_failure(row, texts))]
    graphs = store.graphs()
    shapes = Graph().parse(ontology_folder() / "shapes.ttl", format="turtle")
    targets = read_targets(shapes)
    misshapen = {
        name: list(shape_failures(_checked_graph(store, name), shapes))
        for name in graphs
        if not conforms(described(_checked_quads(store, name)), targets)
    }
    found = {*spans, *passages, *(failure for failures in misshapen.values() for failure in failures)}
    return Validation(len(rows), len(graphs), tuple(sorted(found)))


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


def _checked_graph(store: Checkable, name: str) -> Graph:
    graph = Graph()
    for quad in _checked_quads(store, name):
        graph.add((_from_ox(quad.subject), _from_ox(quad.predicate), _from_ox(quad.object)))
    return graph


def _checked_quads(store: Checkable, name: str) -> Iterator[ox.Quad]:
    yield from store.quads(name)
    if name.endswith(RESOLVED):  # events are described there, their evidence in the articles' graphs
        evidence = ox.NamedNode(REC.evidence)
        for event, passage in cast(ox.QuerySolutions, store.query(EVENT_EVIDENCE)):
            yield ox.Quad(event, evidence, passage)


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
