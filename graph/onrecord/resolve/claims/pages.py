"""What the statements of one article are read against: whom it names where, and when, made ready once for them all."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from onrecord.model import Local, Record, Span, TimeExpression

ACTING = frozenset({"person", "organization", "outlet", "group"})
PLACE = frozenset({"place"})

What = TypeVar("What")
Mention = tuple[Span, str]
"""Where somebody or a place is named, and the key of whom or what."""


class Marked(Generic[What]):
    """Passages in the order of the text, each with what stands there."""

    def __init__(self, passages: Iterable[tuple[Span, What]]) -> None:
        self._ordered = sorted(passages, key=lambda each: (each[0].start, each[0].end, str(each[1])))
        self._starts = [span.start for span, _ in self._ordered]

    def within(self, spans: Iterable[Span]) -> list[tuple[Span, What]]:
        """Those that lie within one of `spans`, in order.

        >>> Marked([(Span(9, 12), "Bo"), (Span(0, 3), "Ada")]).within([Span(0, 9)])
        [(Span(start=0, end=3), 'Ada')]
        """
        found = [at for span in spans for at in self._inside(span)]
        return [self._ordered[at] for at in (sorted(set(found)) if len(found) > 1 else found)]

    def _inside(self, span: Span) -> list[int]:
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [at for at in range(first, last) if self._ordered[at][0].end <= span.end]


@dataclass(frozen=True, eq=False)
class Page:
    """One article, and the keys of the collection's entities and events."""

    record: Record
    entity_of: Mapping[Local, str]
    event_of: Mapping[Local, str]

    @cached_property
    def acting(self) -> Marked[str]:
        """The mentions of people and bodies."""
        return Marked(self._mentions(ACTING))

    @cached_property
    def placed(self) -> Marked[str]:
        """The mentions of places."""
        return Marked(self._mentions(PLACE))

    @cached_property
    def timed(self) -> Marked[TimeExpression]:
        """The time expressions."""
        return Marked((each.text, each) for each in self.record.times)

    @cached_property
    def names(self) -> tuple[Span, ...]:
        """Where anybody or anything is named."""
        return tuple(span for entity in self.record.entities for span in entity.mentions)

    def _mentions(self, kinds: frozenset[str]) -> list[Mention]:
        article = self.record.article.id
        return [
            (span, key)
            for entity in self.record.entities
            if entity.type in kinds and (key := self.entity_of.get((article, entity.id)))
            for span in entity.mentions
        ]
