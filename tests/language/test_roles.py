"""Which offices a text gives to whom, and whose offices they are."""

import pytest

from language.hearing import roles

HELD = {
    "title": ("Foreign Minister Ada Thorn left.", "Ada Thorn: Foreign Minister"),
    "long title": ("Deputy Foreign Minister Ada Thorn left.", "Ada Thorn: Deputy Foreign Minister"),
    "title with of": ("Secretary of State Ada Thorn left.", "Ada Thorn: Secretary of State"),
    "lower-case title": ("The ambassador Ivan Belov left.", "Ivan Belov: ambassador"),
    "demonym": ("Russian Foreign Minister Ivan Belov left.", "Ivan Belov: Foreign Minister of Russian"),
    "country": ("US President John Wren left.", "John Wren: President of US"),
    "country's": ("Russia’s Foreign Minister Ivan Belov left.", "Ivan Belov: Foreign Minister of Russia"),
    "straight possessive": ("Russia's Foreign Minister Ivan Belov left.", "Ivan Belov: Foreign Minister of Russia"),
    "body": ("FBI Director John Wren left.", "John Wren: Director of FBI"),
    "spokesman of a body": ("Harbour Ministry spokesman Ivo Marsh left.", "Ivo Marsh: spokesman of Harbour Ministry"),
    "editor of an outlet": ("Harbour Post editor Ivo Marsh left.", "Ivo Marsh: editor of Harbour Post"),
    "former": ("Former President John Wren left.", "John Wren: Former President"),
    "then-": ("They met then-President John Wren.", "John Wren: then-President"),
    "ambassador in a place": (
        "Russia’s ambassador in Berlin Ivan Belov left.",
        "Ivan Belov: ambassador of Russia",
    ),
    "mayor of a place": ("The mayor of Chicago Ivo Marsh left.", "Ivo Marsh: mayor of Chicago"),
    "place's mayor": ("Chicago’s mayor Ivo Marsh left.", "Ivo Marsh: mayor of Chicago"),
    "apposition after": ("Ada Thorn, the harbour master, left.", "Ada Thorn: harbour master"),
    "apposition with of": (
        "Ada Thorn, the director of the Harbour Bank, left.",
        "Ada Thorn: director of Harbour Bank",
    ),
    "apposition with for": (
        "Ivo Marsh, a spokesman for the Harbour Ministry, left.",
        "Ivo Marsh: spokesman of Harbour Ministry",
    ),
    "apposition without article": (
        "Ada Thorn, chief executive of Wren Holdings, left.",
        "Ada Thorn: chief executive of Wren Holdings",
    ),
    "apposition with body": (
        "Ada Thorn, the White House press secretary, left.",
        "Ada Thorn: press secretary of White House",
    ),
    "posted to, serving another": (
        "Ivan Belov, Russia’s ambassador to Germany, left.",
        "Ivan Belov: ambassador of Russia",
    ),
    "brackets": ("Ivo Marsh (chairman of the Harbour Bank) left.", "Ivo Marsh: chairman of Harbour Bank"),
    "dashes": ("Ivo Marsh — the mayor — left.", "Ivo Marsh: mayor"),
    "who is": ("Ivo Marsh, who is the chairman of the Harbour Bank, left.", "Ivo Marsh: chairman of Harbour Bank"),
    "who served as": (
        "Ivo Marsh, who served as chairman of the Harbour Bank, left.",
        "Ivo Marsh: chairman of Harbour Bank",
    ),
    "apposition before": (
        "The director of the Harbour Bank, Ada Thorn, left.",
        "Ada Thorn: director of Harbour Bank",
    ),
    "role before the name": ("The council met the mayor, Ivo Marsh.", "Ivo Marsh: mayor"),
    "body's head before the name": (
        "They met the director of the Harbour Bank, Ivo Marsh.",
        "Ivo Marsh: director of Harbour Bank",
    ),
    "lawyer of a person": ("Ada Thorn’s lawyer, Ivo Marsh, left.", "Ivo Marsh: lawyer of Ada Thorn"),
    "was": ("Ivo Marsh was the chairman of the Harbour Bank.", "Ivo Marsh: chairman of Harbour Bank"),
    "is": ("Ivo Marsh is the mayor.", "Ivo Marsh: mayor"),
    "became": ("Ivo Marsh became foreign minister in May.", "Ivo Marsh: foreign minister"),
    "served as": ("Ivo Marsh served as ambassador to Germany.", "Ivo Marsh: ambassador"),
    "was named": ("Ivo Marsh was named chairman of the Harbour Bank.", "Ivo Marsh: chairman of Harbour Bank"),
    "was appointed": ("Ivo Marsh was appointed ambassador to Germany.", "Ivo Marsh: ambassador"),
}


@pytest.mark.parametrize(("text", "expected"), HELD.values(), ids=HELD)
def test_a_role(text: str, expected: str) -> None:
    assert roles(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "President John Wren and Foreign Minister Ada Thorn left.",
            ["John Wren: President", "Ada Thorn: Foreign Minister"],
            id="titles",
        ),
        pytest.param(
            "Ivo Marsh, the mayor, and Ada Thorn, the harbour master, left.",
            ["Ivo Marsh: mayor", "Ada Thorn: harbour master"],
            id="appositions",
        ),
        pytest.param(
            "Ada Thorn, Mayor Ivo Marsh and others left.",
            ["Ivo Marsh: Mayor"],
            id="list in which one has a title",
        ),
        pytest.param("Ada Thorn met President John Wren.", ["John Wren: President"], id="title of the object"),
    ],
)
def test_each_role_goes_to_its_holder(text: str, expected: list[str]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The minister met Ivo Marsh.", id="role of nobody named"),
        pytest.param("Ada Thorn met the mayor.", id="object"),
        pytest.param("Ada Thorn told the mayor it rained.", id="addressee"),
        pytest.param("Ada Thorn, Ivo Marsh and the mayor left.", id="last of a list"),
        pytest.param("Ada Thorn, who met the mayor, left.", id="object of a relative clause"),
        pytest.param("Ada Thorn, he said, is old.", id="insertion"),
        pytest.param("Ada Thorn, who chairs the Harbour Committee, left.", id="verb"),
        pytest.param("Ivo Marsh was replaced as mayor.", id="replaced"),
        pytest.param("“Ada Thorn,” the mayor said, “is right.”", id="speaker after a quotation"),
        pytest.param("Ada Thorn (left) and the mayor met.", id="caption"),
        pytest.param("Ada Thorn, a ship, sank.", id="no role"),
    ],
)
def test_no_role(text: str) -> None:
    assert roles(text) == []
