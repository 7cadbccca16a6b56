"""What is planned, what is denied and what happened can be one event: which tellings of different statuses are not."""

from collections.abc import Iterable

from onrecord.model import Publication, Status, TimeSpan
from onrecord.resolve.events.accounts import Account, Why

STATUS_ORDER: tuple[Status, ...] = ("happened", "alleged", "planned", "possible", "denied")
"""An event has the first of these that an account gives it; the accounts keep their own."""
PAST: frozenset[Status] = frozenset({"happened", "alleged"})
DATED = 0.9
UNDATED = 0.65


def clash(a: Account, b: Account) -> bool:
    """True if the statuses of two accounts, and when they were published, rule out that they tell of one event."""
    if untimely(a, b.event.time) or untimely(b, a.event.time):
        return True
    if a.event.time is not None and a.event.time == b.event.time:
        return False
    kinds = {a.event.status, b.event.status}
    if "possible" in kinds:
        return len(kinds) > 1
    return ahead(a, b) or ahead(b, a)


def ahead(plan: Account, past: Account) -> bool:
    """True if `plan` tells of what is to come and `past` of what is over: by one article ("they met and will meet
    again"), or the plan by the later one."""
    if plan.event.status != "planned" or past.event.status not in PAST:
        return False
    if plan.member[0] == past.member[0]:
        return True
    return plan.published is not None and past.published is not None and before(past.published, plan.published)


def untimely(account: Account, time: TimeSpan | None) -> bool:
    """True if an event at `time` had not begun when `account` told of it as past, or was over when it was told of as
    planned."""
    if time is None or account.published is None:
        return False
    if account.event.status == "planned":
        return time.latest < account.published.earliest
    return account.event.status in PAST and account.published.latest < time.earliest


def before(a: Publication, b: Publication) -> bool:
    """True if all of `a` lies before `b`."""
    return a.latest < b.earliest


def status_of(accounts: Iterable[Account]) -> Status:
    """The status of an event that these accounts tell of."""
    return min((each.event.status for each in accounts), key=STATUS_ORDER.index)


def why_one(accounts: Iterable[Account]) -> list[Why]:
    """Reason and confidence where accounts taken for one event give it different statuses; the confidence is lower
    where none has a date, so that only the people say that they mean the same."""
    told = list(accounts)
    statuses = sorted({each.event.status for each in told}, key=STATUS_ORDER.index)
    if len(statuses) < 2:
        return []
    confidence = DATED if any(each.event.time for each in told) else UNDATED
    return [("told as " + " and as ".join(statuses), confidence)]
