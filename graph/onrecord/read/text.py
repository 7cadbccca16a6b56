"""Plain text files: ``NAME.txt`` in UTF-8, with ``NAME.meta.json`` beside it if there is more to know."""

import sys
from collections.abc import Iterator
from itertools import compress
from pathlib import Path

from onrecord.errors import InputError
from onrecord.model import Article, Publication
from onrecord.read.boilerplate import find_furniture, passages
from onrecord.read.dateline import find_dateline
from onrecord.read.headline import find_author, find_title
from onrecord.read.outlet import find_outlet
from onrecord.read.paragraphs import split_paragraphs
from onrecord.read.publication import find_publication
from onrecord.read.sidecar import Sidecar, read_sidecar, sidecar_path

LARGEST = 5_000_000  # bytes; the longest single article known to us is below 1 MB, what is larger is a dump of many
STANDARD_INPUT = "standard-input"


def read_text(path: Path) -> Iterator[Article]:
    """The one article of the text file at `path`, its identifier the file's name without ``.txt``.

    Raises InputError where the file or its sidecar cannot be used.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); check the path and its permissions") from None
    text = decode(content, str(path))
    yield article_from_text(text, name=path.stem, path=path.as_posix(), known=read_sidecar(sidecar_path(path)))


def read_standard_input() -> Iterator[Article]:
    """The one article that stands on standard input; raises InputError where it cannot be used."""
    text = decode(sys.stdin.buffer.read(LARGEST + 1), "standard input")
    yield article_from_text(text, name=STANDARD_INPUT, path="-")


def decode(content: bytes, name: str) -> str:
    """The text of `content`, bytes in UTF-8, with its line ends as they are and without a byte order mark.

    Raises InputError, with `name` and the remedy, for what is no readable text.
    """
    if len(content) > LARGEST:
        raise InputError(f"{name}: larger than {LARGEST // 1_000_000} MB; split it into one file an article")
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        raise InputError(f"{name}: byte 0: UTF-16, not UTF-8; convert it with `iconv -f utf-16 -t utf-8`")
    if b"\0" in content:
        raise InputError(f"{name}: byte {content.index(0)}: binary, not text; give the article as plain text")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        offset = content.index(error.object[error.start :])  # the codec leaves a byte order mark out of its count
        raise InputError(
            f"{name}: byte {offset}: 0x{content[offset]:02x} is not UTF-8; "
            "convert it with `iconv -f windows-1252 -t utf-8`, naming its real encoding"
        ) from None
    if not text.strip():
        raise InputError(f"{name}: empty; put the article's text into it or leave the file out")
    return text


def article_from_text(text: str, *, name: str, path: str, known: Sidecar | None = None) -> Article:
    """The article that `text` holds; what is `known` beats what the text says of itself.

    >>> article_from_text("ALTON (Wirepost) - The mill at Alton has closed.", name="mill", path="mill.txt").outlet
    'Wirepost'
    """
    known = known or Sidecar()
    paragraphs = split_paragraphs(text)
    marked = find_furniture(paragraphs)
    furniture = list(compress(paragraphs, marked))
    story = [paragraph for paragraph, other in zip(paragraphs, marked, strict=True) if not other]
    dateline = find_dateline(story)
    published = (
        Publication(known.published, known.published, "metadata")
        if known.published
        else find_publication(story, furniture, dateline)
    )
    return Article(
        id=name,
        path=path,
        text=text,
        title=known.title or find_title(story),
        outlet=known.outlet or find_outlet((p.text for p in furniture), dateline.agency if dateline else None),
        author=known.author or find_author(story),
        url=known.url,
        language=known.language or "en",
        published=published,
        boilerplate=tuple(passages(paragraphs, marked)),
    )
