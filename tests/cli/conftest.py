"""Running a command as a user does, and a store to run it on."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from onrecord.cli import main
from onrecord.model import Collection, Record
from onrecord.rdf import collection_graphs
from onrecord.store import write_store


@dataclass(frozen=True)
class Outcome:
    """How a command ended, and what it printed."""

    code: int | str | None
    out: str
    err: str


OnRecord = Callable[..., Outcome]


@pytest.fixture
def onrecord(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> OnRecord:
    """Runs the command line, in an empty folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")

    def run(*arguments: object) -> Outcome:
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return Outcome(ended.value.code, printed.out, printed.err)

    return run


@pytest.fixture(scope="session")
def store_folder(tmp_path_factory: pytest.TempPathFactory, collection: Collection, records: dict[str, Record]) -> Path:
    """The collection of `tests/conftest.py` in a store on disk."""
    folder = tmp_path_factory.mktemp("kept") / "store"
    write_store(folder, records, collection_graphs(collection))
    return folder


def is_one_line(text: str) -> bool:
    """True if `text` is one line, with its end."""
    return text.count("\n") == 1 and text.endswith("\n")
