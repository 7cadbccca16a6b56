"""All corpora, read once, and the windows of one epoch."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from spacy.language import Language

from onrecord.language.train.example import Example, windows
from onrecord.language.train.gap import gap_example, read_gap
from onrecord.language.train.polnear import polnear_example, read_polnear
from onrecord.language.train.pronouns import with_pronouns
from onrecord.language.train.renaming import names_by_kind, renamed
from onrecord.language.train.treebank import read_names, texts, treebank_example
from onrecord.language.train.wikigold import read_wikigold
from onrecord.language.trained.labels import Labels
from onrecord.language.trained.lemmas import script_of

RAREST_RELATION, RAREST_SCRIPT = 20, 3
"""A relation or lemma script that the training data have less often is not learnt."""
MOST_WORDS = 300
EWT_TIMES, WIKIGOLD_TIMES, GAP_TIMES = 2, 2, 3
"""The smaller corpora are read so often an epoch."""


@dataclass(frozen=True, slots=True)
class Corpora:
    """Whole texts by what they teach."""

    ewt: Sequence[Example]
    gum: Sequence[Example]
    polnear: Sequence[Example]
    wikigold: Sequence[Example]
    gap: Sequence[Example]


def labels_of(folder: Path) -> Labels:
    """The relations and lemma scripts that the treebanks use often enough, most frequent first."""
    rows = [
        row
        for name in ("ewt", "gum")
        for each in texts(folder / f"{name}.train.conllu.xz")
        for s in each
        for row in s.rows
    ]
    relations, scripts = Counter(row[7] for row in rows), Counter(script_of(row[1], row[2]) for row in rows)
    return Labels(
        tuple(name for name, count in relations.most_common() if count >= RAREST_RELATION),
        tuple(name for name, count in scripts.most_common() if count >= RAREST_SCRIPT),
    )


def read_corpora(folder: Path, labels: Labels, tokenizer: Language) -> Corpora:
    """The training parts of all corpora in `folder`."""
    names = read_names(folder / "uner.train.iob2.xz")
    return Corpora(
        [treebank_example(text, labels, names) for text in texts(folder / "ewt.train.conllu.xz")],
        [treebank_example(text, labels, {}) for text in texts(folder / "gum.train.conllu.xz")],
        [polnear_example(article, tokenizer) for article in read_polnear(folder / "polnear.train.jsonl.xz")],
        list(read_wikigold(folder / "wikigold.tar.xz")),
        [gap_example(question, tokenizer)[0] for question in read_gap(folder / "gap.tar.xz", "validation")],
    )


def treebank_size(random: Random) -> int:
    """Words wanted in a treebank window: often a single sentence, else up to a paragraph or two."""
    return 1 if random.random() < 0.35 else random.randint(30, 150)


def article_size(random: Random) -> int:
    """Words wanted in a window of news."""
    return random.randint(100, 260)


def epoch(corpora: Corpora, random: Random) -> list[list[Example]]:
    """The windows of one epoch, cut anew: one list for each set of heads that they teach."""
    news = [with_pronouns(text, random) for text in corpora.polnear]
    names = names_by_kind([*corpora.ewt, *corpora.wikigold])
    banks = [renamed(text, names, random) for _ in range(EWT_TIMES) for text in corpora.ewt]
    found = [window for text in banks for window in windows(text, random, treebank_size, MOST_WORDS)]
    found += [window for text in corpora.gum for window in windows(text, random, treebank_size, MOST_WORDS)]
    found += [window for text in news for window in windows(text, random, article_size, MOST_WORDS)]
    found += [renamed(text, names, random) for _ in range(WIKIGOLD_TIMES) for text in corpora.wikigold]
    found += list(corpora.gap) * GAP_TIMES
    kinds: dict[tuple[str, ...], list[Example]] = {}
    for each in found:
        kinds.setdefault(tuple(each.targets), []).append(each)
    return list(kinds.values())
