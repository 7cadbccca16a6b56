"""Passages of a page that are no part of its story. They are marked, never deleted: offsets count the whole text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from onrecord.model import Span
from onrecord.read.furniture import is_furniture, opens_letter, opens_list
from onrecord.read.paragraphs import Paragraph, is_prose, is_reported_speech

_FIRST_PERSON = re.compile(r"\b(?:we|our|us|you|your)\b|\b(?:we|you)[’']", re.IGNORECASE)
_LIST_LENGTH = 160  # characters: the longest headline that such lists hold


def find_furniture(paragraphs: Sequence[Paragraph]) -> tuple[bool, ...]:
    """For each of `paragraphs`, the whole page, whether it is no part of the story.

    >>> from onrecord.read.paragraphs import split_paragraphs
    >>> page = "Mill to close\\n\\nThe mill at Alton will close in May, its owner said.\\n\\nShare this article"
    >>> find_furniture(split_paragraphs(page))
    (False, False, True)
    """
    marked = [is_furniture(paragraph.text) for paragraph in paragraphs]
    for first, last in (*_letters_to_readers(paragraphs), *_lists(paragraphs, marked)):
        marked[first:last] = [True] * (last - first)
    return tuple(marked)


def passages(paragraphs: Iterable[Paragraph], marked: Iterable[bool]) -> Iterator[Span]:
    """The passages that the `marked` ones of `paragraphs` make, in order; neighbours are one passage."""
    both = zip(paragraphs, marked, strict=True)
    for furniture, group in groupby(both, key=lambda pair: pair[1]):
        if furniture:
            spans = [paragraph.span for paragraph, _ in group]
            yield Span(spans[0].start, spans[-1].end)


def _letters_to_readers(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, int]]:
    """A letter to the readers: what follows its opening, as long as it speaks for the outlet itself."""
    last = 0
    for first, paragraph in enumerate(paragraphs):
        if first < last or not opens_letter(paragraph.text) or is_prose(paragraph.text):
            continue
        last = first + 1
        while last < len(paragraphs) and _is_outlets_voice(paragraphs[last].text):
            last += 1
        if last < len(paragraphs):  # the story goes on: its headline or heading is no part of the letter
            while not is_furniture(paragraphs[last - 1].text) and not is_prose(paragraphs[last - 1].text):
                last -= 1
        yield first, last


def _is_outlets_voice(text: str) -> bool:
    if is_furniture(text) or not is_prose(text):
        return True
    return bool(_FIRST_PERSON.search(text)) and not is_reported_speech(text)


def _lists(paragraphs: Sequence[Paragraph], marked: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Headlines of other stories: under a heading that says so, or after the furniture at the end."""
    seen_story, last = False, 0
    for first, paragraph in enumerate(paragraphs):
        seen_story = seen_story or (not marked[first] and is_prose(paragraph.text))
        if not (seen_story and marked[first]):
            continue
        last = max(last, first + 1)
        while last < len(paragraphs) and (marked[last] or _is_headline(paragraphs[last].text)):
            last += 1
        if last == len(paragraphs):
            yield first, last
            return
        if opens_list(paragraph.text):
            yield first, last


def _is_headline(text: str) -> bool:
    return len(text) <= _LIST_LENGTH and not text.endswith((".", ".”", '."', ":")) and not is_reported_speech(text)
