"""From one article's Doc to its record. A kind of find is a module with an ``extract_…`` function.

The order matters: times need the publication date, events need entities and times, statements need events to be about.
Extractors of other packages come through the entry-point group ``onrecord.extractors``: callables that take a record
and its Doc and return the record with their finds added.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from importlib.metadata import entry_points

from spacy.language import Language
from spacy.tokens import Doc

from onrecord.errors import ExtractionError
from onrecord.extract.entities import extract_entities
from onrecord.extract.events import extract_events
from onrecord.extract.positions import extract_positions
from onrecord.extract.reading import Reading
from onrecord.extract.statements import extract_statements
from onrecord.extract.times import extract_times
from onrecord.model import Article, Record, Span

__all__ = ["extract_record"]


def extract_record(article: Article, nlp: Language) -> Record:
    """What `article` says, every find with evidence that stands in its text; finds without are refused and counted.

    Raises ExtractionError where the article cannot be read through.
    """
    try:
        doc = nlp(article.text)
        record = read_through(doc, article)
    except (ValueError, IndexError, KeyError, RecursionError) as error:
        raise ExtractionError(
            f"{article.path}: could not be read through ({type(error).__name__}: {error}); leave it out and report it"
        ) from error
    for extractor in other_extractors():
        record = extractor(record, doc)
    return evidenced(record)


def read_through(doc: Doc, article: Article) -> Record:
    """The record of `article` by our own extractors."""
    reading = Reading(article, doc, entities=extract_entities(doc, article))
    reading = replace(reading, times=tuple(extract_times(reading)))
    events = tuple(extract_events(reading))
    return Record(
        article,
        entities=reading.entities,
        positions=tuple(extract_positions(reading)),
        events=events,
        statements=tuple(extract_statements(reading, events)),
        times=reading.times,
    )


def other_extractors() -> list[Callable[[Record, Doc], Record]]:
    """The extractors that installed packages offer, in order of their names."""
    found = sorted(entry_points(group="onrecord.extractors"), key=lambda each: each.name)
    return [each.load() for each in found]


def evidenced(record: Record) -> Record:
    """`record` without the finds whose spans do not stand in the text; `refused` counts them."""
    holds = partial(stands_in, record.article.text)
    entities = tuple(each for each in record.entities if each.mentions and holds(each.mentions))
    known = {each.id for each in entities}
    kept = replace(
        record,
        entities=entities,
        positions=tuple(each for each in record.positions if each.person in known and holds((each.evidence,))),
        events=tuple(
            each
            for each in record.events
            if known.issuperset(each.participants) and holds((each.trigger, each.evidence))
        ),
        statements=tuple(
            each for each in record.statements if holds((*each.source, *each.cue, *each.content, each.evidence))
        ),
    )
    return replace(kept, refused=record.refused + count_finds(record) - count_finds(kept))


def stands_in(text: str, spans: tuple[Span, ...]) -> bool:
    """True if every span holds words of `text`."""
    return all(0 <= span.start < span.end <= len(text) and span.of(text).strip() for span in spans)


def count_finds(record: Record) -> int:
    """How many entities, positions, events and statements a record has."""
    return sum(map(len, (record.entities, record.positions, record.events, record.statements)))
