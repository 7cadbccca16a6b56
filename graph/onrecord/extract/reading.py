"""What an extractor looks at: one article's Doc with its entities, and who is meant where."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from onrecord.extract.bounds import range_bounds, time_span
from onrecord.extract.dating import words_dated
from onrecord.extract.entities import is_head
from onrecord.extract.triggers import find_triggers
from onrecord.language.arguments import preposition_of
from onrecord.language.passage import Passage, sentence_bounds, tokens_within
from onrecord.model import Article, Entity, Span, TimeExpression, TimeSpan


@dataclass(frozen=True)
class Reading:
    """One article as far as it has been read: the Doc, the entities and the time expressions found so far."""

    article: Article
    doc: Doc
    entities: tuple[Entity, ...] = ()
    times: tuple[TimeExpression, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, Entity]:
        """Each entity under its id."""
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def entity_at(self) -> dict[Span, str]:
        """The entity that each span names, or refers to as "he" or "the ministry"."""
        named = {span: entity.id for entity in self.entities for span in entity.mentions}
        found = dict(named)
        for reference in self.doc._.references:
            meant = named.get(reference.antecedent) or self._first_in(reference.antecedent, named)
            if meant and reference.anaphor not in named:
                found[reference.anaphor] = meant
        return found

    @staticmethod
    def _first_in(span: Span, named: dict[Span, str]) -> str | None:
        return next((entity for mention, entity in sorted(named.items()) if span.covers(mention)), None)

    def entities_in(self, span: Span, *, kinds: frozenset[str] | None = None) -> list[tuple[Span, str]]:
        """The entities named or referred to within `span`, in order; `kinds` limits their types."""
        first = bisect_left(self._placed, (Span(span.start, span.start), ""))
        last = bisect_left(self._placed, (Span(span.end, span.end), ""))
        inside = [pair for pair in self._placed[first:last] if span.covers(pair[0])]
        return [pair for pair in inside if kinds is None or self.by_id[pair[1]].type in kinds]

    @cached_property
    def _placed(self) -> list[tuple[Span, str]]:
        return sorted(self.entity_at.items())

    @cached_property
    def sentences(self) -> tuple[Tokens, ...]:
        """The sentences of the article."""
        return tuple(self.doc.sents)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start_char for sentence in self.sentences]

    def sentence_of(self, offset: int) -> Span:
        """The sentence that holds `offset`, white space at its ends left out."""
        text = self.sentences[max(0, bisect_right(self._starts, offset) - 1)]
        lead = len(text.text) - len(text.text.lstrip())
        return Span(text.start_char + lead, text.start_char + len(text.text.rstrip()))

    def tokens_of(self, span: Span) -> Tokens:
        """The tokens that `span` touches."""
        first = max(0, bisect_right(self._token_starts, span.start) - 1)
        return self.doc[first : max(first + 1, bisect_left(self._token_starts, span.end))]

    @cached_property
    def _token_starts(self) -> list[int]:
        return [token.idx for token in self.doc]

    @cached_property
    def dated(self) -> dict[Span, frozenset[int]]:
        """The tokens that each date dates, of those that tell of an event or of speaking."""
        cues = {token.i for each in self.doc._.attributions for cue in each.cue for token in self.tokens_of(cue)}
        found: dict[Span, frozenset[int]] = {}
        for sentence in self.sentences:
            dates = self.dates_in(Span(sentence.start_char, sentence.end_char))
            told = [trigger.end - 1 for trigger in find_triggers(self.doc, sentence.start, sentence.end) if dates]
            words = {*told, *cues.intersection(range(sentence.start, sentence.end))}
            found |= {date.text: words_dated(self.tokens_of(date.text), words) for date in dates}
        return found

    def time_by(self, date: TimeExpression) -> TimeSpan | None:
        """When something was that `date` dates: "since May" is any time from then to the day of publication."""
        if date.value is None or preposition_of(self.tokens_of(date.text).root) != "since":
            return date.value
        now = self.article.published
        if now is None or now.latest < date.value.earliest:
            return None
        bounds = range_bounds(date.value.earliest, now.latest, "range", date.value.basis)
        return time_span(bounds, date.text)

    def dates_in(self, span: Span) -> list[TimeExpression]:
        """The dates that begin within `span`, in order."""
        first = bisect_left(self.times, span.start, key=lambda each: each.text.start)
        last = bisect_left(self.times, span.end, key=lambda each: each.text.start)
        return [each for each in self.times[first:last] if each.kind == "date"]

    def passages(self) -> Iterator[Passage]:
        """The sentences of the article proper, with what is quoted in them."""
        quotations = self.doc._.quotations
        quoted = tokens_within(self.doc, quotations)
        for start, end in sentence_bounds(self.doc):
            passage = Passage(self.doc, start, end, quotations, quoted)
            if not self.is_boilerplate(passage.chars()):
                yield passage

    def is_boilerplate(self, span: Span) -> bool:
        """True if `span` touches a passage that is no part of the article proper."""
        return any(span.overlaps(part) for part in self.article.boilerplate)

    def is_outlet(self, entity: str | None) -> bool:
        """True if the entity is a news organization."""
        return entity is not None and self.by_id[entity].type == "outlet"

    def speaker_in(self, source: Span) -> str | None:
        """Who a source phrase means: the person in it, else the body, else the unnamed source it is."""
        if (whole := self.entity_at.get(source)) is not None:
            return whole
        inside = self.entities_in(source)
        text = self.article.text
        heads = [each for at, each in inside if is_head(text, at, source, outlet=self.is_outlet(each))]
        people = [entity for entity in heads if self.by_id[entity].type == "person"]
        return next(iter(people), heads[-1] if heads else None)
