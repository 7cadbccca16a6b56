"""Files are written whole or not at all."""

from collections.abc import Iterator
from contextlib import nullcontext
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest

from onrecord.errors import AbortError
from onrecord.export.whole import write_whole


def broken() -> Iterator[bytes]:
    """Half a file."""
    yield b"new"
    raise RuntimeError("the power went")


def test_a_file_is_written_into_a_new_folder(tmp_path: Path) -> None:
    write_whole(tmp_path / "a" / "b.txt", [b"one", b"two"])
    assert (tmp_path / "a" / "b.txt").read_bytes() == b"onetwo"
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.txt"]


def test_an_interruption_leaves_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_bytes(b"old")
    with pytest.raises(RuntimeError):
        write_whole(tmp_path / "b.txt", broken())
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"b.txt": b"old"}


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "file" / "b.txt", tmp_path / "folder"):
        with pytest.raises(AbortError, match=f"{path.name}: cannot be written .* -o"):
            write_whole(path, [b"x"])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder"]


@pytest.mark.parametrize("name", ["b.txt", "b.txt.gz"])
def test_what_the_disk_does_not_give_back_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    assert write_whole(tmp_path / name, [b"o", b"ld"]) == sha256(b"old").hexdigest()
    old = (tmp_path / name).read_bytes()
    monkeypatch.setattr("onrecord.export.whole.reading", lambda _: nullcontext(BytesIO(b"nex")))
    with pytest.raises(AbortError, match="does not read back"):
        write_whole(tmp_path / name, [b"new"])
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {name: old}
