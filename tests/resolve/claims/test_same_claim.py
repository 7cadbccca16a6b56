"""Statements that share a topic are two claims; those that share a proposition are one, and say why."""

import pytest

from onrecord.model import Record
from resolve.sayings import Saying, claim_with, paper, together

PEOPLE = ("Ada Lund", "Bo Berg", "Ivo Krant", "Mira Halv")
OUTLETS = ("The Courier", "Harbour Post")


def two(first: str, second: str) -> list[str]:
    """What is one claim where two papers report those words."""
    return together(reports("a", first), reports("b", second))


def reports(id: str, what: str, who: str = "The Courier") -> Record:
    """A paper in which an outlet reports `what`."""
    return paper(id, Saying(who, "reported", what, "report"), names=PEOPLE, outlets=OUTLETS, towns=("Oslo", "Bergen"))


LEASE = "Ada Lund secretly signed the lease of the old harbour in March with Bo Berg"


def test_a_wording_that_adds_a_little_is_the_same_claim() -> None:
    fuller = LEASE.replace("old harbour", "old northern harbour")
    assert two(LEASE, fuller) == ["a/s1 b/s1"]
    claim = claim_with("a/s1", reports("a", LEASE), reports("b", fuller))
    assert claim.text == fuller
    assert claim.reasons == ("nearly the same words",)
    assert claim.confidence < 1


@pytest.mark.parametrize(
    "other",
    [
        LEASE.replace("signed", "never signed"),
        LEASE.replace("secretly signed", "did not secretly sign"),
        LEASE.replace("Bo Berg", "Ivo Krant"),
        LEASE.replace("Ada Lund", "Mira Halv"),
        LEASE.replace("Ada Lund", "Bo Berg").replace("with Bo Berg", "with Ada Lund"),
        LEASE.replace("the lease", "two leases"),
        LEASE.replace("signed", "will have signed"),
        LEASE.replace("signed", "tore up"),
        LEASE.replace("in March", "in April"),
    ],
    ids="never not other-person other-agent swapped other-number planned other-verb other-month".split(),
)
def test_a_look_alike_is_another_claim(other: str) -> None:
    assert other != LEASE
    assert two(LEASE, other) == []


def test_another_number_or_day_is_another_claim() -> None:
    counted = "Ada Lund paid Bo Berg for 12 ships of the harbour fleet"
    assert two(counted, counted.replace("12", "21")) == []
    told = [
        paper(id, Saying("The Courier", "reported", "the old harbour was closed for all ships on Monday", "report",
                         on=("Monday", day)), outlets=OUTLETS)
        for id, day in (("a", "2021-03-01"), ("b", "2021-03-08"), ("c", "2021-03-01"))
    ]  # fmt: skip
    assert together(*told) == ["a/s1 c/s1"]


def meets(id: str, what: str, met: str = "met", on: str | None = "2021-03-01") -> Record:
    """A paper that reports a meeting on Monday."""
    when = ("Monday", on) if on else None
    return paper(id, Saying("The Courier", "reported", what, "report", met=met, on=when), names=PEOPLE, outlets=OUTLETS)


def test_statements_that_tell_of_one_event_are_one_claim() -> None:
    first = meets("a", "Ada Lund met Bo Berg on Monday")
    second = meets("b", "Bo Berg and Ada Lund, both ministers, held talks in Oslo on Monday", "talks")
    assert together(first, second) == ["a/s1 b/s1"]
    claim = claim_with("a/s1", first, second)
    assert claim.reasons == ("they tell of the same event",)
    assert claim.text == "Ada Lund met Bo Berg on Monday", "nobody has said what only the other adds"


@pytest.mark.parametrize(
    ("what", "met"),
    [
        ("the meeting of Ada Lund and Bo Berg on Monday was a disaster", "meeting"),
        ("Ada Lund regretted that she met Bo Berg on Monday", "met"),
        ("Ada Lund met Bo Berg on Monday and promised him the lease of the harbour", "met"),
        ("Ada Lund met Bo Berg twice on Monday", "met"),
        ("Ada Lund met Ivo Krant on Monday", "met"),
    ],
    ids="about-it regretted more-besides twice other-person".split(),
)
def test_what_is_said_about_an_event_or_besides_is_another_claim(what: str, met: str) -> None:
    assert together(meets("a", "Ada Lund met Bo Berg on Monday"), meets("b", what, met)) == []


