"""Which files a source means, in which order, and under which identifiers."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from onrecord import read
from onrecord.errors import InputError
from onrecord.model import Article
from onrecord.read import READERS, read_sources

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


@pytest.fixture
def looked_through(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are looked through, from now on."""
    seen: list[str] = []

    def noted(path: Path) -> Iterator[Article]:
        seen.append(path.name)
        yield from READERS[".txt"](path)

    monkeypatch.setattr(read, "READERS", {".txt": noted})
    return seen


def articles(folder: Path, known: Sequence[Article] = ()) -> list[Article]:
    """The articles of a folder."""
    return [item for item in read_sources([str(folder)], known) if isinstance(item, Article)]


def test_files_with_the_same_bytes_are_not_looked_through_again(folder: Path, looked_through: list[str]) -> None:
    before = articles(folder)
    looked_through.clear()
    (folder / "b.txt").rename(folder / "moved.txt")
    again = articles(folder, before)
    assert looked_through == []
    assert [(article.id, article.text, Path(article.path).name) for article in again] == [
        ("a", f"{BODY} a.txt", "a.txt"),
        ("c", f"{BODY} deep/er/c.txt", "c.txt"),
        ("moved", f"{BODY} b.txt", "moved.txt"),
    ]


def test_another_text_another_sidecar_and_other_code_are_looked_through(
    folder: Path, looked_through: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = articles(folder)
    looked_through.clear()
    (folder / "a.meta.json").write_text('{"title": "Mill to close"}', encoding="utf-8")
    (folder / "b.txt").write_text("The mill stays open.", encoding="utf-8")
    (folder / "deep" / "er" / "c.meta.json").write_text('{"outlet": "The Post"}', encoding="utf-8")
    changed = articles(folder, before)
    assert looked_through == ["a.txt", "b.txt", "c.txt"]
    assert (changed[0].title, changed[1].text, changed[2].outlet) == (
        "Mill to close", "The mill stays open.", "The Post",
    )  # fmt: skip
    looked_through.clear()
    monkeypatch.setattr(read.sources, "reading_version", lambda: "other code")
    articles(folder, changed)
    assert looked_through == ["a.txt", "b.txt", "c.txt"]


def test_what_changes_while_it_is_read_is_not_remembered(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def changing(path: Path) -> Iterator[Article]:
        path.write_text("Written meanwhile.", encoding="utf-8")
        yield from READERS[".txt"](path)

    with monkeypatch.context() as patch:
        patch.setattr(read, "READERS", {".txt": changing})
        before = articles(folder)
    for file in ("a.txt", "b.txt", "deep/er/c.txt"):
        (folder / file).write_text(f"{BODY} {file}", encoding="utf-8")
    assert [article.text for article in articles(folder, before)] == [
        f"{BODY} a.txt", f"{BODY} b.txt", f"{BODY} deep/er/c.txt",
    ]  # fmt: skip
