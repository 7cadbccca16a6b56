"""Whether a clause speaks of what is to come, by the verb that a time expression hangs on: English marks it by modals,
by infinitives behind words for plans, and by the present tense."""

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from onrecord.extract.dating import PUT_OFF, SETTING
from onrecord.language.arguments import preposition_of
from onrecord.language.lexicon import cue_verbs, inflections, word_set

NEGATIONS = frozenset("not n’t n't nobody never neither".split())
PLANNING = frozenset({"plan", "schedule"})
MODALS = frozenset("will wo shall ’ll 'll would ’d 'd can could may might should must".split())
PERFECT = frozenset("have has had having ’ve 've".split())
PRESENT = frozenset("am is are ’m ’re 's 'm 're ’s".split())
PLANS = word_set("plans")
HIGHEST_CLIMB = 8


def looks_ahead(time: Tokens) -> bool:
    """True if the clause that a time expression stands in speaks of what is to come."""
    word = time.root
    verb = clause_of(word.head) if word.head != word and word.dep_ != "nmod:poss" else None
    return verb is not None and is_ahead(verb, dated_by=preposition_of(word))


def clause_of(word: Token) -> Token | None:
    """The head of the clause around `word`: a verb, or what is said to be something; None if there is none."""
    for _ in range(HIGHEST_CLIMB):
        if word.pos_ == "VERB" or any(child.dep_ in {"cop", "aux", "nsubj"} for child in word.children):
            return word
        if word.head == word:
            return None
        word = word.head
    return None


def is_ahead(verb: Token, *, dated_by: str = "") -> bool:
    """True if the clause headed by `verb`, dated by a phrase with the preposition `dated_by`, lies ahead."""
    helpers = {child.lower_ for child in verb.children if child.dep_.startswith(("aux", "cop"))}
    if helpers & MODALS:
        unable = "could" in helpers and any(child.lower_ in NEGATIONS for child in verb.children)
        return not helpers & PERFECT and not unable
    if verb.lower_ in SETTING and (dated_by in PUT_OFF or verb.lemma_ in PLANNING):
        return "had" not in helpers
    marks = {child.lower_ for child in verb.children if child.dep_ == "mark"}
    if "to" in marks or marks & PLANS:
        return bool(marks & PLANS) or is_planned(verb)
    if helpers & PERFECT:
        return False
    if verb.lower_.endswith("ing"):
        return bool(helpers & PRESENT) and verb.lower_ not in cue_verbs()
    return not helpers and is_present(verb)


def is_planned(infinitive: Token) -> bool:
    """True for an infinitive that a word for a plan, or a clause that looks ahead, governs."""
    above = infinitive.head
    if above == infinitive:
        return True
    if above.lower_ in PLANS or above.lemma_ == "be":
        return all(child.lower_ != "had" for child in above.children)
    return infinitive.dep_ != "advcl" and above.pos_ in {"VERB", "ADJ"} and is_ahead(above)


def is_present(verb: Token) -> bool:
    """True for the present tense of a verb of doing: "arrives Monday" is to come, "says Monday" is not."""
    form = verb.lower_
    if verb.pos_ != "VERB" or form in cue_verbs() or not any(child.dep_ == "nsubj" for child in verb.children):
        return False
    forms = inflections(verb.lemma_.lower())
    return form in {forms[0], forms[1]} and form not in forms[2:]
