"""What terms are called in Turtle, TriG and JSON-LD: short names with a prefix, in place of IRIs written out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.store import Store
from onrecord.vocab import DATA_BASE, PREFIXES, REC

KINDS = (
    "article", "entity", "event", "account", "statement", "claim", "position", "identity", "activity",
    "text", "evidence", "graph",
)  # fmt: skip
"""The kinds of data IRI, in the order in which a reader wants them; each is a prefix of its own."""
LOCAL = re.compile(rb"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
"""Local names that need no escape in Turtle; an IRI with any other is written out."""
BARE = {
    f"<{PREFIXES['xsd']}integer>".encode(): re.compile(rb"[+-]?[0-9]+"),
    f"<{PREFIXES['xsd']}decimal>".encode(): re.compile(rb"[+-]?[0-9]*\.[0-9]+"),
    f"<{PREFIXES['xsd']}boolean>".encode(): re.compile(rb"true|false"),
}
"""Literals that Turtle has a short form for."""
TYPED = re.compile(rb'("(?:[^"\\]|\\.)*"\^\^)(.*)')


@dataclass(frozen=True, slots=True)
class Naming:
    """The prefixes of a store, and where the IRIs of its data begin."""

    base: str
    prefixes: Mapping[str, str]

    def head(self) -> bytes:
        """A line on what the file is, and those that declare the prefixes."""
        title = (
            f"# Who met whom and who said what, with the sentence behind it. The terms of rec: are explained at {REC}\n"
        )
        return (title + "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in self.prefixes.items())).encode()


def naming(store: Store) -> Naming:
    """The prefixes of the vocabularies, and one for each kind of data IRI of `store`."""
    names = store.graphs()
    base = names[0].rpartition("graph/")[0] if names else DATA_BASE
    return Naming(base, PREFIXES | {kind: f"{base}{kind}/" for kind in KINDS})


class Short(dict[bytes, bytes]):
    """What an IRI or a typed literal of N-Triples is in Turtle; each is worked out once."""

    def __init__(self, names: Naming) -> None:
        super().__init__()
        self._names = {iri.encode(): f"{name}:".encode() for name, iri in names.prefixes.items()}

    def __missing__(self, term: bytes) -> bytes:
        short = self[term] = self._iri(term) if term.startswith(b"<") else self._literal(term)
        return short

    def _iri(self, term: bytes) -> bytes:
        # every namespace ends so, and no local name holds either
        cut = max(term.rfind(b"/"), term.rfind(b"#")) + 1
        name = self._names.get(term[1:cut])
        return name + term[cut:-1] if name and LOCAL.fullmatch(term, cut, len(term) - 1) else term

    def _literal(self, term: bytes) -> bytes:
        words, _, datatype = term.rpartition(b"^^")
        if (bare := BARE.get(datatype)) and bare.fullmatch(words, 1, len(words) - 1):
            return words[1:-1]
        return words + b"^^" + self[datatype]


class Full:
    """What a term of Turtle is in N-Triples."""

    def __init__(self, names: Naming) -> None:
        self._namespaces = {name.encode(): iri.encode() for name, iri in names.prefixes.items()}

    def __call__(self, term: bytes) -> bytes:
        """The term written out, as `Short` found it."""
        name, _, local = term.partition(b":")
        if namespace := self._namespaces.get(name):
            return b"<%b%b>" % (namespace, local)
        if term.startswith(b'"'):
            found = TYPED.fullmatch(term)
            return found[1] + self(found[2]) if found else term
        return next((b'"%b"^^%b' % (term, datatype) for datatype, bare in BARE.items() if bare.fullmatch(term)), term)
