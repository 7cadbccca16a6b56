"""One claim for statements of the same proposition."""

from itertools import permutations

from onrecord.model import Article, Claim, Record, Span, Statement
from onrecord.resolve import resolve_records


def saying(id: str, *contents: str, within: dict[int, int] | None = None) -> Record:
    """An article of statements with those contents; `within` gives the number of the statement that one lies in."""
    text = "\n".join(contents)
    statements, at = [], 0
    for number, content in enumerate(contents, 1):
        span = Span(at, at + len(content))
        outer = (within or {}).get(number)
        statements.append(
            Statement(f"s{number}", None, (), (), (span,), "assert", span, within=f"s{outer}" if outer else None)
        )
        at += len(content) + 1
    return Record(Article(id, id, text), statements=tuple(statements))


def members(*records: Record) -> list[str]:
    """The statements of each claim: "a/s1 b/s1"."""
    claims = resolve_records(records).claims
    return sorted(" ".join(f"{article}/{local}" for article, local in claim.members) for claim in claims)


def only(*records: Record) -> Claim:
    """The only claim of some articles."""
    (claim,) = resolve_records(records).claims
    return claim


def test_the_same_words_are_one_claim() -> None:
    claim = only(saying("a", "The harbour is closed"), saying("b", "the  harbour is closed."))
    assert claim.members == (("a", "s1"), ("b", "s1"))
    assert claim.text == "the harbour is closed."


def test_nearly_the_same_words_are_one_claim_in_the_fuller_wording() -> None:
    short, full = "the minister met the old shipowner in Oslo", "the minister secretly met the old shipowner in Oslo"
    claim = only(saying("a", short), saying("b", full))
    assert (claim.text, len(claim.members)) == (full, 2)


def test_other_words_are_another_claim() -> None:
    assert members(saying("a", "the harbour is closed"), saying("b", "the harbour is open")) == ["a/s1", "b/s1"]
    long = "the minister met the old shipowner in Oslo and promised him a licence for the harbour"
    assert len(members(saying("a", long), saying("b", "the minister met the old shipowner in Oslo"))) == 2


def test_a_remark_that_says_nothing_by_itself_is_its_speakers_own() -> None:
    assert members(saying("a", "not true"), saying("b", "Not true!")) == ["a/s1", "b/s1"]
    assert members(saying("a", "he was in the country"), saying("b", "he was in the country")) == ["a/s1", "b/s1"]
    assert len({claim.key for claim in resolve_records([saying("a", "true"), saying("b", "true")]).claims}) == 2


def test_the_parts_of_a_broken_content_are_one_wording() -> None:
    text = "It is closed, she said, for good."
    parts = (Span(0, 12), Span(24, 32))
    record = Record(
        Article("a", "a", text), statements=(Statement("s1", None, (), (), parts, "assert", Span(0, len(text))),)
    )
    assert only(record).text == "It is closed … for good"


def test_a_report_of_what_somebody_said_has_no_claim_of_its_own() -> None:
    text = "the Post wrote that two officials said that the harbour is closed"
    outer, inner = Span(20, len(text)), Span(text.index("the harbour"), len(text))
    source, cue = Span(20, 33), Span(34, 38)
    record = Record(
        Article("a", "a", text),
        statements=(
            Statement("s1", None, (Span(0, 8),), (Span(9, 14),), (outer,), "report", Span(0, len(text))),
            Statement("s2", None, (source,), (cue,), (inner,), "assert", Span(0, len(text)), within="s1"),
        ),
    )
    claim = only(record)
    assert (claim.text, claim.members) == ("the harbour is closed", (("a", "s2"),))


def test_a_statement_without_content_makes_no_claim() -> None:
    silent = Statement("s1", None, (Span(0, 4),), (Span(5, 13),), (), "decline", Span(0, 13))
    assert resolve_records([Record(Article("a", "a", "Berg declined"), statements=(silent,))]).claims == ()


def test_the_order_of_the_articles_does_not_matter() -> None:
    records = [
        saying("a", "the harbour is closed", "the minister met the old shipowner in Oslo"),
        saying("b", "The harbour is closed.", "the minister secretly met the old shipowner in Oslo"),
        saying("c", "the minister secretly met the old shipowner in Oslo", "it rained"),
    ]
    first = resolve_records(records)
    assert all(resolve_records(order) == first for order in permutations(records))
    assert [claim.text for claim in first.claims] == sorted(claim.text for claim in first.claims)
    assert len({claim.key for claim in first.claims}) == len(first.claims)


def test_a_statement_of_which_only_the_sentence_is_known_breaks_nothing() -> None:
    bare = Statement("s1", None, (), (), (), "deny", Span(0, 14))
    assert resolve_records([Record(Article("a", "a", "Berg denied it"), statements=(bare,))]).claims == ()
