"""Entities, events or claims while a person's decisions are applied to them, one after the other."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from onrecord.model import Claim, Local, ResolvedEntity, ResolvedEvent

Thing = TypeVar("Thing", ResolvedEntity, ResolvedEvent, Claim)

Build = Callable[[tuple[Local, ...], tuple[Thing, ...]], Thing]
"""Makes one thing from its members and the things that they were in."""


class Groups(Generic[Thing]):
    """Which members are one thing: `things` by number, `group_of` the number for each member."""

    def __init__(self, things: Iterable[Thing], build: Build[Thing]) -> None:
        self.things: dict[int, Thing] = dict(enumerate(things))
        self.group_of: dict[Local, int] = {
            member: number for number, thing in self.things.items() for member in thing.members
        }
        self._build: Build[Thing] = build
        self._next = len(self.things)

    def join(self, numbers: Iterable[int]) -> int:
        """Makes the things with those numbers one, and returns its number."""
        first, *others = sorted(set(numbers))
        if not others:
            return first
        parts = tuple(self.things.pop(number) for number in (first, *others))
        members = tuple(sorted(member for part in parts for member in part.members))
        self._put(first, members, parts)
        return first

    def take_out(self, number: int, members: Iterable[Local]) -> int:
        """Makes `members` of a thing one of its own, and returns its number; all of them stay as they are."""
        old, chosen = self.things[number], set(members)
        taken = tuple(sorted(chosen))
        rest = tuple(member for member in old.members if member not in chosen)
        if not rest or not taken:
            return number
        fresh, self._next = self._next, self._next + 1
        self._put(number, rest, (old,))
        self._put(fresh, taken, (old,))
        return fresh

    def _put(self, number: int, members: tuple[Local, ...], parts: tuple[Thing, ...]) -> None:
        self.things[number] = self._build(members, parts)
        self.group_of |= dict.fromkeys(members, number)
