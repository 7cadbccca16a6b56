"""People across articles: full names, ambiguous names, lone family names, odd ones."""

from onrecord.resolve import resolve_records
from resolve.accounts import article, together


def test_a_name_that_fits_two_people_stays_by_itself() -> None:
    collection = resolve_records(
        [article("a", "John A. Lund"), article("b", "John B. Lund"), article("c", "John Lund")]
    )
    assert together(collection) == ["a/e1", "b/e1", "c/e1"]


def test_spellings_of_an_ambiguous_name_are_still_one() -> None:
    names = ["Sergei A. Orlin", "Sergei B. Orlin", "Sergei Orlin", "Sergey Orlin"]
    collection = resolve_records([article("a", *names)])
    assert together(collection) == ["a/e1", "a/e2", "a/e3 a/e4"]


def test_an_initial_joins_the_one_whom_it_fits() -> None:
    assert together(resolve_records([article("a", "J. Lund"), article("b", "James Lund")])) == ["a/e1 b/e1"]
    two = [article("a", "J. Lund"), article("b", "James Lund"), article("c", "Jack Lund")]
    assert together(resolve_records(two)) == ["a/e1", "b/e1", "c/e1"]


def test_two_initials_are_no_first_name() -> None:
    assert together(resolve_records([article("a", "J.R. Lund"), article("b", "James Lund")])) == ["a/e1", "b/e1"]
    both = [article("a", "J.R. Lund"), article("b", "James Robert Lund")]
    assert together(resolve_records(both)) == ["a/e1 b/e1"]


def test_a_name_that_ends_in_an_initial_is_nobody_elses() -> None:
    assert together(resolve_records([article("a", "George H.W."), article("b", "George W.")])) == ["a/e1", "b/e1"]


def test_a_person_is_called_by_the_commonest_full_name() -> None:
    records = [
        article("a", "Peter J. Lund"),
        article("b", "Peter Lund"),
        article("c", "Peter Lund"),
        article("d", "Lund"),
    ]
    (entity,) = resolve_records([*records, article("e", "Lund"), article("f", "Lund")]).entities
    assert entity.name == "Peter Lund"
    assert resolve_records(records[:2]).entities[0].name == "Peter J. Lund"


def test_a_lone_family_name_may_stand_first_or_have_particles() -> None:
    collection = resolve_records(
        [article("a", "Kim Jong Un", "Anna van der Berg"), article("b", "Kim", "van der Berg")]
    )
    assert together(collection) == ["a/e1 b/e1", "a/e2 b/e2"]


def test_titles_are_no_part_of_a_name() -> None:
    collection = resolve_records([article("a", "Gen. Anna Berg"), article("b", "Anna Berg"), article("c", "Mrs. Berg")])
    assert together(collection) == ["a/e1 b/e1 c/e1"]


def test_a_thousand_articles_with_one_name_are_one_person() -> None:
    (entity,) = resolve_records(article(f"{number:04}", "Anna Berg") for number in range(1000)).entities
    assert len(entity.members) == 1000


def test_a_name_of_three_hundred_characters_is_somebody() -> None:
    long = [("Anna" * 75), "Anna " * 60, "A. " * 100 + "Berg"]
    collection = resolve_records([article("a", *long, "Anna Berg"), article("b", *long)])
    assert together(collection) == ["a/e1 b/e1", "a/e2 b/e2", "a/e3 b/e3", "a/e4"]
