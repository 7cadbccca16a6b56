"""What holds across articles as triples: entities, events, claims, and the decisions that made them one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from rdflib import DCTERMS, OWL, PROV, RDF, RDFS, SDO, SKOS, Literal, URIRef

from onrecord import __version__
from onrecord.model import Claim, Collection, Record, ResolvedEvent
from onrecord.rdf.decisions import answer_triples, machine_triples, person_triples
from onrecord.rdf.events import (
    DONE_TO_OTHERS,
    EVENT_NAMES,
    concept_triples,
    event_classes,
    participant_triples,
    time_triples,
)
from onrecord.rdf.iris import Names, Triple, literal
from onrecord.rdf.scope import entity_triples, outlet_key, source_name
from onrecord.vocab import EVENT_TYPE, REC, STANCE, STATUS

WIKIDATA = "http://www.wikidata.org/entity/"


def resolved_triples(collection: Collection, names: Names, *, text: bool = True) -> Iterator[Triple]:
    """Everything of the collection that is not one article's alone."""
    records = {record.article.id: record for record in collection.records}
    labels = {entity.key: source_name(entity.name) for entity in collection.entities}
    activity = names.of("activity", __version__)
    yield activity, RDF.type, PROV.Activity
    yield activity, REC.version, Literal(__version__)
    yield from scheme_triples(collection)
    by_person = merged_by_person(collection)
    for entity in collection.entities:
        node = names.of("entity", entity.key)
        yield from entity_triples(node, entity.type, labels[entity.key], entity.aliases)
        if entity.reasons or entity.key not in by_person:
            yield from machine_triples(node, entity, records, names)
    yield from match_triples(collection, names)
    yield from outlet_triples(collection, names)
    for event in collection.events:
        acted = replace(event, participants=acting_first(event, collection, records))
        yield from event_triples(acted, labels, names, told=told_as(event, records))
        if event.reasons or event.key not in by_person:
            yield from machine_triples(names.of("event", event.key), event, records, names)
    yield from origin_triples(collection, names)
    yield from heard_triples(collection, names)
    for claim in collection.claims:
        yield from claim_triples(claim, collection, records, names, text=text)
    yield from person_triples(collection, records, names)
    yield from former_triples(collection, names)


def former_triples(collection: Collection, names: Names) -> Iterator[Triple]:
    """The identifiers that entities, events and claims had, or could have had, while fewer articles were known."""
    kinds = (("entity", collection.entities), ("event", collection.events), ("claim", collection.claims))
    for kind, things in kinds:
        for thing in things:
            for key in thing.former:
                yield names.of(kind, thing.key), REC.formerIdentifier, names.of(kind, key)


def merged_by_person(collection: Collection) -> set[str]:
    """The keys of the entities and events that a person made one, where the machine's part is only what it gave reasons
    for."""
    merges = (each for each in collection.decided if each.decision.action == "merge")
    return {key for each in merges for key in collection.decided_on(each)}


def match_triples(collection: Collection, names: Names) -> Iterator[Triple]:
    """The items of Wikidata that entities may be; the same only where a person confirmed it."""
    for match in collection.matches:
        same = OWL.sameAs if match.confirmed else SKOS.closeMatch
        yield names.of("entity", match.entity), same, URIRef(WIKIDATA + match.item)


def scheme_triples(collection: Collection) -> Iterator[Triple]:
    """The concepts that this collection uses, so that an export reads well without the ontology."""
    records = collection.records
    yield from concept_triples(EVENT_TYPE, {event.type for event in collection.events})
    told = {event.status for record in records for event in record.events}
    yield from concept_triples(STATUS, told | {event.status for event in collection.events})
    yield from concept_triples(STANCE, {part.stance for record in records for part in record.statements})


def outlet_triples(collection: Collection, names: Names) -> Iterator[Triple]:
    """The outlets of articles that are no resolved entities, since no article names them in its text."""
    known = {entity.key for entity in collection.entities}
    outlets = {outlet_key(record, collection): record.article.outlet for record in collection.records}
    for key, name in outlets.items():
        if key and name and key not in known:
            yield from entity_triples(names.of("entity", key), "outlet", name)


def acting_first(event: ResolvedEvent, collection: Collection, records: Mapping[str, Record]) -> tuple[str, ...]:
    """The event's participants, the one who acts first: as told by the accounts that name both sides.

    An account that names only whom it was done to, but has the date, comes first in the event's own list.
    """
    tellings = [
        tuple(dict.fromkeys(collection.entity_of[article, each] for each in told.participants))
        for article, local in event.members
        for told in records[article].events
        if told.id == local and told.type in DONE_TO_OTHERS
    ]
    agents = [people[0] for people in tellings if len(people) > 1 and people[0] in event.participants]
    return tuple(dict.fromkeys((*agents[:1], *event.participants)))


