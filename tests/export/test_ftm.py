"""FollowTheMoney entities: valid for followthemoney itself, and linked with each other."""

import json
from typing import cast

import pytest

from onrecord.export.ftm import ftm
from onrecord.export.without_text import without_text
from onrecord.store import Store, memory_store

Entity = dict[str, object]


def entities(store: Store) -> list[Entity]:
    """What is written for `store`, line by line."""
    return [json.loads(line) for line in b"".join(ftm(store)).splitlines()]


def properties(store: Store, name: str) -> dict[str, list[str]]:
    """The properties of the one entity with that identifier."""
    (found,) = [entity["properties"] for entity in entities(store) if entity["id"] == name]
    assert isinstance(found, dict)
    return found


def kept(entity: Entity) -> dict[str, list[str]]:
    """The values of each property, in order."""
    found = cast(dict[str, list[str]], entity["properties"])
    return {name: sorted(set(values)) for name, values in found.items()}


def test_followthemoney_accepts_every_entity_and_every_link(store: Store) -> None:
    followthemoney = pytest.importorskip("followthemoney", reason="followthemoney is not installed")
    lines = {str(entity["id"]): entity for entity in entities(store)}
    assert len(lines) == len(entities(store))
    proxies = {name: followthemoney.model.get_proxy(line) for name, line in lines.items()}
    for name, proxy in proxies.items():
        assert proxy.schema.validate(proxy.to_dict()) is None
        assert kept(proxy.to_dict()) == kept(lines[name]), "a property that followthemoney does not know"
        for prop, value in proxy.itervalues():
            if prop.range:
                assert proxies[value].schema.is_a(prop.range), (proxy.id, prop.name)


def test_an_event_names_its_people_its_dates_and_its_proof(store: Store) -> None:
    meeting = properties(store, "event-meeting")
    assert sorted(meeting["involved"]) == ["entity-halvorsen", "entity-reeve"]
    assert (meeting["startDate"], meeting["endDate"]) == (["2021-04-03"], ["2021-04-04"])
    assert meeting["location"] == ["Port Ansel"]
    assert {properties(store, proof)["publisher"][0] for proof in meeting["proof"]} == {
        "The Ansel Courier",
        "Harbour Post",
    }
    assert properties(store, "event-call")["date"] == ["2021-06-08"]


def test_a_position_has_its_holder_and_its_body(store: Store) -> None:
    (occupancy,) = [
        entity["properties"]
        for entity in entities(store)
        if entity["schema"] == "Occupancy" and "entity-okafor" in str(entity["properties"])
    ]
    assert isinstance(occupancy, dict)
    post = properties(store, occupancy["post"][0])
    assert (post["name"], post["organization"]) == (["spokeswoman, Harbour Ministry"], ["entity-ministry"])


def test_no_sentence_stands_there_without_text(store: Store) -> None:
    lines = entities(without_text(store))
    assert [(entity["id"], entity["schema"]) for entity in lines] == [
        (entity["id"], entity["schema"]) for entity in entities(store)
    ]
    assert "Halvorsen and Reeve met on" not in json.dumps(lines)


def test_an_empty_store_has_no_entities() -> None:
    assert entities(memory_store({}, ())) == []
