"""Which accounts have been taken for one event so far, and why."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import product

from onrecord.resolve.events.accounts import Account, Why
from onrecord.resolve.events.stand_ins import stand_ins
from onrecord.resolve.identifiers import find_root, join


class Joined:
    """Groups of accounts by their numbers; each begins alone."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        self._accounts = accounts
        self._parent: dict[int, int] = {}
        self._members = {number: [number] for number in range(len(accounts))}
        self._articles = {number: {each.member[0]: [number]} for number, each in enumerate(accounts)}
        self._stand_ins: dict[int, tuple[Account, ...]] = {number: (each,) for number, each in enumerate(accounts)}
        self._reasons: dict[int, list[Why]] = defaultdict(list)

    def root(self, number: int) -> int:
        """The smallest number of a group, which stands for it."""
        return find_root(self._parent, number)

    def members(self, number: int) -> list[int]:
        """The numbers of the group that `number` is in."""
        return self._members[self.root(number)]

    def stand_ins(self, number: int) -> tuple[Account, ...]:
        """Those of the group that stand for all of it."""
        return self._stand_ins[self.root(number)]

    def in_article(self, number: int, article: str) -> list[Account]:
        """Those of the group that one article tells."""
        return [self._accounts[each] for each in self._articles[self.root(number)].get(article, ())]

    def of_one_article(self, number: int, other: int) -> Iterator[tuple[Account, Account]]:
        """The pairs of accounts of two groups that one article tells."""
        first, second = self._articles[self.root(number)], self._articles[self.root(other)]
        for article in first if len(first) <= len(second) else second:
            yield from product(self.in_article(number, article), self.in_article(other, article))

    def any_pair(self, number: int, other: int, test: Callable[[Account, Account], bool]) -> bool:
        """True if `test` is of two accounts of two groups; it may ask for what stand-ins have, and whether one article
        tells both."""
        pairs = product(self.stand_ins(number), self.stand_ins(other))
        return any(test(a, b) for a, b in pairs) or any(test(a, b) for a, b in self.of_one_article(number, other))

    def join(self, number: int, other: int, why: Why) -> None:
        """Makes the groups of two accounts one; `why` is kept for `number`."""
        low, high = sorted((self.root(number), self.root(other)))
        if low == high:
            return
        join(self._parent, low, high)
        self._members[low] = sorted(self._members[low] + self._members.pop(high))
        self._stand_ins[low] = stand_ins((*self._stand_ins[low], *self._stand_ins.pop(high)))
        few, many = sorted((self._articles[low], self._articles.pop(high)), key=len)
        for article, told in few.items():
            many[article] = [*many.get(article, ()), *told]
        self._articles[low] = many
        self._reasons[number].append(why)

    def groups(self) -> list[list[int]]:
        """The groups, in order of their smallest numbers."""
        return [each for _, each in sorted(self._members.items())]

    def reasons(self, group: list[int]) -> list[Why]:
        """Why the accounts of a group were joined."""
        return [why for number in group for why in self._reasons[number]]
