"""One claim for the statements that say the same, in one article or in many, and who denies or confirms it.

Only statements that share a run of words, an event or a kind of doing are compared; copies of one statement are
compared once.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from onrecord.model import Claim, Decided, Decision, Local, Record, ResolvedEntity, ResolvedEvent
from onrecord.resolve.claims.answers import answered
from onrecord.resolve.claims.one_claim import claim_of
from onrecord.resolve.claims.pages import Page
from onrecord.resolve.claims.propositions import Proposition
from onrecord.resolve.claims.same_claim import REPRINTED, WORDS, clash, why_same_claim
from onrecord.resolve.claims.told_before import Reference, references_in
from onrecord.resolve.claims.wordings import filled_by_another
from onrecord.resolve.decisions.claim_decisions import decide_claims
from onrecord.resolve.events.accounts import Why
from onrecord.resolve.identifiers import find_root, join, key_of

SHINGLE = 5
"""Words in a row that two wordings share before they are compared for their words."""
PRINTED = 10
"""Words of a sentence that, found in two articles, is one sentence printed twice, whatever its pronouns mean."""
WINDOW = 30
"""How many of the following statements of its block each is compared with: what bounds the work where thousands share
a phrase."""


def resolve_claims(
    records: tuple[Record, ...],
    entities: tuple[ResolvedEntity, ...] = (),
    events: tuple[ResolvedEvent, ...] = (),
    decisions: tuple[Decision, ...] = (),
) -> tuple[tuple[Claim, ...], tuple[Decided, ...]]:
    """The claims of the collection as a person decides, sorted by text, and what each decision on claims came to."""
    entity_of = {member: entity.key for entity in entities for member in entity.members}
    event_of = {member: event.key for event in events for member in event.members}
    references = {record.article.id: references_in(record) for record in records}
    pages = {record.article.id: Page(record, entity_of, event_of) for record in records}
    said = [
        Proposition(page, statement)
        for page in pages.values()
        for statement in page.record.statements
        if statement.content and not filled_by_another(page.record, statement)
        if not is_reference(references[page.record.article.id].get(statement.id))
    ]
    weight = weights(said)
    parent, reasons = joined(said, weight)
    groups: dict[int, list[int]] = defaultdict(list)
    for number in range(len(said)):
        groups[find_root(parent, number)].append(number)
    found = [
        claim_of([said[number] for number in group], {why for number in group for why in reasons.get(number, ())})
        for group in groups.values()
    ]
    claims, decided = decide_claims(distinct(referred(found, references)), pages, said, decisions)
    claims = answered(claims, records, said, weight, references)
    return tuple(sorted(claims, key=lambda claim: (claim.text, claim.key))), decided


def weights(said: list[Proposition]) -> Mapping[str, float]:
    """The weight of each word, by how few statements have it."""
    holders = Counter(chain.from_iterable(each.vocabulary for each in said))
    return {word: 1 + math.log((1 + len(said)) / (1 + many)) for word, many in holders.items()}


def joined(said: list[Proposition], weight: Mapping[str, float]) -> tuple[dict[int, int], dict[int, list[Why]]]:
    """A union-find forest over the numbers of `said`, and why each number was joined; the surest pairs first, and none
    that would bring together what something tells apart."""
    parent: dict[int, int] = {}
    reasons: dict[int, list[Why]] = defaultdict(list)
    for first, other, why in copies(said):
        if find_root(parent, first) != find_root(parent, other):
            join(parent, first, other)
            reasons[other].append(why)
    members = {number: [number] for number in range(len(said)) if find_root(parent, number) == number}
    pairs = sorted({pair for block in blocks(said, list(members)) for pair in near_pairs(block)})
    found = [(same, a, b) for a, b in pairs if (same := why_same_claim(said[a], said[b], weight))]
    for reason, a, b in sorted(found, key=lambda each: (-each[0][1], each[1], each[2])):
        one, other = find_root(parent, a), find_root(parent, b)
        if one != other and not any(clash(said[x], said[y]) for x in members[one] for y in members[other]):
            join(parent, a, b)
            members[min(one, other)] = members.pop(one) + members.pop(other)
            reasons[b].append(reason)
    return parent, reasons


def near_pairs(block: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The pairs of a block that are compared."""
    for at, number in enumerate(block):
        yield from ((number, other) for other in block[at + 1 : at + 1 + WINDOW])


def is_reference(reference: Reference | None) -> bool:
    """True for a statement whose whole content means a claim told before."""
    return reference is not None and reference.whole


def copies(said: list[Proposition]) -> Iterator[tuple[int, int, Why]]:
    """Each statement with the first that says the same in the same words, of the same people and days."""
    by_words: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, each in enumerate(said):
        by_words[each.words].append(number)
    for same in by_words.values():
        yield from copies_among(said, same) if len(same) > 1 else ()


def copies_among(said: list[Proposition], numbers: list[int]) -> Iterator[tuple[int, int, Why]]:
    """Each of the statements in the same words with the first that says the same."""
    first: dict[tuple[object, ...], int] = {}
    for number in numbers:
        each = said[number]
        if len(each.sentence.split()) >= PRINTED:
            printed = first.setdefault(("printed", each.sentence, each.times), number)
            if printed != number:
                yield printed, number, REPRINTED if said[printed].member[0] != each.member[0] else WORDS
        if not each.leans or each.speaker:
            whose = each.speaker if each.leans else None
            same = first.setdefault(("said", each.names, each.times, whose), number)
            if same != number:
                yield same, number, WORDS


def blocks(said: list[Proposition], numbers: list[int]) -> set[tuple[int, ...]]:
    """The statements of `numbers` that share a run of words, an event or a kind of doing by the same agent."""
    first: dict[tuple[str, ...], int] = {}
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number in numbers:
        for key in keys_of(said[number]):
            if first.setdefault(key, number) != number:
                found[key].append(number)
    return {(first[key], *others) for key, others in found.items()}


def keys_of(each: Proposition) -> set[tuple[str, ...]]:
    """What a statement shares with those that it is compared with."""
    keys = set(zip(*(each.words[at:] for at in range(SHINGLE)), strict=False)) or {each.words}
    if each.told:
        keys.add(("event", each.told.event))
    if each.doing and each.doing.agent:
        keys.add(("doing", each.doing.kind, each.doing.agent))
    return keys


def referred(claims: list[Claim], references: Mapping[str, Mapping[str, Reference]]) -> list[Claim]:
    """`claims` with the statements whose content is a word for one of them."""
    number_of = {member: number for number, claim in enumerate(claims) for member in claim.members}
    added: dict[int, list[tuple[Local, Why]]] = defaultdict(list)
    for article, told in references.items():
        for statement, reference in told.items():
            if reference.whole:
                added[number_of[article, reference.to]].append(((article, statement), reference.why))
    found = list(claims)
    for number, more in added.items():
        claim = claims[number]
        members = tuple(sorted((*claim.members, *(member for member, _ in more))))
        reasons = tuple(sorted({*claim.reasons, *(why[0] for _, why in more)}))
        least = min((claim.confidence, *(why[1] for _, why in more)))
        found[number] = replace(claim, members=members, reasons=reasons, confidence=least)
    return found


def distinct(claims: list[Claim]) -> list[Claim]:
    """`claims` with keys of their own: the same short words of different people are different claims."""
    many = Counter(claim.key for claim in claims)
    return [
        replace(claim, key=key_of("claim", claim.text, *claim.members[0])) if many[claim.key] > 1 else claim
        for claim in claims
    ]
