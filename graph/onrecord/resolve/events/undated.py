"""Accounts without a date or with a vaguer one: each joins the only event that it can mean.

What the circumstances speak for counts twice: they single out one of several events of the same people, and an account
that names others of those present joins only where they speak for it.
"""

from collections import defaultdict
from dataclasses import replace
from itertools import product

from onrecord.resolve.events.accounts import (
    LIKELIEST,
    TWINS,
    UNDATED,
    VAGUER,
    Account,
    Why,
    alike,
    blocks,
    same_people,
    within,
)
from onrecord.resolve.events.circumstances import ends_before, far_apart, ruled_out, supports, told_late
from onrecord.resolve.events.joined import Joined
from onrecord.resolve.events.statuses import clash

ROUNDS = 2
"""A telling that names others of those present fits only once the first round has brought them together."""
EACH_SUPPORT, SEVERAL, LATE, MOST = 0.05, 0.15, 0.1, 0.85
"""What a circumstance adds to the confidence; what is taken off where it singles out one of several, and where the
account came out long after the event; the most that there is."""


def join_undated(accounts: list[Account], joined: Joined) -> None:
    """Joins each undated or vaguer account with the event that it means."""
    for _ in range(ROUNDS):
        for number, (other, why) in fitting(told_together(accounts, joined), joined).items():
            pairs = product(joined.members(number), joined.members(other))
            if joined.root(number) != joined.root(other) and not any(apart(accounts[a], accounts[b]) for a, b in pairs):
                joined.join(number, other, why)


def apart(a: Account, b: Account) -> bool:
    """True if status or time rules out that two accounts are of one event."""
    return clash(a, b) or ends_before(a, b)


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

    Where two events fit alike, or another account is as vague, it means neither for certain; undated accounts of just
    the same people are one. Where two accounts fit one event and only one of them can mean it, neither does.
    """
    near: dict[int, set[int]] = defaultdict(set)
    for block in blocks(accounts):
        for number in block:
            near[number].update(block)
    found: dict[int, tuple[int, Why]] = {}
    for number in sorted(near):
        others = sorted(near[number])
        only = only_fitting(accounts, others, number, joined) or twin_of(accounts, others, number, joined)
        if only:
            found[number] = only
    rivals: dict[int, list[int]] = defaultdict(list)
    for number, (other, _) in found.items():
        rivals[other].append(number)
    return {
        number: (other, why)
        for number, (other, why) in found.items()
        if not any(apart(accounts[number], accounts[rival]) for rival in rivals[other] if rival != number)
    }


def only_fitting(accounts: list[Account], near: list[int], number: int, joined: Joined) -> tuple[int, Why] | None:
    """The event that an undated or vaguer account can mean alone, or that its circumstances single out, and why."""
    fits = fitting_events(accounts, near, number, joined)
    most = max(map(len, fits.values()), default=0)
    likeliest = [root for root, support in fits.items() if len(support) == most]
    if len(likeliest) != 1:
        return None
    account, event = accounts[number], [accounts[each] for each in joined.members(likeliest[0])]
    if not most and not nested(set(account.participants), {person for each in event for person in each.participants}):
        return None
    reason, confidence = UNDATED if account.event.time is None else VAGUER
    if told_late(account, event):
        confidence -= LATE
    if len(fits) > 1:
        reason, confidence = LIKELIEST, confidence - SEVERAL
    words = "; ".join((reason, *fits[likeliest[0]]))
    return likeliest[0], (words, round(min(MOST, confidence + most * EACH_SUPPORT), 2))


def fitting_events(accounts: list[Account], near: list[int], number: int, joined: Joined) -> dict[int, tuple[str, ...]]:
    """The events, by the accounts that stand for them, that an undated or vaguer account can mean, each with what
    speaks for it; none if it has been joined with one already."""
    account, group = accounts[number], [accounts[each] for each in joined.members(number)]
    roots = {joined.root(b) for b in near if alike(account, accounts[b]) and within(accounts[b], account)}
    if joined.root(number) in roots:
        return {}
    events = {root: [accounts[b] for b in joined.members(root)] for root in sorted(roots)}
    return {
        root: supports(account, event)
        for root, event in events.items()
        if not any(ruled_out(each, event) for each in group)
    }


def twin_of(accounts: list[Account], near: list[int], number: int, joined: Joined) -> tuple[int, Why] | None:
    """The first undated account of just the same people, published about the same time, where no dated one fits."""
    account = accounts[number]
    if account.event.time or joined.members(number) != [number] or fitting_events(accounts, near, number, joined):
        return None
    twins = (b for b in near if b < number and same_people(account, accounts[b]))
    fits = (b for b in twins if not ruled_out(account, [accounts[b]]) and not ruled_out(accounts[b], [account]))
    return next(((b, TWINS) for b in fits if not far_apart(account, accounts[b])), None)


def nested(a: set[str], b: set[str]) -> bool:
    """True if one names nobody whom the other does not."""
    return a <= b or b <= a
