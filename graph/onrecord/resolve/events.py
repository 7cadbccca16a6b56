"""One event for the same contact, dismissal or other happening of the same people, however many articles tell of it.

Two accounts are joined if they are of one family, share the participants that make the event, and have the same date;
a vaguer or undated account joins the only event that it can mean; dates that differ by a day or two are joined, and
kept side by side, only where the place is the same too. What is planned, what is denied and what happened is one event
where `statuses` does not rule it out.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import combinations

from onrecord.model import Record, ResolvedEntity, ResolvedEvent, TimeSpan
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
from onrecord.resolve.identifiers import key_of
from onrecord.resolve.joined import Joined
from onrecord.resolve.statuses import clash, status_of, why_one

ROUNDS = 2
"""A telling that names others of those present fits only once the first round has brought them together."""


def resolve_events(records: tuple[Record, ...], entities: tuple[ResolvedEntity, ...]) -> tuple[ResolvedEvent, ...]:
    """The events of the collection in order of their dates; undated ones last."""
    entity_of = {member: entity.key for entity in entities for member in entity.members}
    accounts = [account_of(record, event, entity_of) for record in records for event in record.events]
    joined = Joined(len(accounts))
    for block in blocks(accounts):
        join_dated(accounts, block, joined)
    for _ in range(ROUNDS):
        for number, (other, why) in fitting(told_together(accounts, joined), joined).items():
            joined.join(number, other, why)
    found = [resolved([accounts[number] for number in group], joined.reasons(group)) for group in joined.groups()]
    return tuple(sorted(found, key=by_date))


def by_date(event: ResolvedEvent) -> tuple[date, str]:
    """What events are sorted by: the first day on which they can have been; undated ones last."""
    return event.time.earliest if event.time else date.max, event.key


def blocks(accounts: list[Account]) -> Iterable[list[int]]:
    """Numbers of accounts of one family that share a participant, so that only those are compared."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, account in enumerate(accounts):
        for person in account.participants:
            found[family(account.event.type), person].append(number)
    return (block for _, block in sorted(found.items()) if len(block) > 1)


def join_dated(accounts: list[Account], block: list[int], joined: Joined) -> None:
    """Joins the dated accounts of a block whose people, kinds and dates agree, then those whose dates conflict as told
    above; never so that one event would have two kinds, or two days in one article."""
    dated = [number for number in block if accounts[number].event.time]
    for wanted in (SAME, CONFLICTING):
        for a, b in combinations(dated, 2):
            if joined.root(a) == joined.root(b) or why_same(accounts[a], accounts[b]) != wanted:
                continue
            first, second = ([accounts[number] for number in joined.members(each)] for each in (a, b))
            if agree([*first, *second]) and not any(clash(one, other) for one in first for other in second):
                joined.join(b, a, wanted)


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


def told_together(accounts: list[Account], joined: Joined) -> list[Account]:
    """`accounts`, the dated ones with the participants of all accounts that they have been joined with."""
    people: dict[int, dict[str, None]] = defaultdict(dict)
    for number, account in enumerate(accounts):
        people[joined.root(number)] |= dict.fromkeys(account.participants)
    return [
        replace(account, participants=tuple(people[joined.root(number)])) if account.event.time else account
        for number, account in enumerate(accounts)
    ]


def fitting(accounts: list[Account], joined: Joined) -> dict[int, tuple[int, Why]]:
    """For each undated or vaguer account the one event that it can mean, as it stands before any of them is joined.

    Where two events fit, or another account is as vague, it means neither for certain; undated accounts of just the
    same people are one. Where two accounts fit one event and only one of them can mean it, neither does for certain.
    """
    shared = defaultdict(set)
    for block in blocks(accounts):
        for number in block:
            shared[number].update(block)
    found: dict[int, tuple[int, Why]] = {}
    for number, near in sorted(shared.items()):
        only = only_fitting(accounts, sorted(near), number, joined)
        if only:
            found[number] = only
    rivals: dict[int, list[int]] = defaultdict(list)
    for number, (other, _) in found.items():
        rivals[other].append(number)
    return {
        number: (other, why)
        for number, (other, why) in found.items()
        if not any(clash(accounts[number], accounts[rival]) for rival in rivals[other] if rival != number)
    }


def only_fitting(accounts: list[Account], near: list[int], number: int, joined: Joined) -> tuple[int, Why] | None:
    """The only event that an undated or vaguer account can mean, and why; None if there is none or two. `near` are the
    accounts of its family that share a participant."""
    account, own = accounts[number], joined.root(number)
    exacter = {
        joined.root(b)
        for b in near
        if joined.root(b) != own and alike(account, accounts[b]) and within(accounts[b], account)
    }
    dated = [root for root in exacter if not any(clash(account, accounts[b]) for b in joined.members(root))]
    undated = account.event.time is None
    if len(dated) == 1:
        return dated[0], UNDATED if undated else VAGUER
    if undated and not dated and joined.members(number) == [number]:
        twins = (b for b in near if b < number and same_people(account, accounts[b]))
        return next(((b, TWINS) for b in twins if not clash(account, accounts[b])), None)
    return None


def resolved(accounts: list[Account], reasons: list[Why]) -> ResolvedEvent:
    """One event from its accounts: who took part and where is told by those of its status, since whom only a plan or a
    denial names need not have been there."""
    status = status_of(accounts)
    telling = [each for each in accounts if each.event.status == status]
    fullest = max(telling, key=lambda each: (each.event.time is not None, len(each.participants), each.member))
    people = dict.fromkeys((*fullest.participants, *(person for each in telling for person in each.participants)))
    time = agreed_time([each.event.time for each in accounts if each.event.time])
    kinds = sorted({each.event.type for each in accounts} - GENERAL) or ["contact"]
    kind = fullest.event.type if fullest.event.type in kinds else kinds[0]
    place = fullest.place or next((each.place for each in telling if each.place), None)
    when = (
        time.edtf
        if time
        else "/".join(sorted(f"{article}#{local}" for article, local in (each.member for each in accounts)))
    )
    why = sorted({*reasons, *why_one(accounts)})
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
