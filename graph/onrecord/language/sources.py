"""Whose words a cue introduces: the noun phrase that is its subject, found by walking over what can stand in one."""

from spacy.tokens import Doc

from onrecord.language.cues import COLON, Cue, skip_auxiliaries
from onrecord.language.lexicon import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    calendar_words,
    cue_verbs,
    inflections,
    person_nouns,
    word_set,
)
from onrecord.language.passage import DASHES, QUOTES, Passage, Range

SUBJECT_PRONOUNS = frozenset("he she they it".split())
LONGEST_CLAUSE = 12
CLOSE = frozenset("close familiar briefed loyal acquainted knowledge".split())
PARTY_TAGS = frozenset({"R-", "D-", "I-"})
NO_HEAD = QUOTES | {"and", "or", "but"}
LINKS = frozenset("of for in at from with on within to".split())
CLAUSE_WORDS = frozenset(
    "that which who whom whose what how but as while because when if than after before then i we".split()
)
STOPS = AUXILIARIES - {"'s", "’s"} | CLAUSE_WORDS
APPOSITION_OPENERS = (
    DETERMINERS
    | POSSESSIVES
    | {"who", "whose", "which", "former", "then", "also", "himself", "herself"}
    | frozenset("senior deputy executive associate assistant chief".split())
)
VERBS = frozenset(form for lemma in sorted(word_set("subject verbs")) for form in inflections(lemma)[1:])


def find_source(passage: Passage, cue: Cue) -> Range | None:
    """Tokens of the noun phrase that speaks, within the sentence `passage`; None if no speaker is named."""
    doc = passage.doc
    if cue.lemma == "according_to":
        return phrase_right(doc, cue.end, passage.end)
    if cue.passive:
        return agent(doc, cue, passage.end)
    if cue.noun and cue.end - cue.start == 1:
        return possessor(passage, cue.start)
    if doc[cue.start].lower_.endswith("ing") and doc[cue.start - 1].text in DASHES | {","}:
        return None  # "…, adding": the speaker is the subject of the sentence
    if cue.lemma == COLON:
        return passage.start, cue.start
    left = source_left(passage, cue.start)
    if left and left[0] > passage.start and doc[left[0] - 1].lower_ in {"what", "how"}:
        return None  # "What the minister said is wrong" says nothing of what he said
    return phrase_right(doc, cue.end, passage.end) or left if inverted(passage, cue, left) else left


def inverted(passage: Passage, cue: Cue, left: Range | None) -> bool:
    """True for "…," said X: a comma or closing mark right before the cue and a speaker right after it."""
    doc = passage.doc
    never = cue.noun or doc[cue.start].lower_.endswith("ing") or cue.kind in {"tell", "decline", "demand"}
    if never or cue.start == passage.start or (left and left[1] == cue.start):
        return False
    before = doc[cue.start - 1].text
    after = phrase_right(doc, cue.end, passage.end)
    if before not in QUOTES | DASHES | {",", "-"} or after is None or doc[after[0]].lower_ == "it":
        return False
    return left is None or before in QUOTES or doc[cue.start - 2].text in QUOTES


def agent(doc: Doc, cue: Cue, end: int) -> Range | None:
    """The "by" phrase of a passive."""
    by = next((i for i in range(cue.end, min(end, cue.end + 3)) if doc[i].lower_ == "by"), None)
    return phrase_right(doc, by + 1, end) if by is not None else None


def possessor(passage: Passage, at: int) -> Range | None:
    """The owner of a noun of speech: "the Post's story", "his claim"."""
    doc, marks = passage.doc, POSSESSIVES | {"'s", "’s", "’"}
    first = next((i for i in range(at - 1, max(passage.start, at - 4) - 1, -1) if doc[i].lower_ in marks), None)
    if first is None:
        return None
    if doc[first].lower_ in POSSESSIVES:
        return first, first + 1
    return headed(doc, phrase_start(doc, first - 1, passage.start), first)


def phrase_left(passage: Passage, at: int) -> Range | None:
    """The subject that ends left of `at`; auxiliaries, phrases of time, brackets and what stands between commas are
    passed over."""
    doc, start = passage.doc, passage.start
    end = head_end(passage, skip_time(doc, skip_auxiliaries(doc, at, start), start))
    if end is None or end <= start or end - 1 in passage.quoted or doc[end - 1].lower_ in NO_HEAD:
        return None
    return headed(doc, phrase_start(doc, end - 1, start), end)


def source_left(passage: Passage, at: int) -> Range | None:
    """`phrase_left` with the apposition or bracket that follows it, as a source is marked."""
    doc = passage.doc
    head = phrase_left(passage, at)
    whole = skip_time(doc, skip_auxiliaries(doc, at, passage.start), passage.start)
    if head is None or doc[whole - 1].text not in {",", ")"}:
        return head
    return head[0], whole - (doc[whole - 1].text == ",")


def head_end(passage: Passage, end: int) -> int | None:
    """Where the subject's head ends if its phrase ends at `end`: before ", who", an apposition or a bracket."""
    doc, start = passage.doc, passage.start
    if end <= start:
        return None
    last = doc[end - 1].text
    if last.lower() == "who":
        return end - 1 - (doc[end - 2].text == ",")
    if last == ")":
        opening = next((i for i in range(end - 2, max(start, end - 9), -1) if doc[i].text == "("), None)
        return None if opening is None else opening - (doc[opening - 1].text == ",")
    if last not in DASHES | {","}:
        relative = (at for at in range(end - 2, max(start, end - LONGEST_CLAUSE), -1) if doc[at].lower_ == "who")
        return next((at for at in relative if names_somebody(doc, at - 1)), end)  # "an official who asked … said"
    opening = apposition_start(passage, end - 1)
    if opening is not None and all(doc[i].ent_type_ == "PERSON" for i in range(opening + 1, end - 1)):
        return end - 1  # "the chairman of the board, Ada Lund,"
    return opening


