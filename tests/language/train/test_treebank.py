"""Treebanks in CoNLL-U, with sentences made up for the purpose."""

import lzma
from pathlib import Path

import pytest

from onrecord.language.train.example import UNKNOWN, Example
from onrecord.language.train.treebank import (
    derived_names,
    entity_spans,
    read_names,
    read_treebank,
    texts,
    treebank_example,
)
from onrecord.language.trained.labels import NAMES, UPOS, Labels
from onrecord.language.trained.shapes import BREAK, EDGE, NO_GAP, SPACE

LABELS = Labels(("root", "nsubj", "punct", "obj"), ("l|0|", "c|0|", "l|1|"))

BANK = """\
# newdoc id = mill
# sent_id = mill-1
# newpar
# text = Ada sleeps. Ivo, too.
1	Ada	Ada	PROPN	NNP	_	2	nsubj	_	Entity=(1-person-new-cf1-1-coref)
2	sleeps	sleep	VERB	VBZ	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_

# sent_id = mill-2
# text = She didn't see Ivo Thorn's mill.
1	She	she	PRON	PRP	_	4	nsubj	_	Entity=(1-person-giv:act-cf1-1-ana)
2-3	didn't	_	_	_	_	_	_	_	_
2	did	do	AUX	VBD	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	see	see	VERB	VB	_	0	root	_	_
4.1	seen	see	VERB	VBN	_	_	_	_	_
5	Ivo	Ivo	PROPN	NNP	_	8	nmod:poss	_	Entity=(2-place-new-cf2-4-coref(3-person-new-cf3-1-sgl
6-7	Thorn's	_	_	_	_	_	_	_	_
6	Thorn	Thorn	PROPN	NNP	_	5	flat	_	_
7	's	's	PART	POS	_	5	case	_	Entity=3)
8	mill	mill	NOUN	NN	_	4	obj	_	Entity=2)|SpaceAfter=No
9	.	.	PUNCT	.	_	4	punct	_	_

# sent_id = mill-3
# newpar id = second
# text = It won't.
1	It	it	PRON	PRP	_	2	nsubj	_	Entity=(2-place-giv:act-cf1-1-ana)
2-3	won't	_	_	_	_	_	_	_	SpaceAfter=No
2	wo	will	AUX	MD	_	0	root	_	_
3	n't	not	PART	RB	_	2	advmod	_	_
4	.	.	PUNCT	.	_	2	punct	_	_

# newdoc id = note
# sent_id = note-1
# text = Rain
1	Rain	rain	FOREIGN	NN	_	0	discourse	_	_
"""


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    """The treebank as a compressed file."""
    path = tmp_path / "bank.conllu.xz"
    path.write_bytes(lzma.compress(BANK.encode("utf-8")))
    return path


@pytest.fixture
def mill(bank: Path) -> Example:
    """Its first text."""
    return treebank_example(next(texts(bank)), LABELS, {})


def test_sentences_have_their_words_only(bank: Path) -> None:
    found = list(read_treebank(bank))
    assert [sentence.id for sentence in found] == ["mill-1", "mill-2", "mill-3", "note-1"]
    assert [row[1] for row in found[1].rows] == ["She", "did", "n't", "see", "Ivo", "Thorn", "'s", "mill", "."]


def test_the_last_sentence_needs_no_blank_line_behind_it(bank: Path) -> None:
    assert [row[1] for row in list(read_treebank(bank))[-1].rows] == ["Rain"]


def test_sentences_belong_to_texts(bank: Path) -> None:
    assert [[sentence.id for sentence in text] for text in texts(bank)] == [["mill-1", "mill-2", "mill-3"], ["note-1"]]


def test_words_know_their_sentence(mill: Example) -> None:
    assert mill.sentences == [0] * 3 + [1] * 9 + [2] * 4


