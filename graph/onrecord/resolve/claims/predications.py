"""The event that a statement says took place, and the kind of doing that it tells of, by its words alone.

"Lund met Berg in Oslo" says that they met; "their meeting was cordial" is about the same event but says something else.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from onrecord.model import Event, Span, Statement
from onrecord.resolve.claims.pages import Page
from onrecord.resolve.events.kinds import stem
from onrecord.resolve.lexicon import lines_of, words_of

SUBORDINATE = re.compile(r"\b(?:that|which|who|whom|whose|if|whether|because|after|before|while|as|when|where|to)\b")
PREDICATE = re.compile(
    r"(?:\b(?:had|has|have|was|were|will|would|is|are|been|be|did|not|never|also|later|once|twice|secretly|privately|"
    r"again|he|she|they|i|we|held|holding|hold|attended|conducted)|[,)]|n[’']t)\s*$",
    re.IGNORECASE,
)
"""What a verb of a clause, or the noun of "held talks", follows, where no name stands before it."""
TAIL = re.compile(r",\s|\b(?:before|after|when|while|because|which|who|where|as|that)\b")
BY = re.compile(r"\bby\b")
NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve twenty thirty hundred thousand million billion "
    "second third fourth fifth twice once half dozen dozens hundreds thousands millions".split()
)
NEAR = 8
"""Words after its verb within which what is done is looked for."""


@dataclass(frozen=True, slots=True)
class Told:
    """The event that a statement says took place, and what it says of it besides: stems and numbers."""

    event: str
    besides: frozenset[str]
    numbers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Doing:
    """A kind of doing of `lexicons/frames.txt`, `broad` for one of its more general verbs, and who does it."""

    kind: str
    agent: str | None
    broad: bool


def told_event(page: Page, statement: Statement) -> Told | None:
    """The event whose verb is the first of what is said; None for what is said about an event."""
    text, record = page.record.article.text, page.record
    told = sorted((e for e in record.events if e.id in statement.about), key=lambda event: event.trigger)
    if not told or not statement.content or not statement.content[0].covers(told[0].trigger):
        return None
    event, content = told[0], statement.content[0]
    mentions = [mention for mention in page.names if mention.overlaps(content)]
    if not is_predicate(text, content, event, mentions):
        return None
    after = Span(event.trigger.end, content.end)
    cut = TAIL.search(after.of(text))
    tail = Span(after.start, after.start + cut.start()) if cut else after
    covered = [*mentions, *(time.text for time in record.times if time.text.overlaps(tail))]
    kept = [
        word.group()
        for word in re.finditer(r"[^\W_]+", tail.of(text))
        if not word.group()[0].isupper()
        and not any(span.covers(Span(tail.start + word.start(), tail.start + word.end())) for span in covered)
    ]
    stems = (stem(word) for word in kept if word not in words_of("function_words") and not is_number(word))
    return Told(page.event_of[record.article.id, event.id], frozenset(stems), frozenset(filter(is_number, kept)))


def is_predicate(text: str, content: Span, event: Event, mentions: list[Span]) -> bool:
    """True if an event's trigger is the verb of the clause that `content` begins with."""
    before = Span(content.start, event.trigger.start).of(text)
    if SUBORDINATE.search(re.sub(r"^(?:that|to) ", "", before)):
        return False
    named = any(
        content.start <= mention.start
        and mention.end <= event.trigger.start
        and not text[mention.end : event.trigger.start].strip()
        for mention in mentions
    )
    return named or bool(PREDICATE.search(before))


def doing_of(text: str, spans: tuple[Span, ...], named: list[tuple[Span, str]]) -> Doing | None:
    """The first doing of the list that a content tells of, with the person or body named last before its verb, or
    after "by"."""
    for span in spans:
        words = [(m.group().casefold(), span.start + m.start()) for m in re.finditer(r"[\w-]+", span.of(text))]
        for at, (word, place) in enumerate(words):
            passive = at > 0 and words[at - 1][0] in {"was", "were", "been", "being", "be"}
            around = words[max(0, at - NEAR) : at] if passive else words[at + 1 : at + 1 + NEAR]
            for kind, breadth in verbs_of().get(word, ()):
                if any(other in things_of()[kind] for other, _ in around):
                    return Doing(kind, agent_of(text, place, span, named, passive=passive), breadth == "broad")
    return None


def agent_of(text: str, verb: int, span: Span, named: list[tuple[Span, str]], *, passive: bool) -> str | None:
    """The key of who does what the verb at that offset says."""
    if passive:
        by = BY.search(text, verb, span.end)
        after = [key for mention, key in named if by and mention.start >= by.end() and span.covers(mention)]
        return after[0] if after else None
    before = [key for mention, key in named if mention.end <= verb and span.covers(mention)]
    return before[-1] if before else None


def is_number(word: str) -> bool:
    """True for a number in figures or words.

    >>> is_number("12"), is_number("twice"), is_number("harbour")
    (True, True, False)
    """
    return word[0].isdigit() or word.casefold() in NUMBERS


@cache
def verbs_of() -> dict[str, tuple[tuple[str, Literal["own", "broad"]], ...]]:
    """Form of a verb -> the kinds of doing that it can name."""
    found: dict[str, list[tuple[str, Literal["own", "broad"]]]] = {}
    for line in lines_of("frames"):
        kind, own, broad, _ = (part.strip() for part in line.split("|"))
        for word in own.split():
            found.setdefault(word, []).append((kind, "own"))
        for word in broad.split():
            found.setdefault(word, []).append((kind, "broad"))
    return {word: tuple(kinds) for word, kinds in found.items()}


@cache
def things_of() -> dict[str, frozenset[str]]:
    """Kind of doing -> what it is done to."""
    lines = ([part.strip() for part in line.split("|")] for line in lines_of("frames"))
    return {kind: frozenset(things.split()) for kind, _, _, things in lines}
