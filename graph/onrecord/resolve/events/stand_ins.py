"""A few accounts of an event that tell as much as all of them when it is compared with another event, so that a
thousand accounts cost no more than some."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from onrecord.resolve.events.accounts import Account


def stand_ins(accounts: Iterable[Account]) -> tuple[Account, ...]:
    """Of accounts of one type, status, time, place, number and occasion the one whose article came out first and the
    one whose came out last, by the day that is sure: whether statuses and times of two events clash, whether one is
    long past or their places fit, depends on these alone, but for what one article says of both."""
    alike: dict[tuple[object, ...], list[Account]] = defaultdict(list)
    for each in accounts:
        told = each.event
        look = told.type, told.status, told.time, each.where, each.plural, each.occasion, each.published is None
        alike[look].append(each)
    found = ((min(group, key=out_by), max(group, key=out_from)) for group in alike.values())
    return tuple({each.member: each for pair in found for each in pair}.values())


def out_by(account: Account) -> date:
    """The last day on which an account can have come out."""
    return account.published.latest if account.published else date.max


def out_from(account: Account) -> date:
    """The first day on which an account can have come out."""
    return account.published.earliest if account.published else date.min
