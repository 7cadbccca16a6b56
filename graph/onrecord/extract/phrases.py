"""Which entities a noun phrase names as such, and how far a list of noun phrases reaches."""

from spacy.tokens import Doc

from onrecord.extract.entities import is_head
from onrecord.extract.reading import Reading
from onrecord.language.lexicon import ADVERBS, AUXILIARIES, POSSESSIVES, PREPOSITIONS, cue_verbs, person_nouns
from onrecord.language.passage import QUOTES, Passage, Range, chars
from onrecord.model import Span

ACTORS = frozenset({"person", "organization", "outlet", "unnamed"})
STATES = ACTORS | {"place"}
OWNED = frozenset({"'s", "’s", "’", "'"})
LIST_STOPS = PREPOSITIONS - {"of", "with"} | frozenset(". ; : ( ) – — that which who whom but".split())
QUALIFIED = frozenset("foreign election operations transition".split())


def people_in(reading: Reading, doc: Doc, tokens: Range | None) -> list[str]:
    """The people and bodies that a noun phrase names as such; a country only if it names nobody else and ends with
    it."""
    if tokens is None or tokens[0] >= tokens[1]:
        return []
    span = chars(doc, tokens)
    found = [entity for _, entity in actors(reading, span)]
    states = reading.entities_in(span, kinds=STATES)
    text = reading.article.text
    return found or [each for place, each in states if place.end == span.end and is_head(text, place, span)]


def actors(reading: Reading, span: Span) -> list[tuple[Span, str]]:
    """The people, bodies and unnamed sources within `span` that do not merely qualify another noun."""
    inside = reading.entities_in(span, kinds=ACTORS)
    return [(place, entity) for place, entity in inside if not is_qualifier(reading, place)]


def is_qualifier(reading: Reading, place: Span) -> bool:
    """True for the name in "FBI Director", "Lund's adviser", "the Lund team", and the office in "director of X"."""
    if any(role.owner and role.owner.overlaps(place) for role in reading.doc._.roles):
        return True
    rest = reading.article.text[place.end : place.end + 40]
    following = rest.split()
    if place.of(reading.article.text).casefold() in POSSESSIVES and following and is_noun(following[0]):
        return True  # "her proposals"
    if rest[:1] in {"’", "'"}:
        return True
    noun = following[0].strip('.,;:”"').casefold() if following and rest[:1] == " " else ""
    return noun in person_nouns() | QUALIFIED


def is_noun(word: str) -> bool:
    """True for a word in lower case that no function word is, so that a possessive before it owns it."""
    return word.isalpha() and word.islower() and word not in PREPOSITIONS | AUXILIARIES | ADVERBS | {"and", "or"}


def object_range(passage: Passage, at: int) -> Range | None:
    """The tokens of coordinated noun phrases that begin at `at`: up to the next verb, preposition or clause."""
    end = at
    while end < passage.end and continues(passage.doc, end, at):
        end += 1
    return (at, end) if end > at else None


def has_people(doc: Doc, tokens: Range | None) -> bool:
    """True if a noun for people stands among `tokens` ("met with union officials")."""
    return tokens is not None and any(doc[at].lower_ in person_nouns() for at in range(*tokens))


def opens_clause(doc: Doc, at: int) -> bool:
    """True if a name at `at` is the subject of a verb right behind it (", the White House announced")."""
    while at < len(doc) and (doc[at].ent_type_ or doc[at].lower_ == "the"):
        at += 1
    return at < len(doc) and doc[at].lower_ in cue_verbs().keys() | AUXILIARIES - OWNED


def continues(doc: Doc, at: int, first: int) -> bool:
    """True if the token at `at` can belong to a list of names and noun phrases."""
    token = doc[at]
    if token.ent_type_ or token.lower_ in person_nouns():
        return True
    if token.text == "-" and token.whitespace_:
        return False
    if token.lower_ in LIST_STOPS | AUXILIARIES - OWNED or token.text in QUOTES - OWNED or token.is_space:
        return token.lower_ in {"in", "at"} and at > first and doc[at - 1].lower_ in person_nouns()
    if token.text == ",":
        after = doc[at + 1] if at + 1 < len(doc) else token
        if opens_clause(doc, at + 1):
            return False
        return bool(after.ent_type_) or after.text[0].isupper() or after.lower_ in {"and", "the"}
    return token.lower_ not in cue_verbs()
