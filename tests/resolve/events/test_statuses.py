"""What is planned, what is denied and what happened is one event with several accounts, unless that cannot be."""

from dataclasses import replace

import pytest

from onrecord.model import Collection, Record, Status
from onrecord.resolve import resolve_records
from resolve.accounts import Account, grouped, telling

BOTH = "Anna Berg, Peter Lund"
DAY = "2017-05-10"


def told(status: Status, when: str | None = None) -> Account:
    return Account("meeting", BOTH, when, status=status)


def statuses(collection: Collection) -> list[str]:
    """The status of each event."""
    return [event.status for event in collection.events]


@pytest.mark.parametrize("status", ["planned", "denied", "alleged", "possible"])
def test_on_one_date_it_is_one_event_and_each_account_keeps_its_status(status: Status) -> None:
    collection = resolve_records([telling("a", told("happened", DAY)), telling("b", told(status, DAY))])
    assert grouped(collection) == ["a/v1 b/v1"]
    assert statuses(collection) == ["happened"]
    assert [record.events[0].status for record in collection.records] == ["happened", status]


def test_who_was_only_expected_did_not_take_part() -> None:
    plan = Account("meeting", f"{BOTH}, Lena Okafor", DAY, "Oslo", status="planned")
    collection = resolve_records([telling("a", plan), telling("b", told("happened", DAY))])
    (event,) = collection.events
    names = {entity.key: entity.name for entity in collection.entities}
    assert ({names[key] for key in event.participants}, event.place) == ({"Anna Berg", "Peter Lund"}, None)


def test_a_denial_without_a_date_denies_the_only_meeting_that_it_can_mean() -> None:
    collection = resolve_records([telling("a", told("happened", DAY)), telling("b", told("denied"))])
    assert grouped(collection) == ["a/v1 b/v1"]
    assert "told as happened and as denied" in collection.events[0].reasons


def test_a_denial_that_could_mean_two_meetings_stays_by_itself() -> None:
    two = [telling("a", told("happened", DAY)), telling("b", told("happened", "2017-06-20"))]
    assert grouped(resolve_records([*two, telling("c", told("denied"))])) == ["a/v1", "b/v1", "c/v1"]


def test_where_nobody_gives_a_date_it_is_said_with_less_confidence() -> None:
    denied = resolve_records([telling("a", told("happened")), telling("b", told("denied"))])
    told_twice = resolve_records([telling("a", told("happened")), telling("b", told("happened"))])
    assert grouped(denied) == ["a/v1 b/v1"]
    assert denied.events[0].confidence < told_twice.events[0].confidence


@pytest.mark.parametrize(("first", "second"), [("alleged", "planned"), ("planned", "possible"), ("possible", "denied")])
def test_an_event_has_the_most_certain_status_that_it_is_given(first: Status, second: Status) -> None:
    assert statuses(resolve_records([telling("a", told(second, DAY)), telling("b", told(first, DAY))])) == [first]


def test_they_met_and_will_meet_again() -> None:
    assert grouped(resolve_records([telling("a", told("happened"), told("planned"))])) == ["a/v1", "a/v2"]
    dated = [telling("a", told("happened"), told("planned")), telling("b", told("happened", DAY))]
    assert len(resolve_records(dated).events) == 3


def published(plan: str, past: str, when: str | None = None) -> list[Record]:
    """A plan and an account of a meeting, each with its day of publication."""
    return [
        telling("a", told("planned"), published=plan),
        telling("b", told("happened", when), published=past),
    ]


@pytest.mark.parametrize("when", [None, DAY])
def test_a_plan_made_afterwards_is_of_another_meeting(when: str | None) -> None:
    assert grouped(resolve_records(published("2017-05-02", "2017-05-11", when))) == ["a/v1 b/v1"]
    assert grouped(resolve_records(published("2017-05-12", "2017-05-11", when))) == ["a/v1", "b/v1"]


def test_what_was_told_before_a_meeting_is_no_account_of_it() -> None:
    later = telling("b", told("planned", DAY), published="2017-05-09")
    for status in ("happened", "alleged"):
        earlier = telling("a", told(status), published="2017-03-01")
        assert grouped(resolve_records([earlier, later])) == ["a/v1", "b/v1"]
    denied = telling("a", told("denied"), published="2017-03-01")
    assert grouped(resolve_records([denied, later])) == ["a/v1 b/v1"]


def test_what_would_have_been_is_no_account_of_what_was() -> None:
    assert len(resolve_records([telling("a", told("happened", DAY)), telling("b", told("possible"))]).events) == 2
    assert len(resolve_records([telling("a", told("possible")), telling("b", told("denied"))]).events) == 2


def test_the_order_of_the_articles_does_not_matter() -> None:
    records = [
        *published("2017-05-02", "2017-05-11", DAY),
        telling("c", told("denied")),
        telling("d", told("possible")),
    ]
    again = [replace(record) for record in reversed(records)]
    assert resolve_records(again) == resolve_records(records)
