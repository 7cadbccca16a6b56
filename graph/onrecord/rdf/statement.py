"""Statements as triples: who said what to whom, in which stance, within whose report."""

from collections.abc import Iterator

from rdflib import RDF, URIRef

from onrecord.model import Statement
from onrecord.rdf.events import time_triples
from onrecord.rdf.iris import Triple, literal
from onrecord.rdf.scope import Scope, entity_triples, source_name
from onrecord.vocab import REC, STANCE


def statement_triples(scope: Scope, statement: Statement) -> Iterator[Triple]:
    """One statement; its content is a claim, or the statements that it passes on."""
    node, text = scope.statement(statement), scope.article.text
    yield node, RDF.type, REC.Statement
    yield node, REC.stance, STANCE[statement.stance]
    if statement.cue:
        # Without it a denial cannot be told from a negative that somebody says: it stands even where no text may.
        yield node, REC.cueText, literal(" ".join(span.of(text) for span in statement.cue))
    yield from speaker_triples(scope, statement, node)
    yield from channel_triples(scope, statement, node)
    yield from content_triples(scope, statement, node)
    for event in statement.about:
        yield node, REC.about, scope.event(event)
    time = statement.time
    yield from time_triples(node, time, time.text.of(text) if time and time.text and scope.text else None)
    yield node, REC.evidence, scope.names.evidence(scope.article, statement.evidence)
    yield from scope.sources(node)


def speaker_triples(scope: Scope, statement: Statement, node: URIRef) -> Iterator[Triple]:
    """Who speaks, in the words of the text too; a speaker without a name is described here."""
    speaker, key = scope.speaker(statement), scope.speaker_key(statement)
    words = " ".join(span.of(scope.article.text) for span in statement.source) if scope.text else ""
    yield node, REC.speaker, speaker
    if words:
        yield node, REC.speakerText, literal(words)
    if key is None:
        yield from entity_triples(speaker, "unnamed", source_name(words))
        yield speaker, REC.evidence, scope.names.evidence(scope.article, statement.evidence)
    elif scope.types[key] == "outlet":
        yield node, RDF.type, REC.Report


def channel_triples(scope: Scope, statement: Statement, node: URIRef) -> Iterator[Triple]:
    """To whom, and through which outlet or medium, it was said."""
    if statement.addressee:
        yield node, REC.addressee, scope.entity(statement.addressee)
    match statement.channel:
        case None:
            return
        case local if (scope.article.id, local) in scope.collection.entity_of:
            yield node, REC.channel, scope.entity(local)
        case words:
            yield node, REC.channelText, literal(words)


def content_triples(scope: Scope, statement: Statement, node: URIRef) -> Iterator[Triple]:
    """The claim, and the statements directly within this one, from both ends."""
    if claim := scope.collection.claim_of.get((scope.article.id, statement.id)):
        yield node, REC.content, scope.names.of("claim", claim)
    for inner in scope.record.statements:
        if inner.within == statement.id:
            yield node, REC.content, scope.statement(inner)
            yield scope.statement(inner), REC.within, node
