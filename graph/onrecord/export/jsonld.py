"""JSON-LD 1.1: the same graphs for programs that read JSON, with the names of the Turtle and plain values."""

import json
import re
from collections.abc import Iterator
from functools import partial
from itertools import groupby
from pathlib import Path

import pyoxigraph as ox

from onrecord.export.naming import Naming, naming
from onrecord.export.paragraphs import TYPE
from onrecord.export.parts import Form, chunks, write_parts
from onrecord.export.subjects import by_subject, placing
from onrecord.store import Store

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
NATIVE = {b"xsd:integer": re.compile(rb"0|-?[1-9][0-9]*"), b"xsd:boolean": re.compile(rb"true|false")}
"""Datatypes that JSON has itself, and how it writes their values."""
ESCAPE = re.compile(rb"\\(?:u([0-9A-F]{4})|.)")
"""The escapes of N-Triples are those of JSON, but that one writes characters without a letter in its own way."""


def jsonld_form(store: Store) -> Form:
    """JSON-LD of `store`: a line a subject, the graphs kept apart as in TriG."""
    names = naming(store)
    context = {**names.prefixes, **{name: {"@type": kind} for name, kind in KIND_OF.items()}}
    head = f'{{"@context": {json.dumps(context, ensure_ascii=False, indent=1)},\n"@graph": ['.encode()
    return Form("jsonld", ox.RdfFormat.JSON_LD, partial(_part, names, _Patterns(_Short(names))), head, b",", b"\n]}\n")


def jsonld(store: Store) -> Iterator[bytes]:
    """All graphs of `store` as JSON-LD, a line a subject; the graphs are kept apart as in TriG."""
    return chunks(store, jsonld_form(store))


def write_jsonld(store: Store, path: Path) -> None:
    """Writes `jsonld(store)` to `path`, re-read before it counts. Raises AbortError if that cannot be done."""
    write_parts(store, path, jsonld_form(store))


def _part(names: Naming, patterns: "_Patterns", graph: str, lines: bytes) -> bytes:
    short, place = _Short(names), placing(names.base)
    values_of, found = _Values(short), []
    for subject, predicates, values in by_subject(lines):
        texts = [values_of[predicate][value] for predicate, value in zip(predicates, values, strict=True)]
        found.append((place(subject), patterns[tuple(predicates)] % (short[subject], *texts)))
    nodes = b",\n".join([node for _, node in sorted(found)])
    return b'\n{"@id": "%b", "@graph": [\n%b]}' % (short[f"<{graph}>".encode()], nodes)


class _Short(dict[bytes, bytes]):
    """What an IRI of N-Triples is in JSON-LD."""

    def __init__(self, names: Naming) -> None:
        super().__init__()
        longest_first = sorted(names.prefixes.items(), key=lambda pair: -len(pair[1]))
        self._names = [(name.encode(), iri.encode()) for name, iri in longest_first]
        self._exact = {iri: name for name, iri in self._names}

    def __missing__(self, term: bytes) -> bytes:
        iri = term[1:-1]
        cut = max(iri.rfind(b"/"), iri.rfind(b"#")) + 1
        pairs = [(self._exact[iri[:cut]], iri[:cut])] if iri[:cut] in self._exact else self._names
        short = (
            b"%b:%b" % (name, iri[len(namespace) :])
            for name, namespace in pairs
            if iri.startswith(namespace) and not iri.startswith(b"//", len(namespace))
        )
        found = self[term] = next(short, iri)
        return found


class _Patterns(dict[tuple[bytes, ...], bytes]):
    """The node of a subject with certain predicates: most subjects are alike."""

    def __init__(self, short: _Short) -> None:
        super().__init__()
        self._short = short

    def __missing__(self, predicates: tuple[bytes, ...]) -> bytes:
        parts = [b'{"@id": "%b"']
        for predicate, same in groupby(predicates):
            name, number = b"@type" if predicate == TYPE else self._short[predicate].replace(b"%", b"%%"), len([*same])
            values = b", ".join([b"%b"] * number)
            parts.append(b', "' + name + b'": ' + (values if number == 1 else b"[" + values + b"]"))
        made = self[predicates] = b"".join(parts) + b"}"
        return made


class _Values(dict[bytes, "_Texts"]):
    """What the values of a predicate are in JSON-LD."""

    def __init__(self, short: _Short) -> None:
        super().__init__()
        self._short = short

    def __missing__(self, predicate: bytes) -> "_Texts":
        name = self._short[predicate].decode()
        texts = self[predicate] = _Texts("@id" if predicate == TYPE else KIND_OF.get(name), self._short)
        return texts


class _Texts(dict[bytes, bytes]):
    """What a term of N-Triples is as a value of a property whose values are of some kind."""

    def __init__(self, kind: str | None, short: _Short) -> None:
        super().__init__()
        self._kind, self._short = kind.encode() if kind else None, short

    def __missing__(self, term: bytes) -> bytes:
        text = self[term] = self._iri(term) if term.startswith(b"<") else self._literal(term)
        return text

    def _iri(self, term: bytes) -> bytes:
        return b'"%b"' % self._short[term] if self._kind == b"@id" else b'{"@id": "%b"}' % self._short[term]

    def _literal(self, term: bytes) -> bytes:
        end = term.rindex(b'"') + 1
        words, after = ESCAPE.sub(_escaped, term[:end]) if b"\\u" in term else term[:end], term[end:]
        if after.startswith(b"@"):
            return b'{"@value": %b, "@language": "%b"}' % (words, after[1:])
        datatype = self._short[after[2:]] if after else b"xsd:string"
        if self._kind == datatype or not (after or self._kind):
            return words
        if datatype in NATIVE and NATIVE[datatype].fullmatch(words, 1, len(words) - 1):
            return words[1:-1]
        return b'{"@value": %b, "@type": "%b"}' % (words, datatype)


def _escaped(found: re.Match[bytes]) -> bytes:
    return json.dumps(chr(int(found[1], 16)), ensure_ascii=False)[1:-1].encode() if found[1] else found[0]
