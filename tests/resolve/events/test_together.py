"""One event for the same happening, however many articles tell of it; what may be two stays two."""

from itertools import permutations

import pytest

from onrecord.model import Collection, Record, ResolvedEvent
from onrecord.resolve import resolve_records
from resolve.accounts import Account, grouped, span_of, telling

BOTH = "Anna Berg, Peter Lund"


def resolve(*accounts: Account) -> Collection:
    """Each account in an article of its own, "a", "b" …"""
    return resolve_records(telling(chr(ord("a") + number), account) for number, account in enumerate(accounts))


def one(collection: Collection) -> ResolvedEvent:
    """The only event."""
    (event,) = collection.events
    return event


def meeting(when: str | None = None, who: str = BOTH, place: str | None = None) -> Account:
    return Account("meeting", who, when, place)


def test_the_same_people_on_the_same_date() -> None:
    event = one(resolve(meeting("2017-05-10"), meeting("2017-05-10", "Peter Lund, Anna Berg"), meeting("2017-05-10")))
    assert event.members == (("a", "v1"), ("b", "v1"), ("c", "v1"))
    assert event.time == span_of("2017-05-10")
    assert event.reasons
    assert 0.5 < event.confidence < 1


def test_twice_in_one_article() -> None:
    collection = resolve_records([telling("a", meeting("2017-05-10"), meeting("2017-05-10"))])
    assert grouped(collection) == ["a/v1 a/v2"]


def test_one_telling_may_name_more_people_than_the_other() -> None:
    three = "Anna Berg, Peter Lund, Lena Okafor"
    event = one(resolve(meeting("2017-05-10", three), meeting("2017-05-10")))
    assert len(event.participants) == 3


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (meeting("2017-05-10"), meeting("2017-06-10")),
        (meeting("2016-07"), meeting("2016-09")),
        (meeting("2017-05-10"), meeting("2017-05-10", "Anna Berg, Lena Okafor")),
        (meeting("2017-05-10"), meeting("2017-05-10", "Lena Okafor, Olin Dray")),
        (meeting("2017-05-10"), Account("call", BOTH, "2017-05-10")),
        (meeting("2017-05-10"), Account("dismissal", BOTH, "2017-05-10")),
        (Account("dismissal", BOTH, "2017-05-10"), Account("dismissal", "Anna Berg, Olin Dray", "2017-05-10")),
    ],
)
def test_other_dates_people_or_kinds_are_other_events(first: Account, second: Account) -> None:
    assert grouped(resolve(first, second)) == ["a/v1", "b/v1"]


def test_a_contact_of_unknown_kind_is_the_meeting_of_that_day() -> None:
    event = one(resolve(Account("contact", BOTH, "2017-05-10"), meeting("2017-05-10")))
    assert event.type == "meeting"


def test_an_undated_account_joins_the_one_event_that_it_can_mean() -> None:
    event = one(resolve(meeting("2017-05-10"), meeting()))
    assert event.time == span_of("2017-05-10")
    assert event.confidence < one(resolve(meeting("2017-05-10"), meeting("2017-05-10"))).confidence


def test_an_undated_account_that_could_mean_two_stays_by_itself() -> None:
    assert grouped(resolve(meeting("2017-05-10"), meeting("2017-06-20"), meeting())) == ["a/v1", "b/v1", "c/v1"]


def test_undated_accounts_of_just_the_same_people_are_one() -> None:
    assert grouped(resolve(meeting(), meeting())) == ["a/v1 b/v1"]
    assert grouped(resolve(meeting(), meeting(None, "Anna Berg, Peter Lund, Lena Okafor"))) == ["a/v1", "b/v1"]


def test_a_vaguer_date_joins_the_one_event_within_it() -> None:
    event = one(resolve(meeting("2017-05-10"), meeting("2017-05"), meeting("2017")))
    assert event.time == span_of("2017-05-10")


def test_bounds_that_overlap_are_narrowed_to_what_both_allow() -> None:
    event = one(resolve(meeting("2017-05-01/2017-05-15"), meeting("2017-05-10/2017-05-20")))
    assert event.time == span_of("2017-05-10/2017-05-15")
    third = meeting("2017-05-12/2017-05-31")
    narrowed = resolve(meeting("2017-05-01/2017-05-15"), meeting("2017-05-10/2017-05-20"), third)
    assert all(each.time is not None for each in narrowed.events)
    assert len(resolve(meeting("2017-05-01/2017-05-15"), meeting("2017-05-16/2017-05-20")).events) == 2


def test_overlapping_bounds_make_no_chain_of_what_does_not_overlap() -> None:
    chain = [meeting("2017-05-01/2017-05-10"), meeting("2017-05-08/2017-05-20"), meeting("2017-05-18/2017-05-31")]
    for order in permutations(chain):
        spans = [each.time for each in resolve(*order).events if each.time]
        assert all(span.earliest <= span.latest and (span.latest - span.earliest).days <= 14 for span in spans)
        assert len(spans) > 1


def test_two_contacts_within_a_vaguer_year_are_not_bridged_by_it() -> None:
    accounts = [Account("contact", BOTH, when) for when in ("2016-07", "2016-09", "2016")]
    for order in permutations(accounts):
        collection = resolve(*order)
        assert len(collection.events) == 3
        assert {event.time for event in collection.events} == {span_of(when) for when in ("2016-07", "2016-09", "2016")}


def test_nor_by_an_undated_account() -> None:
    accounts = [Account("contact", BOTH, when) for when in ("2016-07", "2016-09", None)]
    assert all(len(resolve(*order).events) == 3 for order in permutations(accounts))


