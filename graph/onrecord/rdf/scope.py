"""What the triples of one article are made from: its record, and what its entities and events were found to be."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rdflib import PROV, RDF, SDO, SKOS, URIRef

from onrecord import __version__
from onrecord.model import Article, Collection, EntityType, Event, Record, Rejected, Statement
from onrecord.rdf.iris import Names, Triple, digest, literal
from onrecord.vocab import REC, UNATTRIBUTED

OUTLET = "outlet"
"""Stands for an article's outlet where the article's entities are listed: (article, "outlet")."""

PRONOUNS = frozenset(
    "he she it they i we you him her them us me who whom which that this these those one himself herself itself "
    "themselves".split()
)
"""Words that name nobody by themselves."""

CLASSES: Mapping[EntityType, tuple[URIRef, ...]] = {
    "person": (SDO.Person,),
    "organization": (SDO.Organization,),
    "outlet": (SDO.NewsMediaOrganization, SDO.Organization),
    "place": (SDO.Place,),
    "group": (REC.Group,),
    "unnamed": (REC.UnnamedSource,),
}


@dataclass(frozen=True, slots=True)
class Scope:
    """One article's record with what surrounds it; `types` gives each resolved entity's type by key."""

    record: Record
    collection: Collection
    names: Names
    types: Mapping[str, EntityType]
    text: bool = True
    rejected: tuple[Rejected, ...] = ()

    @property
    def article(self) -> Article:
        """The article itself."""
        return self.record.article

    @property
    def activity(self) -> URIRef:
        """The IRI of the run that made the record."""
        return self.names.of("activity", __version__)

    def entity(self, local: str) -> URIRef:
        """The IRI of the resolved entity behind an identifier of this article; KeyError if there is none."""
        return self.names.of("entity", self.collection.entity_of[self.article.id, local])

    def event(self, local: str) -> URIRef:
        """The IRI of the resolved event behind an identifier of this article; KeyError if there is none."""
        return self.names.of("event", self.collection.event_of[self.article.id, local])

    def account(self, event: Event) -> URIRef:
        """The IRI of this article's account of `event`."""
        return self.names.account(self.article, event)

    def statement(self, statement: Statement) -> URIRef:
        """The IRI of a statement of this article."""
        return self.names.statement(self.record, statement)

    def speaker_key(self, statement: Statement) -> str | None:
        """The key of the entity that speaks, None where the text names nobody."""
        return self.collection.entity_of.get((self.article.id, statement.speaker or statement.id))

    def speaker(self, statement: Statement) -> URIRef:
        """The IRI of who speaks; a source of its own where the text names nobody."""
        key = self.speaker_key(statement) or digest("unnamed", str(self.statement(statement)))
        return self.names.of("entity", key)

    def publisher(self) -> URIRef | None:
        """The IRI of the article's outlet, or None if it is unknown."""
        key = outlet_key(self.record, self.collection)
        return self.names.of("entity", key) if key else None

    def sources(self, node: URIRef) -> Iterator[Triple]:
        """That `node` is from this article and was made by this version of onrecord."""
        yield node, REC.article, self.names.article(self.article)
        yield node, PROV.wasGeneratedBy, self.activity


def outlet_key(record: Record, collection: Collection) -> str | None:
    """The key of a record's outlet: that of the resolved entity, or one made from the name; None if it is unknown."""
    outlet = record.article.outlet
    if not outlet:
        return None
    named = (entity.id for entity in record.entities if (entity.type, entity.name) == ("outlet", outlet))
    found = (collection.entity_of.get((record.article.id, local)) for local in (OUTLET, *named))
    return next(filter(None, found), digest("outlet", outlet))


def source_name(words: str) -> str:
    """The words of a text for a speaker as a name; a pronoun is none.

    >>> source_name("two officials"), source_name("She"), source_name("")
    ('two officials', 'unattributed', 'unattributed')
    """
    return UNATTRIBUTED if not words or words.casefold() in PRONOUNS else words


def entity_triples(node: URIRef, kind: EntityType, name: str, aliases: tuple[str, ...] = ()) -> Iterator[Triple]:
    """The classes and names of an entity."""
    for kind_of in (*CLASSES[kind], REC.Entity):
        yield node, RDF.type, kind_of
    yield node, SKOS.prefLabel, literal(name)
    for alias in aliases:
        if alias != name and source_name(alias) != UNATTRIBUTED:
            yield node, SKOS.altLabel, literal(alias)
