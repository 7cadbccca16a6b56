"""A record built by hand against annotations that agree with it, or not in one thing."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from conftest import courier
from onrecord.evaluate import Gold, compare
from onrecord.evaluate.figures import figures
from onrecord.evaluate.gold import GoldEvent, GoldStatement

MEETING: dict[str, Any] = {
    "type": "meeting",
    "exact": "met the shipowner Tomas Reeve",
    "participants": ["Mira Halvorsen", "Tomas Reeve"],
    "earliest": "2021-04-03",
    "latest": "2021-04-03",
}
REMARK: dict[str, Any] = {"speaker": "Tomas Reeve", "exact": "We talked about the tides", "stance": "assert"}
DENIAL: dict[str, Any] = {"speaker": "Halvorsen", "exact": "she had promised him a licence", "stance": "deny"}


def gold(**fields: object) -> Gold:
    """Annotations of the article of `courier`, of which other finds are not false."""
    return Gold.model_validate({"article": "courier-0412", "exhaustive": False} | fields)


def missed(**fields: object) -> list[str]:
    """The lines on what the record of `courier` lacks."""
    return [line.removeprefix("courier-0412: ") for line in compare(gold(**fields), courier())[1]]


def test_all_that_agrees_is_counted_as_found() -> None:
    counts, lines = compare(gold(events=[MEETING], statements=[REMARK, DENIAL]), courier())
    assert lines == []
    assert (counts.events, counts.events_found, counts.contacts_found, counts.dates_right) == (1, 1, 1, 1)
    assert (counts.participants, counts.participants_found) == (2, 2)
    assert (counts.statements, counts.statements_found, counts.speakers_right, counts.stances_right) == (2, 2, 2, 2)
    assert (counts.marked, counts.marked_found) == (1, 1)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        pytest.param({"latest": "2021-04-04"}, "date 2021-04-03..2021-04-03 for 2021-04-03..2021-04-04", id="date"),
        pytest.param({"earliest": None, "latest": None}, "date 2021-04-03..2021-04-03 for ?..?", id="no date"),
        pytest.param({"status": "planned"}, "status happened for planned", id="status"),
        pytest.param({"participants": ["Halvorsen", "Olin Dray"]}, "participant missed: Olin Dray", id="participant"),
        pytest.param({"type": "dismissal"}, "dismissal missed", id="another family"),
        pytest.param({"participants": ["Olin Dray"]}, "meeting missed", id="others took part"),
        pytest.param({"exact": "in Port Ansel on 3 April 2021"}, "meeting missed", id="another passage"),
        pytest.param({"exact": "met nobody"}, "not in the article: met nobody", id="no passage"),
    ],
)
def test_an_event_that_differs_in_one_thing(change: dict[str, Any], line: str) -> None:
    assert missed(events=[MEETING | change])[0].startswith(line)


def test_types_of_one_family_pass_for_each_other() -> None:
    assert missed(events=[MEETING | {"type": "interview"}]) == []


@pytest.mark.parametrize(
    ("change", "line"),
    [
        pytest.param({"speaker": "Olin Dray"}, "speaker Tomas Reeve for Olin Dray", id="speaker"),
        pytest.param({"stance": "deny"}, "stance assert for deny", id="stance"),
        pytest.param({"exact": "Minister meets"}, "statement missed: Tomas Reeve [assert]: Minister", id="words"),
    ],
)
def test_a_statement_that_differs_in_one_thing(change: dict[str, Any], line: str) -> None:
    assert missed(statements=[REMARK | change])[0].startswith(line)


def test_a_speaker_may_be_known_by_the_words_of_the_text_unless_they_are_a_pronoun() -> None:
    record = courier()
    nameless = replace(record, statements=tuple(replace(each, speaker=None) for each in record.statements))
    assert compare(gold(statements=[REMARK]), nameless)[1] == []
    assert compare(gold(statements=[REMARK | {"speaker_text": "he"}]), nameless)[1] != []


def test_names_and_positions_are_compared_loosely() -> None:
    names = [{"name": "Minister Mira Halvorsen"}, {"name": "Olin Dray"}]
    assert missed(people_and_orgs=names) == ["name missed: Olin Dray"]
    assert missed(positions=[{"person": "Lena Okafor", "role": "spokeswoman"}]) == [
        "position missed: Lena Okafor, spokeswoman"
    ]


def test_other_finds_are_false_only_where_the_gold_is_exhaustive() -> None:
    lenient, _ = compare(gold(), courier())
    strict, lines = compare(gold(exhaustive=True), courier())
    assert (lenient.events_counted, lenient.events_false) == (0, 0)
    assert strict.events_counted == strict.events_false == strict.contacts_false == 1
    assert [line.partition(": ")[2].split(":")[0] for line in lines] == ["meeting false"]
    assert strict.statements_counted == len(courier().statements)


def test_a_second_telling_of_a_known_event_is_not_false() -> None:
    record = courier()
    twice = replace(record, events=(*record.events, replace(record.events[0], id="v9")))
    counts, _ = compare(gold(exhaustive=True, events=[MEETING]), twice)
    assert (counts.events_counted, counts.events_false) == (2, 0)


def test_counts_add_up_and_make_figures() -> None:
    once, _ = compare(gold(events=[MEETING, MEETING], statements=[REMARK, DENIAL | {"stance": "decline"}]), courier())
    lines = list(figures(once + once))
    assert lines[1] == "events     recall  50.0  (2/4)  precision     -  (0/0)"
    assert lines[4] == "statements F1 100.0  P 100.0  R 100.0  (4/4)"
    assert "stance  50.0;" in lines[5]
    assert lines[6] == "positions  recall     -  (0/0)"


def test_values_of_the_gold_are_read() -> None:
    read = gold(events=[MEETING], statements=[{"speaker": "A", "exact": "b"}])
    assert read.events[0] == GoldEvent(
        type="meeting",
        exact="met the shipowner Tomas Reeve",
        participants=("Mira Halvorsen", "Tomas Reeve"),
        earliest=date(2021, 4, 3),
        latest=date(2021, 4, 3),
    )
    assert read.statements[0] == GoldStatement(speaker="A", exact="b", stance="assert")
