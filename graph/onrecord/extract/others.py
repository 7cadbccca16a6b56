"""Dated events of no listed type: what a clause with a date tells that somebody named did or went through."""

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.extract.circumstances import find_place, find_status
from onrecord.extract.dating import NOT_THEN
from onrecord.extract.frames import is_passive
from onrecord.extract.reading import Reading
from onrecord.extract.sides import find_sides
from onrecord.extract.triggers import Trigger
from onrecord.language.arguments import is_infinitive, preposition_of
from onrecord.language.lexicon import cue_verbs, inflections, word_set
from onrecord.language.passage import Passage, chars
from onrecord.model import Event, TimeExpression

PLANS = word_set("plans")
STATES = frozenset(form for verb in word_set("states") for form in inflections(verb))
"""Verbs that tell how things are rather than what happened, and verbs whose event is their subject or object."""
DOERS = frozenset({"person", "organization", "outlet", "unnamed", "group"})


def other_events(reading: Reading) -> Iterator[Event]:
    """An event of type "other" for each clause of the article proper that has a date, somebody named who takes part,
    and a verb that tells neither of a listed event nor of speaking."""
    for passage in reading.passages():
        told: dict[int, TimeExpression] = {}
        for date in reading.dates_in(passage.chars()):
            verb = verb_dated(reading, date)
            if verb is not None and verb.i not in passage.quoted:
                told.setdefault(verb.i, date)
        for at, date in sorted(told.items()):
            yield from event_of(reading, passage, at, date)


def event_of(reading: Reading, passage: Passage, at: int, date: TimeExpression) -> Iterator[Event]:
    """The event that the verb at `at` tells of; none where nobody named takes part."""
    doc = passage.doc
    trigger = Trigger(at, at + 1, "other", doc[at].lemma_.lower(), noun=False, passive=is_passive(doc, at))
    people = find_sides(reading, trigger) or []
    if not any(reading.by_id[each].type in DOERS for each in people):
        return
    place = find_place(reading, passage, trigger)
    participants = tuple(each for each in people if each != place)
    word, sentence = chars(doc, (at, at + 1)), passage.chars()
    time = reading.time_by(date)
    yield Event("", "other", word, participants, place, time, find_status(reading, sentence, word), sentence)


def verb_dated(reading: Reading, date: TimeExpression) -> Token | None:
    """The verb that a date hangs on; None where the date dates an event or statement found otherwise, lies only before
    or after it, is unknown, or the verb tells of no event."""
    root = reading.tokens_of(date.text).root
    if date.value is None or reading.dated[date.text] or preposition_of(root) in NOT_THEN:
        return None
    verb = root.head
    if verb == root or verb.pos_ != "VERB" or not root.dep_.startswith("obl"):
        return None
    wished = is_infinitive(verb) and verb.head.lower_ not in PLANS
    states = {verb.lower_, verb.lemma_.lower()} & STATES or verb.lower_ in cue_verbs()
    return None if wished or states or verb.dep_ == "amod" else verb
