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
from onrecord.language.pipeline import add_rules
from onrecord.language.roles import RolePhrase

__all__ = ["Attribution", "Reference", "RolePhrase", "load_language"]

LONGEST_TEXT = 10_000_000
"""Characters: past what `read` lets through, so that spaCy never refuses an article."""


@cache
def load_language() -> Language:
    """The English pipeline: spaCy's tokenizer with rule components. It is loaded once a process."""
    nlp = add_rules(spacy.blank("en"))
    nlp.max_length = LONGEST_TEXT
    return nlp
