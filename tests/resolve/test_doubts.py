"""What is put to a person: the least certain first, what is decided never again."""

from onrecord.model import Decision
from onrecord.resolve import resolve_records
from onrecord.resolve.doubts import find_doubts
from resolve.accounts import Account, article, telling

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
