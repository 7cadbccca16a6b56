"""Who says what to whom, through what, when, and in whose report."""

import pytest

from extract.telling import statements, told
from onrecord.extract import extract_record
from onrecord.extract.reading import Reading
from onrecord.extract.statements import extract_statements
from onrecord.language import Attribution, load_language
from onrecord.model import Article, Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Berg said the harbour was closed.", "Anna Berg (assert): the harbour was closed"),
        ("“The harbour is closed,” Anna Berg said.", "Anna Berg (assert): The harbour is closed"),
        ("“The harbour is closed,” said Anna Berg, the minister.", "Anna Berg (assert): The harbour is closed"),
        ("According to Anna Berg, the harbour was closed.", "Anna Berg (assert): the harbour was closed"),
        ("Anna Berg tweeted: “The harbour is closed.”", "Anna Berg (assert): The harbour is closed"),
        ("Anna Berg denied the report.", "Anna Berg (deny): the report"),
        ("The report was denied by Anna Berg.", "Anna Berg (deny): The report"),
        ("Anna Berg dismissed the claim as nonsense.", "Anna Berg (deny): the claim as nonsense"),
        ("Anna Berg rejected the accusation.", "Anna Berg (deny): the accusation"),
        ("Anna Berg did not deny the report.", "Anna Berg (assert): the report"),
        ("“The report is not true,” Anna Berg said.", "Anna Berg (deny): The report is not true"),
        ("Anna Berg confirmed that the harbour was closed.", "Anna Berg (confirm): the harbour was closed"),
        ("Anna Berg accused Peter Lund of fraud.", "Anna Berg (accuse): Peter Lund of fraud"),
        ("Anna Berg urged Peter Lund to leave.", "Anna Berg (demand): Peter Lund to leave"),
        ("Anna Berg promised to close the harbour.", "Anna Berg (promise): to close the harbour"),
        ("The Harbour Post said the harbour was closed.", "Harbour Post (report): the harbour was closed"),
        ("Anna Berg issued a statement saying it was over.", "Anna Berg (assert): it was over"),
    ],
)
def test_speaker_stance_and_content(text: str, expected: str) -> None:
    assert statements(told(text)) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg declined to comment.",
        "Anna Berg refused to comment.",
        "Anna Berg would not comment on the report.",
        "Anna Berg declined to say whether she met Peter Lund.",
        "Anna Berg declined to answer questions.",
        "Anna Berg could not be reached for comment.",
        "“No comment,” said Anna Berg.",
        "“We will not comment on this,” Anna Berg said.",
        "Anna Berg would not confirm the report.",
    ],
)
def test_declining(text: str) -> None:
    (statement,) = told(text).statements
    assert statement.stance == "decline"
    assert statement.speaker == "e1"


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg dismissed Peter Lund.",
        "Anna Berg rejected the offer.",
        "Anna Berg declined the offer.",
        "Prices declined in May.",
        "Anna Berg refused to resign.",
        "The alleged plan was known to Anna Berg.",
        "Anna Berg met Peter Lund in Oslo.",
        "The said letter lay on the table.",
    ],
)
def test_what_only_looks_like_a_statement(text: str) -> None:
    assert told(text).statements == ()


def test_he_and_she_are_whom_the_text_means() -> None:
    record = told("Anna Berg met Peter Lund. He said that he was late. She said it was early.")
    assert statements(record) == ["Peter Lund (assert): he was late", "Anna Berg (assert): it was early"]
    assert [each.source[0].of(record.article.text) for each in record.statements] == ["He", "She"]


def test_a_quotation_goes_on_with_its_speaker() -> None:
    record = told("“The harbour is closed,” Anna Berg said. “It will stay so for years.”")
    assert {each.split(" (")[0] for each in statements(record)} == {"Anna Berg"}
    assert "It will stay so for years" in " ".join(statements(record))


def test_a_content_broken_by_its_cue_has_two_spans() -> None:
    record = told("“The harbour is closed,” Anna Berg said, “and it will stay so.”")
    assert statements(record) == ["Anna Berg (assert): The harbour is closed … and it will stay so"]
    assert len(record.statements[0].content) == 2


