"""Which articles are nearly the same text: what several papers print from one wire, cut or with another headline.

Each is compared, by the runs of words that they share, with the first of its kind only, so that a thousand copies of
one article cost a thousand comparisons; runs that many have who are no copies, such as those of a daily market report,
bring nobody together.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from onrecord.model import Article

RUN = 5
"""Words in a row; shorter runs are shared by articles on one subject."""
COMMON = 50
"""A run that more articles have, but for copies, is a formula: two that share only formulas are not compared."""
HELD = 0.7
"""Of the runs of the shorter of two copies, those that the longer has too."""
LENGTH = 0.5
"""A text that is shorter than this share of the other is an excerpt, not a copy."""
SHORTEST = 20
"""Runs without which a text is too short to tell."""
MIX = np.array([0x9E3779B97F4A7C15 ** (at + 1) % 2**64 for at in range(RUN)], dtype=np.uint64)
"""What the numbers of a run's words are multiplied with: of billions of runs hardly two have one sum modulo 2**64."""

Runs = NDArray[np.uint64]
"""The different runs of words of a text, each as a number, sorted."""


@dataclass(frozen=True, slots=True)
class Firsts:
    """The texts that are copies of none before, and who has a run: the first of them, and the others."""

    runs: list[Runs] = field(default_factory=list)
    holder: dict[int, int] = field(default_factory=dict)
    others: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, runs: Runs) -> None:
        """Adds a text."""
        number, rows = len(self.runs), runs.tolist()
        self.runs.append(runs)
        for run in rows:
            if self.holder.setdefault(run, number) != number:
                self.others[run].append(number)

    def first_like(self, runs: Runs) -> int | None:
        """The number of the first text that is nearly the same; None if there is none."""
        known = list(filter(self.holder.__contains__, runs.tolist()))
        rare = [run for run in known if len(self.others.get(run, ())) < COMMON]
        shared = Counter(map(self.holder.__getitem__, rare))
        shared.update(chain.from_iterable(self.others.get(run, ()) for run in rare))
        for number, many in sorted(shared.items()):
            least = HELD * min(len(runs), len(self.runs[number]))
            if many + len(known) - len(rare) >= least and are_copies(runs, self.runs[number]):
                return number
        return None


def find_copies(articles: Sequence[Article]) -> dict[str, str]:
    """For each article's id that of the first of nearly the same text, which may be its own; the first published."""
    firsts, ids = Firsts(), list[str]()
    numbers: dict[str, int] = {}
    found: dict[str, str] = {}
    for article in sorted(articles, key=order):
        runs = runs_of(article, numbers)
        same = firsts.first_like(runs) if len(runs) >= SHORTEST else None
        found[article.id] = article.id if same is None else ids[same]
        if len(runs) >= SHORTEST and same is None:
            firsts.add(runs)
            ids.append(article.id)
    return found


def order(article: Article) -> tuple[date, str]:
    """When an article was published, at the earliest, and its id; those without a date last."""
    return (article.published.earliest if article.published else date.max), article.id


def runs_of(article: Article, numbers: dict[str, int]) -> Runs:
    """The runs of words of an article's text, boilerplate left out; `numbers` has a number for each word, and takes up
    new ones."""
    text, at, parts = article.text, 0, []
    for span in sorted(article.boilerplate):
        parts.append(text[at : max(at, span.start)])
        at = max(at, span.end)
    words = re.findall(r"\w+", " ".join([*parts, text[at:]]).casefold())
    if len(words) < RUN:
        return np.array([], dtype=np.uint64)
    told = np.array([numbers.setdefault(word, len(numbers) + 1) for word in words], dtype=np.uint64)
    return np.unique(np.lib.stride_tricks.sliding_window_view(told, RUN) @ MIX)


def are_copies(a: Runs, b: Runs) -> bool:
    """True if one text holds most of the other, and is not much longer.

    >>> ten = np.arange(10, dtype=np.uint64)
    >>> are_copies(ten, ten[:8]), are_copies(ten, ten[:4]), are_copies(ten, ten + np.uint64(5))
    (True, False, False)
    """
    short, long = sorted((len(a), len(b)))
    return short >= LENGTH * long and len(np.intersect1d(a, b, assume_unique=True)) >= HELD * short
