"""The model in PyTorch: all-MiniLM-L6-v2's encoder with a head for each thing to be read.

Dependencies are scored as by Dozat and Manning (ICLR 2017): a biaffine product of each word as dependent and each as
head. The same form serves the links of attributions (which cue a word belongs to) and antecedents (word-level
coreference after Dobrovolskii, EMNLP 2021). The encoder's last layer comes twice, since the two kinds of heads want
different things of it: what a sentence decides, and what goes across sentences.
"""

from copy import deepcopy
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor, nn
from transformers import AutoModel

from onrecord.language.trained.labels import Labels
from onrecord.language.trained.shapes import SIZE

ARC, LABEL, LINK, SHAPE = 256, 128, 128, 24
"""Widths of the vectors that are compared for arcs, their labels, links and antecedents, and of a shape's vector."""
HEAD_DROPOUT = 0.33
BLANK, BLANKED = 103, 0.08
"""The piece ``[MASK]``, and how many pieces it replaces in training, so that a word is also read from those around it
(as UDify does: Kondratyuk and Straka, EMNLP 2019)."""
DISTANCES = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96)
"""Where a distance in words begins to count as a longer one."""
LONGEST = 512
"""Words of the longest window."""
FAR = -1e4
"""A score that no other can be below; finite, so that it survives half precision."""


class Projection(nn.Module):
    """A word's vector as one side of a comparison."""

    def __init__(self, width: int, size: int) -> None:
        super().__init__()
        self.linear = nn.Linear(width, size)
        self.dropout = nn.Dropout(HEAD_DROPOUT)

    def forward(self, words: Tensor) -> Tensor:
        """``[batch, words, size]``."""
        return self.dropout(nn.functional.gelu(self.linear(words)))


class Pointer(nn.Module):
    """Scores ``[batch, words, 1 + words]``: how well each word points to nothing (column 0) and to each word, by what
    the two are and by how far apart they stand."""

    def __init__(self, width: int, size: int) -> None:
        super().__init__()
        self.left, self.right = Projection(width, size), Projection(width, size)
        self.nothing = nn.Parameter(torch.zeros(1, 1, size))
        self.product = nn.Parameter(torch.eye(size) / size**0.5)
        self.bias = nn.Linear(size, 1, bias=False)
        self.distance = nn.Linear(width, 2 * len(DISTANCES) + 2)

    def forward(self, words: Tensor) -> Tensor:
        """The scores, and nothing else."""
        right = self.right(words)
        right = torch.cat([self.nothing.expand(right.shape[0], -1, -1), right], dim=1)
        scores = self.left(words) @ self.product @ right.transpose(1, 2) + self.bias(right).transpose(1, 2)
        classes = distances(words.shape[1], words.device)
        by_class = self.distance(words)
        if not self.training:
            return scores + by_class.gather(2, classes.expand(words.shape[0], -1, -1))
        apart = nn.functional.one_hot(classes, 2 * len(DISTANCES) + 2).transpose(1, 2).to(words.dtype)
        return scores + (by_class.transpose(0, 1) @ apart).transpose(0, 1)  # many times faster to learn through


def distances(size: int, device: torch.device) -> Tensor:
    """``[words, 1 + words]``: the class of the distance from each word to nothing (0) and to each word."""
    steps = [sum(apart >= edge for edge in DISTANCES) for apart in range(LONGEST)]
    table = torch.tensor([*(-step for step in reversed(steps[1:])), *steps], device=device) + len(DISTANCES) + 1
    at = torch.arange(size, device=device)
    return nn.functional.pad(table[at.unsqueeze(0) - at.unsqueeze(1) + LONGEST - 1], (1, 0))


class Words(NamedTuple):
    """A vector a word, ``[batch, words, width]``, for what a sentence decides and for what goes across sentences."""

    grammar: Tensor
    speech: Tensor


