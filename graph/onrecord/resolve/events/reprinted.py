"""Accounts in the same words: what several papers print from one wire story, or one prints twice, tells of one
event."""

from collections import defaultdict

from onrecord.resolve.events.accounts import Account, Why
from onrecord.resolve.events.joined import Joined

REPRINTED: Why = ("told in the same sentence", 0.95)
LONG_ENOUGH = 6
"""Shorter sentences, such as "They met on Monday", are written of many events."""


def join_reprinted(accounts: list[Account], joined: Joined) -> None:
    """Joins the accounts of one kind, time and the same people that one sentence tells of, wherever it is printed."""
    same: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for number, account in enumerate(accounts):
        if len(account.sentence.split()) >= LONG_ENOUGH:
            event = account.event
            time = event.time and (event.time.earliest, event.time.latest)
            at = event.trigger.start - event.evidence.start
            same[account.sentence, at, event.type, event.status, frozenset(account.participants), time].append(number)
    for first, *others in same.values():
        for other in others:
            joined.join(other, first, REPRINTED)
