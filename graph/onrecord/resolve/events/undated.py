"""Accounts without a date or with a vaguer one: each joins the only event that it can mean.

What the circumstances speak for counts twice: they single out one of several events of the same people, and an account
that names others of those present joins only where they speak for it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from onrecord.resolve.events.accounts import LIKELIEST, TWINS, UNDATED, VAGUER, Account, Why, company_of
from onrecord.resolve.events.circumstances import ends_before, far_apart, ruled_out, supports, told_late
from onrecord.resolve.events.joined import Joined
from onrecord.resolve.events.nearby import Nearby
from onrecord.resolve.events.stand_ins import stand_ins
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
            if joined.root(number) != joined.root(other) and not joined.any_pair(number, other, apart):
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
    nearby, twins = Nearby(accounts, joined), twins_of(accounts)
    found: dict[int, tuple[int, Why]] = {}
    for number in nearby.vague():
        fits = fitting_events(accounts[number], nearby.events(number), number, joined)
        only = only_fitting(accounts, fits, number, joined)
        if not fits and joined.members(number) == [number]:
            only = twin_of(accounts, twins, number)
        if only:
            found[number] = only
    rivals: dict[int, list[int]] = defaultdict(list)
    for number, (other, _) in found.items():
        rivals[other].append(number)
    odd = {number for those in rivals.values() for number in at_odds(accounts, those)}
    return {number: only for number, only in found.items() if number not in odd}


def at_odds(accounts: list[Account], numbers: list[int]) -> Iterator[int]:
    """Those of `numbers` whom status or time sets apart from another one of them."""
    by_article: dict[str, list[Account]] = defaultdict(list)
    for number in numbers:
        by_article[accounts[number].member[0]].append(accounts[number])
    some = stand_ins(accounts[number] for number in numbers)
    for number in numbers:
        account = accounts[number]
        others = (*some, *by_article[account.member[0]])
        if any(apart(account, other) for other in others if other is not account):
            yield number


def only_fitting(
    accounts: list[Account], fits: dict[int, tuple[str, ...]], number: int, joined: Joined
) -> tuple[int, Why] | None:
    """The event of those that an undated or vaguer account fits which it means alone, or which its circumstances single
    out, and why."""
    most = max(map(len, fits.values()), default=0)
    likeliest = [root for root, support in fits.items() if len(support) == most]
    if len(likeliest) != 1:
        return None
    account, event = accounts[number], joined.stand_ins(likeliest[0])
    people = next(
        set(accounts[each].participants) for each in joined.members(likeliest[0]) if accounts[each].event.time
    )
    if not most and not nested(set(account.participants), people):
        return None
    reason, confidence = UNDATED if account.event.time is None else VAGUER
    if told_late(account, event):
        confidence -= LATE
    if len(fits) > 1:
        reason, confidence = LIKELIEST, confidence - SEVERAL
    words = "; ".join((reason, *fits[likeliest[0]]))
    return likeliest[0], (words, round(min(MOST, confidence + most * EACH_SUPPORT), 2))


def fitting_events(account: Account, roots: list[int], number: int, joined: Joined) -> dict[int, tuple[str, ...]]:
    """Those of the events `roots` that nothing rules out, each with what speaks for it; none if the account has been
    joined with one already."""
    if joined.root(number) in roots:
        return {}
    found, own = {}, joined.stand_ins(number)
    for root in roots:
        event = joined.stand_ins(root)
        if any(ruled_out(each, event) for each in own):
            continue
        if not any(clash(one, other) for one, other in joined.of_one_article(number, root)):
            found[root] = supports(account, (*event, *joined.in_article(root, account.member[0])))
    return found


Twins = Mapping[tuple[object, ...], list[int]]
"""Numbers of undated accounts of one kind and just the same people."""


def twins_of(accounts: list[Account]) -> Twins:
    """All undated accounts, with those that name just the same people."""
    found: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for number, account in enumerate(accounts):
        if company := company_of(account):
            found[company].append(number)
    return found


def twin_of(accounts: list[Account], twins: Twins, number: int) -> tuple[int, Why] | None:
    """The first undated account of just the same people, published about the same time."""
    account = accounts[number]
    company = company_of(account)
    for other in twins[company] if company else ():
        if other == number:
            break
        twin = accounts[other]
        if not (far_apart(account, twin) or ruled_out(account, [twin]) or ruled_out(twin, [account])):
            return other, TWINS
    return None


def nested(a: set[str], b: set[str]) -> bool:
    """True if one names nobody whom the other does not."""
    return a <= b or b <= a
