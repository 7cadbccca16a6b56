"""The plain frozen values that every stage hands to the next. Terms as in the glossary of the README.

Offsets are half-open ``[start, end)`` in Unicode code points into `Article.text`; dates are ISO calendar dates.
Identifiers such as ``e1`` or ``s4`` hold within one article; keys of `Resolved…` values hold across a collection.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from hashlib import sha256
from typing import Literal, get_args

EntityType = Literal["person", "organization", "outlet", "place", "group", "unnamed"]
EventType = Literal[
    "meeting", "call", "visit", "negotiation", "interview", "hearing", "contact", "correspondence",
    "appointment", "nomination", "election", "dismissal", "resignation",
    "arrest", "charge", "trial", "sentence", "investigation", "lawsuit", "ruling",
    "agreement", "sanction", "demand", "disclosure",
    "attack", "accident", "death", "disaster", "protest", "launch", "other",
]  # fmt: skip
Status = Literal["happened", "planned", "possible", "denied", "alleged"]
Stance = Literal["assert", "deny", "confirm", "decline", "accuse", "demand", "promise", "report"]
Precision = Literal["day", "week", "month", "quarter", "season", "year", "decade", "century", "range"]
TimeBasis = Literal["stated", "relative", "anchored", "published"]
TimeKind = Literal["date", "time", "duration", "set"]
PublicationBasis = Literal["metadata", "stated", "inferred"]
Action = Literal["merge", "separate", "split", "rename", "reject"]

CONTACT_TYPES: frozenset[str] = frozenset(get_args(EventType)[:8])
PERSONNEL_TYPES: frozenset[str] = frozenset(get_args(EventType)[8:13])
LEGAL_TYPES: frozenset[str] = frozenset(get_args(EventType)[13:20])


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A passage of an article's text, ``text[start:end]``.

    >>> Span(0, 3).of("Ada met Bo"), Span(0, 3).overlaps(Span(3, 5))
    ('Ada', False)
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words this span covers in `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """True if the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """True if `other` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Publication:
    """When an article was published: bounds, and what they rest on."""

    earliest: date
    latest: date
    basis: PublicationBasis


@dataclass(frozen=True)
class Article:
    """One article as read: its whole text, and what is known of it besides.

    `source` is a digest of the files that it was read from and of what read them; empty if that is not known.
    """

    id: str
    path: str
    text: str
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    language: str = "en"
    published: Publication | None = None
    boilerplate: tuple[Span, ...] = ()
    source: str = field(default="", compare=False, repr=False)

    @cached_property
    def sha256(self) -> str:
        """Hexadecimal SHA-256 of the text in UTF-8."""
        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """When something was: never more exact than the text. `edtf` is ISO 8601-2 (level 0 or 1)."""

    earliest: date
    latest: date
    precision: Precision
    basis: TimeBasis
    edtf: str
    text: Span | None = None


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression of the text; `value` is None where nothing tells which time it means."""

    text: Span
    kind: TimeKind
    value: TimeSpan | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """Who or what an article names, with every mention by name. An unnamed source is one too."""

    id: str
    type: EntityType
    name: str
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """That a person holds or held a role, as written; `of` is the organization, country or person served."""

    person: str
    role: str
    of: str | None
    evidence: Span


@dataclass(frozen=True, slots=True)
class Event:
    """One article's telling of an event."""

    id: str
    type: EventType
    trigger: Span
    participants: tuple[str, ...]
    place: str | None
    time: TimeSpan | None
    status: Status
    evidence: Span


@dataclass(frozen=True, slots=True)
class Statement:
    """Who said what, in which stance. `channel` is an entity's id or the words of the text."""

    id: str
    speaker: str | None
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    stance: Stance
    evidence: Span
    addressee: str | None = None
    channel: str | None = None
    within: str | None = None
    about: tuple[str, ...] = ()
    time: TimeSpan | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """What one article says; depends on that article alone. `refused` counts finds without valid evidence."""

    article: Article
    entities: tuple[Entity, ...] = ()
    positions: tuple[Position, ...] = ()
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    refused: int = 0

    def spans(self) -> Iterator[tuple[str, Span]]:
        """Every span that something in this record rests on, with what it supports."""
        for entity in self.entities:
            yield from ((entity.id, span) for span in entity.mentions)
        for number, position in enumerate(self.positions, 1):
            yield f"position {number}", position.evidence
        for event in self.events:
            yield from ((event.id, span) for span in (event.trigger, event.evidence))
        for statement in self.statements:
            for span in (*statement.source, *statement.cue, *statement.content, statement.evidence):
                yield statement.id, span


Local = tuple[str, str]
"""An article's identifier and an identifier within that article."""


