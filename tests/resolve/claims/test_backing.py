"""On whom a claim rests, however many articles print it."""

from dataclasses import replace

from onrecord.model import Record
from onrecord.resolve import resolve_records
from resolve.sayings import Saying, paper

OUTLETS = ("The Courier", "Harbour Post")
PEOPLE = ("Bo Berg", "Ada Lund")
SOLD = "Bo Berg sold the old harbour for a song"


def printed(id: str, outlet: str | None, *sayings: Saying, head: str = "") -> Record:
    """An article of an outlet; `head` goes before what is said, without moving any offset's meaning."""
    record = paper(id, *sayings, names=PEOPLE, outlets=OUTLETS)
    return replace(record, article=replace(record.article, outlet=outlet))


def backers(*records: Record) -> list[str]:
    """Whom the claim that the harbour was sold rests on, each once: names, or ids of articles."""
    collection = resolve_records(records)
    names = {entity.key: entity.name for entity in collection.entities}
    claim = next(claim for claim in collection.claims if claim.text == SOLD)
    return sorted({names.get(each.entity or "", each.article or "") for each in claim.backing})


def test_papers_that_cite_one_outlet_have_one_source() -> None:
    cited = Saying("The Courier", "reported", SOLD, "report")
    assert backers(printed("a", "Alton News", cited), printed("b", "Daily Tide", cited)) == ["The Courier"]


def test_papers_that_quote_one_person_have_one_source_and_two_people_are_two() -> None:
    hers = Saying("Ada Lund", "said", SOLD)
    assert backers(printed("a", "Alton News", hers), printed("b", "Daily Tide", hers)) == ["Ada Lund"]
    his = Saying("Bo Berg", "admitted", SOLD)
    assert backers(printed("a", "Alton News", hers), printed("b", "Daily Tide", his)) == ["Ada Lund", "Bo Berg"]


def test_unnamed_sources_rest_on_the_paper_that_heard_them() -> None:
    unnamed = Saying("two officials", "said", SOLD)
    papers = printed("a", "Alton News", unnamed), printed("b", "Daily Tide", unnamed), printed("c", None, unnamed)
    assert backers(*papers) == ["Alton News", "Daily Tide", "c"]
    reported = Saying("Harbour Post", "reported", "what two officials had heard", "report")
    inner = replace(unnamed, within="s1")
    assert backers(printed("a", "Alton News", reported, inner)) == ["Harbour Post"]
    to_another = printed("a", "Alton News", reported, unnamed)
    told = replace(to_another.statements[1], channel=to_another.statements[0].speaker)
    assert backers(replace(to_another, statements=(to_another.statements[0], told))) == ["Harbour Post"]
    heard = Saying("Ada Lund", "said", "what two officials had told her", "assert")
    assert backers(printed("a", "Alton News", heard, inner)) == ["Ada Lund"]


def test_a_denial_and_a_refusal_to_comment_back_nothing() -> None:
    denial, refusal = Saying("Ada Lund", "denied", SOLD, "deny"), Saying("Bo Berg", "declined", SOLD, "decline")
    assert backers(printed("a", "Alton News", denial, refusal)) == []


def test_copies_are_one_source_and_an_agency_that_is_credited_is_it() -> None:
    story = [Saying("two officials", "said", SOLD)] + [
        Saying("two officials", "said", f"report {number} of the harbour on ship {number} is late")
        for number in range(9)
    ]
    copies = printed("a", "Alton News", *story), printed("b", "Daily Tide", *story)
    assert backers(*copies) == ["Alton News"]
    credited = printed("c", "Daily Tide", Saying("ALTON (The Courier)", "officials said", SOLD))
    same = printed("d", "Alton News", Saying("ALTON (The Courier)", "officials said", SOLD))
    assert backers(credited, same) == ["The Courier"]
    assert [origin.credited for origin in resolve_records([credited]).origins] == [True]
    assert {origin.first for origin in resolve_records(copies).origins} == {"a"}
