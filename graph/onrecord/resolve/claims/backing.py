"""On whom a claim rests: how many independent sources say it, and not how many articles print it.

An article's words are its outlet's, or those of the agency that it credits; copies are one. What an article passes on
rests on whom it quotes: three papers that cite the Courier have one source, and so have two that quote one minister.
"""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.model import Backing, Claim, Local, Origin, Record, ResolvedEntity, Stance, Statement
from onrecord.resolve.claims.copies import find_copies
from onrecord.resolve.entities.named import OUTLET_MEMBER

MADE: frozenset[Stance] = frozenset({"assert", "report", "accuse", "confirm"})
"""Stances in which somebody stands for a claim."""
TOP = 500
"""Characters from the top of an article within which a dateline credits an agency."""
AROUND_CREDIT = frozenset({("(", ")"), ("/", "/")})


def find_origins(records: Sequence[Record], entity_of: Mapping[Local, str]) -> tuple[Origin, ...]:
    """Whose words each article prints, in the order of `records`."""
    first_of = find_copies([record.article for record in records])
    by_id = {record.article.id: record for record in records}
    together: dict[str, list[str]] = defaultdict(list)
    for article, first in first_of.items():
        together[first].append(article)
    credited = {first: credit_of([by_id[each] for each in group], entity_of) for first, group in together.items()}
    found = []
    for article in by_id:
        first = first_of[article]
        entity = credited[first] or entity_of.get((first, OUTLET_MEMBER))
        found.append(Origin(article, entity, first, credited=credited[first] is not None))
    return tuple(found)


def credit_of(records: Sequence[Record], entity_of: Mapping[Local, str]) -> str | None:
    """The key of the agency that the first of some copies credits: in its dateline, "(Northwire)", or as its author."""
    for record in records:
        text, author = record.article.text, (record.article.author or "").casefold()
        for entity in record.entities:
            if entity.type != "outlet" or (record.article.id, entity.id) not in entity_of:
                continue
            tops = (m for m in entity.mentions if 0 < m.start < m.end < min(TOP, len(text)))
            bracketed = any((text[m.start - 1], text[m.end]) in AROUND_CREDIT for m in tops)
            if bracketed or author in {entity.name.casefold(), f"by {entity.name.casefold()}"}:
                return entity_of[record.article.id, entity.id]
    return None


def backed(
    claims: Sequence[Claim],
    records: Sequence[Record],
    entities: Sequence[ResolvedEntity],
    origins: Sequence[Origin],
) -> list[Claim]:
    """`claims` with whom each statement that stands for one rests on."""
    entity_of = {member: entity.key for entity in entities for member in entity.members}
    types = {entity.key: entity.type for entity in entities}
    said = {(record.article.id, each.id): each for record in records for each in record.statements}
    outlets = {(record.article.id, each.id) for record in records for each in record.entities if each.type == "outlet"}
    origin_of = {origin.article: origin for origin in origins}

    def backing(member: Local) -> Backing:
        for voice in voices(member, said, outlets):
            key = entity_of.get(voice)
            if key is not None and types[key] != "unnamed":
                return Backing(member, key, None)
        origin = origin_of[member[0]]
        return Backing(member, origin.entity, None if origin.entity else origin.first)

    return [
        replace(claim, backing=tuple(backing(each) for each in claim.members if said[each].stance in MADE))
        for claim in claims
    ]


def voices(member: Local, said: Mapping[Local, Statement], outlets: Container[Local]) -> Iterator[Local]:
    """Who may stand behind a statement, the nearest first: who speaks, those who pass it on, and the outlet that was
    told."""
    article, local = member
    seen: set[str] = set()
    while (at := said.get((article, local))) and local not in seen:
        seen.add(local)
        yield article, at.speaker or ""
        local = at.within or ""
        if (article, local) not in said and (article, at.channel or "") in outlets:
            yield article, at.channel or ""
