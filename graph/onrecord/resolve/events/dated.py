"""Accounts with dates: the same people on the same date, and dates that differ by a slip."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from onrecord.model import TimeSpan
from onrecord.resolve.events.accounts import CONFLICTING, GENERAL, SAME, SAME_PLACE, SLIP, Account, Why, alike, one_kind
from onrecord.resolve.events.joined import Joined
from onrecord.resolve.events.places import places_fit, same_place
from onrecord.resolve.events.statuses import clash, untimely


def join_dated(accounts: list[Account], block: list[int], joined: Joined) -> None:
    """Joins the dated accounts of a block whose people, kinds and dates agree, then those at one place whose dates
    conflict; never so that one event would have two kinds, or two days or two places in one article."""
    times = {number: time for number in block if (time := accounts[number].event.time)}
    for wanted in (SAME, SAME_PLACE):
        for a, b in of_one_date(accounts, times, joined):
            join_if_one(accounts, (a, b), wanted, joined)
    for a, b in sorted(of_near_days(accounts, times, joined)):
        join_if_one(accounts, (a, b), CONFLICTING, joined)


def join_if_one(accounts: list[Account], pair: tuple[int, int], wanted: Why, joined: Joined) -> None:
    """Joins two accounts that are of one event for that reason, if all that they have been joined with can be too."""
    a, b = pair
    if joined.root(a) == joined.root(b) or why_same(accounts[a], accounts[b]) != wanted:
        return
    if not joined.any_pair(a, b, apart) and agree(a, b, joined):
        joined.join(b, a, wanted)


def of_one_date(accounts: list[Account], times: dict[int, TimeSpan], joined: Joined) -> Iterator[tuple[int, int]]:
    """The pairs of dated accounts of the same bounds that may be of one event: those that look alike each with the
    first, then, as joined by then, one account a look. Those told as over before they began fit none."""
    same: dict[object, list[int]] = defaultdict(list)
    for number, time in times.items():
        if not untimely(accounts[number], time):
            same[time.earliest, time.latest].append(number)
    for numbers in same.values():
        looks: dict[object, int] = {}
        yield from (
            (first, each) for each in numbers if (first := looks.setdefault(look(accounts[each]), each)) != each
        )
        yield from combinations(distinct(accounts, numbers, joined), 2)


def of_near_days(accounts: list[Account], times: dict[int, TimeSpan], joined: Joined) -> Iterator[tuple[int, int]]:
    """The pairs of accounts of two days that differ by no more than a slip, both with a place."""
    exact = [number for number, time in times.items() if time.precision == "day" and accounts[number].where]
    days = sorted((times[number].earliest, number) for number in distinct(accounts, exact, joined))
    for at, (day, number) in enumerate(days):
        for later, other in days[at + 1 :]:
            if later - day > SLIP:
                break
            if later > day:
                yield min(number, other), max(number, other)


def look(account: Account) -> tuple[object, ...]:
    """What makes two accounts of one date of one event or not, but for their articles."""
    event = account.event
    stems = account.kind.stems if event.type == "other" else None
    return event.type, stems, account.participants, account.place, account.where, event.status, event.time


def distinct(accounts: list[Account], numbers: Iterable[int], joined: Joined) -> list[int]:
    """One number for all that look alike and have been joined."""
    found: dict[object, int] = {}
    for number in numbers:
        found.setdefault((joined.root(number), *look(accounts[number])), number)
    return list(found.values())


def why_same(a: Account, b: Account) -> Why | None:
    """Reason and confidence that two dated accounts are of one event; None if they are not."""
    first, second = a.event.time, b.event.time
    if first is None or second is None:
        return None
    if not a.participants and not b.participants:
        day = first.precision == "day" and covers_same(first, second)
        return SAME_PLACE if day and one_kind(a, b) and a.place is not None and a.place == b.place else None
    if not alike(a, b):
        return None
    if covers_same(first, second):
        return SAME
    exact = first.precision == second.precision == "day"
    near = exact and abs(first.earliest - second.earliest) <= SLIP
    other = a.member[0] != b.member[0]
    if near and other and a.where is not None and b.where is not None and same_place(a.where, b.where):
        return CONFLICTING
    return None


def covers_same(a: TimeSpan, b: TimeSpan) -> bool:
    """True if two times have the same bounds."""
    return (a.earliest, a.latest) == (b.earliest, b.latest)


def elsewhere(a: Account, b: Account) -> bool:
    """True if the places of two dated accounts rule out that they are of one event. On one day the same people seldom
    meet in two towns, so that articles rather name the place differently; one article, or a month, tells them apart."""
    if a.where is None or b.where is None or places_fit(a.where, b.where):
        return False
    day = all(each.event.time is not None and each.event.time.precision == "day" for each in (a, b))
    return a.member[0] == b.member[0] or not day


def apart(a: Account, b: Account) -> bool:
    """True if status, publication or place rules out that two dated accounts are of one event."""
    return clash(a, b) or elsewhere(a, b)


def agree(a: int, b: int, joined: Joined) -> bool:
    """True if two groups can be of one event: one kind, days within the slip, and no article that tells of two days."""
    accounts = [*joined.stand_ins(a), *joined.stand_ins(b)]
    kinds = {each.event.type for each in accounts} - GENERAL
    begun = [each.event.time.earliest for each in accounts if each.event.time]
    times = ((one.event.time, other.event.time) for one, other in joined.of_one_article(a, b))
    one_day = all(covers_same(first, second) for first, second in times if first and second)
    return len(kinds) < 2 and max(begun) - min(begun) <= SLIP and one_day
