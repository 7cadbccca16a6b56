"""Which files a source means, in which order, and under which identifiers."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from onrecord.errors import InputError
from onrecord.model import Article
from onrecord.read import read_sources

BODY = "The mill at Alton will close, its owner said."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("b.txt", "a.txt", "deep/er/c.txt", ".hidden/d.txt", "notes.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{BODY} {name}", encoding="utf-8")
    (tmp_path / "a.meta.json").write_text("{}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(sources: Sequence[str]) -> list[str]:
    found = list(read_sources(sources))
    assert all(isinstance(item, Article) for item in found), found
    return [item.id for item in found if isinstance(item, Article)]


def errors(sources: Sequence[str]) -> list[str]:
    return [str(item) for item in read_sources(sources) if isinstance(item, InputError)]


def test_a_folder_is_searched_through_in_order(folder: Path) -> None:
    assert names([str(folder)]) == ["a", "b", "c"]


def test_globs_relative_absolute_and_recursive(folder: Path) -> None:
    assert names(["*.txt"]) == ["a", "b"]
    assert names([str(folder / "*.txt")]) == ["a", "b"]
    assert names(["**/*.txt"]) == ["a", "b", "c"]
    assert names(["d*"]) == ["c"]


@pytest.mark.usefixtures("folder")
def test_a_file_named_twice_is_read_once() -> None:
    assert names(["b.txt", ".", "deep/../a.txt"]) == ["b", "a", "c"]


@pytest.mark.usefixtures("folder")
def test_a_sidecar_stands_for_its_article() -> None:
    assert names(["a.meta.json", "a.txt"]) == ["a"]


def test_equal_names_are_told_apart_by_their_folders(folder: Path) -> None:
    (folder / "deep" / "a.txt").write_text(BODY, encoding="utf-8")
    assert names(["."]) == ["a", "b", "deep/a", "c"]
    assert names([str(folder / "deep" / "a.txt"), str(folder / "a.txt")]) == ["deep/a", "a"]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("nowhere", "no such file or folder"),
        ("no*.txt", "no such file or folder"),
        ("notes.md", "NAME.txt"),
        ("*.md", "holds no article"),
        ("", "'': no such file or folder"),
    ],
)
def test_a_source_without_articles_is_named(source: str, reason: str) -> None:
    (error,) = errors([source])
    assert error.startswith(source)
    assert reason in error


def test_an_empty_folder_and_a_lonely_sidecar(folder: Path) -> None:
    (folder / "empty").mkdir()
    (folder / "z.meta.json").write_text("{}", encoding="utf-8")
    assert "holds no article" in errors(["empty"])[0]
    assert "z.txt" in errors(["z.meta.json"])[0]


def test_the_others_go_through(folder: Path) -> None:
    (folder / "b.txt").write_bytes(b"\x00")
    found = list(read_sources(["nowhere", "."]))
    assert [item.id if isinstance(item, Article) else type(item).__name__ for item in found] == [
        "InputError", "a", "InputError", "c",
    ]  # fmt: skip
