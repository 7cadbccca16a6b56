"""Happenings that no date and no person tells apart: of one kind, in articles on one story.

People meet and ask again and again, so that these need a date or circumstances; an earthquake, an arrest or a launch of
which several articles on one story tell is seldom another one, unless who, where or when says so.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations, product

from onrecord.resolve.events.accounts import REPEATED, Account, Why
from onrecord.resolve.events.circumstances import ends_before
from onrecord.resolve.events.joined import Joined
from onrecord.resolve.events.kinds import kind_likeness
from onrecord.resolve.events.linkage import Sums, average_link
from onrecord.resolve.events.places import places_fit, same_place
from onrecord.resolve.events.statuses import clash

KINDRED: Why = ("the same kind of happening in articles on one story", 0.6)
ALIKE = 0.25
"""Mean likeness of kinds from which groups of accounts are of one happening; chosen on topics 1 to 23 of ECB+, where
0.1 to 0.3 hardly differ."""


def join_kindred(accounts: list[Account], stories: Mapping[str, int], joined: Joined) -> None:
    """Joins the accounts of one kind that the articles of one story tell of, where nothing rules it out."""

    def fit(first: Sequence[int], second: Sequence[int]) -> bool:
        pairs = product(
            *([accounts[each] for root in roots for each in joined.members(root)] for roots in (first, second))
        )
        return not any(rule_out(a, b) for a, b in pairs)

    sums: Sums = defaultdict(lambda: defaultdict(float))
    for (a, b), likeness in likenesses(accounts, stories).items():
        first, second = joined.root(a), joined.root(b)
        if first != second:
            sums[first][second] += likeness
            sums[second][first] += likeness
    sizes = {root: len(joined.members(root)) for root in sorted(sums)}
    for first, *others in average_link(sums, sizes, ALIKE, fit):
        for other in others:
            joined.join(other, first, KINDRED)


def likenesses(accounts: list[Account], stories: Mapping[str, int]) -> dict[tuple[int, int], float]:
    """How alike the kinds of two accounts of one story and type are, where they are at all."""
    found: dict[tuple[int, int], float] = {}
    for block in kindred_blocks(accounts, stories):
        for a, b in combinations(block, 2):
            if (a, b) not in found and anchored(accounts[a], accounts[b]):
                found[a, b] = likeness(accounts[a], accounts[b])
    return found


def likeness(a: Account, b: Account) -> float:
    """How alike the kinds of two accounts are; what one sentence tells in two ways it tells of two happenings."""
    told = kind_likeness(a.kind, b.kind)
    one_sentence = a.member[0] == b.member[0] and a.event.evidence == b.event.evidence
    return 0.0 if one_sentence and told < 1 else told


def kindred_blocks(accounts: list[Account], stories: Mapping[str, int]) -> list[list[int]]:
    """Numbers of the accounts of a story and type that share a stem or a set of words for their kind."""
    found: dict[tuple[int, str, str, int], list[int]] = defaultdict(list)
    for number, account in enumerate(accounts):
        if account.event.type not in REPEATED and not account.numbered:
            key = stories[account.member[0]], account.event.type
            for stem in account.kind.stems:
                found[*key, stem, 0].append(number)
            for each in account.kind.sets:
                found[*key, "", each].append(number)
    return [block for _, block in sorted(found.items()) if len(block) > 1]


def anchored(a: Account, b: Account) -> bool:
    """True if two accounts share somebody or a place; where only words tell what happened, and not when, the story has
    to do."""
    if untold(a) and untold(b):
        return True
    place = a.where is not None and b.where is not None and same_place(a.where, b.where)
    return place or not set(a.participants).isdisjoint(b.participants)


def untold(account: Account) -> bool:
    """True for an event of no known type and without a date: nothing tells which participants make it."""
    return account.event.type == "other" and account.event.time is None


def rule_out(a: Account, b: Account) -> bool:
    """True if time, status, number, place or people show that two accounts are of two happenings."""
    if clash(a, b) or ends_before(a, b):
        return True
    if untold(a) and untold(b):
        return False
    elsewhere = a.where is not None and b.where is not None and not places_fit(a.where, b.where)
    strangers = bool(a.participants and b.participants) and set(a.participants).isdisjoint(b.participants)
    return a.plural != b.plural or elsewhere or strangers
