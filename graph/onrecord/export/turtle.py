"""Turtle: everything in one plain graph, for reading, for version control, and for stores that know no named graphs.

Most subjects stand in one graph, and have in Turtle the paragraph that they have in TriG; that of the others is joined.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

import pyoxigraph as ox

from onrecord.export.naming import Full, Naming, naming
from onrecord.export.paragraphs import TYPE, rank
from onrecord.export.parts import checked_parts, expect, graph_parts
from onrecord.export.subjects import placing
from onrecord.export.trig import trig_form
from onrecord.export.whole import write_whole
from onrecord.store import Store

OBJECT = re.compile(rb'"(?:[^"\\]|\\.)*"[^\s,]*|<[^>]*>|[^\s,"<][^\s,]*')
"""One of the objects that stand side by side."""
BATCH = 1000  # paragraphs that are handed on together


def turtle(store: Store) -> Iterator[bytes]:
    """The union of all graphs of `store` as Turtle, a paragraph a subject."""
    return _turtle(naming(store), graph_parts(store, trig_form(store)))


def write_turtle(store: Store, path: Path) -> None:
    """Writes `turtle(store)` to `path`, re-read before it counts. Raises AbortError if that cannot be done."""
    form = trig_form(store)
    write_whole(path, _turtle(naming(store), checked_parts(store, form), path))


def _turtle(names: Naming, parts: Iterable[tuple[str, bytes]], path: Path | None = None) -> Iterator[bytes]:
    """Turtle of parts of TriG; what is joined for the file `path` is parsed strictly before it counts."""
    full, about = Full(names), dict[bytes, bytes]()
    several: dict[bytes, list[bytes]] = defaultdict(list)
    for _, part in parts:
        for paragraph in part[part.index(b"{") + 3 : -len(b" .\n}\n")].split(b" .\n\n"):
            subject, _, told = paragraph.partition(b" ")
            if subject in about:
                several[subject].append(told)
            else:
                about[subject] = told
    place_of = cache(lambda verb: _place(verb, full))
    joined = {subject: _joined([about[subject], *told], full, place_of) for subject, told in several.items()}
    about |= {subject: told for subject, (told, _) in joined.items()}
    if path:
        text = b"".join(b"%b %b .\n" % (subject, about[subject]) for subject in joined)
        expect(names.head() + text, sum(number for _, number in joined.values()), ox.RdfFormat.TURTLE, path.name)
    yield names.head()
    place = placing(names.base)
    ordered = sorted(about, key=lambda subject: place(full(subject)))
    for start in range(0, len(ordered), BATCH):
        yield b"".join([b"\n%b %b .\n" % (each, about[each]) for each in ordered[start : start + BATCH]])


def _joined(told: list[bytes], full: Full, place_of: Callable[[bytes], tuple[int, bytes]]) -> tuple[bytes, int]:
    """What several graphs tell of one subject, and how many triples that is."""
    lists: dict[bytes, list[bytes]] = defaultdict(list)
    for each in told:
        for pair in each.split(b" ;\n\t"):
            verb, _, listed = pair.partition(b" ")
            lists[verb].append(listed)
    pairs, number = list[bytes](), 0
    for verb in sorted(lists, key=place_of):
        objects: list[bytes] = [each for listed in lists[verb] for each in OBJECT.findall(listed)]
        if len(lists[verb]) > 1:
            objects = sorted({*objects}, key=full)
        number += len(objects)
        pairs.append(b"%b %b" % (verb, b" , ".join(objects)))
    return b" ;\n\t".join(pairs), number


def _place(verb: bytes, full: Full) -> tuple[int, bytes]:
    predicate = TYPE if verb == b"a" else full(verb)
    return rank(predicate), predicate
