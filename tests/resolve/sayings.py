"""Articles built by hand in which people say things, one sentence each."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from onrecord.model import (
    Article,
    Claim,
    Collection,
    Entity,
    EntityType,
    Event,
    EventType,
    Record,
    Span,
    Stance,
    Statement,
    TimeExpression,
    TimeSpan,
)
from onrecord.resolve import resolve_records


@dataclass(frozen=True)
class Saying:
    """Who says what: "Lund said that …". `met` is the trigger of a meeting that it tells of, `on` the words of a day
    in it with that day."""

    who: str
    cue: str
    what: str
    stance: Stance = "assert"
    met: str | None = None
    kind: EventType = "meeting"
    on: tuple[str, str] | None = None
    within: str | None = None


def paper(
    id: str,
    *sayings: Saying,
    names: Sequence[str] = (),
    outlets: Sequence[str] = (),
    unnamed: Sequence[str] = (),
    towns: Sequence[str] = (),
) -> Record:
    """An article of those sayings; `names` are people, `outlets` news organizations, `unnamed` sources without name,
    `towns` places."""
    kinds: dict[str, EntityType] = {}
    kinds |= dict.fromkeys(names, "person")
    kinds |= dict.fromkeys(outlets, "outlet")
    kinds |= dict.fromkeys(unnamed, "unnamed")
    kinds |= dict.fromkeys(towns, "place")
    text = "\n".join(f"{each.who} {each.cue} {each.what}." for each in sayings)
    found = [
        (name, Entity(f"e{number}", kind, name, tuple(places(name, text))))
        for number, (name, kind) in enumerate(kinds.items(), 1)
    ]
    entities = tuple(entity for _, entity in found if entity.mentions)
    ids = {name: entity.id for name, entity in found if entity.mentions}
    statements, events, times, at = [], [], [], 0
    for number, each in enumerate(sayings, 1):
        sentence = Span(at, at + len(each.who) + len(each.cue) + len(each.what) + 3)
        source = Span(at, at + len(each.who))
        cue = Span(source.end + 1, source.end + 1 + len(each.cue))
        content = Span(cue.end + 1, sentence.end - 1)
        when = None
        if each.on:
            day = date.fromisoformat(each.on[1])
            place = text.index(each.on[0], content.start)
            when = TimeSpan(day, day, "day", "stated", each.on[1], Span(place, place + len(each.on[0])))
            times.append(TimeExpression(when.text or content, "date", when))
        about: tuple[str, ...] = ()
        if each.met:
            start = text.index(each.met, content.start)
            people = tuple(e.id for e in entities if e.type == "person" and any(content.covers(m) for m in e.mentions))
            about = (f"v{number}",)
            trigger = Span(start, start + len(each.met))
            events.append(Event(f"v{number}", each.kind, trigger, people, None, when, "happened", sentence))
        statements.append(
            Statement(f"s{number}", ids.get(each.who), (source,), (cue,), (content,), each.stance, sentence,
                      within=each.within, about=about)
        )  # fmt: skip
        at = sentence.end + 1
    return Record(Article(id, id, text), entities, (), tuple(events), tuple(statements), tuple(times))


def places(name: str, text: str) -> list[Span]:
    """Every place at which `name` stands in `text`."""
    starts = [at for at in range(len(text)) if text.startswith(name, at)]
    return [Span(at, at + len(name)) for at in starts]


def together(*records: Record) -> list[str]:
    """The statements of each claim that has several: "a/s1 b/s1"."""
    claims = resolve_records(records).claims
    return sorted(" ".join("/".join(member) for member in claim.members) for claim in claims if len(claim.members) > 1)


def answers(*records: Record) -> list[tuple[str, str, str]]:
    """Every answer: the statement, what it does, and the first statement of the claim."""
    claims = resolve_records(records).claims
    return sorted(("/".join(each.statement), each.stance, "/".join(claim.members[0])) for claim in claims
                  for each in claim.answers)  # fmt: skip


def claim_with(member: str, *records: Record) -> Claim:
    """The claim of the statement "a/s1"."""
    return next(
        claim for claim in resolve_records(records).claims if member in {"/".join(each) for each in claim.members}
    )


def cited_by_three() -> Collection:
    """Three papers that cite the Courier, the last with who told it, and one denial."""
    report = Saying("The Courier", "reported", "Bo Berg sold the old harbour for a song", "report")
    denial = Saying("Bo Berg", "dismissed", "the report", "deny")
    waiter = Saying("two waiters", "told The Courier", "it was all kept very secret")
    sayings = {"a": (report,), "b": (report, denial), "c": (report, waiter)}
    papers = [
        paper(id, *told, names=["Bo Berg"], outlets=["The Courier"], unnamed=["two waiters"])
        for id, told in sayings.items()
    ]
    *others, last = papers
    outlet = next(entity.id for entity in last.entities if entity.name == "The Courier")
    heard = (last.statements[0], replace(last.statements[1], channel=outlet))
    return resolve_records([*others, replace(last, statements=heard)])
