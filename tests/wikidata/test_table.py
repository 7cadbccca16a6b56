"""A table of Wikidata items as a user writes it."""

from pathlib import Path

import pytest

from onrecord.errors import AbortError
from onrecord.wikidata.item import Item
from onrecord.wikidata.table import read_table


def table(folder: Path, text: str, name: str = "items.csv") -> Path:
    """A file with that text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_columns_of_a_table(tmp_path: Path) -> None:
    path = table(
        tmp_path,
        "wikidata,name,aliases,type,confirmed,note\n"
        "Q1,Ada Lund,A. Lund|Ada B. Lund,person,yes,our own\n"
        "http://www.wikidata.org/entity/Q22,Port Ansel,,,,\n"
        ",,,,,\n",
    )
    assert read_table(path) == (
        Item("Q1", ("Ada Lund", "A. Lund", "Ada B. Lund"), "person", confirmed=True),
        Item("Q22", ("Port Ansel",)),
    )


def test_two_columns_are_enough_in_any_order_with_tabs_and_a_byte_order_mark(tmp_path: Path) -> None:
    assert read_table(table(tmp_path, "\ufeffName\tWikidata\nAda Lund\tQ1\n", "items.tsv")) == (
        Item("Q1", ("Ada Lund",)),
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "line 1: no column 'wikidata'"),
        ("wikidata\nQ1\n", "line 1: no column 'name'"),
        ("wikidata,name\nQ1,Ada\nsoon,Bo\n", "line 3: 'soon' is no identifier"),
        ("wikidata,name\nQ1\n", "line 2: the name is missing"),
        ("wikidata,name\nQ0,Ada\n", "line 2: 'Q0'"),
        ("wikidata,name,type\nQ1,Ada,human\n", "line 2: 'human' is no type"),
        ("wikidata,name,confirmed\nQ1,Ada,maybe\n", "line 2: 'maybe'"),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(AbortError, match=told) as raised:
        read_table(table(tmp_path, text))
    assert "items.csv" in str(raised.value)


def test_a_file_that_is_none_or_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "latin.csv").write_bytes(b"wikidata,name\nQ1,Andr\xe9\n")
    for path in (tmp_path / "none.csv", tmp_path, tmp_path / "latin.csv"):
        with pytest.raises(AbortError, match="give --wikidata another"):
            read_table(path)
