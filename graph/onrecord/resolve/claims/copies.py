"""Which articles are nearly the same text: what several papers print from one wire, cut or with another headline.

Candidates share a band of a MinHash signature of their runs of words (Broder, 1997; Leskovec et al., Mining of Massive
Datasets, chapter 3); each is then compared word for word with the first of its kind only, so that a thousand copies of
one article cost a thousand comparisons.
"""

import re
from collections.abc import Sequence
from datetime import date

from rensa import RMinHash, RMinHashLSH

from onrecord.model import Article

RUN = 5
"""Words in a row; shorter runs are shared by articles on one subject."""
PERMUTATIONS, BANDS = 126, 42
"""Three rows a band: of two articles that share 0.4 of their runs, 94 in 100 become candidates; of 0.1, 4 in 100."""
CANDIDATE = 0.4
HELD = 0.7
"""Of the runs of the shorter of two copies, those that the longer has too."""
LENGTH = 0.5
"""A text that is shorter than this share of the other is an excerpt, not a copy."""
SHORTEST = 20
"""Runs without which a text is too short to tell."""


def find_copies(articles: Sequence[Article]) -> dict[str, str]:
    """For each article's id that of the first of nearly the same text, which may be its own; the first published."""
    index = RMinHashLSH(threshold=CANDIDATE, num_perm=PERMUTATIONS, num_bands=BANDS)
    firsts: list[tuple[str, frozenset[str]]] = []
    found: dict[str, str] = {}
    for article in sorted(articles, key=order):
        runs = runs_of(article)
        found[article.id] = article.id
        if len(runs) < SHORTEST:
            continue
        signature = RMinHash(num_perm=PERMUTATIONS, seed=1)
        signature.update(list(runs))
        same = next((firsts[n][0] for n in sorted(index.query(signature)) if are_copies(runs, firsts[n][1])), None)
        if same is None:
            index.insert(len(firsts), signature)
            firsts.append((article.id, runs))
        else:
            found[article.id] = same
    return found


def order(article: Article) -> tuple[date, str]:
    """When an article was published, at the earliest, and its id; those without a date last."""
    return (article.published.earliest if article.published else date.max), article.id


def runs_of(article: Article) -> frozenset[str]:
    """The runs of words of an article's text, boilerplate left out."""
    text, at, parts = article.text, 0, []
    for span in sorted(article.boilerplate):
        parts.append(text[at : max(at, span.start)])
        at = max(at, span.end)
    words = re.findall(r"\w+", " ".join([*parts, text[at:]]).casefold())
    return frozenset(map(" ".join, zip(*(words[start:] for start in range(RUN)), strict=False)))


def are_copies(a: frozenset[str], b: frozenset[str]) -> bool:
    """True if one text holds most of the other, and is not much longer.

    >>> are_copies(frozenset("abcdefghij"), frozenset("abcdefgh")), are_copies(frozenset("abcd"), frozenset("abxy"))
    (True, False)
    """
    short, long = sorted((len(a), len(b)))
    return short >= LENGTH * long and len(a & b) >= HELD * short
