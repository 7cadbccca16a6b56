"""The kept exports are what ``onrecord demo`` writes today, byte for byte; ``make exports`` writes them anew."""

from pathlib import Path

import pytest

from onrecord.export import FILE_NAMES
from onrecord.pipeline import build, sample_articles
from query_page import PAGE, page

KEPT = Path(__file__).parents[1] / "exports"
FORMATS = ("turtle", "csv", "gexf")


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of the kept formats in `folder`, by its path there."""
    places = [folder / FILE_NAMES[name] for name in FORMATS]
    files = [file for place in places for file in (sorted(place.iterdir()) if place.is_dir() else [place])]
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files if file.exists()}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a demo of today."""
    folder = tmp_path_factory.mktemp("demo")
    build([str(sample_articles())], folder)
    return folder


def test_the_same_files_are_kept(demo: Path) -> None:
    assert list(contents(KEPT)) == list(contents(demo)), "run `make exports`"


def test_kept_files_are_those_of_today(demo: Path) -> None:
    kept = contents(KEPT)
    changed = [name for name, written in contents(demo).items() if kept.get(name) != written]
    assert not changed, f"run `make exports`, and look at what changed in {', '.join(changed)}"


def test_the_page_of_questions_is_that_of_today() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run `make exports`, or `python tests/query_page.py` alone"


def test_every_kept_file_is_explained() -> None:
    readme = (KEPT / "README.md").read_text(encoding="utf-8")
    assert not [name for name in contents(KEPT) if f"`{name}`" not in readme]
