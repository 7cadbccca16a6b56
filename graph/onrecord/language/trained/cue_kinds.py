"""The class of a cue that the model found: the lexicon's for its verb or noun, turned by a "not"."""

from spacy.tokens import Doc, Token

from onrecord.language.cues import SILENCE
from onrecord.language.lexicon import CueClass, cue_nouns, cue_verbs

NEGATIONS = frozenset("not n't n’t never no refused unable".split())
COLON, ACCORDING = ":", "according"
NOT_SAID = frozenset({"say", "tell", "report", "confirm"})
CERTAIN = frozenset({"decline", "deny", "accuse", "demand", "promise", "confirm"})
"""Classes that say more of a cue than a plain verb of speech beside them ("said he denied", "issued a denial")."""


def cue_kind(doc: Doc, start: int, end: int) -> tuple[str, CueClass]:
    """Lemma and class of the cue in tokens ``[start, end)``; what the lexicon does not know counts as saying."""
    words = [doc[at] for at in range(start, end) if not doc[at].is_space]
    if words[0].lower_ == ACCORDING:
        return "according_to", "say"
    if words[0].text == COLON:
        return COLON, "say"
    known = [entry for word in words if (entry := entry_of(word))]
    negated = any(word.lower_ in NEGATIONS for word in words)
    silent = negated and any(word.lemma_ in SILENCE or word.lemma_ == "reach" for word in words)
    if silent:
        return "respond", "decline"
    lemma, kind = (
        next((entry for entry in known if entry[1] in CERTAIN), None)
        or next(iter(known), None)
        or (
            verb_of(words).lemma_,
            "say",
        )
    )
    return lemma, "decline" if negated and kind in NOT_SAID else kind


def entry_of(word: Token) -> tuple[str, CueClass] | None:
    """What the lexicon says of a word as verb or noun of speech, by its part of speech."""
    if word.pos_ in {"NOUN", "PROPN"}:
        return cue_nouns().get(word.lower_)
    return cue_verbs().get(word.lower_)


def verb_of(words: list[Token]) -> Token:
    """The word that the others of a cue hang on."""
    inside = {word.i for word in words}
    return next((word for word in words if word.head.i not in inside or word.head is word), words[-1])
