"""FollowTheMoney, one entity a line: what OpenAleph and its kin load, with the articles as proof.

The schemata are those of followthemoney 4. People, bodies, articles, mentions, events and positions are written;
statements are not, since FollowTheMoney has no schema for what somebody says.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from onrecord.export.whole import write_whole
from onrecord.export.wording import STATUS_WORDS
from onrecord.model import EntityType
from onrecord.network import Happening, NamedEntity, read_entities, read_happenings
from onrecord.network.description import Description, Row, describe, in_order
from onrecord.store import Store

SCHEMATA: Mapping[EntityType, str] = {
    "person": "Person", "organization": "Organization", "outlet": "Organization", "group": "LegalEntity",
    "unnamed": "LegalEntity",
}  # fmt: skip
"""The schema of each type of entity; places are written as text, since an event's location is text."""
LANGUAGES = {"en": "eng"}
"""FollowTheMoney's codes for the languages that are read."""


def ftm(store: Store) -> Iterator[bytes]:
    """The entities of `store` in FollowTheMoney's JSON, a line each, in a stable order."""
    entities = {entity.key: entity for entity in read_entities(store) if entity.type in SCHEMATA}
    told = describe(store)
    articles = in_order(_read_article(key, told) for key in told.every("schema:NewsArticle"))
    proofs = {row["identifier"]: _id(row["article"]) for row in articles}
    yield from map(_line, map(_party, entities.values()))
    yield from map(_line, map(_article, articles))
    yield from map(_line, _mentions(told, entities))
    for happening in read_happenings(store):
        if happening.kind == "event":
            yield _line(_event(happening, entities, proofs))
    yield from map(_line, _positions(told, entities))


def write_ftm(store: Store, path: Path) -> None:
    """Writes `ftm(store)` to `path`, whole or not at all. Raises AbortError if it cannot."""
    write_whole(path, ftm(store))


def _read_article(key: str, told: Description) -> Row:
    return {"article": key} | told.row(
        key, identifier="schema:identifier", title="schema:headline", author="schema:author", url="schema:url",
        outlet="schema:publisher/skos:prefLabel", published="schema:datePublished", language="schema:inLanguage",
    )  # fmt: skip


def _party(entity: NamedEntity) -> dict[str, Any]:
    note = {"unnamed": ["A source whom the article does not name"], "outlet": ["News outlet"]}.get(entity.type, [])
    return _entity(entity.key, SCHEMATA[entity.type], name=[entity.name], alias=[*entity.aliases], summary=note)


def _article(row: Row) -> dict[str, Any]:
    return _entity(
        row["article"], "Article", fileName=[row["identifier"]], title=_some(row, "title"), author=_some(row, "author"),
        publisher=_some(row, "outlet"), publishedAt=_some(row, "published"), sourceUrl=_some(row, "url"),
        language=[LANGUAGES[code] for code in _some(row, "language") if code in LANGUAGES],
    )  # fmt: skip


def _mentions(told: Description, entities: Mapping[str, NamedEntity]) -> Iterator[dict[str, Any]]:
    words: dict[tuple[str, str], set[str]] = defaultdict(set)
    for key, entity in entities.items():
        names = {entity.name, *entity.aliases}
        for passage in (told.passages[each] for each in told.all(key, "rec:evidence")):
            words[key, passage.article] |= names & {passage.exact}
    for (key, article), found in sorted(words.items()):
        entity = entities[key]
        yield _entity(
            f"{article}-{_id(key)}", "Mention", document=[_id(article)], resolved=[_id(key)],
            name=sorted(found) or [entity.name], detectedSchema=[SCHEMATA[entity.type]],
        )  # fmt: skip


def _event(event: Happening, entities: Mapping[str, NamedEntity], proofs: Mapping[str, str]) -> dict[str, Any]:
    one_day = event.earliest == event.latest
    told = list(dict.fromkeys(each.sentence for each in event.evidence if each.sentence))
    status = STATUS_WORDS.get(event.status)
    return _entity(
        event.key, "Event", name=[event.label], summary=[status] if status else [], description=told,
        date=[event.earliest] if event.earliest and one_day else [],
        startDate=[event.earliest] if event.earliest and not one_day else [],
        endDate=[event.latest] if event.latest and not one_day else [],
        involved=[_id(key) for key in event.participants if key in entities],
        location=[event.place] if event.place else [],
        publisher=sorted({each.outlet for each in event.evidence if each.outlet}),
        proof=list(dict.fromkeys(proofs[each.article] for each in event.evidence if each.article in proofs)),
    )  # fmt: skip


def _positions(told: Description, entities: Mapping[str, NamedEntity]) -> Iterator[dict[str, Any]]:
    posts: dict[str, dict[str, Any]] = {}
    held = [row for row in in_order(_read_positions(told)) if row["person"] in entities]
    for row in held:
        body = entities.get(row.get("organization", ""))
        of = body if body and SCHEMATA[body.type] == "Organization" else None
        name = f"{row['role']}, {body.name}" if body else row["role"]
        key = f"{row['position']}-post"
        posts[key] = _entity(key, "Position", name=[name], organization=[_id(of.key)] if of else [])
    yield from posts.values()
    for row in held:
        if SCHEMATA[entities[row["person"]].type] == "Person":
            yield _entity(
                row["position"], "Occupancy", holder=[_id(row["person"])], post=[_id(f"{row['position']}-post")],
                proof=[_id(row["article"])], description=_some(row, "sentence"),
            )  # fmt: skip


def _read_positions(told: Description) -> Iterator[Row]:
    for key in told.every("rec:Position"):
        passage = told.passages.get(told.one(key, "rec:evidence"))
        said = {"sentence": passage.exact} if passage and passage.exact else {}
        names = {
            "person": "rec:person",
            "role": "rec:role",
            "organization": "rec:organization",
            "article": "rec:article",
        }
        yield {"position": key} | told.row(key, **names) | said


def _entity(iri: str, schema: str, **properties: list[str]) -> dict[str, Any]:
    filled = {name: values for name, values in properties.items() if values}
    return {"id": _id(iri), "schema": schema, "properties": filled}


def _id(iri: str) -> str:
    """The last two parts of an IRI of the data, as one word: identifiers of FollowTheMoney hold no slashes."""
    return "-".join(iri.split("/")[-2:])


def _some(row: Row, name: str) -> list[str]:
    return [row[name]] if row.get(name) else []


def _line(entity: dict[str, Any]) -> bytes:
    return json.dumps(entity, ensure_ascii=False).encode() + b"\n"