def test_every_link_of_a_chain_is_kept() -> None:
    record = told(
        "The Harbour Post reported that Anna Berg had said that two officials told her the harbour was closed."
    )
    outlet, speaker, source = record.statements
    assert (outlet.within, speaker.within, source.within) == (None, outlet.id, speaker.id)
    assert [each.split(":")[0] for each in statements(record)] == [
        "Harbour Post (report)", "Anna Berg (assert)", "two officials (assert)",
    ]  # fmt: skip
    assert outlet.content[0].covers(speaker.content[0])
    assert speaker.content[0].covers(source.content[0])


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Anna Berg told Peter Lund that it was over.", "to Peter Lund"),
        ("Anna Berg said in a statement that it was over.", "via statement"),
        ("Anna Berg wrote on Twitter that it was over.", "via Twitter"),
        ("Anna Berg told the Harbour Post that it was over.", "via Harbour Post"),
        ("“It was over,” Anna Berg said in an interview with the Harbour Post.", "via Harbour Post"),
    ],
)
def test_addressee_and_channel(text: str, heard: str) -> None:
    (line,) = statements(told(text))
    assert line.casefold() == f"Anna Berg (assert): it was over | {heard}".casefold()


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Anna Berg said on Monday that the harbour would close on Friday.", "2021-06-14"),
        ("“It is over,” Anna Berg said on Monday.", "2021-06-14"),
        ("On 3 May 2016 Anna Berg said it was over.", "2016-05-03"),
        ("Anna Berg said it was over in March 2020.", None),
        ("“It was over in March 2020,” Anna Berg said.", None),
        ("Anna Berg said the hearing in January was short.", None),
        ("Anna Berg, who resigned on Friday, said it was over.", None),
        ("Anna Berg said at a hearing on Friday that it was over.", "2021-06-11"),
        ("Anna Berg has said since May 2016 that it was over.", "2016-05-01/2021-06-16"),
        ("Before Friday Anna Berg said it was over.", None),
    ],
)
def test_when_it_was_said(text: str, date: str | None) -> None:
    (statement,) = told(text).statements
    assert (statement.time.edtf if statement.time else None) == date


def test_a_date_before_two_verbs_of_one_speaker_is_that_of_both() -> None:
    both = told("Anna Berg on Friday accused Peter Lund of theft and demanded that he resign.").statements
    assert [each.time.edtf if each.time else None for each in both] == ["2021-06-11", "2021-06-11"]


def test_a_statement_is_about_the_events_in_its_content() -> None:
    record = told("Anna Berg said that she met Peter Lund. Berg denied that she fired Lena Okafor.")
    assert [each.about for each in record.statements] == [("v1",), ("v2",)]


def test_the_evidence_holds_source_cue_and_content() -> None:
    text = "It rained. “The harbour is closed. It will stay so,” Anna Berg said. It rained."
    (statement,) = told(text).statements
    assert statement.evidence.of(text) == "“The harbour is closed. It will stay so,” Anna Berg said."
    for part in (*statement.source, *statement.cue, *statement.content):
        assert statement.evidence.covers(part)


def test_boilerplate_says_nothing() -> None:
    text = "Anna Berg said: Support us.\n\nPeter Lund said it was over."
    article = Article("a", "a.txt", text, boilerplate=(Span(0, text.index("\n")),))
    assert statements(extract_record(article, load_language())) == ["Peter Lund (assert): it was over"]


@pytest.mark.parametrize(("verb", "count"), [("fired", 0), ("praised", 1)])
def test_a_deed_is_no_statement(verb: str, count: int) -> None:
    text = f"Anna Berg {verb} Peter Lund."
    doc = load_language()(text)
    at = len("Anna Berg ")
    spans = Span(0, 9), Span(at, at + len(verb)), Span(at + len(verb) + 1, len(text) - 1)
    who, cue, said = ((span,) for span in spans)
    doc._.attributions = (Attribution(who, cue, said, verb.removesuffix("d"), "say"),)
    assert len(list(extract_statements(Reading(Article("a", "a.txt", text), doc), ()))) == count


def test_what_stands_in_a_credit_is_not_said() -> None:
    text = "It rained.\n\nPeter Lund said this in an interview\n\nAnna Moe / Flickr"
    credit = Span(text.index("Anna"), len(text))
    with_credit = extract_record(Article("a", "a.txt", text), load_language())
    without = extract_record(Article("a", "a.txt", text, boilerplate=(credit,)), load_language())
    assert any(credit in each.content for each in with_credit.statements)
    assert not any(credit in each.content for each in without.statements)


def test_a_remark_of_the_editors_is_not_said() -> None:
    text = "It rained.\n\nPeter Lund said this in an interview\n\n(emphasis added)"
    assert "emphasis" not in str(statements(told(text)))