def test_gaps_follow_what_was_written(mill: Example) -> None:
    gaps = list(zip(mill.words, mill.gaps, strict=True))
    assert gaps[:4] == [("Ada", EDGE), ("sleeps", SPACE), (".", NO_GAP), ("She", SPACE)]
    assert gaps[10:13] == [("mill", SPACE), (".", NO_GAP), ("It", BREAK)]


def test_nothing_stands_between_the_words_of_a_contraction(mill: Example) -> None:
    gaps = list(zip(mill.words, mill.gaps, strict=True))
    assert gaps[4:7] == [("did", SPACE), ("n't", NO_GAP), ("see", SPACE)]
    assert gaps[8:11] == [("Thorn", SPACE), ("'s", NO_GAP), ("mill", SPACE)]
    assert gaps[13:] == [("wo", SPACE), ("n't", NO_GAP), (".", NO_GAP)]


def test_heads_are_positions_in_the_text_plus_one(mill: Example) -> None:
    assert mill.targets["heads"][:3] == [2, 0, 2]
    assert mill.targets["heads"][3:6] == [7, 7, 7]


def test_labels_are_numbers_and_unknown_where_not_learnt(bank: Path, mill: Example) -> None:
    assert mill.targets["labels"][:5] == [1, 0, 2, 1, UNKNOWN]
    assert mill.targets["scripts"][:3] == [1, 2, 0]
    assert mill.targets["upos"][:3] == [UPOS.index(name) for name in ("PROPN", "VERB", "PUNCT")]
    note = treebank_example(list(texts(bank))[1], LABELS, {})
    assert [note.targets[name] for name in ("upos", "labels", "names")] == [[UNKNOWN]] * 3


def test_a_mention_points_to_the_heads_of_earlier_ones(mill: Example) -> None:
    ada, she, ivo, home, it = 0, 3, 7, 10, 12
    assert sorted((word, set(right)) for word, right in mill.antecedents) == [
        (ada, {-1}),
        (she, {ada}),
        (ivo, {-1}),
        (home, {-1}),
        (it, {home}),
    ]


def test_a_pronoun_before_the_name_points_ahead(tmp_path: Path) -> None:
    path = tmp_path / "bank.conllu.xz"
    lines = [
        "1	Her	she	PRON	_	_	2	nmod	_	Entity=(7-person-new-cf1-1-cata)",
        "2	coat	coat	NOUN	_	_	3	obl	_	Entity=(8-object-new-cf2-1-sgl)",
        "3	suits	suit	VERB	_	_	0	root	_	_",
        "4	Ada	Ada	PROPN	_	_	3	obj	_	Entity=(7-person-giv:act-cf1-1-coref)",
        "",
    ]
    path.write_bytes(lzma.compress("\n".join([*lines, ""]).encode("utf-8")))
    found = treebank_example(next(texts(path)), LABELS, {})
    assert list(found.antecedents) == [(0, frozenset({3})), (3, frozenset({0}))], "and things are no antecedents"


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param(["(1-person-new-cf1-1-sgl)"], {("1", "person", 0, 1)}, id="one word"),
        pytest.param(["(1-person-new-cf1", "", "1)"], {("1", "person", 0, 3)}, id="three words"),
        pytest.param(
            ["(1-place-new(2-person-new)", "1)"], {("1", "place", 0, 2), ("2", "person", 0, 1)}, id="one in another"
        ),
        pytest.param(
            ["(1-place-new", "(2-person-new", "2)1)"], {("1", "place", 0, 3), ("2", "person", 1, 3)}, id="same end"
        ),
        pytest.param(
            ["(1-place-new", "(2-person-new", "1)", "2)"], {("1", "place", 0, 3), ("2", "person", 1, 4)}, id="crossing"
        ),
        pytest.param(
            ["(1-person-new(1-person-new)", "1)"], {("1", "person", 0, 1), ("1", "person", 0, 2)}, id="in itself"
        ),
        pytest.param(
            ["(11-place-new", "(4-person-new-coref-Ivo_11)", "11)"],
            {("4", "person", 1, 2), ("11", "place", 0, 3)},
            id="a name that ends in a number",
        ),
        pytest.param(["1)", ""], set(), id="an end without beginning"),
        pytest.param(["(1-person-new", ""], set(), id="a beginning without end"),
        pytest.param([""], set(), id="none"),
    ],
)
def test_brackets_mark_mentions(values: list[str], expected: set[tuple[str, str, int, int]]) -> None:
    rows = [["_"] * 9 + [f"Discourse=none|Entity={value}" if value else "_"] for value in values]
    assert set(entity_spans(rows)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("(1-person:Ada:0 Thorn:1)1 slept:0", ["B-PER", "I-PER", "O"], id="person"),
        pytest.param("the:2 (1-organization:Alton:2 Council:0)1", ["O", "B-ORG", "I-ORG"], id="organization"),
        pytest.param("(1-place:the:3 old:3 Alton:0)1", ["O", "O", "B-LOC"], id="without the words before it"),
        pytest.param("(1-place:Bay:0 of:3 Ansel:1)1 slept:0", ["B-LOC", "I-LOC", "I-LOC", "O"], id="joined by of"),
        pytest.param("(1-person:Ada:0 of:4 the:4 Ansel:1)1", ["B-PER", "O", "O", "O"], id="not joined beyond"),
        pytest.param("(1-event:Regatta:0)1", ["B-MISC"], id="something else"),
        pytest.param("(1-time:Monday:0)1", ["O"], id="a time"),
        pytest.param("(1-person:she:0)1 left:1", ["O", "O"], id="no proper noun"),
        pytest.param("(1-object:(2-place:Alton:2)2 mill:0)1", ["B-LOC", "O"], id="name within a phrase"),
        pytest.param("(1-organization:(2-place:Alton:2)2 Mills:0)1", ["B-ORG", "I-ORG"], id="name within a name"),
        pytest.param("slept:0", ["O"], id="none"),
    ],
)
def test_names_are_the_proper_nouns_of_entities(words: str, expected: list[str]) -> None:
    assert [NAMES[number] for number in derived_names(rows_of(words))] == expected


