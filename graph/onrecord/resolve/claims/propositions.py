"""What a statement says, in the parts by which two statements are compared: words, names in their order, numbers,
times, whether it is negative or left open, the event or the kind of doing that it tells of."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from operator import attrgetter

from onrecord.model import Local, Span, Stance, Statement, TimeExpression
from onrecord.resolve.claims.pages import Mention, Page
from onrecord.resolve.claims.predications import Doing, Told, doing_of, is_number, told_event, verbs_of
from onrecord.resolve.claims.wordings import said_spans, wording
from onrecord.resolve.decisions.wording import in_line
from onrecord.resolve.events.kinds import stem
from onrecord.resolve.lexicon import words_of

NEGATIVE = re.compile(
    r"\b(?:not|never|no|nobody|none|nothing|neither|nor|cannot|without|fail(?:s|ed)?|refus\w+|den(?:y|ies|ied)|false\w*)\b"
    r"|n[’']t\b",
    re.IGNORECASE,
)
OPEN = re.compile(
    r"\b(?:will|would|may|might|could|should|must|if|whether|plan\w*|intend\w*|expect\w*|want\w*|hop(?:es?|ed|ing)|"
    r"alleged\w*|reportedly|nearly|almost|tried|attempt\w*|ask(?:s|ed)?|demand\w*|promis\w+|threaten\w*)\b",
    re.IGNORECASE,
)
FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b")
TELLING = 2
"""Words that tell something without which a statement that names nobody says next to nothing."""
PRONOUNS = frozenset("he she they his her their him them it its this that these those".split())
WORD = re.compile(r"[^\W_]+")
WORDS = re.compile(r"\w+")
LIES_IN = re.compile(r"\b(?:in|at|near|to|from|outside|inside|into) (?:the )?$", re.IGNORECASE)
"""What stands before the name of a place where something is; "the Oslo council" names whose it is."""


@dataclass(frozen=True, eq=False)
class Proposition:
    """What one statement says. Each part is worked out when first asked for: of most statements nobody else says the
    like, and they are compared with none."""

    page: Page
    statement: Statement

    @cached_property
    def member(self) -> Local:
        """The statement's article and identifier there."""
        return self.page.record.article.id, self.statement.id

    @property
    def stance(self) -> Stance:
        """The statement's stance."""
        return self.statement.stance

    @cached_property
    def speaker(self) -> str | None:
        """The key of who speaks."""
        return self.page.entity_of.get((self.member[0], self.statement.speaker or ""))

    @cached_property
    def text(self) -> str:
        """The words in which it is put, to be shown."""
        return wording(self.page.record, self.statement)

    @cached_property
    def sentence(self) -> str:
        """The sentences around it, in one line."""
        return in_line(self.statement.evidence.of(self.page.record.article.text))

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words in small letters."""
        return tuple(WORDS.findall(self._said.casefold()))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Its words, without their order."""
        return frozenset(self.words)

    @cached_property
    def content_words(self) -> tuple[str, ...]:
        """Its words that say something of it, negations left out."""
        function = words_of("function_words")
        return tuple(word for word in self.words if word not in function)

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stems of the words that tell something, but for names, times and numbers."""
        return tuple(map(stem, self._telling))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The keys of people and bodies in the order in which it names them."""
        return tuple(dict.fromkeys(key for _, key in self._named))

    @cached_property
    def around(self) -> frozenset[str]:
        """The keys of whom its sentences name besides, but for who speaks."""
        parts = (*self.statement.source, *self._spans)
        found = self.page.acting.within((self.statement.evidence,))
        return frozenset(key for mention, key in found if not any(part.overlaps(mention) for part in parts))

    @cached_property
    def people(self) -> frozenset[str]:
        """The keys of whom it or its sentences name."""
        return self.around.union(self.names)

    @cached_property
    def places(self) -> frozenset[str]:
        """The keys of places where something is."""
        text = self.page.record.article.text
        return frozenset(
            key for span, key in self._placed if LIES_IN.search(text[max(0, span.start - 12) : span.start])
        )

    @cached_property
    def capitals(self) -> frozenset[str]:
        """Other words with a capital, which may be names that were not found."""
        return capitals_in(self._bare)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Its numbers, in figures or words, but for those of times."""
        return frozenset(word.casefold() for word in filter(is_number, self._bare))

    @cached_property
    def times(self) -> frozenset[tuple[date, date]]:
        """First and last days of the times that it names."""
        return frozenset((each.value.earliest, each.value.latest) for _, each in self._timed if each.value)

    @cached_property
    def negative(self) -> bool:
        """True if it says that something is not so."""
        return NEGATIVE.search(self._said) is not None

    @cached_property
    def open(self) -> bool:
        """True if it is left open whether it is so."""
        return OPEN.search(self._said) is not None

    @cached_property
    def told(self) -> Told | None:
        """The event that it says took place."""
        return told_event(self.page, self.statement) if self.statement.about else None

    @cached_property
    def doing(self) -> Doing | None:
        """The kind of doing that it tells of."""
        if verbs_of().keys().isdisjoint(self.words):
            return None
        return doing_of(self.page.record.article.text, self._spans, self._named)

    @cached_property
    def leans(self) -> bool:
        """True if it is understood only from who says it or where: by a pronoun, or since it says next to nothing."""
        if not self._named:
            return leaning(self._said) or len(self._telling) < TELLING
        return leaning(self._said, self._named[0][0].of(self.page.record.article.text))

    @cached_property
    def _spans(self) -> tuple[Span, ...]:
        return said_spans(self.page.record, self.statement)

    @cached_property
    def _said(self) -> str:
        return " ".join(span.of(self.page.record.article.text) for span in self._spans)

    @cached_property
    def _named(self) -> list[Mention]:
        return self.page.acting.within(self._spans)

    @cached_property
    def _placed(self) -> list[Mention]:
        return self.page.placed.within(self._spans)

    @cached_property
    def _timed(self) -> list[tuple[Span, TimeExpression]]:
        return self.page.timed.within(self._spans)

    @cached_property
    def _bare(self) -> list[str]:
        named = [span for span, _ in (*self._named, *self._placed, *self._timed)]
        return words_besides(self.page.record.article.text, self._spans, named)

    @cached_property
    def _telling(self) -> list[str]:
        return [word for word in map(str.casefold, self._bare) if tells(word)]


def leaning(said: str, name: str | None = None) -> bool:
    """True if what is `said` speaks in the first person, or has a pronoun before the first name in it.

    >>> leaning("Ada Lund sold her ship", "Ada Lund"), leaning("her ship was sold to Ada Lund", "Ada Lund")
    (False, True)
    """
    before = said[: said.index(name)] if name else said
    return FIRST_PERSON.search(said) is not None or not PRONOUNS.isdisjoint(re.findall(r"\w+", before.casefold()))


def capitals_in(words: list[str]) -> frozenset[str]:
    """The words with a capital, without titles and offices, in small letters.

    >>> sorted(capitals_in("the Minister of the Nordic Council".split()))
    ['council', 'nordic']
    """
    found = {word.casefold() for word in words if word[0].isupper() and len(word) > 1}
    return frozenset(found - words_of("titles") - words_of("function_words"))


def tells(word: str) -> bool:
    """True for a word in small letters that says something of what a text is about, and is no number."""
    return word not in words_of("function_words") and not is_number(word)


def words_besides(text: str, spans: tuple[Span, ...], covered: list[Span]) -> list[str]:
    """The words of `spans` that are not `covered`: neither names nor times."""
    found = []
    for span in spans:
        at = span.start
        for each in sorted(filter(span.covers, covered), key=attrgetter("start", "end")):
            found += WORD.findall(text[at : max(at, each.start)])
            at = max(at, each.end)
        found += WORD.findall(text[at : span.end])
    return found
