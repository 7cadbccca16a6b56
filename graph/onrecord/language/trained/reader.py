"""Runs the model: words in, for each word what the model's heads say of it."""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from onrecord.language.trained.labels import Labels, read_labels
from onrecord.language.trained.pieces import Pieces
from onrecord.language.trained.shapes import EDGE
from onrecord.language.trained.trees import best_tree
from onrecord.language.trained.windows import Window, lay_windows, number_sentences

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
Rows = dict[str, NDArray[Any]]
"""Name of an output -> its values."""
SHORTEST = 8
"""Words of the shortest window the graph takes; shorter ones are padded."""
NEAREST = 8
"""Of all words that a word may point to, the model gives so many, best first."""
FLOATING = frozenset({"names", "parts", "link_scores", "antecedent_scores"})
WORD_OUTPUTS = ("upos", "scripts", "names", "parts", "links", "link_scores", "antecedents", "antecedent_scores")


@dataclass(frozen=True, slots=True)
class Words:
    """A text's words, the gap before each, and whether a sentence begins with it."""

    texts: Sequence[str]
    gaps: Sequence[int]
    starts: Sequence[bool]


@dataclass(frozen=True, slots=True)
class Scores:
    """What the model says of the words of one text, ``[words, …]``.

    `upos`, `scripts` and `relations` are label numbers; `names` and `parts` scores of BIO tags; `heads` and the
    `links` and `antecedents` (the nearest eight with their log probabilities) are positions of words, -1 for none.
    """

    sentences: Sequence[int]
    upos: Ints
    scripts: Ints
    heads: Ints
    relations: Ints
    names: Floats
    parts: Floats
    links: Ints
    link_scores: Floats
    antecedents: Ints
    antecedent_scores: Floats


class Reader:
    """The model of a folder: ``model.onnx``, ``labels.json`` and ``vocab.txt``."""

    def __init__(self, folder: Path, *, threads: int = 0) -> None:
        """`threads`: how many windows are read at a time, 0 for as many as there are cores. That is faster than to
        share the work on one window between them, and as exact."""
        self._threads = ThreadPoolExecutor(threads or os.cpu_count() or 1)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3
        options.add_session_config_entry("session.disable_quant_qdq", "1")
        self.labels: Labels = read_labels(folder / "labels.json")
        self._pieces = Pieces(folder / "vocab.txt")
        self._session = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._outputs = [output.name for output in self._session.get_outputs()]
        self._top = self.labels.relations.index("root")

    def read(self, text: Words) -> Scores:
        """The scores of a text."""
        counts = [len(self._pieces.of_word(word)) for word in text.texts]
        sentences = number_sentences(text.starts, counts)
        windows = list(lay_windows(text.texts, sentences, counts))
        rows = self._threads.map(partial(self._run, text, sentences), windows)
        found = [decided(window, sentences, row, self._top) for window, row in zip(windows, rows, strict=True)]
        return joined(found, sentences, self.labels)

    def _run(self, text: Words, sentences: Sequence[int], window: Window) -> Rows:
        """What the model says of the words of one window; read alone, so that no other text can matter."""
        span = slice(window.start, window.end)
        gaps = [EDGE, *text.gaps[window.start + 1 : window.end]]
        encoded = self._pieces.encode(text.texts[span], gaps, sentences[span])
        inputs = {
            "pieces": encoded.pieces,
            "shapes": encoded.shapes,
            "mask": np.ones_like(encoded.pieces),
            "first": padded(encoded.first, 0),
            "last": padded(encoded.last, 0),
            "sentences": padded(encoded.sentences, -1),
        }
        values = self._session.run(None, {name: row[None] for name, row in inputs.items()})
        return {name: row[0] for name, row in zip(self._outputs, values, strict=True)}


def decided(window: Window, sentences: Sequence[int], rows: Rows, top: int) -> Rows:
    """What a window says of the words that it decides, positions counted from the beginning of the text; `top` is the
    number of the relation of a tree's highest word."""
    local = slice(window.inner_start - window.start, window.inner_end - window.start)
    found = {name: rows[name][local] for name in WORD_OUTPUTS}
    for name in ("links", "antecedents"):
        inside = (found[name] > 0) & (found[name] <= window.end - window.start)  # beyond is padding
        found[name] = np.where(inside, found[name] - 1 + window.start, -1)
    numbers = np.asarray(sentences[window.inner_start : window.inner_end])
    edges = [0, *(np.flatnonzero(np.diff(numbers)) + 1).tolist(), len(numbers)]
    spans = [slice(local.start + begin, local.start + end) for begin, end in pairwise(edges)]
    heads = np.concatenate([heads_within(rows["arcs"], span) for span in spans])
    relations = np.array(rows["relations"][local])
    relations[:, top] = np.where(heads >= 0, -np.inf, np.inf)
    return found | {"heads": np.where(heads >= 0, heads + window.start, -1), "relations": relations.argmax(axis=1)}


def heads_within(arcs: NDArray[Any], sentence: slice) -> Ints:
    """The head of each word of a sentence, as a position in its window, -1 for the highest word."""
    heads = best_tree(
        np.concatenate([arcs[sentence, :1], arcs[sentence, sentence.start + 1 : sentence.stop + 1]], axis=1)
    )
    return np.where(heads >= 0, heads + sentence.start, -1)


def joined(windows: Sequence[Rows], sentences: Sequence[int], labels: Labels) -> Scores:
    """What the windows of a text say, in the order of the text."""
    widths = dict.fromkeys(("links", "link_scores", "antecedents", "antecedent_scores"), (0, NEAREST))
    widths |= {"names": (0, len(labels.names)), "parts": (0, len(labels.parts))}
    columns = {}
    for name in (*WORD_OUTPUTS, "heads", "relations"):
        kind = np.float32 if name in FLOATING else np.int32
        empty = np.zeros(widths.get(name, (0,)), dtype=kind)
        columns[name] = np.concatenate([empty, *(rows[name].astype(kind) for rows in windows)])
    return Scores(sentences, **columns)


def padded(row: NDArray[np.int64], filling: int) -> NDArray[np.int64]:
    """The row, filled up to the shortest window that the graph takes."""
    return np.pad(row, (0, max(0, SHORTEST - len(row))), constant_values=filling)
