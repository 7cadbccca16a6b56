"""What the checks find in a store that was tampered with."""

from collections.abc import Callable
from dataclasses import replace

import pyoxigraph as ox
import pytest
from rdflib import Graph

import onrecord.validate
from onrecord.errors import AbortError
from onrecord.model import Collection, Decision, Passage, Record, Span
from onrecord.rdf import collection_graphs
from onrecord.resolve import resolve_records
from onrecord.store import Store, memory_store
from onrecord.validate import validate
from onrecord.validate.conformance import conforms, described, read_targets
from onrecord.vocab import OA, REC, ontology_folder

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


def test_what_is_sound_is_not_put_to_the_engine(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(onrecord.validate, "shape_failures", lambda data, shapes: asked.append(len(data)))
    validate(store)
    assert asked == []


def test_the_quick_check_and_the_engine_agree_on_what_is_sound(store: Store) -> None:
    shapes = Graph().parse(ontology_folder() / "shapes.ttl", format="turtle")
    for name in store.graphs():
        quads = list(store.quads(name))
        if not name.endswith("/resolved"):
            graph = Graph().parse(data="".join(f"{q.subject} {q.predicate} {q.object} .\n" for q in quads))
            assert conforms(described(quads), read_targets(shapes))
            assert list(onrecord.validate.shape_failures(graph, shapes)) == []


def test_a_constraint_that_the_quick_check_does_not_know_is_refused() -> None:
    shapes = """
        @prefix sh: <http://www.w3.org/ns/shacl#> .
        <https://example.org/shape> sh:targetClass <https://example.org/Thing> ;
            sh:property [ sh:path <https://example.org/part> ; sh:maxExclusive 3 ] .
    """
    with pytest.raises(AbortError, match="maxExclusive"):
        read_targets(Graph().parse(data=shapes, format="turtle"))


VALUES = [
    ("sh:minLength 2", '"ab"', '"a"'),
    ("sh:maxInclusive 1", '"1"^^xsd:integer', '"2"^^xsd:integer'),
    ("sh:minInclusive 0", '"0.5"^^xsd:decimal', '"-0.5"^^xsd:decimal'),
    ("sh:datatype xsd:date", '"2021-06-14"^^xsd:date', '"2021-06-31"^^xsd:date'),
    ("sh:nodeKind sh:IRI", "<https://example.org/b>", '"b"'),
    ('sh:pattern "^[a-z]+$"', '"abc"', '"a1"'),
    ('sh:in ( "a" "b" )', '"b"', '"c"'),
    ("sh:hasValue true", "true", "false"),
    ("sh:class <https://example.org/Thing>", "<https://example.org/a>", "<https://example.org/b>"),
    ("sh:maxCount 1", '"a"', '"a", "b"'),
    ("sh:minCount 2", '"a", "b"', '"a"'),
    ("sh:lessThan <https://example.org/end>", '"4"^^xsd:integer', '"5"^^xsd:integer'),
    ("sh:lessThanOrEquals <https://example.org/end>", '"5"^^xsd:integer', '"6"^^xsd:integer'),
    ("sh:or ( [ sh:datatype xsd:string ] [ sh:nodeKind sh:IRI ] )", "<https://example.org/b>", '"1"^^xsd:integer'),
    ('sh:qualifiedValueShape [ sh:in ( "a" ) ] ; sh:qualifiedMinCount 1', '"a", "b"', '"b"'),
    ('sh:qualifiedValueShape [ sh:in ( "a" "b" ) ] ; sh:qualifiedMaxCount 1', '"a", "c"', '"a", "b"'),
    ("sh:node [ sh:property [ sh:path <https://example.org/end> ; sh:minCount 1 ] ]",
     "<https://example.org/a>", "<https://example.org/b>"),
]  # fmt: skip


@pytest.mark.parametrize(("constraint", "right", "wrong"), VALUES, ids=[row[0][:30] for row in VALUES])
def test_both_take_the_right_value_and_not_the_wrong_one(constraint: str, right: str, wrong: str) -> None:
    prefixes = "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
    shapes = Graph().parse(
        data=f"""{prefixes}<https://example.org/shape> a sh:NodeShape ; sh:targetClass <https://example.org/Thing> ;
            sh:property [ sh:path <https://example.org/part> ; {constraint} ] .""",
        format="turtle",
    )
    for value, sound in ((right, True), (wrong, False)):
        turtle = f"""{prefixes}<https://example.org/a> a <https://example.org/Thing> ;
            <https://example.org/part> {value} ; <https://example.org/end> 5 ."""
        triples = ox.parse(turtle, format=ox.RdfFormat.TURTLE)
        assert conforms(described(triples), read_targets(shapes)) == sound
        graph = Graph().parse(data=turtle, format="turtle")
        assert (list(onrecord.validate.shape_failures(graph, shapes)) == []) == sound
