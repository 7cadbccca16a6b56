"""Named entities by rule: runs of capitalized words, cut at titles and known names."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token
from spacy.util import filter_spans

from onrecord.language.lexicon import calendar_words, given_names, known_names, name_heads, person_nouns, titles
from onrecord.language.name_labels import (
    FUNCTION_WORDS,
    INITIALS,
    PARTICLES,
    is_function_word,
    label_unknown,
    longest_known,
    title_end,
)
from onrecord.language.passage import lower_case_words

OF_WORDS = frozenset("of for and on the".split())
OWNED_BODIES = frozenset("administration campaign government embassy consulate parliament ministry".split())
FAMILY_NAMES = frozenset({"May", "Will", "Both", "Can", "Most", "Post"})
"""Function words that are family names behind a given name."""
SUFFIXES = frozenset({"Jr.", "Sr.", "Jr", "Sr", "II", "III"})


def mark_names(doc: Doc) -> Doc:
    """`doc` with `ents` labelled PERSON, ORG, OUTLET, GPE, LOC or NORP."""
    found: list[Span] = []
    unsure: list[Span] = []
    for sentence in doc.sents:
        headline = is_headline_case(sentence)
        for run in capitalized_runs(sentence):
            for span in segment(run):
                sure = span.label_ and (not headline or span.text in known_names())
                (found if sure else unsure).append(span)
    doc.ents = filter_spans([extend(span) for span in [*found, *confirm(unsure, found)]])
    return doc


def is_headline_case(sentence: Span) -> bool:
    """True if most words are capitalized and no full stop ends it, so that capitals say little."""
    words = [token for token in sentence if token.is_alpha and len(token) > 3]
    open_ended = not sentence.text.rstrip().endswith((".", "?", "!", "”", '"'))
    return open_ended and len(words) > 3 and sum(token.text[0].isupper() for token in words) >= 0.7 * len(words)


def capitalized_runs(sentence: Span) -> Iterator[Span]:
    """Longest stretches of capitalized words, with particles ("van", "al-") and "of" between them."""
    start = sentence.start
    while start < sentence.end:
        if not is_capitalized(sentence.doc[start]):
            start += 1
            continue
        end = start + 1
        while end < sentence.end and (step := next_word(sentence, end)):
            end = step
        yield sentence.doc[start:end]
        start = end


def next_word(sentence: Span, end: int) -> int | None:
    """The end of the run if it goes on past `end`: a capitalized word, at most two connecting ones between."""
    doc = sentence.doc
    for ahead in range(min(3, sentence.end - end)):
        token = doc[end + ahead]
        if is_capitalized(token):
            return end + ahead + 1
        attached = not doc[end + ahead - 1].whitespace_ and not token.whitespace_
        joined = token.lower_ in PARTICLES and (token.is_alpha or attached)
        linked = token.lower_ in OF_WORDS and (doc[end - 1].text in name_heads() or within_title(token))
        listed = token.lower_ in {"and", "the"} and not any(
            each.lower_ in {"of", "for", "on"} for each in doc[max(0, end - 4) : end + ahead]
        )
        if not joined and (not linked or listed):
            return None
    return None


def within_title(of: Token) -> bool:
    """True for the "of" within a title such as Secretary of State."""
    return 0 < of.i < len(of.doc) - 1 and of.doc[of.i - 1 : of.i + 2].text.lower() in titles()


def is_capitalized(token: Token) -> bool:
    """True for a word that begins with a capital letter, initials among them."""
    return token.text[0].isupper() and (token.is_alpha or bool(re.match(r"^[\w.&’'-]+$", token.text)))


def segment(run: Span) -> Iterator[Span]:
    """The names within a run of capitalized words; titles are passed over. A span without label is a candidate only."""
    doc, start, titled = run.doc, run.start, False
    if run.start == run.sent.start or doc[run.start - 1].text in {'"', "“", "‘", ":"}:
        start = skip_opening(run)
    while start < run.end:
        if doc[start].lower_ in PARTICLES or is_function_word(doc[start].text) or doc[start].text in calendar_words():
            start, titled = start + 1, titled and doc[start].lower_ in PARTICLES
        elif (end := title_end(doc, start, run.end)) and not names_body(doc, start, end, run.end):
            start, titled = end, True
        elif (known := longest_known(doc, start, run.end)) and not starts_person(doc, start, known.end, run.end):
            yield known
            start, titled = known.end, False
        else:
            end = unknown_end(doc, start, run.end)
            start += has_epithet(doc, start, end)
            yield Span(doc, start, end, label=label_unknown(doc, start, end, titled=titled))
            start, titled = end, False


def names_body(doc: Doc, start: int, title: int, limit: int) -> bool:
    """True if a longer known name begins with what could be a title ("Justice Department", "General Assembly")."""
    known = longest_known(doc, start, limit)
    return known is not None and known.end > title


def skip_opening(run: Span) -> int:
    """Where the name can begin in a run that opens a sentence: past a word that is capitalized for its place only."""
    first = run[0]
    if is_function_word(first.text):
        return run.start + 1
    known = longest_known(run.doc, run.start, run.end)
    named = first.text in given_names() or title_end(run.doc, run.start, run.end) or (known and len(known) > 1)
    named = named or run.text in known_names()
    common = first.lower_ in person_nouns() or occurs_in_lower_case(first)
    return run.start + 1 if common and not named else run.start


def occurs_in_lower_case(token: Token) -> bool:
    """True if the article also writes this word in lower case."""
    return token.lower_ in lower_case_words(token.doc)


def has_epithet(doc: Doc, start: int, end: int) -> bool:
    """True if a given name with a family name stands only after the first word ("Crooked Harry Smith")."""
    plain = doc[start].text not in given_names() and not INITIALS.match(doc[start].text)
    return plain and end - start > 2 and doc[start + 1].text in given_names() and doc[start + 2].is_alpha


def starts_person(doc: Doc, start: int, known_end: int, limit: int) -> bool:
    """True where a known name is also a given name and a surname follows ("Jordan Peele", not "Georgia")."""
    alone = known_end == start + 1 and doc[start].text in given_names() and known_end < limit
    return alone and not title_end(doc, known_end, limit) and longest_known(doc, known_end, limit) is None


def unknown_end(doc: Doc, start: int, limit: int) -> int:
    """Where a run of unknown capitalized words ends: before the next title or known name, or at the run's end."""
    end, given = start + 1, doc[start].text in given_names()
    while end < limit and not title_end(doc, end, limit):
        named_may = given and end == start + 1 and doc[end].text in FAMILY_NAMES
        if doc[end].lower_ in FUNCTION_WORDS - PARTICLES and not named_may:
            break
        if not given and longest_known(doc, end, limit):
            break
        end += 1
    while end > start + 1 and not is_capitalized(doc[end - 1]):
        end -= 1
    return end


def confirm(unsure: list[Span], found: list[Span]) -> Iterator[Span]:
    """Candidates that repeat a name, or the surname of a person, found elsewhere in the article; capitals do not
    matter."""
    names = {span.text.casefold(): span.label_ for span in found if span.label_}
    for span in found:
        if span.label_ == "PERSON" and len(span) > 1:
            names.setdefault(surname(span).casefold(), "PERSON")
    for span in unsure:
        if kind := names.get(span.text.casefold()):
            yield Span(span.doc, span.start, span.end, label=kind)


def surname(person: Span) -> str:
    """The family name: the last word that is no suffix such as Jr."""
    words = [token.text for token in person if token.text not in SUFFIXES]
    return words[-1] if words else person.text


def extend(span: Span) -> Span:
    """`span`, or the body it names with the lower-case word after it ("Danish embassy", "Lund campaign")."""
    doc = span.doc
    if span.label_ in {"PERSON", "GPE", "NORP"} and span.end < len(doc) and doc[span.end].lower_ in OWNED_BODIES:
        return Span(doc, span.start, span.end + 1, label="ORG")
    return span
