"""The language pipeline: what the rest of the package knows of English comes from the Doc that it returns.

A Doc has sentences (``sents``) and names (``ents``, labelled PERSON, ORG, OUTLET, GPE, LOC or NORP). Its extensions
hold tuples of character spans: ``doc._.quotations``, ``doc._.attributions`` (`Attribution`), ``doc._.references``
(`Reference`) and ``doc._.roles`` (`RolePhrase`).
"""

from functools import cache

import spacy
from spacy.language import Language

from onrecord.language.attribution import Attribution
from onrecord.language.coreference import Reference
from onrecord.language.installed import digest_of, load_installed
from onrecord.language.pipeline import add_model
from onrecord.language.roles import RolePhrase

__all__ = ["Attribution", "Reference", "RolePhrase", "language_note", "language_version", "load_language"]

LONGEST_TEXT = 10_000_000
"""Characters: past what `read` lets through, so that spaCy never refuses an article."""


def load_language(name: str | None = None, *, threads: int = 0) -> Language:
    """The English pipeline, loaded once a process: our own, or the spaCy pipeline that is called `name`.

    Our own works with so many `threads`, 0 for as many as the machine has cores; what it finds does not depend on it.
    `name` is that of an installed package or a folder; raises InputError where it cannot be used. Its Docs have all
    that ours have: what it lacks is read by rules.
    """
    return own_language(threads) if name is None else load_installed(name).nlp


@cache
def own_language(threads: int = 0) -> Language:
    """Our own pipeline: spaCy's tokenizer and the trained model."""
    nlp = add_model(spacy.blank("en"), threads=threads)
    nlp.max_length = LONGEST_TEXT
    return nlp


def language_note(name: str | None) -> str:
    """One line on what the pipeline `name` lacks; empty where that is nothing."""
    missing = () if name is None else load_installed(name).missing
    return f"{name}: {', '.join(f'no {part}' for part in missing)}; read by rules instead." if missing else ""


@cache
def language_version(name: str) -> str:
    """A digest of the pipeline `name`: other files under the same name give another one."""
    return digest_of(load_installed(name).nlp)
