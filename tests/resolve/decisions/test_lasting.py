"""Identifiers stay when later articles come, and what they were before stays known."""

from dataclasses import replace
from datetime import date

from onrecord.model import Collection, Decision, Publication, Record
from onrecord.resolve import resolve_records
from resolve.accounts import Account, article, telling


def published(record: Record, day: str) -> Record:
    """`record` of an article that came out on that day."""
    when = date.fromisoformat(day)
    return replace(record, article=replace(record.article, published=Publication(when, when, "metadata")))


def key_of(collection: Collection, name: str) -> str:
    """The key of the one entity of that name."""
    (key,) = (entity.key for entity in collection.entities if entity.name == name)
    return key


LONE = published(article("m", "Reyl"), "2021-03-02")
FULL = published(article("a", "Tomas Reyl", "Reyl"), "2021-03-09")
OLDER = published(article("z", "T. Reyl"), "2021-02-01")


def test_a_better_name_changes_no_identifier() -> None:
    before = key_of(resolve_records([LONE]), "Reyl")
    after = resolve_records([LONE, FULL])
    assert key_of(after, "Tomas Reyl") == before


def test_what_an_older_article_brings_leaves_the_identifier_known() -> None:
    before = key_of(resolve_records([LONE, FULL]), "Tomas Reyl")
    (entity,) = resolve_records([LONE, FULL, OLDER]).entities
    assert entity.key != before
    assert before in entity.former
    assert entity.key not in entity.former


def test_growing_gives_what_a_build_from_nothing_gives() -> None:
    assert resolve_records([FULL, OLDER, LONE]) == resolve_records([LONE, FULL, OLDER])


def test_who_had_a_name_first_keeps_its_key_when_another_bears_it() -> None:
    records = [published(article(id, "Ann Lee"), f"2021-05-0{day}") for day, id in enumerate("cab", 1)]
    before = key_of(resolve_records(records), "Ann Lee")
    split = Decision("split", ("Ann Lee",), articles=("a",), to="Ann Lee (of Oslo)")
    after = resolve_records(records, (split,))
    assert key_of(after, "Ann Lee") == before
    assert key_of(after, "Ann Lee (of Oslo)") != before
    known = {key for entity in after.entities for key in (entity.key, *entity.former)}
    assert len(known) == sum(1 + len(entity.former) for entity in after.entities)


def test_a_name_of_one_unnamed_source_is_no_key_of_another() -> None:
    records = [article(id, ("unnamed", "officials"), ("unnamed", "officials")) for id in "ab"]
    assert len({entity.key for entity in resolve_records(records).entities}) == 4


def test_an_outlet_that_another_article_takes_for_an_organization_keeps_its_key() -> None:
    first = published(article("a", ("organization", "Northwire")), "2021-01-01")
    before = key_of(resolve_records([first]), "Northwire")
    after = resolve_records([first, published(article("b", ("outlet", "Northwire")), "2021-01-02")])
    assert [(entity.type, entity.key) for entity in after.entities] == [("outlet", before)]


def test_an_event_keeps_its_key_when_another_article_tells_of_it_with_more_people() -> None:
    met = telling("a", Account("meeting", "Ada Berg, Bo Lind", "2021-05-03"))
    more = telling("b", Account("meeting", "Ada Berg, Bo Lind, Cy Moss", "2021-05-03", "Oslo", word="talks"))
    (before,) = resolve_records([met]).events
    (after,) = resolve_records([published(met, "2021-05-04"), published(more, "2021-05-05")]).events
    assert (after.key, len(after.members)) == (before.key, 2)
    (alone,) = resolve_records([more]).events
    assert after.former == (alone.key,)


def test_events_told_in_the_same_words_have_keys_of_their_own() -> None:
    twice = telling("a", Account("meeting", "Ada Berg, Bo Lind", "2021-05-03"), Account("meeting", "Cy Moss, Di Orr"))
    assert len({event.key for event in resolve_records([twice]).events}) == 2
