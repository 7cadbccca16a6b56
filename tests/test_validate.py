"""What the checks find in a store that was tampered with."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pyoxigraph as ox
import pytest
from rdflib import Graph

import onrecord.validate
from onrecord.model import Collection, Decision, Passage, Record, Span
from onrecord.rdf import collection_graphs
from onrecord.resolve import resolve_records
from onrecord.store import Store, memory_store
from onrecord.validate import Failure, validate
from onrecord.vocab import OA, REC

Records = dict[str, Record]
Quads = list[ox.Quad]


@pytest.fixture
def fresh(collection: Collection, records: Records) -> Store:
    """A store that a test may spoil."""
    return memory_store(records, collection_graphs(collection))


def found(store: Store, predicate: str) -> Quads:
    """The quads with that predicate, in a stable order."""
    return sorted(store.graph.quads_for_pattern(None, ox.NamedNode(predicate), None, None), key=str)


def reasons(store: Store) -> list[str]:
    """Why the store does not hold."""
    return [failure.reason for failure in validate(store).failures]


def test_a_sound_store_holds(store: Store) -> None:
    validation = validate(store)
    assert validation.failures == ()
    assert validation.graphs == len(store.graphs()) == 5
    assert validation.passages == len(found(store, str(OA.exact))) == 25


def test_a_text_that_was_changed_is_found_out(collection: Collection, records: Records) -> None:
    changed = {
        key: replace(record, article=replace(record.article, text=record.article.text.replace("met", "saw")))
        for key, record in records.items()
    }
    failures = validate(memory_store(changed, collection_graphs(collection))).failures
    assert any("no text with the checksum" in failure.reason for failure in failures)


def test_a_text_that_is_gone_is_found_out(collection: Collection) -> None:
    store = memory_store({}, collection_graphs(collection))
    assert len(reasons(store)) == 25


@pytest.mark.parametrize(("term", "part"), [(OA.exact, "quotation"), (OA.prefix, "prefix"), (OA.suffix, "suffix")])
def test_words_that_were_changed_are_found_out(fresh: Store, term: str, part: str) -> None:
    quad = found(fresh, str(term))[0]
    fresh.graph.remove(quad)
    fresh.graph.add(ox.Quad(quad.subject, quad.predicate, ox.Literal("Nobody met anybody."), quad.graph_name))
    (reason,) = reasons(fresh)
    assert reason.startswith(f"the {part} 'Nobody met anybody.' is not the text")


def test_a_passage_that_was_moved_is_found_out(fresh: Store) -> None:
    quad = found(fresh, str(OA.start))[0]
    fresh.graph.remove(quad)
    fresh.graph.add(ox.Quad(quad.subject, quad.predicate, ox.Literal(9999), quad.graph_name))
    told = " ".join(reasons(fresh))
    assert "start: a passage starts before it ends" in told
    assert "are not in the text" in told


def test_a_span_outside_the_text_is_found_out(collection: Collection, records: Records) -> None:
    key, record = next(iter(records.items()))
    beyond = replace(record.statements[0], cue=(Span(3, 100_000),))
    spoilt = records | {key: replace(record, statements=(beyond, *record.statements[1:]))}
    failures = validate(memory_store(spoilt, collection_graphs(collection))).failures
    assert [(failure.subject, failure.reason) for failure in failures] == [
        ("courier-0412 s1", "characters 3 to 100000 are not in the text")
    ]


def drop(predicate: object, kind: str = "") -> Callable[[Store], None]:
    """Takes out the values of a predicate of the first subject of a kind."""

    def spoil(store: Store) -> None:
        quad = next(quad for quad in found(store, str(predicate)) if f"/{kind}" in str(quad.subject))
        for each in store.graph.quads_for_pattern(quad.subject, quad.predicate, None, None):
            store.graph.remove(each)

    return spoil


def put(predicate: object, value: ox.Literal | ox.NamedNode) -> Callable[[Store], None]:
    """Adds a second value to the first triple with a predicate."""

    def spoil(store: Store) -> None:
        quad = found(store, str(predicate))[0]
        store.graph.add(ox.Quad(quad.subject, quad.predicate, value, quad.graph_name))

    return spoil


BASE = "https://w3id.org/onrecord/id/"
DATE = ox.NamedNode("http://www.w3.org/2001/XMLSchema#date")


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (drop(REC.speaker), "speaker: a statement has one speaker"),
        (put(REC.speaker, ox.NamedNode("https://example.org/b")), "speaker: a statement has one speaker"),
        (drop(REC.stance), "stance: a statement has one stance"),
        (drop(REC.content), None),
        (drop(OA.hasSource), "hasSource"),
        (drop(OA.hasSelector), "it has no position in a text"),
        (drop(REC.accountOf), "accountOf"),
        (drop(REC.role), "role"),
        (drop(REC.edtf), "a time needs both bounds, a precision, a basis and an EDTF form"),
        (drop(REC.latest, "account/"), "a time needs both bounds"),
        (drop(REC.latest, "article/"), "the earliest and the latest day stand together"),
        (put(REC.latest, ox.Literal("1999-01-01", datatype=DATE)), "latest: the latest day is one date"),
        (put(REC.earliest, ox.Literal("2999-01-01", datatype=DATE)), "not after the latest"),
        (put(REC.earliest, ox.Literal("in spring")), "earliest"),
        (put(REC.precision, ox.Literal("roughly")), "a time needs both bounds"),
        (put(REC.confidence, ox.Literal("sure")), "confidence"),
        (put(REC.sha256, ox.Literal("abc")), "sha256"),
    ],
)
def test_the_shapes_find_what_is_missing_or_wrong(
    fresh: Store, spoil: Callable[[Store], None], reason: str | None
) -> None:
    spoil(fresh)
    told = reasons(fresh)
    assert any(reason in each for each in told) if reason else told == []


def test_a_meeting_needs_two_or_unnamed_company(fresh: Store) -> None:
    meeting, resolved = BASE + "event/meeting", BASE + "graph/resolved"
    for quad in list(fresh.quads(resolved, subject=meeting)):
        if quad.predicate.value == str(REC.participant):
            fresh.graph.remove(quad)
    assert reasons(fresh) == ["a meeting has two participants, or says that some are unnamed"]
    company = (ox.NamedNode(meeting), ox.NamedNode(REC.unnamedParticipants), ox.Literal(True))
    fresh.graph.add(ox.Quad(*company, ox.NamedNode(resolved)))
    assert reasons(fresh) == []


def test_an_event_without_evidence_is_found_out(fresh: Store) -> None:
    event = BASE + "event/call"
    for quad in found(fresh, str(REC.evidence)):
        if quad.subject == ox.NamedNode(event):
            fresh.graph.remove(quad)
    (failure,) = validate(fresh).failures
    assert (failure.subject, failure.reason) == (event, "evidence: nothing is asserted without evidence")


def test_what_a_person_decided_has_its_shape(collection: Collection, records: dict[str, Record]) -> None:
    decisions = (
        Decision("merge", ("Tomas Reeve", "Olin Dray"), by="Ida"),
        Decision("separate", ("Mira Halvorsen", "Lena Okafor")),
        Decision("rename", ("Port Ansel",), to="Ansel"),
        Decision("reject", events=(Passage("post-0414", "dismissed"),)),
        Decision("reject", statements=(Passage("courier-0412", "We talked about the tides,"),)),
    )
    found = resolve_records(collection.records, decisions)
    assert not [each for each in found.decided if each.problem]
    assert validate(memory_store(records, collection_graphs(found))).failures == ()


def test_a_graph_that_was_found_valid_is_not_held_against_the_shapes_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = validate(store)
    assert len(first.valid) == first.graphs - 1, "all but the graph of what holds across articles"
    checked: list[int] = []
    real = onrecord.validate.shape_failures

    def noted(data: Graph, shapes: Graph) -> Iterator[Failure]:
        checked.append(len(data))
        return real(data, shapes)

    monkeypatch.setattr(onrecord.validate, "shape_failures", noted)
    assert validate(store, valid=first.valid) == first
    assert len(checked) == 1
    validate(store)
    assert len(checked) == 1 + first.graphs


def test_a_graph_that_is_not_valid_is_told_every_time(collection: Collection, records: dict[str, Record]) -> None:
    spoilt = memory_store(records, collection_graphs(collection))
    (remark,) = (quad for quad in spoilt.quads() if quad.predicate.value == str(REC.stance) and "deny" in str(quad))
    spoilt.graph.remove(remark)
    first = validate(spoilt, valid=validate(memory_store(records, collection_graphs(collection))).valid)
    assert first.failures
    assert validate(spoilt, valid=first.valid).failures == first.failures
