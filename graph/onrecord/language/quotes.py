"""Quotation spans: which characters stand inside quotation marks, by a small state machine a paragraph."""

import re
from collections.abc import Iterator

from onrecord.language.sentences import paragraphs
from onrecord.model import Span

OPENERS = frozenset("“„«")
CLOSERS = frozenset("”»")
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
    for index in range(start, end):
        mark = text[index]
        if opened is None and (mark in OPENERS or (mark == '"' and _may_open(text, index, end))):
            opened = index + 1
        elif opened is not None and (mark in CLOSERS or mark == '"') and index > opened:
            yield Span(opened, index)
            opened = None
        elif opened == index and mark in OPENERS:
            opened = index + 1  # a doubled mark
    if opened is not None:
        yield Span(opened, end)


def _may_open(text: str, index: int, end: int) -> bool:
    return index + 1 < end and not text[index + 1].isspace()
