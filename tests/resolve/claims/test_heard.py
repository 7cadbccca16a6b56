"""From whom an outlet has what it reports, where the article says so."""

from dataclasses import replace

import pytest

from onrecord.model import Record
from onrecord.resolve import resolve_records
from resolve.sayings import Saying, paper

REPORT = Saying("The Courier", "reported", "Bo Berg sold the harbour", "report")
SECRET = Saying("two officials", "told The Courier that", "the sale was kept secret")


def heard(*sayings: Saying, channel: str = "The Courier") -> list[tuple[str, str]]:
    """Each report with the statement that it was heard from; what unnamed people say is told to `channel`."""
    record = paper("a", *sayings, names=["Bo Berg"], outlets=["The Courier", "Daily Tide"], unnamed=["two officials"])
    return [(each.report[1], each.told[1]) for each in resolve_records([told_to(record, channel)]).heard]


def told_to(record: Record, outlet: str) -> Record:
    """The article with that outlet as the channel of all unnamed speakers."""
    ids = {entity.name: entity.id for entity in record.entities}
    unnamed = {entity.id for entity in record.entities if entity.type == "unnamed"}
    changed = tuple(
        replace(each, channel=ids.get(outlet, outlet)) if each.speaker in unnamed else each
        for each in record.statements
    )
    return replace(record, statements=changed)


def test_who_told_an_outlet_something_right_behind_its_report_is_its_source() -> None:
    assert heard(REPORT, SECRET) == [("s1", "s2")]


@pytest.mark.parametrize(
    "sayings",
    [
        (SECRET, REPORT),
        (REPORT, replace(SECRET, stance="deny")),
        (REPORT, replace(SECRET, who="Bo Berg")),
        (REPORT, *[Saying("Bo Berg", "said", f"it rained on day {day}") for day in range(2)], SECRET),
        (replace(REPORT, who="Daily Tide"), SECRET),
    ],
    ids="before denial named far other-outlet".split(),
)
def test_others_are_none(sayings: tuple[Saying, ...]) -> None:
    assert heard(*sayings) == []


def test_who_speaks_to_another_outlet_is_none() -> None:
    assert heard(REPORT, SECRET, channel="Daily Tide") == heard(REPORT, SECRET, channel="statement") == []
