"""TimelineJS: one slide for everything with a date, no more exact than it was told, and safe to show."""

from dataclasses import replace
from typing import Any

from bridge_affair import HAPPENINGS

from onrecord.export.timelinejs import timelinejs
from onrecord.network import Evidence, Happening


def slides(*happenings: Happening) -> list[dict[str, Any]]:
    """The slides for those happenings."""
    found: list[dict[str, Any]] = timelinejs(happenings)["events"]
    return found


def test_everything_with_a_date_has_a_slide_in_order() -> None:
    found = slides(*reversed(HAPPENINGS))
    assert len(found) == sum(bool(each.earliest) for each in HAPPENINGS)
    starts = [tuple(slide["start_date"].get(part, 0) for part in ("year", "month", "day")) for slide in found]
    assert [start[0] for start in starts] == sorted(start[0] for start in starts)
    assert len({slide["unique_id"] for slide in found}) == len(found)


def test_a_slide_tells_what_when_and_who_says_so() -> None:
    (slide,) = slides(next(each for each in HAPPENINGS if each.earliest == "2030-09-03"))
    assert slide["start_date"] == {"year": 2030, "month": 9, "day": 3}
    assert slide["display_date"] == "3 September 2030"
    assert "for two hours.”" in slide["text"]["text"]
    assert ">The Calder Ledger, 12 April 2031</a>)" in slide["text"]["text"]


def test_what_is_only_planned_is_said_to_be() -> None:
    (slide,) = slides(next(each for each in HAPPENINGS if each.status == "planned" and each.earliest == "2031-04-22"))
    assert slide["text"]["headline"].endswith("(planned)")


def test_words_of_an_article_are_no_markup() -> None:
    told = replace(HAPPENINGS[0], label="<b>", evidence=(Evidence('<script>"', "a", url='https://example.org/"><i>'),))
    (slide,) = slides(told)
    assert slide["text"]["headline"] == "&lt;b&gt;"
    assert "<script" not in slide["text"]["text"]
    assert "<i>" not in slide["text"]["text"]
