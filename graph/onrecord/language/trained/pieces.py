"""Words -> the arrays that the encoder takes: word pieces, their shapes, and which pieces make up which word."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import BertWordPieceTokenizer

from onrecord.language.trained.shapes import EDGE, shape_of

Ints = NDArray[np.int64]
OPEN_PIECE, CLOSE_PIECE, UNKNOWN_PIECE = "[CLS]", "[SEP]", "[UNK]"
MOST_PIECES = 6
"""Of a longer word (an address, a hash) the first five pieces and the last are read."""
LONGEST_WORD = 100
"""Characters of a word that are looked at; what lies behind cannot change its pieces' meaning."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """One window as arrays: `pieces` and `shapes` ``[pieces]``; `first` and `last` piece of each word and the number of
    its sentence ``[words]``."""

    pieces: Ints
    shapes: Ints
    first: Ints
    last: Ints
    sentences: Ints


class Pieces:
    """The vocabulary of word pieces, read from ``vocab.txt``."""

    def __init__(self, vocabulary: Path) -> None:
        self._tokenizer = BertWordPieceTokenizer(str(vocabulary), lowercase=True)
        self._open, self._close, self._unknown = (
            self._tokenizer.token_to_id(name) for name in (OPEN_PIECE, CLOSE_PIECE, UNKNOWN_PIECE)
        )
        self.of_word = lru_cache(maxsize=200_000)(self._of_word)

    def _of_word(self, word: str) -> tuple[int, ...]:
        """The numbers of a word's pieces, one at least."""
        found = self._tokenizer.encode(word[:LONGEST_WORD], add_special_tokens=False).ids or [self._unknown]
        return tuple(found if len(found) <= MOST_PIECES else [*found[: MOST_PIECES - 1], found[-1]])

    def encode(self, words: Sequence[str], gaps: Sequence[int], sentences: Sequence[int]) -> Encoded:
        """A window of `words`; `gaps` says what stands before each, `sentences` which sentence each belongs to."""
        ids, shapes, first, last = [self._open], [shape_of("", EDGE, EDGE)], [], []
        for word, before, after in zip(words, gaps, [*gaps, EDGE][1:], strict=True):
            pieces = self.of_word(word)
            first.append(len(ids))
            ids += pieces
            shapes += [shape_of(word, before, after)] * len(pieces)
            last.append(len(ids) - 1)
        rows = ([*ids, self._close], [*shapes, shapes[0]], first, last, sentences)
        return Encoded(*(np.array(row, dtype=np.int64) for row in rows))
