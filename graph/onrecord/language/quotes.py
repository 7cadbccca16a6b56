"""Quotation spans: which characters stand inside quotation marks, by a small state machine a paragraph."""

import re
from collections.abc import Iterator

from onrecord.language.sentences import paragraphs
from onrecord.model import Span

OPENERS = frozenset("“„«") | {"``"}
CLOSERS = frozenset("”»")
MARKS = re.compile(r"''|``|[\"“”„«»]")
"""Two apostrophes, as typewriters and wire services write them, count as one mark."""
SINGLE = re.compile(r"(?<![\w’])[‘'](?=\w)(?P<inside>[^‘'“\"\n]*(?:\w[’']\w[^‘'“\"\n]*)*?)[’'](?!\w)")


def find_quotations(text: str) -> tuple[Span, ...]:
    """The passages within double quotation marks, marks left out, in order; an unclosed one ends with its paragraph.

    >>> [span.of('He said: "Yes, I do." Then “no”.') for span in find_quotations('He said: "Yes, I do." Then “no”.')]
    ['Yes, I do.', 'no']
    """
    found = [span for start, end in paragraphs(text) for span in _in_paragraph(text, start, end)]
    return tuple(span for span in found if text[span.start : span.end].strip())


def find_single_quotations(text: str) -> tuple[Span, ...]:
    """The passages within single quotation marks that are no apostrophes, marks left out.

    >>> text = "‘Never,’ said Ivo’s aide."
    >>> [span.of(text) for span in find_single_quotations(text)]
    ['Never,']
    """
    return tuple(Span(*match.span("inside")) for match in SINGLE.finditer(text))


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Span]:
    opened: int | None = None
    for mark in MARKS.finditer(text, start, end):
        if opened is None:
            if mark[0] in OPENERS or (mark[0] not in CLOSERS and _may_open(text, mark.end(), end)):
                opened = mark.end()
        elif mark[0] not in OPENERS and mark.start() > opened:
            yield Span(opened, mark.start())
            opened = None
        elif opened == mark.start():
            opened = mark.end()  # a doubled mark
    if opened is not None:
        yield Span(opened, end)


def _may_open(text: str, after: int, end: int) -> bool:
    return after < end and not text[after].isspace()
