"""The score gate itself, and, where the annotated articles are there, what it measures."""

import json
from pathlib import Path

import pytest

import gate
from gate import (
    ATTRIBUTION,
    BASELINE,
    EWT,
    FACTS,
    FIGURES,
    FLOORS,
    SHARED,
    Figures,
    main,
    measure,
    read_figures,
    shortfalls,
    updated,
)

FOUND = """names      recall  75.0  (3/4)
events     recall  60.0  (3/5)  precision   0.0  (0/0)
contacts   recall  66.7  (2/3)  precision   0.0  (0/0)
  of those found: participants  90.0  dates  80.0  status  70.0  not-happened 1/1
statements F1  80.1  P 100.0  R  61.2  (2/3)
  of those found: speaker  81.3  stance  82.4;  denials, declines, demands, ... found and marked  50.0  (1/2)
positions  recall  65.5  (2/3)
"""
SAID = """all attributions
  source   spans P  10.0 R  10.0 F1  10.0   characters P  10.0 R  10.0 F1  10.0
  cue      spans P  10.0 R  10.0 F1  10.0   characters P  10.0 R  10.0 F1  10.0
  content  spans P  10.0 R  10.0 F1  10.0   characters P  10.0 R  10.0 F1  10.0
  whole    P  10.0 R  10.0 F1  10.0
speech only
  source   spans P  20.1 R  20.2 F1  20.3   characters P  20.4 R  20.5 F1  20.6
  cue      spans P  21.1 R  21.2 F1  21.3   characters P  21.4 R  21.5 F1  21.6
  content  spans P  22.1 R  22.2 F1  22.3   characters P  22.4 R  22.5 F1  22.6
  whole    P  23.1 R  23.2 F1 100.0
"""
KEPT: Figures = {name: max(90.0, floor) for name, floor in FLOORS.items()}


def test_each_figure_is_read_where_the_scorer_prints_it() -> None:
    assert read_figures(FOUND, FACTS) == {
        "names recall": 75.0, "events recall": 60.0, "contacts recall": 66.7, "events participants": 90.0,
        "events dates": 80.0, "events status": 70.0, "statements recall": 61.2, "statements speaker": 81.3,
        "statements stance": 82.4, "statements marked": 50.0, "positions recall": 65.5,
    }  # fmt: skip
    assert read_figures(SAID.partition("speech only\n")[2], ATTRIBUTION) == {
        "source F1": 20.3, "cue F1": 21.3, "content F1": 22.3, "whole F1": 100.0,
    }  # fmt: skip
    parsed = "UPOS 96.57  UAS 91.30  LAS 88.96  (25,147 words)"
    assert read_figures(parsed, EWT) == {"ewt UPOS": 96.5, "ewt UAS": 91.3, "ewt LAS": 88.9}


def test_a_figure_that_is_not_printed_is_an_error() -> None:
    with pytest.raises(ValueError, match="printed no names recall"):
        read_figures(FOUND.replace("names", "nouns"), FACTS)


def test_what_fell_is_named() -> None:
    assert shortfalls(KEPT, KEPT) == []
    assert shortfalls(KEPT | {"events recall": 95.0}, KEPT) == []
    assert shortfalls(KEPT | {"events recall": 89.9}, KEPT) == ["events recall: 89.9, below the baseline of 90.0"]


def test_the_promised_floors_hold_whatever_the_baseline_says() -> None:
    low = {name: floor - 0.1 for name, floor in FLOORS.items()}
    assert len(shortfalls(low, low)) == len(FLOORS)


def test_a_figure_cannot_be_added_or_dropped_unseen() -> None:
    assert shortfalls(KEPT | {"uner F1": 50.0}, KEPT) == ["uner F1: not in the baseline"]
    assert shortfalls(KEPT, KEPT | {"uner F1": 50.0}) == ["uner F1: no longer measured"]


def test_an_update_raises_and_adds_freely_and_lowers_only_what_is_named() -> None:
    assert updated(KEPT | {"uner F1": 50.0, "events recall": 91.0}, KEPT, []) == dict(
        sorted((KEPT | {"uner F1": 50.0, "events recall": 91.0}).items())
    )
    fell = KEPT | {"events recall": 89.0, "positions recall": 88.0}
    with pytest.raises(ValueError, match="would lower events recall, positions recall"):
        updated(fell, KEPT, [])
    with pytest.raises(ValueError, match="would lower positions recall:"):
        updated(fell, KEPT, ["events recall"])
    assert updated(fell, KEPT, ["events recall", "positions recall"])["events recall"] == 89.0


def test_no_update_goes_below_a_floor() -> None:
    with pytest.raises(ValueError, match="positions recall: below what the project promises"):
        updated(KEPT | {"positions recall": 64.9}, KEPT, ["positions recall"])


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Figures:
    """What the gate measures, to be changed by the test; there is a folder to measure on."""
    (tmp_path / "gold").mkdir()
    figures = dict(KEPT)
    monkeypatch.setattr(gate, "measure", lambda shared: figures)
    return figures


def test_the_command_updates_only_when_asked(
    measured: Figures, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    baseline = tmp_path / "gate.json"
    assert main(["--update"], shared=tmp_path, baseline=baseline) == 0
    assert main([], shared=tmp_path, baseline=baseline) == 0
    written = baseline.read_text(encoding="utf-8")
    assert json.loads(written) == KEPT
    measured["events recall"] = 80.0
    assert main([], shared=tmp_path, baseline=baseline) == 1
    assert "events recall: 80.0, below the baseline of 90.0" in capsys.readouterr().err
    assert main(["--update"], shared=tmp_path, baseline=baseline) == 1
    assert "--lower" in capsys.readouterr().err
    assert baseline.read_text(encoding="utf-8") == written
    assert main(["--update", "--lower", "events recall"], shared=tmp_path, baseline=baseline) == 0
    assert json.loads(baseline.read_text(encoding="utf-8"))["events recall"] == 80.0


def test_without_annotated_articles_the_command_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([], shared=tmp_path / "none", baseline=tmp_path / "gate.json") == 2
    assert "no annotated articles" in capsys.readouterr().err


def test_the_baseline_keeps_what_is_promised() -> None:
    baseline = json.loads(BASELINE.read_text(encoding="utf-8"))
    assert baseline.keys() == FIGURES
    assert all(baseline[name] >= floor for name, floor in FLOORS.items())


@pytest.mark.shared
@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="no annotated articles beside the checkout (../shared)")
def test_extraction_finds_what_it_found_before() -> None:
    assert shortfalls(measure(SHARED), json.loads(BASELINE.read_text(encoding="utf-8"))) == []
