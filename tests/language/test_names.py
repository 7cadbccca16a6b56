"""Which capitalized words are names, where they begin and end, and of what kind they are."""

import pytest

from language.hearing import names

PEOPLE = {
    "given and family name": ("Ada Thorn left.", "Ada Thorn"),
    "neither in a list": ("Qorvin Thalbeck left early.", "Qorvin Thalbeck"),
    "three words": ("John Arthur Wrenfield left.", "John Arthur Wrenfield"),
    "initial": ("J. Wrenfield left.", "J. Wrenfield"),
    "middle initial": ("They met John T. Wrenfield.", "John T. Wrenfield"),
    "initials without space": ("J.D. Wrenfield left.", "J.D. Wrenfield"),
    "junior": ("John Wrenfield Jr. left early.", "John Wrenfield Jr."),
    "al-": ("They met Omar al-Hadri.", "Omar al-Hadri"),
    "bin": ("They met Omar bin Saleh.", "Omar bin Saleh"),
    "von der": ("They met Ursula von der Leck.", "Ursula von der Leck"),
    "de la": ("They met Maria de la Torre.", "Maria de la Torre"),
    "hyphen": ("They met Anna Wren-Thorn.", "Anna Wren-Thorn"),
    "hyphen in the given name": ("They met Jean-Luc Ménard.", "Jean-Luc Ménard"),
    "curly apostrophe": ("They met Sean O’Darrow.", "Sean O’Darrow"),
    "straight apostrophe": ("They met Sean O'Darrow.", "Sean O'Darrow"),
    "accents": ("They met Zoé Käsmann.", "Zoé Käsmann"),
    "capital within": ("They met Fiona McAlder.", "Fiona McAlder"),
    "possessive": ("Ada Thorn’s office closed.", "Ada Thorn"),
    "straight possessive": ("Ada Thorn's office closed.", "Ada Thorn"),
    "after a function word": ("However Ada Thorn left.", "Ada Thorn"),
    "after a weekday": ("On Monday Ada Thorn left.", "Ada Thorn"),
    "opens a quotation": ("He said: “Ada Thorn left.”", "Ada Thorn"),
    "title": ("President Wrenfield left.", "Wrenfield"),
    "title of two words": ("They met Foreign Minister Wrenfield.", "Wrenfield"),
    "title with of": ("They met Secretary of State Ada Thorn.", "Ada Thorn"),
    "abbreviated title": ("They met Gen. Wrenfield.", "Wrenfield"),
    "former holder": ("Former President John Wrenfield left.", "John Wrenfield"),
    "lower-case title": ("The mayor Ivo Marsh left.", "Ivo Marsh"),
    "Mr. with full name": ("They met Mr. John Wrenfield.", "John Wrenfield"),
    "speaker by family name": ("Wrenfield said it rained.", "Wrenfield"),
}


@pytest.mark.parametrize(("text", "person"), PEOPLE.values(), ids=PEOPLE)
def test_people(text: str, person: str) -> None:
    assert names(text) == [f"{person} PERSON"]


