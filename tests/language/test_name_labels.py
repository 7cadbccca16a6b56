"""What single words and words beside a name tell of its kind."""

import pytest

from language.hearing import rules
from onrecord.language.name_labels import is_function_word, label_by_head, label_single, owns_office, title_end


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Minister Ada Thorn", "Minister"),
        ("Deputy Foreign Minister Ada Thorn", "Deputy Foreign Minister"),
        ("Secretary of State Ada Thorn", "Secretary of State"),
        ("Mrs. Thorn", "Mrs."),
        ("Gen. Wren", "Gen."),
        ("Ada Thorn", None),
        ("Harbour Ministry", None),
    ],
)
def test_the_longest_title_counts(text: str, title: str | None) -> None:
    doc = rules()(text)
    end = title_end(doc, 0, len(doc))
    assert (doc[:end].text if end else None) == title


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Harbour Ministry", "ORG"),
        ("Alton Daily Courier", "OUTLET"),
        ("Harbour Street", "LOC"),
        ("Port Alton", "LOC"),
        ("Alton Treaty", "EVENT"),
        ("Ada Thorn", None),
        ("Ministry", None),
        ("Russian Foreign Minister", None),
    ],
)
def test_the_first_or_last_word_tells(name: str, label: str | None) -> None:
    doc = rules()(name)
    assert label_by_head(doc, 0, len(doc)) == label


@pytest.mark.parametrize(
    ("text", "word", "label"),
    [
        ("The council met in Altonville.", "Altonville", "LOC"),
        ("The council met the ZQX.", "ZQX", "ORG"),
        ("The council met Ruritanian officials.", "Ruritanian", "NORP"),
        ("On Monday Wrenfield denied it.", "Wrenfield", "PERSON"),
        ("The council praised Brightwater.", "Brightwater", ""),
        ("On Monday Officials denied it.", "Officials", ""),
    ],
)
def test_a_single_word_by_its_form_and_its_neighbours(text: str, word: str, label: str) -> None:
    doc = rules()(text)
    assert label_single(doc, next(token.i for token in doc if token.text == word)) == label


@pytest.mark.parametrize(
    ("text", "owns"),
    [
        ("Ruritania’s Foreign Minister left.", True),
        ("Ruritania's Justice Ministry closed.", True),
        ("Wrenfield’s bridge closed.", False),
        ("Wrenfield’s Boat sank early.", False),
        ("Ruritania’s", False),
    ],
)
def test_who_has_ministers_is_a_country(text: str, owns: bool) -> None:
    assert owns_office(rules()(text), 0) is owns


@pytest.mark.parametrize(
    ("word", "expected"), [("The", True), ("who", True), ("WHO", False), ("IT", False), ("I", True)]
)
def test_acronyms_are_no_function_words(word: str, expected: bool) -> None:
    assert is_function_word(word) is expected
