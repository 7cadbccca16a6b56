"""The rule components as spaCy pipes, and the extensions of Doc that they fill."""

from spacy.language import Language
from spacy.tokens import Doc

from onrecord.language.attribution import find_attributions
from onrecord.language.coreference import find_references
from onrecord.language.names import mark_names
from onrecord.language.passage import text_of
from onrecord.language.quotes import find_quotations
from onrecord.language.roles import find_roles
from onrecord.language.sentences import mark_sentences

EXTENSIONS = ("quotations", "attributions", "references", "roles")


def add_rules(nlp: Language) -> Language:
    """`nlp` with the rule components at its end, in the order in which they build on each other."""
    for name in EXTENSIONS:
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=())
    for name in ("onrecord_sentences", "onrecord_names", "onrecord_speech"):
        nlp.add_pipe(name)
    return nlp


@Language.component("onrecord_sentences", assigns=["token.is_sent_start"])
def sentences(doc: Doc) -> Doc:
    """`doc` with sentence boundaries."""
    return mark_sentences(doc)


@Language.component("onrecord_names", assigns=["doc.ents"])
def names(doc: Doc) -> Doc:
    """`doc` with named entities."""
    return mark_names(doc)


@Language.component("onrecord_speech", requires=["doc.ents", "doc.sents"])
def speech(doc: Doc) -> Doc:
    """`doc` with quotations, attributions, roles and references."""
    doc._.quotations = find_quotations(text_of(doc))
    doc._.attributions = find_attributions(doc)
    doc._.roles = find_roles(doc)
    doc._.references = find_references(doc, doc._.attributions)
    return doc
