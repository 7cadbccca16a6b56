"""``onrecord network``."""

from datetime import date
from pathlib import Path

import pytest

from cli.conftest import OnRecord, is_one_line
from onrecord.cli.network import read_days
from onrecord.errors import AbortError


def test_path_shows_what_connects_two_with_date_and_sentence(onrecord: OnRecord, store_folder: Path) -> None:
    shown = onrecord("network", "path", "Halvorsen", "Reeve", "--store", store_folder)
    assert shown.code == 0
    assert shown.out.startswith("Mira Halvorsen → Tomas Reeve\n")
    assert "met" in shown.out
    assert "April 2021" in shown.out
    assert "“Halvorsen and Reeve met on 4 April 2021.” [Harbour Post, 2021-04-14, post-0414]" in shown.out


def test_ego_and_central(onrecord: OnRecord, store_folder: Path) -> None:
    assert "Tomas Reeve (person)" in onrecord("network", "ego", "Halvorsen", "--store", store_folder).out
    head, first = onrecord("network", "central", "--top", 1, "--store", store_folder).out.splitlines()
    assert head.split("\t") == ["name", "type", "neighbours", "betweenness", "events"]
    assert len(first.split("\t")) == 5


def test_between_keeps_to_the_dates(onrecord: OnRecord, store_folder: Path) -> None:
    june = onrecord("network", "between", "2021-06", "2021-06", "--store", store_folder).out
    assert "spoke" in june
    assert "April" not in june


def test_nobody_of_that_name(onrecord: OnRecord, store_folder: Path) -> None:
    ended = onrecord("network", "ego", "Halversen", "--store", store_folder)
    assert ended.code == 2
    assert is_one_line(ended.err)
    assert "Mira Halvorsen" in ended.err


def test_a_year_a_month_and_a_day_have_their_first_and_last_days() -> None:
    assert read_days("2021") == (date(2021, 1, 1), date(2021, 12, 31))
    assert read_days("2020-02") == (date(2020, 2, 1), date(2020, 2, 29))
    assert read_days("2021-04-03") == (date(2021, 4, 3), date(2021, 4, 3))


@pytest.mark.parametrize("text", ["", "21", "2021-13", "2021-02-30", "0000", "3 April 2021"])
def test_anything_else_is_no_date(text: str) -> None:
    with pytest.raises(AbortError, match="is not a date"):
        read_days(text)
