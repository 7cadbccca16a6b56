"""From the records of single articles to the entities, events and claims that they share."""

from collections.abc import Iterable

from onrecord.model import Collection, Record
from onrecord.resolve.claims import resolve_claims
from onrecord.resolve.entities import resolve_entities
from onrecord.resolve.events import resolve_events

__all__ = ["resolve_records"]


def resolve_records(records: Iterable[Record]) -> Collection:
    """The collection of `records`, in order of their articles' ids, with what is the same across them."""
    ordered = tuple(sorted(records, key=lambda record: record.article.id))
    entities = resolve_entities(ordered)
    return Collection(ordered, entities, resolve_events(ordered, entities), resolve_claims(ordered))