@dataclass(frozen=True, slots=True)
class ResolvedEntity:
    """One person, organization, outlet, place, group or unnamed source of the collection.

    `reasons` says why `members` were taken as one; `confidence` is from 0 to 1. `former` are other keys that it had, or
    could have had, while fewer articles were known.
    """

    key: str
    type: EntityType
    name: str
    aliases: tuple[str, ...]
    members: tuple[Local, ...]
    reasons: tuple[str, ...] = ()
    confidence: float = 1.0
    former: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ResolvedEvent:
    """One event of the collection, told by the accounts in `members`.

    `time` has the narrowest bounds that no account contradicts, or None; where accounts conflict it has
    the widest, and the accounts keep their own.
    """

    key: str
    type: EventType
    participants: tuple[str, ...]
    place: str | None
    time: TimeSpan | None
    status: Status
    members: tuple[Local, ...]
    reasons: tuple[str, ...] = ()
    confidence: float = 1.0
    former: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """That a statement denies or confirms a claim, why it is taken to, and how sure that is, from 0 to 1."""

    statement: Local
    stance: Literal["deny", "confirm"]
    reason: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Origin:
    """Whose words an article prints: the agency that it or a copy of it credits, its outlet, or nobody known.

    `first` is the article, maybe itself, of which it is a copy or nearly so.
    """

    article: str
    entity: str | None
    first: str
    credited: bool = False


@dataclass(frozen=True, slots=True)
class Backing:
    """On whom a statement that stands for a claim rests: the key of an entity, or else an article."""

    statement: Local
    entity: str | None
    article: str | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """That what an outlet reports in one statement it has from who speaks in another."""

    report: Local
    told: Local


@dataclass(frozen=True, slots=True)
class Claim:
    """A proposition that statements of the collection share; `text` is a wording of it, the fullest.

    Where they tell of one event in different words, it is the wording that the others bear out most. `members` have it
    as their content, whatever their stance; `answers` deny or confirm it, members or not; `backing` tells on whom those
    who stand for it rest.
    """

    key: str
    text: str
    members: tuple[Local, ...]
    answers: tuple[Answer, ...] = ()
    backing: tuple[Backing, ...] = ()
    reasons: tuple[str, ...] = ()
    confidence: float = 1.0
    former: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """An event or statement by the words that tell it, which stay when an article is read anew.

    `words` are an event's trigger, or a statement's content; `sentence` is its evidence, empty for any.
    """

    article: str
    words: str
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided, on entities by `names`, on events by their passages, or on statements, and so on the
    claims that they make, by theirs.

    `type` narrows the names, `articles` says where a split name is somebody else, `to` is a new name; `line` is the
    line of the file that says so.
    """

    action: Action
    names: tuple[str, ...] = ()
    events: tuple[Passage, ...] = ()
    statements: tuple[Passage, ...] = ()
    type: EntityType | None = None
    articles: tuple[str, ...] = ()
    to: str | None = None
    by: str | None = None
    why: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Decided:
    """What a decision came to: the members of entities, events or claims that it is on, and those that it rejects.

    `problem` says why it is not, or no longer, in effect.
    """

    decision: Decision
    members: tuple[Local, ...] = ()
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """A passage of an article from which a person takes back the event or statement that was read there."""

    article: str
    evidence: Span
    decision: Decision


@dataclass(frozen=True, slots=True)
class Match:
    """An item of Wikidata (``Q42``) that may be the entity with that key; the same thing only if a person `confirmed`
    it."""

    entity: str
    item: str
    confidence: float
    confirmed: bool = False


@dataclass(frozen=True)
class Collection:
    """The records of all articles, without what a person rejects, and what is the same across them."""

    records: tuple[Record, ...]
    entities: tuple[ResolvedEntity, ...] = ()
    events: tuple[ResolvedEvent, ...] = ()
    claims: tuple[Claim, ...] = ()
    decided: tuple[Decided, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    matches: tuple[Match, ...] = ()
    origins: tuple[Origin, ...] = ()
    heard: tuple[Heard, ...] = ()

    @cached_property
    def entity_of(self) -> dict[Local, str]:
        """Key of the resolved entity for each article's entity."""
        return {member: entity.key for entity in self.entities for member in entity.members}

    @cached_property
    def event_of(self) -> dict[Local, str]:
        """Key of the resolved event for each article's event."""
        return {member: event.key for event in self.events for member in event.members}

    @cached_property
    def claim_of(self) -> dict[Local, str]:
        """Key of the claim for each article's statement that has one."""
        return {member: claim.key for claim in self.claims for member in claim.members}

    def decided_on(self, decided: Decided) -> tuple[str, ...]:
        """Keys of the entities, events or claims that a decision in effect is on; none for one that rejects."""
        if decided.decision.action == "reject":
            return ()
        decision = decided.decision
        key_of = self.entity_of if decision.names else self.event_of if decision.events else self.claim_of
        return tuple(sorted({key_of[member] for member in decided.members}))
