"""What no date and no person tells apart is one happening in articles on one story, and only there."""

from dataclasses import replace

import pytest

from onrecord.model import Collection, EventType, Span
from onrecord.resolve import resolve_records
from resolve.accounts import Account, grouped, telling

QUAKE = "Tremors shook Ardenholm, and the {} left the Corvin bridge closed, Velmark seismologists said."
OTHER_QUAKE = "Rescuers dug through Marrow Bay while the {} emptied Dunmere hospital, Osk officials said."
UNRELATED = "Parliament debated fishing quotas in Sund while the {} was forgotten."


def told(
    sentence: str, word: str = "earthquake", who: str = "", when: str | None = None, type: EventType = "disaster"
) -> Account:
    """An account at the first place that its sentence names."""
    place = next((name for name in ("Ardenholm", "Marrow Bay", "Sund") if name in sentence), None)
    return Account(type, who, when, place, word=word, sentence=sentence)


def resolve(*accounts: Account) -> Collection:
    """Each account in an article of its own, "a", "b" …, beside one on something else."""
    articles = [telling(chr(ord("a") + number), account) for number, account in enumerate(accounts)]
    noise = [telling(f"z{number}", told(UNRELATED, "vote", type="other")) for number in range(3)]
    return resolve_records([*articles, *noise])


def together(collection: Collection) -> list[str]:
    """The groups without the article on something else."""
    return [group for group in grouped(collection) if not group.startswith("z")]


def test_articles_on_one_story_tell_of_one_quake() -> None:
    collection = resolve(told(QUAKE), told(QUAKE, "quake"), told(QUAKE, "tremor"))
    assert together(collection) == ["a/v1 b/v1 c/v1"]
    (event,) = [each for each in collection.events if each.type == "disaster"]
    assert event.confidence < 0.7
    assert any("one story" in reason for reason in event.reasons)


def test_articles_on_two_stories_tell_of_two() -> None:
    collection = resolve(told(QUAKE), told(QUAKE, "quake"), told(OTHER_QUAKE), told(OTHER_QUAKE, "quake"))
    assert together(collection) == ["a/v1 b/v1", "c/v1 d/v1"]


@pytest.mark.parametrize(
    "other",
    [
        told(QUAKE, "flood"),
        told(QUAKE, type="accident"),
        told(QUAKE.replace("the {}", "a second {}"), "quake"),
    ],
)
def test_another_kind_or_occasion_in_the_story_is_another_happening(other: Account) -> None:
    assert together(resolve(told(QUAKE), other)) == ["a/v1", "b/v1"]


def test_days_that_differ_keep_them_apart_also_through_one_without_a_day() -> None:
    collection = resolve(told(QUAKE, when="2017-05-10"), told(QUAKE, when="2017-05-12"), told(QUAKE, "quake"))
    assert all("a/v1 b/v1" not in group for group in together(collection))
    assert len({event.time for event in collection.events if event.time}) == 2


def test_two_arrests_in_one_story_are_of_two_people() -> None:
    first = told(QUAKE, "arrested", "Anna Berg", type="arrest")
    second = told(QUAKE, "detained", "Peter Lund", type="arrest")
    assert together(resolve(first, second)) == ["a/v1", "b/v1"]
    assert together(resolve(first, told(QUAKE, "arrest", type="arrest"))) == ["a/v1 b/v1"]


def test_what_shares_neither_people_nor_place_is_not_joined_for_its_kind() -> None:
    bare = [replace(told(QUAKE, word), place=None) for word in ("earthquake", "quake")]
    assert together(resolve(*bare)) == ["a/v1", "b/v1"]


def test_two_who_won_on_one_day_won_twice() -> None:
    first = told(QUAKE, "won", "Anna Berg", "2017-05-10", type="other")
    assert together(resolve(first, told(QUAKE, "victory", "Peter Lund", "2017-05-10", type="other"))) == [
        "a/v1",
        "b/v1",
    ]
    assert together(resolve(first, told(QUAKE, "victory", "Anna Berg", "2017-05-10", type="other"))) == ["a/v1 b/v1"]


def test_contacts_are_never_joined_for_their_story_alone() -> None:
    first = told(QUAKE, "met", "Anna Berg, Peter Lund", type="meeting")
    second = told(QUAKE, "meeting", "Anna Berg", type="meeting")
    assert together(resolve(first, second)) == ["a/v1", "b/v1"]


def test_of_no_known_type_the_same_people_do_not_make_one_of_two_kinds() -> None:
    collection = resolve_records(
        [
            telling("a", told("{}", "applauded", "Anna Berg", type="other")),
            telling("b", told("{}", "evacuated", "Anna Berg", type="other")),
        ]
    )
    assert grouped(collection) == ["a/v1", "b/v1"]


def test_again_behind_it_does_not_number_what_happened() -> None:
    again = told(QUAKE.replace("the {} left", "the {} once again left"), "quake")
    assert together(resolve(told(QUAKE), again, told(QUAKE, "tremor"))) == ["a/v1 b/v1 c/v1"]


def test_what_one_sentence_tells_in_two_ways_is_two_happenings() -> None:
    sentence = "Gunmen in Ardenholm, police said, {} at the Corvin bridge, where guards were shot and fled."
    fired = Account("attack", "", None, "Ardenholm", word="opened fire", sentence=sentence)
    shot = Account("attack", "", None, "Ardenholm", word="shot", sentence=sentence.replace("were shot", "lay"))
    (record,) = [telling("a", fired)]
    (event,) = record.events
    start = record.article.text.index("shot")
    second = replace(event, id="v2", trigger=Span(start, start + 4))
    assert grouped(resolve_records([replace(record, events=(event, second))])) == ["a/v1", "a/v2"]
    apart = [telling("a", fired), telling("b", shot), telling("z", told(UNRELATED, "vote", type="other"))]
    assert "a/v1 b/v1" in grouped(resolve_records(apart))
