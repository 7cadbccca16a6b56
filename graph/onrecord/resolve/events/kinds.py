"""What kind of happening a trigger's words name: the stem of each, and the sets of `lexicons/kinds.txt` it is in.

Stems after Porter's second algorithm ("resignation" and "resigned" are one); the sets hold irregular forms and words
that news writes for one another, with phrases ("opened fire").
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from Stemmer import Stemmer

from onrecord.resolve.lexicon import lines_of, words_of

PHRASE = 4
"""Words in the longest phrase of the list."""
PARTLY = 0.6
PORTER = Stemmer("english")


@dataclass(frozen=True, slots=True)
class Kind:
    """The stems of a trigger and the numbers of the sets that it belongs to."""

    stems: frozenset[str]
    sets: frozenset[int]


@cache
def kind_of(trigger: str) -> Kind:
    """The kind of happening that a trigger names; prepositions and the like do not count beside other words.

    >>> kind_of("was dismissed").stems == kind_of("dismissal").stems
    True
    """
    words = re.findall(r"\w+", trigger.casefold())
    stems = [stem(word) for word in words]
    runs = {tuple(stems[at : at + size]) for size in range(2, PHRASE + 1) for at in range(len(stems))}
    phrases = frozenset(number for run in runs for number in sets_of().get(run, ()))
    content = [stem(word) for word in words if word not in words_of("function_words")] or stems
    singles = frozenset(number for each in content for number in sets_of().get((each,), ()))
    return Kind(frozenset(content), phrases or singles)


def kind_likeness(a: Kind, b: Kind) -> float:
    """From 0 to 1: 1 for the same stems, less for some of them or for words that stand for one another.

    >>> [kind_likeness(kind_of("shooting"), kind_of(word)) for word in ("shootings", "opened fire", "arrest")]
    [1.0, 0.6, 0.0]
    """
    if a.stems == b.stems:
        return 1.0
    return 0.0 if a.stems.isdisjoint(b.stems) and a.sets.isdisjoint(b.sets) else PARTLY


@cache
def stem(word: str) -> str:
    """The stem of a word in small letters, or of the word that it is a form of.

    >>> stem("arrested"), stem("elections"), stem("fled"), stem("explosions")
    ('arrest', 'elect', 'flee', 'explod')
    """
    return str(PORTER.stemWord(bases().get(word) or bases().get(word.removesuffix("s"), word)))


@cache
def bases() -> dict[str, str]:
    """Irregular form -> the word that it is a form of."""
    return {form: base for line in lines_of("forms") for base, *forms in [line.split()] for form in forms}


@cache
def sets_of() -> dict[tuple[str, ...], frozenset[int]]:
    """Stems of a word or phrase -> the numbers of its sets."""
    found: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, line in enumerate(lines_of("kinds")):
        for phrase in line.split():
            found[tuple(map(stem, phrase.split("_")))].add(number)
    return {phrase: frozenset(numbers) for phrase, numbers in found.items()}
