"""From hand-made tags and pointers to attributions."""

from math import log

import numpy as np
import pytest

from onrecord.language.trained.labels import PARTS
from onrecord.language.trained.links import Parts, find_parts

NEAREST = 2


def parts(tags: str, *pointers: tuple[int, int, float]) -> list[Parts]:
    """The attributions of words tagged ``s S c C k K .`` (source, content, cue: a capital begins, ``.`` is none), where
    ``(word, target, probability)`` say what points where."""
    names = {"s": "source", "c": "content", "k": "cue"}
    numbers = [
        PARTS.index(f"{'B' if tag.isupper() else 'I'}-{names[tag.lower()]}") if tag != "." else 0 for tag in tags
    ]
    links = np.full((len(tags), NEAREST), -1, dtype=np.int32)
    scores = np.full((len(tags), NEAREST), log(1e-6), dtype=np.float32)
    used = [0] * len(tags)
    for word, target, probability in pointers:
        links[word, used[word]], scores[word, used[word]] = target, log(probability)
        used[word] += 1
    return list(find_parts(numbers, links, scores))


def test_source_and_content_meet_at_their_cue() -> None:
    found = parts("SsK.Ccc", *[(word, 2, 0.9) for word in (0, 1, 4, 5, 6)])
    assert found == [Parts((2, 3), (0, 2), ((4, 7),))]


def test_two_contents_of_one_cue_stand_in_order() -> None:
    found = parts("CcSKCc", *[(word, 3, 0.9) for word in (0, 1, 2, 4, 5)])
    assert found == [Parts((3, 4), (2, 3), ((0, 2), (4, 6)))]


def test_each_part_goes_to_its_own_cue() -> None:
    first, second = [(word, 1, 0.9) for word in (0, 2)], [(word, 5, 0.9) for word in (4, 6)]
    assert parts("SKC.SKC", *first, *second) == [
        Parts((1, 2), (0, 1), ((2, 3),)),
        Parts((5, 6), (4, 5), ((6, 7),)),
    ]


def test_of_two_sources_the_surer_one_speaks() -> None:
    assert parts("SKS", (0, 1, 0.4), (2, 1, 0.8)) == [Parts((1, 2), (2, 3), ())]
    assert parts("SKS", (0, 1, 0.8), (2, 1, 0.4)) == [Parts((1, 2), (0, 1), ())]


def test_the_other_source_takes_the_cue_that_is_left() -> None:
    found = parts("SKSK", (0, 1, 0.9), (2, 1, 0.6), (2, 3, 0.3))
    assert [each.source for each in found] == [(0, 1), (2, 3)]


def test_a_source_speaks_once() -> None:
    found = parts("SKCKC", (0, 1, 0.6), (0, 3, 0.4), (2, 1, 0.9), (4, 3, 0.9))
    assert found == [Parts((1, 2), (0, 1), ((2, 3),)), Parts((3, 4), None, ((4, 5),))]


def test_a_source_without_cue_makes_no_attribution() -> None:
    assert parts("Ss.Cc", (0, 3, 0.9), (3, 0, 0.9)) == []


def test_a_cue_stands_even_if_nothing_points_to_it() -> None:
    assert parts("S.K.C") == [Parts((2, 3), None, ())]


@pytest.mark.parametrize("target", [-1, 0, 3])
def test_who_points_to_nothing_or_to_no_cue_is_left_out(target: int) -> None:
    assert parts("SK.C", (0, target, 0.99), (3, target, 0.99)) == [Parts((1, 2), None, ())]


def test_any_word_of_a_longer_cue_will_do() -> None:
    found = parts("SKkkC", (0, 3, 0.9), (4, 2, 0.6), (4, 1, 0.01))
    assert found == [Parts((1, 4), (0, 1), ((4, 5),))]


def test_a_doubtful_pointer_is_not_followed() -> None:
    assert parts("SKC", (0, 1, 0.2), (2, 1, 0.2)) == [Parts((1, 2), None, ())]
    assert parts("SKC", (0, 1, 0.3), (2, 1, 0.3)) == [Parts((1, 2), (0, 1), ((2, 3),))]


def test_all_words_of_a_content_have_their_say() -> None:
    found = parts("KCccc.K", (1, 0, 0.99), (1, 6, 0.01), (2, 6, 0.95), (3, 6, 0.95), (4, 6, 0.95))
    assert [each.content for each in found] == [(), ((1, 5),)]


def test_equal_scores_are_decided_alike_each_time() -> None:
    found = [parts("KSCK", (1, 0, 0.5), (1, 3, 0.5), (2, 0, 0.5), (2, 3, 0.5)) for _ in range(3)]
    assert found[0] == found[1] == found[2]
    assert sum(each.source == (1, 2) for each in found[0]) == sum(each.content == ((2, 3),) for each in found[0]) == 1


def test_the_attributions_of_no_words_and_of_no_cue_are_none() -> None:
    assert parts("") == []
    assert parts("...") == []
