"""What the model's heads tell apart, in the order of their scores."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

UPOS = tuple("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())
"""Universal parts of speech (universaldependencies.org/u/pos)."""


def bio(*labels: str) -> tuple[str, ...]:
    """``O`` and the beginning and inside tag of each label.

    >>> bio("PER")
    ('O', 'B-PER', 'I-PER')
    """
    return ("O", *(f"{tag}-{label}" for label in labels for tag in "BI"))


NAMES = bio("PER", "ORG", "LOC", "MISC")
PARTS = bio("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Labels:
    """What depends on the training data: relations with subtypes, the scripts that make lemmas, and how well each tag
    of `parts` (a row; the last: the beginning) is followed by each."""

    relations: tuple[str, ...]
    scripts: tuple[str, ...]
    upos: tuple[str, ...] = UPOS
    names: tuple[str, ...] = NAMES
    parts: tuple[str, ...] = PARTS
    transitions: tuple[tuple[float, ...], ...] = ()


def write_labels(labels: Labels, path: Path) -> None:
    """Writes `labels` as JSON."""
    path.write_text(json.dumps(asdict(labels), ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def read_labels(path: Path) -> Labels:
    """The labels that `write_labels` wrote."""
    rows = json.loads(path.read_text(encoding="utf-8"))
    rows["transitions"] = [tuple(row) for row in rows.get("transitions", ())]
    return Labels(**{name: tuple(row) for name, row in rows.items()})
