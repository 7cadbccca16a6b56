"""The word lists of `lexicons/`: public facts on names, one set or word a line."""

from functools import cache
from pathlib import Path

LEXICONS = Path(__file__).parent / "lexicons"
COUNTRIES = Path(__file__).parents[1] / "language" / "lexicons" / "countries.tsv"
"""Countries, their capitals and adjectives, one list for reading and resolution: a country a line, its names, capitals
and adjectives in columns, each parted by |."""


def lines_of(name: str) -> list[str]:
    """The lines of the list `name` without comments."""
    lines = (LEXICONS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of the list `name`.

    >>> "orban" in words_of("family_first")
    True
    """
    return frozenset(word for line in lines_of(name) for word in line.split())


@cache
def phrases_of(name: str) -> frozenset[str]:
    """The lines of the list `name`, each a phrase.

    >>> "prime minister" in phrases_of("titles")
    True
    """
    return frozenset(lines_of(name))
