"""Identifiers that last: each thing has its key from what told of it first, so that later articles leave it as it is.

A better name, a narrower date or a fuller wording changes nothing. What older articles bring may change which was
first; the key that counted until then, as any other that the thing could have, stays among its `former` ones. All this
follows from the records alone: a build from nothing gives the same keys as one that grew.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from onrecord.model import Claim, Local, Record, ResolvedEntity, ResolvedEvent
from onrecord.resolve.decisions.references import plain_name, statement_words
from onrecord.resolve.entities.named import Named, NamedIn
from onrecord.resolve.events.together import by_date
from onrecord.resolve.identifiers import key_of

Thing = TypeVar("Thing", ResolvedEntity, ResolvedEvent, Claim)

Call = tuple[int, str, str]
"""One way to call a thing: its place in the order of telling, the key, and a key for where that is another's."""

Words = Callable[[Record], Iterator[tuple[str, tuple[str, str]]]]

BODIES = frozenset({"organization", "outlet"})
"""Of these an article may take one and another the other for the same body."""
UNDATED = "9999"


def lasting_entities(
    entities: Iterable[ResolvedEntity], records: Sequence[Record], named_in: NamedIn
) -> tuple[ResolvedEntity, ...]:
    """`entities` with lasting keys, sorted by type and name: the key comes from the name that the first article uses,
    and where two entities have it, from that article too."""
    calls: dict[Local, Call] = {}
    for record in in_order_of_telling(records):
        unnamed: Counter[str] = Counter()
        for named in named_in[record.article.id]:
            unnamed[named.name] += named.type == "unnamed"
            calls[named.member] = (len(calls), *name_keys(named, unnamed[named.name]))
    keyed = with_lasting_keys(list(entities), calls)
    return tuple(sorted(keyed, key=lambda entity: (entity.type, entity.name, entity.key)))


def lasting_events(events: Iterable[ResolvedEvent], records: Sequence[Record]) -> tuple[ResolvedEvent, ...]:
    """`events` with lasting keys, in order of their dates: the key comes from the words of the first account."""
    calls = called_by_words("event", records, event_words)
    return tuple(sorted(with_lasting_keys(list(events), calls), key=by_date))


def lasting_claims(claims: Iterable[Claim], records: Sequence[Record]) -> tuple[Claim, ...]:
    """`claims` with lasting keys, sorted by text: the key comes from the words of the first statement."""
    calls = called_by_words("claim", records, said_words)
    return tuple(sorted(with_lasting_keys(list(claims), calls), key=lambda claim: (claim.text, claim.key)))


def in_order_of_telling(records: Iterable[Record]) -> list[Record]:
    """`records` by the day on which their articles came out, those without one last, and then by their ids."""

    def place(record: Record) -> tuple[str, str]:
        published = record.article.published
        return published.earliest.isoformat() if published else UNDATED, record.article.id

    return sorted(records, key=place)


def name_keys(named: Named, unnamed: int) -> tuple[str, str]:
    """The key from a name, and one from its article too; no two unnamed sources share one, `unnamed` counts them."""
    family = "body" if named.type in BODIES else named.type
    key = key_of("entity", family, plain_name(named.name))
    own = key_of(key, named.member[0], str(unnamed))
    return (own, own) if unnamed else (key, own)


def event_words(record: Record) -> Iterator[tuple[str, tuple[str, str]]]:
    """The words that tell each event of an article, by its identifier there."""
    text = record.article.text
    for event in record.events:
        yield event.id, (event.trigger.of(text), event.evidence.of(text))


def said_words(record: Record) -> Iterator[tuple[str, tuple[str, str]]]:
    """The words that give each statement of an article, by its identifier there."""
    text = record.article.text
    for statement in record.statements:
        yield statement.id, (statement_words(statement, text), statement.evidence.of(text))


def called_by_words(kind: str, records: Sequence[Record], words: Words) -> dict[Local, Call]:
    """How to call what articles tell by its words; what one tells in the same words is numbered."""
    calls: dict[Local, Call] = {}
    for record in in_order_of_telling(records):
        same: Counter[tuple[str, ...]] = Counter()
        for local, told in words(record):
            plain = tuple(map(plain_name, told))
            key = key_of(kind, record.article.id, *plain, str(same[plain]))
            same[plain] += 1
            calls[record.article.id, local] = len(calls), key, key
    return calls


def with_lasting_keys(things: Sequence[Thing], calls: dict[Local, Call]) -> Iterator[Thing]:
    """`things` with the key of the first call of their members, if no other thing was called so before."""
    found = [sorted(calls[member] for member in thing.members) for thing in things]
    owner: dict[str, int] = {}
    for _, key, number in sorted((place, key, at) for at, each in enumerate(found) for place, key, _ in each):
        owner.setdefault(key, number)
    for number, thing in enumerate(things):
        first, *former = dict.fromkeys(key if owner[key] == number else own for _, key, own in found[number])
        yield replace(thing, key=first, former=tuple(former))
