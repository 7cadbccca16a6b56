"""What stands between a cue and its content: whom it addresses, and phrases of time, place and manner."""

from spacy.tokens import Doc

from onrecord.language.lexicon import ADVERBS, DETERMINERS, POSSESSIVES, PREPOSITIONS, calendar_words
from onrecord.language.name_labels import DESCRIBED_AS
from onrecord.language.sources import names_somebody

TIME_NOUNS = "night morning evening afternoon today yesterday earlier later last this week month year day"
TIME_WORDS = frozenset(TIME_NOUNS.split()) | calendar_words()
SUBJECTS = frozenset("he she they it we i you there who what".split())
OBJECTS = frozenset("him her them us me".split())
ADVERBIAL_OPENERS = ADVERBS | TIME_WORDS | frozenset("on in at during to after by late early via before".split())
OWNER_MARKS = frozenset({"'s", "’s"})


def skip_addressee(doc: Doc, at: int, end: int) -> int:
    """The position past whom a verb such as "tell" addresses, and past a "that" after it."""
    begin, named = at, False
    while begin < end and doc[begin].text not in {",", ";"}:
        word = doc[begin]
        if word.lower_ == "that" or (named and word.lower_ == "to"):
            return begin
        if begin > at and (word.lower_ in SUBJECTS or (named and opens_content(doc, begin))):
            return skip_adverbial(doc, begin, end) if word.lower_ in PREPOSITIONS else begin
        if begin > at + 1 and word.lower_ in DETERMINERS:
            return begin  # "told a news conference the …"
        named = named or names_somebody(doc, begin) or (begin == at and word.lower_ in OBJECTS)
        begin += 1
    that = next((i for i in range(begin, min(end, begin + 9)) if doc[i].lower_ == "that"), None)
    return that if that is not None and doc[that - 1].text == "," else begin


def opens_content(doc: Doc, at: int) -> bool:
    """True if another noun phrase, or a word that cannot belong to the addressee, begins at `at`."""
    word, before = doc[at], doc[at - 1]
    if word.lower_ in DETERMINERS | POSSESSIVES:
        return True
    if word.ent_iob_ == "B":
        described = before.text[0].isupper() or before.lower_ in DESCRIBED_AS
        titled = names_somebody(doc, at - 1) and not before.ent_type_ and described
        return before.text not in OWNER_MARKS and not titled
    return not names_somebody(doc, at) and word.is_lower and word.is_alpha and word.lower_ not in {"of", "news", "and"}


def skip_adverbial(doc: Doc, at: int, end: int) -> int:
    """The position past phrases of time, place and manner before a content ("on Monday", "in a tweet")."""
    begin = at
    while begin < end and (doc[begin].text in TIME_WORDS or doc[begin].lower_ in ADVERBIAL_OPENERS):
        begin = phrase_end(doc, begin, end) if doc[begin].lower_ in PREPOSITIONS else begin + 1
    return begin


def phrase_end(doc: Doc, at: int, end: int) -> int:
    """Where the prepositional phrase that opens at `at` ends: before a subject, a mark, or after a word of time."""
    step = at + 1
    while step < end and doc[step].text not in {",", "."} and doc[step].lower_ not in SUBJECTS | {"that"}:
        if step > at + 1 and (next_phrase(doc, step) or (step > at + 2 and doc[step].lower_ in DETERMINERS)):
            break
        step += 1
        if doc[step - 1].text in TIME_WORDS and step < end and doc[step].lower_ not in TIME_WORDS:
            break
    return step


def next_phrase(doc: Doc, at: int) -> bool:
    """True if a name begins at `at` right after a common noun, so that it opens a clause of its own."""
    before = doc[at - 1]
    return doc[at].ent_iob_ == "B" and before.is_lower and before.lower_ not in DETERMINERS | PREPOSITIONS
