"""The windows in which a text is read."""

from itertools import pairwise
from random import Random

import pytest

from onrecord.language.trained.windows import (
    CONTEXT_WORDS,
    INNER_PIECES,
    INNER_WORDS,
    LONGEST_SENTENCE,
    MOST_PIECES,
    MOST_SENTENCE_PIECES,
    Window,
    lay_windows,
    number_sentences,
)


def sentences_of(*lengths: int) -> list[bool]:
    """Sentence starts of a text whose sentences have so many words."""
    return [at == 0 for length in lengths for at in range(length)]


def windows_of(starts: list[bool], pieces: list[int]) -> tuple[list[int], list[Window]]:
    """The sentence numbers of a text and its windows."""
    numbers = number_sentences(starts, pieces)
    return numbers, list(lay_windows([f"w{at}" for at in range(len(starts))], numbers, pieces))


def texts() -> list[tuple[list[bool], list[int]]]:
    """Sentence starts and pieces of texts of many kinds, giant sentences and long words among them."""
    random = Random(7)
    found = []
    for longest in (1, 5, 30, 70, 400, 1000):
        lengths = [random.randint(1, longest) for _ in range(random.randint(1, 40))]
        starts = sentences_of(*lengths)
        found += [(starts, [1] * len(starts)), (starts, [6] * len(starts))]
        found.append((starts, [random.choice([1, 1, 1, 2, 6]) for _ in starts]))
    return found


@pytest.mark.parametrize(("starts", "pieces"), texts())
def test_every_word_is_decided_once_and_in_order(starts: list[bool], pieces: list[int]) -> None:
    _, windows = windows_of(starts, pieces)
    decided = [word for window in windows for word in range(window.inner_start, window.inner_end)]
    assert decided == list(range(len(starts)))


@pytest.mark.parametrize(("starts", "pieces"), texts())
def test_no_window_is_larger_than_the_encoder_takes(starts: list[bool], pieces: list[int]) -> None:
    for window in windows_of(starts, pieces)[1]:
        inner = slice(window.inner_start, window.inner_end)
        assert 0 <= window.start <= window.inner_start < window.inner_end <= window.end <= len(starts)
        assert sum(pieces[window.start : window.end]) <= MOST_PIECES
        assert len(pieces[inner]) <= INNER_WORDS
        assert sum(pieces[inner]) <= INNER_PIECES
        assert window.inner_start - window.start <= CONTEXT_WORDS
        assert window.end - window.inner_end <= CONTEXT_WORDS


@pytest.mark.parametrize(("starts", "pieces"), texts())
def test_a_window_begins_and_ends_between_sentences(starts: list[bool], pieces: list[int]) -> None:
    numbers, windows = windows_of(starts, pieces)
    between = {0, len(numbers)} | {at + 1 for at, (a, b) in enumerate(pairwise(numbers)) if a != b}
    edges = {edge for each in windows for edge in (each.start, each.end, each.inner_start, each.inner_end)}
    assert edges <= between


def test_a_short_text_is_read_at_once() -> None:
    starts = sentences_of(10, 20, 30)
    assert windows_of(starts, [1] * 60)[1] == [Window(0, 60, 0, 60)]


def test_a_longer_text_is_read_with_the_sentences_around() -> None:
    _, windows = windows_of(sentences_of(*[30] * 30), [1] * 900)
    assert len(windows) > 3
    assert {window.inner_start - window.start for window in windows[1:]} == {30}
    assert {window.end - window.inner_end for window in windows[:-1]} == {30}


def test_what_stands_far_before_does_not_move_a_window() -> None:
    random = Random(11)
    words = [str(random.random()) for _ in range(3000)]
    lengths = [random.randint(5, 35) for _ in range(100)]

    def ends(before: int) -> set[int]:
        """Where windows of the words behind the first 1,500 end, of a text that leaves out the first `before`."""
        starts, numbers = [at == 0 for length in lengths for at in range(length)][before : len(words)], []
        numbers = number_sentences(starts, [1] * len(starts))
        found = lay_windows(words[before : before + len(starts)], numbers, [1] * len(starts))
        return {window.inner_end + before for window in found if window.inner_end + before > 900}

    skipped = [sum(lengths[:count]) for count in (0, 1, 2, 5, 9)]
    assert all(ends(before) == ends(0) for before in skipped)


def test_a_long_neighbour_is_not_read_in_part() -> None:
    starts = sentences_of(100, 100, 100)
    assert all(
        (each.start, each.end) == (each.inner_start, each.inner_end) for each in windows_of(starts, [1] * 300)[1]
    )


def test_neighbours_are_left_out_where_there_are_too_many_pieces() -> None:
    starts = sentences_of(*[40] * 9)
    roomy, crowded = (windows_of(starts, [count] * len(starts))[1] for count in (1, 6))
    assert all(each.end - each.start > each.inner_end - each.inner_start for each in roomy)
    assert max(each.end - each.start for each in crowded) <= MOST_PIECES / 6


def test_a_text_without_full_stop_is_cut_by_words() -> None:
    numbers = number_sentences(sentences_of(1000), [1] * 1000)
    assert max(numbers.count(number) for number in set(numbers)) == LONGEST_SENTENCE
    assert numbers == sorted(numbers)


def test_a_text_without_full_stop_is_cut_by_pieces() -> None:
    numbers = number_sentences(sentences_of(1000), [6] * 1000)
    assert max(6 * numbers.count(number) for number in set(numbers)) == MOST_SENTENCE_PIECES


def test_what_follows_a_cut_counts_anew() -> None:
    starts = sentences_of(LONGEST_SENTENCE + 10, LONGEST_SENTENCE)
    numbers = number_sentences(starts, [1] * len(starts))
    assert [numbers.count(number) for number in range(3)] == [LONGEST_SENTENCE, 10, LONGEST_SENTENCE]


def test_the_first_word_begins_a_sentence_even_if_unmarked() -> None:
    assert number_sentences([False, False, True], [1, 1, 1]) == [0, 0, 1]


def test_one_word_and_none() -> None:
    assert windows_of([True], [1]) == ([0], [Window(0, 1, 0, 1)])
    assert windows_of([], []) == ([], [])
