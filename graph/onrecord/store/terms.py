"""Triples of rdflib as lines of N-Triples, written as Oxigraph writes them."""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox
from rdflib import Literal, URIRef

Triple = tuple[URIRef, URIRef, URIRef | Literal]


def lines_of(triples: Iterable[Triple]) -> Iterator[str]:
    """Each triple as a line of canonical N-Triples.

    >>> list(lines_of([(URIRef("http://e.org/a"), URIRef("http://e.org/b"), Literal("a\\nb"))]))
    ['<http://e.org/a> <http://e.org/b> "a\\\\nb" .\\n']
    """
    for subject, predicate, value in triples:
        term = f"<{value}>" if isinstance(value, URIRef) else str(_literal(value))
        yield f"<{subject}> <{predicate}> {term} .\n"


def in_graph(graph: str, lines: bytes) -> bytes:
    """Lines of N-Triples as N-Quads of one graph; no literal holds a line's end.

    >>> in_graph("http://e.org/g", b'<a> <b> "c" .\\n')
    b'<a> <b> "c" <http://e.org/g> .\\n'
    """
    return lines.replace(b" .\n", f" <{graph}> .\n".encode())


def _literal(term: Literal) -> ox.Literal:
    if term.language:
        return ox.Literal(str(term), language=term.language)
    return ox.Literal(str(term), datatype=ox.NamedNode(term.datatype)) if term.datatype else ox.Literal(str(term))
