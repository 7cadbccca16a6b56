"""Kills a writer of a store so many times and says what was read after each; no test, but the test's way of killing.

`python tests/kills.py 500 7` kills it 500 times, at moments that the seed 7 picks (5 if none is named).
"""

import sys
from collections import Counter
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

from test_store_kills import LONGEST, SUBJECTS, killed_after, what_is_read, write


def main() -> None:
    """Prints how often the old content was found whole, how often the new one, and anything else that was found."""
    kills, seed = (int(given) for given in (sys.argv[1:] + ["500", "5"][len(sys.argv) - 1 :])[:2])
    moments, found, start = Random(seed), Counter[str](), perf_counter()
    with TemporaryDirectory() as folder:
        store = Path(folder) / "store"
        write(store, "old")
        for _ in range(kills):
            killed_after(store, moments.uniform(0, LONGEST))
            try:
                found[state(*what_is_read(store))] += 1
            except AssertionError:
                found["that cannot be read"] += 1
    whole = found["old"] + found["new"]
    told = ", ".join(f"{count} {name}" for name, count in sorted(found.items()))
    sys.stdout.write(f"{whole} of {kills} kills left the store whole (seed {seed}): {told}; ")
    sys.stdout.write(f"{perf_counter() - start:.0f} s\n")
    sys.exit(whole != kills)


def state(triples: int, said: set[str]) -> str:
    """Which content a store has, or how it is broken."""
    if triples == SUBJECTS and said in ({"old"}, {"new"}):
        return min(said)
    return f"{triples} triples that say {' and '.join(sorted(said)) or 'nothing'}"


if __name__ == "__main__":
    main()
