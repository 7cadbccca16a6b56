"""``onrecord check``."""

import gc
import shutil
from pathlib import Path

import pyoxigraph as ox

from cli.conftest import OnRecord


def test_a_sound_store(onrecord: OnRecord, store_folder: Path) -> None:
    ended = onrecord("check", "--store", store_folder)
    assert (ended.code, ended.err) == (0, "")
    assert "0 failed; 0 finds were refused" in ended.out


def test_a_text_that_was_changed_is_found_out(onrecord: OnRecord, store_folder: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(store_folder, tmp_path / "changed"))
    (records,) = folder.glob("*/records.jsonl")
    content = records.read_text(encoding="utf-8")
    records.write_text(content.replace("met the shipowner", "hit the shipowner"), encoding="utf-8")
    ended = onrecord("check", "--quiet", "--store", folder)
    assert ended.code == 1
    assert ended.out
    assert "failed" not in ended.out


def test_a_database_that_has_not_what_was_written_is_found_out(
    onrecord: OnRecord, store_folder: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(store_folder, tmp_path / "changed"))
    (database,) = folder.glob("*/graph")
    opened = ox.Store(str(database))
    opened.remove(next(iter(opened)))
    opened.flush()
    del opened
    gc.collect()
    ended = onrecord("check", "--quiet", "--store", folder)
    assert ended.code == 1
    assert "the database does not have what was written: build the store again" in ended.out
