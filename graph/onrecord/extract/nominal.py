"""Who takes part in an event that a noun tells of: whoever owns it, stands after "with", "between" or "of", or holds
it."""

from spacy.tokens import Doc

from onrecord.extract.event_words import verbs
from onrecord.extract.phrases import ACTORS, OWNED, STATES, actors, has_people, object_range, people_in
from onrecord.extract.reading import Reading
from onrecord.extract.sides import HELD, SHARED
from onrecord.extract.triggers import Trigger
from onrecord.language import Attribution
from onrecord.language.lexicon import AUXILIARIES, DETERMINERS, POSSESSIVES, cue_verbs, inflections
from onrecord.language.passage import QUOTES, Passage, Range, chars
from onrecord.language.sources import phrase_left, phrase_right, phrase_start
from onrecord.model import Span

HOLDING = "have hold attend arrange conduct join lead host open launch announce impose face begin order"
LIGHT_VERBS = frozenset(form for verb in HOLDING.split() for form in inflections(verb))
ONE_SIDED = frozenset({"hearing", "interview", "visit"})
"""Contacts that say something with one participant named."""
BREAKS = DETERMINERS | QUOTES | frozenset(", and of with to about on in".split())
FAR = 9


def of_noun(reading: Reading, passage: Passage, trigger: Trigger) -> list[str]:
    """The owner of an event's noun, its partners, and for one side alone the subject of its light verb or clause."""
    doc, shared = passage.doc, trigger.type in SHARED
    owned_by = owner_of(passage, trigger.start)
    owner = owners(reading, doc, owned_by)
    reached = partners_of(passage, trigger)
    partners = people_in(reading, doc, reached)
    if owner and (partners or not shared or trigger.type == "hearing"):
        return [*owner, *partners]
    if owned_by is not None and shared and doc[owned_by[0]].lower_ == "their":
        return both_sides(reading, passage, trigger)
    if owner:
        return owner if has_people(doc, reached) else []
    holder = holders(reading, passage, trigger) if shared or trigger.type in HELD else []
    if not shared or len(partners) > 1 or (trigger.type in ONE_SIDED and not partners):
        return [*holder, *partners]
    if holder and (partners or has_people(doc, reached)):
        return [*holder, *partners]
    subject = clause_subject(reading, passage, trigger) if partners and not between(passage, trigger) else []
    sides = [*(each for each in subject if each not in partners), *partners]
    return sides if len(sides) > 1 else []


def both_sides(reading: Reading, passage: Passage, trigger: Trigger) -> list[str]:
    """Who "they" are in "their meeting": the last two people named before it in the sentence."""
    doc = passage.doc
    before = actors(reading, Span(doc[passage.start].idx, doc[trigger.start].idx))
    people = [entity for _, entity in before if reading.by_id[entity].type == "person"]
    return list(dict.fromkeys(people[-2:])) if len(set(people[-2:])) == 2 else []


def owner_of(passage: Passage, at: int) -> Range | None:
    """The phrase before a possessive mark left of the noun, or a possessive pronoun ("his contacts", "A's recent
    meeting")."""
    doc = passage.doc
    for mark in range(at - 1, max(passage.start, at - FAR) - 1, -1):
        token = doc[mark]
        if token.lower_ in POSSESSIVES:
            return mark, mark + 1
        if token.lower_ in OWNED and mark > passage.start and not token.is_space:
            return phrase_start(doc, mark - 1, passage.start), mark
        if token.lower_ in BREAKS:
            return compound_owner(doc, at)
    return None


def compound_owner(doc: Doc, at: int) -> Range | None:
    """The people named right before a noun without any mark: "the Berg and Lund meeting"."""
    start = at
    while start > 0 and (
        doc[start - 1].ent_type_ == "PERSON"
        or (doc[start - 1].lower_ == "and" and doc[start - 2].ent_type_ == "PERSON")
    ):
        start -= 1
    return (start, at) if start < at else None


