"""Lines of N-Triples subject by subject, and the order in which a reader wants them."""

from collections.abc import Callable, Iterator

from onrecord.export.naming import KINDS

Told = tuple[bytes, list[bytes], list[bytes]]


def by_subject(lines: bytes) -> Iterator[Told]:
    """Each subject of sorted `lines` with its predicates and their values, terms of N-Triples side by side.

    >>> list(by_subject(b'<a> <b> "c" .\\n<a> <d> <e> .\\n'))
    [(b'<a>', [b'<b>', b'<d>'], [b'"c"', b'<e>'])]
    """
    last, predicates, values = b"", list[bytes](), list[bytes]()
    for line in lines.split(b" .\n"):
        subject, _, rest = line.partition(b" ")
        if subject != last:
            if last:
                yield last, predicates, values
            last, predicates, values = subject, [], []
        predicate, _, value = rest.partition(b" ")
        predicates.append(predicate)
        values.append(value)


def placing(base: str) -> Callable[[bytes], tuple[int, bytes]]:
    """What to sort subjects by: articles, entities, events and so on, evidence last; `base` begins the data's IRIs.

    >>> sorted([b"<http://e.org/evidence/3>", b"<http://e.org/entity/2>"], key=placing("http://e.org/"))
    [b'<http://e.org/entity/2>', b'<http://e.org/evidence/3>']
    """
    start, ranks = base.encode(), {kind.encode(): rank for rank, kind in enumerate(KINDS)}

    def place(subject: bytes) -> tuple[int, bytes]:
        iri = subject[1:-1]
        return ranks.get(iri.removeprefix(start).partition(b"/")[0], len(KINDS)), iri

    return place
