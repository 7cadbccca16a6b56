"""Triples in Turtle as a person reads them: short names, one paragraph a subject, everything in a stable order."""

import re
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyoxigraph as ox

from onrecord.errors import AbortError
from onrecord.export.whole import reading
from onrecord.store import Store
from onrecord.vocab import DATA_BASE, PREFIXES, REC

KINDS = (
    "article", "entity", "event", "account", "statement", "claim", "position", "identity", "activity",
    "text", "evidence", "graph",
)  # fmt: skip
"""The kinds of data IRI, in the order in which a reader wants them; each is a prefix of its own."""

FIRST = ("22-rdf-syntax-ns#type", "rdf-schema#label", "core#prefLabel", "core#altLabel", "headline", "text")
LAST = ("prov#wasGeneratedBy", "ns#account", "ns#article", "ns#evidence")

AHEAD = 4  # graphs that are written out before they are wanted
RANK_DIGITS = 2
TYPE = f"<{PREFIXES['rdf']}type>".encode()
LOCAL = re.compile(rb"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
"""Local names that need no escape in Turtle; an IRI with any other is written out."""
BARE = {
    f"<{PREFIXES['xsd']}integer>".encode(): re.compile(rb"[+-]?[0-9]+"),
    f"<{PREFIXES['xsd']}decimal>".encode(): re.compile(rb"[+-]?[0-9]*\.[0-9]+"),
    f"<{PREFIXES['xsd']}boolean>".encode(): re.compile(rb"true|false"),
}
"""Literals that Turtle has a short form for."""


def data_base(store: Store) -> str:
    """Where the IRIs of a store's data begin."""
    names = store.graphs()
    return names[0].rpartition("graph/")[0] if names else DATA_BASE


def data_prefixes(store: Store) -> Mapping[str, str]:
    """The prefixes of the vocabularies, and one for each kind of data IRI of this store."""
    base = data_base(store)
    return PREFIXES | {kind: f"{base}{kind}/" for kind in KINDS}


def head(prefixes: Mapping[str, str]) -> bytes:
    """A line on what the file is, and those that declare `prefixes`."""
    title = f"# Who met whom and who said what, with the sentence behind it. The terms of rec: are explained at {REC}\n"
    return (title + "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in prefixes.items())).encode()


def graph_lines(store: Store) -> Iterator[tuple[str, list[bytes]]]:
    """Each graph of `store` with its triples as lines of N-Triples, in no order; Oxigraph writes the next ones
    meanwhile. To take each triple out of Oxigraph as an object would take several times as long."""
    names = store.graphs()

    def written(name: str) -> bytes:
        return store.graph.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.NamedNode(name)) or b""

    with ThreadPoolExecutor(1) as pool:
        ahead = deque(pool.submit(written, name) for name in names[:AHEAD])
        for number, name in enumerate(names, AHEAD):
            if number < len(names):
                ahead.append(pool.submit(written, names[number]))
            yield name, ahead.popleft().result().splitlines(keepends=True)


def paragraphs(lines: Iterable[bytes], prefixes: Mapping[str, str], base: str) -> Iterator[bytes]:
    """One paragraph for each subject of `lines`, which are N-Triples without repetition; `base` begins the data."""
    shorten = _Short(prefixes)
    about: dict[bytes, list[bytes]] = defaultdict(list)
    places = _Places()
    for line in lines:
        subject, predicate, value = line.split(b" ", 2)
        # one string in place of a tuple: Python's collector of cycles would look through millions of those
        about[subject].append(places[predicate] + value)
    for iri in in_reading_order((each[1:-1].decode() for each in about), base):
        node = f"<{iri}>".encode()
        yield b"\n%b %b .\n" % (shorten[node], _pairs(sorted(about[node]), shorten))


def in_reading_order(subjects: Iterable[str], base: str) -> list[str]:
    """`subjects` without repetition: articles, entities, events and so on, evidence last.

    >>> in_reading_order({"http://e.org/event/1", "http://e.org/entity/2", "http://e.org/evidence/3"}, "http://e.org/")
    ['http://e.org/entity/2', 'http://e.org/event/1', 'http://e.org/evidence/3']
    """
    ranks = {kind: rank for rank, kind in enumerate(KINDS)}

    def place(subject: str) -> tuple[int, str]:
        return ranks.get(subject.removeprefix(base).partition("/")[0], len(KINDS)), subject

    return sorted(set(subjects), key=place)


def expect_quads(wanted: int, form: ox.RdfFormat) -> Callable[[Path], None]:
    """A check that a file parses strictly and holds `wanted` triples or quads; it raises AbortError if not."""

    def check(path: Path) -> None:
        try:
            with reading(path) as file:
                found = sum(1 for _ in ox.parse(file, format=form))
        except SyntaxError as error:
            raise AbortError(f"{path}: what was written does not read back ({error}); please report this") from error
        if found != wanted:
            raise AbortError(f"{path}: {found} of {wanted} triples read back; please report this")

    return check


def _pairs(ordered: list[bytes], shorten: "_Short") -> bytes:
    """Predicates and objects of one subject; objects of one predicate stand side by side."""
    parts: list[bytes] = []
    last = b""
    for pair in ordered:
        place, value = pair[:-3].split(b" ", 1)
        if place == last:
            parts.append(b" , ")
        else:
            predicate = place[RANK_DIGITS:]
            parts.append(b" ;\n\t" if parts else b"")
            parts.append(b"a " if predicate == TYPE else shorten[predicate] + b" ")
            last = place
        parts.append(shorten[value] if value.endswith(b">") else value)
    return b"".join(parts)


class _Places(dict[bytes, bytes]):
    """A predicate with its rank before it, and a space behind: sorted so, each stands where a reader wants it."""

    def __missing__(self, predicate: bytes) -> bytes:
        rank = _rank(predicate[1:-1].decode())
        place = self[predicate] = f"{rank:0{RANK_DIGITS}}".encode() + predicate + b" "
        return place


class _Short(dict[bytes, bytes]):
    """What an IRI or a typed literal of N-Triples is in Turtle with prefixes; each is worked out once."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        super().__init__()
        longest_first = sorted(prefixes.items(), key=lambda pair: -len(pair[1]))
        self._prefixes = [(name.encode(), iri.encode()) for name, iri in longest_first]

    def __missing__(self, term: bytes) -> bytes:
        short = self[term] = self._iri(term) if term.startswith(b"<") else self._literal(term)
        return short

    def _iri(self, term: bytes) -> bytes:
        iri = term[1:-1]
        for name, namespace in self._prefixes:
            if iri.startswith(namespace) and LOCAL.fullmatch(iri, len(namespace)):
                return name + b":" + iri[len(namespace) :]
        return term

    def _literal(self, term: bytes) -> bytes:
        words, _, datatype = term.rpartition(b"^^")
        if (bare := BARE.get(datatype)) and bare.fullmatch(words, 1, len(words) - 1):
            return words[1:-1]
        return words + b"^^" + self[datatype]


def _rank(predicate: str) -> int:
    for rank, ending in enumerate(FIRST):
        if predicate.endswith(ending):
            return rank
    return len(FIRST) + next((rank for rank, ending in enumerate(LAST, 1) if predicate.endswith(ending)), 0)
