"""Cues: the verbs, verb phrases and nouns of speech that may introduce what somebody says, outside quotations."""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from onrecord.language.frames import DENYING, FRAMES, REFUTED, asks_to_act, means_speech
from onrecord.language.lexicon import (
    ADVERBS,
    AUXILIARIES,
    CueClass,
    cue_nouns,
    cue_verbs,
    inflections,
    word_set,
)
from onrecord.language.word_use import closes_quotation, is_adjectival, is_noun_use, is_part_of_name, is_passive

PARTICLED = frozenset({"call_on", "point_out"})
COLON = ":"
SPEAKING_LABELS = frozenset({"PERSON", "ORG", "OUTLET"})
ANSWERS = word_set("answers")
GIVING = frozenset(form for verb in "give make issue release publish send put".split() for form in inflections(verb))
HELPERS = frozenset("did does do has have had".split())
WEAK_ANSWERS = frozenset("be make take give name offer".split())
SILENCE = frozenset("respond reply return answer comment".split())


@dataclass(frozen=True, slots=True)
class Cue:
    """Tokens ``[start, end)`` of a cue, its lemma and class; `noun` for nouns, `passive` for "was denied by"."""

    start: int
    end: int
    lemma: str
    kind: CueClass
    noun: bool = False
    passive: bool = False


def find_cues(doc: Doc, start: int, end: int, quoted: frozenset[int]) -> list[Cue]:
    """The cues among tokens ``[start, end)`` of a sentence, in order; `quoted` holds the tokens within quotations."""
    found: list[Cue] = []
    at = start
    while at < end:
        cue = find_cue(doc, at, end) if at not in quoted else None
        if cue and not (found and governed(doc, at, found[-1])):
            found.append(cue)
        at = cue.end if cue else at + 1
    return found


def find_cue(doc: Doc, at: int, end: int) -> Cue | None:
    """The cue that begins at `at`, if one does."""
    if is_part_of_name(doc, at):
        return None
    plain = silence(doc, at, end) or according(doc, at, end) or verb_cue(doc, at, end) or noun_cue(doc, at, end)
    return plain or colon_cue(doc, at, end)


def colon_cue(doc: Doc, at: int, end: int) -> Cue | None:
    """The colon of a headline or a transcript: "Minister: tax will go", "SMITH: I was there"."""
    start = at
    while start > 0 and doc[start - 1].ent_type_ in SPEAKING_LABELS:
        start -= 1
    opens = start < at and (start == 0 or bool(doc[start].is_sent_start))
    return Cue(at, at + 1, COLON, "say") if doc[at].text == ":" and opens and at + 2 < end else None


def governed(doc: Doc, at: int, last: Cue) -> bool:
    """True for the infinitive that a refusal, demand or promise governs ("declined to say", "asked them to
    explain")."""
    return doc[at - 1].lower_ == "to" and last.kind in {"decline", "demand", "promise"}


def verb_cue(doc: Doc, at: int, end: int) -> Cue | None:
    """A verb of speech at `at`, if it is used as a verb and in a frame that means speech."""
    form = doc[at].lower_
    if form not in cue_verbs() or is_noun_use(doc, at) or is_adjectival(doc, at):
        return None
    lemma, kind = cue_verbs()[form]
    after = [token.lower_ for token in doc[at + 1 : min(end, at + 9)]]
    if lemma == "call_on" and after[:1] == ["for"]:
        lemma = "call_for"
    if lemma == "ask" and not asks_to_act(after):
        kind = "say"
    if lemma in PARTICLED | {"call_for"}:
        return Cue(at, at + 2, lemma, kind) if after and after[0] in lemma.split("_")[1:] else None
    if kind == "decline":
        return decline(doc, at, end, lemma)
    passive = is_passive(doc, at)
    if not closes_quotation(doc, at) and not FRAMES.get(kind, means_speech)(lemma, after, passive):
        return None
    if kind == "deny" and passive and lemma not in DENYING and not speaks_of_words(doc, at):
        return None  # "the minister was dismissed by"
    return Cue(at, at + 1, lemma, kind, passive=passive)


