"""Which offices the text gives to whom: titles before names, appositions after and before them, and "was the minister".

The patterns follow news style: "Foreign Minister A", "B, the ambassador of X to Y,", "the director of X, C", "D was
a senator".
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from onrecord.language.lexicon import DETERMINERS, POSSESSIVES, PREPOSITIONS, roles
from onrecord.language.passage import Range, chars
from onrecord.model import Span

OWNERS = frozenset({"GPE", "NORP", "ORG", "OUTLET", "PERSON", "LOC"})
OWNER_MARKS = frozenset({"'s", "’s", "’", "'"})
MODIFIERS = frozenset("former then acting ex current incoming outgoing late new deputy senior chief".split())
LINKS = frozenset("of for in to at from with on".split())
COPULAS = frozenset("is was became remains remained being named".split())
LONGEST_ROLE = 5
REACH = 12
WITHIN_PHRASE = frozenset(
    "acting outgoing incoming managing leading founding appointed named elected nominated retired disgraced".split()
)
"""Participles that stand before a role."""


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """Character spans of a person's name, of the role as written, and of the body, country or person served."""

    person: Span
    role: Span
    owner: Span | None


def find_roles(doc: Doc) -> tuple[RolePhrase, ...]:
    """The roles that `doc` gives to named people, in order of the text."""
    people = [entity for entity in doc.ents if entity.label_ == "PERSON"]
    found = {phrase for person in people for pattern in PATTERNS for phrase in pattern(doc, person)}
    return tuple(sorted(found, key=lambda phrase: (phrase.person, phrase.role)))


def title_before(doc: Doc, person: Tokens) -> Iterator[RolePhrase]:
    """ "Russian Foreign Minister A", "X's ambassador in Y A"."""
    role = role_ending(doc, person.start)
    if role is None and person.start > 2 and doc[person.start - 1].ent_type_ in OWNERS:
        place = entity_start(doc, person.start - 1)
        role = role_ending(doc, place - 1) if doc[place - 1].lower_ in LINKS else None
        if role and (owner := owner_before(doc, role[0])):
            yield phrase_of(doc, person, role, owner)
        elif role and doc[place - 1].lower_ in {"of", "for"}:
            yield phrase_of(doc, person, role, (place, person.start))
    elif role:
        yield phrase_of(doc, person, role, owner_before(doc, role[0]))


def apposition_after(doc: Doc, person: Tokens) -> Iterator[RolePhrase]:
    """ "A, the White House press secretary," and "B, who is the chairman of X"."""
    if person.end + 1 >= len(doc) or doc[person.end].text not in {",", "(", "—", "–"}:
        return
    start = person.end + 1
    if doc[start].lower_ == "who" and doc[start + 1].lower_ in COPULAS | {"serves", "served"}:
        start += 2 + (doc[start + 2].lower_ == "as")
    role = role_within(doc, start)
    if role and opens_predicate(doc, role[1]):
        return  # "according to A, the minister left"
    if role and not (role[1] < len(doc) and doc[role[1]].ent_type_ == "PERSON"):
        yield phrase_of(doc, person, role, owner_around(doc, role, person.end))


def apposition_before(doc: Doc, person: Tokens) -> Iterator[RolePhrase]:
    """ "the director of X, A" and "Y's adviser, General B"."""
    start = person.start
    if title := role_ending(doc, start):
        start = title[0]
    if start < 2 or doc[start - 1].text != ",":
        return
    before = start - 1
    role = role_ending(doc, before)
    if role:
        yield phrase_of(doc, person, role, owner_before(doc, role[0]))
        return
    for link in range(before - 1, max(before - REACH, 1), -1):
        if doc[link].lower_ in {"of", "for", "at", "to", "in"} and (role := role_ending(doc, link)):
            named = owner_after(doc, link)
            posted = doc[link].lower_ in {"to", "in"}
            if named and named[1] == before:
                yield phrase_of(doc, person, role, owner_before(doc, role[0]) if posted else named)
            return


def predicate(doc: Doc, person: Tokens) -> Iterator[RolePhrase]:
    """ "A was a senator from X", "B became foreign minister"."""
    at = person.end
    while at < len(doc) and (doc[at].lower_ in OWNER_MARKS | {"still", "then", "once", "has", "had", "been", "who"}):
        at += 1
    served = at + 2 < len(doc) and doc[at].lower_ in {"served", "serves", "serving"} and doc[at + 1].lower_ == "as"
    if at + 1 >= len(doc) or not (served or doc[at].lower_ in COPULAS):
        return
    at += 2 if served else 1
    while doc[at].lower_ in {"still", "then", "also", "once", "now"}:
        at += 1
    if role := role_within(doc, at):
        yield phrase_of(doc, person, role, owner_around(doc, role, at))


