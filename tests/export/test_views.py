from itertools import combinations
from pathlib import Path

import pytest
from bridge_affair import ENTITIES, HAPPENINGS
from page_data import block, happenings, with_names

from onrecord.errors import AbortError
from onrecord.export.explorer import write_explorer
from onrecord.export.map import write_map
from onrecord.export.timeline import write_timeline
from onrecord.export.views import MOST_DRAWN, views_page
from onrecord.network import Evidence, Happening, NamedEntity
from onrecord.store import Store

ADA, BO, CY = (NamedEntity(f"https://ex.org/{name}", "person", name) for name in ("Ada", "Bo", "Cy"))


def meeting(key: str, *people: NamedEntity, status: str = "happened", sentence: str = "They met.") -> Happening:
    evidence = (Evidence(sentence, "a1", "Title", "The Paper", "2040-05-06", "https://paper.example/a1"),)
    who = tuple(each.key for each in people)
    return Happening(key, "event", "meeting", "Meeting", who, status=status, evidence=evidence)


def dated(key: str, earliest: str, latest: str = "") -> Happening:
    return Happening(key, "event", "meeting", key, ("u:a",), earliest=earliest, latest=latest or earliest)


def test_two_meetings_of_a_pair_are_one_line_that_holds_both() -> None:
    told = [meeting("v1", ADA, BO, sentence="First."), meeting("v2", BO, ADA, sentence="Second.")]
    page = views_page([ADA, BO], told)
    line, *others = with_names(page)
    assert not others
    assert line["ends"] == {"Ada", "Bo"}
    rows = happenings(page)
    assert [rows[number]["evidence"][0]["sentence"] for number in line["happenings"]] == ["First.", "Second."]


@pytest.mark.parametrize("status", ["planned", "possible", "denied", "alleged"])
def test_what_did_not_happen_for_sure_keeps_its_status(status: str) -> None:
    page = views_page([ADA, BO, CY], [meeting("v1", ADA, BO, status=status), meeting("v2", BO, CY)])
    assert sorted(row.get("status", "happened") for row in block(page, "data")["happenings"]) == sorted(
        ["happened", status]
    )


def test_one_sentence_of_a_meeting_of_three_is_written_once() -> None:
    page = views_page([ADA, BO, CY], [meeting("v1", ADA, BO, CY, sentence="All three sat there.")])
    assert len(with_names(page)) == 3
    assert page.count("All three sat there.") == 1


def test_one_sentence_of_two_meetings_is_written_once_and_both_show_it() -> None:
    told = [
        meeting("v1", ADA, BO, sentence="Ada met Bo, then Cy."),
        meeting("v2", ADA, CY, sentence="Ada met Bo, then Cy."),
    ]
    page = views_page([ADA, BO, CY], told)
    assert page.count("Ada met Bo, then Cy.") == 1
    assert [row["evidence"][0]["sentence"] for row in happenings(page)] == ["Ada met Bo, then Cy."] * 2


def test_a_reader_sees_no_iri_of_the_graph() -> None:
    assert "https://ex.org/" not in views_page([ADA, BO], [meeting("https://ex.org/v1", ADA, BO)])


def test_whoever_is_linked_to_nobody_is_listed_but_not_drawn() -> None:
    alone = Happening("s1", "statement", "deny", "Cy denied: it", (CY.key,))
    page = views_page([ADA, BO, CY], [meeting("v1", ADA, BO), alone])
    assert {node["label"] for node in block(page, "nodes")} == {"Ada", "Bo"}
    cy = next(key for key, each in block(page, "data")["entities"].items() if each["name"] == "Cy")
    assert [row["label"] for row in block(page, "data")["happenings"] if cy in row["people"]] == ["Cy denied: it"]


def test_words_that_nobody_is_named_for_are_no_one_on_the_map() -> None:
    nobody = NamedEntity("u:nobody", "unnamed", "unattributed")
    page = views_page([ADA, BO, nobody], [Happening("s1", "statement", "assert", "so", (nobody.key,), (ADA.key,))])
    assert "unattributed" not in {each["name"] for each in block(page, "data")["entities"].values()}


def test_a_dismissal_says_who_dismissed_whom_whichever_key_comes_first() -> None:
    for boss, other in ((ADA, BO), (BO, ADA)):
        sacked = Happening("v1", "event", "dismissal", "Dismissal", (boss.key, other.key))
        page = views_page([ADA, BO], [sacked])
        (line,) = with_names(page)
        entities = block(page, "data")["entities"]
        assert (entities[line["a"]]["name"], entities[line["b"]]["name"]) == (boss.name, other.name)


def test_marks_with_their_labels_lie_apart() -> None:
    nodes = block(views_page(ENTITIES, HAPPENINGS), "nodes")
    assert len(nodes) > 25
    for a, b in combinations(nodes, 2):
        assert max(abs(a["x"] - b["x"]), abs(a["y"] - b["y"])) >= 18, f"{a['label']} lies on {b['label']}"


def test_the_same_network_gives_the_same_bytes_whatever_its_order() -> None:
    one = views_page(ENTITIES, HAPPENINGS)
    assert one == views_page(reversed(ENTITIES), reversed(HAPPENINGS))


