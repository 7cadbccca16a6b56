"""The store's events and statements as plain values: a few flat queries, joined here."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import cast, get_args

from pyoxigraph import QuerySolutions

from onrecord.model import EntityType, EventType
from onrecord.network.happening import STANCE_EDGES, Evidence, Happening, NamedEntity
from onrecord.store import Store

PREFIXES = """
PREFIX rec: <https://w3id.org/onrecord/ns#>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX oa: <http://www.w3.org/ns/oa#>
"""
ENTITIES = "SELECT ?entity ?class ?name { ?entity a rec:Entity ; a ?class ; skos:prefLabel ?name }"
ALIASES = "SELECT ?entity ?alias { ?entity a rec:Entity ; skos:altLabel ?alias }"
EVENTS = """SELECT ?key ?class ?label ?status ?earliest ?latest ?precision ?place {
  ?key a rec:Event ; a ?class .
  OPTIONAL { ?key rdfs:label ?label } OPTIONAL { ?key rec:status ?status }
  OPTIONAL { ?key rec:earliest ?earliest ; rec:latest ?latest ; rec:precision ?precision }
  OPTIONAL { ?key rec:place/skos:prefLabel ?place } }"""
PARTICIPANTS = "SELECT ?key ?other { ?key a rec:Event ; rec:participant ?other }"
STATEMENTS = """SELECT ?key ?speaker ?stance ?earliest ?latest ?precision {
  ?key a rec:Statement ; rec:speaker ?speaker ; rec:stance ?stance .
  OPTIONAL { ?key rec:earliest ?earliest ; rec:latest ?latest ; rec:precision ?precision } }"""
CLAIMS = "SELECT ?key ?text { ?key a rec:Statement ; rec:content ?claim . ?claim a schema:Claim ; schema:text ?text }"
TARGETS = """SELECT DISTINCT ?key ?other { ?key a rec:Statement .
  { ?key rec:addressee ?other } UNION { ?key rec:content ?claim . ?claim a schema:Claim ; schema:mentions ?other }
  UNION { ?key rec:content ?inner . ?inner a rec:Statement ; rec:speaker ?other } }"""
EVIDENCE = """SELECT ?key ?article ?start ?end ?sentence {
  { ?key a rec:Event ; rec:account ?told . ?told a rec:Account ; rec:evidence ?evidence }
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
EVENT_TYPES = frozenset(get_args(EventType)) - {"contact"}
STANCE_WORDS = STANCE_EDGES | {"decline": "would not comment"}
# The sentence around a claim is shown beside the label, so the label may be short.
LABEL_LENGTH = 140

Row = dict[str, str]


def read_entities(store: Store) -> tuple[NamedEntity, ...]:
    """Every entity of the store with its names, sorted by key."""
    aliases: dict[str, set[str]] = defaultdict(set)
    for row in _rows(store, ALIASES):
        aliases[row["entity"]].add(row["alias"])
    names: dict[str, str] = {}
    classes: dict[str, set[str]] = defaultdict(set)
    for row in _rows(store, ENTITIES):
        names[row["entity"]] = min(row["name"], names.get(row["entity"], row["name"]))
        classes[row["entity"]].add(_local(row["class"]))
    return tuple(
        NamedEntity(key, _entity_type(classes[key]), names[key], tuple(sorted(aliases[key] - {names[key]})))
        for key in sorted(names)
    )


def read_happenings(store: Store) -> tuple[Happening, ...]:
    """Every event and statement of the store with its sentences, sorted by date, then by key; undated ones last."""
    names = {entity.key: entity.name for entity in read_entities(store)}
    evidence = _evidence(store)
    found = [*_events(store, names, evidence), *_statements(store, names, evidence)]
    return tuple(sorted(found, key=lambda happening: (happening.earliest or "9999", happening.key)))


def _events(store: Store, names: dict[str, str], evidence: dict[str, tuple[Evidence, ...]]) -> Iterator[Happening]:
    participants = _others(store, PARTICIPANTS)
    classes: dict[str, set[str]] = defaultdict(set)
    first: dict[str, Row] = {}
    for row in _rows(store, EVENTS):
        classes[row["key"]].add(_local(row["class"]).casefold())
        first.setdefault(row["key"], row)
    for key, row in first.items():
        label = row.get("label", "")
        yield Happening(
            key, "event", _event_type(classes[key]), label, _as_in_label(participants[key], label, names),
            status=_concept(row.get("status", "happened")), earliest=row.get("earliest", ""),
            latest=row.get("latest", ""), precision=row.get("precision", ""), place=row.get("place", ""),
            evidence=evidence.get(key, ()),
        )  # fmt: skip


def _statements(store: Store, names: dict[str, str], evidence: dict[str, tuple[Evidence, ...]]) -> Iterator[Happening]:
    targets = _others(store, TARGETS)
    claims: dict[str, str] = {}
    for row in _rows(store, CLAIMS):
        claims[row["key"]] = max(row["text"], claims.get(row["key"], ""), key=len)
    for row in _rows(store, STATEMENTS):
        key, speaker = row["key"], row["speaker"]
        claim = claims.get(key, "")
        sentences = tuple(_highlighted(each, claim) for each in evidence.get(key, ()))
        stance, told = _concept(row["stance"]), _shortened(claim or (sentences[0].sentence if sentences else ""))
        yield Happening(
            key, "statement", stance, f"{names.get(speaker, 'Somebody')} {STANCE_WORDS[stance]}: {told}", (speaker,),
            tuple(sorted(targets[key] - {speaker})), earliest=row.get("earliest", ""), latest=row.get("latest", ""),
            precision=row.get("precision", ""), evidence=sentences,
        )  # fmt: skip


def _evidence(store: Store) -> dict[str, tuple[Evidence, ...]]:
    """The sentences for each key; a span that lies within another of the same article is what it highlights."""
    articles = {row["article"]: row for row in _rows(store, ARTICLES)}
    spans: dict[str, set[tuple[str, int, int, str]]] = defaultdict(set)
    for row in _rows(store, EVIDENCE):
        spans[row["key"]].add((row["article"], int(row["start"]), -int(row["end"]), row.get("sentence", "")))
    return {key: tuple(_sentences(sorted(found), articles)) for key, found in spans.items()}


def _sentences(spans: list[tuple[str, int, int, str]], articles: dict[str, Row]) -> Iterator[Evidence]:
    outer: tuple[str, int, int] | None = None
    current: Evidence | None = None
    for article, start, minus_end, sentence in spans:
        if current and outer and outer[0] == article and start >= outer[1] and -minus_end <= outer[2]:
            if current.start is None:
                current = _marked(current, start - outer[1], -minus_end - outer[1])
            continue
        if current:
            yield current
        outer, known = (article, start, -minus_end), articles.get(article, {})
        current = Evidence(
            sentence, known.get("identifier", ""), known.get("title", ""), known.get("outlet", ""),
            known.get("published", ""), known.get("url", ""),
        )  # fmt: skip
    if current:
        yield current


def _highlighted(evidence: Evidence, claim: str) -> Evidence:
    at = evidence.sentence.find(claim) if claim else -1
    return evidence if at < 0 or evidence.start is not None else _marked(evidence, at, at + len(claim))


def _marked(evidence: Evidence, start: int, end: int) -> Evidence:
    return Evidence(
        evidence.sentence, evidence.article, evidence.title, evidence.outlet, evidence.published, evidence.url,
        start, end,
    )  # fmt: skip


def _others(store: Store, query: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in _rows(store, query):
        found[row["key"]].add(row["other"])
    return found


def _as_in_label(keys: set[str], label: str, names: dict[str, str]) -> tuple[str, ...]:
    # RDF keeps no order of participants; the label names the acting one first.
    def place(key: str) -> tuple[int, str]:
        at = label.find(names.get(key, key))
        return (at if at >= 0 else len(label), key)

    return tuple(sorted(keys, key=place))


def _event_type(classes: set[str]) -> str:
    # A meeting is also a rec:Contact, so that class tells something only where it stands alone.
    return min(classes & EVENT_TYPES, default="contact" if "contact" in classes else "other")


def _entity_type(classes: set[str]) -> EntityType:
    return next((kind for name, kind in ENTITY_CLASSES.items() if name in classes), "group")


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= LABEL_LENGTH else words[: LABEL_LENGTH - 1].rsplit(" ", 1)[0] + "…"


def _local(iri: str) -> str:
    return re.split(r"[/#]", iri)[-1]


def _concept(iri: str) -> str:
    return re.split(r"[/#_-]", iri)[-1].casefold()


def _rows(store: Store, query: str) -> Iterator[Row]:
    """The solutions as plain strings by name, without what is unbound; sorted, so that no engine's order shows."""
    solutions = cast(QuerySolutions, store.query(PREFIXES + query))
    names = [variable.value for variable in solutions.variables]
    rows = [{name: row[name].value for name in names if row[name] is not None} for row in solutions]
    yield from sorted(rows, key=lambda row: sorted(row.items()))
