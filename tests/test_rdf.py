"""Records to triples."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pyoxigraph as ox
import pytest
from rdflib import PROV, RDF, RDFS, SDO, SKOS, XSD, Dataset, Graph, Literal, URIRef

from conftest import COURIER, WIRE, acted_on, at, with_cue
from onrecord.errors import AbortError
from onrecord.model import (
    Article,
    Collection,
    Decision,
    Entity,
    Local,
    Passage,
    Publication,
    Record,
    Rejected,
    ResolvedEntity,
    Span,
    Statement,
)
from onrecord.rdf import Triple, collection_graphs, graph_bases
from onrecord.rdf.events import event_classes
from onrecord.rdf.iris import Names, literal, web_address
from onrecord.resolve import resolve_records
from onrecord.store import memory_store
from onrecord.vocab import DATA_BASE, OA, REC, STANCE

NASTY = 'He said: "<b>{}|^`\\ \x00\x01\x1f\x7f\x85\u2028\ufffe \r\n\t \U0001f680 \ud83d'


def whole(collection: Collection, *, text: bool = True) -> Graph:
    """All graphs of a collection in one."""
    graph = Graph()
    for _, triples in collection_graphs(collection, text=text):
        for triple in triples:
            graph.add(triple)
    return graph


def hostile() -> Collection:
    """An article whose every field is as bad as a file can make it."""
    text = f"{NASTY} met {NASTY}"
    article = Article(NASTY, NASTY, text, NASTY, NASTY, NASTY, f"https://example.org/{NASTY}", "en")
    entity = Entity("e1", "person", NASTY, (Span(0, len(NASTY)),))
    said = Statement("s1", "e1", (Span(0, 5),), (), (Span(3, 9),), "assert", Span(0, len(text)), channel=NASTY)
    resolved = ResolvedEntity(NASTY, "person", NASTY, (NASTY + "!",), ((NASTY, "e1"),), (NASTY,))
    return Collection((Record(article, (entity,), (), (), (said,)),), (resolved,))


def test_every_triple_stands_in_one_graph_and_no_node_is_blank(collection: Collection) -> None:
    first = collection.records[0]
    twin = replace(first, article=replace(first.article, id="printed again"))

    def both(members: tuple[Local, ...]) -> tuple[Local, ...]:
        return (*members, *((twin.article.id, local) for article, local in members if article == first.article.id))

    copied = Collection(
        (*collection.records, twin),
        tuple(replace(entity, members=both(entity.members)) for entity in collection.entities),
        tuple(replace(event, members=both(event.members)) for event in collection.events),
        tuple(replace(claim, members=both(claim.members)) for claim in collection.claims),
    )
    seen = Counter(triple for _, triples in collection_graphs(copied) for triple in set(triples))
    assert seen
    assert max(seen.values()) == 1
    assert all(isinstance(term, URIRef | Literal) for triple in seen for term in triple)


def test_the_same_collection_gives_the_same_triples_in_the_same_order(collection: Collection) -> None:
    def listed() -> list[tuple[URIRef, list[Triple]]]:
        return [(name, list(triples)) for name, triples in collection_graphs(collection)]

    assert listed() == listed()


def otherwise_resolved(collection: Collection) -> Iterator[Collection]:
    """The same records, with each entity, event and claim in turn under another key, of another type, or another one
    for its last member."""
    for kind in ("entities", "events", "claims"):
        things = getattr(collection, kind)
        for place, thing in enumerate(things):
            *others, last = thing.members
            apart = (replace(thing, members=tuple(others)), replace(thing, key="apart", members=(last,)))
            for changed in ((replace(thing, key="another"),), apart):
                yield replace(collection, **{kind: (*things[:place], *changed, *things[place + 1 :])})
    for place, entity in enumerate(collection.entities):
        outlet = replace(entity, type="outlet")
        yield replace(collection, entities=(*collection.entities[:place], outlet, *collection.entities[place + 1 :]))
    for decision in (Decision("reject", why=why) for why in ("wrong", "another")):
        rejected = Rejected(collection.records[0].article.id, collection.records[0].events[0].evidence, decision)
        yield replace(collection, rejected=(rejected,))


def test_a_graph_with_other_triples_has_another_basis(collection: Collection) -> None:
    keys = {record.article.id: record.article.id for record in collection.records}
    known: dict[tuple[str, str], set[Triple]] = {}
    collections = [collection, *otherwise_resolved(collection)]
    for each in collections:
        bases = graph_bases(each, keys)
        for name, triples in collection_graphs(each):
            if basis := bases.get(str(name)):
                made = set(triples)
                assert known.setdefault((str(name), basis), made) == made
    assert len(collection.records) * 2 < len(known) < len(collections) * len(collection.records)


def test_a_basis_stands_for_the_record_the_base_and_the_text_too(collection: Collection) -> None:
    keys = {record.article.id: record.article.id for record in collection.records}
    first = collection.records[0].article
    graph = str(Names(DATA_BASE).graph(first))
    basis = graph_bases(collection, keys)[graph]
    assert graph_bases(collection, {**keys, first.id: "read anew"})[graph] != basis
    assert graph_bases(collection, keys, text=False)[graph] != basis
    assert basis not in graph_bases(collection, keys, base="https://example.org/").values()


def test_an_article_version_has_a_graph_of_its_own(collection: Collection) -> None:
    record = collection.records[0]
    changed = replace(record, article=replace(record.article, text=record.article.text + " "))
    names = Names(DATA_BASE)
    assert names.graph(record.article) != names.graph(changed.article)
    assert names.article(record.article) == names.article(changed.article)
    assert [name for name, _ in collection_graphs(collection)][-1] == URIRef(DATA_BASE + "graph/resolved")


def test_a_statement_has_one_speaker_one_stance_and_its_claim(collection: Collection) -> None:
    graph = whole(collection)
    (denial,) = graph.subjects(REC.stance, STANCE.deny)
    (speaker,) = graph.objects(denial, REC.speaker)
    (claim,) = graph.objects(denial, REC.content)
    assert graph.value(speaker, SKOS.prefLabel) == Literal("Mira Halvorsen")
    assert graph.value(claim, SDO.text) == Literal("Halvorsen promised Reeve a licence")
    assert {str(graph.value(named, SKOS.prefLabel)) for named in graph.objects(claim, SDO.mentions)} == {
        "Mira Halvorsen",
        "Tomas Reeve",
    }
    for statement in graph.subjects(RDF.type, REC.Statement):
        assert len(list(graph.objects(statement, REC.speaker))) == 1


def test_a_chain_of_reports_is_linked_from_both_ends(collection: Collection) -> None:
    graph = whole(collection)
    inner = [
        (graph.value(outer, REC.speakerText), nested) for nested, _, outer in graph.triples((None, REC.within, None))
    ]
    assert {str(words) for words, _ in inner} == {"The Ansel Courier", "the agency Northwire"}
    assert all((outer, REC.content, nested) in graph for nested, _, outer in graph.triples((None, REC.within, None)))
    reports = set(graph.subjects(RDF.type, REC.Report))
    assert {str(graph.value(report, REC.speakerText)) for report in reports} == {
        "The Ansel Courier",
        "the agency Northwire",
    }


def test_a_speaker_without_a_name_is_a_source_of_its_own(collection: Collection) -> None:
    graph = whole(collection)
    names = {str(graph.value(source, SKOS.prefLabel)) for source in graph.subjects(RDF.type, REC.UnnamedSource)}
    assert names == {"two officials", "unattributed"}


@pytest.mark.parametrize("pronoun", ["they", "IT", "who"])
def test_a_pronoun_that_refers_to_nobody_is_no_name(collection: Collection, pronoun: str) -> None:
    article = replace(collection.records[2].article, text=f"{WIRE} {pronoun}")
    (unsaid,) = collection.records[2].statements
    spoken = replace(unsaid, source=(Span(len(WIRE) + 1, len(article.text)),))
    wire = replace(collection.records[2], article=article, statements=(spoken,))
    graph = whole(replace(collection, records=(*collection.records[:2], wire)))
    (said,) = graph.subjects(REC.speakerText, Literal(pronoun))
    assert graph.value(graph.value(said, REC.speaker), SKOS.prefLabel) == Literal("unattributed")


def test_a_resolved_source_that_is_only_a_pronoun_has_no_name_either(collection: Collection) -> None:
    entities = tuple(
        replace(entity, name="It", aliases=("they", "two officials")) if entity.key == "officials" else entity
        for entity in collection.entities
    )
    graph = whole(replace(collection, entities=entities))
    source = URIRef(DATA_BASE + "entity/officials")
    assert list(graph.objects(source, SKOS.prefLabel)) == [Literal("unattributed")]
    assert list(graph.objects(source, SKOS.altLabel)) == [Literal("two officials")]


def test_the_words_of_the_cue_stand_with_every_statement_that_has_one(collection: Collection) -> None:
    parted = with_cue(collection, at(COURIER, "said"), at(COURIER, "denied"))
    for text in (True, False):
        graph = whole(parted, text=text)
        statements = set(graph.subjects(RDF.type, REC.Statement))
        cues = [str(graph.value(each, REC.cueText)) for each in statements & {*graph.subjects(REC.cueText)}]
        assert {*cues} == {"said", "said denied", "reported", "had heard", "from", "declined to comment"}
        assert len(statements) == len(cues) + 1


def test_each_account_keeps_the_word_that_tells_of_the_event(collection: Collection) -> None:
    for text in (True, False):
        graph = whole(collection, text=text)
        words = {str(graph.value(each, REC.cueText)) for each in graph.subjects(RDF.type, REC.Account)}
        assert words == {"met", "dismissed", "phoned"}


def test_who_acted_is_told_from_whom_it_was_done_to(collection: Collection) -> None:
    graph = whole(acted_on(collection))
    dismissal = URIRef(DATA_BASE + "event/sacking")
    assert list(graph.objects(dismissal, REC.agent)) == [URIRef(DATA_BASE + "entity/halvorsen")]
    assert (dismissal, REC.participant, URIRef(DATA_BASE + "entity/halvorsen")) in graph
    assert graph.value(dismissal, RDFS.label) == Literal("Dismissal: Olin Dray, by Mira Halvorsen")
    accounts = {len(list(graph.objects(account, REC.agent))) for account in graph.objects(dismissal, REC.account)}
    assert accounts == {0, 1}


def test_nobody_acts_on_others_in_a_meeting_nor_alone(collection: Collection) -> None:
    graph = whole(collection)
    assert not list(graph.triples((None, REC.agent, None)))
    labels = {str(label) for label in graph.objects(None, RDFS.label)}
    assert labels >= {"Dismissal: Olin Dray", "Meeting: Mira Halvorsen and Tomas Reeve"}


def test_evidence_is_read_in_code_points(collection: Collection) -> None:
    graph = whole(collection)
    (quote,) = graph.subjects(OA.exact, Literal("T. Reeve"))
    (evidence,) = graph.subjects(OA.hasSelector, quote)
    (position,) = (node for node in graph.objects(evidence, OA.hasSelector) if node != quote)
    start, end = (int(str(graph.value(position, term))) for term in (OA.start, OA.end))
    assert collection.records[2].article.text[start:end] == "T. Reeve"
    assert str(graph.value(quote, OA.prefix)) == "⚓ PORT ANSEL, June 9 — "
    assert str(graph.value(graph.value(evidence, REC.article), SDO.identifier)) == "wire ä/1"


def test_a_publication_date_is_exact_only_where_it_is_known(collection: Collection) -> None:
    graph = whole(collection)
    exact = {str(graph.value(article, SDO.identifier)) for article in graph.subjects(SDO.datePublished)}
    assert exact == {"courier-0412", "post-0414"}
    (wire,) = graph.subjects(SDO.identifier, Literal("wire ä/1"))
    assert graph.value(wire, REC.latest) == Literal("2021-06-10", datatype=XSD.date)


def test_the_outlet_of_an_article_is_an_entity_even_if_no_text_names_it(collection: Collection) -> None:
    graph = whole(collection)
    labels = {str(graph.value(outlet, SKOS.prefLabel)) for outlet in graph.objects(None, SDO.publisher)}
    assert labels == {"The Ansel Courier", "Harbour Post"}
    assert all((outlet, RDF.type, SDO.NewsMediaOrganization) in graph for outlet in graph.objects(None, SDO.publisher))


def test_an_identity_decision_says_why(collection: Collection) -> None:
    graph = whole(collection)
    (decision,) = graph.subjects(REC.decidedOn, URIRef(DATA_BASE + "entity/reeve"))
    assert str(graph.value(decision, REC.reason)) == "same family name"
    assert str(graph.value(decision, REC.confidence)) == "0.9"
    assert len(list(graph.objects(decision, REC.member))) == 3
    (alike,) = graph.subjects(REC.decidedOn, URIRef(DATA_BASE + "entity/courier"))
    assert str(graph.value(alike, REC.reason)) == "the same name"
    assert not list(graph.subjects(REC.decidedOn, URIRef(DATA_BASE + "entity/dray")))


def test_who_made_it_is_named_with_the_version(collection: Collection) -> None:
    graph = whole(collection)
    made = set(graph.objects(None, PROV.wasGeneratedBy))
    assert len(made) == 1
    assert graph.value(made.pop(), REC.version)


def test_a_lone_party_to_a_meeting_had_company(collection: Collection) -> None:
    (call,) = (event for event in collection.events if event.type == "call")
    alone = replace(call, participants=call.participants[:1])
    graph = whole(replace(collection, events=(alone, *(event for event in collection.events if event != call))))
    assert list(graph.subjects(REC.unnamedParticipants)) == [URIRef(DATA_BASE + "event/call")]


def test_without_text_no_words_of_an_article_are_written(collection: Collection) -> None:
    graph = whole(collection, text=False)
    assert not set(graph.predicates()) & {OA.exact, OA.prefix, OA.suffix, SDO.text, REC.speakerText, REC.timeText}
    assert set(graph.objects(None, OA.start))


@pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning")  # rdflib's own use of its old names
def test_hostile_words_survive_every_parser() -> None:
    store = memory_store({}, collection_graphs(hostile()))
    written = store.graph.dump(format=ox.RdfFormat.N_QUADS) or b""
    assert sum(1 for _ in ox.parse(written, format=ox.RdfFormat.N_QUADS)) == len(store.graph)
    dataset = Dataset(default_union=True)
    dataset.parse(data=written, format="nquads")
    kept = literal(NASTY)
    assert str(kept) == NASTY.replace("\ud83d", "\ufffd")
    assert set(dataset.objects(None, SDO.headline)) == {kept}
    assert kept in set(dataset.objects(None, SKOS.prefLabel))
    assert not set(dataset.objects(None, SDO.url))


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.org/a?b=c&d=%20#e", True),
        ("HTTPS://example.org/ä", True),
        ("http://example.org/a b", False),
        ('http://example.org/"', False),
        ("http://example.org/{x}|", False),
        ("http://example.org/%zz", False),
        ("http:///nowhere", False),
        ("www.example.org", False),
        ("javascript:alert(1)", False),
        ("", False),
        (None, False),
    ],
)
def test_only_sound_web_addresses_become_iris(url: str | None, kept: bool) -> None:
    assert web_address(url) == (URIRef(url) if kept and url else None)


@pytest.mark.parametrize("base", ["", "id/", "https://example.org", "https://example.org/a b/", "file:///tmp/"])
def test_a_base_that_is_no_web_address_is_refused(collection: Collection, base: str) -> None:
    with pytest.raises(AbortError, match="--base"):
        list(collection_graphs(collection, base=base))


def test_another_base_changes_the_data_and_not_the_vocabulary(collection: Collection) -> None:
    base = "https://data.example.org/affair/"
    subjects = {triple[0] for _, triples in collection_graphs(collection, base=base) for triple in triples}
    assert {str(node).startswith((base, "https://w3id.org/onrecord/")) for node in subjects} == {True}
    assert not any(str(node).startswith(DATA_BASE) for node in subjects)


def test_the_classes_of_an_event_need_no_inference() -> None:
    assert event_classes("dismissal") == (REC.Dismissal, REC.Personnel, REC.Event)
    assert event_classes("contact") == (REC.Contact, REC.Event)
    assert event_classes("other") == (REC.Event,)


def test_an_article_that_says_nothing_is_still_there() -> None:
    published = Publication(date(2020, 1, 1), date(2020, 12, 31), "inferred")
    empty = Collection((Record(Article("a", "a.txt", "Rain.", published=published)),))
    assert list(whole(empty).subjects(RDF.type, SDO.NewsArticle))


def test_what_a_person_decided_is_in_the_graph_as_theirs(collection: Collection) -> None:
    merge = Decision("merge", ("Tomas Reeve", "Olin Dray"), by="Ida", why="one shipowner")
    anonymous = Decision("merge", ("Mira Halvorsen", "Halvorsen"))
    graph = whole(resolve_records(collection.records, (merge, anonymous)))
    (decision,) = graph.subjects(REC.decidedBy, Literal("Ida"))
    assert (decision, RDF.type, REC.IdentityDecision) in graph
    assert (decision, REC.action, Literal("merge")) in graph
    assert (decision, REC.reason, Literal("one shipowner")) in graph
    (entity,) = graph.objects(decision, REC.decidedOn)
    assert {str(name) for name in graph.objects(entity, SKOS.altLabel)} >= {"Olin Dray"}
    assert {str(graph.value(quote, OA.exact)) for part in graph.objects(decision, REC.member)
            for quote in graph.objects(part, OA.hasSelector)} - {"None"} >= {"Olin Dray"}  # fmt: skip
    assert len(list(graph.subjects(REC.decidedBy, Literal("a person")))) == 1


def test_a_rejection_keeps_the_sentence_it_is_about(collection: Collection) -> None:
    dismissal = Decision("reject", events=(Passage("post-0414", "dismissed"),), why="of another council")
    graph = whole(resolve_records(collection.records, (dismissal,)))
    (decision,) = graph.subjects(RDF.type, REC.Rejection)
    (passage,) = graph.objects(decision, REC.rejects)
    sentences = {str(graph.value(quote, OA.exact)) for quote in graph.objects(passage, OA.hasSelector)}
    assert "The town council dismissed Olin Dray in March 2021." in sentences
    assert not list(graph.subjects(RDF.type, REC.Dismissal))
