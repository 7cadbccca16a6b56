"""The values that the stages hand to one another."""

import unicodedata
from dataclasses import FrozenInstanceError
from datetime import date
from hashlib import sha256
from typing import get_args

import pytest

from onrecord.model import (
    CONTACT_TYPES,
    LEGAL_TYPES,
    PERSONNEL_TYPES,
    Article,
    Claim,
    Collection,
    Entity,
    Event,
    EventType,
    Position,
    Record,
    ResolvedEntity,
    ResolvedEvent,
    Span,
    Stance,
    Statement,
    Status,
    TimeSpan,
)

CONTRACT_TYPES = (
    "meeting call visit negotiation interview hearing contact correspondence appointment nomination election dismissal "
    "resignation arrest charge trial sentence investigation lawsuit ruling agreement sanction demand disclosure attack "
    "accident death disaster protest launch other"
)


def test_offsets_count_code_points() -> None:
    text = "🌊 Ada met Bo"
    assert Span(2, 5).of(text) == "Ada"
    assert Span(2, 5).of(unicodedata.normalize("NFC", text)) == "Ada"


@pytest.mark.parametrize(
    ("a", "b", "overlap", "cover"),
    [
        (Span(0, 5), Span(0, 5), True, True),
        (Span(0, 5), Span(1, 4), True, True),
        (Span(1, 4), Span(0, 5), True, False),
        (Span(0, 5), Span(4, 6), True, False),
        (Span(0, 5), Span(5, 6), False, False),
        (Span(5, 6), Span(0, 5), False, False),
    ],
)
def test_spans_are_half_open(a: Span, b: Span, overlap: bool, cover: bool) -> None:
    assert a.overlaps(b) == b.overlaps(a) == overlap
    assert a.covers(b) == cover


def test_spans_stand_in_the_order_of_the_text() -> None:
    assert sorted([Span(4, 5), Span(0, 9), Span(0, 3)]) == [Span(0, 3), Span(0, 9), Span(4, 5)]


def test_the_hash_of_an_article_is_that_of_its_bytes() -> None:
    assert Article("a", "a.txt", "Straße\r\n").sha256 == sha256("Straße\r\n".encode()).hexdigest()
    assert Article("a", "a.txt", "one").sha256 == Article("b", "b.txt", "one", title="B").sha256
    assert Article("a", "a.txt", "\ud83d").sha256  # half a character, as a broken file may hold, is hashed too


def test_values_cannot_be_changed() -> None:
    whole = record()
    parts = (*whole.entities, *whole.positions, *whole.events, *whole.statements)
    for value in (Span(0, 1), whole, whole.article, *parts, Collection((whole,)), Claim("k", "It rained.", ())):
        with pytest.raises(FrozenInstanceError):
            setattr(value, next(iter(type(value).__annotations__)), None)


def test_the_event_types_are_those_of_the_contract() -> None:
    assert " ".join(get_args(EventType)) == CONTRACT_TYPES
    assert " ".join(get_args(Status)) == "happened planned possible denied alleged"
    assert " ".join(get_args(Stance)) == "assert deny confirm decline accuse demand promise report"


def test_the_families_of_event_types_are_apart() -> None:
    assert "meeting interview contact correspondence".split() == [
        kind for kind in "meeting appointment interview contact trial correspondence".split() if kind in CONTACT_TYPES
    ]
    assert {"appointment", "election", "dismissal", "resignation"} < PERSONNEL_TYPES
    assert {"arrest", "charge", "ruling"} < LEGAL_TYPES
    assert not CONTACT_TYPES & PERSONNEL_TYPES
    assert not (CONTACT_TYPES | PERSONNEL_TYPES) & LEGAL_TYPES
    assert "agreement" not in CONTACT_TYPES | PERSONNEL_TYPES | LEGAL_TYPES


def record() -> Record:
    """A record whose spans are all different, so that none can be missed."""
    return Record(
        Article("a", "a.txt", "x" * 99),
        entities=(Entity("e1", "person", "Ada", (Span(0, 1), Span(2, 3))),),
        positions=(Position("e1", "mayor", None, Span(4, 5)),),
        events=(Event("v1", "meeting", Span(6, 7), ("e1",), None, None, "happened", Span(8, 9)),),
        statements=(
            Statement("s1", "e1", (Span(10, 11),), (Span(12, 13),), (Span(14, 15), Span(16, 17)), "deny", Span(18, 19)),
        ),
    )


def test_every_span_of_a_record_is_told_with_what_rests_on_it() -> None:
    found = list(record().spans())
    assert sorted(span for _, span in found) == [Span(at, at + 1) for at in range(0, 20, 2)]
    assert {subject for subject, _ in found} == {"e1", "position 1", "v1", "s1"}


def test_a_collection_finds_what_an_articles_find_became() -> None:
    day = TimeSpan(date(2021, 4, 3), date(2021, 4, 3), "day", "stated", "2021-04-03")
    collection = Collection(
        (record(),),
        (ResolvedEntity("k1", "person", "Ada", (), (("a", "e1"), ("b", "e7"))),),
        (ResolvedEvent("k2", "meeting", ("k1",), None, day, "happened", (("a", "v1"),)),),
        (Claim("k3", "It rained.", (("a", "s1"),)),),
    )
    assert collection.entity_of == {("a", "e1"): "k1", ("b", "e7"): "k1"}
    assert collection.event_of == {("a", "v1"): "k2"}
    assert collection.claim_of == {("a", "s1"): "k3"}
