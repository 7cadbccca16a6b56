"""The best tags that are well formed, and the spans that they make up."""

from itertools import product

import numpy as np
import pytest

from onrecord.language.trained.labels import bio
from onrecord.language.trained.sequences import NEVER, Floats, allowed, best_tags, spans_of

TAGS = bio("x", "y")
RULES = np.where(allowed(TAGS), np.float32(0), NEVER)
OUT, BX, IX, BY, IY = range(5)


def total(path: tuple[int, ...], scores: Floats, transitions: Floats) -> float:
    """The score of one sequence of tags."""
    moves = [transitions[a, b] for a, b in zip((len(TAGS), *path[:-1]), path, strict=True)]
    return float(sum(scores[at, tag] for at, tag in enumerate(path)) + sum(moves))


def well_formed(path: list[int]) -> bool:
    """True if every inside tag goes on with its own label."""
    return all(
        tag not in {IX, IY} or before in {tag, tag - 1} for before, tag in zip([OUT, *path[:-1]], path, strict=True)
    )


@pytest.mark.parametrize("words", range(1, 6))
def test_no_other_sequence_scores_higher(words: int) -> None:
    random = np.random.default_rng(words)
    for _ in range(8):
        scores = random.normal(size=(words, len(TAGS))).astype(np.float32)
        learnt = random.normal(size=RULES.shape).astype(np.float32)
        transitions = np.where(allowed(TAGS), learnt, NEVER)
        found = best_tags(scores, transitions)
        best = max(total(path, scores, transitions) for path in product(range(len(TAGS)), repeat=words))
        assert total(tuple(found), scores, transitions) == pytest.approx(best, abs=1e-4)


def test_an_inside_tag_never_stands_alone_however_well_it_scores() -> None:
    random = np.random.default_rng(5)
    for size in (1, 2, 30, 200):
        scores = random.normal(scale=50, size=(size, len(TAGS))).astype(np.float32)
        scores[:, [IX, IY]] += 300
        found = best_tags(scores, RULES)
        assert len(found) == size
        assert well_formed(found)


def test_a_word_in_the_middle_is_drawn_into_the_span_around_it() -> None:
    scores = np.array([[0, 5, 0, 0, 0], [1, 0, 0.9, 0, 0], [0, 0, 5, 0, 0]], dtype=np.float32)
    assert best_tags(scores, RULES) == [BX, IX, IX]


def test_equal_scores_give_the_first_tag() -> None:
    assert best_tags(np.zeros((4, len(TAGS)), dtype=np.float32), RULES) == [OUT, OUT, OUT, OUT]


def test_a_small_difference_counts_at_the_end_of_a_long_text_too() -> None:
    scores = np.zeros((20_000, len(TAGS)), dtype=np.float32)
    scores[:, OUT] = 12
    scores[-1, BX] = np.float32(12.001)
    assert best_tags(scores, RULES)[-2:] == [OUT, BX]


def test_no_words_have_no_tags() -> None:
    assert best_tags(np.zeros((0, len(TAGS)), dtype=np.float32), RULES) == []
    assert spans_of([], TAGS) == []


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        pytest.param([OUT, BX, IX, OUT], [(1, 3, "x")], id="one"),
        pytest.param([BX, BX, IX], [(0, 1, "x"), (1, 3, "x")], id="neighbours of one label"),
        pytest.param([BX, IX, BY], [(0, 2, "x"), (2, 3, "y")], id="neighbours of two labels"),
        pytest.param([OUT, BY, IY, IY], [(1, 4, "y")], id="to the end"),
        pytest.param([IX, IX, OUT, BX], [(3, 4, "x")], id="inside without beginning"),
        pytest.param([BX, IX, IY, OUT], [(0, 2, "x")], id="inside of another label"),
        pytest.param([BX, IY, IX], [(0, 1, "x")], id="not taken up again"),
        pytest.param([OUT, OUT], [], id="nothing"),
    ],
)
def test_tags_make_up_spans(numbers: list[int], expected: list[tuple[int, int, str]]) -> None:
    assert spans_of(numbers, TAGS) == expected
