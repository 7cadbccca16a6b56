"""A person's decisions on events: by the words in which articles tell them."""

from dataclasses import replace
from functools import partial

from onrecord.model import Decided, Decision, Local, Record, ResolvedEntity, ResolvedEvent
from onrecord.resolve.decisions.applied import Effect, UnfitError, decide
from onrecord.resolve.decisions.by_passages import BY_PASSAGES
from onrecord.resolve.decisions.groups import Groups
from onrecord.resolve.decisions.references import told_events
from onrecord.resolve.events.accounts import Account, account_of
from onrecord.resolve.events.together import resolved

Events = Groups[ResolvedEvent]


def decide_events(
    events: tuple[ResolvedEvent, ...],
    entities: tuple[ResolvedEntity, ...],
    records: tuple[Record, ...],
    decisions: tuple[Decision, ...],
) -> tuple[tuple[ResolvedEvent, ...], tuple[Decided, ...]]:
    """`events` as a person decides, and what each decision that gives events came to."""
    wanted = [decision for decision in decisions if decision.events and decision.action != "reject"]
    if not wanted:
        return events, ()
    entity_of = {member: entity.key for entity in entities for member in entity.members}
    accounts = {
        (record.article.id, event.id): account_of(record, event, entity_of)
        for record in records
        for event in record.events
    }
    groups: Events = Groups(events, partial(rebuilt, accounts))
    told = partial(accounts_told, {record.article.id: record for record in records})

    def apply(decision: Decision) -> Effect:
        return BY_PASSAGES[decision.action](groups, told(decision))

    found = decide(groups, wanted, apply)
    return tuple(groups.things.values()), found


def rebuilt(
    accounts: dict[Local, Account], members: tuple[Local, ...], parts: tuple[ResolvedEvent, ...]
) -> ResolvedEvent:
    """One event from its accounts, with the machine's reasons of `parts`."""
    fresh = resolved([accounts[member] for member in members], [])
    reasons = {reason for part in parts for reason in part.reasons} if len(members) > 1 else set()
    sure = min(part.confidence for part in parts) if reasons else 1.0
    return replace(fresh, reasons=tuple(sorted(reasons)), confidence=sure)


def accounts_told(records: dict[str, Record], decision: Decision) -> list[tuple[Local, ...]]:
    """The accounts that each passage of a decision means; raises UnfitError where one means none."""
    found = []
    for passage in decision.events:
        told = told_events(records, passage)
        if not told:
            raise UnfitError(f"the article {passage.article!r} tells of no event in the words {passage.words!r}")
        found.append(told)
    return found
