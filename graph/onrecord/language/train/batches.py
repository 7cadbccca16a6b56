"""Examples -> padded tensors."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

import torch
from torch import Tensor

from onrecord.language.train.example import UNKNOWN, Example
from onrecord.language.trained.pieces import Encoded, Pieces

MOST_PIECES = 510
INPUTS = ("pieces", "shapes", "mask", "first", "last", "sentences")
"""What the network takes, in its order."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded windows of one kind: the network's inputs, the numbers that are right for each head, and the antecedents
    that are right ``[batch, words, 1 + words]`` with the words ``[batch, words]`` that they are known for."""

    pieces: Tensor
    shapes: Tensor
    mask: Tensor
    first: Tensor
    last: Tensor
    sentences: Tensor
    targets: dict[str, Tensor]
    antecedents: Tensor | None

    def to(self, device: torch.device) -> "Batch":
        """The same batch on another device."""
        moved = {name: getattr(self, name).to(device) for name in INPUTS}
        targets = {name: row.to(device) for name, row in self.targets.items()}
        right = None if self.antecedents is None else self.antecedents.to(device)
        return replace(self, **moved, targets=targets, antecedents=right)


def padded(rows: Sequence[Sequence[int]], filling: int) -> Tensor:
    """The rows as one tensor, short ones filled up."""
    size = max(len(row) for row in rows)
    return torch.tensor([[*row, *[filling] * (size - len(row))] for row in rows])


def batch_of(examples: Sequence[Example], pieces: Pieces) -> Batch:
    """The examples as one batch, with the targets that all of them have."""
    read = [pieces.encode(each.words, each.gaps, each.sentences) for each in examples]
    names = [name for name in examples[0].targets if all(name in each.targets for each in examples)]
    return Batch(
        padded([each.pieces.tolist() for each in read], 0),
        padded([each.shapes.tolist() for each in read], 0),
        padded([[1] * len(each.pieces) for each in read], 0),
        padded([each.first.tolist() for each in read], 0),
        padded([each.last.tolist() for each in read], 0),
        padded([each.sentences.tolist() for each in read], -1),
        {name: padded([each.targets[name] for each in examples], UNKNOWN) for name in names},
        right_antecedents(examples),
    )


def right_antecedents(examples: Sequence[Example]) -> Tensor | None:
    """``[batch, words, 1 + words]``: True where a word's antecedent is right; all False where none is known."""
    if not any(example.antecedents for example in examples):
        return None
    size = max(len(example.words) for example in examples)
    right = torch.zeros(len(examples), size, size + 1, dtype=torch.bool)
    for row, example in zip(right, examples, strict=True):
        for word, wanted in example.antecedents:
            row[word, [n + 1 for n in sorted(wanted)]] = True
    return right


def fits(encoded: Encoded) -> bool:
    """True if a window's pieces do not exceed what the encoder was made for."""
    return len(encoded.pieces) <= MOST_PIECES


def batches(kinds: Sequence[Sequence[Example]], pieces: Pieces, random: Random, words: int) -> Iterator[Batch]:
    """All examples in random order, in batches of one kind each and of about `words` words, padding counted."""
    groups: list[list[Example]] = []
    for examples in kinds:
        kept = [each for each in examples if fits(pieces.encode(each.words, each.gaps, each.sentences))]
        ordered = sorted(kept, key=lambda each: len(each.words) + random.uniform(0, 12))
        group: list[Example] = []
        for example in ordered:
            if group and len(example.words) * (len(group) + 1) > words:
                groups.append(group)
                group = []
            group.append(example)
        groups += [group] if group else []
    random.shuffle(groups)
    yield from (batch_of(group, pieces) for group in groups)
