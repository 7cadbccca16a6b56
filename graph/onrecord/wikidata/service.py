"""A reconciliation service as OpenRefine asks them: the W3C community group's Reconciliation API, versions 0.1 and 0.2
(https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/)."""

import json
import re
from typing import Any

import requests

from onrecord import __version__
from onrecord.errors import AbortError
from onrecord.model import Collection, ResolvedEntity
from onrecord.resolve.entities.lone_names import is_full
from onrecord.wikidata.item import Item

AT_ONCE = 20
"""Names in one request."""
MOST = 5
HUMAN = "Q5"
SECONDS = (10.0, 60.0)  # to connect, and to wait for an answer


def ask_service(url: str, collection: Collection) -> tuple[Item, ...]:
    """The items that the service at `url` offers for the names of people, organizations, outlets and places. Raises
    AbortError if it does not answer as such a service does."""
    asked = [
        entity
        for entity in collection.entities
        if entity.type not in {"unnamed", "group"} and (entity.type != "person" or is_full(entity.name))
    ]
    with requests.Session() as session:
        session.headers["User-Agent"] = f"onrecord/{__version__}"
        parts = (asked[at : at + AT_ONCE] for at in range(0, len(asked), AT_ONCE))
        return tuple(item for part in parts for item in _offered(session, url, part))


def _offered(session: requests.Session, url: str, entities: list[ResolvedEntity]) -> list[Item]:
    queries = {f"q{number}": _query(entity) for number, entity in enumerate(entities)}
    try:
        answer = session.post(url, data={"queries": json.dumps(queries)}, timeout=SECONDS)
        answer.raise_for_status()
        found = answer.json()
        return [
            _item(offer, entity) for number, entity in enumerate(entities) for offer in found[f"q{number}"]["result"]
        ]
    except (requests.RequestException, ValueError, KeyError, TypeError) as error:
        raise AbortError(f"{url}: no answer of a reconciliation service ({error}): check --wikidata") from error


def _query(entity: ResolvedEntity) -> dict[str, str | int]:
    limited: dict[str, str | int] = {"query": entity.name, "limit": MOST}
    return limited | {"type": HUMAN} if entity.type == "person" else limited


def _item(offer: Any, entity: ResolvedEntity) -> Item:  # noqa: ANN401  # whatever JSON the service sends
    found = re.search(r"Q[1-9]\d*$", offer["id"])
    if not found:
        raise ValueError(f"{offer['id']!r} is no identifier of Wikidata")
    sure = (entity.key,) if offer.get("match") is True else ()
    return Item(found[0], (str(offer["name"]),), entity.type, sure_of=sure)