def rows_of(words: str) -> list[list[str]]:
    """The columns of words written ``(entity-kind:word:head)entity``; those with a capital are proper nouns."""
    rows = []
    for at, text in enumerate(words.split(), 1):
        *opened, word, rest = text.split(":")
        head, *closed = rest.split(")")
        value = "".join(f"{each}-new-cf1-1-coref" for each in opened) + "".join(f"{each})" for each in closed)
        parts = ("PROPN", "NNP") if word.istitle() else ("NOUN", "NN")
        rows.append([str(at), word, word, *parts, "_", head, "dep", "_", f"Entity={value}"])
    return rows


def test_names_are_joined_by_sentence(tmp_path: Path, bank: Path) -> None:
    path = tmp_path / "names.iob2.xz"
    rows = [
        "# sent_id = mill-1",
        "1	Ada	B-PER	-	x",
        "2	sleeps	O	-	-",
        "3	.	B-OTH	-	x",
        "",
        "# sent_id = note-1",
        "1	Rain",
    ]
    path.write_bytes(lzma.compress("\n".join([*rows[:-1], "1	Rain	B-XYZ	-	-", ""]).encode("utf-8")))
    names = read_names(path)
    assert names == {"mill-1": ["B-PER", "O", "B-OTH"], "note-1": ["B-XYZ"]}
    mill, note = (treebank_example(text, LABELS, names).targets["names"] for text in texts(bank))
    assert mill[:3] == [NAMES.index("B-PER"), 0, NAMES.index("B-MISC")]
    assert mill[3:] == [UNKNOWN] * 13, "nothing is known of sentences that are not in the file"
    assert note == [0], "an unheard-of label is no name"


def test_names_of_a_sentence_that_was_cut_otherwise_are_unknown(bank: Path) -> None:
    found = treebank_example(next(texts(bank)), LABELS, {"mill-1": ["B-PER", "O"]})
    assert found.targets["names"][:3] == [UNKNOWN] * 3