def skip_time(doc: Doc, end: int, start: int) -> int:
    """`end` moved left past a phrase of time that follows the subject ("The ministry on Friday denied")."""
    if (
        end - 2 > start
        and doc[end - 1].text in calendar_words()
        and doc[end - 2].lower_ in {"on", "in", "last", "late"}
    ):
        return end - 2
    return end


def apposition_start(passage: Passage, closing: int) -> int | None:
    """Where the apposition that ends with the comma at `closing` opens: the comma after a name or person."""
    doc = passage.doc
    for at in range(closing - 1, passage.start, -1):
        if at in passage.quoted or doc[at].text in QUOTES:
            return None
        if doc[at].text in DASHES | {",", "("} and names_somebody(doc, at - 1) and opens_apposition(doc, at + 1):
            return at
    return None


def opens_apposition(doc: Doc, at: int) -> bool:
    """True if an apposition or relative clause can begin at `at`: "the chairman", "who served", "Republican
    chairman"."""
    token = doc[at]
    named = token.ent_type_ in {"NORP", "ORG", "GPE", "PERSON"} or token.like_num or token.text[:2] in PARTY_TAGS
    return (
        named or token.lower_ in APPOSITION_OPENERS | person_nouns() | ADVERBS or token.lower_.endswith(("ed", "ing"))
    )


def names_somebody(doc: Doc, at: int) -> bool:
    """True if a name or a noun for people or bodies ends at `at`."""
    return bool(doc[at].ent_type_) or doc[at].lower_ in person_nouns()


def phrase_start(doc: Doc, last: int, start: int) -> int:
    """Where the noun phrase that ends with `last` begins."""
    first = last
    while first > start and continues_left(doc, first, start):
        first -= 1
    while first < last and (doc[first].is_space or doc[first].lower_ in PREPOSITIONS | {"and", "or"}):
        first += 1
    return first


def continues_left(doc: Doc, first: int, start: int) -> bool:
    """True if the token before `first` belongs to the same noun phrase."""
    token = doc[first - 1]
    if token.ent_type_ or doc[first].ent_iob_ == "I":
        return doc[first].lower_ not in SUBJECT_PRONOUNS | DETERMINERS | POSSESSIVES
    word = token.lower_
    if (
        doc[first].lower_
        in DETERMINERS - {"two", "three", "several", "other", "another", "many", "few"} | SUBJECT_PRONOUNS | POSSESSIVES
    ):
        if word in {"and", "or"}:
            return first - 1 > start and names_somebody(doc, first - 2)
        near = first - 2 > start and doc[first - 2].lower_ in CLOSE
        return word in LINKS and first - 1 > start and (near or names_somebody(doc, first - 2))
    abbreviated = token.text[0].isupper() and word.endswith(".")  # "Mr."
    if not token.is_alpha and not abbreviated and word not in {"'s", "’s", "’", "-", "."}:
        return False
    if word in {"and", "or"}:
        return first - 1 > start and names_somebody(doc, first - 2)
    if word in PREPOSITIONS and first - 2 > start and doc[first - 2].lower_ in CLOSE:
        return True  # "a person close to the minister"
    if word in PREPOSITIONS:
        return word in LINKS and first - 1 > start and names_somebody(doc, first - 2)
    is_verb = word in VERBS or (word in cue_verbs() and word not in person_nouns()) or word in STOPS
    return not is_verb and not (word.endswith("ed") and first - 1 > start and names_somebody(doc, first - 2))


def phrase_right(doc: Doc, at: int, end: int) -> Range | None:
    """The noun phrase that begins at `at`, with an "of" or "for" phrase after it; None if none with a person or body
    begins there."""
    last, headed = at, False
    while last < end and (step := _step(doc, last, headed)):
        headed = headed or names_somebody(doc, last) or doc[last].lower_ in SUBJECT_PRONOUNS
        last += step
    while last > at and (
        doc[last - 1].lower_ in PREPOSITIONS | DETERMINERS | POSSESSIVES | {"and"} or doc[last - 1].is_space
    ):
        last -= 1
    return (at, last) if headed and last > at else None


def _step(doc: Doc, at: int, headed: bool) -> int:
    token = doc[at]
    word = token.lower_
    if token.ent_type_ or word in person_nouns() or word in {"'s", "’s", "-"}:
        return 1
    if headed:
        return int(
            word in {"of", "for"}
            or (at > 0 and doc[at - 1].lower_ in {"of", "for", "the", "a", "'s", "’s"} and token.is_alpha)
        )
    plain = (
        token.is_alpha
        and word not in PREPOSITIONS | AUXILIARIES | {"and", "or", "but", "that"}
        and word not in cue_verbs()
    )
    return int(plain or word in {"of"})


def headed(doc: Doc, first: int, end: int) -> Range | None:
    """``(first, end)`` if a name, a pronoun or a noun for people or bodies stands in it."""
    people = SUBJECT_PRONOUNS | POSSESSIVES
    return (first, end) if any(names_somebody(doc, i) or doc[i].lower_ in people for i in range(first, end)) else None
