"""The two sides of an event by the tree of its sentence: subject and object of its verb; owner, partners and holder of
its noun."""

from collections.abc import Iterable

from spacy.tokens import Token

from onrecord.extract.phrases import people_in
from onrecord.extract.reading import Reading
from onrecord.extract.triggers import Trigger
from onrecord.language.arguments import coordinated, objects, partners, phrase_of, preposition_of, subjects
from onrecord.language.lexicon import person_nouns
from onrecord.language.name_labels import DESCRIBED_AS
from onrecord.language.passage import chars
from onrecord.model import CONTACT_TYPES, EntityType, EventType

WITH, BY, OF, TO = frozenset({"with"}), frozenset({"by"}), frozenset({"of"}), frozenset({"to"})
BETWEEN = WITH | {"between", "among"}
HOLDING = frozenset(
    "have hold attend arrange conduct join lead host open launch announce impose face begin start end leave order take "
    "make do deny admit acknowledge cancel postpone skip plan schedule request seek get give continue resume "
    "suspend break cut reopen close drop complete conclude expand commit".split()
)
"""Verbs whose subject takes part in the event that is their object, or denies that it did."""
AT = frozenset("in during at after before following since on".split())
"""Prepositions by which an event is the occasion of what its participant does ("said in a meeting with …")."""
SHARED = CONTACT_TYPES | {"agreement"}
"""Events that have two sides, so that one named side asks for the other."""
ONE_SIDED = frozenset(
    "hearing visit resignation protest death trial accident attack launch disaster ruling election".split()
)
"""Events that say something with one participant named."""
PATIENT_NEEDED = frozenset({"dismissal", "appointment", "nomination", "arrest", "charge"})
"""Events that are done to somebody: without that person there is nothing to tell."""
BETWEEN_STATES = frozenset({"meeting", "negotiation", "contact", "agreement"})
"""What two countries can do without anybody named."""
GOING = frozenset({"call", "visit", "correspondence"})
NAMED = frozenset({"PERSON", "ORG", "OUTLET", "GPE", "NORP"})
ABOUT = {
    kind: OF | {"into", "against"} for kind in ("investigation", "lawsuit", "charge", "ruling", "sanction", "trial")
}
"""Prepositions by which the noun of an event takes whom it is done to, where that is not "of" alone."""
SPEAKERS = frozenset("i my me we our us".split())
HELD = frozenset({"investigation", "lawsuit", "protest", "appointment", "demand"})
"""Other events that the subject of "open", "launch" or "face" takes part in."""
SPOKEN_OF = {"they": frozenset({"unnamed", "organization", "group"}), "it": frozenset({"organization", "outlet"})}
"""Pronouns by which a speaker that is no single person speaks of itself."""
PEOPLE = frozenset({"PERSON"})
BY_BODIES = frozenset({"investigation", "ruling"})
"""Events whose noun follows the name of the body that acts: "the Supreme Court ruling"."""
Heads = list[Token]
"""The heads of the noun phrases of one side."""


def find_sides(reading: Reading, trigger: Trigger) -> list[str] | None:
    """The participants in the event of `trigger`, who acts first; None where the tree does not show both sides, or the
    one side that the event has."""
    word = reading.doc[trigger.end - 1]
    heads = heads_of_noun(word, trigger) if trigger.noun else heads_of_verb(word, trigger)
    if not is_whole(trigger, *heads):
        return None
    first, second = (named(reading, each) for each in heads)
    found = list(dict.fromkeys([*first, *second]))
    kinds = {reading.by_id[each].type for each in found}
    if is_no_contact(trigger, kinds, len(found)):
        return []
    if trigger.type in SHARED and trigger.type not in ONE_SIDED and len(found) < 2:
        others = heads[1] if first else heads[0]
        return found if any(head.lower_ in person_nouns() for head in others) else []
    return found if second or trigger.type not in PATIENT_NEEDED else []


def is_no_contact(trigger: Trigger, kinds: set[EntityType], number: int) -> bool:
    """True for "the trip to Oslo", "the company's trip through the courts"; two countries can be in contact."""
    if trigger.type == "visit":
        return not kinds & {"person", "unnamed"}
    return kinds <= {"place"} and (trigger.type not in BETWEEN_STATES or number < 2)


def is_whole(trigger: Trigger, first: Heads, second: Heads) -> bool:
    """True if all sides that such an event has are there."""
    if trigger.type in SHARED and trigger.type not in ONE_SIDED:
        return bool(first and second) or len(first) > 1 or len(second) > 1
    if trigger.passive or trigger.type in PATIENT_NEEDED:
        return bool(second)
    if trigger.noun or trigger.type in ONE_SIDED:
        return bool(first or second)
    return bool(first)


