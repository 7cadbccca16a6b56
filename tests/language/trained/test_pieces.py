"""Words as the pieces and shapes that the encoder takes, with a vocabulary of a few words."""

from pathlib import Path

import pytest

from onrecord.language.trained.pieces import LONGEST_WORD, MOST_PIECES, Pieces
from onrecord.language.trained.shapes import BREAK, EDGE, NO_GAP, SPACE, shape_of

VOCABULARY = "[PAD] [UNK] [CLS] [SEP] [MASK] ada said bridge ##s ##keep ##er . ’ cafe a ##a".split()
PAD, UNKNOWN, OPEN, CLOSE, _, ADA, SAID, BRIDGE, S, KEEP, ER, STOP, MARK, CAFE, A, MORE_A = range(len(VOCABULARY))


@pytest.fixture
def pieces(tmp_path: Path) -> Pieces:
    """The vocabulary, read from a file."""
    path = tmp_path / "vocab.txt"
    path.write_text("\n".join(VOCABULARY) + "\n", encoding="utf-8")
    return Pieces(path)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("said", (SAID,), id="known"),
        pytest.param("SAID", (SAID,), id="without capitals"),
        pytest.param("Café", (CAFE,), id="without accents"),
        pytest.param("bridgekeepers", (BRIDGE, KEEP, ER, S), id="in pieces"),
        pytest.param("Ada’s", (ADA, MARK, UNKNOWN), id="marks stand alone"),
        pytest.param("harbour", (UNKNOWN,), id="unknown"),
        pytest.param("⚓", (UNKNOWN,), id="sign"),
        pytest.param("\u200b", (UNKNOWN,), id="nothing to be seen"),
        pytest.param("", (UNKNOWN,), id="empty"),
    ],
)
def test_the_pieces_of_a_word(pieces: Pieces, word: str, expected: tuple[int, ...]) -> None:
    assert pieces.of_word(word) == expected


def test_of_many_pieces_the_first_and_the_last_are_kept(pieces: Pieces) -> None:
    found = pieces.of_word("bridgekeepkeepkeepkeepkeepkeepers")
    assert found == (BRIDGE, KEEP, KEEP, KEEP, KEEP, S)
    assert len(found) == MOST_PIECES


def test_an_endless_word_is_read_in_part(pieces: Pieces) -> None:
    assert pieces.of_word("a" * 10_000) == pieces.of_word("a" * LONGEST_WORD) == (A, *[MORE_A] * (MOST_PIECES - 1))


def test_a_window_points_to_the_pieces_of_each_word(pieces: Pieces) -> None:
    found = pieces.encode(["Ada", "bridgekeepers", "said", "."], [EDGE, SPACE, BREAK, NO_GAP], [4, 4, 5, 5])
    assert found.pieces.tolist() == [OPEN, ADA, BRIDGE, KEEP, ER, S, SAID, STOP, CLOSE]
    assert found.first.tolist() == [1, 2, 6, 7]
    assert found.last.tolist() == [1, 5, 6, 7]
    assert found.sentences.tolist() == [4, 4, 5, 5]


def test_each_piece_has_the_shape_of_its_word(pieces: Pieces) -> None:
    found = pieces.encode(["Ada", "bridges", "."], [EDGE, SPACE, NO_GAP], [0, 0, 0])
    edge = shape_of("", EDGE, EDGE)
    ada, bridges, stop = shape_of("Ada", EDGE, SPACE), shape_of("bridges", SPACE, NO_GAP), shape_of(".", NO_GAP, EDGE)
    assert found.shapes.tolist() == [edge, ada, bridges, bridges, stop, edge]


def test_a_window_without_words_has_its_two_ends(pieces: Pieces) -> None:
    found = pieces.encode([], [], [])
    assert found.pieces.tolist() == [OPEN, CLOSE]
    assert found.first.tolist() == found.last.tolist() == found.sentences.tolist() == []


def test_two_vocabularies_do_not_share_what_they_remember(pieces: Pieces, tmp_path: Path) -> None:
    path = tmp_path / "other.txt"
    path.write_text("\n".join([*VOCABULARY[:5], "said"]) + "\n", encoding="utf-8")
    assert pieces.of_word("ada") == (ADA,)
    assert Pieces(path).of_word("ada") == (UNKNOWN,)
