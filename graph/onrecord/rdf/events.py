"""The parts of an event that its accounts and the event itself have in common."""

from collections.abc import Iterator, Sequence

from rdflib import RDF, SKOS, XSD, Literal, URIRef
from rdflib.namespace import DefinedNamespace

from onrecord.model import CONTACT_TYPES, LEGAL_TYPES, PERSONNEL_TYPES, EventType, Status, TimeSpan
from onrecord.rdf.iris import Triple, literal, typed
from onrecord.vocab import EVENT_TYPE, REC, STATUS

TAKES_TWO = CONTACT_TYPES - {"visit", "hearing"}
"""Contacts that nobody can have alone: whoever is missing took part without a name."""


DONE_TO_OTHERS = (PERSONNEL_TYPES - {"resignation"}) | LEGAL_TYPES | {"demand", "sanction", "disclosure", "attack"}
"""Events that one does to another: with two or more participants, the first of them acts."""


def event_classes(kind: EventType) -> tuple[URIRef, ...]:
    """The classes of an event of that type, the widest last, so that no query needs inference.

    >>> [str(term).partition("#")[2] for term in event_classes("call")]
    ['Call', 'Contact', 'Event']
    """
    families = ((CONTACT_TYPES, REC.Contact), (PERSONNEL_TYPES, REC.Personnel), (LEGAL_TYPES, REC.Legal))
    family = [term for members, term in families if kind in members]
    own = [] if kind in ("contact", "other") else [REC[kind.capitalize()]]
    return (*own, *family, REC.Event)


def participant_triples(
    node: URIRef, kind: EventType, participants: Sequence[URIRef], place: URIRef | None, status: Status
) -> Iterator[Triple]:
    """Who took part in an event or account, who of them acted, where, and whether it is told as having happened."""
    for participant in participants:
        yield node, REC.participant, participant
    if kind in DONE_TO_OTHERS and len(set(participants)) > 1:
        yield node, REC.agent, participants[0]
    if kind in TAKES_TWO and len(set(participants)) < 2:
        yield node, REC.unnamedParticipants, typed("true", XSD.boolean)
    if place:
        yield node, REC.place, place
    yield node, REC.status, STATUS[status]


def time_triples(node: URIRef, time: TimeSpan | None, words: str | None = None) -> Iterator[Triple]:
    """When something was, never more exact than the text; nothing at all where that is unknown."""
    if time is None:
        return
    yield node, REC.earliest, typed(time.earliest.isoformat(), XSD.date)
    yield node, REC.latest, typed(time.latest.isoformat(), XSD.date)
    yield node, REC.precision, typed(time.precision)
    yield node, REC.timeBasis, typed(time.basis)
    yield node, REC.edtf, literal(time.edtf)
    if words:
        yield node, REC.timeText, literal(words)


def concept_triples(scheme: type[DefinedNamespace], codes: set[str]) -> Iterator[Triple]:
    """The concepts with those codes, with the plain names that queries show for them."""
    for code in sorted(codes):
        concept = scheme[code]
        yield concept, RDF.type, SKOS.Concept
        yield concept, SKOS.inScheme, URIRef(str(scheme).rstrip("#"))
        yield concept, SKOS.notation, typed(code)
        yield concept, SKOS.prefLabel, Literal(EVENT_NAMES.get(code, code) if scheme is EVENT_TYPE else code, lang="en")


EVENT_NAMES = {"other": "other event"}
"""Event types whose name in English is not the code itself."""
