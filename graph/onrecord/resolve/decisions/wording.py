"""The words around what was found, for a person to read."""

from onrecord.model import Event, Local, Record, Span, Statement

AROUND = 90
"""Characters to show before and after a mention: about a line of a terminal, where its sentence is not known."""


def passage_of(record: Record, member: Local) -> str:
    """How an article names, tells of or states a member: the sentence as far as it is known, quoted in one line."""
    text = record.article.text
    told: tuple[Event | Statement, ...] = (*record.events, *record.statements)
    for each in told:
        if each.id == member[1]:
            return f"“{in_line(each.evidence.of(text))}”"
    for entity in record.entities:
        if entity.id == member[1] and entity.mentions:
            return f"“{sentence_around(record, entity.mentions[0])}”"
    return "the outlet of"


def sentence_around(record: Record, mention: Span) -> str:
    """The shortest evidence that covers a mention; without one the words around it, within its paragraph."""
    told = [event.evidence for event in record.events] + [statement.evidence for statement in record.statements]
    covering = [span for span in (*told, *(held.evidence for held in record.positions)) if span.covers(mention)]
    text = record.article.text
    if covering:
        return in_line(min(covering, key=lambda span: (span.end - span.start, span)).of(text))
    start = max(text.rfind("\n", 0, mention.start) + 1, mention.start - AROUND)
    end = min(text.find("\n", mention.end) % (len(text) + 1), mention.end + AROUND)
    head = "… " if start > 0 and text[start - 1] != "\n" else ""
    tail = " …" if end < len(text) and text[end] != "\n" else ""
    return head + in_line(text[start:end]) + tail


def in_line(text: str) -> str:
    """`text` with its spaces and line ends as single spaces.

    >>> in_line(" Ada\\n met  Bo ")
    'Ada met Bo'
    """
    return " ".join(text.split())
