"""What stands within quotation marks: marks of several scripts and houses, and marks that quote nothing."""

import pytest

from onrecord.language.quotes import find_quotations, find_single_quotations

DOUBLE = {
    "curly": ("She said “no” and “yes”.", ["no", "yes"]),
    "straight": ('She said "no" and "yes".', ["no", "yes"]),
    "low opening mark": ("She said „no” twice.", ["no"]),
    "guillemets": ("She said «no».", ["no"]),
    "typewriter": ("She said ``no'' twice.", ["no"]),
    "opened curly, closed straight": ('She said “no" twice.', ["no"]),
    "single marks within": ("“She said ‘no’ twice,” he said.", ["She said ‘no’ twice,"]),
    "several sentences": ("“It is old. It will close.”", ["It is old. It will close."]),
    "over a wrapped line": (
        "She said “no, it\nis not so and\nwill not be” twice.",
        ["no, it\nis not so and\nwill not be"],
    ),
    "unclosed ends with its paragraph": ("She said “no\n\nHe said “yes”.", ["no", "yes"]),
    "each paragraph opens anew": ("“One.\n\n“Two,” she said.", ["One.", "Two,"]),
    "Windows line ends": ("“One.\r\n\r\n“Two,” she said.\r\n", ["One.", "Two,"]),
    "inches": ('A 5" pipe and a 6" pipe.', []),
    "inches before a quotation": ('The 12" record is old. She said "no".', ["no"]),
    "nothing but white space": ("She said “ ” and left.", []),
    "closing mark alone": ("She said no” twice.", []),
    "no marks": ("She said no; the council's plan is Ivo’s.", []),
    "empty": ("", []),
}


@pytest.mark.parametrize(("text", "expected"), DOUBLE.values(), ids=DOUBLE)
def test_quotations(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in find_quotations(text)] == expected


SINGLE = {
    "curly": ("‘Never,’ she said. ‘Go home.’", ["Never,", "Go home."]),
    "straight": ("'Never,' she said.", ["Never,"]),
    "apostrophe within": ("‘It’s old,’ she said.", ["It’s old,"]),
    "possessives": ("The council’s plan and Ivo's plan.", []),
    "plural possessives": ("The councils' plan and the banks' plan.", []),
    "decades": ("The ’90s and the '80s ended.", []),
    "contractions": ("It isn't old and they aren't young.", []),
}


@pytest.mark.parametrize(("text", "expected"), SINGLE.values(), ids=SINGLE)
def test_single_quotations(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in find_single_quotations(text)] == expected
