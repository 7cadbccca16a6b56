"""Scores on the development parts of the corpora, straight from the network: what the log of a training run holds.

The figures that the project states come from its scorers over the whole pipeline; these show how training goes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
import torch
from spacy.language import Language

from onrecord.language.train.batches import Batch, batch_of
from onrecord.language.train.example import UNKNOWN, Example, windows
from onrecord.language.train.gap import gap_example, read_gap
from onrecord.language.train.losses import hide_padding
from onrecord.language.train.network import Network, Words
from onrecord.language.train.polnear import polnear_example, read_polnear
from onrecord.language.train.treebank import read_names, read_treebank, treebank_example
from onrecord.language.trained.labels import NAMES, PARTS, Labels
from onrecord.language.trained.pieces import Pieces
from onrecord.language.trained.sequences import NEVER, allowed, best_tags, spans_of

SIZE = 32
"""Windows a batch."""
GAP_QUESTIONS = 400
SURE = 0.3
"""A name is taken as meant by a pronoun from this probability on."""


@dataclass(frozen=True, slots=True)
class Development:
    """The development parts: single sentences of the treebanks, windows of news, questions of GAP."""

    ewt: Sequence[Example]
    gum: Sequence[Example]
    news: Sequence[Example]
    gap: Sequence[tuple[Example, int, tuple[frozenset[int], frozenset[int]], tuple[bool, bool]]]


def read_development(folder: Path, labels: Labels, tokenizer: Language) -> Development:
    """The development parts of all corpora in `folder`."""
    names = read_names(folder / "uner.dev.iob2.xz")
    banks = [
        [treebank_example([each], labels, names) for each in read_treebank(folder / f"{bank}.dev.conllu.xz")]
        for bank in ("ewt", "gum")
    ]
    articles = [polnear_example(each, tokenizer) for each in read_polnear(folder / "polnear.dev.jsonl.xz")]
    news = [window for text in articles for window in windows(text, Random(0), lambda random: 200, 300)]
    questions = list(read_gap(folder / "gap.tar.xz", "development"))[:GAP_QUESTIONS]
    return Development(banks[0], banks[1], news, [(*gap_example(q, tokenizer), q.meant) for q in questions])


def score(network: Network, pieces: Pieces, held: Development) -> dict[str, float]:
    """Name of a figure -> its value in per cent."""
    network.eval()
    with torch.inference_mode():
        found = trees(network, pieces, held.ewt, "ewt") | trees(network, pieces, held.gum, "gum")
        found |= entities(network, pieces, held.ewt) | attributions(network, pieces, held.news)
        found |= {"gap": gap(network, pieces, held)}
    return {name: round(100 * value, 2) for name, value in found.items()}


def read_batches(
    network: Network, pieces: Pieces, examples: Sequence[Example]
) -> Iterator[tuple[Batch, Words, list[Example]]]:
    """Each batch of similar length with the network's vectors of its words and its examples."""
    device = next(network.parameters()).device
    ordered = sorted(examples, key=lambda each: len(each.words))
    for begin in range(0, len(ordered), SIZE):
        group = ordered[begin : begin + SIZE]
        batch = batch_of(group, pieces).to(device)
        yield batch, network.read(batch.pieces, batch.shapes, batch.mask, batch.first, batch.last), group


def trees(network: Network, pieces: Pieces, examples: Sequence[Example], name: str) -> dict[str, float]:
    """Parts of speech, lemma scripts, heads, and heads with the main part of their relation."""
    relations = [label.partition(":")[0] for label in network.labels.relations]
    kinds = torch.tensor([relations.index(label) for label in relations])
    hits = dict.fromkeys(("upos", "lemma", "uas", "las"), 0)
    total = 0
    for batch, words, _ in read_batches(network, pieces, examples):
        heads = network.heads(words, batch.sentences).argmax(2)
        labels = network.label(words, heads).argmax(2).cpu()
        targets = {key: row.cpu() for key, row in batch.targets.items()}
        known = targets["heads"] != UNKNOWN
        right = (heads.cpu() == targets["heads"]) & known
        same = (kinds[labels] == kinds[targets["labels"].clamp(min=0)]) & (targets["labels"] != UNKNOWN)
        total += int(known.sum())
        hits["uas"] += int(right.sum())
        hits["las"] += int((right & same).sum())
        for key, tagger in (("upos", "upos"), ("lemma", "scripts")):
            found = network.tag(tagger, words).argmax(2).cpu()
            hits[key] += int(((found == targets[tagger]) & known).sum())
    return {f"{name} {key}": count / total for key, count in hits.items()}


