"""What kind of thing a capitalized name is, by the word lists, by its first or last word, and by the words beside
it."""

import re

from spacy.tokens import Doc, Span

from onrecord.language.lexicon import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    calendar_words,
    cue_nouns,
    cue_verbs,
    given_names,
    known_names,
    name_heads,
    outlet_display,
    person_nouns,
    titles,
    word_set,
)
from onrecord.language.passage import lower_case_words

FUNCTION_WORDS = DETERMINERS | AUXILIARIES | ADVERBS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | POSSESSIVES
FUNCTION_WORDS |= frozenset(
    "what who whose how why how's there here please let former outgoing incoming current unnamed".split()
)
PARTICLES = frozenset("de del della der den di da dos du van von bin ibn ben al el la le ten ter - – ’ '".split())
INITIALS = re.compile(r"^(?:[A-Z]\.-?)+$")
ACRONYM = re.compile(r"^(?:[A-Z]{2,6}|(?:[A-Z]\.){2,})$")
HONORIFICS = frozenset("mr. mrs. ms. mr mrs ms miss sir lord lady dame".split())
FIRST_WORDS = dict.fromkeys("Port Mount Lake Cape Fort Hotel Camp Gulf Cafe".split(), "LOC") | {"Radio": "OUTLET"}
DESCRIPTIONS = {"OUTLET": word_set("outlet nouns"), "ORG": word_set("company nouns")}
DESCRIBED_AS = {word: kind for kind, words in DESCRIPTIONS.items() for word in words}
DEMONYM = re.compile(r"^[A-Z][a-z]{3,}(?:ian|ean|ese|stani)s?$")
LONGEST_NAME, LONGEST_TITLE = 7, 5
TITLE_LINKS = frozenset("of for on in and &".split())


def title_end(doc: Doc, start: int, limit: int) -> int | None:
    """The end of the longest title of `roles.txt` at `start`; None if there is none."""
    for end in range(min(limit, start + LONGEST_TITLE), start, -1):
        words = doc[start:end].text.lower()
        if words in titles() or words in HONORIFICS:
            return end
    return None


def longest_known(doc: Doc, start: int, limit: int) -> Span | None:
    """The longest name at `start` that is known, or that begins or ends in a word like Ministry, Times or Street."""
    for end in range(min(limit, start + LONGEST_NAME), start, -1):
        kind = known_label(doc, start, end) or label_by_head(doc, start, end)
        if kind and (end == limit or doc[end].lower_ not in PARTICLES or doc[end].is_alpha or doc[end - 1].whitespace_):
            return doc[start:end] if kind == "EVENT" else Span(doc, start, end, label=kind)
    return None


def known_label(doc: Doc, start: int, end: int) -> str | None:
    """The label of ``doc[start:end]`` if it is in the word lists; "Times" alone is an outlet only after "the"."""
    text = doc[start:end].text
    text = text.title() if text.isupper() and len(text) > 3 else text
    ordinary = end == start + 1 and outlet_display().get(text, text).startswith("The ")
    if ordinary and (start == 0 or doc[start - 1].lower_ != "the"):
        return None
    return known_names().get(text)


def label_by_head(doc: Doc, start: int, end: int) -> str | None:
    """The label that the first or last word gives a name of several words that holds no other known name or title."""
    if end - start < 2 or doc[end - 1].text in calendar_words():
        return None
    inner = any(doc[at:end].text in known_names() for at in range(start + 1, end))
    titled = any(title_end(doc, at, end) for at in range(start + 1, end - 1))
    if doc[start + 1].lower_ == "of" and doc[start].text in name_heads() and end > start + 2 and not titled:
        return name_heads()[doc[start].text]
    if inner or titled:
        return None
    opening = FIRST_WORDS.get(doc[start].text) if end - start == 2 else None
    return opening or name_heads().get(doc[end - 1].text)


