"""Makes questions of coreference out of plain text: a name that is mentioned again becomes a pronoun.

After WikiCREM (Kocijan et al., EMNLP 2019), with names found by machine and the gender from the list of given names.
"""

from collections.abc import Sequence, Set
from dataclasses import replace
from random import Random

from onrecord.language.lexicon import AUXILIARIES, cue_verbs, given_names, titles
from onrecord.language.train.example import POINTERS, UNKNOWN, Example
from onrecord.language.trained.labels import NAMES
from onrecord.language.trained.sequences import spans_of

SUBJECT, OBJECT, OWNER = {"m": "he", "f": "she"}, {"m": "him", "f": "her"}, {"m": "his", "f": "her"}
OBJECT_AFTER = frozenset("to with for by of from against about on at told asked called met accused urged".split())
CLAUSE_ENDS = frozenset("that when as because while if what where after before and but".split())
PASTS = frozenset(
    "went came took made gave got began became found left kept held knew thought felt won lost ran led met spoke wrote "
    "drew grew fell rose sent spent stood sat brought bought paid put set let saw chose broke built fought".split()
)
OWNER_MARKS = frozenset({"'s", "’s"})
HONORIFICS = frozenset("mr. mr mrs. mrs ms. ms".split())
OPENERS = frozenset({".", "“", "”", '"', "?", "!"})
OPENS = CLAUSE_ENDS | OPENERS | {","}
OUTSIDE = NAMES.index("O")
SHARE, REACH = 0.5, 110
"""Of the names that could become a pronoun so many do, if they were named within so many words before."""


def with_pronouns(example: Example, random: Random) -> Example:
    """`example` with some repeated surnames of people replaced by pronouns, and their antecedents."""
    names = example.targets.get("machine_names")
    if names is None:
        return example
    people = [(start, end) for start, end, label in spans_of(names, NAMES) if label == "PER"]
    genders = genders_of(example.words, people)
    words, tags, found, marks = list(example.words), list(names), [], set()
    known: dict[str, list[tuple[int, int]]] = {}
    for start, end in people:
        family = words[end - 1]
        near = {name for name, spans in known.items() if spans[-1][1] > start - REACH}
        pronoun = pronoun_for(words, start, genders[family]) if end == start + 1 and family in genders else ""
        if pronoun and family in near and len(near) > 1 and random.random() < SHARE:
            words[start], tags[start] = pronoun, OUTSIDE
            if end < len(words) and words[end] in OWNER_MARKS:
                marks.add(end)  # "Lund's house" -> "his house"
            found.append((start, frozenset(n for span in known[family] for n in range(*span))))
        else:
            known.setdefault(family, []).append((start, end))
    targets = {**example.targets, "machine_names": tags}
    whole = replace(example, words=words, targets=targets, antecedents=[*example.antecedents, *found])
    return without(whole, marks) if marks else whole


def without(example: Example, left_out: Set[int]) -> Example:
    """`example` less the words `left_out`, to which nothing points."""
    kept = [n for n in range(len(example.words)) if n not in left_out]
    place = {word: n for n, word in enumerate(kept)} | {-1: -1}

    def row(name: str, numbers: Sequence[int]) -> list[int]:
        if name not in POINTERS:
            return [numbers[n] for n in kept]
        return [place.get(numbers[n] - 1, UNKNOWN - 1) + 1 for n in kept]

    return Example(
        [example.words[n] for n in kept],
        [example.gaps[n] for n in kept],
        [example.sentences[n] for n in kept],
        {name: row(name, numbers) for name, numbers in example.targets.items()},
        [(place[word], frozenset(place[n] for n in right if n in place)) for word, right in example.antecedents],
    )


def genders_of(words: Sequence[str], people: Sequence[tuple[int, int]]) -> dict[str, str]:
    """Family name -> m or f, as the given name says; left out where a man and a woman share it."""
    full: dict[str, list[str]] = {}
    for start, end in people:
        if end - start > 1:
            full.setdefault(words[end - 1], []).append(given_names().get(words[start], "x"))
    return {family: each[-1] for family, each in full.items() if each[-1] != "x" and not {"m", "f"} <= set(each)}


def pronoun_for(words: Sequence[str], at: int, gender: str) -> str:
    """The pronoun that can stand for the name at `at`, or "" where its case is not plain."""
    before = words[at - 1].lower() if at else "."
    after = words[at + 1].lower() if at + 1 < len(words) else "."
    if before in HONORIFICS or before in titles():
        return ""  # "Mayor Lund", not "Mayor he"
    if after in OWNER_MARKS:
        word = OWNER[gender]
    elif after in cue_verbs() or after in AUXILIARIES or (before in OPENS and (after.endswith("ed") or after in PASTS)):
        word = SUBJECT[gender]
    elif before in OBJECT_AFTER and after in {",", ".", "and", "to", "in", "on", "for", "as", "at", "that"}:
        word = OBJECT[gender]
    else:
        return ""
    return word.title() if before in OPENERS else word
