"""Names that become pronouns, in texts made up for the purpose."""

from dataclasses import replace
from random import Random

import pytest

from onrecord.language.lexicon import given_names
from onrecord.language.train.example import UNKNOWN, Example
from onrecord.language.train.pronouns import genders_of, pronoun_for, with_pronouns
from onrecord.language.trained.labels import NAMES
from onrecord.language.trained.shapes import EDGE, NO_GAP, SPACE

MAN, WOMAN = "Peter", "Helen"
OPENING = f"{MAN} Dray met {WOMAN} Voss ."


class Always(Random):
    """Chance that never says no."""

    def random(self) -> float:
        """The least there is."""
        return 0.0


class Never(Random):
    """Chance that never says yes."""

    def random(self) -> float:
        """Almost the most there is."""
        return 0.999


def example(text: str) -> Example:
    """Words parted by blanks; those in capitals that stand together are the name of a person."""
    words = text.split()
    tags, before = [], False
    for word in words:
        name = word in {MAN, WOMAN, "Dray", "Voss"}
        tags.append(NAMES.index("I-PER" if name and before else "B-PER") if name else 0)
        before = name
    gaps = [EDGE, *(NO_GAP if word == "’s" else SPACE for word in words[1:])]
    return Example(words, gaps, [0] * len(words), {"machine_names": tags})


def replaced(text: str) -> str:
    """The text behind its opening with the pronouns that can stand in it."""
    return " ".join(with_pronouns(example(f"{OPENING} {text}"), Always(0)).words).removeprefix(OPENING).strip()


def test_the_names_of_these_tests_are_known() -> None:
    assert (given_names()[MAN], given_names()[WOMAN]) == ("m", "f")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Dray said so .", "He said so .", id="subject"),
        pytest.param("It rained , Voss said .", "It rained , she said .", id="subject behind"),
        pytest.param("Dray went home .", "He went home .", id="subject of a past"),
        pytest.param("They liked Dray pies .", "They liked Dray pies .", id="part of a longer phrase"),
        pytest.param("It rained when Dray arrived .", "It rained when he arrived .", id="subject of a clause"),
        pytest.param("They talked to Voss .", "They talked to her .", id="object"),
        pytest.param(
            "Nobody asked Dray about it , Voss said .", "Nobody asked Dray about it , she said .", id="doubtful"
        ),
        pytest.param("They saw Dray ’s mill .", "They saw his mill .", id="owner"),
        pytest.param("Voss ’s mill burnt .", "Her mill burnt .", id="owner first"),
        pytest.param("Mr. Dray said so .", "Mr. Dray said so .", id="behind Mr."),
        pytest.param("Mayor Voss said so .", "Mayor Voss said so .", id="behind a title"),
        pytest.param(f"{MAN} Dray said so .", f"{MAN} Dray said so .", id="full name"),
        pytest.param("They talked to Dray", "They talked to him", id="last word"),
        pytest.param("Then came Dray", "Then came Dray", id="last word, doubtful"),
    ],
)
def test_a_name_becomes_a_pronoun_where_its_case_is_plain(text: str, expected: str) -> None:
    assert replaced(text) == expected


def test_the_pronoun_points_to_the_names_before_it() -> None:
    found = with_pronouns(example(f"{OPENING} Then Dray went . Dray said so ."), Always(0))
    assert found.words[10] == "He"
    assert list(found.antecedents) == [(10, frozenset({0, 1, 7}))]


def test_a_pronoun_is_no_antecedent_of_the_next() -> None:
    found = with_pronouns(example(f"{OPENING} Dray said so . Dray said more ."), Always(0))
    assert [word for word, _ in found.antecedents] == [6, 10]
    assert {right for _, right in found.antecedents} == {frozenset({0, 1})}


def test_a_pronoun_is_no_name_and_stands_by_itself() -> None:
    found = with_pronouns(example(f"{OPENING} They saw Dray ’s mill ."), Always(0))
    assert found.words[8:11] == ["his", "mill", "."]
    assert found.targets["machine_names"][8] == 0
    assert found.gaps[8:10] == [SPACE, SPACE]
    assert {len(found.gaps), len(found.sentences), len(found.targets["machine_names"])} == {11}
    assert found.targets["machine_names"][:2] == [NAMES.index("B-PER"), NAMES.index("I-PER")]


def test_what_points_behind_a_lost_mark_points_to_the_same_word() -> None:
    text = example(f"{OPENING} They saw Dray ’s mill . Voss said so .")
    links = [UNKNOWN] * 16
    links[7], links[12], links[15] = 11, 14, 0  # "saw" -> "mill", "Voss" -> "said", the stop -> none
    found = with_pronouns(replace(text, targets={**text.targets, "links": links}), Always(0))
    pointed = {found.words[n]: found.words[to - 1] for n, to in enumerate(found.targets["links"]) if to > 0}
    assert pointed == {"saw": "mill", "She": "said"}
    assert [found.words[n] for n, _ in found.antecedents] == ["his", "She"]


def test_the_example_itself_stays() -> None:
    before = example(f"{OPENING} They saw Dray ’s mill .")
    with_pronouns(before, Always(0))
    assert before == example(f"{OPENING} They saw Dray ’s mill .")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{MAN} Dray slept . Dray said so .", id="nobody else"),
        pytest.param(f"{MAN} Dray met {WOMAN} Voss . " + "so " * 120 + ". Dray said so .", id="long ago"),
        pytest.param(f"Dray met {WOMAN} Voss . Dray said so .", id="no given name"),
        pytest.param(f"{MAN} Dray met {WOMAN} Dray and {WOMAN} Voss . Dray said so .", id="husband and wife"),
    ],
)
def test_a_name_stays_where_no_question_or_no_answer_is_plain(text: str) -> None:
    found = with_pronouns(example(text), Always(0))
    assert found.words == text.split()
    assert list(found.antecedents) == []


def test_chance_leaves_names_too() -> None:
    text = f"{OPENING} Dray said so ."
    assert with_pronouns(example(text), Never(0)).words == text.split()


def test_the_same_chance_gives_the_same_text() -> None:
    text = example(f"{OPENING} " + "Dray said so . Voss said more . " * 8)
    first, second, third = (with_pronouns(text, Random(seed)) for seed in (1, 1, 2))
    assert first == second != third


def test_a_text_without_names_found_by_machine_stays() -> None:
    text = Example(["Dray", "said", "so"], [EDGE, SPACE, SPACE], [0, 0, 0], {"parts": [0, 0, 0]})
    assert with_pronouns(text, Always(0)) is text


def test_gender_comes_with_the_full_name() -> None:
    words = f"{MAN} Dray met {WOMAN} Voss and Xyq Lund ; Dray slept .".split()
    assert genders_of(words, [(0, 2), (3, 5), (6, 8), (9, 10)]) == {"Dray": "m", "Voss": "f"}


@pytest.mark.parametrize(
    ("words", "at", "expected"),
    [
        ("Dray said", 0, "He"),
        ("“ Dray said", 1, "He"),
        ("but Dray said", 1, "he"),
        ("with Dray ,", 1, "him"),
        ("Dray", 0, ""),
        ("the Dray mill", 1, ""),
    ],
)
def test_capitals_and_case_of_a_pronoun(words: str, at: int, expected: str) -> None:
    assert pronoun_for(words.split(), at, "m") == expected
