"""From the records of single articles to the entities, events and claims that they share, as a person decides."""

from collections.abc import Iterable

from onrecord.model import Collection, Decision, Record
from onrecord.resolve.claims.backing import backed, find_origins
from onrecord.resolve.claims.heard import find_heard
from onrecord.resolve.claims.together import resolve_claims
from onrecord.resolve.decisions.entity_decisions import decide_entities
from onrecord.resolve.decisions.event_decisions import decide_events
from onrecord.resolve.decisions.lasting import lasting_claims, lasting_entities, lasting_events
from onrecord.resolve.decisions.rejections import reject
from onrecord.resolve.entities.named import named_in
from onrecord.resolve.entities.together import resolve_entities
from onrecord.resolve.events.together import resolve_events

__all__ = ["resolve_records"]


def resolve_records(records: Iterable[Record], decisions: tuple[Decision, ...] = ()) -> Collection:
    """The collection of `records`, in order of their articles' ids, with what is the same across them.

    A person's `decisions` go before what the machine finds; what each came to stands in `decided`, in their order.
    """
    ordered = tuple(sorted(records, key=lambda record: record.article.id))
    kept, rejected, decided = reject(ordered, decisions)
    named = named_in(kept)
    found = lasting_entities(resolve_entities(kept, named), kept, named)
    entities, on_entities = decide_entities(found, kept, named, decisions)
    events, on_events = decide_events(resolve_events(kept, entities), entities, kept, decisions)
    events = lasting_events(events, kept)
    origins = find_origins(kept, {member: entity.key for entity in entities for member in entity.members})
    claims, on_claims = resolve_claims(kept, entities, events, decisions)
    claims = lasting_claims(backed(claims, kept, entities, origins), kept)
    told = sorted((*decided, *on_entities, *on_events, *on_claims), key=lambda each: each.decision.line)
    return Collection(kept, entities, events, claims, tuple(told), rejected, origins=origins, heard=find_heard(kept))
