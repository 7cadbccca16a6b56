"""The best tree of a sentence."""

from itertools import pairwise, product

import numpy as np
import pytest

from onrecord.language.trained.trees import Heads, Scores, best_tree


def total(heads: tuple[int, ...] | Heads, scores: Scores) -> float:
    """The sum of the scores of a tree's arcs."""
    return float(sum(scores[word, head + 1] for word, head in enumerate(heads)))


def is_tree(heads: tuple[int, ...] | Heads) -> bool:
    """True if one word stands at the top and every other hangs below it."""
    for word in range(len(heads)):
        at, steps = word, 0
        while heads[at] >= 0 and steps <= len(heads):
            at, steps = int(heads[at]), steps + 1
        if steps > len(heads):
            return False
    return [head < 0 for head in heads].count(True) == 1


def best_by_hand(scores: Scores) -> float:
    """The highest sum that any tree has."""
    words = len(scores)
    return max(total(heads, scores) for heads in product(range(-1, words), repeat=words) if is_tree(heads))


@pytest.mark.parametrize("words", range(1, 6))
@pytest.mark.parametrize("scale", [0.01, 1, 100])
def test_no_other_tree_scores_higher(words: int, scale: float) -> None:
    random = np.random.default_rng(words)
    for _ in range(6):
        scores = random.normal(scale=scale, size=(words, words + 1)).astype(np.float32)
        found = best_tree(scores)
        assert is_tree(found)
        assert total(found, scores) == pytest.approx(best_by_hand(scores), abs=1e-3 * scale)


@pytest.mark.parametrize("words", range(2, 6))
def test_arcs_that_are_ruled_out_are_taken_only_where_nothing_else_is_left(words: int) -> None:
    random = np.random.default_rng(words)
    for _ in range(6):
        scores = random.normal(size=(words, words + 1)).astype(np.float32)
        scores[random.random(scores.shape) < 0.5] = -1e4
        found = best_tree(scores)
        assert is_tree(found)
        assert total(found, scores) == pytest.approx(best_by_hand(scores), abs=0.02)


def test_equal_scores_make_a_tree_too() -> None:
    for words in range(1, 12):
        assert is_tree(best_tree(np.zeros((words, words + 1), dtype=np.float32)))


def test_one_word_stands_at_the_top_even_if_all_would_like_to() -> None:
    scores = np.zeros((4, 5), dtype=np.float32)
    scores[:, 0] = [50, 60, 55, 50]
    scores[2, 2] = 1
    found = best_tree(scores)
    assert found.tolist().count(-1) == 1
    assert found[1] == -1


def test_a_cycle_is_broken_where_it_costs_least() -> None:
    scores = np.array([[0, 0, 9, 0], [5, 9, 0, 0], [0, 0, 3, 0]], dtype=np.float32)
    assert best_tree(scores).tolist() == [1, -1, 1]


def test_cycles_within_cycles_are_broken() -> None:
    scores = np.full((6, 7), -20, dtype=np.float32)
    for word, head, score in [(0, 1, 9), (1, 0, 9), (2, 1, 7), (0, 2, 8), (3, 2, 6), (1, 3, 7), (4, 5, 9), (5, 4, 9)]:
        scores[word, head + 1] = score
    scores[5, 3 + 1], scores[3, 5 + 1] = 2, 8
    scores[:, 0] = -5
    found = best_tree(scores)
    assert is_tree(found)
    assert total(found, scores) == pytest.approx(best_by_hand(scores))


def test_no_word_hangs_under_itself() -> None:
    scores = np.zeros((3, 4), dtype=np.float32)
    for word in range(3):
        scores[word, word + 1] = 1000
    assert is_tree(best_tree(scores))


@pytest.mark.parametrize("step", [1, -1])
def test_a_chain_as_long_as_the_longest_sentence(step: int) -> None:
    words = 150
    scores = np.zeros((words, words + 1), dtype=np.float32)
    chain = range(words)[::step]
    for before, word in pairwise(chain):
        scores[word, before + 1] = 10
    scores[chain[0], 0] = 1
    assert best_tree(scores).tolist() == [at - step if at != chain[0] else -1 for at in range(words)]


def test_the_longest_sentence_with_a_cycle_at_every_level() -> None:
    words = 150
    scores = np.zeros((words, words + 1), dtype=np.float32)
    for word in range(1, words):
        scores[word, word] = 2 * words - word
        scores[word - 1, word + 1] = 2 * words - word
    assert is_tree(best_tree(scores))


def test_no_words_have_no_heads() -> None:
    assert best_tree(np.zeros((0, 1), dtype=np.float32)).tolist() == []
