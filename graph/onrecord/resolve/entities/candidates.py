"""Pairs of entities that may be one, but not so surely that the machine joins them: what a person should look at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from onrecord.model import Collection, ResolvedEntity
from onrecord.resolve.entities.likely_bodies import (
    acronyms_of_several,
    longer_bodies,
    misspelled_bodies,
    one_name_two_types,
)
from onrecord.resolve.entities.likely_people import (
    held_apart,
    likely_holders,
    likely_names,
    lone_among_several,
    misspelled_alone,
)

LEAST = 0.2
"""Below it a pair is not worth a look."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two entities of a collection by their keys, sorted, why they may be one, and how likely that is, from 0 to 1."""

    keys: tuple[str, str]
    names: tuple[str, str]
    reasons: tuple[str, ...]
    confidence: float


Guess = tuple[ResolvedEntity, ResolvedEntity, str, float]
"""Two entities, why they may be one, and how likely."""

GUESSERS: tuple[Callable[[Collection], Iterator[Guess]], ...] = (
    held_apart,
    likely_names,
    lone_among_several,
    misspelled_alone,
    likely_holders,
    acronyms_of_several,
    longer_bodies,
    misspelled_bodies,
    one_name_two_types,
)


def find_candidates(collection: Collection, *, least: float = LEAST) -> tuple[Candidate, ...]:
    """The pairs of entities of `collection` that may be one with at least that confidence, the likeliest first.

    They are below what the machine joins; a person's merge makes them one. Never all pairs are compared.
    """
    found: dict[tuple[str, str], list[tuple[float, str]]] = {}
    names = {entity.key: entity.name for entity in collection.entities}
    for guesser in GUESSERS:
        for a, b, reason, sure in guesser(collection):
            if a.key != b.key:
                first, second = sorted((a.key, b.key), key=lambda key: (names[key], key))
                found.setdefault((first, second), []).append((sure, reason))
    pairs = (
        Candidate(keys, (names[keys[0]], names[keys[1]]), tuple(sorted({reason for _, reason in why})), max(why)[0])
        for keys, why in found.items()
    )
    kept = (pair for pair in pairs if pair.confidence >= least)
    return tuple(sorted(kept, key=lambda pair: (-pair.confidence, pair.names, pair.keys)))
