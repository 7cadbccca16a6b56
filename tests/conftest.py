"""A small collection built by hand: three invented articles on one invented affair in the harbour town of Port Ansel.

A meeting told twice with different dates, a call, a dismissal, a claim that is passed on through a chain of
reports and denied, a refusal to comment, and two positions.
"""

from dataclasses import replace
from datetime import date

import pytest

from onrecord.model import (
    Article,
    Claim,
    Collection,
    Entity,
    Event,
    Local,
    Position,
    Publication,
    Record,
    ResolvedEntity,
    ResolvedEvent,
    Span,
    Statement,
    TimeSpan,
)
from onrecord.rdf import collection_graphs
from onrecord.store import Store, memory_store

COURIER = (
    "Minister meets shipowner\n\n"
    "Harbour Minister Mira Halvorsen met the shipowner Tomas Reeve in Port Ansel on 3 April 2021. "
    "“We talked about the tides,” Reeve said. "
    "Halvorsen denied that she had promised him a licence."
)
POST = (
    "The licence affair\r\n\r\n"
    "The Ansel Courier reported that the agency Northwire had heard from two officials that "
    "Halvorsen promised Reeve a licence. "
    "Halvorsen and Reeve met on 4 April 2021. "
    "Lena Okafor, a spokeswoman for the Harbour Ministry, declined to comment on the meeting. "
    "The town council dismissed Olin Dray in March 2021."
)
WIRE = "⚓ PORT ANSEL, June 9 — T. Reeve phoned Mira Halvorsen on Tuesday; nobody knows why.\tMore \\ “soon”."


