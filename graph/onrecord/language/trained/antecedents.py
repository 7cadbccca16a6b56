"""Whom a pronoun means, by the model: the names that its likeliest antecedents belong to."""

from collections.abc import Container, Iterator, Mapping, Sequence
from math import exp, log

import numpy as np
from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from onrecord.language.coreference import GENDER, Reference, known_genders, sentence_numbers
from onrecord.language.passage import chars
from onrecord.language.trained.reader import Scores
from onrecord.language.trained.salience import prominence
from onrecord.model import Span

WEIGHTS = np.array([0.6, 0.6, 0.25, 0.1, -0.5, 0.6, 0.0, 0.0, -2.0])
"""What the log of the model's probability and the features of `prominence` count for. Set by hand between conditional
logits fitted to the pronouns of GUM's development part and to halves of 500 questions of GAP's; two that are one verb's
subject and object are kept apart by grammar."""
LEAST, SURE = 0.1, 0.4
"""A person to whom the model gives less than the first, or whom all of this together gives less than the second, is not
taken as meant."""
SENTENCES_APART = 4


def resolve_pronouns(doc: Doc, at: Sequence[int], scores: Scores, known: Sequence[Reference]) -> Iterator[Reference]:
    """A reference for each third-person singular pronoun whose antecedents lead to a person's name; `known` says whom
    descriptions such as "the ambassador" mean."""
    people = [entity for entity in doc.ents if entity.label_ == "PERSON"]
    forms, genders = full_forms(people), known_genders(doc)
    mentions: dict[str, list[Tokens]] = {}
    for each in people:
        mentions.setdefault(forms[each.text], []).append(each)
    named = {chars(doc, (each.start, each.end)): forms[each.text] for each in people}
    described = list(descriptions(doc, known, named))
    for phrase, name in described:
        mentions[name] = sorted([*mentions[name], phrase], key=lambda each: each.start)
    meant = {token.i: name for phrase, name in described for token in phrase}
    meant |= {token.i: forms[each.text] for each in people for token in each}
    sentences = sentence_numbers(doc)
    for word, token in enumerate(at):
        if (gender := GENDER.get(doc[token].lower_)) is None:
            continue
        fitting = {name: each for name, each in mentions.items() if genders.get(family(name), gender) == gender}
        chances = among(fitting, pointed_at(scores, word, at, meant))
        best = likeliest(doc[token], fitting, chances, sentences)
        if best is not None:
            meant[token] = best
            genders.setdefault(family(best), gender)
            full = next(each for each in mentions[best] if each.text == best)
            yield Reference(chars(doc, (token, token + 1)), chars(doc, (full.start, full.end)))


def pointed_at(scores: Scores, word: int, at: Sequence[int], meant: Mapping[int, str]) -> dict[str, float]:
    """Name -> the probability with which the model lets a word point to one of its mentions."""
    chances: dict[str, float] = {}
    for place, score in zip(scores.antecedents[word].tolist(), scores.antecedent_scores[word].tolist(), strict=True):
        if place >= 0 and (name := meant.get(at[place])):
            chances[name] = chances.get(name, 0.0) + exp(score)
    return chances


def among(fitting: Container[str], chances: Mapping[str, float]) -> dict[str, float]:
    """The chances of the names that fit, given that it is none of the others."""
    ruled_out = sum(chance for name, chance in chances.items() if name not in fitting)
    left = max(1.0 - ruled_out, 1e-6)
    return {name: min(1.0, chance / left) for name, chance in chances.items() if name in fitting}


def likeliest(
    pronoun: Token, people: Mapping[str, Sequence[Tokens]], chances: Mapping[str, float], sentences: Sequence[int]
) -> str | None:
    """The name of the person whom the model's probability and the prominence together make likeliest; None in doubt."""
    here = sentences[pronoun.i]
    near = [
        name
        for name, mentions in people.items()
        if chances.get(name, 0.0) >= LEAST
        or any(abs(here - sentences[each.start]) <= SENTENCES_APART for each in mentions)
    ]
    if not near:
        return None
    rows = [[log(chances.get(name, 0.0) + 1e-3), *prominence(pronoun, people[name], sentences)] for name in near]
    scores = np.array(rows) @ WEIGHTS
    shares = np.exp(scores - scores.max())
    best = int(shares.argmax())
    sure = chances.get(near[best], 0.0) >= LEAST and shares[best] / shares.sum() >= SURE
    return near[best] if sure else None


def family(name: str) -> str:
    """The last word of a name."""
    return name.split()[-1]


def full_forms(people: Sequence[Tokens]) -> dict[str, str]:
    """Each form of a person's name -> the longest form of the article that holds all its words."""
    forms = sorted({person.text for person in people}, key=lambda form: (-len(form.split()), form))
    return {form: next(each for each in forms if set(form.split()) <= set(each.split())) for form in forms}


def descriptions(doc: Doc, known: Sequence[Reference], people: Mapping[Span, str]) -> Iterator[tuple[Tokens, str]]:
    """Each description of a person, such as "the ambassador", with the full form of the name that it stands for."""
    for reference in known:
        phrase = doc.char_span(reference.anaphor.start, reference.anaphor.end, alignment_mode="expand")
        if phrase is not None and reference.antecedent in people:
            yield phrase, people[reference.antecedent]