def tags(network: Network, head: str, words: Words, group: Sequence[Example]) -> Iterator[list[int]]:
    """The best well-formed tags of each example."""
    row = NAMES if head == "names" else PARTS
    learnt = network.transitions.cpu().numpy() if head == "parts" else 0
    transitions = np.where(allowed(row), learnt, NEVER).astype(np.float32)
    scores = network.tag(head, words).float().cpu().numpy()
    for example, each in zip(group, scores, strict=True):
        yield best_tags(each[: len(example.words)], transitions)


def f1(hits: int, found: int, wanted: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * hits / (found + wanted) if found + wanted else 0.0


def entities(network: Network, pieces: Pieces, examples: Sequence[Example]) -> dict[str, float]:
    """F1 of whole names of people, organizations and places."""
    counts = [0, 0, 0]
    for _, words, group in read_batches(network, pieces, examples):
        for example, numbers in zip(group, tags(network, "names", words, group), strict=True):
            right = [max(number, 0) for number in example.targets["names"]]
            gold, found = ({span for span in spans_of(row, NAMES) if span[2] != "MISC"} for row in (right, numbers))
            counts = [counts[0] + len(gold & found), counts[1] + len(found), counts[2] + len(gold)]
    return {"names": f1(*counts)}


def attributions(network: Network, pieces: Pieces, examples: Sequence[Example]) -> dict[str, float]:
    """F1 of unbroken spans of sources, cues and contents; and how many words of right spans point to their cue."""
    counts = {label: [0, 0, 0] for label in ("source", "cue", "content")}
    linked = [0, 0]
    for batch, words, group in read_batches(network, pieces, examples):
        pointers = hide_padding(network.links(words), batch.sentences).argmax(2).cpu()
        right = batch.targets["links"].cpu()
        linked[0] += int(((pointers == right) & (right != UNKNOWN)).sum())
        linked[1] += int((right != UNKNOWN).sum())
        for example, numbers in zip(group, tags(network, "parts", words, group), strict=True):
            gold, found = (set(spans_of(row, PARTS)) for row in (example.targets["parts"], numbers))
            for label, row in counts.items():
                g, f = ({span for span in spans if span[2] == label} for spans in (gold, found))
                counts[label] = [row[0] + len(g & f), row[1] + len(f), row[2] + len(g)]
    return {label: f1(*row) for label, row in counts.items()} | {"links": linked[0] / linked[1]}


def gap(network: Network, pieces: Pieces, held: Development) -> float:
    """F1 over both names of each question, as GAP's own scorer counts it."""
    answers = {id(example): (pronoun, names, meant) for example, pronoun, names, meant in held.gap}
    counts = [0, 0, 0]
    for batch, words, group in read_batches(network, pieces, [row[0] for row in held.gap]):
        chances = torch.softmax(hide_padding(network.earlier(words), batch.sentences).float(), 2).cpu().numpy()
        for example, row in zip(group, chances, strict=True):
            pronoun, names, meant = answers[id(example)]
            each = [float(row[pronoun, [n + 1 for n in sorted(name)]].sum()) for name in names]
            found = [chance == max(each) and chance >= SURE for chance in each]
            counts[0] += sum(f and m for f, m in zip(found, meant, strict=True))
            counts = [counts[0], counts[1] + sum(found), counts[2] + sum(meant)]
    return f1(*counts)
