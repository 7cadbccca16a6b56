"""One event for the same contact, dismissal or other happening of the same people, however many articles tell of it.

Two accounts are joined if they are of one family and status, share the participants that make the event, and have the
same date; a vaguer or undated account joins the only event that it can mean; dates that differ by a day or two are
joined, and kept side by side, only where the place is the same too.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.model import (
    CONTACT_TYPES,
    LEGAL_TYPES,
    Event,
    Local,
    Record,
    ResolvedEntity,
    ResolvedEvent,
    Status,
    TimeSpan,
)
from onrecord.resolve.identifiers import find_root, join, key_of

FAMILIES = (CONTACT_TYPES, LEGAL_TYPES)
GENERAL = frozenset({"contact"})
STATUS_ORDER: tuple[Status, ...] = ("happened", "planned", "alleged", "possible", "denied")
ROUNDS = 2
"""A telling that names others of those present fits only once the first round has brought them together."""
SLIP = timedelta(days=2)
"""Outlets that disagree on a date rarely differ by more; farther apart, two meetings at one place are likelier."""

Why = tuple[str, float]
"""Reason and confidence."""

SAME: Why = ("the same people on the same date", 0.95)
TWINS: Why = ("undated: of the same people", 0.8)
VAGUER: Why = ("a vaguer date: the only event of these people that it can mean", 0.75)
UNDATED: Why = ("undated: the only event of these people that it can mean", 0.7)
CONFLICTING: Why = ("the same people at the same place; the dates differ", 0.6)


@dataclass(frozen=True, slots=True)
class Account:
    """One article's telling of an event with the collection's entities in place of the article's."""

    member: Local
    event: Event
    participants: tuple[str, ...]
    place: str | None
    plural: bool


def resolve_events(records: tuple[Record, ...], entities: tuple[ResolvedEntity, ...]) -> tuple[ResolvedEvent, ...]:
    """The events of the collection in order of their dates; undated ones last."""
    entity_of = {member: entity.key for entity in entities for member in entity.members}
    accounts = [account_of(record, event, entity_of) for record in records for event in record.events]
    parent: dict[int, int] = {}
    reasons: dict[int, list[Why]] = defaultdict(list)
    for block in blocks(accounts):
        join_dated(accounts, block, parent, reasons)
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
    return tuple(sorted(found, key=lambda event: (event.time.earliest if event.time else date.max, event.key)))


def account_of(record: Record, event: Event, entity_of: dict[Local, str]) -> Account:
    """`event` with resolved participants and place."""
    article = record.article.id
    people = tuple(dict.fromkeys(entity_of[article, each] for each in event.participants))
    place = entity_of[article, event.place] if event.place else None
    return Account((article, event.id), event, people, place, is_plural(event.trigger.of(record.article.text)))


def is_plural(word: str) -> bool:
    """True for "contacts" and "conversations": several events, which no single dated one can be.

    >>> is_plural("conversations"), is_plural("talks"), is_plural("met")
    (True, False, False)
    """
    return word.casefold().endswith("s") and word.casefold() not in {"talks", "meets", "visits", "calls"}


def blocks(accounts: list[Account]) -> Iterable[list[int]]:
    """Numbers of accounts of one family and status that share a participant, so that only those are compared."""
    found: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for number, account in enumerate(accounts):
        for person in account.participants:
            found[family(account.event.type), account.event.status, person].append(number)
    return (block for _, block in sorted(found.items()) if len(block) > 1)


def family(kind: str) -> str:
    """The family of an event type: accounts of one family may be of one event.

    >>> family("meeting") == family("contact") != family("dismissal")
    True
    """
    return next((str(number) for number, members in enumerate(FAMILIES) if kind in members), kind)


def join_dated(
    accounts: list[Account], block: list[int], parent: dict[int, int], reasons: dict[int, list[Why]]
) -> None:
    """Joins the dated accounts of a block whose people, kinds and dates agree exactly, or conflict as told above."""
    dated = [number for number in block if accounts[number].event.time]
    for index, a in enumerate(dated):
        for b in dated[index + 1 :]:
            if find_root(parent, a) != find_root(parent, b) and (why := why_same(accounts[a], accounts[b])):
                join(parent, a, b)
                reasons[b].append(why)


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


def within(exact: Account, vague: Account) -> bool:
    """True if an account's date lies within a vaguer one, or the other has none."""
    if exact.event.time is None or vague.plural != exact.plural:
        return False
    return vague.event.time is None or (
        covers(vague.event.time, exact.event.time) and exact.event.time != vague.event.time
    )


def same_people(a: Account, b: Account) -> bool:
    """True if two undated accounts are of one kind and name just the same people."""
    undated = a.event.time is None and b.event.time is None
    return undated and a.event.type == b.event.type and set(a.participants) == set(b.participants)


def alike(a: Account, b: Account) -> bool:
    """True if two accounts share what makes the event: two people of a contact, else the one it is done to; kinds
    agree."""
    shared = set(a.participants) & set(b.participants)
    if a.event.type in CONTACT_TYPES:
        general = bool(GENERAL & {a.event.type, b.event.type})
        nested = len(shared) == min(len(a.participants), len(b.participants))
        return len(shared) > 1 and (nested if general else a.event.type == b.event.type)
    return a.event.type == b.event.type and bool(a.participants) and a.participants[-1:] == b.participants[-1:]


def why_same(a: Account, b: Account) -> Why | None:
    """Reason and confidence that two dated accounts are of one event; None if they are not."""
    first, second = a.event.time, b.event.time
    if first is None or second is None or not alike(a, b):
        return None
    if (first.earliest, first.latest) == (second.earliest, second.latest):
        return SAME
    exact = first.precision == second.precision == "day"
    near = exact and abs(first.earliest - second.earliest) <= SLIP
    elsewhere = a.member[0] != b.member[0]
    if near and elsewhere and a.place is not None and a.place == b.place:
        return CONFLICTING
    return None


def covers(a: TimeSpan, b: TimeSpan) -> bool:
    """True if the bounds of `a` hold those of `b`."""
    return a.earliest <= b.earliest and b.latest <= a.latest


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
