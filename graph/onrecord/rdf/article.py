"""One article's record as triples: the article, its evidence, and what it tells of events and positions."""

from collections.abc import Iterator

from rdflib import PROV, RDF, SDO, XSD, URIRef

from onrecord.model import Article, Event, Position, Span, TimeSpan
from onrecord.rdf.decisions import rejection_triples
from onrecord.rdf.events import participant_triples, time_triples
from onrecord.rdf.iris import CONTEXT, Triple, literal, typed, web_address
from onrecord.rdf.scope import Scope
from onrecord.rdf.statement import statement_triples
from onrecord.vocab import OA, REC


def article_triples(scope: Scope) -> Iterator[Triple]:
    """Everything that only this article supports, as triples; duplicates are possible.

    Raises KeyError where an entity or event of the record was not resolved.
    """
    yield from head_triples(scope)
    for span in sorted(evidence_spans(scope)):
        yield from evidence_triples(scope, span)
    for entity in scope.record.entities:
        for span in entity.mentions:
            yield scope.entity(entity.id), REC.evidence, scope.names.evidence(scope.article, span)
    for event in scope.record.events:
        yield from account_triples(scope, event)
    for statement in scope.record.statements:
        yield from statement_triples(scope, statement)
    for position in scope.record.positions:
        yield from position_triples(scope, position)
    for rejected in scope.rejected:
        yield from rejection_triples(rejected, scope.record, scope.names)


def head_triples(scope: Scope) -> Iterator[Triple]:
    """The article's own data: title, outlet, author, address, language, date, and its text's checksum."""
    article, node = scope.article, scope.names.article(scope.article)
    yield node, RDF.type, SDO.NewsArticle
    yield node, SDO.identifier, literal(article.id)
    yield node, SDO.inLanguage, literal(article.language)
    if article.title:
        yield node, SDO.headline, literal(article.title)
    if article.author:
        yield node, SDO.author, literal(article.author)
    if address := web_address(article.url):
        yield node, SDO.url, address
    if publisher := scope.publisher():
        yield node, SDO.publisher, publisher
    yield from published_triples(node, article)
    snapshot = scope.names.snapshot(article)
    yield snapshot, RDF.type, REC.TextSnapshot
    yield snapshot, PROV.specializationOf, node
    yield snapshot, REC.sha256, typed(article.sha256)


def published_triples(node: URIRef, article: Article) -> Iterator[Triple]:
    """The bounds of the publication date, and `schema:datePublished` where it is one day."""
    if published := article.published:
        if published.earliest == published.latest:
            yield node, SDO.datePublished, typed(published.earliest.isoformat(), XSD.date)
        yield node, REC.earliest, typed(published.earliest.isoformat(), XSD.date)
        yield node, REC.latest, typed(published.latest.isoformat(), XSD.date)
        yield node, REC.timeBasis, typed(published.basis)


def evidence_spans(scope: Scope) -> set[Span]:
    """The passages that something in the graph rests on."""
    record = scope.record
    told = {event.evidence for event in record.events} | {part.evidence for part in record.statements}
    held = {position.evidence for position in record.positions}
    taken_back = {rejected.evidence for rejected in scope.rejected}
    return told | held | taken_back | {span for entity in record.entities for span in entity.mentions}


def evidence_triples(scope: Scope, span: Span) -> Iterator[Triple]:
    """One passage: where it is by position, and how it reads with the text around it."""
    node = scope.names.evidence(scope.article, span)
    position, quote = URIRef(f"{node}-position"), URIRef(f"{node}-quote")
    yield node, RDF.type, OA.SpecificResource
    yield node, OA.hasSource, scope.names.snapshot(scope.article)
    yield node, REC.article, scope.names.article(scope.article)
    yield node, OA.hasSelector, position
    yield position, RDF.type, OA.TextPositionSelector
    yield position, OA.start, typed(str(span.start), XSD.integer)
    yield position, OA.end, typed(str(span.end), XSD.integer)
    if scope.text:
        text = scope.article.text
        yield node, OA.hasSelector, quote
        yield quote, RDF.type, OA.TextQuoteSelector
        yield quote, OA.exact, literal(span.of(text))
        yield quote, OA.prefix, literal(text[max(0, span.start - CONTEXT) : span.start])
        yield quote, OA.suffix, literal(text[span.end : span.end + CONTEXT])


def account_triples(scope: Scope, event: Event) -> Iterator[Triple]:
    """This article's telling of an event; the evidence counts for the event too."""
    node, told = scope.account(event), scope.event(event.id)
    evidence = scope.names.evidence(scope.article, event.evidence)
    yield node, RDF.type, REC.Account
    yield node, REC.accountOf, told
    yield told, REC.account, node
    yield told, REC.evidence, evidence
    yield node, REC.evidence, evidence
    # A word or two, which stand even where no text may, as the cue of a statement does.
    yield node, REC.cueText, literal(event.trigger.of(scope.article.text))
    participants = [scope.entity(local) for local in event.participants]
    place = scope.entity(event.place) if event.place else None
    yield from participant_triples(node, event.type, participants, place, event.status)
    yield from time_triples(node, event.time, _words(scope, event.time))
    yield from scope.sources(node)


def position_triples(scope: Scope, position: Position) -> Iterator[Triple]:
    """That the article gives a person a role, with the words that do."""
    key = scope.collection.entity_of[scope.article.id, position.person]
    node = scope.names.position(scope.article, position, key)
    yield node, RDF.type, REC.Position
    yield node, REC.person, scope.entity(position.person)
    yield node, REC.role, literal(position.role)
    if position.of:
        yield node, REC.organization, scope.entity(position.of)
    yield node, REC.evidence, scope.names.evidence(scope.article, position.evidence)
    yield from scope.sources(node)


def _words(scope: Scope, time: TimeSpan | None) -> str | None:
    return time.text.of(scope.article.text) if time and time.text and scope.text else None
