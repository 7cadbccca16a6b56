"""Articles built by hand that give offices to people, and describe people by them."""

from dataclasses import dataclass, replace
from datetime import date

from onrecord.model import Entity, Position, Publication, Record, Span
from resolve.accounts import article


@dataclass(frozen=True)
class Holder:
    """A person with a role in a place or body, and the sentence that says so."""

    name: str
    role: str
    of: str | None = None
    told: str = ""


def appointed(id: str, *holders: Holder, others: tuple[str, ...] = (), day: date | None = None) -> Record:
    """An article that says who holds which office, and names others."""
    owners = dict.fromkeys(holder.of for holder in holders if holder.of)
    people = dict.fromkeys([*(holder.name for holder in holders), *others])
    found = article(id, *people, *(("place", owner) for owner in owners))
    id_of = {entity.name: entity.id for entity in found.entities}
    positions, text = [], found.article.text
    for each in holders:
        evidence = Span(len(text) + 1, len(text) + 1 + len(each.told))
        positions.append(Position(id_of[each.name], each.role, id_of[each.of] if each.of else None, evidence))
        text = f"{text}\n{each.told}"
    whole = replace(found, article=replace(found.article, text=text), positions=tuple(positions))
    return dated(whole, day)


def describing(id: str, words: str, owner: str, *, form: str | None = None, day: date | None = None) -> Record:
    """An article that describes somebody in `words`, in which the place `owner` stands in that form."""
    text = f"{words} spoke."
    at = text.index(form or owner)
    described = Entity("e1", "unnamed", words, (Span(0, len(words)),))
    place = Entity("e2", "place", owner, (Span(at, at + len(form or owner)),))
    blank = article(id)
    return dated(replace(blank, article=replace(blank.article, text=text), entities=(described, place)), day)


def dated(record: Record, day: date | None) -> Record:
    """`record` of an article published on `day`."""
    published = Publication(day, day, "metadata") if day else None
    return replace(record, article=replace(record.article, published=published))