def owners(reading: Reading, doc: Doc, tokens: Range | None) -> list[str]:
    """The entities that a possessive names."""
    if tokens is None or tokens[0] >= tokens[1]:
        return []
    span = Span(doc[tokens[0]].idx, doc[tokens[1] - 1].idx + len(doc[tokens[1] - 1]))
    inside = reading.entities_in(span, kinds=ACTORS) or reading.entities_in(span, kinds=STATES)
    return list(dict.fromkeys(entity for _, entity in inside))[-2:]


def partners_of(passage: Passage, trigger: Trigger) -> Range | None:
    """What follows the noun: "with A and B", "between A and B", "of A", or "A had with B"."""
    doc, at = passage.doc, trigger.end
    if at < passage.end and doc[at].lower_ == "of" and trigger.type not in SHARED:
        return object_range(passage, at + 1)
    link = link_of(passage, trigger) if trigger.type in SHARED else None
    if link is None:
        to = trigger.type in {"call", "visit", "correspondence"} and at < passage.end and doc[at].lower_ == "to"
        return object_range(passage, at + 1) if to else None
    right = object_range(passage, link + 1)
    if at < link and phrase_right(doc, at, link) is not None and doc[link - 1].lower_ in {"had", "has", "have", "held"}:
        return at, right[1] if right else link
    clause = cue_verbs().keys() | verbs().keys() | AUXILIARIES | {"and", "that"}
    direct = all(doc[i].is_alpha and doc[i].lower_ not in clause for i in range(at, link))
    return right if direct else None


def link_of(passage: Passage, trigger: Trigger) -> int | None:
    """The "with" or "between" that follows the noun."""
    near = range(trigger.end, min(passage.end, trigger.end + FAR))
    return next((at for at in near if passage.doc[at].lower_ in {"with", "between", "among"}), None)


def between(passage: Passage, trigger: Trigger) -> bool:
    """True if the noun's sides are all named after "between"."""
    link = link_of(passage, trigger)
    return link is not None and passage.doc[link].lower_ != "with"


def holders(reading: Reading, passage: Passage, trigger: Trigger) -> list[str]:
    """Who holds, attends or opens it: the subject of a light verb near the noun."""
    doc = passage.doc
    for at in range(trigger.start - 1, max(passage.start, trigger.start - FAR), -1):
        if doc[at].lower_ in LIGHT_VERBS and not doc[at].ent_type_:
            return people_in(reading, doc, phrase_left(passage, at))
        if doc[at].text in QUOTES | {",", ";"} or doc[at].lower_ in {"that", "which"}:
            return []
    return []


def last_speech(reading: Reading, passage: Passage, word: Span) -> Attribution | None:
    """The last attribution of the sentence whose cue stands before `word`."""
    attributions: tuple[Attribution, ...] = reading.doc._.attributions
    inside = [each for each in attributions if each.cue and each.source and passage.chars().covers(each.cue[0])]
    return max((each for each in inside if each.cue[0].end <= word.start), key=lambda each: each.cue[0], default=None)


def clause_subject(reading: Reading, passage: Passage, trigger: Trigger) -> list[str]:
    """The first person of the clause that the noun stands in, or of the main clause behind an opening phrase."""
    doc, word = passage.doc, chars(passage.doc, (trigger.start, trigger.end))
    said = last_speech(reading, passage, word)
    denied = said is not None and said.kind == "deny" and any(word.start - span.start < 12 for span in said.content)
    if said and (denied or not any(span.covers(word) for span in said.content)):
        speaker = reading.speaker_in(said.source[0])
        return [speaker] if speaker else []
    floor = min((span.start for span in said.content), default=0) if said else 0
    bounds = (
        at + 1 for at in range(trigger.start - 1, passage.start, -1) if doc[at].lower_ in {"that", ";", "while", "but"}
    )
    start = next(bounds, passage.start)
    before = actors(reading, Span(max(floor, doc[start].idx), max(floor, word.start)))
    opening = doc[start].lower_ in {"during", "in", "at", "after", "before", "on"} or not before
    stop = next((at for at in range(trigger.end, passage.end) if doc[at].text == ","), None)
    after = actors(reading, Span(doc[stop].idx, passage.chars().end)) if opening and stop is not None else []
    people = [entity for _, entity in [*after, *before] if reading.by_id[entity].type in {"person", "unnamed"}]
    return people[:1]