class Network(nn.Module):
    """The encoder and its heads. Takes the arrays of `Encoded`, padded, and the attention mask of the pieces."""

    def __init__(self, encoder: Path, labels: Labels) -> None:
        super().__init__()
        self.labels = labels
        self.encoder = AutoModel.from_pretrained(
            encoder, add_pooling_layer=False, attn_implementation="eager", attention_probs_dropout_prob=0.0
        )
        self.speech = deepcopy(self.encoder.encoder.layer[-1])
        width = self.encoder.config.hidden_size
        self.shape_in = nn.Embedding(SIZE, width)
        nn.init.zeros_(self.shape_in.weight)
        self.shape_out = nn.Embedding(SIZE, SHAPE)
        self.dropout = nn.Dropout(0.1)
        width += SHAPE
        sizes = {"upos": labels.upos, "scripts": labels.scripts, "names": labels.names, "machine_names": labels.names}
        sizes["parts"] = labels.parts
        self.taggers = nn.ModuleDict({name: nn.Linear(width, len(row)) for name, row in sizes.items()})
        self.arcs, self.antecedents = Pointer(width, ARC), Pointer(width, LINK)
        self.link = Pointer(width + len(labels.parts), LINK)
        self.dependent, self.governor = Projection(width, LABEL), Projection(width, LABEL)
        self.transitions = nn.Parameter(torch.zeros(len(labels.parts) + 1, len(labels.parts)))
        self.top = nn.Parameter(torch.zeros(1, 1, width))
        self.relation = nn.Parameter(torch.zeros(LABEL + 1, len(labels.relations), LABEL + 1))
        nn.init.xavier_normal_(self.relation)

    def read(self, pieces: Tensor, shapes: Tensor, mask: Tensor, first: Tensor, last: Tensor) -> Words:
        """The vectors of the words that begin and end with the pieces `first` and `last`."""
        if self.training:
            pieces = pieces.masked_fill(torch.rand(pieces.shape, device=pieces.device) < BLANKED, BLANK)
        vectors = self.encoder.embeddings(
            inputs_embeds=self.encoder.get_input_embeddings()(pieces) + self.shape_in(shapes)
        )
        hidden = (1.0 - mask[:, None, None, :].to(vectors.dtype)) * FAR
        *layers, grammar = self.encoder.encoder.layer
        for layer in layers:
            vectors = layer(vectors, hidden)
        shape = self.shape_out(shapes.gather(1, first))

        def of_words(vectors: Tensor) -> Tensor:
            ends = [vectors.gather(1, at.unsqueeze(2).expand(-1, -1, vectors.shape[2])) for at in (first, last)]
            return self.dropout(torch.cat([(ends[0] + ends[1]) / 2, shape], dim=2))

        return Words(of_words(grammar(vectors, hidden)), of_words(self.speech(vectors, hidden)))

    def within(self, scores: Tensor, sentences: Tensor) -> Tensor:
        """Arc scores with what leaves the sentence ruled out; padding has the sentence -1."""
        same = (sentences.unsqueeze(2) == sentences.unsqueeze(1)) & (sentences >= 0).unsqueeze(1)
        same = torch.cat([torch.ones_like(same[:, :, :1]), same], dim=2)
        return scores.masked_fill(~same, FAR)

    def tag(self, name: str, words: Words) -> Tensor:
        """Scores ``[batch, words, labels]`` of one tagger; machine-made names are read as the others, but for what
        their labels do differently."""
        scores: Tensor = self.taggers[name](words.speech if name == "parts" else words.grammar)
        return scores + self.taggers["names"](words.grammar) if name == "machine_names" else scores

    def heads(self, words: Words, sentences: Tensor) -> Tensor:
        """The pointers from each word to its head in the tree of its sentence."""
        return self.within(self.arcs(words.grammar), sentences)

    def links(self, words: Words) -> Tensor:
        """The pointers from each word to the cue it belongs to, seeing which words may be cues."""
        return self.link(torch.cat([words.speech, torch.softmax(self.tag("parts", words), 2)], dim=2))

    def earlier(self, words: Words) -> Tensor:
        """The pointers from each word to the one that it stands for."""
        return self.antecedents(words.speech)

    def label(self, words: Words, heads: Tensor) -> Tensor:
        """Scores ``[batch, words, relations]`` of each word's relation to its head (0: the top of the tree)."""
        top = self.top.expand(heads.shape[0], -1, -1)
        above = self.governor(torch.cat([top, words.grammar], dim=1))
        above = above.gather(1, heads.unsqueeze(2).expand(-1, -1, above.shape[2]))
        below = nn.functional.pad(self.dependent(words.grammar), (0, 1), value=1.0)
        above = nn.functional.pad(above, (0, 1), value=1.0)
        size = self.relation.shape[1]
        mixed = (below @ self.relation.flatten(1)).unflatten(2, (size, LABEL + 1))
        return (mixed @ above.unsqueeze(3)).squeeze(3)
