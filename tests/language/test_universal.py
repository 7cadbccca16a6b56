"""Dependencies of spaCy's English pipelines as Universal Dependencies: sentences parsed by hand, trees at random."""

import random

import pytest

from onrecord.language.universal import BY_HEAD, CLEAR_LABELS, UNIVERSAL, to_universal

POS = "NOUN VERB AUX ADP ADV PART PRON ADJ".split()
LABELS = [*UNIVERSAL, *BY_HEAD, "attr", "acomp", "expl", "conj", "cc", "aux", "mark", "nsubj", "advmod"]


def changed(sentence: str) -> str:
    """What becomes of a sentence of "word POS label head" and "|": the same, only of words that change, without POS."""
    rows = [row.split() for row in sentence.split("|")]
    words = [row[0] for row in rows]
    heads = [words.index(row[3]) for row in rows]
    found = zip(*to_universal(heads, [row[2] for row in rows], [row[1] for row in rows]), strict=True)
    after = [[word, label, words[head]] for word, (head, label) in zip(words, found, strict=True)]
    return " | ".join(" ".join(new) for new, row in zip(after, rows, strict=True) if new != [row[0], *row[2:]])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Reyl PROPN nsubj met | met VERB ROOT met | Thorn PROPN dobj met | today NOUN npadvmod met",
            "Thorn obj met | today obl:unmarked met",
        ),
        (
            "She PRON nsubj gave | gave VERB ROOT gave | him PRON dative gave | her PRON poss word | "
            "word NOUN dobj gave",
            "him iobj gave | her nmod:poss word | word obj gave",
        ),
        (
            "He PRON nsubjpass fired | was AUX auxpass fired | not PART neg fired | "
            "fired VERB ROOT fired | up ADP prt fired",
            "He nsubj:pass fired | was aux:pass fired | not advmod fired | up compound:prt fired",
        ),
        (
            "men NOUN ROOT men | who PRON nsubj left | left VERB relcl men | to PART aux meet | meet VERB xcomp left",
            "left acl:relcl men | to mark meet",
        ),
        (
            "Well INTJ intj stay | 1 X meta stay | both CCONJ preconj stay | all DET predet men | "
            "men NOUN nsubj stay | stay VERB ROOT stay",
            "Well discourse stay | 1 dep stay | both cc:preconj stay | all det:predet men",
        ),
        ("May PROPN nmod 3 | 3 NUM npadvmod May2 | May2 PROPN ROOT May2", "3 nmod:unmarked May2"),
    ],
    ids=["objects", "indirect object", "passive", "relative clause", "small words", "under a noun"],
)
def test_what_only_has_another_name(sentence: str, expected: str) -> None:
    assert changed(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "met VERB ROOT met | in ADP prep met | Oslo PROPN pobj in",
            "in case Oslo | Oslo obl met",
        ),
        (
            "head NOUN ROOT head | of ADP prep head | the DET det bank | bank NOUN pobj of",
            "of case bank | bank nmod head",
        ),
        (
            "fired VERB ROOT fired | by ADP agent fired | Reyl PROPN pobj by",
            "by case Reyl | Reyl obl:agent fired",
        ),
        (
            "gave VERB ROOT gave | it PRON dobj gave | to ADP dative gave | her PRON pobj to",
            "it obj gave | to case her | her obl gave",
        ),
        (
            "left VERB ROOT left | after ADP prep left | meeting VERB pcomp after | Reyl PROPN dobj meeting",
            "after mark meeting | meeting advcl left | Reyl obj meeting",
        ),
        (
            "plan NOUN ROOT plan | for ADP prep plan | closing VERB pcomp for",
            "for mark closing | closing acl plan",
        ),
        (
            "ran VERB ROOT ran | out ADP prep ran | of ADP prep out | town NOUN pobj of",
            "out case town | of case town | town obl ran",
        ),
        (
            "according VERB prep fell | to ADP prep according | police NOUN pobj to | "
            "it PRON nsubj fell | fell VERB ROOT fell",
            "according case police | to fixed according | police obl fell",
        ),
        (
            "closed VERB ROOT closed | because SCONJ prep closed | of ADP pcomp because | rain NOUN pobj of",
            "because case rain | of fixed because | rain obl closed",
        ),
        (
            "met VERB ROOT met | only ADV advmod in | in ADP prep met | Oslo PROPN pobj in",
            "only advmod Oslo | in case Oslo | Oslo obl met",
        ),
        ("town NOUN ROOT town | he PRON nsubj lived | lived VERB relcl town | in ADP prep lived",
         "lived acl:relcl town | in obl lived"),
        ("came VERB ROOT came | in ADV prep came", "in advmod came"),
        ("In ADP ROOT In | Oslo PROPN pobj In", "In case Oslo | Oslo ROOT Oslo"),
    ],
    ids=[
        "under a verb", "under a noun", "agent", "dative", "clause under a verb", "clause under a noun", "two in a row",
        "according to", "because of", "with an adverb", "stranded", "adverb", "as root",
    ],
)  # fmt: skip
def test_prepositions_mark_their_objects(sentence: str, expected: str) -> None:
    assert changed(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "He PRON nsubj was | was AUX ROOT was | once ADV advmod was | mayor NOUN attr was | "
            "in ADP prep was | May PROPN pobj in",
            "He nsubj mayor | was cop mayor | once advmod mayor | mayor ROOT mayor | in case May | May obl mayor",
        ),
        (
            "said VERB ROOT said | it PRON nsubj is | is AUX ccomp said | not PART neg is | true ADJ acomp is",
            "it nsubj true | is cop true | not advmod true | true ccomp said",
        ),
        (
            "wants VERB ROOT wants | to PART aux be | be AUX xcomp wants | mayor NOUN attr be",
            "to mark mayor | be cop mayor | mayor xcomp wants",
        ),
        (
            "There PRON expl is | is AUX ROOT is | proof NOUN attr is",
            "proof nsubj is",
        ),
        (
            "He PRON nsubj became | became VERB ROOT became | mayor NOUN attr became | calm ADJ acomp became",
            "mayor xcomp became | calm xcomp became",
        ),
        (
            "Who PRON attr is | is AUX ROOT is | he PRON nsubj is",
            "Who ROOT Who | is cop Who | he nsubj Who",
        ),
        (
            "is AUX ROOT is | what PRON attr was | he PRON nsubj was | was AUX attr is",
            "is cop what | what ROOT what | he nsubj what | was cop what",
        ),
    ],
    ids=["noun", "adjective in a clause", "infinitive", "there", "become", "question", "one in the other"],
)
def test_a_predicate_heads_its_copula(sentence: str, expected: str) -> None:
    assert changed(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Reyl PROPN ROOT Reyl | , PUNCT punct Reyl | Thorn PROPN conj Reyl | and CCONJ cc Thorn | "
            "Berg PROPN conj Thorn",
            "and cc Berg | Berg conj Reyl",
        ),
        (
            "met VERB ROOT met | in ADP prep met | Oslo PROPN pobj in | and CCONJ cc in | "
            "near ADP conj in | Rome PROPN pobj near",
            "in case Oslo | Oslo obl met | and cc Rome | near case Rome | Rome conj Oslo",
        ),
        ("But CCONJ cc came | came VERB ROOT came | and CCONJ cc came | went VERB conj came", "and cc went"),
        ("came VERB ROOT came | and CCONJ cc came", ""),
    ],
    ids=["three names", "two prepositions", "at the start", "nothing follows"],
)
def test_conjuncts_hang_on_the_first(sentence: str, expected: str) -> None:
    assert changed(sentence) == expected


def test_what_is_the_same_in_both_stays() -> None:
    assert changed("The DET det man | man NOUN nsubj left | left VERB ROOT left | soon ADV advmod left") == ""


def test_any_tree_becomes_a_tree_without_a_label_of_the_old_kind() -> None:
    chance = random.Random(7)
    for size in [*range(1, 12), *[25] * 300]:
        order = chance.sample(range(size), size)
        heads = [0] * size
        for place, at in enumerate(order):
            heads[at] = order[chance.randrange(place)] if place else at
        deps = ["ROOT" if heads[at] == at else chance.choice(LABELS) for at in range(size)]
        found, labels = to_universal(heads, deps, [chance.choice(POS) for _ in range(size)])
        assert CLEAR_LABELS.isdisjoint(labels)
        assert [label == "ROOT" for label in labels] == [head == at for at, head in enumerate(found)]
        for at in range(size):
            for _ in range(size):
                at = found[at]
            assert found[at] == at


def test_a_long_list_takes_no_long_time() -> None:
    size = 20_000
    heads, labels = to_universal([0, *range(size - 1)], ["ROOT", *["conj"] * (size - 1)], ["NOUN"] * size)
    assert set(heads) == {0}
    assert labels.count("conj") == size - 1
