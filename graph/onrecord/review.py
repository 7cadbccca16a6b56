"""A person's review of a store: what is doubtful, and decisions on what the store's identifiers and names mean."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.collecting import collecting_rarely
from onrecord.decision_file import add_decisions, read_decisions
from onrecord.errors import AbortError
from onrecord.model import Collection, Decided, Decision, Local, Passage, Record
from onrecord.rdf.iris import Names
from onrecord.resolve import resolve_records
from onrecord.resolve.decisions.doubts import Doubt, event_passage, find_doubts, statement_passage
from onrecord.resolve.decisions.references import identifier_in
from onrecord.store import open_store
from onrecord.vocab import DATA_BASE

NAMES = Names(DATA_BASE)


@dataclass(frozen=True)
class Review:
    """The records of a store as they were read, what a person has decided, and the collection that results."""

    records: tuple[Record, ...]
    decisions: tuple[Decision, ...]
    collection: Collection


@collecting_rarely()
def open_review(store: Path, decisions: Path) -> Review:
    """The store in a folder with the decisions of a file. Raises AbortError if either cannot be read."""
    told = read_decisions(decisions)
    records = tuple(open_store(store).records.values())
    return Review(records, told, resolve_records(records, told))


def doubts_called(review: Review, ids: Iterable[str]) -> list[Doubt]:
    """The doubts with those identifiers, or beginnings of them; AbortError for one that means none or several."""
    known = find_doubts(review.collection, below=2.0)
    found = []
    for wanted in ids:
        fitting = [doubt for doubt in known if doubt.id.startswith(wanted)]
        if len(fitting) != 1:
            how = "several begin so" if fitting else "it is not in doubt, or decided on already"
            raise AbortError(f"{wanted}: {how}: `onrecord review list --all` shows what is")
        found += fitting
    return found


def told_by(review: Review, references: Sequence[str], articles: Sequence[str] = ()) -> tuple[Passage, ...]:
    """The passages that tell of the events which `references` identify, in those articles; none if they are names.

    Raises AbortError where one is unknown, or names stand among identifiers of events.
    """
    keys = [identifier_in(reference, "event") for reference in references]
    if not any(keys):
        return ()
    events = {key: event for event in review.collection.events for key in (event.key, *event.former)}
    members: list[Local] = []
    for reference, key in zip(references, keys, strict=True):
        if key not in events:
            raise AbortError(
                f"{reference}: no event has that identifier: `onrecord query timeline` shows those there are"
            )
        own = [member for member in events[key].members if not articles or member[0] in articles]
        members += own if articles else own[:1]
    return tuple(passages(review, members))


def said_by(review: Review, references: Sequence[str], articles: Sequence[str] = ()) -> tuple[Passage, ...]:
    """The passages of the statements that `references` identify, ``statement/…``, or that make the claims they do,
    ``claim/…``: all in those articles, else one that is not named itself; none if they are something else.

    Raises AbortError where one is unknown, or something else stands among them.
    """
    keys = [short(reference) for reference in references]
    if not any(key.startswith(("claim/", "statement/")) for key in keys):
        return ()
    claims = {f"claim/{key}": claim for claim in review.collection.claims for key in (claim.key, *claim.former)}
    _, statements = identified(review)
    named = {passage for key in keys for passage in statements.get(key, ())}
    found: list[Passage] = []
    for reference, key in zip(references, keys, strict=True):
        if key not in claims and key not in statements:
            raise AbortError(f"{reference}: no claim or statement of the store has that identifier")
        if key in statements:
            found += statements[key]
            continue
        told = said_passages(review, claims[key].members)
        here = [each for each in told if each.article in articles]
        found += here if articles else [each for each in told if each not in named][:1]
    return tuple(dict.fromkeys(found))


def said_passages(review: Review, members: Iterable[Local]) -> list[Passage]:
    """The words that make each of the statements `members`."""
    records = {record.article.id: record for record in review.collection.records}
    return [
        statement_passage(records[article], statement)
        for article, local in members
        for statement in records[article].statements
        if statement.id == local
    ]


def passages(review: Review, members: Iterable[Local]) -> Iterator[Passage]:
    """The words that tell each of the events `members`."""
    records = {record.article.id: record for record in review.collection.records}
    for article, local in members:
        yield from (event_passage(records[article], event) for event in records[article].events if event.id == local)


def rejections(review: Review, references: Sequence[str]) -> tuple[tuple[Passage, ...], tuple[Passage, ...]]:
    """The passages of the events, and those of the statements, that `references` identify: ``event/…``, of which every
    account is meant, ``account/…`` or ``statement/…``. Raises AbortError where one is unknown."""
    events, statements = identified(review)
    told: list[Passage] = []
    said: list[Passage] = []
    for reference in references:
        key = short(reference)
        if key not in events and key not in statements:
            raise AbortError(f"{reference}: no event, account or statement of the store has that identifier")
        told += events.get(key, ())
        said += statements.get(key, ())
    return tuple(dict.fromkeys(told)), tuple(dict.fromkeys(said))


def identified(review: Review) -> tuple[dict[str, list[Passage]], dict[str, list[Passage]]]:
    """The passages of each event and account, and of each statement, by the last two parts of its IRI."""
    events = {
        f"event/{key}": list(passages(review, event.members))
        for event in review.collection.events
        for key in (event.key, *event.former)
    }
    statements: dict[str, list[Passage]] = {}
    for record in review.collection.records:
        for event in record.events:
            events[short(NAMES.account(record.article, event))] = [event_passage(record, event)]
        for statement in record.statements:
            statements[short(NAMES.statement(record, statement))] = [statement_passage(record, statement)]
    return events, statements


def decide(review: Review, path: Path, decisions: tuple[Decision, ...]) -> list[Decided]:
    """Writes `decisions` to the file at `path`, and returns the earlier ones that they contradict.

    Raises AbortError, and writes nothing, if one of them cannot be in effect, or stands in the file already.
    """
    after = resolve_records(review.records, (*review.decisions, *decisions)).decided
    for each in after:
        if each.problem and any(each.decision is new for new in decisions):
            raise AbortError(f"{each.decision.action}: {each.problem}")
    before = {id(each.decision) for each in review.collection.decided if each.problem}
    add_decisions(path, decisions)
    return [each for each in after if each.problem and id(each.decision) not in before]


def short(iri: str) -> str:
    """The last two parts of an IRI: the kind of thing and its key.

    >>> short("<https://example.org/id/claim/0ab1>")
    'claim/0ab1'
    """
    return "/".join(iri.strip("<>").split("/")[-2:])
