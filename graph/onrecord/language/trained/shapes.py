"""What an uncased encoder would not see of a word: its capitals, digits and marks, and the white space around it."""

from functools import lru_cache

NO_GAP, SPACE, BREAK, EDGE = range(4)
"""What stands before a word: nothing, a space, the end of a line, or the edge of the text that is read."""
GAPS = 4
OPENING, CLOSING = frozenset("“„«‘([{<"), frozenset("”»’)]}>")
LOWER, TITLE, CAPITALS, CAPITAL, MIXED, INNER, NUMBER, FIGURE = range(8)
ALNUM, OPENER, CLOSER, MARK, INITIALS, HYPHENED, NAMES, OTHER = range(8, 16)
SHAPES = 16
SIZE = SHAPES * GAPS * GAPS
"""How many different shapes `shape_of` tells apart."""


def shape_of(word: str, before: int, after: int) -> int:
    """The number of a word's shape in ``range(SIZE)``; `before` and `after` are gaps.

    >>> shape_of("Ivo", SPACE, SPACE) == shape_of("Mara", SPACE, SPACE) != shape_of("Mara", BREAK, SPACE)
    True
    """
    return (letters_of(word) * GAPS + before) * GAPS + after


@lru_cache(maxsize=100_000)
def letters_of(word: str) -> int:
    """Which of the sixteen patterns of capitals, digits and marks `word` has.

    >>> [letters_of(word) for word in ("said", "Ivo", "FBI", "McCoy", "2017", "J.", "”")]
    [0, 1, 2, 4, 6, 12, 10]
    """
    if word.isalpha():
        return alphabetic(word)
    if word.isdigit():
        return NUMBER
    if not any(letter.isalnum() for letter in word):
        return OPENER if word in OPENING else CLOSER if word in CLOSING else MARK if word.isascii() else OTHER
    if any(letter.isdigit() for letter in word):
        return ALNUM if any(letter.isalpha() for letter in word) else FIGURE
    if "." in word and word[0].isupper() and len(word.replace(".", "")) <= word.count(".") + 1:
        return INITIALS
    return NAMES if word[0].isupper() else HYPHENED


def alphabetic(word: str) -> int:
    """The pattern of a word of letters only."""
    if word.islower():
        return LOWER
    if word.isupper():
        return CAPITALS if len(word) > 1 else CAPITAL
    if word[0].isupper() and word[1:].islower():
        return TITLE
    return MIXED if word[0].isupper() else INNER
