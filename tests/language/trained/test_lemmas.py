"""Lemmas as scripts that are learnt as classes."""

import pytest

from onrecord.language.trained.lemmas import apply_script, script_of

PAIRS = [
    ("said", "say"),
    ("denied", "deny"),
    ("Denied", "deny"),
    ("DENIED", "deny"),
    ("is", "be"),
    ("were", "be"),
    ("better", "good"),
    ("went", "go"),
    ("n't", "not"),
    ("’s", "have"),
    ("I", "I"),
    ("me", "I"),
    ("Kislev", "Kislev"),
    ("KISLEV", "Kislev"),
    ("Kislevs", "Kislev"),
    ("McAllen", "McAllen"),
    ("iPhones", "iPhone"),
    ("eBay", "eBay"),
    ("UN", "UN"),
    ("U.S.", "U.S."),
    ("the", "the"),
    ("The", "the"),
    ("2017", "2017"),
    ("1990s", "1990s"),
    ("=", "="),
    ("==", "="),
    ("|", "|"),
    ("a|b", "a|c"),
    ("“", '"'),
    ("naïvetés", "naïveté"),
    ("İzmir", "İzmir"),
    ("İzmir", "izmir"),
    ("x", ""),
    ("", "x"),
    ("", ""),
]


@pytest.mark.parametrize(("form", "lemma"), PAIRS)
def test_the_script_of_a_pair_makes_the_lemma_again(form: str, lemma: str) -> None:
    assert apply_script(script_of(form, lemma), form) == lemma


@pytest.mark.parametrize(
    "words",
    [
        pytest.param([("denied", "deny"), ("Carried", "carry"), ("REPLIED", "reply")], id="ied"),
        pytest.param([("claims", "claim"), ("Claims", "claim"), ("votes", "vote")], id="s"),
        pytest.param([("claim", "claim"), ("Claim", "claim"), ("CLAIM", "claim"), ("7", "7")], id="as it is"),
        pytest.param([("Thorn", "Thorn"), ("UN", "UN"), ("McAllen", "McAllen")], id="names as they are"),
    ],
)
def test_words_that_are_inflected_alike_share_a_script(words: list[tuple[str, str]]) -> None:
    assert len({script_of(form, lemma) for form, lemma in words}) == 1


def test_what_is_learnt_from_one_word_serves_another() -> None:
    assert apply_script(script_of("denied", "deny"), "Relied") == "rely"
    assert apply_script(script_of("Thorns", "Thorn"), "Lunds") == "Lund"


@pytest.mark.parametrize(
    ("script", "form", "expected"),
    [
        pytest.param("l|9|y", "Was", "was", id="more letters cut than there are"),
        pytest.param("l|3|y", "Was", "was", id="nothing left"),
        pytest.param("c|5|", "Was", "Was", id="case kept"),
        pytest.param("l|0|", "", "", id="empty word"),
    ],
)
def test_a_script_that_does_not_fit_leaves_the_word(script: str, form: str, expected: str) -> None:
    assert apply_script(script, form) == expected
