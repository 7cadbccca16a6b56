"""The words that tell of events, by type, and whether a token is used as one."""

from dataclasses import dataclass
from functools import cache
from itertools import pairwise, takewhile
from pathlib import Path
from typing import cast

from spacy.tokens import Doc, Token

from onrecord.language.lexicon import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    cue_nouns,
    inflections,
    word_set,
)
from onrecord.model import EventType

TABLE = Path(__file__).parent / "lexicons" / "triggers.tsv"
BE = frozenset("is are was were be been being gets got".split())
NOT_PEOPLE = word_set("not people")
"""What one can meet without anyone being met."""
AFTER_OBJECT = frozenset("to for and about . ;".split())
"""Words behind which it is no longer said whom one meets."""
SUBORDINATORS = frozenset("to as when after before while if because until since than where".split())
NEEDS_NAME = frozenset("visit email launch leak sign investigate probe attack sanction".split())
"""Verbs that tell of an event only with a name near behind them: one also visits a site."""
NAMED = frozenset({"PERSON", "ORG", "GPE", "OUTLET", "NORP"})
AFTER_CALL = frozenset(". , ; and at on in from last this after before by yesterday twice again".split())
PHONE = frozenset({"telephone", "phone"})
PUBLIC = frozenset({"speak", "talk"})
"""To speak to a crowd is to be in contact with nobody."""
AUDIENCES = word_set("audiences")
COMPOUND_HEADS, ATTACK_WORDS = word_set("compound heads"), word_set("attack words")
DENIABLE = frozenset({"dismiss", "fire", "oust", "sack"})


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


@cache
def verbs() -> dict[str, list[tuple[str, EventType, str | None]]]:
    """Each form of a verb -> its readings: lemma, type and the preposition it needs."""
    found: dict[str, list[tuple[str, EventType, str | None]]] = {}
    for kind, words, _ in _rows():
        for word in words.split():
            lemma, _, preposition = word.partition("_")
            for form in dict.fromkeys(inflections(lemma)):
                found.setdefault(form, []).append((lemma, kind, preposition or None))
    return found


@cache
def nouns() -> dict[str, tuple[str, EventType]]:
    """Each noun, singular and plural, of one or two words -> lemma and type."""
    found: dict[str, tuple[str, EventType]] = {}
    for kind, _, words in _rows():
        for word in words.split():
            lemma = word.replace("_", " ")
            plural = (
                lemma[:-1] + "ies" if lemma.endswith("y") else lemma + ("es" if lemma.endswith(("ch", "sh")) else "s")
            )
            found |= {lemma: (lemma, kind), plural: (lemma, kind)}
    return found


def _rows() -> list[tuple[EventType, str, str]]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [(cast(EventType, kind), words, names) for kind, words, names in (line.split("\t") for line in lines)]


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
    return (
        doc[at].lower_ not in {"attack", "attacks", "assault", "assaults", "raid"}
        or bool(ATTACK_WORDS & before)
        or placed
    )


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
    passive = token.lower_.endswith(("ed", "n", "t")) and is_passive(doc, at)
    after = [each.lower_ for each in doc[at + 1 : min(end, at + 12)]]
    for lemma, kind, preposition in verbs()[token.lower_]:
        if fits(lemma, preposition, after, doc, at):
            told: EventType = "call" if kind == "contact" and PHONE & set(after[:8]) else kind
            return Trigger(at, at + 1, told, lemma, noun=False, passive=passive, preposition=preposition)
    return None


def fits(lemma: str, preposition: str | None, after: list[str], doc: Doc, at: int) -> bool:
    """True if a verb's reading has what it needs: its preposition near, somebody to meet, someone to dismiss."""
    if preposition == "down":
        return after[:1] == ["down"]
    if preposition and lemma == "discuss":
        return "with" in after
    if preposition:
        audience = lemma in PUBLIC and AUDIENCES & set(after[:7])
        return any(is_own(token, preposition) for token in doc[at + 1 : at + 5]) and not audience
    if lemma == "meet":
        return not NOT_PEOPLE & set(takewhile(lambda word: word not in AFTER_OBJECT, after))
    if lemma in DENIABLE:
        return not cue_nouns().keys() & set(after[:5]) and not (lemma == "fire" and after[:1] == ["at"])
    if lemma == "attack":
        return any(each.ent_type_ in {"GPE", "LOC"} for each in doc[at + 1 : at + 4])
    if lemma == "call":
        return calls_somebody(doc, at)
    if lemma in {"sign", "launch"} and (told := nouns().keys() & set(after[:4])):
        return lemma == "sign" and any(nouns()[noun][1] == "agreement" for noun in told)
    if lemma == "email" and not doc[at].lower_.endswith("ed"):
        return False
    return (
        lemma not in NEEDS_NAME or is_passive(doc, at) or any(each.ent_type_ in NAMED for each in doc[at + 1 : at + 7])
    )


def is_own(token: Token, preposition: str) -> bool:
    """True for the preposition of a verb, not for that of an event's noun behind it ("spoke at a meeting with")."""
    return token.lower_ == preposition and token.head.head.lower_ not in nouns()


def calls_somebody(doc: Doc, at: int) -> bool:
    """True for "called X" by telephone; not for "called X a spy" and "called on X"."""
    end = at + 1
    while end < len(doc) and doc[end].ent_type_ == "PERSON":
        end += 1
    following = doc[end].lower_ if end < len(doc) else "."
    return end > at + 1 and not is_passive(doc, at) and following in AFTER_CALL


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


def is_passive(doc: Doc, at: int) -> bool:
    """True for a participle after "be", or one without any verb before "by" ("the minister dismissed by X")."""
    before = at - 1
    while before > 0 and doc[before].lower_ in ADVERBS:
        before -= 1
    bare = at + 1 < len(doc) and doc[at + 1].lower_ == "by"
    return doc[at].lower_.endswith(("ed", "et", "id", "n", "t", "d")) and (doc[before].lower_ in BE or bare)
