"""Who decided what: the machine on entities, events and claims, and a person on these and on what was read."""

from collections.abc import Iterator, Mapping

from rdflib import RDF, XSD, Literal, URIRef

from onrecord.model import (
    Answer,
    Claim,
    Collection,
    Decided,
    Decision,
    Event,
    Local,
    Record,
    Rejected,
    ResolvedEntity,
    ResolvedEvent,
    Span,
    Statement,
)
from onrecord.rdf.iris import Names, Triple, digest, literal, typed
from onrecord.vocab import REC

A_PERSON = "a person"
"""Who decided, where the file of decisions does not say who."""
SURE = typed("1", XSD.decimal)


def machine_triples(
    node: URIRef, decided: ResolvedEntity | ResolvedEvent | Claim, records: Mapping[str, Record], names: Names
) -> Iterator[Triple]:
    """Why several mentions, accounts or statements were taken for one; nothing where there was nothing to decide."""
    if len(decided.members) < 2 and not decided.reasons:
        return
    decision = names.of("identity", decided.key)
    yield decision, RDF.type, REC.IdentityDecision
    yield decision, REC.decidedOn, node
    yield decision, REC.decidedBy, typed("machine")
    yield decision, REC.confidence, sureness(decided.confidence)
    named_alike = ("the same name",) if isinstance(decided, ResolvedEntity) else ()
    for reason in decided.reasons or named_alike:
        yield decision, REC.reason, literal(reason)
    yield from member_triples(decision, decided.members, records, names)


def sureness(confidence: float) -> Literal:
    """A confidence as Oxigraph writes decimals."""
    return typed(f"{confidence:.2f}".rstrip("0").rstrip("."), XSD.decimal)


def answer_triples(claim: URIRef, answer: Answer, records: Mapping[str, Record], names: Names) -> Iterator[Triple]:
    """That a statement denies or confirms a claim, and why it is taken to."""
    record = records[answer.statement[0]]
    told = next(each for each in record.statements if each.id == answer.statement[1])
    statement = names.statement(record, told)
    node = names.of("identity", digest("answer", str(claim), str(statement)))
    yield statement, REC.denies if answer.stance == "deny" else REC.confirms, claim
    yield node, RDF.type, REC.Answer
    yield node, REC.answers, claim
    yield node, REC.answeredBy, statement
    yield node, REC.reason, literal(answer.reason)
    yield node, REC.confidence, sureness(answer.confidence)


def person_triples(collection: Collection, records: Mapping[str, Record], names: Names) -> Iterator[Triple]:
    """A person's decisions on entities, events and claims that are in effect."""
    for decided in collection.decided:
        on = collection.decided_on(decided)
        if on:
            yield from identity_triples(decided, on, records, names)


def identity_triples(
    decided: Decided, on: tuple[str, ...], records: Mapping[str, Record], names: Names
) -> Iterator[Triple]:
    """One decision of a person on entities, events or claims with those keys."""
    decision = decided.decision
    kind = "entity" if decision.names else "event" if decision.events else "claim"
    node = names.of("identity", decision_key(decision))
    yield node, RDF.type, REC.IdentityDecision
    for key in on:
        yield node, REC.decidedOn, names.of(kind, key)
    yield node, REC.confidence, SURE
    yield from said_triples(node, decision)
    yield from member_triples(node, decided.members, records, names)


def rejection_triples(rejected: Rejected, record: Record, names: Names) -> Iterator[Triple]:
    """That a person rejects what was read in a passage."""
    passage = names.evidence(record.article, rejected.evidence)
    node = names.of("identity", digest(decision_key(rejected.decision), str(passage)))
    yield node, RDF.type, REC.Rejection
    yield node, REC.rejects, passage
    yield node, REC.article, names.article(record.article)
    yield from said_triples(node, rejected.decision)


def said_triples(node: URIRef, decision: Decision) -> Iterator[Triple]:
    """What a person decided, who it was, and why."""
    yield node, REC.action, typed(decision.action)
    yield node, REC.decidedBy, literal(decision.by or A_PERSON)
    if decision.why:
        yield node, REC.reason, literal(decision.why)


def decision_key(decision: Decision) -> str:
    """A key from what is decided, wherever in the file it stands."""
    passages = [
        part for each in (*decision.events, *decision.statements) for part in (each.article, each.words, each.sentence)
    ]
    told = (decision.action, decision.type or "", decision.to or "", decision.by or "", decision.why or "")
    return digest(*told, "names", *decision.names, "articles", *decision.articles, "passages", *passages)


def member_triples(
    decision: URIRef, members: tuple[Local, ...], records: Mapping[str, Record], names: Names
) -> Iterator[Triple]:
    """The passages in which the members of what was decided on are named or told."""
    for article, local in members:
        record = records[article]
        if span := first_passage(record, local):
            yield decision, REC.member, names.evidence(record.article, span)


def first_passage(record: Record, local: str) -> Span | None:
    """The first mention of an entity, or the sentence of an event or statement; None for what the text does not
    name."""
    for entity in record.entities:
        if entity.id == local and entity.mentions:
            return entity.mentions[0]
    told: tuple[Event | Statement, ...] = (*record.events, *record.statements)
    return next((each.evidence for each in told if each.id == local), None)
