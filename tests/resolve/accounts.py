"""Articles built by hand: each names people and bodies, and tells of events."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.model import (
    Article,
    Collection,
    Entity,
    EntityType,
    Event,
    EventType,
    Precision,
    Publication,
    Record,
    Span,
    Status,
    TimeSpan,
)


@dataclass(frozen=True)
class Account:
    """One telling of an event: who (the last one is the one it is done to), when as an EDTF date, and where; the words
    of its sentence around `word`."""

    type: EventType
    who: str
    when: str | None = None
    place: str | None = None
    status: Status = "happened"
    word: str = "met"
    sentence: str = "{}"

    @property
    def names(self) -> list[str]:
        """Those who take part, each by name."""
        return self.who.split(", ") if self.who else []


def article(id: str, *names: str | tuple[EntityType, str], outlet: str | None = None) -> Record:
    """An article that names people, or entities of other types given as ("place", "Oslo")."""
    named: list[tuple[EntityType, str]] = [("person", name) if isinstance(name, str) else name for name in names]
    return record(id, named, outlet=outlet)


def telling(id: str, *accounts: Account, published: str | None = None) -> Record:
    """An article that tells of events, published on a day or in a month."""
    people = dict.fromkeys(name for account in accounts for name in account.names)
    places = dict.fromkeys(account.place for account in accounts if account.place)
    named: list[tuple[EntityType, str]] = [("person", name) for name in people]
    named += [("place", name) for name in places]
    return record(id, named, accounts, published=published)


def record(
    id: str,
    named: Sequence[tuple[EntityType, str]],
    accounts: Sequence[Account] = (),
    *,
    outlet: str | None = None,
    published: str | None = None,
) -> Record:
    """The record of an article whose text is its names and the words of its events, a line each."""
    words = [*(name for _, name in named), *(account.sentence.format(account.word) for account in accounts)]
    text = "\n".join(words)
    spans, at = [], 0
    for word in words:
        spans.append(Span(at, at + len(word)))
        at += len(word) + 1
    entities = tuple(
        Entity(f"e{number}", kind, name, (span,))
        for number, ((kind, name), span) in enumerate(zip(named, spans, strict=False), 1)
    )
    id_of = {entity.name: entity.id for entity in entities}
    events = tuple(
        Event(
            f"v{number}", account.type, trigger_in(account, span),
            tuple(id_of[name] for name in account.names), id_of[account.place] if account.place else None,
            span_of(account.when), account.status, span,
        )
        for number, (account, span) in enumerate(zip(accounts, spans[len(named) :], strict=True), 1)
    )  # fmt: skip
    bounds = span_of(published)
    when = Publication(bounds.earliest, bounds.latest, "metadata") if bounds else None
    return Record(Article(id, f"{id}.txt", text, outlet=outlet, published=when), entities, events=events)


def trigger_in(account: Account, sentence: Span) -> Span:
    """Where the account's word stands."""
    start = sentence.start + account.sentence.index("{")
    return Span(start, start + len(account.word))


def span_of(when: str | None) -> TimeSpan | None:
    """The day, month or year that `when` writes, or the days from one to the other ("2017-05-01/2017-05-15")."""
    if when is None:
        return None
    if "/" in when:
        first, last = map(date.fromisoformat, when.split("/"))
        return TimeSpan(first, last, "range", "stated", when)
    parts = [int(part) for part in when.split("-")]
    year, month, day = (*parts, *(0, 0))[:3]
    earliest = date(year, month or 1, day or 1)
    latest = date(year, month or 12, day or monthrange(year, month or 12)[1])
    precision: Precision = "day" if day else "month" if month else "year"
    return TimeSpan(earliest, latest, precision, "stated", when)


def together(collection: Collection) -> list[str]:
    """The entities that were taken as one: "a/e1 b/e1", sorted."""
    return sorted(" ".join(f"{article}/{local}" for article, local in each.members) for each in collection.entities)


def grouped(collection: Collection) -> list[str]:
    """The events that were taken as one: "a/v1 b/v1", sorted."""
    return sorted(" ".join(f"{article}/{local}" for article, local in event.members) for event in collection.events)
