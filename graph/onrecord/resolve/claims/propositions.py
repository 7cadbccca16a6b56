"""What a statement says, in the parts by which two statements are compared: words, names in their order, numbers,
times, whether it is negative or left open, the event or the kind of doing that it tells of."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from onrecord.model import Local, Record, Span, Stance, Statement, TimeExpression
from onrecord.resolve.claims.predications import Doing, Told, doing_of, is_number, told_event
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
PRONOUNS = frozenset("he she they his her their him them it its this that these those".split())
WORD = re.compile(r"[^\W_]+")
ACTING = frozenset({"person", "organization", "outlet", "group"})
PLACE = frozenset({"place"})
LIES_IN = re.compile(r"\b(?:in|at|near|to|from|outside|inside|into) (?:the )?$", re.IGNORECASE)
"""What stands before the name of a place where something is; "the Oslo council" names whose it is."""


@dataclass(frozen=True, slots=True)
class Proposition:
    """What one statement says. `names` are keys of people and bodies in the order in which its content names them,
    `around` those that its sentences name besides, but for who speaks; `places` are where something is; `capitals` are
    other words with a capital, which may be names that were not found; `times` are first and last days. One that
    `leans` is understood only from who says it or where: by a pronoun, or since it says next to nothing."""

    member: Local
    stance: Stance
    text: str
    sentence: str
    words: tuple[str, ...]
    stems: tuple[str, ...]
    names: tuple[str, ...]
    around: frozenset[str]
    places: frozenset[str]
    capitals: frozenset[str]
    numbers: frozenset[str]
    times: frozenset[tuple[date, date]]
    negative: bool
    open: bool
    speaker: str | None
    told: Told | None
    doing: Doing | None
    leans: bool


def proposition_of(
    record: Record, statement: Statement, entity_of: Mapping[Local, str], event_of: Mapping[Local, str]
) -> Proposition:
    """What `statement` says."""
    text, article, spans = record.article.text, record.article.id, said_spans(record, statement)
    said = " ".join(span.of(text) for span in spans)
    named, placed = (list(mentions_in(record, spans, entity_of, kinds)) for kinds in (ACTING, PLACE))
    timed = [each for each in record.times if any(span.covers(each.text) for span in spans)]
    bare = words_besides(text, spans, [*named, *placed], timed)
    return Proposition(
        member=(article, statement.id),
        stance=statement.stance,
        text=wording(record, statement),
        sentence=in_line(statement.evidence.of(text)),
        words=tuple(re.findall(r"\w+", said.casefold())),
        stems=tuple(stem(word.casefold()) for word in filter(tells, bare)),
        names=tuple(dict.fromkeys(key for _, key in named)),
        around=named_around(record, statement, spans, entity_of),
        places=frozenset(key for span, key in placed if LIES_IN.search(text[: span.start][-12:])),
        capitals=capitals_in(bare),
        numbers=frozenset(word.casefold() for word in filter(is_number, bare)),
        times=frozenset((each.value.earliest, each.value.latest) for each in timed if each.value),
        negative=bool(NEGATIVE.search(said)),
        open=bool(OPEN.search(said)),
        speaker=entity_of.get((article, statement.speaker or "")),
        told=told_event(record, statement, event_of),
        doing=doing_of(text, spans, named),
        leans=leaning(said, named[0][0].of(text) if named else None, sum(map(tells, bare))),
    )


def leaning(said: str, name: str | None, telling: int) -> bool:
    """True if what is `said` speaks in the first person, has a pronoun before the first name in it, or names nobody and
    has but one word that tells anything.

    >>> leaning("Ada Lund sold her ship", "Ada Lund", 2), leaning("her ship was sold to Ada Lund", "Ada Lund", 2)
    (False, True)
    """
    before = said[: said.index(name)] if name else said
    if FIRST_PERSON.search(said) or (name is None and telling < 2):
        return True
    return not PRONOUNS.isdisjoint(re.findall(r"\w+", before.casefold()))


def capitals_in(words: list[str]) -> frozenset[str]:
    """The words with a capital, without titles and offices, in small letters.

    >>> sorted(capitals_in("the Minister of the Nordic Council".split()))
    ['council', 'nordic']
    """
    found = {word.casefold() for word in words if word[0].isupper() and len(word) > 1}
    return frozenset(found - words_of("titles") - words_of("function_words"))


def tells(word: str) -> bool:
    """True for a word that says something of what a text is about, and is no number."""
    return word.casefold() not in words_of("function_words") and not is_number(word)


def named_around(
    record: Record, statement: Statement, spans: tuple[Span, ...], entity_of: Mapping[Local, str]
) -> frozenset[str]:
    """The keys of whom the sentences of a statement name beside its content and source."""
    parts = (*statement.source, *spans)
    found = mentions_in(record, (statement.evidence,), entity_of)
    return frozenset(key for mention, key in found if not any(part.overlaps(mention) for part in parts))


def mentions_in(
    record: Record, spans: tuple[Span, ...], entity_of: Mapping[Local, str], kinds: frozenset[str] = ACTING
) -> Iterator[tuple[Span, str]]:
    """The mentions of entities of those kinds within `spans`, in order, each with the key of whom it names."""
    found = [
        (mention, entity_of[record.article.id, entity.id])
        for entity in record.entities
        if entity.type in kinds and (record.article.id, entity.id) in entity_of
        for mention in entity.mentions
        if any(span.covers(mention) for span in spans)
    ]
    yield from sorted(found)


def words_besides(
    text: str, spans: tuple[Span, ...], mentions: list[tuple[Span, str]], times: list[TimeExpression]
) -> list[str]:
    """The words of `spans` that are neither names nor times."""
    covered, found = sorted([*(span for span, _ in mentions), *(each.text for each in times)]), []
    for span in spans:
        at = span.start
        for each in (each for each in covered if span.covers(each)):
            found += WORD.findall(text[at : max(at, each.start)])
            at = max(at, each.end)
        found += WORD.findall(text[at : span.end])
    return found
