"""From which unnamed sources an outlet has what it reports, as far as an article tells: "The Post reported that …. Two
officials told the newspaper that …"."""

from collections.abc import Iterator, Mapping, Sequence

from onrecord.model import Heard, Record, Statement
from onrecord.resolve.claims.told_before import start_of

NEXT = 2
"""How many statements behind its report an outlet's sources may speak first; later ones may be of another report."""


def find_heard(records: Sequence[Record]) -> tuple[Heard, ...]:
    """Each report of an outlet with the statement of the unnamed source that told it, in the order of the articles."""
    return tuple(heard for record in records for heard in heard_in(record))


def heard_in(record: Record) -> Iterator[Heard]:
    """What one article tells of the sources behind an outlet's reports: who, unnamed, told the same outlet something
    right behind its report; each source for the last report before it only."""
    kinds = {entity.id: entity.type for entity in record.entities}
    ordered = sorted(record.statements, key=start_of)
    for at, told in enumerate(ordered):
        if told.stance != "assert" or kinds.get(told.speaker or "") != "unnamed" or told.within:
            continue
        report = next(
            (each for each in reversed(ordered[max(0, at - NEXT) : at]) if is_report(each, told, kinds)), None
        )
        if report:
            yield Heard((record.article.id, report.id), (record.article.id, told.id))


def is_report(statement: Statement, told: Statement, kinds: Mapping[str, str]) -> bool:
    """True if a statement is a report by the outlet that `told` was said to."""
    outlet = statement.speaker
    to_outlet = outlet is not None and outlet in {told.channel, told.addressee}
    return (
        to_outlet and kinds.get(outlet or "") == "outlet" and statement.stance == "report" and bool(statement.content)
    )
