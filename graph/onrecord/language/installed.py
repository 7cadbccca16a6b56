"""Another spaCy pipeline in place of our own: what it marks stays, in our labels, and rules do what it lacks."""

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import is_package

from onrecord.errors import InputError
from onrecord.language.lexicon import known_names
from onrecord.language.name_labels import known_label
from onrecord.language.pipeline import add_extensions
from onrecord.language.sentences import breaks_paragraph, is_hard_wrapped
from onrecord.language.universal import CLEAR_LABELS, to_universal

PARTS = {
    "sentences": "token.is_sent_start",
    "names": "doc.ents",
    "dependencies": "token.dep",
    "attribution": "doc._.attributions",
    "coreference": "doc._.references",
}
"""What a pipeline may bring, and what one of its components says then that it assigns."""
LABELS = {label: label for label in ("PERSON", "ORG", "OUTLET", "GPE", "LOC", "NORP")} | {"PER": "PERSON", "FAC": "LOC"}
"""The labels of OntoNotes and CoNLL that name what we keep, and ours for them."""


@dataclass(frozen=True, slots=True)
class Installed:
    """A pipeline of somebody else, completed by our rules; `missing` are the parts that it lacked."""

    nlp: Language
    missing: tuple[str, ...]


@cache
def load_installed(name: str) -> Installed:
    """The installed pipeline, or the one in the folder, `name`; it is loaded once a process.

    Raises InputError where there is none, where it cannot be loaded, or where it reads another language than English.
    """
    add_extensions()
    nlp = _load(name)
    if nlp.lang != "en":
        raise InputError(f"{name}: reads {nlp.lang!r}, and onrecord English only; name an English one")
    assigned = {each for pipe in nlp.pipe_names for each in nlp.get_pipe_meta(pipe).assigns}
    missing = tuple(part for part, attribute in PARTS.items() if attribute not in assigned)
    return Installed(complete(nlp, missing), missing)


def _load(name: str) -> Language:
    if not is_package(name) and not Path(name).exists():
        raise InputError(
            f"{name}: no spaCy pipeline of that name is installed: run `python -m spacy download {name}` "
            "for one of spaCy's own, or name the folder of a pipeline"
        )
    try:
        return spacy.load(name)
    except (OSError, ImportError, AttributeError, TypeError, ValueError, KeyError) as error:  # whatever it is instead
        reason = " ".join(str(error).split())
        raise InputError(
            f"{name}: cannot be loaded as a spaCy pipeline ({reason}); install what it needs, or name another"
        ) from error


def complete(nlp: Language, missing: tuple[str, ...]) -> Language:
    """`nlp` with our labels for what it marks, and with rules for the parts that are `missing`."""
    first = "onrecord_sentences" if "sentences" in missing else "onrecord_paragraphs"
    last = ["onrecord_universal"] if speaks_clear(nlp) else []
    last += ["onrecord_names" if "names" in missing else "onrecord_labels", "onrecord_speech"]
    known = set(nlp.component_names)  # a pipeline saved from ours has some of them
    if first not in known:
        nlp.add_pipe(first, first=True)
    for name in last:
        if name not in known:
            nlp.add_pipe(name)
    return nlp


def speaks_clear(nlp: Language) -> bool:
    """True if the parser of `nlp` has the labels of ClearNLP and not those of Universal Dependencies."""
    labels = {label for pipe in nlp.pipe_names for label in nlp.pipe_labels.get(pipe, ())}
    return not labels.isdisjoint(CLEAR_LABELS) and labels.isdisjoint({"obj", "obl"})


def digest_of(nlp: Language) -> str:
    """A digest of the files that `nlp` was loaded from, or of its description where there are none."""
    digest = sha256(nlp.config.to_str().encode())
    for path in sorted(nlp.path.rglob("*")) if nlp.path else ():
        if path.is_file():
            digest.update(path.relative_to(nlp.path).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()


@Language.component("onrecord_paragraphs", assigns=["token.is_sent_start"])
def paragraphs(doc: Doc) -> Doc:
    """`doc` with a sentence beginning at each paragraph: a headline has no full stop for a pipeline to see."""
    wrapped = is_hard_wrapped(doc.text)
    for token in doc[1:]:
        before = token.nbor(-1)
        if before.is_space and breaks_paragraph(before.text, wrapped=wrapped):
            token.is_sent_start = True
    return doc


@Language.component("onrecord_universal", assigns=["token.dep", "token.head"], requires=["token.dep", "token.pos"])
def universal(doc: Doc) -> Doc:
    """`doc` with Universal Dependencies in place of those of ClearNLP."""
    rows = doc.to_array(["HEAD", "DEP"])
    for sentence in doc.sents:
        heads = [token.head.i - sentence.start for token in sentence]
        parsed = to_universal(heads, [token.dep_ for token in sentence], [token.pos_ for token in sentence])
        for at, (head, dep) in enumerate(zip(*parsed, strict=True)):
            # spaCy counts heads from their tokens, and keeps one to the left modulo 2**64
            rows[sentence.start + at] = ((head - at) % 2**64, doc.vocab.strings.add(dep))
    return doc.from_array(["HEAD", "DEP"], rows)  # type: ignore[arg-type]  # integers, which spaCy's stub calls floats


@Language.component("onrecord_labels", assigns=["doc.ents"], requires=["doc.ents"])
def labels(doc: Doc) -> Doc:
    """`doc` with the names that we keep, in our labels and without "the" before and "'s" behind them."""
    doc.ents = [named for entity in doc.ents if (named := in_our_words(entity))]
    return doc


def in_our_words(entity: Span) -> Span | None:
    """`entity` as our rules would mark it, an outlet by our lists of them; None for a date, a number and the like."""
    doc, start, end = entity.doc, entity.start, entity.end
    while start < end and doc[start].lower_ in {"the", "a", "an"} and entity.text not in known_names():
        start += 1
    while end > start and doc[end - 1].lower_ in {"'s", "’s", "'", "’"}:
        end -= 1
    if start == end:
        return None
    known = known_label(doc, start, end)
    kind = known if known == "OUTLET" or entity.label_ == "MISC" else LABELS.get(entity.label_)
    return Span(doc, start, end, label=kind) if kind in LABELS else None
