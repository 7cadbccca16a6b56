"""Reading text files: offsets, sidecars, and files that cannot be used."""

import io
import sys
from datetime import date
from pathlib import Path

import pytest

from onrecord.errors import InputError
from onrecord.model import Article, Publication
from onrecord.read import text as text_module
from onrecord.read.text import read_text

BODY = "Mill to close in May\n\nALTON, May 3, 2021 (Wirepost) — The mill at Alton will close, its owner said.\n"


def read(folder: Path, content: bytes, sidecar: str | None = None) -> Article:
    path = folder / "mill.txt"
    path.write_bytes(content)
    if sidecar is not None:
        (folder / "mill.meta.json").write_text(sidecar, encoding="utf-8")
    (article,) = read_text(path)
    return article


def refusal(folder: Path, content: bytes, sidecar: str | None = None) -> str:
    with pytest.raises(InputError) as caught:
        read(folder, content, sidecar)
    message = str(caught.value)
    assert "\n" not in message
    return message


def test_the_text_says_what_it_is(tmp_path: Path) -> None:
    article = read(tmp_path, BODY.encode())
    assert (article.id, article.title, article.outlet) == ("mill", "Mill to close in May", "Wirepost")
    assert article.published == Publication(date(2021, 5, 3), date(2021, 5, 3), "stated")
    assert article.path == (tmp_path / "mill.txt").as_posix()


def test_line_ends_are_kept_and_the_byte_order_mark_is_dropped(tmp_path: Path) -> None:
    content = "Größe\r\nder 🌾 Mühle\rneu\n"
    assert read(tmp_path, b"\xef\xbb\xbf" + content.encode()).text == content


def test_the_sidecar_beats_the_text(tmp_path: Path) -> None:
    sidecar = (
        '{"title": "A mill ends", "outlet": "Alton Bee", "published": "2021-05-04", "author": " Ada Thorn ",'
        ' "url": "https://bee.example/mill", "language": "en-GB", "section": "Valley"}'
    )
    article = read(tmp_path, BODY.encode(), sidecar)
    assert (article.title, article.outlet, article.author) == ("A mill ends", "Alton Bee", "Ada Thorn")
    assert (article.url, article.language) == ("https://bee.example/mill", "en-GB")
    assert article.published == Publication(date(2021, 5, 4), date(2021, 5, 4), "metadata")


def test_what_the_sidecar_leaves_open_comes_from_the_text(tmp_path: Path) -> None:
    article = read(tmp_path, BODY.encode(), '{"title": " ", "published": null, "author": "Ada Thorn"}')
    assert (article.title, article.outlet, article.author) == ("Mill to close in May", "Wirepost", "Ada Thorn")
    assert article.published is not None
    assert article.published.basis == "stated"


@pytest.mark.parametrize(
    ("sidecar", "named"),
    [
        ("{", "not JSON"),
        ("[]", "whole file"),
        ('{"title": 7}', "title"),
        ('{"published": "May 3, 2021"}', "published"),
        ('{"published": "2021-02-30"}', "published"),
        ('{"published": 20210503}', "YYYY-MM-DD"),
        ('{"language": "en_GB"}', "language"),
    ],
)
def test_a_broken_sidecar_refuses_the_article_and_is_named(tmp_path: Path, sidecar: str, named: str) -> None:
    message = refusal(tmp_path, BODY.encode(), sidecar)
    assert "mill.meta.json" in message
    assert named in message


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n", b"\xef\xbb\xbf\n"])
def test_an_empty_file(tmp_path: Path, content: bytes) -> None:
    assert "empty" in refusal(tmp_path, content)


def test_a_binary_file(tmp_path: Path) -> None:
    message = refusal(tmp_path, b"PK\x03\x04\x00\x00")
    assert "mill.txt: byte 4: binary" in message


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_another_encoding_is_named_with_its_place_and_the_remedy(tmp_path: Path, mark: bytes) -> None:
    content = mark + "Die Mühle in Alton".encode("latin-1")
    message = refusal(tmp_path, content)
    assert f"byte {len(mark) + 5}: 0xfc is not UTF-8" in message
    assert "iconv -f windows-1252 -t utf-8" in message


def test_utf_16_is_recognised(tmp_path: Path) -> None:
    assert "iconv -f utf-16 -t utf-8" in refusal(tmp_path, "Mill".encode("utf-16"))


def test_an_enormous_file(tmp_path: Path) -> None:
    assert "larger than 5 MB" in refusal(tmp_path, b"a" * (text_module.LARGEST + 1))


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"mill\.txt: cannot be read \(No such file or directory\)"):
        list(read_text(tmp_path / "mill.txt"))


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BODY.encode())))
    (article,) = text_module.read_standard_input()
    assert (article.id, article.path, article.text) == ("standard-input", "-", BODY)
