"""What makes a person prominent: each feature by hand-parsed sentences."""

import spacy
from spacy.tokens import Doc

from onrecord.language.trained.salience import prominence

VOCAB = spacy.blank("en").vocab
SUBJECT, PARALLEL, SAME, APART, OFTEN, BEHIND, OWNER, ONE_VERB = range(8)


def features(words: str, heads: list[int], deps: str, name: int, pronoun: int) -> list[float]:
    """The features of the one-word name at `name` for the pronoun at `pronoun`."""
    doc = Doc(VOCAB, words=words.split(), heads=heads, deps=deps.split())
    numbers = [index for index, sentence in enumerate(doc.sents) for _ in sentence]
    return prominence(doc[pronoun], [doc[name : name + 1]], numbers)


def test_the_subject_of_the_sentence_before() -> None:
    found = features("Ada met Bo . She left .", [1, 1, 1, 1, 5, 5, 5], "nsubj ROOT obj punct nsubj ROOT punct", 0, 4)
    assert (found[SUBJECT], found[PARALLEL], found[SAME], found[APART]) == (1, 1, 0, 1)


def test_the_object_of_the_sentence_before() -> None:
    found = features("Ada met Bo . She left .", [1, 1, 1, 1, 5, 5, 5], "nsubj ROOT obj punct nsubj ROOT punct", 2, 4)
    assert (found[SUBJECT], found[PARALLEL]) == (0, 0)


def test_subject_and_object_of_one_verb_are_two_people() -> None:
    assert features("Ada thanked her", [1, 1, 1], "nsubj ROOT obj", 0, 2)[ONE_VERB] == 1
    assert features("Ada thanked herself", [1, 1, 1], "nsubj ROOT obj", 0, 2)[ONE_VERB] == 0
    assert features("Ada thanked her aide", [1, 1, 3, 1], "nsubj ROOT nmod:poss obj", 0, 2)[ONE_VERB] == 0


def test_a_name_behind_the_pronoun_and_an_owner() -> None:
    assert features("Her aide said Ada left", [1, 2, 2, 4, 2], "nmod:poss nsubj ROOT nsubj ccomp", 3, 0)[BEHIND] == 1
    assert features("Ada 's aide saw her", [2, 0, 3, 3, 3], "nmod:poss case nsubj ROOT obj", 0, 4)[OWNER] == 1


def test_more_mentions_weigh_more() -> None:
    doc = Doc(VOCAB, words="Ada saw Ada and she left".split(), heads=[1, 1, 1, 5, 5, 1], deps=["dep"] * 6)
    one, two = (prominence(doc[4], [doc[0:1], doc[2:3]][:count], [0] * 6)[OFTEN] for count in (1, 2))
    assert two > one > 0