def test_contacts_in_the_plural_are_no_single_event() -> None:
    collection = resolve(Account("contact", BOTH, word="contacts"), meeting("2017-05-10"))
    assert grouped(collection) == ["a/v1", "b/v1"]


def test_outlets_that_disagree_on_a_day_are_kept_side_by_side() -> None:
    first, second = meeting("2017-05-10", place="Oslo"), meeting("2017-05-11", place="Oslo")
    collection = resolve(first, second)
    event = one(collection)
    assert event.time is not None
    assert (str(event.time.earliest), str(event.time.latest)) == ("2017-05-10", "2017-05-11")
    assert event.time.precision == "range"
    assert event.confidence < 0.7
    told = [record.events[0].time for record in collection.records]
    assert told == [span_of("2017-05-10"), span_of("2017-05-11")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (meeting("2017-05-10"), meeting("2017-05-11")),
        (meeting("2017-05-10", place="Oslo"), meeting("2017-05-11", place="Paris")),
        (meeting("2017-05-10", place="Oslo"), meeting("2017-05-11")),
        (meeting("2017-05-10", place="Oslo"), meeting("2017-05-13", place="Oslo")),
        (meeting("2017-05", place="Oslo"), meeting("2017-06", place="Oslo")),
    ],
)
def test_without_the_same_place_or_farther_apart_they_are_two(first: Account, second: Account) -> None:
    assert len(resolve(first, second).events) == 2


def test_one_article_that_gives_two_days_means_two_events() -> None:
    accounts = (meeting("2017-05-10", place="Oslo"), meeting("2017-05-11", place="Oslo"))
    assert len(resolve_records([telling("a", *accounts)]).events) == 2


def test_a_dismissal_is_known_by_who_was_dismissed() -> None:
    named = Account("dismissal", "Anna Berg, Peter Lund", "2017-05-09")
    passive = Account("dismissal", "Peter Lund")
    assert set(one(resolve(named, passive)).participants) == set(one(resolve(named)).participants)
    assert len(resolve(named, Account("dismissal", "Olin Dray")).events) == 2


def test_one_ruling_is_not_several() -> None:
    several = Account("ruling", "Anna Berg", word="rulings")
    assert len(resolve(Account("ruling", "Anna Berg", word="ruling"), several).events) == 2


def demand(who: str, when: str | None = None) -> Account:
    return Account("demand", who, when, word="called")


def test_one_who_demands_much_makes_many_demands() -> None:
    assert len(resolve(demand("Anna Berg"), demand("Anna Berg")).events) == 2
    assert len(resolve(demand("Anna Berg"), demand("Anna Berg", "2017-05-10")).events) == 2
    assert len(resolve(demand("Anna Berg"), demand("Peter Lund, Anna Berg")).events) == 2
    assert len(resolve(demand(BOTH), demand("Peter Lund, Anna Berg")).events) == 2
    assert len(resolve(demand(BOTH), demand(BOTH, "2017-05-10")).events) == 1


def test_events_stand_in_the_order_of_their_dates_and_undated_ones_last() -> None:
    collection = resolve(
        meeting(None, "Lena Okafor, Olin Dray"), meeting("2017-05-10"), Account("call", BOTH, "2016-07")
    )
    assert [event.time for event in collection.events] == [span_of("2016-07"), span_of("2017-05-10"), None]


def test_an_article_without_events_adds_none() -> None:
    assert resolve_records([telling("a")]).events == ()
    assert resolve_records([]) == Collection(())


def crowd() -> list[Record]:
    """Articles that tell of the same few events in different ways."""
    three = "Anna Berg, Peter Lund, Lena Okafor"
    return [
        telling("a", meeting("2017-05-10", place="Oslo"), Account("dismissal", "Anna Berg, Olin Dray", "2017-05-09")),
        telling("b", meeting("2017-05-11", three, "Oslo"), Account("contact", BOTH, "2016-07")),
        telling("c", meeting("2017-05", "Anna Berg, Lena Okafor"), Account("dismissal", "Olin Dray")),
        telling("d", meeting(), Account("contact", BOTH, "2016-09"), Account("contact", BOTH, "2016")),
    ]


def test_the_order_of_the_articles_does_not_matter() -> None:
    first = resolve_records(crowd())
    assert all(resolve_records(order) == first for order in permutations(crowd()))


def test_every_account_has_become_an_event_of_its_own_key() -> None:
    collection = resolve_records(crowd())
    told = {(record.article.id, event.id) for record in collection.records for event in record.events}
    assert collection.event_of.keys() == told
    assert len({event.key for event in collection.events}) == len(collection.events)


BLAST = Account("attack", "", "2021-06-14", "Oslo")


def test_what_befell_people_without_names_is_one_on_a_day_at_a_place() -> None:
    assert grouped(resolve(BLAST, BLAST)) == ["a/v1 b/v1"]


@pytest.mark.parametrize(
    "other",
    [
        Account("attack", "", "2021-06-15", "Oslo"),
        Account("attack", "", "2021-06-14", "Bergen"),
        Account("attack", "", "2021-06-14"),
        Account("death", "", "2021-06-14", "Oslo"),
    ],
)
def test_and_is_another_on_another_day_at_another_place_or_of_another_kind(other: Account) -> None:
    assert grouped(resolve(BLAST, other)) in (["a/v1", "b/v1"], ["b/v1", "a/v1"])


def test_a_month_at_a_place_has_room_for_two() -> None:
    vague = Account("attack", "", "2021-06", "Oslo")
    assert grouped(resolve(vague, vague)) == ["a/v1", "b/v1"]