def at(text: str, words: str, number: int = 0) -> Span:
    """The span of the `number`th occurrence of `words` in `text`."""
    start = -1
    for _ in range(number + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def day(iso: str, text: Span | None = None) -> TimeSpan:
    """One stated day."""
    return TimeSpan(date.fromisoformat(iso), date.fromisoformat(iso), "day", "stated", iso, text)


def courier() -> Record:
    """The Ansel Courier of 12 April: the meeting, a remark, a denial."""
    text = COURIER
    met = at(text, "Harbour Minister Mira Halvorsen met the shipowner Tomas Reeve in Port Ansel on 3 April 2021.")
    published = Publication(date(2021, 4, 12), date(2021, 4, 12), "metadata")
    article = Article(
        "courier-0412", "courier-0412.txt", text, "Minister meets shipowner", "The Ansel Courier", "Ida Brandt",
        "https://courier.example/affairs?id=412", "en", published,
    )  # fmt: skip
    entities = (
        Entity("e1", "person", "Mira Halvorsen", (at(text, "Mira Halvorsen"), at(text, "Halvorsen", 1))),
        Entity("e2", "person", "Tomas Reeve", (at(text, "Tomas Reeve"), at(text, "Reeve", 1))),
        Entity("e3", "place", "Port Ansel", (at(text, "Port Ansel"),)),
    )
    third = day("2021-04-03", at(text, "3 April 2021"))
    meeting = Event("v1", "meeting", at(text, "met"), ("e1", "e2"), "e3", third, "happened", met)
    remark = Statement(
        "s1", "e2", (at(text, "Reeve", 1),), (at(text, "said"),), (at(text, "We talked about the tides,"),), "assert",
        at(text, "“We talked about the tides,” Reeve said."), about=("v1",),
    )  # fmt: skip
    denial = Statement(
        "s2", "e1", (at(text, "Halvorsen", 1),), (at(text, "denied"),), (at(text, "she had promised him a licence"),),
        "deny", at(text, "Halvorsen denied that she had promised him a licence."),
    )  # fmt: skip
    position = Position("e1", "Harbour Minister", None, met)
    return Record(article, entities, (position,), (meeting,), (remark, denial))


def post() -> Record:
    """The Harbour Post of 14 April: the chain of reports, the meeting on another day, a refusal, a dismissal."""
    text = POST
    chain = at(text, "The Ansel Courier reported that the agency Northwire had heard from two officials that "
               "Halvorsen promised Reeve a licence.")  # fmt: skip
    published = Publication(date(2021, 4, 14), date(2021, 4, 14), "stated")
    article = Article(
        "post-0414",
        "post-0414.txt",
        text,
        "The licence affair",
        "Harbour Post",
        None,
        "not a web address",
        published=published,
    )
    entities = (
        Entity("e1", "outlet", "The Ansel Courier", (at(text, "The Ansel Courier"),)),
        Entity("e2", "outlet", "Northwire", (at(text, "Northwire"),)),
        Entity("e3", "unnamed", "two officials", (at(text, "two officials"),)),
        Entity("e4", "person", "Halvorsen", (at(text, "Halvorsen"), at(text, "Halvorsen", 1))),
        Entity("e5", "person", "Reeve", (at(text, "Reeve"), at(text, "Reeve", 1))),
        Entity("e6", "person", "Lena Okafor", (at(text, "Lena Okafor"),)),
        Entity("e7", "organization", "Harbour Ministry", (at(text, "Harbour Ministry"),)),
        Entity("e8", "person", "Olin Dray", (at(text, "Olin Dray"),)),
    )
    told = at(text, "Halvorsen and Reeve met on 4 April 2021.")
    refused = at(text, "Lena Okafor, a spokeswoman for the Harbour Ministry, declined to comment on the meeting.")
    sacked = at(text, "The town council dismissed Olin Dray in March 2021.")
    march = TimeSpan(date(2021, 3, 1), date(2021, 3, 31), "month", "stated", "2021-03", at(text, "March 2021"))
    events = (
        Event("v1", "meeting", at(text, "met"), ("e4", "e5"), None, day("2021-04-04", at(text, "4 April 2021")),
              "happened", told),
        Event("v2", "dismissal", at(text, "dismissed"), ("e8",), None, march, "happened", sacked),
    )  # fmt: skip
    promise = at(text, "Halvorsen promised Reeve a licence")
    heard = Span(at(text, "two officials").start, promise.end)
    printed = Span(at(text, "the agency").start, promise.end)
    statements = (
        Statement("s0", "e1", (at(text, "The Ansel Courier"),), (at(text, "reported"),), (printed,), "report", chain,
                  time=day("2021-04-12")),
        Statement("s1", "e2", (at(text, "the agency Northwire"),), (at(text, "had heard"),), (heard,), "report", chain,
                  within="s0", channel="by ear"),
        Statement("s2", "e3", (at(text, "two officials"),), (at(text, "from"),), (promise,), "assert", chain,
                  within="s1"),
        Statement("s3", "e6", (at(text, "Lena Okafor"),), (at(text, "declined to comment"),),
                  (at(text, "the meeting"),), "decline", refused, about=("v1",)),
    )  # fmt: skip
    return Record(article, entities, (Position("e6", "spokeswoman", "e7", refused),), events, statements)


def wire() -> Record:
    """A wire story without outlet or certain date: a call, and words that nobody is named for."""
    text = WIRE
    published = Publication(date(2021, 6, 9), date(2021, 6, 10), "inferred")
    article = Article("wire ä/1", "wire.txt", text, None, None, None, None, "en", published)
    entities = (
        Entity("e1", "person", "T. Reeve", (at(text, "T. Reeve"),)),
        Entity("e2", "person", "Mira Halvorsen", (at(text, "Mira Halvorsen"),)),
    )
    tuesday = TimeSpan(date(2021, 6, 8), date(2021, 6, 8), "day", "relative", "2021-06-08", at(text, "Tuesday"))
    sentence = at(text, "T. Reeve phoned Mira Halvorsen on Tuesday; nobody knows why.")
    call = Event("v1", "call", at(text, "phoned"), ("e1", "e2"), None, tuesday, "happened", sentence)
    unsaid = Statement("s1", None, (), (), (at(text, "nobody knows why"),), "assert", sentence)
    return Record(article, entities, (), (call,), (unsaid,))


def affair() -> Collection:
    """The three articles, resolved by hand."""
    c, p, w = "courier-0412", "post-0414", "wire ä/1"
    entities = (
        ResolvedEntity("halvorsen", "person", "Mira Halvorsen", ("Halvorsen",), ((c, "e1"), (p, "e4"), (w, "e2")),
                       ("same family name",), 0.95),
        ResolvedEntity("reeve", "person", "Tomas Reeve", ("Reeve", "T. Reeve"), ((c, "e2"), (p, "e5"), (w, "e1")),
                       ("same family name",), 0.9),
        ResolvedEntity("ansel", "place", "Port Ansel", (), ((c, "e3"),)),
        ResolvedEntity("courier", "outlet", "The Ansel Courier", (), ((p, "e1"), (c, "outlet"))),
        ResolvedEntity("northwire", "outlet", "Northwire", (), ((p, "e2"),)),
        ResolvedEntity("officials", "unnamed", "two officials", (), ((p, "e3"),)),
        ResolvedEntity("okafor", "person", "Lena Okafor", (), ((p, "e6"),)),
        ResolvedEntity("ministry", "organization", "Harbour Ministry", (), ((p, "e7"),)),
        ResolvedEntity("dray", "person", "Olin Dray", (), ((p, "e8"),)),
    )  # fmt: skip
    either = TimeSpan(date(2021, 4, 3), date(2021, 4, 4), "range", "stated", "2021-04-03/2021-04-04")
    march = TimeSpan(date(2021, 3, 1), date(2021, 3, 31), "month", "stated", "2021-03")
    events = (
        ResolvedEvent("meeting", "meeting", ("halvorsen", "reeve"), "ansel", either, "happened", ((c, "v1"), (p, "v1")),
                      ("same people, dates a day apart",), 0.8),
        ResolvedEvent("sacking", "dismissal", ("dray",), None, march, "happened", ((p, "v2"),)),
        ResolvedEvent("call", "call", ("reeve", "halvorsen"), None, day("2021-06-08"), "happened", ((w, "v1"),)),
    )  # fmt: skip
    claims = (
        Claim("tides", "We talked about the tides,", ((c, "s1"),)),
        Claim("licence", "Halvorsen promised Reeve a licence", ((c, "s2"), (p, "s2"))),
        Claim("meeting-talk", "the meeting", ((p, "s3"),)),
        Claim("why", "nobody knows why", ((w, "s1"),)),
    )
    return Collection((courier(), post(), wire()), entities, events, claims)


def with_cue(collection: Collection, *cue: Span) -> Collection:
    """The collection with other words of the Courier for the cue of its denial."""
    first, *rest = collection.records
    remark, denial = first.statements
    return replace(collection, records=(replace(first, statements=(remark, replace(denial, cue=cue))), *rest))


def acted_on(collection: Collection) -> Collection:
    """The collection with a dismissal by somebody: one account names only Dray but comes first, another both."""
    post, other = collection.records[1], "council-notes"
    dismissal = post.events[1]
    both = replace(dismissal, participants=("e4", "e8"))
    notes = replace(post, article=replace(post.article, id=other), events=(both,), statements=(), positions=())
    told = tuple(
        replace(
            entity, members=(*entity.members, *((other, local) for id, local in entity.members if id == "post-0414"))
        )
        for entity in collection.entities
    )
    sacking = replace(
        collection.events[1], participants=("dray", "halvorsen"), members=(("post-0414", "v2"), (other, "v1"))
    )
    notes = replace(notes, events=(replace(both, id="v1"),))
    events = (collection.events[0], sacking, collection.events[2])
    return replace(collection, records=(*collection.records, notes), entities=told, events=events)


def printed_again(collection: Collection) -> Collection:
    """The collection with the Harbour Post's article in The Evening Paper too, word for word."""
    post = collection.records[1]
    copy = replace(post, article=replace(post.article, id="copy", outlet="The Evening Paper"))

    def both(members: tuple[Local, ...]) -> tuple[Local, ...]:
        return (*members, *(("copy", local) for article, local in members if article == post.article.id))

    return Collection(
        (*collection.records, copy),
        tuple(replace(entity, members=both(entity.members)) for entity in collection.entities),
        tuple(replace(event, members=both(event.members)) for event in collection.events),
        tuple(replace(claim, members=both(claim.members)) for claim in collection.claims),
    )


@pytest.fixture(scope="session")
def collection() -> Collection:
    """The three articles, resolved by hand."""
    return affair()


@pytest.fixture(scope="session")
def records(collection: Collection) -> dict[str, Record]:
    """The records of the collection, by the key under which a store keeps them."""
    return {record.article.sha256[:16]: record for record in collection.records}


@pytest.fixture(scope="session")
def store(collection: Collection, records: dict[str, Record]) -> Store:
    """The collection in a store in memory."""
    return memory_store(records, collection_graphs(collection))
