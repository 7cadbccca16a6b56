"""An undated telling joins the dated event that its circumstances allow, and says with what confidence."""

import pytest

from onrecord.model import Collection, Record, ResolvedEvent
from onrecord.resolve import resolve_records
from resolve.accounts import Account, grouped, telling

BOTH = "Anna Berg, Peter Lund"
THREE = "Anna Berg, Peter Lund, Lena Okafor"
MAY, JUNE = "2017-05-10", "2017-06-20"


def met(when: str | None = None, place: str | None = None, who: str = BOTH, sentence: str = "{}") -> Account:
    return Account("meeting", who, when, place, sentence=sentence)


def resolve(*records: Record) -> Collection:
    return resolve_records(records)


def event_of(collection: Collection, article: str, local: str = "v1") -> ResolvedEvent:
    """The event that an article's account tells of."""
    return next(event for event in collection.events if (article, local) in event.members)


TWO = (telling("a", met(MAY, "Oslo")), telling("b", met(JUNE, "Rome")))


def test_the_place_singles_out_one_of_two_meetings() -> None:
    found = resolve(*TWO, telling("c", met(place="Rome")))
    assert grouped(found) == ["a/v1", "b/v1 c/v1"]
    assert any("the same place" in reason for reason in event_of(found, "c").reasons)


def test_so_does_the_article_that_dates_one_of_them() -> None:
    assert grouped(resolve(telling("a", met(MAY), met()), telling("b", met(JUNE)))) == ["a/v1 a/v2", "b/v1"]


def test_and_the_day_of_publication() -> None:
    soon = telling("c", met(), published="2017-06-22")
    assert grouped(resolve(*TWO, soon)) == ["a/v1", "b/v1 c/v1"]
    before_june = telling("c", met(), published="2017-05-12")
    assert grouped(resolve(*TWO, before_june)) == ["a/v1 c/v1", "b/v1"]
    late = telling("c", met(), published="2017-11-01")
    assert len(resolve(*TWO, late).events) == 3


def test_where_circumstances_speak_for_both_it_stays_by_itself() -> None:
    both = telling("c", met(place="Oslo"), published="2017-06-22")
    assert len(resolve(*TWO, both).events) == 2
    twice = (telling("a", met(MAY, "Oslo")), telling("b", met(JUNE, "Oslo")))
    assert len(resolve(*twice, telling("c", met(place="Oslo"))).events) == 3


def test_each_circumstance_makes_it_surer_and_a_choice_among_several_less_sure() -> None:
    dated = telling("a", met(MAY, "Oslo"))
    bare = resolve(dated, telling("c", met()))
    placed = resolve(dated, telling("c", met(place="Oslo")))
    soon = resolve(dated, telling("c", met(place="Oslo"), published="2017-05-12"))
    chosen = resolve(*TWO, telling("c", met(), published="2017-06-22"))
    sure = [event_of(each, "c").confidence for each in (chosen, bare, placed, soon)]
    assert sure == sorted(set(sure))
    assert sure[0] >= 0.5
    assert sure[-1] <= 0.85


def test_another_town_is_another_meeting_but_a_house_may_stand_in_it() -> None:
    assert len(resolve(telling("a", met(MAY, "Oslo")), telling("c", met(place="Rome"))).events) == 2
    assert len(resolve(telling("a", met(MAY, "Hotel Corvin")), telling("c", met(place="Rome"))).events) == 1
    assert len(resolve(telling("a", met(MAY, "Hotel Corvin")), telling("c", met(place="Hotel Astra"))).events) == 2


def test_a_room_lies_in_its_house() -> None:
    found = resolve(telling("a", met(MAY, "White House")), telling("c", met(place="Oval Office")))
    assert grouped(found) == ["a/v1 c/v1"]
    assert any("the same place" in reason for reason in event_of(found, "c").reasons)


@pytest.mark.parametrize(
    "sentence",
    [
        "They {} again.",
        "They had {} before.",
        "They {} twice.",
        "A second {} was held.",
        "They repeatedly {}.",
        "She {} with old Peter Lund a few times.",
    ],
)
def test_words_of_another_occasion(sentence: str) -> None:
    assert len(resolve(telling("a", met(MAY), met(sentence=sentence))).events) == 2
    assert (
        len(resolve(telling("a", met(sentence=sentence)), telling("b", met(sentence=f"{sentence} It rained."))).events)
        == 2
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "They {} before the vote.",
        "They {} on the second floor.",
        "They {} and she ran again.",
        "They {}, she said twice.",
        "Their {} was short.",
    ],
)
def test_words_that_only_look_like_it(sentence: str) -> None:
    assert len(resolve(telling("a", met(MAY), met(sentence=sentence))).events) == 1


def test_what_is_recent_is_no_year_old() -> None:
    dated = telling("a", met(MAY))
    recent = met(sentence="their recent {}")
    assert len(resolve(dated, telling("c", recent, published="2018-05-12")).events) == 2
    assert len(resolve(dated, telling("c", recent, published="2017-06-12")).events) == 1
    assert len(resolve(dated, telling("c", met(), published="2018-05-12")).events) == 1


def test_what_is_told_long_afterwards_is_less_sure() -> None:
    dated = telling("a", met(MAY))
    sure = [
        event_of(resolve(dated, telling("c", met(), published=day)), "c").confidence
        for day in ("2017-05-12", "2017-06-12", "2019-05-12")
    ]
    assert sure == sorted(set(sure), reverse=True)


def test_a_telling_that_names_others_needs_a_circumstance() -> None:
    other = "Anna Berg, Peter Lund, Olin Dray"
    assert len(resolve(telling("a", met(MAY, who=THREE)), telling("c", met(who=other))).events) == 2
    assert len(resolve(telling("a", met(MAY, who=THREE), met(who=other))).events) == 1


def test_undated_tellings_years_apart_are_not_taken_for_one() -> None:
    early, late = telling("a", met(), published="2015-03-01"), telling("b", met(), published="2017-03-01")
    assert len(resolve(early, late).events) == 2
    assert len(resolve(early, telling("b", met(), published="2015-03-04")).events) == 1


def test_one_day_in_two_towns() -> None:
    assert len(resolve(telling("a", met(MAY, "Oslo"), met(MAY, "Rome"))).events) == 2
    assert len(resolve(telling("a", met("2017-05", "Oslo")), telling("b", met("2017-05", "Rome"))).events) == 2
    assert len(resolve(telling("a", met(MAY, "Oslo")), telling("b", met(MAY, "Norway"))).events) == 1


def test_a_pair_of_meetings_that_no_single_name_shows() -> None:
    pairs = (
        telling("a", met(MAY, who="Anna Berg, Peter Lund")),
        telling("b", met(JUNE, who="Peter Lund, Lena Okafor")),
    )
    assert len(resolve(*pairs, telling("c", met(who=THREE))).events) == 3


def test_a_reprinted_sentence_tells_of_one_event_even_where_it_names_one_side() -> None:
    reprinted = met(who="Anna Berg", sentence="Berg said that she often {} people of his kind in town.")
    assert grouped(resolve(telling("a", reprinted), telling("b", reprinted))) == ["a/v1 b/v1"]
    short = met(who="Anna Berg", sentence="They {} on Monday.")
    assert grouped(resolve(telling("a", short), telling("b", short))) == ["a/v1", "b/v1"]
    later = met("2017-05-10", who="Anna Berg", sentence="Berg said that she often {} people of his kind in town.")
    assert grouped(resolve(telling("a", reprinted), telling("b", later))) == ["a/v1", "b/v1"]