def named(reading: Reading, heads: Iterable[Token]) -> list[str]:
    """The entities that noun phrases with these heads are about; none for a thing that belongs to one."""
    found: list[str] = []
    for head in heads:
        if head.lower_ in SPEAKERS:
            found += speaker_at(reading, head.idx)
        elif is_somebody(reading, head):
            found += people_in(reading, reading.doc, phrase_of(head))
        elif head.lower_ in SPOKEN_OF:
            found += said_of_oneself(reading, head)
    return list(dict.fromkeys(found))


def said_of_oneself(reading: Reading, pronoun: Token) -> list[str]:
    """The speaker, for "they" and "it" in what a group or a body says ("officials expect they will meet Lund")."""
    speaker = speaker_at(reading, pronoun.idx)
    kinds = SPOKEN_OF[pronoun.lower_]
    return [each for each in speaker if reading.by_id[each].type in kinds]


def is_somebody(reading: Reading, head: Token) -> bool:
    """True for a name, a pronoun that stands for one, and a noun for people, a body, or somebody named behind it."""
    if head.ent_type_ in NAMED or head.lower_ in person_nouns():
        return True
    if any(is_name_of(child, head) for child in head.children):
        return True
    inside = reading.entities_in(chars(reading.doc, phrase_of(head)))
    return any(span.start <= head.idx < span.end and reading.by_id[key].type != "unnamed" for span, key in inside)


def is_name_of(child: Token, head: Token) -> bool:
    """True for the name in "their leader, Lund" and in "the Courier newspaper"."""
    kind = child.dep_ in {"flat", "appos"} or (child.dep_ == "compound" and head.lower_ in DESCRIBED_AS)
    return kind and child.ent_type_ in NAMED


def speaker_at(reading: Reading, offset: int) -> list[str]:
    """Who says "I" at `offset`: the speaker of the innermost statement around it."""
    said = [
        each
        for each in reading.doc._.attributions
        if each.source and any(span.start <= offset < span.end for span in each.content)
    ]
    speaker = reading.speaker_in(said[-1].source[0]) if said else None
    return [speaker] if speaker else []


def heads_of_verb(verb: Token, trigger: Trigger) -> tuple[Heads, Heads]:
    """Who acts, and with whom or on whom; of a passive whoever stands behind "by" acts."""
    if trigger.passive:
        return partners(verb, BY), subjects(verb)
    if trigger.type == "disclosure":
        return subjects(verb), partners(verb, WITH | TO)
    if trigger.preposition is None:
        return subjects(verb), [*objects(verb), *partners(verb, WITH)]
    with_whom = frozenset() if trigger.type == "visit" else WITH
    return subjects(verb), partners(verb, with_whom | {trigger.preposition})


def heads_of_noun(noun: Token, trigger: Trigger) -> tuple[Heads, Heads]:
    """Whoever owns or holds the event, and those behind "with", "between" or "of"."""
    shared = trigger.type in SHARED
    second = partners(noun, BETWEEN if shared else ABOUT.get(trigger.type, OF))
    if trigger.type in GOING:
        second += partners(noun, TO)
    first = owners(noun, trigger.type)
    if any(each.lower_ in {"its", "their"} for each in first):
        first = holders(noun) or first
    for clause in (child for child in noun.children if child.dep_ == "acl:relcl" and child.lemma_ in HOLDING):
        first = first or [each for each in subjects(clause) if each != noun]
        second += partners(clause, WITH)
    if shared and first and not second:
        second = [child for child in noun.children if child.dep_ == "compound" and child.ent_type_ == "OUTLET"]
    if not first and (shared or trigger.type in HELD):
        first = (partners(noun, OF) if shared else []) or holders(noun, occasions=shared)
    return first, second


def owners(noun: Token, kind: EventType) -> list[Token]:
    """The heads of a possessive before a noun, or of the names right before it ("the Berg and Lund meeting")."""
    own = [child for child in noun.children if child.dep_ == "nmod:poss"]
    kinds = NAMED if kind in BY_BODIES else PEOPLE
    own = own or [child for child in noun.children if child.dep_ == "compound" and child.ent_type_ in kinds]
    return [each for child in own for each in coordinated(child)]


def holders(noun: Token, *, occasions: bool = True) -> list[Token]:
    """The subject of the verb that an event's noun is the object of, if `occasions` the occasion of, or that it is said
    to be of."""
    while noun.dep_ == "conj" or (noun.dep_ == "nmod" and preposition_of(noun) == "of"):
        noun = noun.head
    own = subjects(noun)
    if own:
        return own
    verb = noun.head
    occasion = noun.dep_.startswith("obl") and preposition_of(noun) in AT
    if (occasion and occasions) or (noun.dep_ == "obj" and verb.lemma_ in HOLDING):
        passive = any(child.dep_ == "nsubj:pass" for child in verb.children)
        return partners(verb, BY) if passive else subjects(verb)
    return []
