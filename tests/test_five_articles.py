"""What the main job must show on the five real articles, where they lie beside the checkout."""

import json
import re
from collections import defaultdict
from pathlib import Path
from typing import Any, cast

import pytest

from gate import SHARED
from onrecord.model import CONTACT_TYPES, Span
from onrecord.pipeline import BuildReport, build
from onrecord.query import Table, run_query
from onrecord.resolve import resolve_records
from onrecord.store import Store, open_store
from onrecord.validate import validate

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not (SHARED / "articles").is_dir(), reason="no articles beside the checkout (../shared)"),
]

Row = dict[str, str | None]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[BuildReport, Store]:
    """The five articles built, and their store."""
    out = tmp_path_factory.mktemp("five") / "out"
    report = build([str(SHARED / "articles")], out)
    return report, open_store(out / "store")


def rows(store: Store, name: str, **parameters: str) -> list[Row]:
    """The rows of a named query, by column."""
    table = cast(Table, run_query(store, name, parameters))
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def happenings(found: list[Row]) -> dict[tuple[str | None, str | None, str | None], set[str | None]]:
    """The participants of each event of the rows of `meetings`, by its dates and type."""
    events = defaultdict(set)
    for row in found:
        events[row["earliest"], row["latest"], row["type"]].add(row["participant"])
    return dict(events)


def test_all_articles_go_through_and_every_span_of_evidence_holds(built: tuple[BuildReport, Store]) -> None:
    report, store = built
    assert (report.articles, report.refused) == (5, ())
    assert validate(store).failures == ()


def test_the_meetings_of_kislyak(built: tuple[BuildReport, Store]) -> None:
    found = rows(built[1], "meetings", person="Kislyak")
    events = happenings(found)
    both = {"Sergey Kislyak", "Jeff Sessions"}
    assert events["2016-07-01", "2016-07-31", "contact"] == both
    assert events["2016-09-01", "2016-09-30", "contact"] == both
    assert events["2016-12-01", "2016-12-31", "meeting"] == {"Sergey Kislyak", "Michael Flynn", "Jared Kushner"}


def test_each_meeting_has_the_sentence_that_tells_of_it(built: tuple[BuildReport, Store]) -> None:
    for row in rows(built[1], "meetings"):
        text = (SHARED / "articles" / f"{row['article']}.txt").read_bytes().decode("utf-8")
        assert row["evidence"]
        assert row["evidence"] in text


def test_the_conversations_of_two_articles_are_one_event_each(built: tuple[BuildReport, Store]) -> None:
    for month in ("2016-07-01", "2016-09-01"):
        told = [row for row in rows(built[1], "meetings", person="Kislyak") if row["earliest"] == month]
        assert len({row["event"] for row in told}) == 1
        assert len({row["article"] for row in told}) == 2


@pytest.mark.parametrize(
    ("start", "type", "articles"),
    [
        ("2017-05-10", "meeting", 3),
        ("2016-07-01", "contact", 2),
        ("2016-09-01", "contact", 2),
        ("2016-12-01", "meeting", 1),
    ],
)
def test_what_several_articles_tell_of_is_one_event(
    built: tuple[BuildReport, Store], start: str, type: str, articles: int
) -> None:
    collection = resolve_records(built[1].records.values())
    (dated,) = [
        gold
        for gold in golden("events")
        if (gold["earliest"], gold["type"]) == (start, type) and gold["article"].startswith("004")
    ]
    contacts = [each for each in collection.events if each.time and each.type in CONTACT_TYPES - {"visit"}]
    (event,) = [each for each in contacts if each.time and str(each.time.earliest) == start]
    tellers = {article for article, _ in event.members}
    same = [
        gold
        for gold in golden("events")
        if gold["type"] == type
        and (gold["earliest"] == start or (gold["earliest"] is None and "10 May" in (gold["note"] or "")))
        and set(gold["participants"]) <= set(dated["participants"])
    ]
    assert tellers == {gold["article"] for gold in same}
    assert len(tellers) == articles


def test_the_meeting_at_the_white_house_and_its_place(built: tuple[BuildReport, Store]) -> None:
    told = [row for row in rows(built[1], "meetings", person="Tillerson") if row["earliest"] == "2017-05-10"]
    assert {row["latest"] for row in told} == {"2017-05-10"}
    assert {row["status"] for row in told} == {"happened"}
    assert {row["place"] for row in told} == {"White House"}
    assert {row["participant"] for row in told} >= {"Rex Tillerson", "Donald Trump"}


