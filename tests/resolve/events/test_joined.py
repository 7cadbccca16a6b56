"""Accounts that stand for all of an event, and groups of many accounts."""

from onrecord.model import Record
from onrecord.resolve import resolve_records
from onrecord.resolve.events.accounts import Account as Telling
from onrecord.resolve.events.accounts import account_of
from onrecord.resolve.events.joined import Joined
from onrecord.resolve.events.stand_ins import stand_ins
from onrecord.resolve.events.statuses import clash
from resolve.accounts import Account, grouped, telling

MET = Account("meeting", "Ada Lund, Bo Berg", "2017-05-03")
AGAIN = Account("meeting", "Ada Lund, Bo Berg", status="planned", word="meet")
UNDATED = Account("meeting", "Ada Lund, Bo Berg")
MANY = 300


def told(record: Record) -> list[Telling]:
    """The accounts of an article, of entities with keys of their own."""
    entity_of = {(record.article.id, entity.id): entity.name for entity in record.entities}
    return [account_of(record, event, entity_of) for event in record.events]


def test_the_first_and_the_last_of_those_alike_stand_for_all() -> None:
    accounts = [
        told(telling(id, MET, published=f"2017-05-0{day}"))[0] for id, day in zip("abcd", (5, 9, 4, 6), strict=True)
    ]
    assert {each.member[0] for each in stand_ins(accounts)} == {"b", "c"}


def test_other_statuses_times_and_places_stand_for_themselves() -> None:
    others = (MET, AGAIN, UNDATED, Account("meeting", "Ada Lund, Bo Berg", "2017-05-03", "Oslo"))
    accounts = [told(telling(id, each, published="2017-05-09"))[0] for id, each in zip("abcd", others, strict=True)]
    assert len(stand_ins(accounts)) == len(accounts)


def test_what_one_article_says_counts_though_others_stand_for_it() -> None:
    accounts = [
        told(telling(id, MET, published=f"2017-05-0{day}"))[0] for id, day in zip("abc", (4, 5, 6), strict=True)
    ]
    accounts += told(telling("b", AGAIN, published="2017-05-03"))
    joined = Joined(accounts)
    joined.join(1, 0, ("one date", 0.9))
    joined.join(2, 0, ("one date", 0.9))
    assert "b" not in {each.member[0] for each in joined.stand_ins(0)}
    assert joined.members(2) == [0, 1, 2]
    assert joined.any_pair(0, 3, clash)
    assert not joined.any_pair(0, 0, clash)


def test_hundreds_of_articles_on_one_meeting() -> None:
    days = [f"2017-05-{day:02}" for day in range(4, 29)]
    records = [
        telling(f"{number:03}", UNDATED if number % 2 else MET, published=days[number % len(days)])
        for number in range(MANY)
    ]
    assert len(grouped(resolve_records(records))) == 1


def test_hundreds_of_meetings_of_the_same_people() -> None:
    days = [f"{2000 + number // 12}-{number % 12 + 1:02}-07" for number in range(MANY)]
    records = [
        telling(f"{number:03}{copy}", Account("meeting", "Ada Lund, Bo Berg", day), published=f"{day[:-2]}08")
        for number, day in enumerate(days)
        for copy in "ab"
    ]
    assert grouped(resolve_records(records)) == [f"{number:03}a/v1 {number:03}b/v1" for number in range(MANY)]
