"""Windows cut out of a text, and what points out of them."""

from random import Random

import pytest

from onrecord.language.train.example import UNKNOWN, Example, cut, windows
from onrecord.language.trained.shapes import EDGE, NO_GAP, SPACE


def text(*lengths: int) -> Example:
    """A text whose sentences have so many words, ``w0 w1 …``; each word hangs under the one before it."""
    size = sum(lengths)
    numbers = [number for number, length in enumerate(lengths) for _ in range(length)]
    heads = [at if at and numbers[at] == numbers[at - 1] else 0 for at in range(size)]
    targets = {"heads": heads, "upos": [at % 17 for at in range(size)]}
    return Example([f"w{at}" for at in range(size)], [EDGE, *[SPACE] * (size - 1)], numbers, targets)


def test_a_cut_holds_its_words_and_what_is_said_of_them() -> None:
    found = cut(text(3, 3, 3), 3, 6)
    assert found.words == ["w3", "w4", "w5"]
    assert found.sentences == [0, 0, 0]
    assert found.targets["upos"] == [3, 4, 5]


def test_a_cut_begins_at_an_edge() -> None:
    whole = Example(["a", "b", "c"], [EDGE, SPACE, NO_GAP], [0, 1, 1])
    assert cut(whole, 1, 3).gaps == [EDGE, NO_GAP]


@pytest.mark.parametrize("name", ["heads", "links"])
def test_pointers_that_leave_the_window_are_unknown(name: str) -> None:
    whole = Example(list("abcdef"), [EDGE] * 6, [0] * 6, {name: [3, 0, 2, 6, UNKNOWN, 5]})
    assert cut(whole, 2, 5).targets[name] == [UNKNOWN, UNKNOWN, UNKNOWN]
    assert cut(whole, 1, 6).targets[name] == [0, 1, 5, UNKNOWN, 4]
    assert cut(whole, 0, 3).targets[name] == [3, 0, 2]
    assert cut(whole, 0, 6).targets[name] == [3, 0, 2, 6, UNKNOWN, 5]


def test_labels_that_look_like_positions_stay() -> None:
    whole = Example(list("abc"), [EDGE] * 3, [0] * 3, {"names": [7, 1, 8]})
    assert cut(whole, 2, 3).targets["names"] == [8]


@pytest.mark.parametrize(
    ("right", "expected"),
    [
        pytest.param({2, 3}, [(2, frozenset({0, 1}))], id="all within"),
        pytest.param({0, 3}, [(2, frozenset({1}))], id="some within"),
        pytest.param({0, 1}, [], id="none within"),
        pytest.param({-1}, [(2, frozenset({-1}))], id="named for the first time"),
        pytest.param({-1, 0}, [(2, frozenset({-1}))], id="none or what lies before"),
        pytest.param({5}, [], id="behind"),
    ],
)
def test_antecedents_outside_are_forgotten(right: set[int], expected: list[tuple[int, frozenset[int]]]) -> None:
    whole = Example(list("abcdef"), [EDGE] * 6, [0] * 6, antecedents=[(4, frozenset(right))])
    assert list(cut(whole, 2, 5).antecedents) == expected


def test_a_word_outside_takes_its_antecedents_with_it() -> None:
    whole = Example(list("abcd"), [EDGE] * 4, [0] * 4, antecedents=[(3, frozenset({1}))])
    assert list(cut(whole, 0, 3).antecedents) == []


@pytest.mark.parametrize("wanted", [1, 10, 50, 1000])
def test_windows_hold_all_words_in_order_and_whole_sentences(wanted: int) -> None:
    random = Random(3)
    whole = text(*[random.randint(1, 40) for _ in range(30)])
    found = list(windows(whole, random, lambda _: wanted, 220))
    assert [word for each in found for word in each.words] == whole.words
    assert all(len(each.words) <= 220 for each in found)
    assert all(UNKNOWN not in each.targets["heads"] for each in found)
    assert all(len(each.words) >= wanted or each.sentences[-1] == 0 for each in found[:-1] if wanted <= 50)


def test_a_window_ends_where_it_has_words_enough() -> None:
    found = windows(text(4, 4, 4, 4, 4), Random(0), lambda _: 6, 100)
    assert [len(each.words) for each in found] == [8, 8, 4]


def test_a_window_never_has_more_words_than_agreed() -> None:
    found = windows(text(6, 6, 6), Random(0), lambda _: 100, 14)
    assert [len(each.words) for each in found] == [12, 6]


def test_of_a_giant_sentence_the_beginning_is_read() -> None:
    found = list(windows(text(3, 50, 3), Random(0), lambda _: 1, 20))
    assert [len(each.words) for each in found] == [3, 20, 3]
    assert found[1].words[0] == "w3"


def test_each_window_has_a_size_of_its_own() -> None:
    sizes = iter([1, 5, 1, 1])
    found = windows(text(2, 2, 2, 2, 2), Random(0), lambda _: next(sizes), 100)
    assert [len(each.words) for each in found] == [2, 6, 2]


def test_no_words_make_no_window() -> None:
    assert list(windows(text(), Random(0), lambda _: 5, 100)) == []
