"""Where and when an event was, and whether it happened."""

import pytest

from extract.telling import events, told

MEETING = "meeting of Anna Berg, Peter Lund"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Anna Berg met Peter Lund in Oslo.", "Oslo"),
        ("Anna Berg met Peter Lund on Monday in Oslo.", "Oslo"),
        ("Anna Berg met Peter Lund at the White House.", "White House"),
        ("On Monday Anna Berg met Peter Lund in Oslo.", "Oslo"),
        ("Anna Berg met Peter Lund during the campaign in Poland.", ""),
        ("Anna Berg met Peter Lund about the election in Poland.", ""),
        ("Anna Berg met Peter Lund, a lawyer from Oslo.", ""),
        ("In Oslo’s papers Anna Berg met Peter Lund.", ""),
    ],
)
def test_the_place_stands_behind_the_event(text: str, place: str) -> None:
    (event,) = told(text).events
    names = {entity.id: entity.name for entity in told(text).entities}
    assert names.get(event.place or "", "") == place


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Anna Berg met Peter Lund.", "happened"),
        ("Anna Berg has met Peter Lund.", "happened"),
        ("Anna Berg will meet Peter Lund.", "planned"),
        ("Anna Berg plans to meet Peter Lund.", "planned"),
        ("Anna Berg agreed to meet Peter Lund.", "planned"),
        ("The planned meeting between Anna Berg and Peter Lund is near.", "planned"),
        ("Anna Berg’s upcoming meeting with Peter Lund is near.", "planned"),
        ("The meeting between Anna Berg and Peter Lund was put off until Monday.", "planned"),
        ("Anna Berg may meet Peter Lund.", "possible"),
        ("Anna Berg could meet Peter Lund.", "possible"),
        ("Nobody knows whether Anna Berg met Peter Lund.", "possible"),
        ("Anna Berg did not meet Peter Lund.", "denied"),
        ("Anna Berg has never met Peter Lund.", "denied"),
        ("Anna Berg denied that she met Peter Lund.", "denied"),
        ("Anna Berg rejected the claim that she met Peter Lund.", "denied"),
        ("Anna Berg said she had not met Peter Lund.", "denied"),
        ("There was no meeting between Anna Berg and Peter Lund.", "denied"),
        ("Anna Berg allegedly met Peter Lund.", "alleged"),
        ("Anna Berg reportedly met Peter Lund.", "alleged"),
        ("The alleged meeting between Anna Berg and Peter Lund was short.", "alleged"),
    ],
)
def test_what_did_not_happen_for_certain_is_marked(text: str, status: str) -> None:
    assert events(told(text)) == [MEETING + (f" ({status})" if status != "happened" else "")]


def test_a_negation_reaches_no_further_than_its_clause() -> None:
    assert events(told("Anna Berg did not see Ivo Marsh, but she met Peter Lund.")) == [MEETING]
    assert events(told("Anna Berg met Peter Lund and never denied it.")) == [MEETING]
    assert events(told("The harbour will close. Anna Berg met Peter Lund.")) == [MEETING]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Anna Berg met Peter Lund on 3 May 2016.", "2016-05-03"),
        ("On 3 May 2016 Anna Berg met Peter Lund.", "2016-05-03"),
        ("Anna Berg met Peter Lund in Oslo in late 2016.", "2016-09-01/2016-12-31"),
        ("Anna Berg met Peter Lund on Monday.", "2021-06-14"),
        ("Anna Berg met Peter Lund in July.", "2021-07"),
        ("Anna Berg said on Monday that she met Peter Lund on 3 May 2016.", "2016-05-03"),
        ("Anna Berg met Peter Lund on 3 May 2016, she said on Monday.", "2016-05-03"),
        ("Anna Berg met Peter Lund a few days ago.", None),
        ("Anna Berg met Peter Lund for two days.", None),
        ("Talks between Anna Berg and Peter Lund were held in Oslo on Monday.", "2021-06-14"),
        ("Anna Berg spoke at a meeting with Peter Lund on Monday.", "2021-06-14"),
        ("Anna Berg left Oslo on Monday after a meeting with Peter Lund.", None),
        ("The meeting of Anna Berg with Peter Lund was postponed until Monday.", "2021-06-21"),
        ("Anna Berg met Peter Lund before 3 May 2016.", None),
        ("Anna Berg has met Peter Lund twice since May 2016.", "2016-05-01/2021-06-16"),
    ],
)
def test_the_date_of_an_event(text: str, date: str | None) -> None:
    event = next(each for each in told(text).events if each.type != "other")
    assert (event.time.edtf if event.time else None) == date


def test_a_date_that_another_event_stands_before_is_that_ones() -> None:
    record = told("Anna Berg met Peter Lund, who resigned on 3 May 2016.")
    assert events(record) == [MEETING, "resignation of Peter Lund on 2016-05-03"]


def test_the_date_of_a_remark_is_not_that_of_what_it_tells() -> None:
    record = told("Anna Berg said on Monday that she had met Peter Lund.")
    assert events(record) == [MEETING]
    assert [each.time.edtf for each in record.statements if each.time] == ["2021-06-14"]
