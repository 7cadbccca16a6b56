"""Small spaCy pipelines of somebody else, saved in a folder or built in memory."""

from pathlib import Path

import spacy
from spacy.language import Language

NAMES = {
    "Ada Thorn": "PERSON",
    "Ivo Marsh": "PERSON",
    "the Harbour Bank": "ORG",
    "the Washington Post": "WORK_OF_ART",
    "Alton": "GPE",
    "Corvin Tower": "FAC",
    "Monday": "DATE",
    "Norse": "MISC",
}
"""What an entity ruler of theirs marks, in the labels of OntoNotes, one of CoNLL among them."""


def other_pipeline(*components: str, language: str = "en") -> Language:
    """A pipeline of theirs with `components`: an entity ruler knows `NAMES`, a parser two labels of ClearNLP."""
    nlp = spacy.blank(language)
    for name in components:
        nlp.add_pipe(name)
    if "parser" in components:
        for label in ("dobj", "pobj"):
            nlp.get_pipe("parser").add_label(label)  # type: ignore[attr-defined]  # to spaCy pipes are plain callables
        nlp.initialize()
    if "entity_ruler" in components:
        patterns = [{"label": label, "pattern": words} for words, label in NAMES.items()]
        nlp.get_pipe("entity_ruler").add_patterns(patterns)  # type: ignore[attr-defined]
    return nlp


def save_pipeline(folder: Path, *components: str, language: str = "en") -> str:
    """Saves `other_pipeline` in `folder`; returns what ``--language`` takes."""
    other_pipeline(*components, language=language).to_disk(folder)
    return str(folder)
