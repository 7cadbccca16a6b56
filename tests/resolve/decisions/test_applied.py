"""What a person decides goes before what the machine finds, and what cannot be done is told."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from onrecord.model import Collection, Decision, Passage, Record
from onrecord.resolve import resolve_records
from resolve.accounts import Account, article, telling
from resolve.sayings import Saying, paper

NAMES = [
    article("a", "Sergei Orlin", "Mira Halvorsen"),
    article("b", "Sergey Orlin", "Halvorsen"),
    article("c", "Mirjam Halvorsen", ("place", "Halvorsen")),
]


def decide(records: Sequence[Record], *decisions: Decision) -> Collection:
    """The collection as a person decides, each decision on a line of its own."""
    return resolve_records(records, tuple(decisions))


def together(collection: Collection) -> list[str]:
    """The members of each entity that has several, as ``a/e1 b/e1``."""
    several = (entity.members for entity in collection.entities if len(entity.members) > 1)
    return sorted(" ".join(map("/".join, members)) for members in several)


def names_of(collection: Collection) -> set[str]:
    """The names of all entities."""
    return {entity.name for entity in collection.entities}


def problems(collection: Collection) -> list[str | None]:
    """Why each decision is not in effect, or None."""
    return [each.problem for each in collection.decided]


def test_without_decisions_the_machine_decides() -> None:
    assert together(decide(NAMES)) == ["a/e1 b/e1"]
    assert decide(NAMES).decided == ()


def test_a_merge_makes_one_of_two() -> None:
    collection = decide(NAMES, Decision("merge", ("Mira Halvorsen", "Mirjam Halvorsen"), line=1))
    assert together(collection) == ["a/e1 b/e1", "a/e2 c/e1"]
    (decided,) = collection.decided
    (merged,) = (entity for entity in collection.entities if len(entity.members) == 2 and "Mira" in entity.name)
    assert collection.decided_on(decided) == (merged.key,)
    assert decided.problem is None


def test_a_merge_holds_for_what_later_articles_say() -> None:
    later = [*NAMES, article("d", "Mira Halvorsen"), article("e", "Mirjam Halvorsen")]
    collection = decide(later, Decision("merge", ("Mira Halvorsen", "Mirjam Halvorsen")))
    assert "a/e2 c/e1 d/e1 e/e1" in together(collection)


def test_what_is_separate_stays_apart() -> None:
    collection = decide(NAMES, Decision("separate", ("Sergei Orlin", "Sergey Orlin")))
    assert together(collection) == []
    assert {"Sergei Orlin", "Sergey Orlin"} <= names_of(collection)
    assert problems(collection) == [None]
    assert not [entity.reasons for entity in collection.entities if entity.reasons]


def test_a_split_makes_somebody_else_of_a_name_in_some_articles() -> None:
    same = [article(name, "Ann Lee") for name in "abcd"]
    collection = decide(same, Decision("split", ("Ann Lee",), articles=("b", "d"), to="Ann Lee (of Oslo)"))
    assert together(collection) == ["a/e1 c/e1", "b/e1 d/e1"]
    assert names_of(collection) == {"Ann Lee", "Ann Lee (of Oslo)"}
    assert len({entity.key for entity in collection.entities}) == 2


def test_two_of_one_name_after_a_split_have_keys_of_their_own() -> None:
    collection = decide([article(name, "Ann Lee") for name in "ab"], Decision("split", ("Ann Lee",), articles=("b",)))
    assert len({entity.key for entity in collection.entities}) == 2


def test_a_new_name_keeps_the_old_one_as_an_alias_whatever_else_is_decided() -> None:
    rename, merge = (
        Decision("rename", ("Sergei Orlin",), to="S. M. Orlin"),
        Decision("merge", ("S. M. Orlin", "Halvorsen")),
    )
    collection = decide(NAMES[:2], rename, merge)
    (entity,) = (each for each in collection.entities if len(each.members) == 4)
    assert entity.name == "S. M. Orlin"
    assert {"Sergei Orlin", "Sergey Orlin", "Mira Halvorsen"} <= set(entity.aliases)
    assert problems(collection) == [None, None]


def test_a_name_of_a_person_and_a_place_has_to_say_which() -> None:
    records = [
        article("a", "Mira Washington"),
        article("b", "Washington", "Bo Lind"),
        article("c", ("place", "Bo Lind")),
    ]
    vague, exact = Decision("merge", ("Mira Washington", "Bo Lind")), ("Mira Washington", "Bo Lind")
    (problem,) = problems(decide(records, vague))
    assert problem == "'Bo Lind' is the name of a person and of a place: say which with type = …"
    collection = decide(records, Decision("merge", exact, type="person"))
    assert problems(collection) == [None]
    assert together(collection) == ["a/e1 b/e1 b/e2"]


def test_an_identifier_does_for_a_name() -> None:
    key = next(entity.key for entity in decide(NAMES).entities if entity.name == "Mirjam Halvorsen")
    collection = decide(NAMES, Decision("merge", ("Mira Halvorsen", f"https://w3id.org/onrecord/id/entity/{key}")))
    assert "a/e2 c/e1" in together(collection)


@pytest.mark.parametrize(
    ("decision", "problem"),
    [
        (Decision("merge", ("Mira Halvorsen", "Olin Dray")), "nobody and nothing is called 'Olin Dray'"),
        (Decision("merge", ("entity/0000", "Halvorsen")), "nobody and nothing is called 'entity/0000'"),
        (Decision("separate", ("Mira Halvorsen", "Olin Dray")), "no article names 'Olin Dray'"),
        (Decision("separate", ("Mira Halvorsen", "mira  halvorsen")), "the article a takes"),
        (Decision("split", ("Sergei Orlin",), articles=("z",)), "there is no article 'z'"),
        (Decision("split", ("Sergei Orlin",), articles=("a", "b")), "named only in the articles given"),
        (Decision("split", ("Sergei Orlin",), articles=("c",)), "named not in the articles given"),
        (Decision("merge", events=(Passage("a", "met"), Passage("b", "met"))), "the article 'a' tells of no event"),
        (Decision("reject", events=(Passage("z", "met"),)), "the article 'z' has no event"),
        (Decision("reject", statements=(Passage("a", "no"),)), "the article 'a' has no statement"),
    ],
)
def test_a_decision_that_fits_nothing_changes_nothing_and_says_so(decision: Decision, problem: str) -> None:
    collection = decide(NAMES, decision)
    (told,) = problems(collection)
    assert problem in (told or "")
    assert collection.entities == decide(NAMES).entities


def test_of_two_that_contradict_each_other_the_later_one_holds() -> None:
    merge = Decision("merge", ("Mira Halvorsen", "Mirjam Halvorsen"), line=3)
    separate = Decision("separate", ("Mirjam Halvorsen", "Mira Halvorsen"), line=7)
    first = decide(NAMES, merge, separate)
    assert problems(first) == ["contradicts the decision of line 7, which comes later and holds", None]
    assert "a/e2 c/e1" not in together(first)
    other = Decision("merge", merge.names, line=9)
    assert "a/e2 c/e1" in together(decide(NAMES, separate, other))


def test_a_contradiction_through_a_third_is_found() -> None:
    records = [article(name, person) for name, person in zip("abc", ("Ada Berg", "Bo Lind", "Cy Moss"), strict=True)]
    collection = decide(
        records,
        Decision("separate", ("Ada Berg", "Cy Moss"), line=1),
        Decision("merge", ("Ada Berg", "Bo Lind"), line=2),
        Decision("merge", ("Bo Lind", "Cy Moss"), line=3),
    )
    assert [problem is None for problem in problems(collection)] == [False, True, True]


def test_two_names_for_one_contradict_each_other() -> None:
    collection = decide(
        NAMES,
        Decision("rename", ("Sergei Orlin",), to="Orlin One", line=1),
        Decision("rename", ("Orlin One",), to="Orlin Two", line=2),
    )
    assert problems(collection) == ["contradicts the decision of line 2, which comes later and holds", None]
    assert "Orlin Two" in names_of(collection)


MEETINGS = [
    telling("a", Account("meeting", "Ada Berg, Bo Lind", "2021-05-03", word="met")),
    telling("b", Account("meeting", "Ada Berg, Bo Lind", "2021-05-03", word="talks")),
    telling("c", Account("meeting", "Ada Berg, Bo Lind", "2021-06-03", word="lunch")),
]
MET, TALKS, LUNCH = Passage("a", "met"), Passage("b", "talks"), Passage("c", "lunch")


def told_as(collection: Collection) -> list[str]:
    """The accounts of each event, as ``a b``."""
    return sorted(" ".join(article for article, _ in event.members) for event in collection.events)


def test_events_are_merged_and_kept_apart_by_the_words_that_tell_them() -> None:
    assert told_as(decide(MEETINGS)) == ["a b", "c"]
    assert told_as(decide(MEETINGS, Decision("merge", events=(TALKS, LUNCH)))) == ["a b c"]
    for action in ("separate", "split"):
        passages = (MET, TALKS) if action == "separate" else (TALKS,)
        collection = decide(MEETINGS, Decision(action, events=passages))
        assert told_as(collection) == ["a", "b", "c"]
        assert problems(collection) == [None]
        assert len({event.key for event in collection.events}) == 3


def test_a_rejected_event_is_no_event_and_a_rejection_can_be_undone() -> None:
    collection = decide(MEETINGS, Decision("reject", events=(LUNCH,), by="Ida"))
    assert told_as(collection) == ["a b"]
    assert [(each.article, each.decision.by) for each in collection.rejected] == [("c", "Ida")]
    assert told_as(decide(MEETINGS)) == ["a b", "c"]


def test_the_sentence_has_to_be_the_same_where_one_is_given() -> None:
    wrong = Decision("reject", events=(Passage("c", "lunch", "They had lunch."),))
    assert problems(decide(MEETINGS, wrong)) == ["the article 'c' has no event with the words 'lunch'"]


def test_what_was_said_within_a_rejected_statement_stays(collection: Collection) -> None:
    post = collection.records[1]
    said = Passage("post-0414", post.statements[1].content[0].of(post.article.text))
    found = decide(collection.records, Decision("reject", statements=(said,)))
    (kept,) = (record for record in found.records if record.article.id == "post-0414")
    assert {each.id: each.within for each in kept.statements} == {"s0": None, "s2": "s0", "s3": None}


def test_an_event_that_is_rejected_is_what_nothing_is_about(collection: Collection) -> None:
    found = decide(collection.records, Decision("reject", events=(Passage("post-0414", "met"),)))
    (kept,) = (record for record in found.records if record.article.id == "post-0414")
    assert [each.about for each in kept.statements] == [()] * 4


def test_an_article_that_stands_there_twice_under_two_names_is_decided_on_by_each() -> None:
    twice = [telling(id, Account("meeting", "Ada Berg, Bo Lind", "2021-05-03")) for id in ("copy", "original")]
    collection = decide(twice, Decision("reject", events=(Passage("copy", "met"),)))
    assert told_as(collection) == ["original"]
    split = decide(twice, Decision("split", ("Ada Berg",), articles=("copy",)))
    assert together(split) == ["copy/e2 original/e2"]


def test_a_merge_under_another_name_takes_back_a_new_name_and_says_so() -> None:
    renamed = Decision("rename", ("Sergei Orlin",), to="S. Orlin", line=1)
    merged = Decision("merge", ("Mira Halvorsen", "S. Orlin"), line=4)
    collection = decide(NAMES[:2], renamed, merged)
    assert problems(collection) == ["contradicts the decision of line 4, which comes later and holds", None]


SOLD, LEASED = (
    "Bo Berg sold the old harbour to a shipping line",
    "Bo Berg has leased the harbour out to a shipping line",
)
CLAIMS = [
    paper("a", Saying("Ada Lund", "said", SOLD), names=["Ada Lund", "Bo Berg"]),
    paper("b", Saying("Ivo Krant", "said", SOLD), names=["Ivo Krant", "Bo Berg"]),
    paper("c", Saying("Ada Lund", "claimed", LEASED), names=["Ada Lund", "Bo Berg"]),
    paper("d", Saying("Bo Berg", "denied", f"that {LEASED}", "deny"), names=["Bo Berg"]),
]
IN_A, IN_B, IN_C = Passage("a", SOLD), Passage("b", SOLD), Passage("c", LEASED)


def said_as(collection: Collection) -> list[str]:
    """The statements of each claim, as ``a b``."""
    return sorted(" ".join(article for article, _ in claim.members) for claim in collection.claims)


def test_claims_are_merged_by_the_words_of_statements_and_so_is_who_denies_them() -> None:
    assert said_as(decide(CLAIMS)) == ["a b", "c d"]
    collection = decide(CLAIMS, Decision("merge", statements=(IN_B, IN_C), by="Ida"))
    assert said_as(collection) == ["a b c d"]
    (claim,) = collection.claims
    assert claim.text == LEASED
    assert [(each.statement[0], each.stance) for each in claim.answers] == [("d", "deny")]
    assert len(claim.backing) == 3
    assert collection.decided_on(collection.decided[0]) == (claim.key,)


def test_a_statement_is_taken_out_of_a_claim() -> None:
    for decision in (Decision("separate", statements=(IN_A, IN_B)), Decision("split", statements=(IN_B,))):
        collection = decide(CLAIMS, decision)
        assert said_as(collection) == ["a", "b", "c d"]
        assert problems(collection) == [None]
        assert len({claim.key for claim in collection.claims}) == 3
        assert [claim.reasons for claim in collection.claims if claim.members[0][0] in "ab"] == [(), ()]


def test_a_claim_keeps_its_denial_when_another_statement_leaves_it() -> None:
    collection = decide(
        [*CLAIMS, replace_id(CLAIMS[2], "e")], Decision("separate", statements=(Passage("e", LEASED), IN_C))
    )
    assert "c" in said_as(collection)
    (denied,) = (claim for claim in collection.claims if claim.answers)
    assert [article for article, _ in denied.members] == ["d", "e"]


def test_what_only_means_a_claim_by_a_word_for_it_can_be_taken_out() -> None:
    sayings = Saying("The Courier", "reported", SOLD, "report"), Saying("Ivo Krant", "denied", "the report", "deny")
    report = paper("a", *sayings, names=["Ivo Krant", "Bo Berg"], outlets=["The Courier"])
    assert said_as(decide([report])) == ["a a"]
    collection = decide([report], Decision("split", statements=(Passage("a", "the report"),)))
    assert sorted(claim.text for claim in collection.claims) == [SOLD, "the report"]
    assert all(not claim.answers or claim.text == "the report" for claim in collection.claims)


def test_a_statement_that_is_not_there_or_makes_no_claim_is_told() -> None:
    merge = Decision("merge", statements=(IN_A, Passage("b", "nothing of the kind")))
    assert problems(decide(CLAIMS, merge)) == ["the article 'b' makes no claim in the words 'nothing of the kind'"]


def test_of_two_decisions_on_claims_the_later_one_holds() -> None:
    collection = decide(
        CLAIMS,
        Decision("merge", statements=(IN_A, IN_C), line=1),
        Decision("separate", statements=(IN_C, IN_A), line=2),
    )
    assert problems(collection) == ["contradicts the decision of line 2, which comes later and holds", None]


def replace_id(record: Record, id: str) -> Record:
    """The same article by another name."""
    return replace(record, article=replace(record.article, id=id, path=id))
