"""An article's whole record: evidence for every find, refusals counted, other packages' extractors."""

from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import EntryPoint, EntryPoints

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extract.telling import events, told
from onrecord import extract
from onrecord.errors import ExtractionError
from onrecord.extract import extract_record
from onrecord.language import load_language
from onrecord.model import Article, Entity, Event, Position, Record, Span, Statement
from onrecord.pipeline import sample_articles
from onrecord.read import read_sources

AWKWARD = [
    "",
    " \n\n\t ",
    ".",
    "“",
    "”””,, said said said",
    "said",
    "Anna Berg",
    "Anna Berg said",
    "“ Anna Berg said “ Peter Lund met ” ",
    "May May May 99 May 0 May 2016.",
    "\ufeffAnna Berg met Peter Lund.",
    "Anna Berg met 🌊 Peter Lund in \u202eOslo\u202c.",
    "ANNA BERG MET PETER LUND IN OSLO ON 3 MAY 2016.",
    "Anna\u00a0Berg met\r\nPeter Lund\r\n\r\non\u20283 May 2016.",
    "a" * 5000,
    "Anna Berg met Peter Lund. " * 300,
    "according to according to said by by by Anna Berg of of of",
    "Jr. Sr. II III Jr. said that Jr. met Sr.",
]


def assert_evidence_holds(record: Record) -> None:
    """Every span stands in the text and holds more than white space; every reference within the record resolves."""
    text, known = record.article.text, {entity.id for entity in record.entities}
    for subject, span in record.spans():
        assert 0 <= span.start < span.end <= len(text), subject
        assert span.of(text).strip(), subject
    said, happened = {each.id for each in record.statements}, {each.id for each in record.events}
    for event in record.events:
        assert {*event.participants, event.place} <= known | {None}
        assert event.evidence.covers(event.trigger)
    for statement in record.statements:
        assert {statement.speaker, statement.addressee} <= known | {None}
        assert {statement.within} <= said | {None}
        assert set(statement.about) <= happened
    for position in record.positions:
        assert {position.person, position.of} <= known | {None}


@pytest.mark.parametrize("text", AWKWARD, ids=range(len(AWKWARD)))
def test_any_text_can_be_read_through(text: str) -> None:
    record = told(text)
    assert_evidence_holds(record)
    assert record.refused == 0


def test_the_sample_articles_rest_on_evidence() -> None:
    articles = [article for article in read_sources([str(sample_articles())]) if isinstance(article, Article)]
    assert len(articles) == 8
    for article in articles:
        record = extract_record(article, load_language())
        assert_evidence_holds(record)
        assert record.entities
        assert record.refused == 0


def test_a_record_depends_on_its_article_alone() -> None:
    text = "Anna Berg met Peter Lund in Oslo. She said he was late."
    alone = told(text)
    told("Anna Lund met Peter Berg in Warsaw. He said she was early.")
    assert told(text) == alone


def broken(doc: Doc) -> Doc:
    """A component that fails as a defect in a rule would."""
    raise IndexError("no such token")


def test_an_article_that_cannot_be_read_through_is_named_with_the_remedy() -> None:
    nlp = spacy.blank("en")
    Language.component("broken_for_test", func=broken)
    nlp.add_pipe("broken_for_test")
    with pytest.raises(ExtractionError, match=r"^in/a\.txt: .*no such token.*leave it out") as caught:
        extract_record(Article("a", "in/a.txt", "Anna Berg left."), nlp)
    assert "\n" not in str(caught.value)


Extractor = Callable[[Record, Doc], Record]


@pytest.fixture
def offer(monkeypatch: pytest.MonkeyPatch) -> Callable[[dict[str, Extractor]], None]:
    """Offers extractors under the entry-point group, as installed packages would."""

    def set_up(extractors: dict[str, Extractor]) -> None:
        found = [EntryPoint(name, "tests", "onrecord.extractors") for name in extractors]
        monkeypatch.setattr(EntryPoint, "load", lambda self: extractors[self.name])
        monkeypatch.setattr(
            extract, "entry_points", lambda *, group: EntryPoints(found) if group == "onrecord.extractors" else ()
        )

    return set_up


def launch(record: Record, doc: Doc) -> Record:
    """An extractor that adds one event of its own."""
    word = next(token for token in doc if token.text == "sailed")
    span = Span(word.idx, word.idx + len(word))
    found = Event("x1", "launch", span, (record.entities[0].id,), None, None, "happened", Span(0, len(doc.text)))
    return replace(record, events=(*record.events, found))


def test_other_packages_add_their_finds(offer: Callable[[dict[str, Extractor]], None]) -> None:
    offer({"launches": launch})
    assert events(told("Anna Berg sailed.")) == ["launch of Anna Berg"]


def test_other_extractors_run_in_the_order_of_their_names(offer: Callable[[dict[str, Extractor]], None]) -> None:
    def clear(record: Record, doc: Doc) -> Record:
        return replace(record, events=())

    offer({"b": clear, "a": launch})
    assert events(told("Anna Berg sailed.")) == []
    offer({"b": launch, "a": clear})
    assert events(told("Anna Berg sailed.")) == ["launch of Anna Berg"]


def test_finds_without_evidence_are_refused_and_counted(offer: Callable[[dict[str, Extractor]], None]) -> None:
    def careless(record: Record, doc: Doc) -> Record:
        end, good = len(doc.text), Span(0, 4)
        return replace(
            record,
            entities=(
                *record.entities,
                Entity("x1", "person", "X", (Span(end, end + 1),)),
                Entity("x2", "place", "Y", ()),
            ),
            positions=(Position("x1", "mayor", None, good), Position("e1", "mayor", None, Span(4, 4))),
            events=(
                *record.events,
                Event("x3", "call", Span(-1, 2), ("e1",), None, None, "happened", good),
                Event("x4", "call", good, ("e9",), None, None, "happened", good),
            ),
            statements=(Statement("x5", "e1", (good,), (good,), (Span(4, 5),), "assert", good),),
        )

    offer({"careless": careless})
    record = told("Anna Berg met Peter Lund.")
    assert record.refused == 7
    assert_evidence_holds(record)
    assert events(record) == ["meeting of Anna Berg, Peter Lund"]
    assert (record.positions, record.statements) == ((), ())
