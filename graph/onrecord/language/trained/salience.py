"""What besides the model's pointers speaks for a person as the one a pronoun means: who is the subject, who was named
last, and how often.

The features are those of Lappin and Leass (1994) and of the parallelism of grammatical roles that Webster et al. (2018)
found the strongest simple cue.
"""

from collections.abc import Sequence

import numpy as np
from spacy.tokens import Span, Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
OBJECTS = frozenset({"obj", "iobj", "obl"})
FAR_SENTENCES = 3


def prominence(pronoun: Token, mentions: Sequence[Span], sentences: Sequence[int]) -> list[float]:
    """How prominent a person is for `pronoun`, one number a feature: the last mention before it is a subject; is in the
    same grammatical role; is in the same sentence; so many sentences apart; how often mentioned; only behind the
    pronoun; an owner; subject and object of one verb with the pronoun. `mentions` are those by name, in order,
    `sentences` the number of each token's sentence."""
    doc = pronoun.doc
    before = [each for each in mentions if each.start < pronoun.i]
    last = before[-1] if before else mentions[0]
    root = last.root
    apart = sentences[pronoun.i] - sentences[last.start]
    return [
        float(root.dep_ in SUBJECTS and apart <= 1),
        float(role_of(root) == role_of(pronoun) and apart <= 1),
        float(apart == 0),
        float(min(abs(apart), FAR_SENTENCES)),
        float(np.log1p(len(before))),
        float(not before),
        float(last.end < len(doc) and doc[last.end].lower_ in {"'s", "’s"}),
        float(share_verb(root, pronoun)),
    ]


def role_of(token: Token) -> str:
    """Subject, object or other."""
    return "subject" if token.dep_ in SUBJECTS else "object" if token.dep_ in OBJECTS else "other"


def share_verb(name: Token, pronoun: Token) -> bool:
    """True for subject and object of one verb, which are two people ("Ada Thorn thanked her")."""
    if pronoun.lower_.endswith("self") or name.head != pronoun.head:
        return False
    return {role_of(name), role_of(pronoun)} == {"subject", "object"}
