from datetime import date
from pathlib import Path

from bridge_affair import HAPPENINGS
from page_data import block

from onrecord.export.timeline import timeline_page, write_timeline
from onrecord.network import Evidence, Happening
from onrecord.store import Store

SENTENCE = (Evidence("It was so.", "a1", "Title", "The Paper", "2040-05-06"),)


def event(key: str, earliest: str = "", latest: str = "", status: str = "happened", kind: str = "meeting") -> Happening:
    return Happening(
        key, "event", kind, f"Label {key}", ("u:a", "u:b"), status=status, earliest=earliest, latest=latest,
        evidence=SENTENCE,
    )  # fmt: skip


def test_an_uncertain_date_keeps_both_its_bounds() -> None:
    page = timeline_page([event("v1", "2040-07-01", "2040-07-31")])
    (item,) = block(page, "data")["items"].values()
    assert (item["earliest"], item["latest"]) == ("2040-07-01", "2040-07-31")
    assert block(page, "data")["happenings"][0]["when"] == "July 2040"


def test_a_mark_stands_at_its_date() -> None:
    nodes = block(
        timeline_page([event("v1", "2040-07-01", "2040-07-01"), event("v2", "2040-07-03", "2040-07-03")]), "nodes"
    )
    assert [node["x"] for node in nodes] == [date(2040, 7, 1).toordinal(), date(2040, 7, 3).toordinal()]
    assert all(node["fixed"] == {"x": True} for node in nodes)


def test_an_undated_event_gets_no_place_on_the_axis_but_is_kept() -> None:
    page = timeline_page([event("v1"), event("v2", "2040-07-01", "2040-07-01")])
    assert [node["label"] for node in block(page, "nodes")] == ["Label v2"]
    assert {item["label"] for item in block(page, "data")["items"].values()} == {"Label v1", "Label v2"}


def test_planned_and_denied_are_told_apart() -> None:
    told = [event(status, "2040-07-01", "2040-07-01", status) for status in ("happened", "planned", "denied")]
    page = timeline_page(told)
    assert {item["status"] for item in block(page, "data")["items"].values()} == {"happened", "planned", "denied"}
    assert {row["state"] for row in block(page, "data")["happenings"]} == {"", "Planned", "Denied"}


def test_each_kind_has_its_lane_and_no_lane_is_empty() -> None:
    told = [
        event("v1", "2040-07-01", "2040-07-01"),
        event("v2", "2040-07-01", "2040-07-01", kind="dismissal"),
        Happening("s1", "statement", "deny", "A denied: it", ("u:a",), earliest="2040-07-01", latest="2040-07-01"),
    ]
    page = timeline_page(told)
    assert block(page, "data")["lanes"] == ["contact", "office", "denial"]
    assert len({node["y"] for node in block(page, "nodes")}) == 3


def test_the_order_of_what_comes_in_does_not_show() -> None:
    assert timeline_page(HAPPENINGS) == timeline_page(reversed(HAPPENINGS))


def test_nothing_dated_is_a_page_all_the_same() -> None:
    assert block(timeline_page([]), "nodes") == []


def test_a_store_is_drawn_with_both_days_of_the_disputed_meeting(store: Store, tmp_path: Path) -> None:
    write_timeline(store, tmp_path / "timeline.html")
    page = (tmp_path / "timeline.html").read_text("utf-8")
    bounds = {item["label"]: (item["earliest"], item["latest"]) for item in block(page, "data")["items"].values()}
    assert bounds["Meeting: Mira Halvorsen and Tomas Reeve"] == ("2021-04-03", "2021-04-04")
    assert "“We talked about the tides,” Reeve said." in page
