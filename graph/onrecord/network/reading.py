"""The store's events and statements as plain values: a few flat queries, joined here."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import get_args
from weakref import WeakKeyDictionary

from onrecord.model import EntityType, EventType
from onrecord.network.answers import Row, concept, local_name, others, rows
from onrecord.network.happening import Evidence, Happening, NamedEntity
from onrecord.network.statements import read_statements
from onrecord.store import Store

ENTITIES = "SELECT ?entity ?class ?name { ?entity a rec:Entity ; a ?class ; skos:prefLabel ?name }"
ALIASES = "SELECT ?entity ?alias { ?entity a rec:Entity ; skos:altLabel ?alias }"
EVENTS = """SELECT ?key ?class ?label ?status ?earliest ?latest ?precision ?place {
  ?key a rec:Event ; a ?class .
  OPTIONAL { ?key rdfs:label ?label } OPTIONAL { ?key rec:status ?status }
  OPTIONAL { ?key rec:earliest ?earliest ; rec:latest ?latest ; rec:precision ?precision }
  OPTIONAL { ?key rec:place/skos:prefLabel ?place } }"""
PARTICIPANTS = "SELECT ?key ?other { ?key a rec:Event ; rec:participant ?other }"
AGENTS = "SELECT ?key ?other { ?key a rec:Event ; rec:agent ?other }"
EVIDENCE = """SELECT ?key ?article ?start ?end ?sentence ?cue ?earliest ?latest {
  { ?key a rec:Event ; rec:account ?told . ?told a rec:Account ; rec:evidence ?evidence
    OPTIONAL { ?told rec:cueText ?cue }
    OPTIONAL { ?told rec:earliest ?earliest ; rec:latest ?latest } }
  UNION { ?key a rec:Statement ; rec:evidence ?evidence }
  ?evidence rec:article ?article ; oa:hasSelector ?position . ?position oa:start ?start ; oa:end ?end .
  OPTIONAL { ?evidence oa:hasSelector/oa:exact ?sentence } }"""
ARTICLES = """SELECT ?article ?identifier ?title ?outlet ?published ?url {
  ?article a schema:NewsArticle ; schema:identifier ?identifier .
  OPTIONAL { ?article schema:headline ?title } OPTIONAL { ?article schema:publisher/skos:prefLabel ?outlet }
  OPTIONAL { ?article schema:datePublished ?published } OPTIONAL { ?article schema:url ?url } }"""

ENTITY_CLASSES: dict[str, EntityType] = {
    "Person": "person", "NewsMediaOrganization": "outlet", "Group": "group", "UnnamedSource": "unnamed",
    "Place": "place", "Organization": "organization",
}  # fmt: skip
"""Local name of each class, the telling ones first: an outlet is also an organization."""
Span = tuple[str, int, int, str]
"""Article, start, the end with a minus sign (so that the longer of two comes first), and the words."""
EVENT_TYPES = frozenset(get_args(EventType)) - {"contact"}


def read_entities(store: Store) -> tuple[NamedEntity, ...]:
    """Every entity of the store with its names, sorted by key."""
    aliases: dict[str, set[str]] = defaultdict(set)
    for row in rows(store, ALIASES):
        aliases[row["entity"]].add(row["alias"])
    names: dict[str, str] = {}
    classes: dict[str, set[str]] = defaultdict(set)
    for row in rows(store, ENTITIES):
        names[row["entity"]] = min(row["name"], names.get(row["entity"], row["name"]))
        classes[row["entity"]].add(local_name(row["class"]))
    return tuple(
        NamedEntity(key, _entity_type(classes[key]), names[key], tuple(sorted(aliases[key] - {names[key]})))
        for key in sorted(names)
    )


_READ: WeakKeyDictionary[Store, tuple[Happening, ...]] = WeakKeyDictionary()
"""What was read of a store that is still open: several exports of one build ask for the same."""


def read_happenings(store: Store) -> tuple[Happening, ...]:
    """Every event and statement of the store with its sentences, sorted by date, then by key; undated ones last."""
    found = _READ.get(store)
    if found is None:
        found = _READ[store] = _happenings(store)
    return found


def _happenings(store: Store) -> tuple[Happening, ...]:
    evidence = _evidence(store)
    found = [*_events(store, evidence), *read_statements(store, read_entities(store), evidence)]
    return tuple(sorted(found, key=lambda happening: (happening.earliest or "9999", happening.key)))


def _events(store: Store, evidence: dict[str, tuple[Evidence, ...]]) -> Iterator[Happening]:
    participants, agents = others(store, PARTICIPANTS), others(store, AGENTS)
    classes: dict[str, set[str]] = defaultdict(set)
    first: dict[str, Row] = {}
    for row in rows(store, EVENTS):
        classes[row["key"]].add(local_name(row["class"]).casefold())
        first.setdefault(row["key"], row)
    for key, row in first.items():
        # Whoever acts comes first; RDF keeps no other order of participants.
        people = tuple(dict.fromkeys((*sorted(agents[key]), *sorted(participants[key]))))
        yield Happening(
            key, "event", _event_type(classes[key]), row.get("label", ""), people,
            status=concept(row.get("status", "happened")), earliest=row.get("earliest", ""),
            latest=row.get("latest", ""), precision=row.get("precision", ""), place=row.get("place", ""),
            evidence=evidence.get(key, ()),
        )  # fmt: skip


def _evidence(store: Store) -> dict[str, tuple[Evidence, ...]]:
    """The sentences for each key; what they highlight is the word for the event, else a span that lies within."""
    articles = {row["article"]: row for row in rows(store, ARTICLES)}
    spans: dict[str, dict[Span, Row]] = defaultdict(dict)
    for row in rows(store, EVIDENCE):
        span = row["article"], int(row["start"]), -int(row["end"]), row.get("sentence", "")
        spans[row["key"]].setdefault(span, row)
    return {key: tuple(_sentences(dict(sorted(found.items())), articles)) for key, found in spans.items()}


def _sentences(spans: dict[Span, Row], articles: dict[str, Row]) -> Iterator[Evidence]:
    outer: tuple[str, int, int] | None = None
    current: Evidence | None = None
    for (article, start, minus_end, sentence), row in spans.items():
        if current and outer and outer[0] == article and start >= outer[1] and -minus_end <= outer[2]:
            if current.start is None:
                current = replace(current, start=start - outer[1], end=-minus_end - outer[1])
            continue
        if current:
            yield current
        outer, known = (article, start, -minus_end), articles.get(article, {})
        current = Evidence(
            sentence, known.get("identifier", ""), known.get("title", ""), known.get("outlet", ""),
            known.get("published", ""), known.get("url", ""), *_place_of(row.get("cue", ""), sentence),
            earliest=row.get("earliest", ""), latest=row.get("latest", ""),
        )  # fmt: skip
    if current:
        yield current


def _place_of(cue: str, sentence: str) -> tuple[int | None, int | None]:
    # In a sentence that has the word twice, nothing tells which of them is meant.
    places = [each.span() for each in re.finditer(rf"(?<!\w){re.escape(cue)}(?!\w)", sentence)] if cue else []
    return places[0] if len(places) == 1 else (None, None)


def _event_type(classes: set[str]) -> str:
    # A meeting is also a rec:Contact, so that class tells something only where it stands alone.
    return min(classes & EVENT_TYPES, default="contact" if "contact" in classes else "other")


def _entity_type(classes: set[str]) -> EntityType:
    return next((kind for name, kind in ENTITY_CLASSES.items() if name in classes), "group")
