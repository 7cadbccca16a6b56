"""How long resolution takes where many articles are about the same two people, and how it grows; no test.

Seconds differ from machine to machine; what twice the articles cost can be compared.
"""

import sys
from collections.abc import Callable
from time import perf_counter

from onrecord.model import Record
from onrecord.resolve import resolve_records
from resolve.accounts import Account, telling

FEW = 1_000
PEOPLE = "Ada Lund, Bo Berg"
DAYS = 28


def one_day(number: int) -> Record:
    """An article on one meeting."""
    return telling(f"{number:05}", Account("meeting", PEOPLE, "2017-05-03"), published="2017-05-04")


def own_day(number: int) -> Record:
    """An article on a meeting of its own."""
    day = f"{1990 + number // 300}-{number // 25 % 12 + 1:02}-{number % 25 + 1:02}"
    return telling(f"{number:05}", Account("meeting", PEOPLE, day), published=day)


def no_day(number: int) -> Record:
    """An article on a meeting without a date."""
    return telling(f"{number:05}", Account("meeting", PEOPLE), published=f"2017-05-{number % DAYS + 1:02}")


def some_day(number: int) -> Record:
    """An article on a meeting with a date, a month or neither."""
    when = (None, "2017-05-01", "2017-05", "2017-04-13")[number % 4]
    return telling(f"{number:05}", Account("meeting", PEOPLE, when), published=f"2017-05-{number % DAYS + 1:02}")


def main() -> None:
    """Prints the seconds for some articles of each kind, and for twice and four times as many."""
    for kind in (one_day, own_day, no_day, some_day):
        once, twice, more = (seconds(kind, FEW * times) for times in (1, 2, 4))
        what = (kind.__doc__ or "").rstrip(".")
        sys.stdout.write(
            f"{what}: {FEW:,} in {once:.2f} s; twice as many take {twice / once:.1f} times as long, "
            f"four times as many {more / once:.1f}\n"
        )


def seconds(kind: Callable[[int], Record], many: int) -> float:
    """The seconds for so many articles."""
    records = [kind(number) for number in range(many)]
    start = perf_counter()
    resolve_records(records)
    return perf_counter() - start


if __name__ == "__main__":
    main()