def test_a_doing_in_other_words_is_one_claim_where_a_further_name_agrees() -> None:
    leaked = reports("a", "Ada Lund leaked secret information to Bo Berg")
    shared = reports("b", "Ada Lund shared some sensitive intelligence with Bo Berg at a dinner")
    assert together(leaked, shared) == ["a/s1 b/s1"]
    assert claim_with("a/s1", leaked, shared).confidence <= 0.7


@pytest.mark.parametrize(
    "other",
    [
        "Ivo Krant shared some sensitive intelligence with Bo Berg at a dinner",
        "Ada Lund shared some sensitive intelligence with Ivo Krant at a dinner",
        "Ada Lund shared some sensitive intelligence",
        "Ada Lund shared a taxi with Bo Berg",
        "Ada Lund did not share any intelligence with Bo Berg",
        "Ada Lund discussed intelligence with Bo Berg",
        "Bo Berg shared some sensitive intelligence with Ada Lund",
    ],
    ids="agent recipient nothing-further other-thing negation vaguer swapped".split(),
)
def test_another_doing_is_another_claim(other: str) -> None:
    assert two("Ada Lund leaked secret information to Bo Berg", other) == []


def test_two_that_differ_are_not_brought_together_by_a_third_that_fits_both() -> None:
    told = [
        reports("a", "Ada Lund leaked secret information to Bo Berg in Oslo"),
        reports("b", "Ada Lund shared some sensitive intelligence with Bo Berg"),
        reports("c", "Ada Lund passed confidential data to Bo Berg in Bergen"),
    ]
    (joined,) = together(*told)
    assert "b/s1" in joined
    assert ("a/s1" in joined) != ("c/s1" in joined)


def test_what_a_noun_introduces_is_the_claim() -> None:
    denial = paper("a", Saying("Ada Lund", "rejected", "allegations that Bo Berg sold the harbour for a song", "deny"),
                   names=PEOPLE)  # fmt: skip
    assertion = paper("b", Saying("Ivo Krant", "said", "Bo Berg sold the harbour for a song"), names=PEOPLE)
    assert together(denial, assertion) == ["a/s1 b/s1"]
    assert claim_with("a/s1", denial, assertion).text == "Bo Berg sold the harbour for a song"


def test_a_quotation_that_is_cut_short_is_the_same_claim_of_its_speaker_only() -> None:
    whole = "we shall not sell this harbour to anybody as long as the tide comes in and goes out"
    cut = whole.removesuffix(" and goes out")
    same = [paper(id, Saying("Ada Lund", "said", words), names=PEOPLE) for id, words in (("a", whole), ("b", cut))]
    assert together(*same) == ["a/s1 b/s1"]
    assert together(same[0], paper("c", Saying("Ivo Krant", "said", cut), names=PEOPLE)) == []


def test_a_claim_is_worded_by_those_who_make_it() -> None:
    fuller = LEASE.replace("secretly", "illegally and secretly")
    refusal = paper(
        "a", Saying("Bo Berg", "refused", f"to comment on allegations that {fuller}", "decline"), names=PEOPLE
    )
    claim = claim_with("a/s1", refusal, reports("b", LEASE))
    assert (claim.text, len(claim.members)) == (LEASE, 2)


def test_the_same_doing_elsewhere_is_another_claim_but_whose_somebody_is_tells_no_place() -> None:
    leaked = "Ada Lund leaked secret information to Bo Berg in {}"
    shared = "Ada Lund shared some sensitive intelligence with Bo Berg at a dinner in {}"
    assert two(leaked.format("Oslo"), shared.format("Bergen")) == []
    assert two(leaked.format("Oslo"), shared.format("Oslo")) == ["a/s1 b/s1"]
    assert two(leaked.format("Oslo"), shared.replace("Bo Berg", "Bergen mayor Bo Berg").format("Oslo")) == ["a/s1 b/s1"]
