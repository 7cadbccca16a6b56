"""What is extracted from a few sentences, written as one would say it, so that a case is a sentence and a line."""

from datetime import date

from onrecord.extract import extract_record
from onrecord.language import load_language
from onrecord.model import Article, Publication, Record, TimeSpan

WEDNESDAY = date(2021, 6, 16)
"""The day on which the articles of these tests are published, unless they say otherwise."""


def told(text: str, published: date | None = WEDNESDAY) -> Record:
    """The record of an article of `text`; `published` is its day, None if that is unknown."""
    when = Publication(published, published, "metadata") if published else None
    return extract_record(Article("a", "a.txt", text, published=when), load_language())


def entities(record: Record) -> list[str]:
    """The entities: "person Anna Berg"."""
    return [f"{entity.type} {entity.name}" for entity in record.entities]


def forms(record: Record) -> dict[str, list[str]]:
    """Name of each entity -> the words of its mentions."""
    return {entity.name: [span.of(record.article.text) for span in entity.mentions] for entity in record.entities}


def events(record: Record) -> list[str]:
    """The events: "meeting of Anna Berg, Peter Lund in Oslo on 2021-06-14 (planned)"; what is not known is left out."""
    names = {entity.id: entity.name for entity in record.entities}
    return [
        f"{event.type} of {', '.join(names[each] for each in event.participants)}"
        + (f" in {names[event.place]}" if event.place else "")
        + on(event.time)
        + (f" ({event.status})" if event.status != "happened" else "")
        for event in record.events
    ]


def statements(record: Record) -> list[str]:
    """The statements: "Anna Berg (deny): she met him | to Peter Lund | via statement | within s1 | on 2021-06-14".

    Whether a content begins at "that" or behind it is not what a case is about, so the word is left out.
    """
    text, names = record.article.text, {entity.id: entity.name for entity in record.entities}
    return [
        f"{names.get(each.speaker or '', '?')} ({each.stance}): "
        + " … ".join(span.of(text).removeprefix("that ") for span in each.content)
        + (f" | to {names[each.addressee]}" if each.addressee else "")
        + (f" | via {names.get(each.channel, each.channel)}" if each.channel else "")
        + (f" | within {each.within}" if each.within else "")
        + (f" |{on(each.time)}" if each.time else "")
        for each in record.statements
    ]


def positions(record: Record) -> list[str]:
    """The positions: "Anna Berg: mayor of Alton"."""
    names = {entity.id: entity.name for entity in record.entities}
    return [
        f"{names[each.person]}: {each.role}" + (f" of {names[each.of]}" if each.of else "") for each in record.positions
    ]


def times(record: Record) -> list[str]:
    """The time expressions: "in July: date 2016-07"; without a value where none is known."""
    return [
        f"{each.text.of(record.article.text)}: {each.kind}" + (f" {each.value.edtf}" if each.value else "")
        for each in record.times
    ]


def on(time: TimeSpan | None) -> str:
    """The words " on 2021-06-14", or none."""
    return f" on {time.edtf}" if time else ""
