"""What a person rejects: events and statements that were read where the article does not tell them."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import replace

from onrecord.model import Decided, Decision, Event, Local, Passage, Record, Rejected, Statement
from onrecord.resolve.decisions.references import told_events, told_statements

Told = Callable[[Mapping[str, Record], Passage], tuple[Local, ...]]


def reject(
    records: tuple[Record, ...], decisions: tuple[Decision, ...]
) -> tuple[tuple[Record, ...], tuple[Rejected, ...], tuple[Decided, ...]]:
    """`records` without what is rejected, each rejection with its sentence, and what each decision came to."""
    by_id = {record.article.id: record for record in records}
    gone: dict[str, set[str]] = defaultdict(set)
    rejected: dict[Rejected, None] = {}
    found = []
    for decision in (each for each in decisions if each.action == "reject"):
        members, problem = members_told(by_id, decision)
        found.append(Decided(decision, members, problem))
        for article, local in members:
            gone[article].add(local)
            told: tuple[Event | Statement, ...] = (*by_id[article].events, *by_id[article].statements)
            rejected |= {Rejected(article, each.evidence, decision): None for each in told if each.id == local}
    kept = tuple(without(record, gone.get(record.article.id, set())) for record in records)
    return kept, tuple(rejected), tuple(found)


def members_told(records: Mapping[str, Record], decision: Decision) -> tuple[tuple[Local, ...], str | None]:
    """The events or statements that a decision rejects, and which of its passages tells none."""
    kind, told, passages = ("event", told_events, decision.events)
    if decision.statements:
        kind, told, passages = ("statement", told_statements, decision.statements)
    members: list[Local] = []
    for passage in passages:
        each = told(records, passage)
        if not each:
            return (), f"the article {passage.article!r} has no {kind} with the words {passage.words!r}"
        members += each
    return tuple(sorted(set(members))), None


def without(record: Record, gone: set[str]) -> Record:
    """`record` without the events and statements of those identifiers; what was said within one of them stays."""
    if not gone:
        return record
    outer = {statement.id: statement.within for statement in record.statements}

    def around(within: str | None) -> str | None:
        while within in gone:
            within = outer[within] if within else None
        return within

    statements = (
        replace(each, within=around(each.within), about=tuple(event for event in each.about if event not in gone))
        for each in record.statements
        if each.id not in gone
    )
    return replace(
        record,
        events=tuple(event for event in record.events if event.id not in gone),
        statements=tuple(statements),
    )
