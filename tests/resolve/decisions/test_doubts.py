"""What is put to a person: the least certain first, what is decided never again."""

from onrecord.model import Decision
from onrecord.resolve import resolve_records
from onrecord.resolve.decisions.doubts import find_doubts
from resolve.accounts import Account, article, telling
from resolve.sayings import Saying, paper

RECORDS = [
    article("a", "Mira Halvorsen", "Sergei Orlin"),
    article("b", "Halvorsen", "Sergey Orlin"),
    telling("c", Account("meeting", "Ada Berg, Bo Lind", "2021-05-03", "Oslo", word="met")),
    telling("d", Account("meeting", "Ada Berg, Bo Lind", "2021-05-04", "Oslo", word="talks")),
]


def sides(*decisions: Decision, below: float = 0.95) -> list[tuple[str, str]]:
    """The names of both sides of each doubt."""
    found = find_doubts(resolve_records(RECORDS, decisions), below=below)
    return [(doubt.sides[0].name, doubt.sides[1].name) for doubt in found]


def test_the_least_certain_comes_first_and_the_all_but_certain_on_demand() -> None:
    doubtful = [("meeting, 2021-05-03", "meeting, 2021-05-04"), ("Mira Halvorsen", "Halvorsen")]
    assert sides() == doubtful
    assert sides(below=1.0) == [*doubtful, ("Sergei Orlin", "Sergey Orlin")]


def test_what_is_decided_is_in_doubt_no_more_and_the_decision_is_in_effect() -> None:
    for doubt in find_doubts(resolve_records(RECORDS)):
        for action in ("merge", "separate"):
            decision = doubt.decision(action)
            collection = resolve_records(RECORDS, (decision,))
            assert [each.problem for each in collection.decided] == [None]
            assert doubt.id not in {each.id for each in find_doubts(collection)}


def test_a_doubt_keeps_its_letters_when_other_articles_come() -> None:
    before = {doubt.id for doubt in find_doubts(resolve_records(RECORDS))}
    after = {doubt.id for doubt in find_doubts(resolve_records([*RECORDS, article("e", "Lena Okafor", "Okafor")]))}
    assert before <= after


def test_two_that_may_be_one_come_after_those_taken_for_one_and_can_be_decided() -> None:
    records = [*RECORDS, article("e", "Peter Lund", "Lund"), article("f", "Peter Lund Jr.", "Anna Lund")]
    found = [doubt for doubt in find_doubts(resolve_records(records)) if not doubt.joined]
    assert [doubt.sides[0].name for doubt in found[:1]] == ["Peter Lund"]
    assert [doubt.sides[1].name for doubt in found[:1]] == ["Peter Lund Jr."]
    assert [doubt.joined for doubt in find_doubts(resolve_records(records))][:2] == [True, True]
    for action, entities in (("merge", 1), ("separate", 2)):
        collection = resolve_records(records, (found[0].decision(action),))
        assert [each.problem for each in collection.decided] == [None]
        keys = {collection.entity_of["e", "e1"], collection.entity_of["f", "e1"]}
        assert len(keys) == entities
        assert found[0].id not in {each.id for each in find_doubts(collection)}


def test_lone_names_of_several_articles_are_one_doubt() -> None:
    records = [article("a", "Peter Lund"), article("b", "Anna Lund"), article("c", "Lund"), article("d", "Lund")]
    found = find_doubts(resolve_records(records))
    assert [[side.name for side in doubt.sides] for doubt in found] == [["Anna Lund", "Lund"], ["Lund", "Peter Lund"]]
    assert [len(doubt.sides[0].members) for doubt in found] == [1, 2]


def test_two_of_one_name_are_no_doubt_since_no_decision_could_tell_them_apart() -> None:
    records = [article("a", ("place", "Harbour House")), article("b", ("organization", "Harbour House"))]
    assert find_doubts(resolve_records(records)) == ()


def test_wordings_taken_for_one_claim_are_in_doubt_and_can_be_decided() -> None:
    lease = "Ada Lund secretly signed the lease of the old harbour in March with Bo Berg"
    records = [
        paper(id, Saying("Ivo Krant", "said", what), names=["Ivo Krant", "Ada Lund", "Bo Berg"])
        for id, what in (("a", lease), ("b", lease.replace("old", "old northern")), ("c", lease))
    ]
    (doubt,) = find_doubts(resolve_records(records))
    assert [side.name for side in doubt.sides] == [lease, lease.replace("old", "old northern")]
    for action, claims in (("merge", 1), ("separate", 2)):
        collection = resolve_records(records, (doubt.decision(action),))
        assert len(collection.claims) == claims
        assert [each.problem for each in collection.decided] == [None]
        assert doubt.id not in {each.id for each in find_doubts(collection)}
