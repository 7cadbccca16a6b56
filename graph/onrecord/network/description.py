"""What a store says of each thing, as plain strings: read from its lines in one pass, without a query.

A query of Oxigraph looks each term up in the database: to ask for a thousand articles' evidence took it ten seconds.
"""

import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from onrecord.network.lines import graph_lines
from onrecord.network.once import once
from onrecord.store import Store
from onrecord.vocab import PREFIXES

READ = (
    "rdf:type", "rdfs:label", "dct:type", "skos:prefLabel", "skos:altLabel", "skos:notation",
    "schema:identifier", "schema:headline", "schema:author", "schema:publisher", "schema:url", "schema:datePublished",
    "schema:inLanguage", "schema:text", "schema:mentions", "oa:hasSelector", "oa:start", "oa:end", "oa:exact",
    "rec:evidence", "rec:article", "rec:account", "rec:participant", "rec:agent", "rec:place", "rec:status",
    "rec:earliest", "rec:latest", "rec:precision", "rec:edtf", "rec:cueText", "rec:speaker", "rec:stance",
    "rec:content", "rec:addressee", "rec:about", "rec:person", "rec:role", "rec:organization",
)  # fmt: skip
"""The properties that networks, views and tables are made from; the rest is not read."""
OF_PASSAGES = ("oa:hasSelector", "oa:start", "oa:end", "oa:exact")
PASSAGES = f"<{PREFIXES['oa']}"
"""The classes of passages begin so: nobody asks for them, and they are most of all."""
ESCAPE = re.compile(r'\\(?:u([0-9A-F]{4})|U([0-9A-F]{8})|([tbnrf"\'\\]))')
PLAIN = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f", '"': '"', "'": "'", "\\": "\\"}

UNSAID = chr(sys.maxunicode)
"""Sorts after whatever can be said."""

Row = dict[str, str]
Found = tuple[str, ...] | list[str]
Values = Mapping[str, tuple[str, ...]]
"""The values of one property by the IRI of what has it: IRIs, and literals without their datatypes."""


class Passage(NamedTuple):
    """Words of an article: its IRI, their start and end in its text, and the words themselves, all as the store has
    them; empty where it says nothing."""

    article: str
    start: str
    end: str
    exact: str


@dataclass(frozen=True, slots=True)
class Description:
    """The values of each property of `READ`, which go by names such as ``rec:evidence``; sorted, each once.

    The passages that things rest on stand apart by their IRIs: they are more than all the rest.
    """

    properties: Mapping[str, Values]
    passages: Mapping[str, Passage]

    def every(self, kind: str) -> list[str]:
        """The things of a class such as ``rec:Event``, sorted."""
        iri = full(kind)
        return sorted(key for key, classes in self.properties["rdf:type"].items() if iri in classes)

    def is_a(self, key: str, kind: str) -> bool:
        """True if the thing `key` is of that class."""
        return full(kind) in self.properties["rdf:type"].get(key, ())

    def all(self, key: str, *path: str) -> tuple[str, ...]:
        """The values at the end of a path of properties that begins at `key`, each as often as a way leads to it."""
        found: tuple[str, ...] = (key,)
        for name in path:
            values = self.properties[name]
            found = values.get(found[0], ()) if len(found) == 1 else tuple(x for k in found for x in values.get(k, ()))
        return found

    def one(self, key: str, *path: str) -> str:
        """The first value at the end of a path of properties, empty if there is none."""
        if len(path) == 1:
            return self.properties[path[0]].get(key, ("",))[0]
        return next(iter(self.all(key, *path)), "")

    def beyond(self, key: str, name: str) -> list[str]:
        """Everything that can be reached from `key` by one or more steps of one property, sorted."""
        ahead, reached = [key], set[str]()
        while ahead:
            further = {*self.all(ahead.pop(), name)} - reached
            ahead += further
            reached |= further
        return sorted(reached)

    def row(self, key: str, **paths: str) -> Row:
        """One value for each name, at the end of its path (such as ``rec:place/skos:prefLabel``), if there is one."""
        found = {name: self.one(key, *path.split("/")) for name, path in paths.items()}
        return {name: value for name, value in found.items() if value}


