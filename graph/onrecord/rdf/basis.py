"""What an article's graph is made from, so that one made from the same need not be made again."""

from onrecord.rdf.iris import digest
from onrecord.rdf.scope import OUTLET, Scope, outlet_key


def basis_of(scope: Scope, record_key: str) -> str:
    """A digest of all that the triples of `scope` depend on; `record_key` stands for the record as it was read."""
    record, collection = scope.record, scope.collection
    article = record.article.id
    parts = [OUTLET, *(entity.id for entity in record.entities), *(told.id for told in record.statements)]
    entities = {part: collection.entity_of.get((article, part)) for part in parts}
    events = {event.id: collection.event_of.get((article, event.id)) for event in record.events}
    claims = {told.id: collection.claim_of.get((article, told.id)) for told in record.statements}
    types = [scope.types.get(key) for key in entities.values() if key]
    found = (outlet_key(record, collection), entities, types, events, claims, scope.rejected)
    return digest(record_key, scope.names.base, str(scope.text), repr(found))
