"""What the rules make of a few sentences, as short strings, so that a case is a sentence and a line."""

from functools import cache

import spacy
from spacy.language import Language

from onrecord.language.cues import find_cues
from onrecord.language.pipeline import add_rules
from onrecord.model import Span


@cache
def rules() -> Language:
    """The pipeline by rules alone, as it stands in for what an installed pipeline lacks."""
    return add_rules(spacy.blank("en"))


def said(text: str) -> list[str]:
    """The attributions: "Ada Thorn (say): the bridge is old … and will close".

    The apposition of a speaker and the "that" or "to" before a content are left out, since sources and contents are
    tested here for whom and what they mean; `test_attribution` tests once how wide their spans are.
    """
    found = rules()(text)._.attributions
    return [f"{speaker(each.source, text)} ({each.kind}): {content(each.content, text)}".strip() for each in found]


def speaker(spans: tuple[Span, ...], text: str) -> str:
    """The words of a source without what follows the name after a comma, a dash or a bracket."""
    words = " ".join(span.of(text) for span in spans)
    for mark in (",", " (", " —", " –"):
        words = words.split(mark)[0]
    return words


def content(spans: tuple[Span, ...], text: str) -> str:
    """The words of a content, parts joined by " … "."""
    return " … ".join(span.of(text).removeprefix("that ").removeprefix("to ") for span in spans)


def cues(text: str) -> list[str]:
    """The cues of a text outside quotations: "denied (deny)"."""
    doc = rules()(text)
    quoted = frozenset(token.i for token in doc for each in doc._.quotations if each.start <= token.idx < each.end)
    return [f"{doc[cue.start : cue.end].text} ({cue.kind})" for cue in find_cues(doc, 0, len(doc), quoted)]


def names(text: str) -> list[str]:
    """The named entities: "Ada Thorn PERSON"."""
    return [f"{entity.text} {entity.label_}" for entity in rules()(text).ents]


def references(text: str) -> list[str]:
    """The references: "She = Ada Thorn"."""
    found = rules()(text)._.references
    return [f"{each.anaphor.of(text)} = {each.antecedent.of(text)}" for each in found]


def roles(text: str) -> list[str]:
    """The roles: "Ada Thorn: director of Harbour Bank"."""
    found = rules()(text)._.roles
    return [
        f"{each.person.of(text)}: {each.role.of(text)}" + (f" of {each.owner.of(text)}" if each.owner else "")
        for each in found
    ]


def sentences(text: str) -> list[str]:
    """The sentences without white space around them."""
    return [sentence.text.strip() for sentence in rules()(text).sents]
