"""JSON-LD 1.1: the same graphs for programs that read JSON, with the names of the Turtle and plain values."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any, cast

import pyoxigraph as ox

from onrecord.export.paragraphs import data_base, data_prefixes, expect_quads, in_reading_order
from onrecord.export.whole import write_whole
from onrecord.store import Store
from onrecord.vocab import PREFIXES

TYPE = PREFIXES["rdf"] + "type"
TYPED = {
    "xsd:date": ("rec:earliest", "rec:latest", "schema:datePublished"),
    "xsd:decimal": ("rec:confidence",),
    "@id": (
        "rec:about", "rec:account", "rec:accountOf", "rec:addressee", "rec:agent", "rec:article", "rec:channel",
        "rec:content", "rec:decidedOn", "rec:denied", "rec:evidence", "rec:holdsPosition", "rec:member", "rec:met",
        "rec:organization", "rec:participant", "rec:person", "rec:place", "rec:reported", "rec:said", "rec:speaker",
        "rec:stance", "rec:status", "rec:within", "dct:type", "oa:hasSelector", "oa:hasSource",
        "prov:specializationOf", "prov:wasGeneratedBy", "schema:mentions", "schema:publisher", "schema:url",
        "skos:inScheme",
    ),
}  # fmt: skip
"""What the values of each property are, so that they can stand as plain strings."""
KIND_OF = {name: kind for kind, names in TYPED.items() for name in names}
NATIVE: Mapping[str, Callable[[str], int | bool]] = {
    PREFIXES["xsd"] + "integer": int,
    PREFIXES["xsd"] + "boolean": {"true": True, "false": False}.__getitem__,
}
"""Datatypes that JSON has itself."""
STRING = PREFIXES["xsd"] + "string"

Shorten = Callable[[str], str]
Value = ox.NamedNode | ox.Literal
Pair = tuple[str, Value]


def context(store: Store) -> dict[str, Any]:
    """The context of a store's JSON-LD: the prefixes of its Turtle, and what kind of value each property has."""
    return {**data_prefixes(store), **{name: {"@type": kind} for name, kind in KIND_OF.items()}}


def jsonld(store: Store) -> Iterator[bytes]:
    """All graphs of `store` as JSON-LD, a line a subject; the graphs are kept apart as in TriG."""
    shorten = _shortener(data_prefixes(store))
    yield f'{{"@context": {json.dumps(context(store), ensure_ascii=False, indent=1)},\n"@graph": ['.encode()
    for number, name in enumerate(store.graphs()):
        yield f'{"," if number else ""}\n{{"@id": {json.dumps(shorten(name))}, "@graph": ['.encode()
        lines = (json.dumps(node, ensure_ascii=False) for node in _nodes(store, name, shorten))
        yield ("\n" + ",\n".join(lines)).encode()
        yield b"]}"
    yield b"\n]}\n"


def write_jsonld(store: Store, path: Path) -> None:
    """Writes `jsonld(store)` to `path`, re-read before it counts. Raises AbortError if that cannot be done."""
    write_whole(path, jsonld(store), expect_quads(len(store.graph), ox.RdfFormat.JSON_LD))


def _nodes(store: Store, graph: str, shorten: Shorten) -> Iterator[dict[str, Any]]:
    about: dict[str, list[Pair]] = defaultdict(list)
    for quad in store.quads(graph):
        # a store has no blank nodes and no quoted triples
        about[cast(ox.NamedNode, quad.subject).value].append((quad.predicate.value, cast(Value, quad.object)))
    for subject in in_reading_order(about, data_base(store)):
        yield _node(subject, sorted(about[subject], key=lambda pair: (pair[0], str(pair[1]))), shorten)


def _node(subject: str, pairs: list[Pair], shorten: Shorten) -> dict[str, Any]:
    node: dict[str, Any] = {"@id": shorten(subject)}
    for predicate, found in groupby(pairs, key=lambda pair: pair[0]):
        name, kind = ("@type", "@id") if predicate == TYPE else (shorten(predicate), KIND_OF.get(shorten(predicate)))
        values = [_value(value, kind, shorten) for _, value in found]
        node[name] = values[0] if len(values) == 1 else values
    return node


def _value(term: Value, kind: str | None, shorten: Shorten) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(term, ox.NamedNode):
        return shorten(term.value) if kind == "@id" else {"@id": shorten(term.value)}
    datatype = term.datatype.value
    if term.language:
        return {"@value": term.value, "@language": term.language}
    if kind == shorten(datatype) or (datatype == STRING and kind is None):
        return term.value
    if datatype in NATIVE:
        return NATIVE[datatype](term.value)
    return {"@value": term.value, "@type": shorten(datatype)}


def _shortener(prefixes: Mapping[str, str]) -> Shorten:
    longest_first = sorted(prefixes.items(), key=lambda pair: -len(pair[1]))

    @cache
    def shorten(iri: str) -> str:
        for prefix, namespace in longest_first:
            if iri.startswith(namespace) and not iri.startswith("//", len(namespace)):
                return f"{prefix}:{iri.removeprefix(namespace)}"
        return iri

    return shorten
