"""Who takes part in an event that a verb tells of: its subject, its object, and the "by" phrase of a passive."""

from spacy.tokens import Doc

from onrecord.extract.nominal import of_noun
from onrecord.extract.phrases import actors, has_people, object_range, people_in
from onrecord.extract.reading import Reading
from onrecord.extract.sides import ONE_SIDED, PATIENT_NEEDED, SHARED, find_sides, speaker_at
from onrecord.extract.triggers import Trigger
from onrecord.language.attribution import first_subject
from onrecord.language.cues import skip_auxiliaries
from onrecord.language.lexicon import AUXILIARIES, cue_verbs
from onrecord.language.passage import QUOTES, Passage, Range
from onrecord.language.roles import entity_start
from onrecord.language.sources import phrase_left
from onrecord.model import Span

FAR = 9


def find_participants(reading: Reading, passage: Passage, trigger: Trigger) -> tuple[str, ...]:
    """The entities that take part in the event of `trigger`, whoever acts first; empty where nobody is named, or where
    only one side is and nothing shows that there was another."""
    found = find_sides(reading, trigger)
    if found is None:
        found = of_noun(reading, passage, trigger) if trigger.noun else of_verb(reading, passage, trigger)
    return tuple(dict.fromkeys(found))


def of_verb(reading: Reading, passage: Passage, trigger: Trigger) -> list[str]:
    """Subject and object of a verb; for a passive the "by" phrase acts and the subject is acted on."""
    doc = passage.doc
    subject = (
        people_in(reading, doc, subject_of(passage, trigger))
        or named_before(reading, passage, trigger)
        or first_person(reading, passage, trigger)
    )
    if trigger.passive:
        near = range(trigger.end, min(passage.end, trigger.end + 4))
        by = next((at for at in near if doc[at].lower_ == "by"), None)
        agent = people_in(reading, doc, object_range(passage, by + 1)) if by is not None else []
        alone = not agent and trigger.type in SHARED
        return [*agent, *subject] if subject and not alone else []
    reached = object_of(passage, trigger)
    partners = people_in(reading, doc, reached)
    if not partners and (trigger.type in PATIENT_NEEDED or not has_people(doc, reached)) and len(subject) < 2:
        return subject if trigger.type in ONE_SIDED else []
    return [*subject, *partners]


def first_person(reading: Reading, passage: Passage, trigger: Trigger) -> list[str]:
    """Who says "I" before the verb: the speaker of the quotation."""
    doc, at = passage.doc, skip_auxiliaries(passage.doc, trigger.start, passage.start)
    if at == passage.start or doc[at - 1].lower_ != "i":
        return []
    return speaker_at(reading, doc[at - 1].idx)


def named_before(reading: Reading, passage: Passage, trigger: Trigger) -> list[str]:
    """The person before the apposition that a participle belongs to ("A, former head of B, dismissed by C")."""
    doc = passage.doc
    if not trigger.passive or trigger.start == passage.start or doc[trigger.start - 1].lower_ in AUXILIARIES:
        return []
    before = actors(reading, Span(doc[passage.start].idx, doc[trigger.start].idx))
    return [before[-1][1]] if before else []


def subject_of(passage: Passage, trigger: Trigger) -> Range | None:
    """The noun phrase left of a verb, or the nearest name before a bare participle or an infinitive."""
    doc = passage.doc
    found = phrase_left(passage, trigger.start)
    if found is not None:
        return listed_before(doc, found, passage.start)
    before = doc[trigger.start - 1].lower_ if trigger.start > passage.start else ""
    if before in {"and", "or", "but", "then"}:
        return first_subject(passage, trigger.start)
    if before == "of" or before in cue_verbs():
        return phrase_left(passage, trigger.start - (2 if before == "of" else 1))
    if trigger.start > passage.start and doc[trigger.start - 1].lower_ in AUXILIARIES:
        return None
    for at in range(trigger.start - 1, max(passage.start, trigger.start - FAR) - 1, -1):
        if doc[at].text in QUOTES or doc[at].lower_ in {"that", "but", ";"}:
            return None
        if doc[at].ent_type_ == "PERSON" or doc[at].lower_ in {"he", "she", "they"}:
            return at, at + 1
    return None


def object_of(passage: Passage, trigger: Trigger) -> Range | None:
    """The noun phrases right of a verb, past its preposition."""
    doc, at = passage.doc, trigger.end
    if trigger.preposition:
        wanted = {trigger.preposition, "to", "with"}
        at = next((i + 1 for i in range(at, min(passage.end, at + FAR)) if doc[i].lower_ in wanted), at)
    elif at < passage.end and doc[at].lower_ in {"with", "down", "up"}:
        at += 2 if doc[at].lower_ in {"down", "up"} else 1
    return object_range(passage.between(passage.start, opening_end(passage, trigger)), at)


def listed_before(doc: Doc, subject: Range, start: int) -> Range:
    """`subject` with the people that are listed before it: "A, B and C met"."""
    first = subject[0]
    while first - 2 >= start and doc[first - 1].lower_ in {",", "and"} and doc[first - 2].ent_type_ == "PERSON":
        first = entity_start(doc, first - 2)
    return first, subject[1]


def opening_end(passage: Passage, trigger: Trigger) -> int:
    """Where an opening phrase such as "Before dismissing X," ends, since a comma there begins the main clause; else
    the end."""
    doc, before = passage.doc, passage.doc[trigger.start - 1].lower_ if trigger.start else ""
    if not doc[trigger.start].lower_.endswith("ing") or before not in {
        "before",
        "after",
        "by",
        "in",
        "while",
        "without",
    }:
        return passage.end
    return next((at for at in range(trigger.end, passage.end) if doc[at].text == ","), passage.end)
