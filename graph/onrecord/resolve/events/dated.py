"""Accounts with dates: the same people on the same date, and dates that differ by a slip."""

from collections import defaultdict
from datetime import date
from itertools import combinations

from onrecord.model import TimeSpan
from onrecord.resolve.events.accounts import CONFLICTING, GENERAL, SAME, SAME_PLACE, SLIP, Account, Why, alike, one_kind
from onrecord.resolve.events.joined import Joined
from onrecord.resolve.events.places import places_fit, same_place
from onrecord.resolve.events.statuses import clash


def join_dated(accounts: list[Account], block: list[int], joined: Joined) -> None:
    """Joins the dated accounts of a block whose people, kinds and dates agree, then those at one place whose dates
    conflict; never so that one event would have two kinds, or two days or two places in one article."""
    dated = [number for number in block if accounts[number].event.time]
    for wanted in (SAME, SAME_PLACE, CONFLICTING):
        for a, b in combinations(dated, 2):
            if joined.root(a) == joined.root(b) or why_same(accounts[a], accounts[b]) != wanted:
                continue
            first, second = ([accounts[number] for number in joined.members(each)] for each in (a, b))
            apart = any(clash(one, other) or elsewhere(one, other) for one in first for other in second)
            if not apart and agree([*first, *second]):
                joined.join(b, a, wanted)


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
