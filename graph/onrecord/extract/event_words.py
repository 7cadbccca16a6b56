"""The words that tell of events, by type: what the table ``lexicons/triggers.tsv`` says."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

from onrecord.language.lexicon import inflections
from onrecord.model import EventType

TABLE = Path(__file__).parent / "lexicons" / "triggers.tsv"


@dataclass(frozen=True, slots=True)
class Frame:
    """One reading of a verb: its type, the preposition that its partner follows, and the word (a particle, "guilty"
    in "pleaded guilty") without which it is none."""

    lemma: str
    type: EventType
    preposition: str | None = None
    beside: str | None = None


@cache
def verbs() -> dict[str, tuple[Frame, ...]]:
    """Each form of a verb -> its readings.

    >>> [(frame.type, frame.beside) for frame in verbs()["stepped"]]
    [('resignation', 'down')]
    """
    found: dict[str, tuple[Frame, ...]] = {}
    for kind, words, _ in _rows():
        for word in words.split():
            verb, _, beside = word.partition("+")
            lemma, _, preposition = verb.partition("_")
            frame = Frame(lemma, kind, preposition or None, beside or None)
            for form in dict.fromkeys(inflections(lemma)):
                found[form] = (*found.get(form, ()), frame)
    return found


@cache
def nouns() -> dict[str, tuple[str, EventType]]:
    """Each noun, singular and plural, of one or two words -> lemma and type."""
    found: dict[str, tuple[str, EventType]] = {}
    for kind, _, words in _rows():
        for word in words.split():
            lemma = word.replace("_", " ")
            found |= {lemma: (lemma, kind), plural(lemma): (lemma, kind)}
    return found


def plural(noun: str) -> str:
    """The plural of a noun.

    >>> plural("inquiry"), plural("crash"), plural("meeting")
    ('inquiries', 'crashes', 'meetings')
    """
    if noun.endswith("y"):
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("ch", "sh")) else "s")


def _rows() -> list[tuple[EventType, str, str]]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [(cast(EventType, kind), words, names) for kind, words, names in (line.split("\t") for line in lines)]
