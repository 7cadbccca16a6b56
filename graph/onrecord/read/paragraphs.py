"""The paragraphs of an article's text, each with its place in the text."""

import re
from dataclasses import dataclass
from itertools import groupby

from onrecord.model import Span

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_WRAPPED_AT = 40  # characters: a wrapped line is longer, a heading or a widget above another line mostly is not

_QUOTE_OPEN = "\"“«„‘'"
_SPEECH = re.compile(
    r"\b(?:said|says|saying|told|tells|added|adds|asked|asks|stated|states|wrote|writes|claimed|insisted|warned|"
    r"explained|announced|argued|noted|replied|commented|declared|according to)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph without the white space around it: where it stands, and its words."""

    span: Span
    text: str


def split_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of `text` in order: each line one, except where lines are plainly wrapped prose.

    >>> [paragraph.text for paragraph in split_paragraphs("A heading\\n\\n A line.\\r\\nAnother.")]
    ['A heading', 'A line.', 'Another.']
    """
    lines = [_stripped(text, match.start(), match.end()) for match in _LINE.finditer(text)]
    found: list[Paragraph] = []
    for filled, block in groupby(lines, key=lambda line: line.start < line.end):
        if filled:
            spans = list(block)
            spans = [Span(spans[0].start, spans[-1].end)] if _wrapped(spans, text) else spans
            found.extend(Paragraph(span, span.of(text)) for span in spans)
    return tuple(found)


def is_prose(text: str) -> bool:
    """True if `text` reads as running prose: at least eight words that end as a sentence does.

    >>> is_prose("The minister left the capital on Tuesday for talks."), is_prose("Minister leaves capital")
    (True, False)
    """
    return len(text.split()) >= 8 and text.rstrip("\"”’'»)")[-1:] in {".", "!", "?"}


def is_reported_speech(text: str) -> bool:
    """True if `text` opens with a quotation or names someone's saying: such a paragraph belongs to the story.

    >>> is_reported_speech("The ministry said it needs your help."), is_reported_speech("We need your help.")
    (True, False)
    """
    return text[:1] in _QUOTE_OPEN or bool(_SPEECH.search(text))


def _stripped(text: str, start: int, end: int) -> Span:
    line = text[start:end]
    start += len(line) - len(line.lstrip())
    return Span(start, max(start, start + len(line.strip())))


def _wrapped(spans: list[Span], text: str) -> bool:
    return (
        len(spans) > 1
        and all(span.end - span.start >= _WRAPPED_AT for span in spans[:-1])
        and any(text[span.start].islower() for span in spans[1:])
    )
