"""Which accounts have been taken for one event so far, and why."""

from collections import defaultdict

from onrecord.resolve.events.accounts import Why
from onrecord.resolve.identifiers import find_root, join


class Joined:
    """Groups of accounts by their numbers; each begins alone.

    >>> joined = Joined(3)
    >>> joined.join(2, 0, ("the same date", 0.9))
    >>> joined.groups(), joined.root(2), joined.members(0), joined.reasons([0, 2])
    ([[0, 2], [1]], 0, [0, 2], [('the same date', 0.9)])
    """

    def __init__(self, size: int) -> None:
        self._parent: dict[int, int] = {}
        self._members = {number: [number] for number in range(size)}
        self._reasons: dict[int, list[Why]] = defaultdict(list)

    def root(self, number: int) -> int:
        """The smallest number of a group, which stands for it."""
        return find_root(self._parent, number)

    def members(self, number: int) -> list[int]:
        """The numbers of the group that `number` is in."""
        return self._members[self.root(number)]

    def join(self, number: int, other: int, why: Why) -> None:
        """Makes the groups of two accounts one; `why` is kept for `number`."""
        if self.root(number) != self.root(other):
            both = sorted(self.members(number) + self.members(other))
            join(self._parent, number, other)
            self._members[both[0]] = both
            self._reasons[number].append(why)

    def groups(self) -> list[list[int]]:
        """The groups, in order of their smallest numbers."""
        return [each for number, each in sorted(self._members.items()) if self.root(number) == number]

    def reasons(self, group: list[int]) -> list[Why]:
        """Why the accounts of a group were joined."""
        return [why for number in group for why in self._reasons[number]]
