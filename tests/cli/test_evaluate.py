"""``onrecord evaluate``: figures on articles that a person has annotated."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from cli.conftest import OnRecord, is_one_line
from gate import SHARED
from onrecord.evaluate import Gold

TEXT = "Mayor Tom Reed met Ada Thorn in Alton on May 1, 2021. “We talked,” Thorn told reporters.\n"
GOLD = {
    "article": "mill",
    "people_and_orgs": [{"name": "Ada Thorn"}],
    "events": [
        {
            "type": "meeting",
            "exact": "Mayor Tom Reed met Ada Thorn",
            "participants": ["Tom Reed", "Ada Thorn"],
            "earliest": "2021-05-01",
            "latest": "2021-05-01",
        }
    ],
    "statements": [{"speaker": "Ada Thorn", "exact": "We talked", "stance": "deny"}],
}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """An article, and its annotations beside it, of which one does not agree."""
    (tmp_path / "mill.txt").write_text(TEXT, encoding="utf-8")
    path = tmp_path / "mill.gold.json"
    path.write_text(json.dumps(GOLD), encoding="utf-8")
    return path


def test_the_figures_are_printed(onrecord: OnRecord, gold: Path) -> None:
    ended = onrecord("evaluate", gold)
    lines = ended.out.splitlines()
    assert (ended.code, ended.err, len(lines)) == (0, "", 7)
    assert lines[0] == "names      recall 100.0  (1/1)"
    assert lines[2] == "contacts   recall 100.0  (1/1)  precision 100.0  (1/1)"
    assert "stance   0.0" in lines[5]


def test_what_is_missed_is_shown_when_asked_for(onrecord: OnRecord, gold: Path) -> None:
    assert onrecord("evaluate", gold, "--misses").out.splitlines()[0] == "mill: stance assert for deny: We talked"


def test_a_folder_of_annotations_and_texts_elsewhere(onrecord: OnRecord, gold: Path, tmp_path: Path) -> None:
    beside = onrecord("evaluate", gold).out
    (tmp_path / "texts").mkdir()
    (tmp_path / "mill.txt").rename(tmp_path / "texts" / "mill.txt")
    assert onrecord("evaluate", tmp_path, "--articles", tmp_path / "texts").out == beside


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param("{", "line 1 is not JSON", id="no JSON"),
        pytest.param("[]", "the whole", id="a list"),
        pytest.param('{"events": []}', "article: Field required", id="no article"),
        pytest.param(json.dumps(GOLD | {"events": [{"type": "party", "exact": "x"}]}), "events 0 type", id="type"),
        pytest.param(json.dumps(GOLD | {"article": "barn"}), "barn.txt: no such file", id="no text"),
    ],
)
def test_what_cannot_be_used_is_named_and_the_others_go_on(
    onrecord: OnRecord, gold: Path, tmp_path: Path, content: str, said: str
) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text(content, encoding="utf-8")
    alone, both = onrecord("evaluate", bad), onrecord("evaluate", bad, gold)
    assert (alone.code, alone.out) == (2, "")
    assert said in alone.err.splitlines()[0]
    assert both.code == 1
    assert is_one_line(both.err)
    assert both.out.startswith("names      recall 100.0")


@pytest.mark.parametrize("name", ["absent.json", "mill.bin"])
def test_a_file_that_is_not_there_or_no_text(onrecord: OnRecord, tmp_path: Path, name: str) -> None:
    (tmp_path / "mill.bin").write_bytes(b"\xff\xfe\x00")
    ended = onrecord("evaluate", tmp_path / name)
    assert ended.code == 2
    assert name in ended.err.splitlines()[0]


@pytest.mark.shared
@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="no annotated articles beside the checkout (../shared)")
def test_the_figures_are_those_of_the_scorer_beside_the_checkout(onrecord: OnRecord, tmp_path: Path) -> None:
    predictions = tmp_path / "found.jsonl"
    predictions.write_text(onrecord("extract", SHARED / "articles").out, encoding="utf-8")
    gold = sorted((SHARED / "gold").glob("*.json"))
    scorer, articles = SHARED / "score" / "facts.py", SHARED / "articles"
    command = [sys.executable, *map(str, (scorer, predictions, articles, *gold))]
    scored = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout
    printed = onrecord("evaluate", SHARED / "gold", "--articles", SHARED / "articles").out
    assert printed.replace("  -  (0/0)", "0.0  (0/0)") == scored


def test_the_annotations_that_the_readme_shows_are_such() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    (block,) = [part for part in re.findall(r"```json\n(.*?)```", readme, re.DOTALL) if '"exact"' in part]
    shown = Gold.model_validate_json(block)
    assert set(json.loads(block)) == set(Gold.model_fields)
    assert shown.events[0].participants == ("Tomas Reyl", "Dorota Hale")
