"""What is kept of a word for an encoder that reads no capitals."""

from itertools import product

import pytest

from onrecord.language.trained import shapes
from onrecord.language.trained.shapes import BREAK, EDGE, GAPS, NO_GAP, SIZE, SPACE, letters_of, shape_of

WORDS = {
    "LOWER": ["said", "é", "straße"],
    "TITLE": ["Ada", "Écluse"],
    "CAPITALS": ["UN", "ALTON"],
    "CAPITAL": ["I", "É"],
    "MIXED": ["McAllen", "PhD"],
    "INNER": ["eBay", "iPhone"],
    "NUMBER": ["7", "2017"],
    "FIGURE": ["3.5", "10,000", "9:30", "-4"],
    "ALNUM": ["3rd", "G20", "1990s"],
    "OPENER": ["“", "(", "«"],
    "CLOSER": ["”", ")", "’"],
    "MARK": [".", ",", "--", "''", ""],
    "INITIALS": ["J.", "U.S.", "J.R."],
    "HYPHENED": ["so-called", "n't", "e.g.", "½"],
    "NAMES": ["Thorn-Lund", "O’Dare", "Inc."],
    "OTHER": ["—", "…", "⚓"],
}


@pytest.mark.parametrize(("name", "word"), [(name, word) for name, row in WORDS.items() for word in row])
def test_a_word_has_its_pattern(name: str, word: str) -> None:
    assert letters_of(word) == getattr(shapes, name)


def test_every_pattern_has_a_number_of_its_own() -> None:
    assert sorted(getattr(shapes, name) for name in WORDS) == list(range(shapes.SHAPES))


def test_every_shape_has_a_number_within_the_table() -> None:
    words = [row[0] for row in WORDS.values()]
    found = {shape_of(word, before, after) for word, before, after in product(words, range(GAPS), range(GAPS))}
    assert found == set(range(SIZE))


def test_white_space_counts_before_and_after() -> None:
    around = [(SPACE, SPACE), (SPACE, NO_GAP), (NO_GAP, SPACE), (BREAK, SPACE), (EDGE, SPACE)]
    assert len({shape_of("Ada", *gaps) for gaps in around}) == len(around)
