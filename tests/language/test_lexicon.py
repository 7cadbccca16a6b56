"""The word lists: what can be looked up, the inflection of verbs, and that the files say what the code expects."""

import re
from typing import get_args

import pytest

from onrecord.language import lexicon
from onrecord.language.lexicon import FOLDER, CueClass, inflections


@pytest.mark.parametrize(
    "forms",
    [
        "ask asks asked asked asking",
        "announce announces announced announced announcing",
        "deny denies denied denied denying",
        "convey conveys conveyed conveyed conveying",
        "stress stresses stressed stressed stressing",
        "publish publishes published published publishing",
        "admit admits admitted admitted admitting",
        "plan plans planned planned planning",
        "visit visits visited visited visiting",
        "say says said said saying",
        "write writes wrote written writing",
        "swear swears swore sworn swearing",
        "have has had had having",
        "go goes went gone going",
        "die dies died died dying",
        "agree agrees agreed agreed agreeing",
    ],
)
def test_inflections(forms: str) -> None:
    lemma = forms.split()[0]
    assert inflections(lemma) == tuple(forms.split())


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("said", ("say", "say")),
        ("told", ("tell", "tell")),
        ("denies", ("deny", "deny")),
        ("acknowledging", ("acknowledge", "confirm")),
        ("accused", ("accuse", "accuse")),
        ("declined", ("decline", "decline")),
        ("urging", ("urge", "demand")),
        ("vowed", ("vow", "promise")),
        ("reported", ("report", "report")),
        ("alleges", ("allege", "claim")),
    ],
)
def test_each_form_of_a_cue_verb_is_known(form: str, expected: tuple[str, str]) -> None:
    assert lexicon.cue_verbs()[form] == expected


@pytest.mark.parametrize("word", "ate walked bridge met was the went".split())
def test_other_words_are_no_cue_verbs(word: str) -> None:
    assert word not in lexicon.cue_verbs()


@pytest.mark.parametrize(
    ("form", "lemma"), [("stories", "story"), ("claims", "claim"), ("denial", "denial"), ("testimonies", "testimony")]
)
def test_cue_nouns_in_singular_and_plural(form: str, lemma: str) -> None:
    assert lexicon.cue_nouns()[form][0] == lemma


def test_every_class_of_cue_has_verbs_and_no_other_class_is_used() -> None:
    kinds = set(get_args(CueClass))
    assert {kind for _, kind in lexicon.cue_verbs().values()} == kinds
    assert {kind for _, kind in lexicon.cue_nouns().values()} <= kinds


@pytest.mark.parametrize(("name", "usual"), [("Russia", "Russia"), ("Germany", "Germany"), ("France", "France")])
def test_countries(name: str, usual: str) -> None:
    assert lexicon.countries()[name] == usual


def test_variants_of_a_country_lead_to_one_name() -> None:
    assert len({lexicon.countries()[name] for name in ("United States", "US", "U.S.")}) == 1


def test_demonyms_and_capitals_lead_to_their_country() -> None:
    assert lexicon.demonyms()["German"] == lexicon.demonyms()["Germans"] == lexicon.capitals()["Berlin"] == "Germany"
    assert set(lexicon.demonyms().values()) | set(lexicon.capitals().values()) <= set(lexicon.countries().values())


def test_given_names_have_one_of_three_genders() -> None:
    assert lexicon.given_names()["Maria"] == "f"
    assert lexicon.given_names()["John"] == "m"
    assert set(lexicon.given_names().values()) == {"m", "f", "x"}


def test_titles_are_roles_and_stand_in_lower_case() -> None:
    assert "foreign minister" in lexicon.titles()
    assert lexicon.titles() < lexicon.roles()
    assert {role for role in lexicon.roles() if role != role.lower()} == set()


@pytest.mark.parametrize("noun", "official officials spokeswoman ministers witness witnesses people police".split())
def test_nouns_for_people_and_bodies(noun: str) -> None:
    assert noun in lexicon.person_nouns()


@pytest.mark.parametrize("noun", "bridge statements's target Official".split())
def test_other_nouns(noun: str) -> None:
    assert noun not in lexicon.person_nouns()


@pytest.mark.parametrize(
    ("name", "label"),
    [("NATO", "ORG"), ("Reuters", "OUTLET"), ("France", "GPE"), ("Chicago", "LOC"), ("German", "NORP")],
)
def test_known_names(name: str, label: str) -> None:
    assert lexicon.known_names()[name] == label


def test_the_article_of_an_outlet_is_no_part_of_its_name() -> None:
    assert "New York Times" in lexicon.outlets()
    assert not any(name.startswith("The ") for name in lexicon.outlets())


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.iterdir()))
def test_word_lists_are_clean_text(name: str) -> None:
    text = (FOLDER / name).read_text(encoding="utf-8")
    assert text.startswith("#"), "the first line says what the list holds"
    assert not re.search(r" $|\r|\ufeff", text, re.MULTILINE)
