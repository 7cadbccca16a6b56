"""The words that tell of events, by type, and whether a token is used as one."""

from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc

from onrecord.extract.event_words import nouns, verbs
from onrecord.extract.frames import BE, fits, is_passive
from onrecord.language.lexicon import (
    AUXILIARIES,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    word_set,
)
from onrecord.model import EventType

SUBORDINATORS = frozenset("to as when after before while if because until since than where".split())
PHONE = frozenset({"telephone", "phone"})
COMPOUND_HEADS, ATTACK_WORDS = word_set("compound heads"), word_set("attack words")
OFTEN_FIGURES = frozenset("attack attacks assault assaults raid siege offensive blast ambush invasion coup".split())
"""Nouns of violence that are as often used of words and plans."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """Tokens ``[start, end)`` of the word that tells of an event; `preposition` is the one that a verb's partner
    follows."""

    start: int
    end: int
    type: EventType
    lemma: str
    noun: bool
    passive: bool = False
    preposition: str | None = None


def find_triggers(doc: Doc, start: int, end: int) -> list[Trigger]:
    """The triggers among tokens ``[start, end)`` of a sentence, in order."""
    found: list[Trigger] = []
    at = start
    while at < end:
        trigger = noun_trigger(doc, at, end) or verb_trigger(doc, at, end)
        if trigger:
            found.append(trigger)
        at = trigger.end if trigger else at + 1
    return found


def noun_trigger(doc: Doc, at: int, end: int) -> Trigger | None:
    """A noun of an event at `at`, not within a name and not used as a verb."""
    for length in (2, 1):
        words = doc[at : min(end, at + length)]
        entry = nouns().get(words.text.lower())
        if entry is None or any(token.ent_type_ for token in words) or is_verb_use(doc, at):
            continue
        if at + len(words) < end and doc[at + len(words)].lower_ in COMPOUND_HEADS:
            continue  # "death row", "phone bank"
        if entry[1] == "attack" and not is_violent(doc, at, end):
            continue
        if entry[1] == "disaster" and words.end < end and doc[words.end].lower_ == "of":
            continue  # "a flood of complaints"
        vague = entry[0] in {"contact", "communication", "exchange"} and words.text.lower() == entry[0]
        if vague and not (at + 1 < end and doc[at + 1].lower_ in {"with", "between"}):
            continue  # "a contact", "line of communication", "the exchange": no event by themselves
        return Trigger(at, at + len(words), entry[1], entry[0], noun=True)
    return None


def is_violent(doc: Doc, at: int, end: int) -> bool:
    """True for an attack with weapons or at a place; without such a word it may be one with words."""
    before = {token.lower_ for token in doc[max(0, at - 2) : at]}
    behind = [token for token in doc[at + 1 : min(end, at + 4)]]
    placed = any(a.lower_ in {"in", "at", "near"} and b.ent_type_ in {"GPE", "LOC"} for a, b in pairwise(behind))
    return doc[at].lower_ not in OFTEN_FIGURES or bool(ATTACK_WORDS & before) or placed


def is_verb_use(doc: Doc, at: int) -> bool:
    """True if a form that is noun and verb alike ("call", "visit", "meeting") follows what only a verb can follow."""
    if at == 0:
        return False
    before, form = doc[at - 1], doc[at].lower_
    if form.endswith("ing"):
        return before.lower_ in BE | {"been", "by"}
    verbal = before.lower_ in AUXILIARIES - {"'s", "’s", "have", "has", "had"} | {
        "to",
        "will",
        "not",
        "who",
        "they",
        "he",
        "she",
        "we",
    }
    return form in verbs() and (verbal or before.ent_type_ == "PERSON")


def verb_trigger(doc: Doc, at: int, end: int) -> Trigger | None:
    """A verb of an event at `at`, in the frame that its reading needs."""
    token = doc[at]
    if token.ent_type_ or token.lower_ not in verbs() or is_nominal(doc, at):
        return None
    if token.dep_ == "amod" or (token.pos_ in {"NOUN", "PROPN"} and not is_verb_use(doc, at)):
        return None  # "the retired general"
    for frame in verbs()[token.lower_]:
        if fits(frame, doc, at, end):
            phoned = frame.type == "contact" and PHONE & {each.lower_ for each in doc[at + 1 : min(end, at + 9)]}
            told: EventType = "call" if phoned else frame.type
            passive = is_passive(doc, at)
            return Trigger(at, at + 1, told, frame.lemma, noun=False, passive=passive, preposition=frame.preposition)
    return None


def is_nominal(doc: Doc, at: int) -> bool:
    """True where the form stands after an article, a possessive or a preposition that takes a noun."""
    if at == 0:
        return False
    before = doc[at - 1].lower_
    if doc[at].lower_.endswith("ing"):
        return before in DETERMINERS | POSSESSIVES
    if before in {"'s", "’s"} and not doc[at].lower_.endswith(("ed", "et")):
        return True  # "X's sit-down with Y"
    return before in DETERMINERS | POSSESSIVES | PREPOSITIONS - SUBORDINATORS
