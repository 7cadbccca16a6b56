"""The components as spaCy pipes, and the extensions of Doc that they fill: the trained model, or rules in its place."""

from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from onrecord.language.attribution import find_attributions
from onrecord.language.coreference import find_references
from onrecord.language.names import mark_names
from onrecord.language.passage import text_of
from onrecord.language.quotes import find_quotations
from onrecord.language.roles import find_roles
from onrecord.language.sentences import mark_sentences
from onrecord.language.trained.component import Model

EXTENSIONS = ("quotations", "attributions", "references", "roles")
WEIGHTS = Path(__file__).parent / "weights"
"""The folder of the model that ships with the package."""


def add_model(nlp: Language, *, threads: int = 0) -> Language:
    """`nlp` with the trained model at its end; `threads` as `Model` takes it."""
    add_extensions()
    nlp.add_pipe("onrecord_model", config={"threads": threads})
    return nlp


def add_rules(nlp: Language) -> Language:
    """`nlp` with the rule components at its end, in the order in which they build on each other."""
    add_extensions()
    for name in ("onrecord_sentences", "onrecord_names", "onrecord_speech"):
        nlp.add_pipe(name)
    return nlp


def add_extensions() -> None:
    """Makes the extensions of Doc known to spaCy, once a process."""
    for name in EXTENSIONS:
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=())


@Language.factory(
    "onrecord_model",
    assigns=["token.pos", "token.lemma", "token.dep", "token.head", "token.is_sent_start", "doc.ents"],
    default_config={"threads": 0},
)
def make_model(nlp: Language, name: str, threads: int) -> Model:
    """The trained model as a component."""
    return Model(WEIGHTS, threads=threads)


@Language.component("onrecord_sentences", assigns=["token.is_sent_start"])
def sentences(doc: Doc) -> Doc:
    """`doc` with sentence boundaries."""
    return mark_sentences(doc)


@Language.component("onrecord_names", assigns=["doc.ents"])
def names(doc: Doc) -> Doc:
    """`doc` with named entities."""
    return mark_names(doc)


@Language.component(
    "onrecord_speech", assigns=[f"doc._.{name}" for name in EXTENSIONS], requires=["doc.ents", "doc.sents"]
)
def speech(doc: Doc) -> Doc:
    """`doc` with quotations, attributions, roles and references; what a component before it found stays."""
    doc._.quotations = doc._.quotations or find_quotations(text_of(doc))
    doc._.attributions = doc._.attributions or find_attributions(doc)
    doc._.roles = doc._.roles or find_roles(doc)
    doc._.references = doc._.references or find_references(doc, doc._.attributions)
    return doc