def label_unknown(doc: Doc, start: int, end: int, *, titled: bool) -> str:
    """A label for words that are in no list, or "" where a name may be meant but nothing says so."""
    words = [token.text for token in doc[start:end]]
    if described := label_by_description(doc, start, end):
        return described
    if titled or (len(words) > 1 and (words[0] in given_names() or INITIALS.match(words[0]))):
        return "PERSON"
    if len(words) == 1:
        return label_single(doc, start)
    if opens_dateline(doc, start, end):
        return "LOC"
    return "PERSON" if len(words) < 5 and reads_as_person(doc, start, words) else ""


def reads_as_person(doc: Doc, start: int, words: list[str]) -> bool:
    """True for capitalized words that are neither common words, nor known for something else, nor part of a title."""
    before = doc[start - 1].lower_ if start else ""
    titled = start > 1 and before in TITLE_LINKS and doc[start - 2].text[0].isupper()
    known = any(word in calendar_words() or word in name_heads() or word in known_names() for word in words)
    common = any(word.lower() in lower_case_words(doc) - PARTICLES for word in words)
    shouted = any("-" in word or (word.isupper() and len(word) > 2) for word in words)
    return not (before in {"the", "a", "an"} or titled or known or common or shouted)


def label_single(doc: Doc, at: int) -> str:
    """A label for one unknown capitalized word."""
    word, before = doc[at].text, doc[at - 1].lower_ if at else ""
    after = [token.lower_ for token in doc[at + 1 : at + 3]] + ["", ""]
    if opens_dateline(doc, at, at + 1):
        return "LOC"
    if ACRONYM.match(word):
        return "ORG"
    if DEMONYM.match(word) and word not in given_names():
        return "NORP"
    if owns_office(doc, at):
        return "GPE"
    if before == "in":
        return "LOC"
    if before in {"the", "a", "an"}:
        return ""
    speaks = after[0] in cue_verbs() and after[0] not in cue_nouns() and not after[0].endswith("ing")
    return "PERSON" if speaks and word.lower() not in person_nouns() else ""


def owns_office(doc: Doc, at: int) -> bool:
    """True for the country in "Ruritania's Foreign Minister" and "Ruritania's Justice Ministry"."""
    if at + 3 >= len(doc) or doc[at + 1].text not in {"'s", "’s"} or not doc[at + 2].text[0].isupper():
        return False
    body = any(label_by_head(doc, at + 2, end) == "ORG" for end in range(at + 4, min(at + 6, len(doc)) + 1))
    return body or title_end(doc, at + 2, len(doc)) is not None


def is_function_word(word: str) -> bool:
    """True for a function word, capitalized or not, but not for an acronym such as IT or WHO."""
    return word.lower() in FUNCTION_WORDS and not (word.isupper() and len(word) > 1)


def label_by_description(doc: Doc, start: int, end: int) -> str | None:
    """OUTLET or ORG where a common noun beside the name says so ("the news agency X", "the X newspaper", "a company
    called X")."""
    after = [token.lower_ for token in doc[end : end + 2]]
    before = doc[start - 1].lower_ if start else ""
    if " ".join(after) == "news agency" or (after and DESCRIBED_AS.get(after[0]) == "OUTLET" and after[0] != "news"):
        return "OUTLET"
    if start > 1 and doc[start - 1].text in {"(", "/"} and end < len(doc) and doc[end].text in {")", "/"}:
        return "OUTLET" if any(opens_dateline(doc, at, at + 1) for at in range(max(0, start - 8), start)) else None
    return DESCRIBED_AS.get(before) if before != "news" else None


def opens_dateline(doc: Doc, start: int, end: int) -> bool:
    """True for the place in capitals that opens a paragraph, with a comma or bracket after it ("LISBON, May 3")."""
    opening = start == 0 or "\n" in doc[start - 1].text
    closed = end < len(doc) and doc[end].text in {",", "(", "—", "–", "-", "/"}
    return opening and closed and doc[start:end].text.isupper() and len(doc[start:end].text) > 2