def speaks_of_words(doc: Doc, at: int) -> bool:
    """True if a noun of speech stands before a passive ("the claims were rejected by")."""
    return any(token.lower_ in cue_nouns().keys() | REFUTED for token in doc[max(0, at - 10) : at])


def decline(doc: Doc, at: int, end: int, lemma: str) -> Cue | None:
    """ "declined to comment", "refused comment"; not "declined by 3 %" nor "refused to resign"."""
    following = [token.lower_ for token in doc[at + 1 : min(end, at + 4)]] + ["", ""]
    if following[0] == "to" and (following[1] in ANSWERS or following[2] in ANSWERS):
        return Cue(at, at + 1, lemma, "decline")
    return Cue(at, at + 1, lemma, "decline") if "comment" in {each.lower_ for each in doc[at + 1 : at + 5]} else None


def silence(doc: Doc, at: int, end: int) -> Cue | None:
    """ "did not respond", "could not be reached", "would not comment", "will not discuss" (also with "n't")."""
    words = [token.lower_.replace("n’t", "not").replace("n't", "not") for token in doc[at : min(end, at + 5)]]
    rest = [word for word in words[1:] if word not in ADVERBS - {"not"}] + ["", "", ""]
    if words[0] in HELPERS and words[1:3] == ["no", "comment"]:
        return Cue(at, at + 3, "comment", "decline")
    if rest[0] != "not":
        return None
    asked = words[0] in HELPERS and {rest[1], rest[1].removesuffix("ed"), rest[1].removesuffix("d")} & SILENCE
    absent = (words[0] == "could" and rest[1:3] == ["be", "reached"]) or (
        words[0] in {"was", "were"} and rest[1] in {"available", "reachable"}
    )
    refused = words[0] in {"would", "will", "wo"} and rest[1] in ANSWERS - WEAK_ANSWERS
    if not (asked or absent or refused):
        return None
    length = words.index("reached" if "reached" in rest[1:3] else rest[1]) + 1
    return Cue(at, at + length, "respond", "decline")


def according(doc: Doc, at: int, end: int) -> Cue | None:
    """ "according to"."""
    found = doc[at].lower_ == "according" and at + 2 < end and doc[at + 1].lower_ == "to"
    return Cue(at, at + 2, "according_to", "say") if found else None


def noun_cue(doc: Doc, at: int, end: int) -> Cue | None:
    """A noun of speech that introduces its content ("a statement that", "the story that", "issued a statement
    saying")."""
    verb_at = at
    if doc[at].lower_ in GIVING:
        at = next((i for i in range(at + 1, min(end, at + 5)) if doc[i].lower_ in cue_nouns()), end)
    if at >= end or doc[at].lower_ not in cue_nouns() or at + 1 >= end:
        return None
    lemma, kind = cue_nouns()[doc[at].lower_]
    following = doc[at + 1].lower_
    if following in {"that", ":"}:
        return Cue(verb_at, at + 1, lemma, kind, noun=True)
    if verb_at == at:
        return None
    stop = next(
        (i for i in range(at + 1, min(end, at + 4)) if doc[i].lower_ in {"saying", "stating", "said", "that"}), None
    )
    if stop is not None:
        return Cue(verb_at, stop + (doc[stop].lower_ != "that"), lemma, kind, noun=True)
    return Cue(verb_at, at + 1, lemma, kind, noun=True) if kind != "say" and opens_clause(doc[at + 1]) else None


def opens_clause(token: Token) -> bool:
    """True for a token that can begin a clause: a name or a subject pronoun."""
    return bool(token.ent_type_) or token.lower_ in {"he", "she", "it", "they", "there", "we", "i"}


def skip_auxiliaries(doc: Doc, at: int, start: int) -> int:
    """The position left of `at` past auxiliaries and adverbs ("has since", "did not", "is alleged to have")."""
    skipped = AUXILIARIES | ADVERBS | word_set("raised verbs")
    while at > start and doc[at - 1].lower_ in skipped and not opens_name(doc[at - 1]):
        at -= 1
    return at


def opens_name(token: Token) -> bool:
    """True for a token within a name."""
    return bool(token.ent_type_)
