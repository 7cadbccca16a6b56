"""Which event an undated or vaguely dated telling can mean, by its circumstances: article, place, and publication."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from onrecord.model import TimeSpan
from onrecord.resolve.events.accounts import Account, overlap
from onrecord.resolve.events.places import places_fit, same_place
from onrecord.resolve.events.statuses import clash

SOON = timedelta(days=14)
"""Within so many days before publication is what an article most likely speaks of."""
LATELY = timedelta(days=92)
"""What lies further back is hardly called recent."""


def ruled_out(account: Account, event: Sequence[Account]) -> bool:
    """True if `account` cannot tell of the event that the accounts in `event` tell of."""
    if any(clash(account, other) or ends_before(account, other) for other in event):
        return True
    places = [each.where for each in event if each.where]
    if account.where and places and not any(places_fit(account.where, place) for place in places):
        return True
    if account.occasion == "another":
        return True
    time = time_of(event)
    return account.occasion == "recent" and time is not None and not within(account, time, LATELY)


def ends_before(a: Account, b: Account) -> bool:
    """True if the time that one account gives is over before the other's begins."""
    return a.event.time is not None and b.event.time is not None and not overlap(a.event.time, b.event.time)


def supports(account: Account, event: Sequence[Account]) -> tuple[str, ...]:
    """What speaks for it that `account` tells of an event, in words."""
    time = time_of(event)
    where = account.where
    found = {
        "its article dates it": any(each.event.time and each.member[0] == account.member[0] for each in event),
        "the same place": where is not None and any(each.where and same_place(each.where, where) for each in event),
        "told soon afterwards": time is not None and account.published is not None and within(account, time, SOON),
    }
    return tuple(words for words, holds in found.items() if holds)


def told_late(account: Account, event: Sequence[Account]) -> bool:
    """True if `account` was published so long after an event that the same people may well have met again since."""
    time = time_of(event)
    return time is not None and not within(account, time, LATELY)


def time_of(event: Iterable[Account]) -> TimeSpan | None:
    """The narrowest time that an account gives."""
    times = [each.event.time for each in event if each.event.time]
    return min(times, key=lambda each: (each.latest - each.earliest, each.earliest), default=None)


def within(account: Account, time: TimeSpan, span: timedelta) -> bool:
    """True if `account` was published no longer than `span` after an event at `time`, or before it where it tells of a
    plan, or nobody knows when."""
    if account.published is None:
        return True
    if account.event.status == "planned":
        return time.earliest - account.published.latest <= span
    return account.published.earliest - time.latest <= span


def far_apart(a: Account, b: Account) -> bool:
    """True if two accounts were published so far apart that the same people have likely met again meanwhile."""
    if a.published is None or b.published is None:
        return False
    first, second = sorted((a.published, b.published), key=lambda each: each.earliest)
    return second.earliest - first.latest > LATELY
