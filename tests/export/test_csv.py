"""The tables for a spreadsheet."""

import csv
import json
from pathlib import Path

import pytest

from onrecord.export.csv import tables, write_csv
from onrecord.store import Store, memory_store


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file by column."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_folder_with_five_tables(store: Store, tmp_path: Path) -> None:
    write_csv(store, tmp_path / "csv")
    names = sorted(path.name for path in (tmp_path / "csv").iterdir())
    assert names == [
        "csv-metadata.json",
        "entities.csv",
        "events.csv",
        "evidence.csv",
        "positions.csv",
        "statements.csv",
    ]
    before = {path: path.read_bytes() for path in (tmp_path / "csv").iterdir()}
    write_csv(store, tmp_path / "csv")
    assert {path: path.read_bytes() for path in (tmp_path / "csv").iterdir()} == before


def test_entities_have_a_type_and_all_their_names(store: Store, tmp_path: Path) -> None:
    write_csv(store, tmp_path)
    named = {row["name"]: (row["type"], row["aliases"]) for row in rows(tmp_path / "entities.csv")}
    assert named["Tomas Reeve"] == ("person", "Reeve | T. Reeve")
    assert {name: kind for name, (kind, _) in named.items() if kind != "person"} == {
        "Harbour Ministry": "organization",
        "Harbour Post": "outlet",
        "Northwire": "outlet",
        "The Ansel Courier": "outlet",
        "Port Ansel": "place",
        "two officials": "unnamed",
        "unattributed": "unnamed",
    }


def test_events_stand_once_with_all_who_took_part(store: Store, tmp_path: Path) -> None:
    write_csv(store, tmp_path)
    meeting = next(row for row in rows(tmp_path / "events.csv") if row["type"] == "meeting")
    assert (meeting["participants"], meeting["place"], meeting["articles"]) == (
        "Mira Halvorsen | Tomas Reeve",
        "Port Ansel",
        "courier-0412 | post-0414",
    )
    assert (meeting["earliest"], meeting["latest"], meeting["edtf"]) == (
        "2021-04-03",
        "2021-04-04",
        "2021-04-03/2021-04-04",
    )


def test_evidence_names_what_it_supports(store: Store) -> None:
    table = tables(store)["evidence"]
    kinds = {row[table.columns.index("kind")] for row in table.rows}
    assert kinds == {"account", "statement", "position", "mention"}
    assert all(row[table.columns.index("exact")] for row in table.rows)


def test_an_empty_store_has_the_heads_of_the_tables(tmp_path: Path) -> None:
    write_csv(memory_store({}, ()), tmp_path)
    assert (tmp_path / "positions.csv").read_text(encoding="utf-8") == "person,role,organization,article,evidence\n"


def test_csv_on_the_web_says_what_every_column_holds(store: Store, tmp_path: Path) -> None:
    write_csv(store, tmp_path)
    described = json.loads((tmp_path / "csv-metadata.json").read_text(encoding="utf-8"))["tables"]
    heads = {path.name: path.read_text("utf-8").partition("\n")[0].split(",") for path in tmp_path.glob("*.csv")}
    assert {each["url"]: [column["name"] for column in each["tableSchema"]["columns"]] for each in described} == heads
    assert all(column["dc:description"] for each in described for column in each["tableSchema"]["columns"])


def test_a_csv_on_the_web_reader_accepts_the_tables(store: Store, tmp_path: Path) -> None:
    csvw = pytest.importorskip("csvw", reason="csvw is not installed")
    write_csv(store, tmp_path)
    found = csvw.TableGroup.from_file(tmp_path / "csv-metadata.json").read()
    assert sorted(found) == [f"{name}.csv" for name in ("entities", "events", "evidence", "positions", "statements")]
    meeting = next(row for row in found["events.csv"] if row["type"] == "meeting")
    assert (f"{meeting['earliest']:%Y-%m-%d}", meeting["participants"]) == (
        "2021-04-03",
        ["Mira Halvorsen", "Tomas Reeve"],
    )
    assert all(row["start"] < row["end"] for row in found["evidence.csv"])


def test_without_text_rows_stay_and_sentences_go(store: Store) -> None:
    full, bare = tables(store), tables(store, text=False)
    assert "claim" not in bare["statements"].columns
    assert len(bare["evidence"].rows) == len(full["evidence"].rows)
