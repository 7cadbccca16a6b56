"""Whether every passage of a store stands in the stored text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, product

import pyoxigraph as ox

from onrecord.model import Record
from onrecord.rdf.iris import CONTEXT, writable
from onrecord.validate.conformance import TYPE, Data, Term
from onrecord.vocab import OA, REC

PASSAGE = ox.NamedNode(OA.SpecificResource)
SOURCE, SELECTOR, CHECKSUM = str(OA.hasSource), str(OA.hasSelector), str(REC.sha256)
POSITION, QUOTE = (str(OA.start), str(OA.end)), (str(OA.exact), str(OA.prefix), str(OA.suffix))

Passage = tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class Failure:
    """What does not hold: the IRI or the article and passage concerned, and why."""

    subject: str
    reason: str


def span_failures(record: Record) -> Iterator[Failure]:
    """The spans of `record` that are no passage of its text."""
    for part, span in record.spans():
        if not 0 <= span.start < span.end <= len(record.article.text):
            reason = f"characters {span.start} to {span.end} are not in the text"
            yield Failure(f"{record.article.id} {part}", reason)


def passages_of(data: Data) -> Iterator[Passage]:
    """Every passage that a graph has: its IRI, then the checksum of the text that it is in, where it starts and ends,
    and the words, with those before and after; what the graph does not say is empty."""
    for node, about in data.items():
        if PASSAGE in about.get(TYPE, ()):
            selectors = about.get(SELECTOR, ())
            sources = values_of(data, about.get(SOURCE, ()), (CHECKSUM,))
            for one in product(sources, values_of(data, selectors, POSITION), values_of(data, selectors, QUOTE)):
                yield node.value, *chain.from_iterable(one)


def values_of(data: Data, nodes: Iterable[Term], paths: Sequence[str]) -> list[tuple[str, ...]]:
    """What the nodes that have all of `paths` have there; empty values if none has."""
    found = [
        tuple(value.value for value in values)
        for node in nodes
        for values in product(*(data.get(node, {}).get(path, ()) for path in paths))
    ]
    return found or [("",) * len(paths)]


def passage_failure(passage: Passage, texts: Mapping[str, str]) -> Failure | None:
    """Why a passage is not what the texts, by checksum, say; None if it is."""
    evidence, checksum, start, end, *words = passage
    if not (start.isdigit() and end.isdigit()):
        return Failure(evidence, "it has no position in a text")
    if checksum not in texts:
        return Failure(evidence, f"no text with the checksum {checksum[:16] or '(none)'} is stored")
    text, first, last = texts[checksum], int(start), int(end)
    if not first < last <= len(text):
        return Failure(evidence, f"characters {first} to {last} are not in the text")
    quoted = (text[first:last], text[max(0, first - CONTEXT) : first], text[last : last + CONTEXT])
    for name, written, said in zip(("quotation", "prefix", "suffix"), words, quoted, strict=True):
        if written != writable(said):
            return Failure(evidence, f"the {name} {written[:60]!r} is not the text, which has {said[:60]!r}")
    return None
