from itertools import combinations
from pathlib import Path

import networkx as nx
import pytest
from bridge_affair import ENTITIES, HAPPENINGS
from page_data import block, with_names

from onrecord.errors import AbortError
from onrecord.export.map import MOST_DRAWN, map_page, write_map
from onrecord.network import Evidence, Happening, NamedEntity, project
from onrecord.store import Store

ADA, BO, CY = (NamedEntity(f"https://ex.org/{name}", "person", name) for name in ("Ada", "Bo", "Cy"))


def meeting(key: str, *people: NamedEntity, status: str = "happened", sentence: str = "They met.") -> Happening:
    evidence = (Evidence(sentence, "a1", "Title", "The Paper", "2040-05-06", "https://paper.example/a1"),)
    who = tuple(each.key for each in people)
    return Happening(key, "event", "meeting", "Meeting", who, status=status, evidence=evidence)


def test_two_meetings_of_a_pair_are_one_line_that_holds_both() -> None:
    told = [meeting("v1", ADA, BO, sentence="First."), meeting("v2", BO, ADA, sentence="Second.")]
    page = map_page(project([ADA, BO], told))
    line, *others = with_names(page)
    assert not others
    assert line["ends"] == {"Ada", "Bo"}
    rows = block(page, "data")["happenings"]
    assert [rows[number]["evidence"][0]["sentence"] for number in line["happenings"]] == ["First.", "Second."]


@pytest.mark.parametrize("status", ["planned", "possible", "denied", "alleged"])
def test_what_did_not_happen_for_sure_is_dashed_and_says_so(status: str) -> None:
    page = map_page(project([ADA, BO, CY], [meeting("v1", ADA, BO, status=status), meeting("v2", BO, CY)]))
    assert {tuple(sorted(line["ends"])): line["dashes"] for line in with_names(page)} == {
        ("Ada", "Bo"): True,
        ("Bo", "Cy"): False,
    }
    assert sorted(row["state"] for row in block(page, "data")["happenings"]) == ["", status.capitalize()]


def test_a_pair_that_met_and_was_denied_to_have_met_is_drawn_solid_and_both_are_told() -> None:
    page = map_page(project([ADA, BO], [meeting("v1", ADA, BO, status="denied"), meeting("v2", ADA, BO)]))
    assert [line["dashes"] for line in with_names(page)] == [False]
    assert sorted(row["state"] for row in block(page, "data")["happenings"]) == ["", "Denied"]


def test_one_sentence_of_a_meeting_of_three_is_written_once() -> None:
    page = map_page(project([ADA, BO, CY], [meeting("v1", ADA, BO, CY, sentence="All three sat there.")]))
    assert len(with_names(page)) == 3
    assert page.count("All three sat there.") == 1


def test_a_reader_sees_no_iri_of_the_graph() -> None:
    assert "https://ex.org/" not in map_page(project([ADA, BO], [meeting("https://ex.org/v1", ADA, BO)]))


def test_whoever_is_linked_to_nobody_is_listed_but_not_drawn() -> None:
    alone = Happening("s1", "statement", "deny", "Cy denied: it", (CY.key,))
    page = map_page(project([ADA, BO, CY], [meeting("v1", ADA, BO), alone]))
    assert {node["label"] for node in block(page, "nodes")} == {"Ada", "Bo"}
    cy = next(each for each in block(page, "data")["entities"].values() if each["name"] == "Cy")
    assert [block(page, "data")["happenings"][number]["label"] for number in cy["alone"]] == ["Cy denied: it"]


def test_words_that_nobody_is_named_for_are_no_one_on_the_map() -> None:
    nobody = NamedEntity("u:nobody", "unnamed", "unattributed")
    page = map_page(
        project([ADA, BO, nobody], [Happening("s1", "statement", "assert", "so", (nobody.key,), (ADA.key,))])
    )
    assert "unattributed" not in {each["name"] for each in block(page, "data")["entities"].values()}


def test_a_dismissal_says_who_dismissed_whom_whichever_key_comes_first() -> None:
    for boss, other in ((ADA, BO), (BO, ADA)):
        sacked = Happening("v1", "event", "dismissal", "Dismissal", (boss.key, other.key))
        (line,) = with_names(map_page(project([ADA, BO], [sacked])))
        assert line["text"] == f"{boss.name} dismissed {other.name}"


