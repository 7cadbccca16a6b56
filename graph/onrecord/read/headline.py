"""The headline of a story and its author's line."""

import re
from collections.abc import Iterable

from onrecord.read.dateline import find_dateline
from onrecord.read.dates import FULL_DATE
from onrecord.read.paragraphs import Paragraph, is_prose

_SHORTEST = 3  # words; what is shorter is mostly a crumb of navigation
_LONGEST = 200  # characters; headlines of news sites stay below
_NAME = r"[^\W\d_a-z][\w’'.-]+(?: (?:[^\W\d_a-z][\w’'.-]*|de|van|von|al|bin|da)){1,4}?"
_AUTHOR = re.compile(rf"(?:[Bb]y|BY)[: ]\s*(?P<name>{_NAME})(?:\s*[,|•·–—-]\s.*)?")
_BYLINES_AMONG = 6  # paragraphs from the top
_ENDS = (".", ",", ":", ";", "…", ".”", '."', ".’", ".'")
_OPENS = "‘“'\"$€£"


def find_title(story: Iterable[Paragraph]) -> str | None:
    """The headline above `story` (its paragraphs without boilerplate), or None where it starts straight away.

    >>> from onrecord.read.paragraphs import split_paragraphs
    >>> find_title(split_paragraphs("Mill to close in May\\n\\nThe mill at Alton will close, its owner said."))
    'Mill to close in May'
    """
    for paragraph in story:
        text = " ".join(paragraph.text.split())
        if find_dateline([paragraph]):
            return None
        if _is_title(text):
            return text
        if is_prose(text):
            return None
    return None


def find_author(story: Iterable[Paragraph]) -> str | None:
    """The name in the author's line near the top of `story`, or None.

    >>> from onrecord.read.paragraphs import split_paragraphs
    >>> find_author(split_paragraphs("Mill to close\\n\\nBy Ada Thorn | May 3, 2021"))
    'Ada Thorn'
    """
    for paragraph in list(story)[:_BYLINES_AMONG]:
        if match := _AUTHOR.fullmatch(paragraph.text):
            return match["name"]
    return None


def _is_title(text: str) -> bool:
    return (
        len(text.split()) >= _SHORTEST
        and len(text) <= _LONGEST
        and not text.endswith(_ENDS)
        and (text[0].isalnum() or text[0] in _OPENS)
        and not _AUTHOR.fullmatch(text)
        and not re.search(FULL_DATE + r"\W*$", text)
    )
