"""Triples in Turtle as a person reads them: short names, one paragraph a subject, everything in a stable order."""

from collections.abc import Callable
from functools import cache
from operator import itemgetter

from onrecord.export.naming import Naming, Short
from onrecord.export.subjects import by_subject, placing
from onrecord.vocab import PREFIXES

FIRST = ("22-rdf-syntax-ns#type", "rdf-schema#label", "core#prefLabel", "core#altLabel", "headline", "text")
LAST = ("prov#wasGeneratedBy", "ns#account", "ns#article", "ns#evidence")
TYPE = f"<{PREFIXES['rdf']}type>".encode()

Terms = tuple[bytes, ...]


def paragrapher(names: Naming) -> Callable[[bytes], list[bytes]]:
    """What makes, of sorted lines of N-Triples, one paragraph for each subject, in the order of reading."""
    place, patterns = placing(names.base), _Patterns(Short(names))

    def paragraphs(lines: bytes) -> list[bytes]:
        short, found = Short(names), []
        for subject, predicates, values in by_subject(lines):
            pattern, in_order = patterns[tuple(predicates)]
            terms = [short[subject], *[short[value] if value[-1:] == b">" else value for value in values]]
            found.append((place(subject), pattern % in_order(terms)))
        return [paragraph for _, paragraph in sorted(found)]

    return paragraphs


class _Patterns(dict[Terms, tuple[bytes, Callable[[list[bytes]], Terms]]]):
    """The paragraph of a subject with certain predicates, and the order of its terms there: most subjects are alike."""

    def __init__(self, short: Short) -> None:
        super().__init__()
        self._short = short

    def __missing__(self, predicates: Terms) -> tuple[bytes, Callable[[list[bytes]], Terms]]:
        order = sorted(range(len(predicates)), key=lambda at: (rank(predicates[at]), at))
        parts, last = [b"\n%b"], b""
        for predicate in (predicates[at] for at in order):
            # objects of one predicate stand side by side
            parts.append(b" , %b" if predicate == last else self._verb(predicate, first=not last))
            last = predicate
        made = self[predicates] = b"".join(parts) + b" .\n", itemgetter(0, *(at + 1 for at in order))
        return made

    def _verb(self, predicate: bytes, *, first: bool) -> bytes:
        verb = b"a" if predicate == TYPE else self._short[predicate].replace(b"%", b"%%")
        return (b" " if first else b" ;\n\t") + verb + b" %b"


@cache
def rank(predicate: bytes) -> int:
    """How far down a reader wants a predicate, a term of N-Triples: its class first, where it stands last."""
    iri = predicate[1:-1].decode()
    for number, ending in enumerate(FIRST):
        if iri.endswith(ending):
            return number
    return len(FIRST) + next((number for number, ending in enumerate(LAST, 1) if iri.endswith(ending)), 0)