def told_as(event: ResolvedEvent, records: Mapping[str, Record]) -> str:
    """The word of the text that tells of an event, in its first account."""
    words = (
        told.trigger.of(records[article].article.text)
        for article, local in event.members[:1]
        for told in records[article].events
        if told.id == local
    )
    return next(words, "")


def event_triples(event: ResolvedEvent, labels: Mapping[str, str], names: Names, *, told: str = "") -> Iterator[Triple]:
    """One event of the collection, with a label a person can read; `told` is the word of the text for it."""
    node = names.of("event", event.key)
    for kind_of in event_classes(event.type):
        yield node, RDF.type, kind_of
    yield node, DCTERMS.type, EVENT_TYPE[event.type]
    yield node, RDFS.label, literal(event_label(event, labels, told))
    participants = [names.of("entity", key) for key in event.participants]
    place = names.of("entity", event.place) if event.place else None
    yield from participant_triples(node, event.type, participants, place, event.status)
    yield from time_triples(node, event.time)


def event_label(event: ResolvedEvent, labels: Mapping[str, str], told: str = "") -> str:
    """A short name for an event: its type, and who took part or else where it was; of two sides, by whom it was done.
    An event of no listed type goes by the word that tells of it.

    >>> meeting = ResolvedEvent("k", "meeting", ("a", "b", "c"), None, None, "happened", ())
    >>> event_label(meeting, {"a": "Ada Berg", "b": "Bo Lind", "c": "Cy Moss"})
    'Meeting: Ada Berg, Bo Lind and Cy Moss'
    >>> event_label(replace(meeting, type="dismissal"), {"a": "Ada Berg", "b": "Bo Lind", "c": "Cy Moss"})
    'Dismissal: Bo Lind and Cy Moss, by Ada Berg'
    >>> event_label(replace(meeting, type="other", participants=("a",)), {"a": "Ada Berg"}, "moved")
    'Moved: Ada Berg'
    """
    kind = (told if event.type == "other" and told else EVENT_NAMES.get(event.type, event.type)).capitalize()
    who = [labels[key] for key in event.participants]
    if who[1:] and event.type in DONE_TO_OTHERS:
        return f"{kind}: {listed(who[1:])}, by {who[0]}"
    if who:
        return f"{kind}: {listed(who)}"
    return f"{kind} in {labels[event.place]}" if event.place else kind


def listed(names: Sequence[str]) -> str:
    """One or more names as in a sentence.

    >>> listed(["Ada"]), listed(["Ada", "Bo", "Cy"])
    ('Ada', 'Ada, Bo and Cy')
    """
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last


def origin_triples(collection: Collection, names: Names) -> Iterator[Triple]:
    """Whose words the articles print, and which are nearly the same text as an earlier one."""
    records = {record.article.id: record for record in collection.records}
    for origin in collection.origins:
        node = names.article(records[origin.article].article)
        yield node, REC.origin, source_of(origin.entity, origin.first, records, names)
        if origin.first != origin.article:
            yield node, REC.nearDuplicateOf, names.article(records[origin.first].article)


def heard_triples(collection: Collection, names: Names) -> Iterator[Triple]:
    """From whom outlets have what they report."""
    said = {(record.article.id, each.id): (record, each) for record in collection.records for each in record.statements}
    for heard in collection.heard:
        yield names.statement(*said[heard.report]), REC.heardFrom, names.statement(*said[heard.told])


def source_of(entity: str | None, article: str | None, records: Mapping[str, Record], names: Names) -> URIRef:
    """The IRI of an entity, or else of an article by its id."""
    return names.of("entity", entity) if entity else names.article(records[article or ""].article)


def claim_triples(
    claim: Claim, collection: Collection, records: Mapping[str, Record], names: Names, *, text: bool
) -> Iterator[Triple]:
    """What is said, whom it names, why statements are taken to say it, on whom it rests, and who answers it."""
    node = names.of("claim", claim.key)
    yield node, RDF.type, SDO.Claim
    if text:
        yield node, SDO.text, literal(claim.text)
    for article, statement in claim.members:
        for local in mentioned(records[article], statement):
            yield node, SDO.mentions, names.of("entity", collection.entity_of[article, local])
    if claim.reasons:
        yield from machine_triples(node, claim, records, names)
    for backing in claim.backing:
        record = records[backing.statement[0]]
        told = next(each for each in record.statements if each.id == backing.statement[1])
        yield names.statement(record, told), REC.restsOn, source_of(backing.entity, backing.article, records, names)
    for answer in claim.answers:
        yield from answer_triples(node, answer, records, names)


def mentioned(record: Record, statement: str) -> Iterator[str]:
    """Identifiers of the entities that the content of a record's statement names."""
    content = [span for part in record.statements if part.id == statement for span in part.content]
    for entity in record.entities:
        if any(span.covers(mention) for mention in entity.mentions for span in content):
            yield entity.id
