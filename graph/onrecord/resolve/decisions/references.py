"""What a person's words refer to: entities by name or identifier, events and statements by the words that tell them."""

from collections.abc import Iterable, Mapping

from onrecord.model import Local, Passage, Record, Span, Statement


def plain_name(name: str) -> str:
    """A name for comparison: spaces and case do not count.

    >>> plain_name(" Ada  BERG") == plain_name("Ada Berg")
    True
    """
    return " ".join(name.split()).casefold()


def identifier_in(reference: str, kind: str) -> str | None:
    """The key in an IRI of that `kind` of thing, or in the last two parts of one; None for a name.

    >>> identifier_in("https://w3id.org/onrecord/id/entity/0ab1", "entity"), identifier_in("Ada Berg", "entity")
    ('0ab1', None)
    """
    head, found, key = reference.strip().strip("<>").rpartition(f"{kind}/")
    return key if found and key and (not head or head.endswith("/")) and not key.count(" ") else None


def told_events(records: Mapping[str, Record], passage: Passage) -> tuple[Local, ...]:
    """The events that an article tells in those words."""
    record = records.get(passage.article)
    text = record.article.text if record else ""
    return tuple(
        (passage.article, event.id)
        for event in (record.events if record else ())
        if _tells(passage, event.trigger.of(text), event.evidence.of(text))
    )


def told_statements(records: Mapping[str, Record], passage: Passage) -> tuple[Local, ...]:
    """The statements that an article gives with those words as their content."""
    record = records.get(passage.article)
    text = record.article.text if record else ""
    return tuple(
        (passage.article, statement.id)
        for statement in (record.statements if record else ())
        if _tells(passage, statement_words(statement, text), statement.evidence.of(text))
    )


def statement_words(statement: Statement, text: str) -> str:
    """The words that stand for a statement: its content, or its cue where it has none."""
    return joined(statement.content or statement.cue or (statement.evidence,), text)


def joined(spans: Iterable[Span], text: str) -> str:
    """The words of passages in one line, with an ellipsis between them.

    >>> joined((Span(0, 5), Span(11, 15)), "Never, she said")
    'Never … said'
    """
    return " … ".join(" ".join(span.of(text).split()) for span in spans)


def _tells(passage: Passage, words: str, sentence: str) -> bool:
    same = plain_name(words) == plain_name(passage.words)
    return same and (not passage.sentence or plain_name(passage.sentence) == plain_name(sentence))
