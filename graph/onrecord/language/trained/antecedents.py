"""Whom a pronoun means, by the model: the names that its likeliest antecedents belong to."""

from collections.abc import Iterator, Sequence
from math import exp

from spacy.tokens import Doc

from onrecord.language.coreference import GENDER, Reference, known_genders
from onrecord.language.passage import chars
from onrecord.language.trained.reader import Scores
from onrecord.model import Span

SURE = 0.25
"""A pronoun that points to no name with this probability is left alone."""


def resolve_pronouns(doc: Doc, at: Sequence[int], scores: Scores, known: Sequence[Reference]) -> Iterator[Reference]:
    """A reference for each third-person singular pronoun whose antecedents lead to a person's name; `known` says whom
    descriptions such as "the ambassador" mean."""
    meant = {token.i: chars(doc, (ent.start, ent.end)) for ent in doc.ents if ent.label_ == "PERSON" for token in ent}
    meant = described_words(doc, known) | meant
    genders = known_genders(doc)
    for word, token in enumerate(at):
        gender = GENDER.get(doc[token].lower_)
        if gender is None:
            continue
        pointers = zip(scores.antecedents[word].tolist(), scores.antecedent_scores[word].tolist(), strict=True)
        near = [(meant[at[n]], exp(score)) for n, score in pointers if n >= 0 and at[n] in meant]
        best = likeliest(doc, [pair for pair in near if genders.get(family(doc, pair[0]), gender) == gender])
        if best is not None:
            meant[token] = best
            yield Reference(chars(doc, (token, token + 1)), best)


def likeliest(doc: Doc, names: Sequence[tuple[Span, float]]) -> Span | None:
    """The name whose mentions are meant with the highest probability in all; None if that is low."""
    chances: dict[str, float] = {}
    for name, chance in names:
        chances[family(doc, name)] = chances.get(family(doc, name), 0.0) + chance
    best = max(chances, key=lambda each: chances[each], default=None)
    if best is None or chances[best] < SURE:
        return None
    return next(name for name, _ in names if family(doc, name) == best)


def family(doc: Doc, name: Span) -> str:
    """What the forms of one person's name share within an article: the last word."""
    tokens = doc.char_span(name.start, name.end, alignment_mode="expand")
    return tokens[-1].text if tokens is not None and len(tokens) else ""


def described_words(doc: Doc, known: Sequence[Reference]) -> dict[int, Span]:
    """Token -> the name that a description such as "the ambassador" around it stands for."""
    found = {}
    for reference in known:
        tokens = doc.char_span(reference.anaphor.start, reference.anaphor.end, alignment_mode="expand")
        for token in tokens or ():
            found[token.i] = reference.antecedent
    return found