def test_nothing_in_a_name_or_sentence_ends_the_data_block() -> None:
    hostile = NamedEntity("u:x", "person", "</script><script>alert(1)</script><!--\u2028")
    page = views_page([hostile, BO], [meeting("v1", hostile, BO, sentence="</SCRIPT><img src=x onerror=alert(1)>")])
    assert "alert(1)</script>" not in page
    assert "<img" not in page
    assert {each["name"] for each in block(page, "data")["entities"].values()} == {hostile.name, "Bo"}


def test_the_page_may_load_nothing_and_says_its_language() -> None:
    page = views_page([ADA, BO], [meeting("v1", ADA, BO)])
    assert page.startswith('<!doctype html>\n<html lang="en">')
    assert "default-src 'none'" in page
    assert " src=" not in page.partition("<script")[0]
    assert "<link" not in page


def test_an_empty_network_is_a_page_all_the_same() -> None:
    assert block(views_page([], []), "nodes") == []


def test_of_very_many_the_most_connected_are_drawn_and_all_can_be_found() -> None:
    people = [NamedEntity(f"u:{number:04}", "person", f"Person {number}") for number in range(600)]
    told = [meeting(f"v{number}", people[number], people[number * 7 % 40]) for number in range(41, 600)]
    page = views_page(people, told)
    labels = {node["label"] for node in block(page, "nodes")}
    assert len(labels) == MOST_DRAWN
    assert {f"Person {number}" for number in range(40)} <= labels
    assert len(block(page, "data")["entities"]) == 600
    drawn = {node["id"] for node in block(page, "nodes")}
    links = block(page, "data")["links"]
    assert block(page, "lines")
    assert all({links[line]["a"], links[line]["b"]} <= drawn for line in block(page, "lines"))


def test_a_store_is_drawn_with_its_sentences(store: Store, tmp_path: Path) -> None:
    write_map(store, tmp_path / "new" / "map.html")
    page = (tmp_path / "new" / "map.html").read_text("utf-8")
    assert "Halvorsen and Reeve met on 4 April 2021." in page
    assert {frozenset(line["ends"]) for line in with_names(page) if line["verb"] == "met"} == {
        frozenset({"Mira Halvorsen", "Tomas Reeve"})
    }


def test_an_uncertain_date_keeps_both_its_bounds() -> None:
    (row,) = block(views_page([], [dated("v1", "2040-07-01", "2040-07-31")]), "data")["happenings"]
    assert (row["earliest"], row["latest"], row["when"]) == ("2040-07-01", "2040-07-31", "July 2040")


def test_an_event_knows_the_statements_about_it_and_each_article_its_own_date() -> None:
    told = Evidence("They met.", "a1", "Title", "The Paper", "2040-05-06", earliest="2040-05-03", latest="2040-05-03")
    event = Happening("v1", "event", "meeting", "Meeting", (ADA.key, BO.key), evidence=(told,))
    denial = Happening("s1", "statement", "deny", "Bo denied: it", (BO.key,), about=("v1",), claim="c1")
    rows = block(views_page([ADA, BO], [event, denial]), "data")["happenings"]
    (said,) = (row for row in rows if "stance" in row)
    assert rows[said["about"][0]]["label"] == "Meeting"
    assert rows[said["about"][0]]["evidence"][0]["when"] == "3 May 2040"


def test_a_view_keeps_its_name_when_others_come_in() -> None:
    def names(*told: Happening) -> set[str]:
        return {row["id"] for row in block(views_page([ADA, BO], told), "data")["happenings"]}

    assert names(meeting("v1", ADA, BO)) < names(meeting("v0", ADA, BO), meeting("v1", ADA, BO))


def test_the_map_alone_has_no_timeline_and_the_timeline_alone_no_map(store: Store, tmp_path: Path) -> None:
    for name, write in (("map", write_map), ("timeline", write_timeline), ("explorer", write_explorer)):
        write(store, tmp_path / name)
        page = (tmp_path / name).read_text("utf-8")
        assert ('id="map"' in page, 'id="time"' in page) == (name != "timeline", name != "map")


def test_a_store_gives_each_account_its_day_and_each_statement_what_it_is_about(store: Store, tmp_path: Path) -> None:
    write_explorer(store, tmp_path / "explorer.html")
    rows = block((tmp_path / "explorer.html").read_text("utf-8"), "data")["happenings"]
    met = next(row for row in rows if row["label"] == "Meeting: Mira Halvorsen and Tomas Reeve")
    assert {each["when"] for each in met["evidence"]} == {"3 April 2021", "4 April 2021"}
    assert {rows[number]["id"] for row in rows for number in row.get("about", ())} == {met["id"]}


def test_a_place_that_cannot_be_written_is_named_and_nothing_is_left(store: Store, tmp_path: Path) -> None:
    (tmp_path / "map.html").mkdir()
    with pytest.raises(AbortError, match=r"map\.html: cannot be written .*choose another place"):
        write_map(store, tmp_path / "map.html")
    assert [path.name for path in tmp_path.iterdir()] == ["map.html"]
