"""Which events an account without a date, or with a vaguer one, may tell of as far as people, kind and date say."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from onrecord.resolve.events.accounts import Account, alike, blocks, within
from onrecord.resolve.events.joined import Joined


class Nearby:
    """The dated accounts of each block, in order of their dates: one for all that look alike and are of one event."""

    def __init__(self, accounts: Sequence[Account], joined: Joined) -> None:
        self._accounts, self._joined = accounts, joined
        self._blocks_of: dict[int, list[int]] = defaultdict(list)
        self._dated: list[list[tuple[date, int]]] = []
        self._known: dict[tuple[object, ...], list[int]] = {}
        for at, block in enumerate(blocks(accounts)):
            self._dated.append(sorted(self._distinct(block)))
            for number in block:
                self._blocks_of[number].append(at)

    def vague(self) -> list[int]:
        """The numbers of the accounts that share a block and have no exact day."""
        times = ((number, self._accounts[number].event.time) for number in sorted(self._blocks_of))
        return [number for number, time in times if time is None or time.earliest < time.latest]

    def events(self, number: int) -> list[int]:
        """The roots of the events that an account can mean, in order; those that look alike mean the same ones."""
        account, at = self._accounts[number], self._blocks_of[number]
        event = account.event
        stems = account.kind.stems if event.type == "other" else None
        look = event.type, stems, account.participants, event.time, account.plural, *at
        if look not in self._known:
            near = {each for block in at for each in self._near_in_time(account, block)}
            fits = (b for b in near if alike(account, self._accounts[b]) and within(self._accounts[b], account))
            self._known[look] = sorted({self._joined.root(b) for b in fits})
        return self._known[look]

    def _near_in_time(self, account: Account, block: int) -> list[int]:
        dated, time = self._dated[block], account.event.time
        if time is None:
            return [number for _, number in dated]
        # what is no longer than the account's time and shares a day with it began within so many days before it
        first = bisect_left(dated, (time.earliest - (time.latest - time.earliest), -1))
        return [number for _, number in dated[first : bisect_right(dated, (time.latest, len(self._accounts)))]]

    def _distinct(self, block: list[int]) -> list[tuple[date, int]]:
        found: dict[tuple[object, ...], tuple[date, int]] = {}
        for number in block:
            account = self._accounts[number]
            event = account.event
            if event.time:
                look = event.type, account.kind, account.participants, event.time, account.plural
                found.setdefault((self._joined.root(number), *look), (event.time.earliest, number))
        return list(found.values())
