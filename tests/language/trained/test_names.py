"""From the tags of names to entities with the labels of the pipeline."""

import pytest
import spacy
from spacy.tokens import Doc, Span

from language.trained.scores import name_scores, read
from onrecord.language.trained.names import completed, find_names


def names(text: str, tags: str, sentences: list[int] | None = None) -> list[str]:
    """The names of a text whose words have `tags`: "Ada Thorn PERSON"."""
    doc, at = read(text)
    return [f"{name.text} {name.label_}" for name in find_names(doc, at, name_scores(tags, sentences or ()))]


def named(name: str, kind: str) -> str:
    """The label of a name at the beginning of a text that the model takes for `kind`, "" without one."""
    size = len(name.split())
    tags = [f"B-{kind}", *[f"I-{kind}"] * (size - 1), "O"]
    found = names(f"{name} slept", " ".join(tags))
    assert [each.rsplit(" ", 1)[0] for each in found] == [name] * len(found)
    return found[0].rsplit(" ", 1)[1] if found else ""


LABELS = {
    "person": ("Qorvin Thal", "PER", "PERSON"),
    "person called like a country": ("Jordan", "PER", "PERSON"),
    "person called like an outlet": ("Spiegel", "PER", "PERSON"),
    "organization": ("Thal Works", "ORG", "ORG"),
    "known organization": ("NATO", "ORG", "ORG"),
    "known outlet": ("Reuters", "ORG", "OUTLET"),
    "known outlet with its article": ("The Washington Post", "ORG", "OUTLET"),
    "known outlet with a small article": ("the Washington Post", "ORG", "OUTLET"),
    "outlet by its last word": ("Harbour Post", "ORG", "OUTLET"),
    "outlet by its last word, with article": ("The Harbour Post", "ORG", "OUTLET"),
    "outlet by its first word": ("Radio Alton", "ORG", "OUTLET"),
    "body by its last word": ("Harbour Ministry", "ORG", "ORG"),
    "place by its last word taken for a body": ("Thal Street", "ORG", "LOC"),
    "country that acts": ("France", "ORG", "GPE"),
    "country": ("France", "LOC", "GPE"),
    "country with its article": ("the United Kingdom", "LOC", "GPE"),
    "country with a capital article": ("The United Kingdom", "LOC", "GPE"),
    "capital": ("Lisbon", "LOC", "GPE"),
    "unknown place": ("Altonville", "LOC", "LOC"),
    "known city": ("Hamburg", "LOC", "LOC"),
    "organization taken for a place": ("NATO", "LOC", "LOC"),
    "outlet taken for a place": ("Reuters", "LOC", "OUTLET"),
    "outlet by its last word taken for a place": ("Harbour Post", "LOC", "OUTLET"),
    "demonym": ("French", "MISC", "NORP"),
    "demonym in the plural": ("Russians", "MISC", "NORP"),
    "demonym of an unknown country": ("Ruritanian", "MISC", "NORP"),
    "group": ("Democrats", "MISC", "NORP"),
    "demonym taken for a body": ("French", "ORG", "NORP"),
    "known organization among the rest": ("NATO", "MISC", "ORG"),
    "known city among the rest": ("Hamburg", "MISC", "LOC"),
    "work": ("Thal Sonata", "MISC", ""),
    "event": ("Harbour Treaty", "MISC", ""),
    "short word that ends like a demonym": ("Dean", "MISC", ""),
}


@pytest.mark.parametrize(("name", "kind", "label"), LABELS.values(), ids=LABELS)
def test_a_name_gets_a_label(name: str, kind: str, label: str) -> None:
    assert named(name, kind) == label


def test_names_stand_in_order_of_the_text() -> None:
    found = names("Ada Thorn of NATO left Altonville", "B-PER I-PER O B-ORG O B-LOC")
    assert found == ["Ada Thorn PERSON", "NATO ORG", "Altonville LOC"]


@pytest.mark.parametrize(
    ("text", "tags", "found"),
    [
        ("Transport Minister Qorvin Thal left", "B-ORG O B-PER I-PER O", ["Qorvin Thal PERSON"]),
        ("NATO Secretary General Qorvin Thal left", "B-ORG O O B-PER I-PER O", ["NATO ORG", "Qorvin Thal PERSON"]),
        (
            "Thal Works chairman Qorvin Thal left",
            "B-ORG I-ORG O B-PER I-PER O",
            ["Thal Works ORG", "Qorvin Thal PERSON"],
        ),
    ],
)
def test_a_portfolio_in_a_title_is_no_body(text: str, tags: str, found: list[str]) -> None:
    assert names(text, tags) == found


def test_neighbours_stay_apart() -> None:
    assert names("Ada Ivo Thorn", "B-PER B-PER I-PER") == ["Ada PERSON", "Ivo Thorn PERSON"]
    assert names("French NATO", "B-MISC B-ORG") == ["French NORP", "NATO ORG"]


def test_what_is_dropped_leaves_the_others() -> None:
    assert names("Thal Sonata by Ada", "B-MISC I-MISC O B-PER") == ["Ada PERSON"]


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        pytest.param("I-PER I-PER O O", ["Ada Thorn PERSON"], id="inside at the beginning"),
        pytest.param("O O O I-LOC", ["Altonville LOC"], id="inside behind nothing"),
        pytest.param("O I-PER O B-LOC", ["Thorn PERSON", "Altonville LOC"], id="one repaired, one well formed"),
        pytest.param("B-PER I-ORG O O", ["Ada PERSON", "Thorn ORG"], id="inside of another kind"),
    ],
)
def test_ill_formed_tags_are_repaired(tags: str, expected: list[str]) -> None:
    assert names("Ada Thorn left Altonville", tags) == expected


def test_no_name_goes_past_a_sentence() -> None:
    assert names("NATO Ada slept", "B-PER I-PER O", [0, 1, 1]) == ["NATO PERSON", "Ada PERSON"]
    assert names("NATO Ada slept", "B-PER I-PER O", [0, 0, 0]) == ["NATO Ada PERSON"]


def test_white_space_shifts_nothing() -> None:
    doc, at = read("\n Ada\n\nThorn  left Altonville \n")
    found = find_names(doc, at, name_scores("B-PER I-PER O B-LOC"))
    assert [(name.text, name.start_char) for name in found] == [("Ada\n\nThorn", 2), ("Altonville", 19)]


def test_white_space_before_and_behind_is_no_part_of_a_name() -> None:
    doc, at = read("left\n\nAda\n\nslept")
    assert [name.text for name in find_names(doc, at, name_scores("O B-PER O"))] == ["Ada"]


@pytest.mark.parametrize(("text", "tags"), [("", ""), (" \n", ""), ("It rained", "O O")])
def test_a_text_without_names(text: str, tags: str) -> None:
    assert names(text, tags) == []


def test_a_family_name_of_the_text_is_no_body() -> None:
    doc = Doc(spacy.blank("en").vocab, words="Ada Thorn met Reed . Thorn left Alton for Thorn".split())
    found = [Span(doc, 0, 2, label="PERSON"), Span(doc, 5, 6, label="ORG"), Span(doc, 7, 8, label="GPE")]
    assert [(name.text, name.label_) for name in completed(found, [])] == [
        ("Ada Thorn", "PERSON"), ("Thorn", "PERSON"), ("Alton", "GPE"),
    ]  # fmt: skip
    alone = [Span(doc, 1, 2, label="PERSON"), Span(doc, 5, 6, label="ORG")]
    assert [name.label_ for name in completed(alone, [])] == ["PERSON", "ORG"]
