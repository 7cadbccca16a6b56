"""The parts of names as written."""

import pytest

from onrecord.resolve.names.name_parts import split_name


@pytest.mark.parametrize(
    ("name", "given", "family", "generation"),
    [
        ("Anna Berg", "Anna", "Berg", ""),
        ("Anna Maria Berg", "Anna Maria", "Berg", ""),
        ("Berg", "", "Berg", ""),
        ("Peter Lund Jr.", "Peter", "Lund", "jr"),
        ("Peter Lund Jr", "Peter", "Lund", "jr"),
        ("Peter Lund, Jr.", "Peter", "Lund", "jr"),
        ("Peter Lund III", "Peter", "Lund", "iii"),
        ("Peter Lund, MP", "Peter", "Lund", ""),
        ("Lund, Peter", "Peter", "Lund", ""),
        ("Lund, Peter, Jr.", "Peter", "Lund", "jr"),
        ("Jr.", "", "Jr.", ""),
        ("J.D. Lund", "J D", "Lund", ""),
        ("JD Lund", "J D", "Lund", ""),
        ("D.E. Lund", "D E", "Lund", ""),
        ("BO LUND", "BO", "LUND", ""),
        ("Jean-Luc Berg", "Jean Luc", "Berg", ""),
        ("Anna van der Berg", "Anna", "van der Berg", ""),
        ("von der Berg", "", "von der Berg", ""),
        ("Van Berg", "Van", "Berg", ""),
        ("Omar bin Hadi", "Omar", "bin Hadi", ""),
        ("Omar al-Hadi", "Omar", "al Hadi", ""),
        ("al-Hadi", "", "al Hadi", ""),
        ("Abdel Fattah Hadi", "Abdulfattah", "Hadi", ""),
        ("Ana García Márquez", "Ana", "García Márquez", ""),
        ("Kim Jong Un", "Jong Un", "Kim", ""),
        ("Kim Philby", "Kim", "Philby", ""),
        ("Lee Anna Berg", "Lee Anna", "Berg", ""),
        ("Malcolm X", "Malcolm", "X", ""),
        ("Abdullah II", "", "Abdullah", "ii"),
    ],
)
def test_the_parts_of_a_name(name: str, given: str, family: str, generation: str) -> None:
    parts = split_name(name)
    assert (" ".join(parts.given), " ".join(parts.family), parts.generation) == (given, family, generation)


@pytest.mark.parametrize(
    ("name", "titles", "given"),
    [
        ("President Anna Berg", ("president",), ("Anna",)),
        ("former Secretary of State Anna Berg", ("former", "secretary of state"), ("Anna",)),
        ("Lt. Gen. Anna Berg", ("lt gen",), ("Anna",)),
        ("FBI Director Anna Berg", ("director",), ("Anna",)),
        ("Ambassador Berg", ("ambassador",), ()),
        ("Martin King", (), ("Martin",)),
        ("President", (), ()),
    ],
)
def test_titles_are_kept_apart(name: str, titles: tuple[str, ...], given: tuple[str, ...]) -> None:
    parts = split_name(name)
    assert (parts.titles, parts.given) == (titles, given)


def test_a_name_in_quotation_marks_is_another_given_name() -> None:
    assert split_name('James "Jim" Lund').nick == "Jim"
    assert split_name("James “Jim” Lund").given == ("James",)


@pytest.mark.parametrize("name", ["x" * 300, "An " * 100, " ", "", "-", ", ,", "...", "X.Y.Z."])
def test_no_name_is_too_odd_to_take_apart(name: str) -> None:
    split_name(name)
