"""The names that the model found, with the labels of the pipeline: what the word lists know is told apart further."""

from collections.abc import Mapping, Sequence, Set

from spacy.tokens import Doc, Span

from onrecord.language.lexicon import known_names, name_heads, outlet_display
from onrecord.language.name_labels import DEMONYM, INITIALS, label_by_head, title_end
from onrecord.language.trained.labels import NAMES
from onrecord.language.trained.reader import Scores
from onrecord.language.trained.sequences import allowed, spans_of, well_formed

LEGAL = allowed(NAMES)
ARTICLES = frozenset("the a an".split())
LONGEST_ACRONYM = 4
"""Letters; a longer name in capitals only is shouted, not abbreviated."""
LISTED = frozenset({"OUTLET", "GPE", "NORP"})
"""Labels that a word list gives more surely than the model, except to what it reads as a person."""


def find_names(doc: Doc, at: list[int], scores: Scores) -> list[Span]:
    """The names as spans labelled PERSON, ORG, OUTLET, GPE, LOC or NORP, people's without titles; `at` holds the token
    of each word."""
    found = []
    for start, end, kind in spans_of(well_formed(scores.names, scores.sentences, LEGAL), NAMES):
        first, last = at[start], at[end - 1] + 1
        while kind == "PER" and (title := title_end(doc, first, last)) and title < last:
            first = title
        if kind != "PER" and opens_title(doc, first, last):
            continue
        if label := label_of(doc, first, last, kind):
            found.append(Span(doc, first, last, label=label))
    return found


def opens_title(doc: Doc, start: int, end: int) -> bool:
    """True for the portfolio in a title, which names no body there: "Transport" in "Transport Minister"."""
    title = title_end(doc, start, len(doc))
    return title is not None and title > end and doc[start:end].text not in known_names()


def completed(found: Sequence[Span], ruled: Sequence[Span]) -> list[Span]:
    """What the model found, and from the rules the longer names around it ("Harbour Board", not "Harbour"), outlets as
    they are told to be ("the news agency Northwire"), names that the word lists know, and people whose family name the
    model found elsewhere in the text."""
    known = by_token(found)
    better = [name for name in ruled if any(betters(each, name) for each in overlapping(name, known))]
    replaced = by_token(better)
    kept = [*better, *(each for each in found if not overlapping(each, replaced))]
    people = {each.text.split()[-1] for each in kept if each.label_ == "PERSON" and len(each) > 1}
    kept = [as_person(each) if each.text in people else each for each in kept]
    families = {each.text.split()[-1] for each in kept if each.label_ == "PERSON"}
    taken = by_token(kept)
    return [*kept, *(name for name in ruled if is_sure(name, families) and not overlapping(name, taken))]


def as_person(name: Span) -> Span:
    """The family name of a person of the text, whatever kind of name the model took it for; a place or an outlet of
    that name stays one."""
    if name.label_ in {"PERSON", "OUTLET", "GPE"}:
        return name
    return Span(name.doc, name.start, name.end, label="PERSON")


def betters(name: Span, ruled: Span) -> bool:
    """True if the name by rule is to be taken for the one that the model found: an outlet, or a longer name, unless it
    would make a person of something else or add to a person's full name."""
    if ruled.label_ == "OUTLET":
        return name.label_ != "PERSON"
    if ruled.label_ == "GPE" and (name.start, name.end) == (ruled.start, ruled.end):
        return True
    if not within(name, ruled):
        return False
    return ruled.label_ != "PERSON" or (name.label_ == "PERSON" and len(name) == 1)


def is_sure(name: Span, families: Set[str]) -> bool:
    """True for a name that the rules alone may add."""
    if name.label_ == "PERSON":
        return name.text.split()[-1] in families
    return len(name) > 1 or name.label_ == "OUTLET" or name.text in known_names() or bool(INITIALS.match(name.text))


def by_token(names: Sequence[Span]) -> dict[int, Span]:
    """The name that each token belongs to; names do not overlap."""
    return {at: name for name in names for at in range(name.start, name.end)}


def overlapping(name: Span, known: Mapping[int, Span]) -> list[Span]:
    """The names of `known` that share a token with `name`."""
    return [known[at] for at in range(name.start, name.end) if at in known]


def within(inner: Span, outer: Span) -> bool:
    """True if a name is part of a longer one."""
    return outer.start <= inner.start and inner.end <= outer.end and len(inner) < len(outer)


def qualifies(doc: Doc, at: int) -> bool:
    """True for an adjective, and for what stands like one before a common noun ("the Ruritanian ambassador")."""
    return doc[at].pos_ == "ADJ" or (at + 1 < len(doc) and doc[at + 1].pos_ == "NOUN" and doc[at + 1].is_lower)


def label_of(doc: Doc, start: int, end: int, kind: str) -> str:
    """The label of a name that the model takes for `kind`, or "" for what is no entity of ours (a work, a product)."""
    if end == start + 1 and DEMONYM.match(doc[start].text) and qualifies(doc, start):
        return "NORP"
    if all(token.lower_ in ARTICLES for token in doc[start:end]):
        return ""
    if kind == "PER":
        return "PERSON"
    text = doc[start:end].text.removeprefix("the ").removeprefix("The ")
    text = text.title() if text.isupper() and len(text) > LONGEST_ACRONYM else text
    listed = known_names().get(text, "")
    if kind != "ORG" and outlet_display().get(text, text).startswith("The "):
        listed = ""  # "the nation", "a fox": words that are also outlets
    if listed in LISTED:
        return listed
    if kind in {"ORG", "LOC"}:
        last = name_heads().get(text.split()[-1]) if " " in text else ""
        head = label_by_head(doc, start, end)
        return "OUTLET" if "OUTLET" in {last, head} else "LOC" if head == "LOC" else kind
    return "NORP" if DEMONYM.match(text) else listed
