"""All exports at once, by one process or by two."""

from pathlib import Path

import pytest

from onrecord import export
from onrecord.errors import AbortError
from onrecord.export import EXPORTERS, FILE_NAMES, export_all
from onrecord.model import Collection
from onrecord.rdf import collection_graphs
from onrecord.store import Store, write_store


@pytest.fixture
def kept(tmp_path: Path, collection: Collection) -> Store:
    """The collection in a store on disk."""
    return write_store(tmp_path / "store", {}, collection_graphs(collection))


def contents(folder: Path) -> dict[str, bytes]:
    """Every file in `folder` by its path there."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_two_processes_write_what_one_writes(kept: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[int, int]] = []
    paths = export_all(kept, tmp_path / "one", 2, lambda *step: told.append(step))
    assert told == [(number, len(EXPORTERS)) for number in range(1, len(EXPORTERS) + 1)]
    monkeypatch.setattr(export, "MANY", 0)
    told.clear()
    assert [path.name for path in export_all(kept, tmp_path / "two", 2, lambda *step: told.append(step))] == [
        path.name for path in paths
    ]
    assert [path.name for path in paths] == [FILE_NAMES[name] for name in EXPORTERS]
    assert told[-1] == (len(EXPORTERS), len(EXPORTERS))
    assert contents(tmp_path / "two") == contents(tmp_path / "one")


def test_what_the_other_process_cannot_write_is_said(
    kept: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export, "MANY", 0)
    (tmp_path / "out" / "graph.nq").mkdir(parents=True)
    with pytest.raises(AbortError, match=r"graph\.nq: cannot be written"):
        export_all(kept, tmp_path / "out", 2)
