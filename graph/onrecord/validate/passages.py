"""Whether every passage of a store stands in the stored text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from onrecord.model import Record
from onrecord.rdf.iris import CONTEXT, literal
from onrecord.vocab import OA, REC

PASSAGES = f"""
SELECT ?evidence ?sha256 ?start ?end ?exact ?prefix ?suffix
WHERE {{
  ?evidence a <{OA.SpecificResource}> .
  OPTIONAL {{ ?evidence <{OA.hasSource}>/<{REC.sha256}> ?sha256 }}
  OPTIONAL {{ ?evidence <{OA.hasSelector}> ?position . ?position <{OA.start}> ?start ; <{OA.end}> ?end }}
  OPTIONAL {{ ?evidence <{OA.hasSelector}> ?quote .
             ?quote <{OA.exact}> ?exact ; <{OA.prefix}> ?prefix ; <{OA.suffix}> ?suffix }}
}}
"""


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


def passage_failure(row: ox.QuerySolution, texts: Mapping[str, str]) -> Failure | None:
    """Why the evidence in `row`, a solution of `PASSAGES`, is not what the text says; None if it is."""
    evidence, *values = (term.value if isinstance(term, ox.NamedNode | ox.Literal) else "" for term in row)
    checksum, start, end, exact, prefix, suffix = values
    if not (start.isdigit() and end.isdigit()):
        return Failure(evidence, "it has no position in a text")
    if checksum not in texts:
        return Failure(evidence, f"no text with the checksum {checksum[:16] or '(none)'} is stored")
    text, first, last = texts[checksum], int(start), int(end)
    if not first < last <= len(text):
        return Failure(evidence, f"characters {first} to {last} are not in the text")
    quoted = (text[first:last], text[max(0, first - CONTEXT) : first], text[last : last + CONTEXT])
    for name, written, said in zip(("quotation", "prefix", "suffix"), (exact, prefix, suffix), quoted, strict=True):
        if written != str(literal(said)):
            return Failure(evidence, f"the {name} {written[:60]!r} is not the text, which has {said[:60]!r}")
    return None
