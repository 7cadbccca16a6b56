"""The statements of an article: who says what to whom and through what, in which stance, within whose report, about
which events."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from onrecord.extract.anchors import find_anchored
from onrecord.extract.event_words import verbs
from onrecord.extract.reading import Reading
from onrecord.extract.stance import stance_of
from onrecord.language import Attribution
from onrecord.language.lexicon import cue_verbs
from onrecord.model import PERSONNEL_TYPES, Event, Span, Statement, TimeSpan

MEDIUM = re.compile(
    r"\b(?:in|on|via|through|by) (?:an? |his |her |its |their |the )?(?:[\w-]+ ){0,3}?"
    r"(?P<medium>statement|interview|tweets?|letter|memo|e-?mail|speech|press (?:release|conference)|news conference|"
    r"Twitter|Facebook|television|telephone|phone|radio|broadcast|testimony|article|blog post|blog|report|address)\b",
    re.IGNORECASE,
)


def extract_statements(reading: Reading, events: tuple[Event, ...]) -> Iterator[Statement]:
    """The statements of the article in order, with ids ``s1``, ``s2`` …; what stands in boilerplate is left out."""
    attributions: tuple[Attribution, ...] = reading.doc._.attributions
    kept = [
        index
        for index, each in enumerate(attributions)
        if each.source
        and not any(map(reading.is_boilerplate, (each.source[0], *each.content[:1])))
        and each.lemma not in deeds()
    ]
    ids = {index: f"s{number}" for number, index in enumerate(kept, 1)}
    times = statement_times(reading)
    for index in kept:
        each = attributions[index]
        within = ids.get(each.within) if each.within is not None else None
        yield statement_of(reading, each, events, times.get(index), id=ids[index], within=within)


DEEDS = PERSONNEL_TYPES | {"arrest", "death"}


@cache
def deeds() -> frozenset[str]:
    """Verbs of events that no words are needed for, so that they show no statement ("fired Peter Lund")."""
    told = {frame.lemma for frames in verbs().values() for frame in frames if frame.type in DEEDS}
    return frozenset(told - {lemma for lemma, _ in cue_verbs().values()})


def statement_of(
    reading: Reading,
    said: Attribution,
    events: tuple[Event, ...],
    dated: TimeSpan | None,
    *,
    id: str,
    within: str | None,
) -> Statement:
    """The statement of one attribution; `dated` is when it was made, if a date says so."""
    speaker = reading.speaker_in(said.source[0])
    addressee, channel = heard_by(reading, said, gap_of(reading, said))
    return Statement(
        id,
        speaker,
        said.source,
        said.cue,
        said.content,
        stance_of(said, reading.article.text, by_outlet=reading.is_outlet(speaker)),
        evidence_of(reading, said),
        addressee=addressee if addressee != speaker else None,
        channel=channel if channel != speaker else None,
        within=within,
        about=about(said, events),
        time=dated or anchored_time(reading, events, said),
    )


@lru_cache(maxsize=8)
def statement_times(reading: Reading) -> dict[int, TimeSpan | None]:
    """For each attribution, by index, when it was said: by the date that hangs on its cue, outside what is said."""
    attributions: tuple[Attribution, ...] = reading.doc._.attributions
    found: dict[int, TimeSpan | None] = {}
    for index, each in enumerate(attributions):
        if not each.cue:
            continue
        tokens = {token.i for cue in each.cue for token in reading.tokens_of(cue)}
        outside = [
            time
            for time in reading.dates_in(reading.sentence_of(each.cue[0].start))
            if tokens & reading.dated[time.text]
            and not any(span.overlaps(time.text) for span in (*each.content, *each.source))
            and not said_elsewhere(attributions, index, time.text)
        ]
        if outside:
            end = each.cue[0].end
            nearest = min(outside, key=lambda time: (abs(time.text.start - end), time.text.start))
            found[index] = reading.time_by(nearest)
    return found


def said_elsewhere(attributions: tuple[Attribution, ...], index: int, time: Span) -> bool:
    """True if a time lies in what another attribution says, unless this one lies in it too."""
    here = attributions[index].cue[0]
    others = (each for at, each in enumerate(attributions) if at != index)
    return any(span.covers(time) and not span.covers(here) for each in others for span in each.content)


def gap_of(reading: Reading, attribution: Attribution) -> tuple[Span, ...]:
    """The parts of the cue's sentence that are neither source nor cue nor content."""
    anchor = (attribution.cue or attribution.source)[0]
    sentence = reading.sentence_of(anchor.start)
    parts = sorted((*attribution.source, *attribution.cue, *attribution.content))
    gaps, at = [], sentence.start
    for part in parts:
        if at < part.start <= sentence.end:
            gaps.append(Span(at, part.start))
        at = max(at, part.end)
    return (*gaps, Span(at, sentence.end)) if at < sentence.end else tuple(gaps)


def heard_by(reading: Reading, attribution: Attribution, gaps: tuple[Span, ...]) -> tuple[str | None, str | None]:
    """Addressee and channel: "told X", "in an interview with Y", "in a statement"."""
    text = reading.article.text
    if not attribution.cue:
        return None, None
    cue = attribution.cue[0]
    within = MEDIUM.search(cue.of(text))
    addressee, channel = None, within["medium"] if within else None
    for gap in (gap for gap in gaps if gap.start >= cue.end or attribution.kind != "tell"):
        medium = MEDIUM.search(gap.of(text))
        outlets = [entity for _, entity in reading.entities_in(gap) if reading.is_outlet(entity)]
        channel = channel or next(iter(outlets), None) or (medium["medium"] if medium else None)
        if attribution.kind in {"tell", "demand"} and gap.start <= cue.end + 1:
            people = [entity for _, entity in reading.entities_in(gap, kinds=frozenset({"person", "organization"}))]
            addressee = addressee or next(iter(people), None)
    return addressee, channel


def about(attribution: Attribution, events: tuple[Event, ...]) -> tuple[str, ...]:
    """The events told of in what is said."""
    return tuple(event.id for event in events if any(span.covers(event.trigger) for span in attribution.content))


def evidence_of(reading: Reading, attribution: Attribution) -> Span:
    """The sentences that hold source, cue and content."""
    parts = (*attribution.source, *attribution.cue, *attribution.content)
    held = [reading.sentence_of(offset) for part in parts for offset in (part.start, max(part.start, part.end - 1))]
    return Span(min(span.start for span in held), max(span.end for span in held))


def anchored_time(reading: Reading, events: tuple[Event, ...], said: Attribution) -> TimeSpan | None:
    """When it was said by the event on whose day it was."""
    anchored = find_anchored(reading, events, reading.sentence_of((said.cue or said.source)[0].start))
    inside = anchored and anchored.text and any(span.covers(anchored.text) for span in said.content)
    return None if inside else anchored
