"""The pairs of names in `tests/data/name-pairs.tsv`."""

from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).parents[1] / "data" / "name-pairs.tsv"


@dataclass(frozen=True)
class Pair:
    """Two names, and whether they mean one person."""

    same: bool
    kind: str
    a: str
    b: str


def name_pairs() -> list[Pair]:
    """Every pair of the file."""
    lines = (line for line in FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    rows = (line.split("\t") for line in lines)
    return [Pair(verdict == "one", kind, a, b) for verdict, kind, a, b in rows]
