"""What a person may want to look at: two that were taken for one, the least certain first, and two that were not and
may be one, with what each side says."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from onrecord.model import (
    Claim,
    Collection,
    Decision,
    Event,
    Local,
    Passage,
    Record,
    ResolvedEntity,
    ResolvedEvent,
    Statement,
)
from onrecord.resolve.decisions.references import plain_name, statement_words
from onrecord.resolve.entities.candidates import Candidate, find_candidates
from onrecord.resolve.identifiers import key_of

SURE = 0.95
"""From this confidence on the machine has all but a person's certainty: one spelling, or one date."""
ID_LETTERS = 6


@dataclass(frozen=True, slots=True)
class Side:
    """One of two that may be one: the name, or the passage that tells the event or makes the claim, and its members."""

    name: str
    members: tuple[Local, ...]
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two sides that are `joined` in the collection, or are not, and why; `confidence` from 0 to 1 that they are one.

    `id` stays the same from run to run; `claims` tells statements that may make one claim from accounts of one event.
    """

    id: str
    sides: tuple[Side, Side]
    joined: bool
    reasons: tuple[str, ...]
    confidence: float
    claims: bool = False

    def decision(self, action: str) -> Decision:
        """The decision that these two are one ("merge"), or are not ("separate")."""
        names = tuple(side.name for side in self.sides if not side.passage)
        passages = tuple(side.passage for side in self.sides if side.passage)
        chosen = Decision("merge", names, *(((), passages) if self.claims else (passages,)))
        return chosen if action == "merge" else replace(chosen, action="separate")


def find_doubts(collection: Collection, *, below: float = SURE) -> tuple[Doubt, ...]:
    """What nobody has decided: the merges of the machine with less than that confidence, the least certain first, then
    the pairs that it did not join and that may be one, the likeliest first."""
    records = {record.article.id: record for record in collection.records}
    settled = {settled_key(decided.decision) for decided in collection.decided}
    found = chain(
        (doubt for entity in collection.entities if entity.confidence < below for doubt in of_entity(entity, records)),
        (doubt for event in collection.events if event.confidence < below for doubt in of_event(event, records)),
        (doubt for claim in collection.claims if claim.confidence < below for doubt in of_claim(claim, records)),
        of_candidates(collection),
    )
    undecided = (doubt for doubt in found if not settled_by(doubt, settled))
    return tuple(sorted(undecided, key=urgency))


def urgency(doubt: Doubt) -> tuple[bool, float, list[str], str]:
    """What is to be looked at first: wrong merges do harm, missing ones only hide."""
    sure = doubt.confidence if doubt.joined else -doubt.confidence
    return not doubt.joined, sure, [side.name for side in doubt.sides], doubt.id


def settled_key(decision: Decision) -> frozenset[str]:
    """What a decision says are one, or are not."""
    passages = (*decision.events, *decision.statements)
    return frozenset([*map(plain_name, decision.names), *map(passage_key, passages)])


def passage_key(passage: Passage) -> str:
    """A passage for comparison."""
    return key_of(passage.article, plain_name(passage.words), plain_name(passage.sentence))


def settled_by(doubt: Doubt, settled: Iterable[frozenset[str]]) -> bool:
    """True if a decision is on both sides."""
    sides = settled_key(doubt.decision("merge"))
    return any(sides <= each for each in settled)


def of_entity(entity: ResolvedEntity, records: dict[str, Record]) -> Iterator[Doubt]:
    """That each other name in an entity means the one with its own name."""
    by_name: dict[str, list[Local]] = defaultdict(list)
    for member in entity.members:
        by_name[name_of(member, records)].append(member)
    main = entity.name if entity.name in by_name else max(by_name, key=lambda name: (len(by_name[name]), name))
    for name, members in sorted(by_name.items()):
        if plain_name(name) != plain_name(main):
            sides = Side(main, tuple(by_name[main])), Side(name, tuple(members))
            naming = tuple(reason for reason in entity.reasons if name in reason)
            yield Doubt(doubt_id("entity", main, name), sides, True, naming or entity.reasons, entity.confidence)


def of_event(event: ResolvedEvent, records: dict[str, Record]) -> Iterator[Doubt]:
    """That each other account of an event tells of what the first one does."""
    first, *others = (account_side(member, records) for member in event.members)
    for other in others:
        if first.passage and other.passage and first.passage != other.passage:
            key = doubt_id("event", passage_key(first.passage), passage_key(other.passage))
            yield Doubt(key, (first, other), True, event.reasons, event.confidence)


def of_claim(claim: Claim, records: dict[str, Record]) -> Iterator[Doubt]:
    """That each other wording of a claim says what the first one does."""
    sides: dict[str, Side] = {}
    for member in claim.members:
        side = statement_side(member, records)
        sides.setdefault(plain_name(side.name), side)
    first, *others = sides.values()
    for other in others:
        if first.passage and other.passage:
            key = doubt_id("claim", passage_key(first.passage), passage_key(other.passage))
            yield Doubt(key, (first, other), True, claim.reasons, claim.confidence, claims=True)


def of_candidates(collection: Collection) -> Iterator[Doubt]:
    """That two that were not joined are one; those of one name, whom a decision by names cannot tell apart, are left
    out, and several pairs of the same names are one doubt."""
    entities = {entity.key: entity for entity in collection.entities}
    by_names: dict[tuple[str, ...], list[Candidate]] = defaultdict(list)
    for candidate in find_candidates(collection):
        if plain_name(candidate.names[0]) != plain_name(candidate.names[1]):
            by_names[candidate.names].append(candidate)
    for names, found in by_names.items():
        keys = (sorted({candidate.keys[at] for candidate in found}) for at in (0, 1))
        members = (tuple(sorted(member for key in side for member in entities[key].members)) for side in keys)
        first, second = (Side(name, those) for name, those in zip(names, members, strict=True))
        reasons = tuple(sorted({reason for candidate in found for reason in candidate.reasons}))
        sure = max(candidate.confidence for candidate in found)
        yield Doubt(doubt_id("apart", *names), (first, second), False, reasons, sure)


def doubt_id(*fields: str) -> str:
    """A few letters to call a doubt by."""
    return key_of("doubt", *fields)[:ID_LETTERS]


def name_of(member: Local, records: dict[str, Record]) -> str:
    """What an article calls a member: its name there, or the outlet that the article is from."""
    record = records[member[0]]
    return next((entity.name for entity in record.entities if entity.id == member[1]), record.article.outlet or "")


def account_side(member: Local, records: dict[str, Record]) -> Side:
    """One account of an event, with the words that tell it."""
    record = records[member[0]]
    (event,) = (event for event in record.events if event.id == member[1])
    when = event.time.edtf if event.time else "undated"
    return Side(f"{event.type}, {when}", (member,), event_passage(record, event))


def statement_side(member: Local, records: dict[str, Record]) -> Side:
    """One statement of a claim, with the words that make it."""
    record = records[member[0]]
    (statement,) = (each for each in record.statements if each.id == member[1])
    passage = statement_passage(record, statement)
    return Side(passage.words, (member,), passage)


def statement_passage(record: Record, statement: Statement) -> Passage:
    """The words of a statement, by which a decision names it."""
    text = record.article.text
    sentence = " ".join(statement.evidence.of(text).split())
    return Passage(record.article.id, statement_words(statement, text), sentence)


def event_passage(record: Record, event: Event) -> Passage:
    """The words that tell an event, by which a decision names it."""
    text = record.article.text
    return Passage(record.article.id, event.trigger.of(text), " ".join(event.evidence.of(text).split()))
