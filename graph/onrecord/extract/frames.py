"""Whether a verb stands in the frame that its reading needs: its preposition, somebody to meet, someone to dismiss."""

from collections.abc import Callable
from itertools import takewhile

from spacy.tokens import Doc, Token

from onrecord.extract.event_words import Frame, nouns
from onrecord.language.arguments import SUBJECTS, objects, partners, subjects
from onrecord.language.lexicon import ADVERBS, cue_nouns, person_nouns, word_set

BE = frozenset("is are was were be been being gets got".split())
NOT_PEOPLE = word_set("not people")
"""What one can meet without anyone being met."""
AFTER_OBJECT = frozenset("to for and about . ;".split())
"""Words behind which it is no longer said whom one meets."""
NEEDS_NAME = frozenset("visit email launch leak sign ratify investigate probe attack sanction invade storm".split())
"""Verbs that tell of an event only with a name near behind them: one also visits a site."""
NEEDS_PERSON = frozenset(
    "host greet receive welcome debate brief text name hire install recruit promote remove expel suspend capture "
    "execute slaughter shoot find".split()
)
"""Verbs that tell of an event only where somebody is their object: one also hosts a show and executes a plan."""
NEEDS_THING = frozenset({"disclose", "divulge", "reveal"})
"""Verbs that tell of an event only where a thing is their object; with a clause they tell of a statement."""
JUDGES, INFORMATION = word_set("who rules"), word_set("what is disclosed")
FIGURES = word_set("what sinks in a figure")
NAMED = frozenset({"PERSON", "ORG", "GPE", "LOC", "OUTLET", "NORP"})
AFTER_CALL = frozenset(". , ; and at on in from last this after before by yesterday twice again".split())
TRAVELLING = frozenset({"travel", "fly", "arrive"})
PUBLIC = frozenset({"speak", "talk"})
"""To speak to a crowd is to be in contact with nobody."""
AUDIENCES = word_set("audiences")
DENIABLE = frozenset({"dismiss", "fire", "oust", "sack"})
SOMEBODY = frozenset("him her them me us who whom".split())
FAR, NEAR = 12, 5
"""Words behind a verb within which its object, or the word that belongs to it, is looked for."""


def fits(frame: Frame, doc: Doc, at: int, end: int) -> bool:
    """True if the verb at `at`, in a sentence that ends before `end`, has what its reading needs."""
    near = doc[at + 1 : min(end, at + FAR)]
    after = [each.lower_ for each in near]
    if frame.lemma == "found" and doc[at].lower_ == "found":
        return False  # "she found a way"
    if frame.lemma in {"rule", "strike"} and not by_judges(doc[at]):
        return False
    if frame.beside:
        return frame.beside in after[:NEAR] and (frame.lemma not in NEEDS_PERSON or has_person(doc, at))
    if frame.preposition:
        return has_partner(frame, doc, at, after)
    return has_object(frame.lemma, doc, at, after)


def has_partner(frame: Frame, doc: Doc, at: int, after: list[str]) -> bool:
    """True if a verb's own preposition follows it, and no audience."""
    if frame.lemma == "discuss":
        return "with" in after
    if frame.lemma == "try" and not is_passive(doc, at):
        return False
    if frame.lemma == "share" and not any(each.lower_ in INFORMATION for each in objects(doc[at])):
        return False
    if frame.lemma in TRAVELLING and not any(
        each.ent_type_ in {"GPE", "LOC"} for each in partners(doc[at], frozenset({frame.preposition or ""}))
    ):
        return False  # "arrived in Congress"
    audience = frame.lemma in PUBLIC and AUDIENCES & set(after[:7])
    return any(is_own(token, frame.preposition or "") for token in doc[at + 1 : at + NEAR]) and not audience


def has_object(lemma: str, doc: Doc, at: int, after: list[str]) -> bool:
    """True if a verb has such an object as makes it tell of an event, or needs none."""
    if check := OF_LEMMA.get(lemma):
        return check(doc, at, after)
    if lemma in {"sign", "launch"} and (told := nouns().keys() & set(after[:4])):
        return lemma == "sign" and any(nouns()[noun][1] == "agreement" for noun in told)
    if lemma in DENIABLE:
        return not cue_nouns().keys() & set(after[:5]) and not (lemma == "fire" and after[:1] == ["at"])
    if lemma in NEEDS_PERSON:
        return has_person(doc, at)
    if lemma in NEEDS_THING:
        return has_thing(doc[at])
    if any(child.dep_ in SUBJECTS and child.lower_ in FIGURES for child in doc[at].children):
        return False
    return lemma not in NEEDS_NAME or is_passive(doc, at) or is_named(doc, at + 1, at + 7)


def is_named(doc: Doc, start: int, end: int) -> bool:
    """True if a name stands among tokens ``[start, end)``."""
    return any(each.ent_type_ in NAMED for each in doc[start:end])


OF_LEMMA: dict[str, Callable[[Doc, int, list[str]], bool]] = {
    "meet": lambda doc, at, after: not NOT_PEOPLE & set(takewhile(lambda word: word not in AFTER_OBJECT, after)),
    "attack": lambda doc, at, after: any(each.ent_type_ in {"GPE", "LOC"} for each in doc[at + 1 : at + 4]),
    "call": lambda doc, at, after: calls_somebody(doc, at),
    "email": lambda doc, at, after: doc[at].lower_.endswith("ed") and is_named(doc, at + 1, at + 7),
    "demonstrate": lambda doc, at, after: (
        "that" not in after[:2] and all(child.dep_ != "obj" for child in doc[at].children)
    ),
}
"""What single verbs need: one also meets a target, and demonstrates skill."""


def has_person(doc: Doc, at: int) -> bool:
    """True if somebody is the object of the verb at `at`, or the subject of its passive."""
    nouns_for_people = person_nouns() - cue_nouns().keys()
    passive = [child for child in doc[at].children if child.dep_ == "nsubj:pass"]
    return any(
        each.ent_type_ == "PERSON" or each.lower_ in nouns_for_people | SOMEBODY for each in passive or objects(doc[at])
    )


def by_judges(verb: Token) -> bool:
    """True if a court or a judge is the subject of a verb."""
    return any(token.lower_ in JUDGES for head in subjects(verb) for token in head.subtree)


def has_thing(verb: Token) -> bool:
    """True if a verb has a noun for its object, or for the subject of its passive, and no clause."""
    kinds = {child.dep_ for child in verb.children if child.pos_ in {"NOUN", "PROPN"}}
    clause = any(child.dep_ in {"ccomp", "xcomp"} for child in verb.children)
    return bool(kinds & {"obj", "nsubj:pass"}) and not clause


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


def is_passive(doc: Doc, at: int) -> bool:
    """True for a participle after "be", or one without any verb before "by" ("the minister dismissed by X")."""
    before = at - 1
    while before > 0 and doc[before].lower_ in ADVERBS:
        before -= 1
    bare = at + 1 < len(doc) and doc[at + 1].lower_ == "by"
    return doc[at].lower_.endswith(("ed", "et", "id", "n", "t", "d")) and (doc[before].lower_ in BE or bare)
