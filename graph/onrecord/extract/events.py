"""The events that an article tells of: who met, called, dismissed, charged or asked whom, where, when, and whether
it happened."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.extract.anchors import anchor_times
from onrecord.extract.circumstances import find_place, find_status, find_times
from onrecord.extract.others import other_events
from onrecord.extract.participants import find_participants
from onrecord.extract.phrases import actors
from onrecord.extract.reading import Reading
from onrecord.extract.sides import PATIENT_NEEDED
from onrecord.extract.statements import statement_times
from onrecord.extract.triggers import Trigger, find_triggers
from onrecord.language import Attribution
from onrecord.language.passage import Passage, chars
from onrecord.model import Event, EventType, Span

NAMELESS = frozenset({"attack", "accident", "disaster"})
NAMELESS_SOMEWHERE = frozenset({"death", "protest", "ruling"})
"""Events that articles tell of without naming anybody; the latter only where a place is named."""


def extract_events(reading: Reading) -> Iterator[Event]:
    """The events of the article in order, with ids ``v1``, ``v2`` …; those that name nobody are left out."""
    found = sorted(
        [*told_events(reading), *other_events(reading), *demands(reading)],
        key=lambda event: (event.trigger, event.type),
    )
    yield from (replace(event, id=f"v{number}") for number, event in enumerate(anchor_times(reading, found), 1))


def told_events(reading: Reading) -> Iterator[Event]:
    """The events that verbs and nouns of the article tell of."""
    for passage in reading.passages():
        for trigger in find_triggers(passage.doc, passage.start, passage.end):
            yield from event_of(reading, around(passage, trigger), trigger)


def around(passage: Passage, trigger: Trigger) -> Passage:
    """`passage` for a trigger inside a quotation: there the marks do not hide the subject."""
    if trigger.start in passage.quoted:
        return replace(passage, quoted=frozenset())
    return passage


def event_of(reading: Reading, passage: Passage, trigger: Trigger) -> Iterator[Event]:
    """The event of one trigger, once for each of the dates that are joined by "and"."""
    people = find_participants(reading, passage, trigger)
    place = find_place(reading, passage, trigger) or visited(reading, trigger, people)
    participants = tuple(each for each in people if each != place)
    times = find_times(reading, passage, trigger)
    if not enough(reading, trigger.type, participants, dated=any(times), placed=place is not None):
        return
    word, sentence = chars(passage.doc, (trigger.start, trigger.end)), passage.chars()
    status = find_status(reading, sentence, word)
    for time in times or [None]:
        yield Event("", trigger.type, word, participants, place, time, status, sentence)


def visited(reading: Reading, trigger: Trigger, people: tuple[str, ...]) -> str | None:
    """The place that a visit goes to; None for other events."""
    places = [each for each in people if reading.by_id[each].type == "place"]
    return places[-1] if trigger.type == "visit" and places else None


def enough(reading: Reading, kind: EventType, participants: tuple[str, ...], *, dated: bool, placed: bool) -> bool:
    """True if an event names whom it takes: the person dismissed or appointed, else anyone; attacks and the like need
    nobody's name where there is a date."""
    if dated and (kind in NAMELESS or (placed and kind in NAMELESS_SOMEWHERE)):
        return True
    if kind in PATIENT_NEEDED:
        return any(reading.by_id[each].type == "person" for each in participants)
    return bool(participants)


def demands(reading: Reading) -> Iterator[Event]:
    """A demand or request for every attribution of one: who asks, and whom."""
    attributions: tuple[Attribution, ...] = reading.doc._.attributions
    times = statement_times(reading)
    for index, each in enumerate(attributions):
        passive = bool(each.cue and each.source) and each.source[0].start >= each.cue[0].end
        if each.kind != "demand" or not each.cue or not each.source or passive:
            continue
        speaker = reading.speaker_in(each.source[0])
        if speaker is None or reading.is_boilerplate(each.cue[0]):
            continue
        asked = [entity for _, entity in actors(reading, each.content[0])][:1] if each.content else []
        time = times.get(index)
        people = tuple(dict.fromkeys([speaker, *asked]))
        word = asking_verb(reading, each.cue[0])
        sentence = reading.sentence_of(word.start)
        yield Event("", "demand", word, people, None, time, find_status(reading, sentence, word), sentence)


def asking_verb(reading: Reading, cue: Span) -> Span:
    """The verb of a cue that may begin with auxiliaries and end with a particle or with whom it asks ("has called for",
    "asked him"); without a verb its noun, or else its first word."""
    words = reading.tokens_of(cue)
    told = [word for kind in ("VERB", "NOUN") for word in reversed(words) if word.pos_ == kind]
    first = next(iter([*told, words[0]]))
    return Span(first.idx, first.idx + len(first))