PATTERNS: tuple[Callable[[Doc, Tokens], Iterator[RolePhrase]], ...] = (
    title_before,
    apposition_after,
    apposition_before,
    predicate,
)


def role_ending(doc: Doc, end: int) -> Range | None:
    """The longest role of `roles.txt` that ends right before token `end`, with "former", "then-" or "acting" before
    it."""
    for start in range(max(0, end - LONGEST_ROLE), end):
        if doc[start:end].text.lower() in roles():
            return with_modifiers(doc, start), end
    return None


def role_within(doc: Doc, start: int) -> Range | None:
    """The first role in a noun phrase that begins at `start`: only articles, names and adjectives stand before it."""
    limit = min(len(doc), start + REACH)
    for at in range(start, limit):
        ends = [end for end in range(min(limit, at + LONGEST_ROLE), at, -1) if doc[at:end].text.lower() in roles()]
        if ends and ends[0] < len(doc) and doc[ends[0]].lower_ in OWNER_MARKS:
            return None  # "the president's adviser": the role of somebody else
        if ends:
            return with_modifiers(doc, at), ends[0]
        token = doc[at]
        if ends_phrase(token):
            return None
    return None


def opens_predicate(doc: Doc, at: int) -> bool:
    """True if a verb follows at `at`, so that the role before it is a subject, no apposition."""
    if at >= len(doc) or not doc[at].is_lower or not doc[at].is_alpha:
        return False
    by = at + 1 < len(doc) and doc[at + 1].lower_ == "by"  # "the minister dismissed by B"
    return not by and doc[at].lower_ not in PREPOSITIONS | {"and", "who"}


def ends_phrase(token: Token) -> bool:
    """True for what no noun phrase about an office goes past: a mark, a preposition, a participle, "not"."""
    word = token.lower_
    mark = token.is_punct and token.text not in {"-", "’", "'"}
    participle = word.endswith(("ing", "ed")) and word not in WITHIN_PHRASE and not token.ent_type_
    return mark or participle or word in PREPOSITIONS | {"and", "who", "that", "said", "not", "met"}


def with_modifiers(doc: Doc, start: int) -> int:
    """`start` moved left over "former", "then-" and the like."""
    while start > 0 and (
        doc[start - 1].lower_ in MODIFIERS or (doc[start - 1].text == "-" and doc[start - 2].lower_ in MODIFIERS)
    ):
        start -= 1 if doc[start - 1].text != "-" else 2
    return start


def owner_before(doc: Doc, at: int, floor: int = 0) -> Range | None:
    """The body, country or person named right before a role: "FBI", "Denmark's", "Lund's"; adjectives may stand
    between."""
    end = at
    marked = any(doc[i].lower_ in OWNER_MARKS for i in range(max(floor, at - 4), at))
    while (
        marked
        and end > floor
        and doc[end - 1].is_lower
        and doc[end - 1].is_alpha
        and doc[end - 1].lower_ not in LINKS | STOPS
    ):
        end -= 1
    if end > floor and doc[end - 1].lower_ in OWNER_MARKS:
        end -= 1
    if end <= floor or doc[end - 1].ent_type_ not in OWNERS or (doc[end - 1].ent_type_ == "PERSON" and not marked):
        return None
    return max(floor, entity_start(doc, end - 1)), end


def owner_around(doc: Doc, role: Range, floor: int) -> Range | None:
    """The owner before a role, else the one after "of" or "for"; "to" and "in" name where one is posted, not whom
    one serves."""
    before = owner_before(doc, role[0], floor)
    posted = role[1] < len(doc) and doc[role[1]].lower_ in {"to", "in", "on", "with"}
    return before or (None if posted else owner_after(doc, role[1]))


STOPS = DETERMINERS | POSSESSIVES | frozenset("and or but as that while when told said by than".split())


def owner_after(doc: Doc, at: int) -> Range | None:
    """The name in "of X", "for the X", "of Y's X" that begins at `at`."""
    if at >= len(doc) or doc[at].lower_ not in LINKS:
        return None
    at += 1
    while at < len(doc) and (
        doc[at].lower_ in DETERMINERS or (at + 1 < len(doc) and doc[at + 1].lower_ in OWNER_MARKS)
    ):
        at += 1 if doc[at].lower_ in DETERMINERS else 2
    if at >= len(doc) or doc[at].ent_type_ not in OWNERS:
        return None
    end = at + 1
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    return at, end


def entity_start(doc: Doc, at: int) -> int:
    """The first token of the entity that `at` lies in."""
    while at > 0 and doc[at].ent_iob_ == "I":
        at -= 1
    return at


def phrase_of(doc: Doc, person: Tokens, role: Range, owner: Range | None) -> RolePhrase:
    """The character spans of a person, a role and its owner."""
    return RolePhrase(
        Span(person.start_char, person.end_char), chars(doc, role), chars(doc, owner) if owner is not None else None
    )
