"""One event for the same contact, dismissal or other happening of the same people, however many articles tell of it.

Two accounts are joined if they are of one family and status, share the participants that make the event, and have the
same date; a vaguer or undated account joins the only event that it can mean; dates that differ by a day or two are
joined, and kept side by side, only where the place is the same too.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import combinations

from onrecord.model import Record, ResolvedEntity, ResolvedEvent, Status, TimeSpan
from onrecord.resolve.accounts import (
    CONFLICTING,
    GENERAL,
    SAME,
    SLIP,
    TWINS,
    UNDATED,
    VAGUER,
    Account,
    Why,
    account_of,
    alike,
    family,
    same_people,
    why_same,
    within,
)
from onrecord.resolve.identifiers import find_root, join, key_of

STATUS_ORDER: tuple[Status, ...] = ("happened", "planned", "alleged", "possible", "denied")
ROUNDS = 2
"""A telling that names others of those present fits only once the first round has brought them together."""


def resolve_events(records: tuple[Record, ...], entities: tuple[ResolvedEntity, ...]) -> tuple[ResolvedEvent, ...]:
    """The events of the collection in order of their dates; undated ones last."""
    entity_of = {member: entity.key for entity in entities for member in entity.members}
    accounts = [account_of(record, event, entity_of) for record in records for event in record.events]
    parent: dict[int, int] = {}
    reasons: dict[int, list[Why]] = defaultdict(list)
    told = {number: [number] for number in range(len(accounts))}
    for block in blocks(accounts):
        join_dated(accounts, block, parent, told, reasons)
    for _ in range(ROUNDS):
        for number, (root, why) in fitting(told_together(accounts, parent), parent).items():
            join(parent, number, root)
            reasons[number].append(why)
    groups: dict[int, list[int]] = defaultdict(list)
    for number in range(len(accounts)):
        groups[find_root(parent, number)].append(number)
    found = [
        resolved([accounts[number] for number in group], [why for number in group for why in reasons[number]])
        for group in groups.values()
    ]
    return tuple(sorted(found, key=by_date))


def by_date(event: ResolvedEvent) -> tuple[date, str]:
    """What events are sorted by: the first day on which they can have been; undated ones last."""
    return event.time.earliest if event.time else date.max, event.key


def blocks(accounts: list[Account]) -> Iterable[list[int]]:
    """Numbers of accounts of one family and status that share a participant, so that only those are compared."""
    found: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for number, account in enumerate(accounts):
        for person in account.participants:
            found[family(account.event.type), account.event.status, person].append(number)
    return (block for _, block in sorted(found.items()) if len(block) > 1)


def join_dated(
    accounts: list[Account],
    block: list[int],
    parent: dict[int, int],
    told: dict[int, list[int]],
    reasons: dict[int, list[Why]],
) -> None:
    """Joins the dated accounts of a block whose people, kinds and dates agree, then those whose dates conflict as told
    above; never so that one event would have two kinds, or two days in one article. `told` holds the accounts of each
    event so far, under its smallest number."""
    dated = [number for number in block if accounts[number].event.time]
    for wanted in (SAME, CONFLICTING):
        for a, b in combinations(dated, 2):
            if find_root(parent, a) == find_root(parent, b) or why_same(accounts[a], accounts[b]) != wanted:
                continue
            both = told[find_root(parent, a)] + told[find_root(parent, b)]
            if agree([accounts[number] for number in both]):
                join(parent, a, b)
                told[find_root(parent, a)] = both
                reasons[b].append(wanted)


def agree(accounts: list[Account]) -> bool:
    """True if accounts can be of one event: one kind, days within the slip, and no article that tells of two days."""
    kinds = {each.event.type for each in accounts} - GENERAL
    times = [each.event.time for each in accounts if each.event.time]
    days: dict[str, set[tuple[date, date]]] = defaultdict(set)
    for each in accounts:
        if each.event.time:
            days[each.member[0]].add((each.event.time.earliest, each.event.time.latest))
    near = max(time.earliest for time in times) - min(time.earliest for time in times) <= SLIP
    return len(kinds) < 2 and near and all(len(told) == 1 for told in days.values())


def told_together(accounts: list[Account], parent: dict[int, int]) -> list[Account]:
    """`accounts`, the dated ones with the participants of all accounts that they have been joined with."""
    people: dict[int, dict[str, None]] = defaultdict(dict)
    for number, account in enumerate(accounts):
        people[find_root(parent, number)] |= dict.fromkeys(account.participants)
    return [
        replace(account, participants=tuple(people[find_root(parent, number)])) if account.event.time else account
        for number, account in enumerate(accounts)
    ]


def fitting(accounts: list[Account], parent: dict[int, int]) -> dict[int, tuple[int, Why]]:
    """For each undated or vaguer account the one event that it can mean, as it stands before any of them is joined.

    Where two events fit, or another account is as vague, it means neither for certain; undated accounts of just the
    same people are one.
    """
    found: dict[int, tuple[int, Why]] = {}
    for block in blocks(accounts):
        for a in block:
            exacter = {
                find_root(parent, b)
                for b in block
                if b != a and alike(accounts[a], accounts[b]) and within(accounts[b], accounts[a])
            }
            dated = exacter - {find_root(parent, a)}
            undated = accounts[a].event.time is None
            if len(dated) == 1:
                found[a] = dated.pop(), UNDATED if undated else VAGUER
            elif undated and not dated:
                twins = [b for b in block if b < a and same_people(accounts[a], accounts[b])]
                if twins:
                    found.setdefault(a, (twins[0], TWINS))
    return found


def resolved(accounts: list[Account], reasons: list[Why]) -> ResolvedEvent:
    """One event from its accounts."""
    fullest = max(accounts, key=lambda each: (each.event.time is not None, len(each.participants), each.member))
    people = dict.fromkeys((*fullest.participants, *(person for each in accounts for person in each.participants)))
    time = agreed_time([each.event.time for each in accounts if each.event.time])
    kinds = sorted({each.event.type for each in accounts} - GENERAL) or ["contact"]
    kind = fullest.event.type if fullest.event.type in kinds else kinds[0]
    status = min((each.event.status for each in accounts), key=STATUS_ORDER.index)
    place = fullest.place or next((each.place for each in accounts if each.place), None)
    when = (
        time.edtf
        if time
        else "/".join(sorted(f"{article}#{local}" for article, local in (each.member for each in accounts)))
    )
    why = sorted(set(reasons))
    return ResolvedEvent(
        key_of(family(kind), kind, status, when, *sorted(people)),
        kind,
        tuple(people),
        place,
        time,
        status,
        tuple(sorted(each.member for each in accounts)),
        tuple(reason for reason, _ in why),
        min((confidence for _, confidence in why), default=1.0),
    )


def agreed_time(times: list[TimeSpan]) -> TimeSpan | None:
    """The narrowest bounds that no account contradicts; the widest where accounts conflict."""
    if not times:
        return None
    earliest, latest = max(each.earliest for each in times), min(each.latest for each in times)
    if earliest <= latest:
        narrowest = min(times, key=lambda each: (each.latest - each.earliest, each.edtf, each.basis))
        return TimeSpan(narrowest.earliest, narrowest.latest, narrowest.precision, narrowest.basis, narrowest.edtf)
    earliest, latest = min(each.earliest for each in times), max(each.latest for each in times)
    return TimeSpan(earliest, latest, "range", min(each.basis for each in times), f"{earliest}/{latest}")
