"""Happenings other than contacts that no date and no person tells apart: of one kind, in articles on one story.

People meet again and again, so that contacts need a date or circumstances; an earthquake, an arrest or a launch of
which several articles on one story tell is seldom another one, unless who, where or when says so.
"""

from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations

from onrecord.model import CONTACT_TYPES
from onrecord.resolve.accounts import Account, Why
from onrecord.resolve.joined import Joined
from onrecord.resolve.kinds import same_kind
from onrecord.resolve.places import places_fit
from onrecord.resolve.statuses import clash

KINDRED: Why = ("the same kind of happening in articles on one story", 0.6)
OTHER = "other"
"""An event of no known type: nothing tells who among its participants makes it."""


def join_kindred(accounts: list[Account], stories: Mapping[str, int], joined: Joined) -> None:
    """Joins the accounts of one kind that the articles of one story tell of, where nothing rules it out."""
    for block in kindred_blocks(accounts, stories):
        for a, b in combinations(block, 2):
            if joined.root(a) != joined.root(b) and not differ(accounts[a], accounts[b]):
                first, second = ([accounts[each] for each in joined.members(number)] for number in (a, b))
                if not any(rule_out(one, other) for one in first for other in second):
                    joined.join(b, a, KINDRED)


def kindred_blocks(accounts: list[Account], stories: Mapping[str, int]) -> list[list[int]]:
    """Numbers of the accounts of a story and type that share a stem or a set of words for their kind."""
    found: dict[tuple[int, str, str, int], list[int]] = defaultdict(list)
    for number, account in enumerate(accounts):
        if account.event.type not in CONTACT_TYPES:
            story = stories[account.member[0]]
            for stem in account.kind.stems:
                found[story, account.event.type, stem, 0].append(number)
            for each in account.kind.sets:
                found[story, account.event.type, "", each].append(number)
    return [block for _, block in sorted(found.items()) if len(block) > 1]


def differ(a: Account, b: Account) -> bool:
    """True if two accounts are not of one kind, or speak of different occasions."""
    return not same_kind(a.kind, b.kind) or "another" in {a.occasion, b.occasion}


def rule_out(a: Account, b: Account) -> bool:
    """True if time, place, status or people show that two accounts are of two happenings."""
    first, second = a.event.time, b.event.time
    if clash(a, b) or (first and second and (first.latest < second.earliest or second.latest < first.earliest)):
        return True
    if a.where and b.where and not places_fit(a.where, b.where) and a.event.type != OTHER:
        return True
    strangers = bool(a.participants and b.participants) and set(a.participants).isdisjoint(b.participants)
    return strangers and a.event.type != OTHER
