"""The class of a cue that the model found: the lexicon's for its verb or noun, turned by a "not"."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from onrecord.language.cues import SILENCE, decline
from onrecord.language.frames import FRAMES, asks_to_act
from onrecord.language.lexicon import CueClass, cue_nouns, cue_verbs
from onrecord.language.word_use import closes_quotation, is_passive

NEGATIONS = frozenset("not n't n’t never no neither nor refused unable".split())
COLON, ACCORDING = ":", "according"
NOT_SAID = frozenset({"say", "tell", "report", "claim", "confirm"})
ABSENT = frozenset({"unavailable", "unreachable"})
CERTAIN = frozenset({"decline", "deny", "accuse", "demand", "promise", "confirm"})
"""Classes that say more of a cue than a plain verb of speech beside them ("said he denied", "issued a denial")."""


def cue_kind(doc: Doc, start: int, end: int) -> tuple[str, CueClass | None]:
    """Lemma and class of the cue in tokens ``[start, end)``; what the lexicon does not know counts as saying. The class
    is None for what refuses a thing or an act, not words ("rejected the offer", "refused to resign")."""
    words = [doc[at] for at in range(start, end) if not doc[at].is_space]
    if words[0].lower_ == ACCORDING:
        return "according_to", "say"
    if words[0].text == COLON:
        return COLON, "say"
    negated = any(word.lower_ in NEGATIONS for word in words)
    if any(word.lower_ in ABSENT or (negated and is_silence(word)) for word in words):
        return "respond", "decline"
    known = [(word, *entry) for word in words if (entry := entry_of(word))]
    certain = [each for each in known if each[2] in CERTAIN]
    if not known:
        return verb_of(words).lemma_, "say"
    word, lemma, kind = next(iter([*certain, *known]))
    if word.pos_ == "VERB" and refuses_act(word, lemma, kind):
        return lemma, None
    return lemma, "decline" if negated and kind in NOT_SAID else kind


def refuses_act(word: Token, lemma: str, kind: CueClass) -> bool:
    """True for a verb of denying or declining whose object is no matter of words."""
    if kind == "decline":
        return decline(word.doc, word.i, word.sent.end, lemma) is None
    if kind != "deny" or closes_quotation(word.doc, word.i):
        return False
    after = [token.lower_ for token in word.doc[word.i + 1 : word.i + 9]]
    return not FRAMES["deny"](lemma, after, is_passive(word.doc, word.i))


def is_silence(word: Token) -> bool:
    """True for the verb or adjective that a "not" turns into silence ("did not respond", "could not be reached")."""
    return word.lemma_ in SILENCE or word.lower_ in {"reach", "reached", "reachable", "available"}


def entry_of(word: Token) -> tuple[str, CueClass] | None:
    """What the lexicon says of a word as verb or noun of speech, by its part of speech and the words behind it."""
    if word.pos_ in {"NOUN", "PROPN"}:
        return cue_nouns().get(word.lower_)
    lemma, kind = cue_verbs().get(word.lower_, ("", "say"))
    after = [token.lower_ for token in word.doc[word.i + 1 : word.i + 9]]
    if "_" in lemma and not {lemma.split("_")[1], "for"} & set(after[:2]):
        return None  # "called the plan a trap"
    if lemma == "ask" and not asks_to_act(after):
        return lemma, "say"
    return (lemma, kind) if lemma else None


def verb_of(words: Sequence[Token]) -> Token:
    """The word that the others of a cue hang on."""
    inside = {word.i for word in words}
    return next((word for word in words if word.head.i not in inside or word.head == word), words[-1])
