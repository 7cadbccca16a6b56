"""The two checks of a store: every passage re-read against the stored text, and every graph against the shapes."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from typing import Protocol, cast

import pyoxigraph as ox
from pyshacl import validate as validate_shapes
from rdflib import SH, Graph, Literal, URIRef

from onrecord import __version__
from onrecord.model import Record
from onrecord.rdf.iris import CONTEXT, literal
from onrecord.vocab import OA, REC, ontology_folder

PASSAGES = f"""
SELECT ?evidence ?sha256 ?start ?end ?exact ?prefix ?suffix
WHERE {{
  ?evidence a <{OA.SpecificResource}> .
  OPTIONAL {{ ?evidence <{OA.hasSource}>/<{REC.sha256}> ?sha256 }}
  OPTIONAL {{ ?evidence <{OA.hasSelector}> ?position . ?position <{OA.start}> ?start ; <{OA.end}> ?end }}
  OPTIONAL {{ ?evidence <{OA.hasSelector}> ?quote .
             ?quote <{OA.exact}> ?exact ; <{OA.prefix}> ?prefix ; <{OA.suffix}> ?suffix }}
}}
"""

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


@dataclass(frozen=True, slots=True, order=True)
class Failure:
    """What does not hold: the IRI or the article and passage concerned, and why."""

    subject: str
    reason: str


@dataclass(frozen=True, slots=True)
class Validation:
    """How much was checked, passages of text and graphs, and what failed, sorted.

    `valid` has a digest of each article's graph that has the shapes it must have.
    """

    passages: int
    graphs: int
    failures: tuple[Failure, ...]
    valid: tuple[str, ...] = ()


def validate(store: Checkable, *, valid: Collection[str] = ()) -> Validation:
    """Re-reads every passage of `store` and validates its graphs, but for those found `valid` before, by digest.

    Raises AbortError if the records are unreadable.
    """
    texts = {record.article.sha256: record.article.text for record in store.records.values()}
    rows = list(cast(ox.QuerySolutions, store.query(PASSAGES)))
    spans = [failure for record in store.records.values() for failure in span_failures(record)]
    passages = [failure for row in rows if (failure := passage_failure(row, texts))]
    graphs = store.graphs()
    shapes = Graph().parse(ontology_folder() / "shapes.ttl", format="turtle")
    digests = {name: graph_digest(store, name) for name in graphs if not name.endswith(RESOLVED)}
    misshapen = {
        name: list(shape_failures(_checked_graph(store, name), shapes))
        for name in graphs
        if digests.get(name) not in valid
    }
    found = {*spans, *passages, *(failure for failures in misshapen.values() for failure in failures)}
    sound = sorted(digest for name, digest in digests.items() if not misshapen.get(name))
    return Validation(len(rows), len(graphs), tuple(sorted(found)), tuple(sound))


def graph_digest(store: Checkable, name: str) -> str:
    """What stands for the content of one graph and for the rules that it is held against."""
    quads = sorted(str(quad) for quad in store.quads(name))
    return sha256("\n".join((*rules(), *quads)).encode()).hexdigest()[:32]


@cache
def rules() -> tuple[str, ...]:
    """What decides whether a graph is valid, beside the graph itself."""
    return __version__, version("pyshacl"), (ontology_folder() / "shapes.ttl").read_text(encoding="utf-8")


def span_failures(record: Record) -> Iterator[Failure]:
    """The spans of `record` that are no passage of its text."""
    for part, span in record.spans():
        if not 0 <= span.start < span.end <= len(record.article.text):
            reason = f"characters {span.start} to {span.end} are not in the text"
            yield Failure(f"{record.article.id} {part}", reason)


def passage_failure(row: ox.QuerySolution, texts: Mapping[str, str]) -> Failure | None:
    """Why the evidence in `row`, a solution of `PASSAGES`, is not what the text says; None if it is."""
    evidence, *values = (term.value if isinstance(term, ox.NamedNode | ox.Literal) else "" for term in row)
    checksum, start, end, exact, prefix, suffix = values
    if not (start.isdigit() and end.isdigit()):
        return Failure(evidence, "it has no position in a text")
    if checksum not in texts:
        return Failure(evidence, f"no text with the checksum {checksum[:16] or '(none)'} is stored")
    text, first, last = texts[checksum], int(start), int(end)
    if not first < last <= len(text):
        return Failure(evidence, f"characters {first} to {last} are not in the text")
    quoted = (text[first:last], text[max(0, first - CONTEXT) : first], text[last : last + CONTEXT])
    for name, written, said in zip(("quotation", "prefix", "suffix"), (exact, prefix, suffix), quoted, strict=True):
        if written != str(literal(said)):
            return Failure(evidence, f"the {name} {written[:60]!r} is not the text, which has {said[:60]!r}")
    return None


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
    quads: Iterable[ox.Quad] = store.quads(name)
    graph = Graph()
    for quad in quads:
        graph.add((_from_ox(quad.subject), _from_ox(quad.predicate), _from_ox(quad.object)))
    if name.endswith(RESOLVED):  # events are described there, their evidence in the articles' graphs
        rows = cast(ox.QuerySolutions, store.query(EVENT_EVIDENCE))
        for event, evidence in rows:
            graph.add((_from_ox(event), REC.evidence, _from_ox(evidence)))
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
