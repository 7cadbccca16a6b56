"""Who denies or confirms which claim, and only where the words show it."""

from dataclasses import replace

import pytest

from onrecord.model import Record
from resolve.sayings import Saying, answers, claim_with, paper

PEOPLE = ("Ada Lund", "Bo Berg", "Ivo Krant")
OUTLETS = ("The Courier", "Harbour Post")
SOLD = "Bo Berg sold the harbour for a song"


def told(*more: Saying, id: str = "a") -> Record:
    """A paper in which the Courier reports the sale, and then more."""
    return paper(id, Saying("The Courier", "reported", SOLD, "report"), *more, names=PEOPLE, outlets=OUTLETS)


def test_a_word_of_denial_denies_its_content_and_a_confirmation_confirms_it() -> None:
    denial, confirmation = Saying("Ada Lund", "denied", SOLD, "deny"), Saying("Ivo Krant", "confirmed", SOLD, "confirm")
    assert answers(told(denial, confirmation)) == [("a/s2", "deny", "a/s1"), ("a/s3", "confirm", "a/s1")]


@pytest.mark.parametrize(
    "words",
    [
        "the report",
        "the allegations",
        "the claims",
        "these allegations",
        "that story",
        "the newspaper report",
        "the report as an invention",
        "the charges unsubstantiated and unfair",
    ],
)
def test_a_word_for_what_was_told_before_means_the_nearest_that_fits(words: str) -> None:
    record = told(Saying("Ivo Krant", "said", "it rained"), Saying("Bo Berg", "dismissed", words, "deny"))
    claim = claim_with("a/s1", record)
    if words == "the claims":
        assert answers(record) == [("a/s3", "deny", "a/s2")]  # "claims" are anybody's
        return
    assert [answer.statement for answer in claim.answers] == [("a", "s3")]
    assert ("a", "s3") in claim.members
    assert words.removeprefix("the newspaper ").split()[:2][-1] in claim.answers[0].reason


@pytest.mark.parametrize(
    "words", ["The Courier's report", "the Courier's latest allegations as lies", "reports in The Courier"]
)
def test_a_word_with_its_owner_means_what_the_owner_said(words: str) -> None:
    harbour = Saying("Harbour Post", "reported", "the old ships were all sunk in the bay", "report")
    record = paper("a", Saying("The Courier", "reported", SOLD, "report"), harbour,
                   Saying("Bo Berg", "dismissed", words, "deny"), names=PEOPLE, outlets=("The Courier", "Courier",
                                                                                        "Harbour Post"))  # fmt: skip
    named_so = replace(record, entities=tuple(each for each in record.entities if each.name != "Courier"))
    assert answers(named_so if "The" in words else as_one(record)) == [("a/s3", "deny", "a/s1")]


def as_one(record: Record) -> Record:
    """The article with "Courier" as another form of The Courier's name."""
    forms = [each for each in record.entities if each.name in {"The Courier", "Courier"}]
    both = replace(forms[0], mentions=tuple(sorted({mention for each in forms for mention in each.mentions})))
    return replace(record, entities=(both, *(each for each in record.entities if each not in forms)))


def test_what_lies_far_before_is_not_meant_without_its_owner() -> None:
    between = [
        Saying("Ivo Krant", "said", f"it rained on the old town on day {day} of the long wet season")
        for day in range(30)
    ]
    assert claim_with("a/s1", told(*between, Saying("Bo Berg", "dismissed", "the report", "deny"))).answers == ()
    owned = told(*between, Saying("Bo Berg", "dismissed", "The Courier's report", "deny"))
    assert len(claim_with("a/s1", owned).answers) == 1


def test_what_an_owner_has_not_said_is_not_denied() -> None:
    record = told(Saying("Bo Berg", "dismissed", "Ivo Krant's claims", "deny"))
    assert claim_with("a/s1", record).answers == ()


def test_a_refusal_to_comment_on_the_report_is_on_that_claim_and_answers_nothing() -> None:
    claim = claim_with("a/s1", told(Saying("Bo Berg", "refused", "to comment on the report", "decline")))
    assert (claim.members, claim.answers) == ((("a", "s1"), ("a", "s2")), ())


def test_nonsense_is_what_was_reported_before() -> None:
    for words in ("This is nonsense", "The report is false", "it is simply not true", "We know him. These are lies"):
        record = told(Saying("Bo Berg", "said", words, "deny"))
        assert answers(record) == [("a/s2", "deny", "a/s1")], words
        assert claim_with("a/s2", record).text == words


@pytest.mark.parametrize(
    "denial",
    [
        Saying("The Courier", "dismissed", "the report", "deny"),
        Saying("Bo Berg", "said", "the sea is not wet", "deny"),
        Saying("Bo Berg", "said", "this winter was not cold", "deny"),
        Saying("Bo Berg", "dismissed", "the council", "deny"),
    ],
    ids="own other this-winter no-word".split(),
)
def test_no_claim_is_taken_for_denied_without_words_that_mean_it(denial: Saying) -> None:
    own = claim_with("a/s1", told(denial))
    assert own.answers == ()


def test_nothing_was_told_before_the_first_statement() -> None:
    record = paper("a", Saying("Bo Berg", "dismissed", "the report", "deny"), names=PEOPLE)
    assert answers(record) == [("a/s1", "deny", "a/s1")]


def test_the_report_is_not_what_somebody_said() -> None:
    record = paper("a", Saying("Ivo Krant", "said", SOLD), Saying("Bo Berg", "dismissed", "the report", "deny"),
                   names=PEOPLE)  # fmt: skip
    assert claim_with("a/s1", record).answers == ()


def test_the_opposite_of_a_claim_denies_it() -> None:
    record = told(Saying("Ivo Krant", "said", "Bo Berg never sold the harbour for a song", "deny"))
    assert answers(record) == [("a/s2", "deny", "a/s1")]


@pytest.mark.parametrize(
    "words",
    [
        "Ivo Krant never sold the harbour for a song",
        "Bo Berg never sold the castle for a song",
        "Bo Berg never bought the harbour for a song",
    ],
)
def test_the_opposite_of_something_else_denies_nothing(words: str) -> None:
    assert answers(told(Saying("Ivo Krant", "said", words, "deny"))) == []


def test_a_negative_denies_the_event_that_others_tell_of() -> None:
    record = paper(
        "a",
        Saying("The Courier", "reported", "Ada Lund met Bo Berg", "report", met="met"),
        Saying("Ivo Krant", "said", "Ada Lund and Bo Berg have never met", "deny", met="met"),
        names=PEOPLE,
        outlets=OUTLETS,
    )
    assert answers(record) == [("a/s2", "deny", "a/s1")]


def test_to_deny_the_general_is_to_deny_the_particular_of_the_same_article() -> None:
    leaked = Saying("The Courier", "reported", "Bo Berg leaked secret information to Ivo Krant", "report")
    denial = Saying("Ada Lund", "said", "no intelligence was discussed", "deny")
    assert answers(paper("a", leaked, denial, names=PEOPLE, outlets=OUTLETS)) == [("a/s2", "deny", "a/s1")]
    elsewhere = paper("b", denial, names=PEOPLE)
    assert answers(paper("a", leaked, names=PEOPLE, outlets=OUTLETS), elsewhere) == []
    other = Saying("Ada Lund", "said", "no money was discussed", "deny")
    assert answers(paper("a", leaked, other, names=PEOPLE, outlets=OUTLETS)) == []
