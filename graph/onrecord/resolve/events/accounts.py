"""One article's telling of an event, and whether two tellings can be of one event."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import combinations

from onrecord.model import CONTACT_TYPES, LEGAL_TYPES, Event, Local, Publication, Record, TimeSpan
from onrecord.resolve.events.kinds import Kind, kind_of
from onrecord.resolve.events.occasions import Occasion, is_numbered, occasion_of

FAMILIES = (CONTACT_TYPES, LEGAL_TYPES)
GENERAL = frozenset({"contact"})
REPEATED = CONTACT_TYPES | {"demand", "protest"}
"""What the same people do again and again: one of them alone does not make it one."""
IN_COMPANY = REPEATED | {"other"}
"""Nor does one alone make an event of no known type one."""
SLIP = timedelta(days=2)
"""Outlets that disagree on a date rarely differ by more; farther apart, two meetings at one place are likelier."""

Why = tuple[str, float]
"""Reason and confidence."""

SAME: Why = ("the same people on the same date", 0.95)
SAME_PLACE: Why = ("nobody is named: of one kind at one place on the same day", 0.8)
TWINS: Why = ("undated: of the same people", 0.8)
VAGUER: Why = ("a vaguer date: the only event of these people that it can mean", 0.75)
UNDATED: Why = ("undated: the only event of these people that it can mean", 0.7)
LIKELIEST = "of several events of these people the likeliest"
CONFLICTING: Why = ("the same people at the same place; the dates differ", 0.6)


@dataclass(frozen=True, slots=True)
class Account:
    """One article's telling of an event with the collection's entities in place of the article's; `where` is the
    place's name as this article has it, `sentence` its words in small letters; one that is `numbered` is told to be
    one of several."""

    member: Local
    event: Event
    participants: tuple[str, ...]
    place: str | None
    plural: bool
    kind: Kind
    occasion: Occasion
    sentence: str
    where: str | None = None
    published: Publication | None = None
    numbered: bool = False


def account_of(record: Record, event: Event, entity_of: dict[Local, str]) -> Account:
    """`event` with resolved participants and place, and its time wherever that is written."""
    article, text = record.article.id, record.article.text
    time = event.time and replace(event.time, text=None)
    return Account(
        (article, event.id),
        replace(event, time=time),
        tuple(dict.fromkeys(entity_of[article, each] for each in event.participants)),
        entity_of[article, event.place] if event.place else None,
        is_plural(event.trigger.of(text)),
        kind_of(event.trigger.of(text)),
        occasion_of(text, event.trigger, event.evidence),
        " ".join(event.evidence.of(text).casefold().split()),
        next((entity.name for entity in record.entities if entity.id == event.place), None),
        record.article.published,
        is_numbered(text, event.trigger, event.evidence),
    )


def is_plural(word: str) -> bool:
    """True for "contacts" and "conversations": several events, which no single dated one can be.

    >>> is_plural("conversations"), is_plural("talks"), is_plural("met")
    (True, False, False)
    """
    return word.casefold().endswith("s") and word.casefold() not in {"talks", "meets", "visits", "calls"}


def family(kind: str) -> str:
    """The family of an event type: accounts of one family may be of one event.

    >>> family("meeting") == family("contact") != family("dismissal")
    True
    """
    return next((str(number) for number, members in enumerate(FAMILIES) if kind in members), kind)


def blocks(accounts: Sequence[Account]) -> list[list[int]]:
    """Numbers of accounts that can be `alike`, so that only those are compared: of one family, with two people of a
    contact in common, else with the one that it is done to, or its place where nobody is named."""
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, account in enumerate(accounts):
        people = sorted(account.participants)
        last = account.participants[-1:] or ((account.place,) if account.place else ())
        keys = combinations(people, 2) if account.event.type in IN_COMPANY else [last]
        for key in keys:
            found[family(account.event.type), *key].append(number)
    return [block for key, block in sorted(found.items()) if len(block) > 1 and len(key) > 1]


def one_kind(a: Account, b: Account) -> bool:
    """True if two accounts are of one type, or of none that is known and named by one word."""
    return a.event.type == b.event.type and (a.event.type != "other" or a.kind.stems == b.kind.stems)


def alike(a: Account, b: Account) -> bool:
    """True if two accounts share what makes the event: two people of a contact, else the one it is done to; kinds
    agree."""
    shared = set(a.participants) & set(b.participants)
    if a.event.type in CONTACT_TYPES:
        general = bool(GENERAL & {a.event.type, b.event.type})
        nested = len(shared) == min(len(a.participants), len(b.participants))
        return len(shared) > 1 and (nested if general else a.event.type == b.event.type)
    if a.event.type in IN_COMPANY and (len(shared) < 2 or a.participants[0] != b.participants[0]):
        return False
    return one_kind(a, b) and bool(a.participants) and a.participants[-1:] == b.participants[-1:]


def overlap(a: TimeSpan, b: TimeSpan) -> bool:
    """True if there is a day within the bounds of both."""
    return a.earliest <= b.latest and b.earliest <= a.latest


def within(exact: Account, vague: Account) -> bool:
    """True if an account's date can be that of a vaguer one, of other bounds that are no narrower, or of one that has
    none."""
    first, second = exact.event.time, vague.event.time
    if first is None or vague.plural != exact.plural:
        return False
    if second is None:
        return True
    narrower = first.latest - first.earliest <= second.latest - second.earliest
    return narrower and overlap(first, second) and (first.earliest, first.latest) != (second.earliest, second.latest)


def company_of(account: Account) -> tuple[object, ...] | None:
    """What undated accounts of one kind that name just the same people share, one or several events; None for a dated
    one, and where those whom it names do not make it one event."""
    event, people = account.event, account.participants
    if event.time is not None or len(people) < (2 if event.type in IN_COMPANY else 1):
        return None
    stems = account.kind.stems if event.type == "other" else None
    done = () if event.type in CONTACT_TYPES else people[-1:]
    by = people[:1] if event.type in IN_COMPANY - CONTACT_TYPES else ()
    return event.type, stems, account.plural, frozenset(people), done, by
