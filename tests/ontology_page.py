"""Writes ontology/README.md: every term of the vocabulary with its meaning, an example and what it is tied to."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, Namespace, URIRef

from onrecord.vocab import EVENT_TYPE, PREFIXES, REC, STANCE, STATUS

FOLDER = Path(__file__).parents[1] / "ontology"
PAGE = FOLDER / "README.md"
ONTOLOGY = URIRef(str(REC).rstrip("#"))
SEM = Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
OTHERS = {
    "sem": str(SEM),
    "owl": str(OWL),
    "aif": "http://www.arg.dundee.ac.uk/aif#",
    "grasp": "http://groundedannotationframework.org/grasp#",
    "factuality": "http://groundedannotationframework.org/grasp/factuality#",
    "cameo": "https://w3id.org/onrecord/cameo#",
    "plover": "https://w3id.org/onrecord/plover#",
}
SHORT = {iri: prefix for prefix, iri in (PREFIXES | OTHERS).items()}
MATCHES = {
    SKOS.exactMatch: "the same as",
    SKOS.closeMatch: "close to",
    SKOS.broadMatch: "narrower than",
    SKOS.narrowMatch: "wider than",
    SKOS.relatedMatch: "related to",
}
HEAD = """# The vocabulary

Version {version}, `{iri}`, [{licence}]({licence}). Prefix `rec:` is `{namespace}`.

| file | holds |
| --- | --- |
| [`onrecord.ttl`](onrecord.ttl) | classes and properties |
| [`event-types.ttl`](event-types.ttl) | event types as concepts (SKOS), with the codes of CAMEO and PLOVER |
| [`stance.ttl`](stance.ttl), [`status.ttl`](status.ttl) | stances and statuses as concepts, with the codes they match |
| [`shapes.ttl`](shapes.ttl) | what data must look like (SHACL Core) |
| [`queries`](queries), [`cookbook`](cookbook), [`derived`](derived) | questions, and how the short cuts are derived |

```mermaid
graph LR
  Event["rec:Event"] -- rec:participant --> Entity["rec:Entity"]
  Event -- rec:account --> Account["rec:Account"]
  Event -- "dct:type" --> type["event type"]
  Account -- rec:article --> Article["schema:NewsArticle"]
  Statement["rec:Statement"] -- rec:speaker --> Entity
  Statement -- rec:stance --> stance
  Statement -- rec:content --> Claim["schema:Claim"]
  Statement -- rec:content --> Statement
  Statement -- rec:about --> Event
  Position["rec:Position"] -- "rec:person, rec:organization" --> Entity
  Account -- rec:evidence --> Evidence["oa:SpecificResource"]
  Statement -- rec:evidence --> Evidence
  Position -- rec:evidence --> Evidence
  Evidence -- oa:hasSource --> Text["rec:TextSnapshot"]
  Decision["rec:IdentityDecision"] -- rec:decidedOn --> Entity
  Entity -. "rec:met, rec:holdsPosition" .-> Entity
  Entity -. "rec:said, rec:denied, rec:reported" .-> Claim
```

Solid lines are told by articles; dotted ones are derived from them. An event is what several articles tell of; an
account is one article's telling of it, with the dates, people and status that this article gives. A time has two
bounds, `rec:earliest` and `rec:latest`, both days. What a statement says is a claim, or another statement that it
passes on.

**What does not follow.** No property makes a claim true, an alleged meeting a meeting that happened, or two people of
one name one person; `rec:met` is not `schema:knows`; a speaker is not a source of the claim. Classes that exclude each
other say so (`owl:disjointWith`). A reasoner for OWL RL adds superclasses, superproperties and inverses, and nothing
else: a test holds it to that. No query needs a reasoner.

Nobody edits this page: `make ontology` writes it anew.
"""


def ontology() -> Graph:
    """The vocabulary and its concepts in one graph."""
    graph = Graph()
    for name in ("onrecord", "event-types", "stance", "status"):
        graph.parse(FOLDER / f"{name}.ttl")
    return graph


def page() -> str:
    """The page as it should be for the files of the ontology."""
    graph = ontology()
    head = HEAD.format(
        version=graph.value(ONTOLOGY, OWL.versionInfo), iri=graph.value(ONTOLOGY, OWL.versionIRI), namespace=REC._NS,
        licence=graph.value(ONTOLOGY, DCTERMS.license),
    )  # fmt: skip
    lines = [head, *table("Classes", terms(graph, REC, OWL.Class), graph)]
    properties = {*terms(graph, REC, OWL.ObjectProperty), *terms(graph, REC, OWL.DatatypeProperty)}
    lines += table("Properties", properties, graph)
    for title, scheme in (("Event types", EVENT_TYPE), ("Stances", STANCE), ("Statuses", STATUS)):
        lines += table(title, terms(graph, scheme, SKOS.Concept), graph)
    return "\n".join(lines)


def terms(graph: Graph, namespace: object, kind: URIRef) -> set[URIRef]:
    """The terms of a namespace that are of that kind."""
    found = graph.subjects(RDF.type, kind)
    return {term for term in found if isinstance(term, URIRef) and term.startswith(str(namespace))}


def table(title: str, found: Iterable[URIRef], graph: Graph) -> Iterator[str]:
    """The lines on some terms, in the order of the alphabet."""
    yield f"## {title}\n"
    yield "| term | means | example | tied to |"
    yield "| --- | --- | --- | --- |"
    for term in sorted(found):
        means, example = (cell(graph.value(term, predicate)) for predicate in (RDFS.comment, SKOS.example))
        yield f"| `{short(term)}` | {means} | {example} | {'; '.join(ties(term, graph))} |"
    yield ""


def ties(term: URIRef, graph: Graph) -> Iterator[str]:
    """What a term is a kind of, what it is used with, and what it matches elsewhere."""
    for predicate, words in (
        (RDFS.subClassOf, "a kind of"), (RDFS.subPropertyOf, "a kind of"), (RDFS.domain, "of"), (RDFS.range, "to"),
        (OWL.inverseOf, "the inverse of"), (SKOS.broader, "narrower than"), *MATCHES.items(),
    ):  # fmt: skip
        if targets := sorted(short(target) for target in graph.objects(term, predicate)):
            yield f"{words} {', '.join(f'`{target}`' for target in targets)}"


def short(term: object) -> str:
    """A term with its prefix."""
    iri = str(term)
    namespace = max((each for each in SHORT if iri.startswith(each)), key=len, default="")
    return f"{SHORT[namespace]}:{iri.removeprefix(namespace)}" if namespace else iri


def cell(text: object) -> str:
    """A text as it fits into a table."""
    return str(text or "").replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE}\n")
