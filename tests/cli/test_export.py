"""``onrecord export``."""

from pathlib import Path

import pytest

from cli.conftest import OnRecord, is_one_line
from onrecord.export import EXPORTERS, FILE_NAMES


def test_every_exporter_has_a_file_of_its_own() -> None:
    assert EXPORTERS.keys() == FILE_NAMES.keys()
    assert len(set(FILE_NAMES.values())) == len(FILE_NAMES)


@pytest.mark.parametrize("name", EXPORTERS)
def test_each_format_is_written_where_asked(onrecord: OnRecord, store_folder: Path, name: str) -> None:
    ended = onrecord("export", name, "-o", "made/it", "--store", store_folder)
    assert (ended.code, ended.out, ended.err) == (0, f"{Path('made/it')}\n", "")
    written = Path("made/it")
    files = list(written.iterdir()) if written.is_dir() else [written]
    assert all(file.stat().st_size > 0 for file in files)


def test_without_a_name_it_lies_beside_the_store(onrecord: OnRecord, store_folder: Path) -> None:
    onrecord("export", "gexf", "--store", store_folder)
    assert (store_folder.parent / FILE_NAMES["gexf"]).is_file()


def test_printed(onrecord: OnRecord, store_folder: Path) -> None:
    assert "@prefix rec:" in onrecord("export", "turtle", "-o", "-", "--store", store_folder).out


def test_without_the_sentences(onrecord: OnRecord, store_folder: Path) -> None:
    told = onrecord("export", "turtle", "-o", "-", "--store", store_folder).out
    kept = onrecord("export", "turtle", "--no-text", "-o", "-", "--store", store_folder).out
    assert "Halvorsen and Reeve met on" in told
    assert "Halvorsen and Reeve met on" not in kept
    assert "event:meeting a rec:Contact" in kept


@pytest.mark.parametrize(
    ("arguments", "named"),
    [(["turtel"], "turtle"), (["csv", "-o", "-"], "folder"), (["map", "-o", "taken/map.html"], "taken")],
)
def test_what_cannot_be_exported(onrecord: OnRecord, store_folder: Path, arguments: list[str], named: str) -> None:
    Path("taken").write_text("a file", encoding="utf-8")
    ended = onrecord("export", *arguments, "--store", store_folder)
    assert (ended.code, ended.out) == (2, "")
    assert is_one_line(ended.err)
    assert named in ended.err
