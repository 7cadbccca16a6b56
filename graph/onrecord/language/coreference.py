"""Who a pronoun, "the ministry" or "the ambassador" stands for: the most salient earlier name that fits in gender
and kind.

Salience follows Lappin and Leass (1994) in outline: nearer sentences, subjects and speakers first, names inside a
quotation last.
"""

from collections import Counter
from dataclasses import dataclass
from itertools import accumulate

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from onrecord.language.attribution import Attribution
from onrecord.language.lexicon import cue_verbs, demonyms, given_names, person_nouns, role_words, roles, word_set
from onrecord.language.passage import chars, text_of
from onrecord.language.roles import RolePhrase, find_roles
from onrecord.model import Span

GENDER = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
GENDERED_WORDS = {"f": word_set("feminine"), "m": word_set("masculine")}
OUTLET_NOUNS = frozenset(
    "newspaper paper daily weekly magazine outlet broadcaster channel station website tabloid".split()
)
SENTENCES_BACK = 4


@dataclass(frozen=True, slots=True)
class Reference:
    """A pronoun or short noun phrase (`anaphor`) and the name or phrase it stands for (`antecedent`), as character
    spans."""

    anaphor: Span
    antecedent: Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name or noun phrase that may be meant: its span, the name it leads to, its sentence, gender and salience."""

    span: Span
    name: Span
    sentence: int
    gender: str
    salience: int
    quoted: bool


def find_references(doc: Doc, attributions: tuple[Attribution, ...]) -> tuple[Reference, ...]:
    """The references of `doc` in order of the text; what fits nobody is left out."""
    by_role = described(doc)
    people = person_candidates(doc, attributions, by_role)
    numbers = sentence_numbers(doc)
    found = [*by_role, *of_bodies_and_groups(doc, attributions)]
    for token in doc:
        if token.lower_ in GENDER and (best := most_salient(doc, token.i, people, numbers[token.i])):
            found.append(Reference(Span(token.idx, token.idx + len(token)), best.name))
    return tuple(sorted(found, key=lambda reference: reference.anaphor))


def described(doc: Doc) -> list[Reference]:
    """The references of definite noun phrases to the holder of a role, or to a body."""
    held = find_roles(doc)
    return [reference for phrase in role_phrases(doc) if (reference := refer_by_role(doc, phrase, held))]


def of_bodies_and_groups(doc: Doc, attributions: tuple[Attribution, ...]) -> list[Reference]:
    """What "it" and "they" stand for as speakers: the last body named, the last group of people that spoke."""
    groups = [span for attribution in attributions for span in attribution.source if is_plural(span.of(text_of(doc)))]
    bodies = [Span(each.start_char, each.end_char) for each in doc.ents if each.label_ in {"ORG", "OUTLET"}]
    speaks = {span for attribution in attributions for span in attribution.source}
    found = []
    for token in doc:
        span = Span(token.idx, token.idx + len(token))
        if token.lower_ == "it" and span in speaks and (before := [each for each in bodies if each.end <= span.start]):
            found.append(Reference(span, before[-1]))
        elif token.lower_ == "they" and (earlier := [group for group in groups if group.end <= span.start]):
            found.append(Reference(span, earlier[-1]))
    return found


def is_plural(phrase: str) -> bool:
    """True if the phrase ends in a plural noun for people.

    >>> is_plural("two senior officials"), is_plural("the spokesman")
    (True, False)
    """
    words = phrase.casefold().split()
    return bool(words) and words[-1] in person_nouns() and words[-1].endswith(("s", "men", "people"))


def person_candidates(
    doc: Doc, attributions: tuple[Attribution, ...], references: list[Reference]
) -> tuple[Candidate, ...]:
    """The people named or referred to by role, with what makes each salient."""
    speakers = [span for attribution in attributions for span in attribution.source]
    quotations = doc._.quotations
    sentences = sentence_numbers(doc)
    named = [(entity, Span(entity.start_char, entity.end_char)) for entity in doc.ents if entity.label_ == "PERSON"]
    spans = [(entity.start, span, span) for entity, span in named]
    for reference in references:
        tokens = doc.char_span(reference.anaphor.start, reference.anaphor.end, alignment_mode="expand")
        if tokens is not None and any(reference.antecedent == span for _, span in named):
            spans.append((tokens.start, reference.anaphor, reference.antecedent))
    genders = known_genders(doc)
    first: set[int] = set()
    found = []
    for start, span, name in sorted(spans):
        subject = sentences[start] not in first
        first.add(sentences[start])
        salience = 6 * subject + 5 * any(source.covers(span) for source in speakers)
        salience -= 4 * is_possessive(doc, span)
        quoted = any(quotation.covers(span) for quotation in quotations)
        gender = genders.get(name.of(text_of(doc)).split()[-1], "x")
        found.append(Candidate(span, name, sentences[start], gender, salience, quoted))
    return tuple(found)


def sentence_numbers(doc: Doc) -> list[int]:
    """The number of the sentence that each token stands in."""
    starts = accumulate(int(token.is_sent_start is True) for token in doc)
    return [max(0, number - 1) for number in starts]


def known_genders(doc: Doc) -> dict[str, str]:
    """Family name -> m or f where a given name or a title of the article tells."""
    votes: dict[str, Counter[str]] = {}
    for entity in doc.ents:
        if entity.label_ != "PERSON":
            continue
        count = votes.setdefault(entity[-1].text, Counter())
        if len(entity) > 1 and given_names().get(entity[0].text, "x") != "x":
            count[given_names()[entity[0].text]] += 1
        near = {token.lower_ for token in doc[max(0, entity.start - 2) : entity.start]}
        count.update(gender for gender, words in GENDERED_WORDS.items() if near & words)
    return {name: count.most_common(1)[0][0] for name, count in votes.items() if count}


def is_possessive(doc: Doc, span: Span) -> bool:
    """True if a possessive mark follows the name."""
    return (
        text_of(doc)[span.end : span.end + 2] in {"'s", "’s", "s'", "s’"}
        or text_of(doc)[span.end : span.end + 1] == "’"
    )


def most_salient(doc: Doc, at: int, candidates: tuple[Candidate, ...], here: int) -> Candidate | None:
    """The candidate that a pronoun at token `at`, in sentence `here`, means most likely; None if none of its gender
    stands near."""
    offset, gender = doc[at].idx, GENDER[doc[at].lower_]
    near = [
        candidate
        for candidate in candidates
        if candidate.span.end <= offset
        and here - candidate.sentence <= SENTENCES_BACK
        and candidate.gender in {gender, "x"}
    ]
    known = [candidate for candidate in near if candidate.gender == gender]
    pool = near if not known or gender == "m" else known
    around = next((each for each in doc._.quotations if each.start <= offset < each.end), None)
    if around:  # somebody else's "he": only a name that he himself has used can be meant
        pool = [candidate for candidate in pool if around.covers(candidate.span)]

    def weight(each: Candidate) -> tuple[int, int]:
        near_object = 5 * (
            each.sentence == here and doc[at].lower_ in {"him", "his"} and doc[at - 1].lower_ in cue_verbs()
        )
        penalty = 7 * (here - each.sentence) - near_object + 20 * (each.quoted and around is None)
        return each.salience - penalty, each.span.start

    return max(pool, key=weight, default=None)


def role_phrases(doc: Doc) -> tuple[Tokens, ...]:
    """Definite noun phrases that name nobody: "the ambassador", "the ministry", "Russia's ambassador in Washington"."""
    found = []
    for at in range(1, len(doc)):
        noun, before = doc[at], doc[at - 1]
        if noun.ent_type_ or noun.lower_ not in person_nouns() or heads_longer_name(doc, at):
            continue
        start = at
        while (
            start > 0
            and start > at - 3
            and doc[start - 1].lower_ not in {"the", "'s", "’s"}
            and doc[start - 1].is_alpha
        ):
            start -= 1
        if any(token.ent_type_ not in {"", "GPE", "NORP"} for token in doc[start:at]):
            continue
        if start > 0 and doc[start - 1].lower_ == "the":
            found.append(doc[start - 1 : at + 1])
        elif start > 1 and doc[start - 1].lower_ in {"'s", "’s"} and doc[start - 2].ent_type_ == "GPE" and before:
            found.append(doc[start - 2 : at + 1])
    return tuple(found)


def heads_longer_name(doc: Doc, at: int) -> bool:
    """True for the title in "Ambassador X" and for the first word of "Secretary of State" or "General Director"."""
    if at + 1 == len(doc):
        return False
    after = doc[at + 1 : at + 3]
    longer = f"{doc[at].lower_} {after.text.lower()}".strip()
    return (
        doc[at + 1].ent_type_ == "PERSON"
        or any(role.startswith(longer) for role in roles())
        or (doc[at].text[0].isupper() and doc[at + 1].text[0].isupper())
    )


def refer_by_role(doc: Doc, phrase: Tokens, held: tuple[RolePhrase, ...]) -> Reference | None:
    """Whom or what a definite phrase means: the holder of the role, the last body with that noun, or the last
    outlet."""
    noun, span = phrase[-1].lower_, chars(doc, (phrase.start, phrase.end))
    if noun in role_words():
        holders = holders_of(doc, phrase, held)
        return Reference(span, holders) if holders else None
    for entity in reversed([entity for entity in doc.ents if entity.end <= phrase.start]):
        same_noun = entity.label_ == "ORG" and entity[-1].lower_ == noun
        if same_noun or (entity.label_ == "OUTLET" and noun in OUTLET_NOUNS):
            return Reference(span, Span(entity.start_char, entity.end_char))
    return None


def holders_of(doc: Doc, phrase: Tokens, held: tuple[RolePhrase, ...]) -> Span | None:
    """The person with the role of `phrase`, of the same country if it names one; the one most often called so, else
    the last named before. None where two fit equally."""
    words = [token.lower_ for token in phrase if token.lower_ not in {"the", "'s", "’s"}]
    country = next((demonyms().get(each.text, each.text) for each in phrase if each.ent_type_ in {"GPE", "NORP"}), None)
    fitting = [role for role in held if role.role.of(text_of(doc)).casefold().endswith(words[-1])]
    if country:
        fitting = [
            role
            for role in fitting
            if role.owner and demonyms().get(role.owner.of(text_of(doc)), role.owner.of(text_of(doc))) == country
        ]
    elif len(words) > 1:
        fitting = [
            role for role in fitting if role.role.of(text_of(doc)).casefold().endswith(" ".join(words[-2:]))
        ] or fitting
    counts = Counter(role.person.of(text_of(doc)).split()[-1] for role in fitting)
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        before = [role for role in fitting if role.person.end <= phrase.start_char]
        return before[-1].person if before else None
    return next(role.person for role in fitting if role.person.of(text_of(doc)).split()[-1] == ranked[0][0])
