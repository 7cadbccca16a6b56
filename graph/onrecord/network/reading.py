"""The store's entities, events and statements as plain values."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import get_args

from onrecord.model import EntityType, EventType
from onrecord.network.description import Description, Row, concept, describe, in_order, local_name
from onrecord.network.happening import Evidence, Happening, NamedEntity
from onrecord.network.once import once
from onrecord.network.statements import read_statements
from onrecord.store import Store

ENTITY_CLASSES: dict[str, EntityType] = {
    "Person": "person", "NewsMediaOrganization": "outlet", "Group": "group", "UnnamedSource": "unnamed",
    "Place": "place", "Organization": "organization",
}  # fmt: skip
"""Local name of each class, the telling ones first: an outlet is also an organization."""
Span = tuple[str, int, int, str]
"""Article, start, the end with a minus sign (so that the longer of two comes first), and the words."""
EVENT_TYPES = frozenset(get_args(EventType)) - {"contact"}


@once
def read_entities(store: Store) -> tuple[NamedEntity, ...]:
    """Every entity of the store with its names, sorted by key."""
    told = describe(store)
    return tuple(_entity(key, told) for key in told.every("rec:Entity") if told.one(key, "skos:prefLabel"))


@once
def read_happenings(store: Store) -> tuple[Happening, ...]:
    """Every event and statement of the store with its sentences, sorted by date, then by key; undated ones last."""
    told = describe(store)
    evidence = _evidence(told)
    found = [*_events(told, evidence), *read_statements(told, read_entities(store), evidence)]
    return tuple(sorted(found, key=lambda happening: (happening.earliest or "9999", happening.key)))


def _entity(key: str, told: Description) -> NamedEntity:
    name, classes = told.one(key, "skos:prefLabel"), {local_name(each) for each in told.all(key, "rdf:type")}
    aliases = (alias for alias in told.all(key, "skos:altLabel") if alias != name)
    return NamedEntity(key, _entity_type(classes), name, tuple(aliases))


def _events(told: Description, evidence: Mapping[str, tuple[Evidence, ...]]) -> Iterator[Happening]:
    for key in told.every("rec:Event"):
        row = told.row(
            key, label="rdfs:label", status="rec:status", earliest="rec:earliest", latest="rec:latest",
            precision="rec:precision", place="rec:place/skos:prefLabel",
        )  # fmt: skip
        classes = {local_name(each).casefold() for each in told.all(key, "rdf:type")}
        # Whoever acts comes first; RDF keeps no other order of participants.
        people = tuple(dict.fromkeys((*told.all(key, "rec:agent"), *told.all(key, "rec:participant"))))
        yield Happening(
            key, "event", _event_type(classes), row.get("label", ""), people,
            status=concept(row.get("status", "happened")), earliest=row.get("earliest", ""),
            latest=row.get("latest", ""), precision=row.get("precision", ""), place=row.get("place", ""),
            evidence=evidence.get(key, ()),
        )  # fmt: skip


def _evidence(told: Description) -> dict[str, tuple[Evidence, ...]]:
    """The sentences for each key; what they highlight is the word for the event, else a span that lies within."""
    articles = {key: _article(key, told) for key in told.every("schema:NewsArticle")}
    spans: dict[str, dict[Span, Row]] = defaultdict(dict)
    for row in in_order(_tellings(told)):
        span = row["article"], int(row["start"]), -int(row["end"]), row["sentence"]
        spans[row["key"]].setdefault(span, row)
    return {key: tuple(_sentences(dict(sorted(found.items())), articles)) for key, found in spans.items()}


def _article(key: str, told: Description) -> Row:
    return told.row(
        key, identifier="schema:identifier", title="schema:headline", outlet="schema:publisher/skos:prefLabel",
        published="schema:datePublished", url="schema:url",
    )  # fmt: skip


def _tellings(told: Description) -> Iterator[Row]:
    """Each passage that an account of an event, or a statement, rests on."""
    accounts = [(key, each) for key in told.every("rec:Event") for each in told.all(key, "rec:account")]
    for key, node in (*accounts, *((key, key) for key in told.every("rec:Statement"))):
        said = {} if key == node else told.row(node, cue="rec:cueText", earliest="rec:earliest", latest="rec:latest")
        for found in (told.passages[each] for each in told.all(node, "rec:evidence") if each in told.passages):
            where = {"article": found.article, "start": found.start, "end": found.end, "sentence": found.exact}
            yield {"key": key, **said, **where}


def _sentences(spans: dict[Span, Row], articles: Mapping[str, Row]) -> Iterator[Evidence]:
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
