"""The kept graph many times over, each time of other people, events and articles: for measuring at scale."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyoxigraph as ox
from rdflib import Literal, URIRef

from onrecord.export.naming import KINDS
from onrecord.store import Store, Triple, write_store
from onrecord.vocab import DATA_BASE, PREFIXES, REC

GRAPH = Path(__file__).parents[1] / "exports" / "graph.ttl"
NAMES = frozenset(
    PREFIXES[prefix] + name
    for prefix, name in (("skos", "prefLabel"), ("skos", "altLabel"), ("schema", "identifier"), ("rdfs", "label"))
)
"""What people look for and what tells articles apart: other names in each copy."""


def copies(number: int) -> Iterator[ox.Quad]:
    """The kept graph `number` times: each copy's articles in graphs of their own, and the rest of all in one."""
    triples = [quad.triple for quad in ox.parse(path=str(GRAPH), format=ox.RdfFormat.TURTLE)]
    homes = {triple.subject: triple.object for triple in triples if triple.predicate.value == str(REC.article)}
    for copy in range(number):
        suffix = f"-{copy}" if copy else ""
        for triple in triples:
            home = homes.get(_whole(triple.subject))
            name = f"{home.value.rpartition('/')[2]}{suffix}" if isinstance(home, ox.NamedNode) else "resolved"
            graph = ox.NamedNode(f"{DATA_BASE}graph/{name}")
            value = _value(triple, suffix)
            yield ox.Quad(_node(triple.subject, suffix), triple.predicate, value, graph)


def store_of(number: int) -> Store:
    """A store in memory with so many copies."""
    graph = ox.Store()
    graph.bulk_extend(copies(number))
    graph.optimize()
    return Store(graph, dict)


def kept_store_of(number: int, folder: Path) -> Store:
    """A store on disk with so many copies."""
    graphs: dict[str, list[Triple]] = defaultdict(list)
    for quad in copies(number):
        assert isinstance(quad.graph_name, ox.NamedNode)
        graphs[quad.graph_name.value].append((_term(quad.subject), _term(quad.predicate), _term(quad.object)))
    return write_store(folder, {}, [(URIRef(name), triples) for name, triples in sorted(graphs.items())])


def _term(term: object) -> Any:  # noqa: ANN401 - an address or a literal, by where it stands
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    assert isinstance(term, ox.Literal)
    if term.language:
        return Literal(term.value, lang=term.language)
    return Literal(term.value, datatype=URIRef(term.datatype.value))


def _whole(node: object) -> ox.NamedNode:
    """A passage for one of its two selectors, and any other node as it is."""
    assert isinstance(node, ox.NamedNode)
    return ox.NamedNode(node.value.removesuffix("-position").removesuffix("-quote"))


def _value(triple: ox.Triple, suffix: str) -> ox.NamedNode | ox.Literal:
    value = triple.object
    if isinstance(value, ox.NamedNode):
        return _node(value, suffix)
    assert isinstance(value, ox.Literal)
    if suffix and triple.predicate.value in NAMES and not value.language:
        return ox.Literal(value.value + suffix.replace("-", " "))
    return value


def _node(node: object, suffix: str) -> ox.NamedNode:
    assert isinstance(node, ox.NamedNode)
    kind = node.value.removeprefix(DATA_BASE).partition("/")[0]
    return ox.NamedNode(node.value + suffix) if kind in KINDS and node.value.startswith(DATA_BASE) else node