@cache
def full(name: str) -> str:
    """The IRI that a name with a prefix stands for.

    >>> full("rec:Event")
    'https://w3id.org/onrecord/ns#Event'
    """
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


@once
def describe(store: Store) -> Description:
    """What all graphs of `store` say together."""
    names = {f"<{full(name)}>": name for name in READ}
    found: dict[str, dict[str, Found]] = {predicate: {} for predicate in names}
    words = _Words()
    for lines in graph_lines(store, store.graphs()):
        for line in lines.decode().split(" .\n"):
            subject, _, rest = line.partition(" ")
            predicate, _, value = rest.partition(" ")
            if (values := found.get(predicate)) is not None and not value.startswith(PASSAGES):
                _add(values, words[subject], words[value])
    properties = {name: _settled(found.pop(predicate)) for predicate, name in names.items()}
    passages = _passages({name: properties.pop(name) for name in OF_PASSAGES}, properties["rec:article"])
    others = {key: values for key, values in properties["rec:article"].items() if key not in passages}
    return Description(properties | {"rec:article": others}, passages)


def _passages(told: Mapping[str, Values], articles: Values) -> dict[str, Passage]:
    selectors, *texts = (told[name] for name in OF_PASSAGES)

    def text(values: Values, nodes: tuple[str, ...]) -> str:
        return next((values[node][0] for node in nodes if node in values), "")

    return {
        key: Passage(articles.get(key, ("",))[0], *[text(values, nodes) for values in texts])
        for key, nodes in selectors.items()
    }


def _add(values: dict[str, Found], key: str, value: str) -> None:
    known = values.get(key)
    if known is None:
        values[key] = (value,)  # unlike a million lists, tuples of strings are nothing to Python's collector of cycles
    elif isinstance(known, list):
        known.append(value)
    else:
        values[key] = [*known, value]


def _settled(values: dict[str, Found]) -> Values:
    """`values` in an order that no engine decides; graphs may say the same."""
    return {key: tuple(sorted({*found})) if len(found) > 1 else tuple(found) for key, found in values.items()}


class _Words(dict[str, str]):
    """What a term of N-Triples says; each is worked out once, and kept once."""

    def __missing__(self, term: str) -> str:
        word = self[term] = term[1:-1] if term.startswith("<") else _literal(term)
        return word


def _literal(term: str) -> str:
    text = term[1 : term.rindex('"')]
    return ESCAPE.sub(_character, text) if "\\" in text else text


def _character(escape: re.Match[str]) -> str:
    return PLAIN[escape[3]] if escape[3] else chr(int(escape[1] or escape[2], 16))


def in_order(rows: Iterable[Row]) -> list[Row]:
    """`rows` by what they say, name by name, what is unsaid last: an order that does not hang on how they were found.

    >>> in_order([{"b": "2"}, {"b": "1"}, {"a": "3", "b": "2"}])
    [{'a': '3', 'b': '2'}, {'b': '1'}, {'b': '2'}]
    """
    found = list(rows)
    names = sorted({name for row in found for name in row})
    return sorted(found, key=lambda row: [row.get(name, UNSAID) for name in names])


def local_name(iri: str) -> str:
    """The last part of an IRI.

    >>> local_name("https://w3id.org/onrecord/ns#Meeting")
    'Meeting'
    """
    return re.split(r"[/#]", iri)[-1]


def concept(iri: str) -> str:
    """The code of a stance or status from its IRI.

    >>> concept("https://w3id.org/onrecord/stance#deny")
    'deny'
    """
    return re.split(r"[/#_-]", iri)[-1].casefold()
