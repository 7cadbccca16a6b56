"""Universal Dependencies treebanks (CoNLL-U): parts of speech, lemmas, trees, and GUM's entities with coreference."""

import lzma
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.language.train.example import UNKNOWN, Example
from onrecord.language.trained.labels import NAMES, Labels
from onrecord.language.trained.lemmas import script_of
from onrecord.language.trained.shapes import BREAK, EDGE, NO_GAP, SPACE

NAME_TAGS = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "OTH": "MISC"}
BRACKET = re.compile(r"\((\d+)-(\w+)-[^()]*|(\d*)\)")
"""Where a mention begins (entity, kind, and what else is said of it), or ends."""
GLUED = "SpaceAfter=No"
ENTITY_KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}
JOINTS = frozenset("- of & – /".split())
ANAPHORIC = frozenset({"person", "organization", "place"})


@dataclass(slots=True)
class Sentence:
    """One sentence as its file has it: `rows` are the columns of its words."""

    id: str = ""
    rows: list[list[str]] = field(default_factory=list)
    new_text: bool = False
    new_paragraph: bool = False
    glued: set[int] = field(default_factory=set)
    """Words that nothing stands behind, as the line of the longer word says that they are part of."""


def read_treebank(path: Path) -> Iterator[Sentence]:
    """The sentences of a compressed CoNLL-U file, in order."""
    now = Sentence()
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            text = line.rstrip("\n")
            if text.startswith("#"):
                take_comment(now, text)
            elif text:
                take_word(now, text.split("\t"))
            elif now.rows:
                yield now
                now = Sentence()
    if now.rows:
        yield now


def take_comment(sentence: Sentence, text: str) -> None:
    """Writes what a comment says of its sentence."""
    if text.startswith("# newdoc"):
        sentence.new_text = True
    elif text.startswith("# newpar"):
        sentence.new_paragraph = True
    elif text.startswith("# sent_id"):
        sentence.id = text.partition("=")[2].strip()


def take_word(sentence: Sentence, columns: list[str]) -> None:
    """Adds a word to its sentence; words that are written as one ("do" and "n't", 3-4) are glued together."""
    number = columns[0]
    if number.isdigit():
        glued = int(number) in sentence.glued
        sentence.rows.append([*columns[:9], f"{columns[9]}|{GLUED}"] if glued else columns)
    elif "-" in number:
        first, last = (int(end) for end in number.split("-"))
        sentence.glued.update(range(first, last + (GLUED in columns[9])))


def texts(path: Path) -> Iterator[list[Sentence]]:
    """The sentences of each text of a treebank."""
    held: list[Sentence] = []
    for sentence in read_treebank(path):
        if sentence.new_text and held:
            yield held
            held = []
        held.append(sentence)
    if held:
        yield held


def read_names(path: Path) -> dict[str, list[str]]:
    """Sentence id -> BIO tags of a compressed file of Universal NER."""
    found: dict[str, list[str]] = {}
    now: list[str] = []
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# sent_id"):
                now = found.setdefault(line.partition("=")[2].strip(), [])
            elif line[0].isdigit():
                now.append(line.rstrip("\n").split("\t")[2])
    return found


def treebank_example(sentences: Sequence[Sentence], labels: Labels, names: Mapping[str, list[str]]) -> Example:
    """One text of a treebank as a single example."""
    words: list[str] = []
    gaps: list[int] = []
    numbers: list[int] = []
    targets: dict[str, list[int]] = {key: [] for key in ("upos", "scripts", "heads", "labels", "names")}
    for number, sentence in enumerate(sentences):
        begin = len(words)
        opening = EDGE if not words else BREAK if sentence.new_paragraph else SPACE
        for at, row in enumerate(sentence.rows):
            glued = at > 0 and GLUED in sentence.rows[at - 1][9]
            gaps.append((NO_GAP if glued else SPACE) if at else opening)
            words.append(row[1])
            numbers.append(number)
            for key, value in word_targets(row, labels, begin).items():
                targets[key].append(value)
        targets["names"] += name_targets(names.get(sentence.id), len(sentence.rows))
    named = [number for sentence in sentences for number in derived_names(sentence.rows)]
    if any(named):
        targets["machine_names"] = named
    return Example(words, gaps, numbers, targets, list(coreferent(sentences)))


