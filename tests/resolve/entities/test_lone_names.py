"""Whom a lone family name means: the one bearer, or the one of several who holds the office."""

from onrecord.model import Record
from onrecord.resolve import resolve_records
from resolve.accounts import article, together
from resolve.offices import Holder, appointed

BOTH = [appointed("a", Holder("Peter Lund", "Ambassador")), appointed("b", Holder("Anna Lund", "finance minister"))]


def test_the_office_tells_two_bearers_apart() -> None:
    collection = resolve_records([*BOTH, appointed("c", Holder("Lund", "ambassador"))])
    assert together(collection) == ["a/e1 c/e1", "b/e1"]
    assert [entity.reasons for entity in collection.entities if entity.reasons] == [
        ("family name and office: Lund, ambassador",)
    ]
    assert min(entity.confidence for entity in collection.entities) < 0.85


def test_a_title_in_the_name_tells_as_much() -> None:
    assert together(resolve_records([*BOTH, article("c", "Ambassador Lund")])) == ["a/e1 c/e1", "b/e1"]


def test_offices_are_compared_in_one_wording() -> None:
    one = [appointed("a", Holder("Peter Lund", "spokesman")), appointed("b", Holder("Anna Lund", "adviser"))]
    assert together(resolve_records([*one, appointed("c", Holder("Lund", "spokesperson"))])) == ["a/e1 c/e1", "b/e1"]
    assert together(resolve_records([*one, appointed("c", Holder("Lund", "Advisor"))])) == ["a/e1", "b/e1 c/e1"]


def test_an_office_of_both_or_of_neither_tells_nothing() -> None:
    neither = [*BOTH, appointed("c", Holder("Lund", "pilot"))]
    both = [*BOTH, appointed("d", Holder("Anna Lund", "ambassador")), appointed("c", Holder("Lund", "ambassador"))]
    assert together(resolve_records(neither)) == ["a/e1", "b/e1", "c/e1"]
    assert together(resolve_records(both)) == ["a/e1", "b/e1 d/e1", "c/e1"]


def test_an_office_does_not_join_other_family_names() -> None:
    assert len(together(resolve_records([*BOTH, appointed("c", Holder("Berg", "ambassador"))]))) == 3


def prominent(*, articles: int, others: int = 1) -> list[Record]:
    """So many articles that name Peter Lund, and some that name Anna Lund."""
    return [
        *(article(f"p{number}", "Peter Lund") for number in range(articles)),
        *(article(f"q{number}", "Anna Lund") for number in range(others)),
    ]


def meant(records: list[Record]) -> tuple[str, float]:
    """Whom the lone name of the last article means, and how sure that is."""
    collection = resolve_records(records)
    key = collection.entity_of[records[-1].article.id, "e1"]
    return next((entity.name, entity.confidence) for entity in collection.entities if entity.key == key)


def test_whom_nearly_all_articles_name_is_meant_and_marked_as_doubtful() -> None:
    assert meant([*prominent(articles=8), article("z", "Lund")]) == ("Peter Lund", 0.7)


def test_a_few_articles_or_a_small_majority_tell_nothing() -> None:
    assert meant([*prominent(articles=4), article("z", "Lund")])[0] == "Lund"
    assert meant([*prominent(articles=8, others=3), article("z", "Lund")])[0] == "Lund"


def test_an_article_that_names_another_in_full_does_not_mean_the_prominent_one() -> None:
    assert meant([*prominent(articles=8), article("z", "Lund", "Anna Lund")])[0] == "Lund"


def test_the_office_goes_before_prominence() -> None:
    records = [*prominent(articles=8), appointed("r", Holder("Anna Lund", "ambassador"))]
    assert meant([*records, appointed("z", Holder("Lund", "ambassador"))])[0] == "Anna Lund"


def test_of_several_holders_the_prominent_one_is_meant_only_if_one_of_them() -> None:
    holders = [appointed(name, Holder(f"{name} Lund", "ambassador")) for name in ("Clara", "Dora")]
    lone = appointed("z", Holder("Lund", "ambassador"))
    assert meant([*prominent(articles=16), *holders, lone])[0] == "Lund"
    assert meant([*prominent(articles=16), *holders, appointed("r", Holder("Peter Lund", "ambassador")), lone])[0] == (
        "Peter Lund"
    )


def test_a_lone_name_that_is_better_known_as_a_given_name_is_no_family_name() -> None:
    known = [article(f"p{number}", "Barack Lund") for number in range(4)]
    assert meant([*known, article("r", "Tom Barrack"), article("z", "Barack")])[0] == "Barack"
    assert meant([*known[:1], article("r", "Tom Barrack"), article("z", "Barack")])[0] == "Tom Barrack"
