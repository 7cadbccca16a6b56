"""Times that hang on another event: "one day after he fired X", "on the evening of the meeting"."""

import re
from dataclasses import replace
from datetime import timedelta

from onrecord.extract.bounds import day_bounds, time_span
from onrecord.extract.event_words import nouns
from onrecord.extract.expressions import NUMBERS
from onrecord.extract.reading import Reading
from onrecord.model import Event, Span, TimeSpan

OFFSET = re.compile(rf"\b(?P<count>a|an|one|the|\d+|{'|'.join(NUMBERS)}) days? (?P<side>after|before)\b", re.IGNORECASE)
ON_THE_DAY = re.compile(
    r"\bon the (?P<part>evening|day|night|morning|afternoon|eve) of (?:the|that|their|his|her) "
    r"(?:\w+ )?(?P<noun>[a-z]+)\b",
    re.IGNORECASE,
)


def anchor_times(reading: Reading, events: list[Event]) -> list[Event]:
    """`events` with the dates that follow from "N days after": the event before the words is N days off the one
    behind them."""
    dated = list(events)
    for match in OFFSET.finditer(reading.article.text):
        sentence = reading.sentence_of(match.start())
        inside = [event for event in dated if sentence.covers(event.trigger)]
        left = [event for event in inside if event.trigger.end <= match.start()]
        right = [event for event in inside if event.trigger.start >= match.end()]
        if not left or not right or re.search(r"\bthat\b", reading.article.text[match.end() : right[0].trigger.start]):
            continue
        earlier, later = left[-1], right[0]
        shift = number_of(match["count"]) * (1 if match["side"].lower() == "after" else -1)
        for known, open_, step in ((earlier, later, -shift), (later, earlier, shift)):
            day = day_of(known, dated)
            if open_.time is None and day is not None:
                time = time_span(day_bounds(day.earliest + timedelta(days=step), "anchored"), Span(*match.span()))
                dated[dated.index(open_)] = replace(open_, time=time)
                break
    return dated


def number_of(count: str) -> int:
    """The number that "two", "2", "a" or "the" stands for."""
    word = count.lower()
    return int(word) if word.isdigit() else NUMBERS.index(word) + 1 if word in NUMBERS else 1


def day_of(event: Event, events: list[Event]) -> TimeSpan | None:
    """The day of an event: its own, or that of the one dated event of its type that shares a participant with it."""
    if event.time is not None:
        return event.time if event.time.precision == "day" else None
    same = [
        other
        for other in events
        if other.type == event.type
        and other.time is not None
        and other.time.precision == "day"
        and set(other.participants) & set(event.participants)
    ]
    known = {other.time.earliest: other.time for other in same if other.time}
    return next(iter(known.values())) if len(known) == 1 else None


def find_anchored(reading: Reading, events: tuple[Event, ...], sentence: Span) -> TimeSpan | None:
    """The day that "on the evening of the meeting" in `sentence` means: that of the last dated event of the noun
    before it."""
    match = ON_THE_DAY.search(reading.article.text, sentence.start, sentence.end)
    if match is None or match["noun"].lower() not in nouns():
        return None
    kind = nouns()[match["noun"].lower()][1]
    before = [event for event in events if event.type == kind and event.trigger.end <= match.start()]
    days_known = [day for event in before if (day := day_of(event, list(events)))]
    if not days_known:
        return None
    shift = -1 if match["part"].lower() == "eve" else 0
    return time_span(day_bounds(days_known[-1].earliest + timedelta(days=shift), "anchored"), Span(*match.span()))