def word_targets(row: Sequence[str], labels: Labels, begin: int) -> dict[str, int]:
    """What the columns of a word say: part of speech, lemma script, head and relation."""
    script, head = script_of(row[1], row[2]), int(row[6])
    return {
        "upos": labels.upos.index(row[3]) if row[3] in labels.upos else UNKNOWN,
        "scripts": labels.scripts.index(script) if script in labels.scripts else UNKNOWN,
        "heads": begin + head if head else 0,
        "labels": labels.relations.index(row[7]) if row[7] in labels.relations else UNKNOWN,
    }


def name_targets(tags: Sequence[str] | None, words: int) -> list[int]:
    """Universal NER's tags as numbers; unknown where a sentence has none or was cut otherwise."""
    if tags is None or len(tags) != words:
        return [UNKNOWN] * words
    numbers = []
    for tag in tags:
        kind = NAME_TAGS.get(tag[2:])
        numbers.append(NAMES.index(f"{tag[0]}-{kind}") if kind else 0)
    return numbers


def derived_names(rows: Sequence[Sequence[str]]) -> list[int]:
    """Names as tags, from GUM's entities whose head word is a proper noun: it and the proper nouns joined to it."""
    numbers = [0] * len(rows)
    for _, kind, start, end in entity_spans(rows):
        head = head_of(rows, start, end)
        if kind == "time" or not rows[head][4].startswith("NNP"):
            continue
        first, last = head, head
        while first > start and joins(rows, first - 1, first - 2, start):
            first -= 1
        while last + 1 < end and joins(rows, last + 1, last + 2, start):
            last += 1
        label = ENTITY_KINDS.get(kind, "MISC")
        numbers[first : last + 1] = [NAMES.index(f"{'I' if n else 'B'}-{label}") for n in range(last + 1 - first)]
    return numbers


def joins(rows: Sequence[Sequence[str]], at: int, beyond: int, start: int) -> bool:
    """True for a proper noun, and for a word such as "of" with a proper noun beyond it."""
    if rows[at][4].startswith("NNP"):
        return True
    return rows[at][1] in JOINTS and start <= beyond < len(rows) and rows[beyond][4].startswith("NNP")


def head_of(rows: Sequence[Sequence[str]], start: int, end: int) -> int:
    """The word of a phrase that hangs on none within it."""
    return next((i for i in range(start, end) if not start <= int(rows[i][6]) - 1 < end), start)


def coreferent(sentences: Sequence[Sentence]) -> Iterator[tuple[int, frozenset[int]]]:
    """For each mention's head word: the head words of the entity's earlier mentions, of later ones if none is earlier,
    or none (-1) for what is named once."""
    mentions: dict[str, list[int]] = {}
    pronouns: set[int] = set()
    begin = 0
    for sentence in sentences:
        for entity, kind, start, end in entity_spans(sentence.rows):
            head = head_of(sentence.rows, start, end)
            if kind in ANAPHORIC:
                mentions.setdefault(entity, []).append(begin + head)
                if sentence.rows[head][3] == "PRON":
                    pronouns.add(begin + head)
        begin += len(sentence.rows)
    for found in mentions.values():
        heads = sorted(set(found))
        for at, head in enumerate(heads):
            right = heads[:at] or (heads[at + 1 :] if head in pronouns else [])
            yield head, frozenset(right or [-1])


def entity_spans(rows: Sequence[Sequence[str]]) -> Iterator[tuple[str, str, int, int]]:
    """``(entity, kind, start, end)`` of GUM's mentions in one sentence (MISC field ``Entity``)."""
    stack: list[tuple[str, str, int]] = []
    for at, row in enumerate(rows):
        value = next((part[7:] for part in row[9].split("|") if part.startswith("Entity=")), "")
        for match in BRACKET.finditer(value):
            if match[1]:
                stack.append((match[1], match[2], at))
            elif stack:
                named = (i for i in reversed(range(len(stack))) if match[3] in {"", stack[i][0]})
                entity, kind, start = stack.pop(next(named, -1))
                yield entity, kind, start, at + 1
