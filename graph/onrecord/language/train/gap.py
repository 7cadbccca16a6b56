"""GAP (Webster et al., TACL 2018): an ambiguous pronoun and two names that it may mean."""

import csv
import io
import lzma
import tarfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language

from onrecord.language.sentences import mark_sentences
from onrecord.language.train.example import Example
from onrecord.language.trained.words import words_of


@dataclass(frozen=True, slots=True)
class Question:
    """One text: where pronoun and the two names stand (character spans), and whether each name is meant."""

    text: str
    pronoun: tuple[int, int]
    names: tuple[tuple[int, int], tuple[int, int]]
    meant: tuple[bool, bool]


def read_gap(path: Path, part: str) -> Iterator[Question]:
    """The questions of ``gap-{part}.tsv`` in the archive; `part` is ``development`` or ``validation``."""
    with lzma.open(path) as held, tarfile.open(fileobj=held) as tar:
        member = next(each for each in tar.getmembers() if each.name.endswith(f"gap-{part}.tsv"))
        table = tar.extractfile(member)
        text = table.read().decode("utf-8") if table else ""
    for row in csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE):
        starts = {name: int(row[f"{name}-offset"]) for name in ("Pronoun", "A", "B")}
        pronoun, a, b = ((start, start + len(row[name])) for name, start in starts.items())
        meant = (row["A-coref"].upper() == "TRUE", row["B-coref"].upper() == "TRUE")
        yield Question(row["Text"], pronoun, (a, b), meant)


def gap_example(question: Question, tokenizer: Language) -> tuple[Example, int, tuple[frozenset[int], frozenset[int]]]:
    """The text as an example, the pronoun's word, and the words of the two names."""
    doc = mark_sentences(tokenizer(question.text))
    at, words, gaps = words_of(doc)
    sentence = {token.i: n for n, sent in enumerate(doc.sents) for token in sent}

    def inside(span: tuple[int, int]) -> frozenset[int]:
        return frozenset(n for n, i in enumerate(at) if doc[i].idx < span[1] and span[0] < doc[i].idx + len(doc[i]))

    a, b = inside(question.names[0]), inside(question.names[1])
    pronoun = min(inside(question.pronoun))
    every = repeated(words, a, b), repeated(words, b, a)
    right = (every[0] if question.meant[0] else frozenset()) | (every[1] if question.meant[1] else frozenset())
    others = frozenset(range(-1, len(words))) - every[0] - every[1] - {pronoun}
    example = Example(words, gaps, [sentence[i] for i in at], {}, [(pronoun, right or others)])
    return example, pronoun, (a, b)


def repeated(words: Sequence[str], name: frozenset[int], other: frozenset[int]) -> frozenset[int]:
    """The words of a name wherever they stand, but for those that the other name has too ("Ivo Lund", "Mara Lund")."""
    shared = {words[n] for n in other}
    forms = {words[n] for n in name if words[n][:1].isupper()} - shared
    return name | frozenset(n for n, word in enumerate(words) if word in forms)