def test_a_line_for_what_is_only_planned_or_denied_says_so_in_words() -> None:
    suit = Happening("v1", "event", "lawsuit", "Lawsuit", (ADA.key, BO.key), status="planned")
    (line,) = with_names(map_page(project([ADA, BO], [suit])))
    assert line["text"] == "Planned: Ada sued Bo"


def test_a_demand_of_somebody_is_told_from_one_that_only_names_them() -> None:
    told = Happening("s1", "statement", "demand", "Ada demanded: that Bo go", (ADA.key,), (BO.key,))
    event = Happening("v1", "event", "demand", "Demand: Bo, by Ada", (ADA.key, BO.key))
    texts = [with_names(map_page(project([ADA, BO], told)))[0]["text"] for told in ([told], [told, event])]
    assert texts == ["Ada made a demand that names Bo", "Ada made a demand of Bo"]


def test_marks_with_their_labels_lie_apart() -> None:
    nodes = block(map_page(project(ENTITIES, HAPPENINGS)), "nodes")
    assert len(nodes) > 25
    for a, b in combinations(nodes, 2):
        assert max(abs(a["x"] - b["x"]), abs(a["y"] - b["y"])) >= 18, f"{a['label']} lies on {b['label']}"


def test_the_same_network_gives_the_same_bytes_whatever_its_order() -> None:
    one = map_page(project(ENTITIES, HAPPENINGS))
    assert one == map_page(project(reversed(ENTITIES), reversed(HAPPENINGS)))


def test_nothing_in_a_name_or_sentence_ends_the_data_block() -> None:
    hostile = NamedEntity("u:x", "person", "</script><script>alert(1)</script><!--\u2028")
    page = map_page(
        project([hostile, BO], [meeting("v1", hostile, BO, sentence="</SCRIPT><img src=x onerror=alert(1)>")])
    )
    assert "alert(1)</script>" not in page
    assert "<img" not in page
    assert {each["name"] for each in block(page, "data")["entities"].values()} == {hostile.name, "Bo"}


def test_the_page_may_load_nothing_and_says_its_language() -> None:
    page = map_page(project([ADA, BO], [meeting("v1", ADA, BO)]))
    assert page.startswith('<!doctype html>\n<html lang="en">')
    assert "default-src 'none'" in page
    assert " src=" not in page.partition("<script")[0]
    assert "<link" not in page


def test_an_empty_network_is_a_page_all_the_same() -> None:
    assert block(map_page(nx.MultiDiGraph()), "nodes") == []


def test_of_very_many_the_most_connected_are_drawn_and_all_can_be_found() -> None:
    people = [NamedEntity(f"u:{number:04}", "person", f"Person {number}") for number in range(600)]
    told = [meeting(f"v{number}", people[number], people[number * 7 % 40]) for number in range(41, 600)]
    page = map_page(project(people, told))
    labels = {node["label"] for node in block(page, "nodes")}
    assert len(labels) == MOST_DRAWN
    assert {f"Person {number}" for number in range(40)} <= labels
    assert len(block(page, "data")["entities"]) == 600
    drawn = {node["id"] for node in block(page, "nodes")}
    assert all({edge["from"], edge["to"]} <= drawn for edge in block(page, "edges"))


def test_a_store_is_drawn_with_its_sentences(store: Store, tmp_path: Path) -> None:
    write_map(store, tmp_path / "new" / "map.html")
    page = (tmp_path / "new" / "map.html").read_text("utf-8")
    assert "Halvorsen and Reeve met on 4 April 2021." in page
    assert {frozenset(line["ends"]) for line in with_names(page) if line["family"] == "contact"} == {
        frozenset({"Mira Halvorsen", "Tomas Reeve"})
    }


def test_a_place_that_cannot_be_written_is_named_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "map.html").mkdir()
    with pytest.raises(AbortError, match=r"map\.html: cannot be written .*choose another place"):
        write_map(project([ADA, BO], [meeting("v1", ADA, BO)]), tmp_path / "map.html")
    assert [path.name for path in tmp_path.iterdir()] == ["map.html"]
