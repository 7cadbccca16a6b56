"""Triples in Turtle as a person reads them: short names, one paragraph a subject, everything in a stable order."""

from collections.abc import Callable, Iterable, Iterator, Mapping
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


def paragraphs(quads: Callable[[str], Iterable[ox.Quad]], subjects: Iterable[str], store: Store) -> Iterator[bytes]:
    """One paragraph for each of `subjects`, with what `quads` gives for it; a triple of two graphs stands once."""
    prefixes = dict(data_prefixes(store))
    for subject in in_reading_order(subjects, data_base(store)):
        triples = {ox.Triple(quad.subject, quad.predicate, quad.object) for quad in quads(subject)}
        written = ox.serialize(sorted(triples, key=_place), format=ox.RdfFormat.TURTLE, prefixes=prefixes) or b""
        yield b"\n" + written.split(b"\n", len(prefixes))[-1]


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


def _place(triple: ox.Triple) -> tuple[int, str, str]:
    predicate = triple.predicate.value
    for rank, ending in enumerate(FIRST):
        if predicate.endswith(ending):
            return rank, predicate, str(triple.object)
    late = next((rank for rank, ending in enumerate(LAST, 1) if predicate.endswith(ending)), 0)
    return len(FIRST) + late, predicate, str(triple.object)
