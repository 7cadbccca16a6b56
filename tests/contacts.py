"""Scores contacts in RAMS (Ebner et al., ACL 2020): windows of five sentences with one event and its arguments.

``python tests/contacts.py rams.dev.jsonl.xz [--misses]`` prints, of the windows with a meeting, a negotiation or a
discussion between two who are named, how many have a contact event with both of them.
"""

import json
import lzma
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.evaluate.names import is_among
from onrecord.extract import extract_record
from onrecord.language import load_language
from onrecord.model import CONTACT_TYPES, Article, Record, Span

SIDES = ("participant", "communicator", "recipient")
BEFORE = frozenset(". , ; : ? ! ) ] % ’ ' 's ’s n't n’t".split())
AFTER = frozenset("( [ $ #".split())
PRONOUNS = frozenset("i he she we they you it him her us them".split())
Names = tuple[Span, Span]


@dataclass(frozen=True, slots=True)
class Window:
    """One window as a text, and where the two stand who were in contact."""

    id: str
    text: str
    sides: Names


def read_windows(path: Path) -> Iterator[Window]:
    """The windows of a file that tell of a contact between two who are named."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            kind = row["evt_triggers"][0][2][0][0].split(".")
            if kind[0] == "contact" and (kind[1] in {"negotiate", "discussion"} or kind[2] == "meet"):
                words = [word for sentence in row["sentences"] for word in sentence]
                text, spans = joined(words)
                sides = [
                    Span(spans[first].start, spans[last].end)
                    for _, (first, last), role in row["gold_evt_links"]
                    if role.endswith(SIDES) and is_named(words[first : last + 1])
                ]
                if len(sides) > 1:
                    yield Window(row["doc_key"], text, (sides[0], sides[1]))


def joined(words: Sequence[str]) -> tuple[str, list[Span]]:
    """The words as a text, marks without blanks before them, and the span of each word."""
    text, spans = "", []
    for word in words:
        text += "" if not text or word in BEFORE or text[-1] in AFTER else " "
        spans.append(Span(len(text), len(text) + len(word)))
        text += word
    return text, spans


def is_named(words: Sequence[str]) -> bool:
    """True if a word of an argument begins with a capital and is no pronoun."""
    return any(word[:1].isupper() and word.lower() not in PRONOUNS for word in words)


def has_both(record: Record, sides: Names) -> bool:
    """True if a contact event of the record has both as participants, by place or by name."""
    entities = {entity.id: entity for entity in record.entities}
    text = record.article.text

    def takes_part(side: Span, keys: Sequence[str]) -> bool:
        mentions = [span for key in keys for span in entities[key].mentions]
        return any(span.overlaps(side) for span in mentions) or is_among(side.of(text), [s.of(text) for s in mentions])

    contacts = [event for event in record.events if event.type in CONTACT_TYPES]
    return any(all(takes_part(side, event.participants) for side in sides) for event in contacts)


def main(arguments: Sequence[str]) -> None:
    """Prints the share, and with ``--misses`` what was missed."""
    nlp = load_language()
    found = total = 0
    for window in read_windows(Path(arguments[0])):
        record = extract_record(Article(window.id, window.id, window.text), nlp)
        total += 1
        if has_both(record, window.sides):
            found += 1
        elif "--misses" in arguments:
            sides = " + ".join(side.of(window.text) for side in window.sides)
            sys.stdout.write(f"MISS {sides}\n     {window.text}\n")
    sys.stdout.write(f"contacts {100 * found / total:.1f} ({found}/{total})\n")


if __name__ == "__main__":
    main(sys.argv[1:])