BODIES = {
    "ministry": ("The Harbour Ministry closed.", ["Harbour Ministry ORG"]),
    "committee": ("The Senate Intelligence Committee met.", ["Senate Intelligence Committee ORG"]),
    "department of": ("The Department of Justice closed.", ["Department of Justice ORG"]),
    "company by its form": ("Alton Motors sold Wren Holdings.", ["Alton Motors ORG", "Wren Holdings ORG"]),
    "company with Ltd.": ("Wrenfield Shipping Ltd. closed.", ["Wrenfield Shipping Ltd. ORG"]),
    "known by name": ("NATO and the White House agreed.", ["NATO ORG", "White House ORG"]),
    "acronym": ("The ZQX denied it.", ["ZQX ORG"]),
    "acronym behind an unknown word": ("The Alton FBI office closed.", ["FBI ORG"]),
    "acronym that is also a word": ("The WHO met. Who met?", ["WHO ORG"]),
    "embassy": ("The Russian Embassy in Berlin closed.", ["Russian Embassy ORG", "Berlin GPE"]),
    "embassy in lower case": ("The Russian embassy closed.", ["Russian embassy ORG"]),
    "campaign of a person": (
        "John Wrenfield left. The Wrenfield campaign closed.",
        ["John Wrenfield PERSON", "Wrenfield campaign ORG"],
    ),
    "country and its ministry": ("Germany’s Defence Ministry closed.", ["Germany GPE", "Defence Ministry ORG"]),
    "newspaper": ("The Harbour Post reported it.", ["Harbour Post OUTLET"]),
    "newspaper that sounds like a place": ("The Foreign Post moved.", ["Foreign Post OUTLET"]),
    "known outlets": (
        "Reuters and The New York Times reported it.",
        ["Reuters OUTLET", "New York Times OUTLET"],
    ),
    "outlet by its description": ("The news agency Northwire reported it.", ["Northwire OUTLET"]),
    "company by its description": ("The firm Brightwater closed.", ["Brightwater ORG"]),
    "description behind the name": ("The Morrow newspaper reported it.", ["Morrow OUTLET"]),
    "Times with its article": ("The Times reported it.", ["Times OUTLET"]),
    "Times that are hard": ("Times are hard.", []),
    "broadcaster": ("He told Radio Alton.", ["Radio Alton OUTLET"]),
    "outlet before a reporter": (
        "Harbour Post reporter Ivo Marsh left.",
        ["Harbour Post OUTLET", "Ivo Marsh PERSON"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), BODIES.values(), ids=BODIES)
def test_organizations_and_outlets(text: str, expected: list[str]) -> None:
    assert names(text) == expected


PLACES = {
    "countries": ("Russia and France signed.", ["Russia GPE", "France GPE"]),
    "country of two words": ("Saudi Arabia agreed.", ["Saudi Arabia GPE"]),
    "abbreviated country": ("The U.S. and the United States agree.", ["U.S. GPE", "United States GPE"]),
    "capital": ("The talks in Berlin ended.", ["Berlin GPE"]),
    "city": ("The talks in Chicago ended.", ["Chicago LOC"]),
    "unknown place after in": ("The talks in Altonville ended.", ["Altonville LOC"]),
    "port": ("The talks in Port Alton ended.", ["Port Alton LOC"]),
    "lake": ("They met at Lake Alton.", ["Lake Alton LOC"]),
    "street": ("The house in Harbour Street burned.", ["Harbour Street LOC"]),
    "hotel": ("They met at the Alton Hotel.", ["Alton Hotel LOC"]),
    "city and country": ("They met in Austin, Texas.", ["Austin LOC", "Texas LOC"]),
    "peoples": ("German and French officials met.", ["German NORP", "French NORP"]),
    "people in the plural": ("The Russians and the Americans met.", ["Russians NORP", "Americans NORP"]),
    "country that is a given name": ("Jordan Wrenfield left Jordan.", ["Jordan Wrenfield PERSON", "Jordan GPE"]),
    "unknown country that has a minister": (
        "Ruritania’s Foreign Minister Ada Thorn left.",
        ["Ruritania GPE", "Ada Thorn PERSON"],
    ),
    "dateline": ("ALTON, May 3 (Northwire) — The bridge closed.", ["ALTON LOC", "Northwire OUTLET"]),
    "dateline of two words": ("NEW ALTON, May 3 — It rained.", ["NEW ALTON LOC"]),
    "country before a title": ("US President John Wrenfield left.", ["US GPE", "John Wrenfield PERSON"]),
    "demonym before a title": ("Russian Foreign Minister Ivan Belov left.", ["Russian NORP", "Ivan Belov PERSON"]),
}


@pytest.mark.parametrize(("text", "expected"), PLACES.values(), ids=PLACES)
def test_places_and_peoples(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("On Monday in May the council met.", id="weekday and month"),
        pytest.param("Yesterday the council met. However, nothing came of it.", id="adverb that opens a sentence"),
        pytest.param("Officials met. Bridges closed, and the bridges stay closed.", id="noun that opens a sentence"),
        pytest.param("Senior officials left.", id="adjective that opens a sentence"),
        pytest.param("I think I left.", id="I"),
        pytest.param("The Alton Treaty ended.", id="treaty"),
        pytest.param("The Christmas dinner was cold.", id="feast"),
        pytest.param("Yes. No. Thanks.", id="one-word sentences"),
        pytest.param("the bridge of the council is closed", id="no capitals"),
        pytest.param("Old Bridge Closes After Very Long Dispute\n\nThe council closed it.", id="headline in capitals"),
    ],
)
def test_no_name(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ada Thorn, Ivo Marsh and Lena Okafor left.",
            ["Ada Thorn PERSON", "Ivo Marsh PERSON", "Lena Okafor PERSON"],
            id="list",
        ),
        pytest.param("It rained; Ada Thorn left.", ["Ada Thorn PERSON"], id="after a semicolon"),
        pytest.param(
            "Ada Thorn of the Harbour Ministry left.",
            ["Ada Thorn PERSON", "Harbour Ministry ORG"],
            id="person of a body",
        ),
        pytest.param("Chicago Mayor Ivo Marsh left.", ["Chicago LOC", "Ivo Marsh PERSON"], id="place before a title"),
        pytest.param("FBI Director John Wren left.", ["FBI ORG", "John Wren PERSON"], id="body before a title"),
    ],
)
def test_neighbouring_names_stay_apart(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ada Thorn left. Later Thorn returned.", id="after the full name"),
        pytest.param("Thorn returned. Ada Thorn left.", id="before the full name"),
        pytest.param("Ada Thorn left. The council praised Thorn.", id="as an object"),
    ],
)
def test_a_family_name_alone_is_known_by_the_full_name(text: str) -> None:
    assert sorted(names(text)) == ["Ada Thorn PERSON", "Thorn PERSON"]


def test_a_capitalized_word_that_nothing_speaks_for_is_no_name() -> None:
    assert names("The council praised Brightwater.") == []
