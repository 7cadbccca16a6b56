"""Names exchanged for others, in sentences made up for the purpose."""

from random import Random

from onrecord.language.train.example import UNKNOWN, Example
from onrecord.language.train.renaming import names_by_kind, renamed
from onrecord.language.trained.labels import NAMES
from onrecord.language.trained.shapes import EDGE, SPACE


class Always(Random):
    """Chance that never says no."""

    def random(self) -> float:
        """The least there is."""
        return 0.0


def sentence(text: str, heads: list[int], *names: tuple[int, int, str]) -> Example:
    """Words parted by blanks with heads (position plus one) and names ``(start, end, label)``."""
    words = text.split()
    tags = [0] * len(words)
    for start, end, label in names:
        tags[start:end] = [NAMES.index(f"{'I' if n > start else 'B'}-{label}") for n in range(start, end)]
    targets = {"names": tags, "heads": heads, "scripts": [1] * len(words)}
    return Example(words, [EDGE, *[SPACE] * (len(words) - 1)], [0] * len(words), targets)


LUND = sentence("Lund met Ada Thorn and Lund slept", [2, 0, 4, 2, 7, 7, 2], (0, 1, "PER"), (2, 4, "PER"), (5, 6, "PER"))


def test_a_name_gives_way_to_one_of_its_kind_and_length_wherever_it_stands() -> None:
    found = renamed(LUND, {("PER", 1): [["Voss"]], ("ORG", 2): [["Blue", "Mill"]]}, Always(0))
    assert found.words == "Voss met Ada Thorn and Voss slept".split()
    assert found.targets["names"] == LUND.targets["names"]


def test_one_word_keeps_its_place_in_the_tree_but_not_its_lemma() -> None:
    found = renamed(LUND, {("PER", 1): [["Voss"]]}, Always(0))
    assert found.targets["heads"] == LUND.targets["heads"]
    assert found.targets["scripts"] == [UNKNOWN, 1, 1, 1, 1, UNKNOWN, 1]


def test_of_several_words_it_is_unknown_which_is_the_head() -> None:
    found = renamed(LUND, {("PER", 2): [["Ivo", "Reed"]]}, Always(0))
    assert found.words == "Lund met Ivo Reed and Lund slept".split()
    assert found.targets["heads"] == [2, 0, UNKNOWN, UNKNOWN, 7, 7, 2]
    assert LUND.words[2] == "Ada"


def test_names_are_kept_by_label_and_length_but_for_those_in_odd_letters() -> None:
    shouting = sentence("LUND met blue mill", [2, 0, 4, 2], (0, 1, "PER"), (2, 4, "ORG"))
    assert names_by_kind([LUND, shouting]) == {("PER", 1): [["Lund"], ["Lund"]], ("PER", 2): [["Ada", "Thorn"]]}