@pytest.mark.parametrize(
    ("day", "kind", "people"),
    [
        ("2017-05-10", "meeting", ["Lavrov", "Rex Tillerson", "Donald Trump"]),
        ("2017-05-09", "dismissal", ["James Comey"]),
        ("2017-05-16", "demand", ["Jason Chaffetz"]),
    ],
)
def test_the_timeline(built: tuple[BuildReport, Store], day: str, kind: str, people: list[str]) -> None:
    (row,) = (row for row in rows(built[1], "timeline") if (row["earliest"], row["type"]) == (day, kind))
    assert (row["latest"], row["precision"]) == (day, "day")
    assert all(person in (row["participants"] or "") for person in people)


def test_what_three_newspapers_reported(built: tuple[BuildReport, Store]) -> None:
    found = rows(built[1], "reported")
    outlets = {row["outlet"] for row in found if row["claim"]}
    assert outlets >= {"The Washington Post", "The New York Times", "The Wall Street Journal"}


def test_every_form_of_a_person_is_one_entity_and_no_two_people_are_joined(built: tuple[BuildReport, Store]) -> None:
    collection = resolve_records(built[1].records.values())
    records = {record.article.id: record for record in collection.records}
    keys: dict[str, set[str]] = defaultdict(set)
    for path in sorted((SHARED / "gold").glob("*.json")):
        gold = json.loads(Path(path).read_text(encoding="utf-8"))
        record = records[gold["article"]]
        for person in (each for each in gold["people_and_orgs"] if each["type"] == "person"):
            places = [
                place for form in [person["name"], *person["aliases"]] for place in found(form, record.article.text)
            ]
            keys[person["name"]] |= {
                collection.entity_of[record.article.id, entity.id]
                for entity in record.entities
                if entity.type == "person" and any(m.overlaps(place) for m in entity.mentions for place in places)
            }
    assert {name: len(kept) for name, kept in keys.items() if len(kept) != 1} == {}
    assert len({min(kept) for kept in keys.values()}) == len(keys)


def golden(kind: str) -> list[dict[str, Any]]:
    """What people found in the articles, each with its article."""
    read = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((SHARED / "gold").glob("*.json"))]
    return [{**each, "article": gold["article"]} for gold in read for each in gold[kind]]


def test_every_mention_by_a_name_is_its_entity_whatever_it_was_read_as(built: tuple[BuildReport, Store]) -> None:
    collection = resolve_records(built[1].records.values())
    records = {record.article.id: record for record in collection.records}
    keys: dict[str, set[str]] = defaultdict(set)
    for path in sorted((SHARED / "gold").glob("*.json")):
        gold = json.loads(Path(path).read_text(encoding="utf-8"))
        record = records[gold["article"]]
        for named in gold["people_and_orgs"]:
            forms = {named["name"], *named["aliases"]}
            keys[named["name"]] |= {
                collection.entity_of[record.article.id, entity.id]
                for entity in record.entities
                if any(mention.of(record.article.text) in forms for mention in entity.mentions)
            }
    assert {name: len(kept) for name, kept in keys.items() if len(kept) != 1} == {}
    assert len({min(kept) for kept in keys.values()}) == len(keys) == 25


def found(form: str, text: str) -> list[Span]:
    """Every place at which `form` stands in `text` as words of its own."""
    return [Span(*match.span()) for match in re.finditer(rf"\b{re.escape(form)}\b", text)]


def test_three_articles_on_one_disclosure_have_one_claim_with_who_denies_it(built: tuple[BuildReport, Store]) -> None:
    """By structure: what the same outlet reports in three articles, which three people deny."""
    collection = resolve_records(built[1].records.values())
    names = {entity.key: entity.name for entity in collection.entities}
    told = {(r.article.id, s.id): s for r in collection.records for s in r.statements}

    def speaker(member: tuple[str, str]) -> str | None:
        return names.get(collection.entity_of.get((member[0], told[member].speaker or ""), ""))

    reported = [
        (claim, {m[0][:3] for m in claim.members if told[m].stance == "report" and speaker(m) == "The Washington Post"})
        for claim in collection.claims
    ]
    (claim,) = (claim for claim, articles in reported if articles >= {"000", "002", "004"})
    denied_by = {speaker(answer.statement) for answer in claim.answers if answer.stance == "deny"}
    assert denied_by >= {"Rex Tillerson", "H.R. McMaster", "Dmitry Peskov"}
    assert all(answer.reason and answer.confidence < 1 for answer in claim.answers)
    assert claim.reasons
    shown = [row for row in rows(built[1], "denials") if row["claim"] == claim.text]
    assert {row["denied_by"] for row in shown} >= {"Rex Tillerson", "H.R. McMaster", "Dmitry Peskov"}
    assert "The Washington Post" in {row["asserted_by"] for row in shown}
    chains = {row["path"] for row in rows(built[1], "chain", claim=claim.text)}
    assert "The Washington Post > Unnamed White House sources" in chains
    (row,) = (row for row in rows(built[1], "corroboration", type="claim") if row["label"] == claim.text)
    assert (row["articles"], row["independent"], row["single"]) == ("3", "1", "true"), "all cite one newspaper"
