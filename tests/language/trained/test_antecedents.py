"""From hand-made pointers to the people that pronouns mean. John, Peter and Maria have a known gender, Qorvin none."""

import re

import pytest
from spacy.tokens import Span as Tokens

from language.trained.scores import pointing, read
from onrecord.language.coreference import Reference
from onrecord.language.trained.antecedents import LEAST, resolve_pronouns
from onrecord.model import Span

Pointer = tuple[str, str, float]


def meant(text: str, *pointers: Pointer, described: tuple[tuple[str, str], ...] = (), label: str = "PERSON") -> str:
    """Whom pronouns mean, as "He = John Wren". Names stand in the text as ``[John Wren]``; a pointer leads from a
    word to another, the second of a kind written ``he#2``; `described` are descriptions with their names."""
    words = re.sub(r"[\[\]]", "", text)
    doc, at = read(words)
    starts = [match.start() - 2 * n for n, match in enumerate(re.finditer(r"\[", text))]
    names = re.findall(r"\[(.*?)\]", text)
    spans = [doc.char_span(start, start + len(name), label=label) for start, name in zip(starts, names, strict=True)]
    assert [span.text if span else "" for span in spans] == names
    doc.ents = [span for span in spans if span]

    def word(name: str) -> int:
        form, _, count = name.partition("#")
        return [n for n, place in enumerate(at) if doc[place].text == form][int(count or 1) - 1]

    scores = pointing(len(at), *((word(one), word(other), chance) for one, other, chance in pointers))
    known = [Reference(span_of(phrase, words), span_of(name, words)) for phrase, name in described]
    found = resolve_pronouns(doc, at, scores, known)
    return ", ".join(f"{each.anaphor.of(words)} = {each.antecedent.of(words)}" for each in found)


def span_of(phrase: str, text: str) -> Span:
    """Where a phrase stands first."""
    return Span(text.index(phrase), text.index(phrase) + len(phrase))


def test_a_pronoun_means_the_name_that_it_points_to() -> None:
    text = "[John Wren] met [Peter Moss]. He slept."
    assert meant(text, ("He", "Wren", 0.9)) == "He = John Wren"
    assert meant(text, ("He", "Moss", 0.9)) == "He = Peter Moss"


@pytest.mark.parametrize("word", "he him his himself He HIS".split())
def test_any_word_of_the_name_and_any_form_of_the_pronoun_will_do(word: str) -> None:
    for part in ("Qorvin", "Thal"):
        assert meant(f"[Qorvin Thal] saw {word}", (word, part, 0.9)) == f"{word} = Qorvin Thal"


@pytest.mark.parametrize("word", "she her hers herself".split())
def test_women_too(word: str) -> None:
    assert meant(f"[Maria Thorn] saw {word}", (word, "Thorn", 0.9)) == f"{word} = Maria Thorn"


@pytest.mark.parametrize("word", ["it", "they", "who", "we", "man"])
def test_other_words_are_left_alone_wherever_they_point(word: str) -> None:
    assert meant(f"[Qorvin Thal] saw {word}", (word, "Thal", 0.9)) == ""


def test_a_pronoun_may_stand_before_the_name() -> None:
    assert meant("In his house [John Wren] slept", ("his", "Wren", 0.9)) == "his = John Wren"


def test_a_chain_of_pronouns_leads_to_its_name() -> None:
    found = meant("[John Wren] left. He ate. Then he slept.", ("He", "Wren", 0.9), ("he", "He", 0.9))
    assert found == "He = John Wren, he = John Wren"


def test_a_chain_that_leads_to_no_name_is_left_alone() -> None:
    assert meant("[John Wren] left. He ate. Then he slept.", ("he", "He", 0.9)) == ""


def test_a_doubtful_link_breaks_the_chain() -> None:
    assert meant("[John Wren] left. He ate. Then he slept.", ("He", "Wren", 0.05), ("he", "He", 0.9)) == ""


def test_a_chain_does_not_lead_forwards() -> None:
    found = meant("[John Wren] left. He ate. Then he slept.", ("He", "he", 0.9), ("he", "Wren", 0.9))
    assert found == "he = John Wren"


def test_mentions_of_one_person_add_up() -> None:
    text = "[John Wren] met [Peter Moss]. [Wren] ate. He slept."
    mentions = [("He", "Moss", 0.9), ("He", "Wren#2", 0.06), ("He", "Wren", 0.04)]
    assert meant(text, *mentions) == "He = Peter Moss"
    assert meant(text, ("He", "Wren#2", 0.06), ("He", "Wren", 0.06)) == "He = John Wren", "together more than LEAST"
    assert meant(text, ("He", "Wren#2", 0.06)) == ""


def test_of_the_forms_of_a_name_the_fullest_is_given() -> None:
    text = "[Wren] left. [John Wren] ate. He slept."
    assert meant(text, ("He", "Wren", 0.9)) == "He = John Wren"


def test_a_given_name_alone_is_the_same_person() -> None:
    text = "[Maria Thorn] left. [Peter Moss] and [Maria] ate. She slept."
    mentions = [("She", "Moss", 0.4), ("She", "Maria#2", 0.35), ("She", "Thorn", 0.25)]
    assert meant(text, *mentions) == "She = Maria Thorn"


def test_two_words_of_one_mention_add_up() -> None:
    assert meant("[John Wren] left. He slept.", ("He", "Wren", 0.07)) == ""
    assert meant("[John Wren] left. He slept.", ("He", "Wren", 0.07), ("He", "John", 0.07)) == "He = John Wren"


def test_a_pronoun_and_the_name_that_it_means_add_up() -> None:
    found = meant(
        "[John Wren] left. He ate. Then he slept.", ("He", "Wren", 0.9), ("he", "He", 0.2), ("he", "Wren", 0.1)
    )
    assert found == "He = John Wren, he = John Wren"


@pytest.mark.parametrize(("chance", "resolved"), [(LEAST - 0.01, False), (LEAST + 0.01, True), (0.999, True)])
def test_what_is_unlikely_is_left_alone(chance: float, resolved: bool) -> None:
    assert bool(meant("[John Wren] left. He slept.", ("He", "Wren", chance))) is resolved


def test_doubtful_names_of_several_people_do_not_add_up() -> None:
    found = meant("[John Wren] met [Peter Moss]. He slept.", ("He", "Wren", 0.07), ("He", "Moss", 0.07))
    assert found == ""


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        pytest.param("[Maria Thorn] left. He slept.", "He", id="he is not Maria"),
        pytest.param("[John Thorn] left. She slept.", "She", id="she is not John"),
        pytest.param("Mr. [Thorn] left. She slept.", "She", id="she is not Mr."),
        pytest.param("Mrs. [Thorn] left. He slept.", "He", id="he is not Mrs."),
    ],
)
def test_nobody_of_the_other_gender_is_meant(text: str, pronoun: str) -> None:
    assert meant(text, (pronoun, "Thorn", 0.99)) == ""


def test_the_one_who_fits_is_meant_though_the_other_is_likelier() -> None:
    text = "[Maria Thorn] met [John Wren]. He slept."
    assert meant(text, ("He", "Thorn", 0.6), ("He", "Wren", 0.3)) == "He = John Wren"
    assert meant(text, ("He", "Thorn", 0.9), ("He", "Wren", 0.05)) == "He = John Wren", "half of what is left"
    assert meant(text, ("He", "Thorn", 0.5), ("He", "Wren", 0.01)) == ""


def test_the_gender_of_a_person_holds_for_all_mentions() -> None:
    assert meant("[Maria Thorn] left. [Thorn] ate. He slept.", ("He", "Thorn#2", 0.99)) == ""
    assert meant("[Maria Thorn] left. [Thorn] ate. She slept.", ("She", "Thorn#2", 0.99)) == "She = Maria Thorn"


def test_a_description_leads_to_its_name() -> None:
    text = "[John Wren] left. Then the ambassador ate. He slept."
    described = (("the ambassador", "John Wren"),)
    for word in ("ambassador", "the"):
        assert meant(text, ("He", word, 0.9), described=described) == "He = John Wren"
    assert meant(text, ("He", "ambassador", 0.9)) == ""


def test_a_description_and_its_name_add_up() -> None:
    text = "[John Wren] met [Peter Moss]. Then the ambassador ate. He slept."
    pointers = [("He", "Moss", 0.4), ("He", "ambassador", 0.3), ("He", "Wren", 0.2)]
    assert meant(text, *pointers, described=(("the ambassador", "John Wren"),)) == "He = John Wren"
    assert meant(text, *pointers) == "He = Peter Moss"


def test_a_name_within_a_description_means_itself() -> None:
    text = "[John Wren] met the brother of [Peter Moss]. He slept."
    described = (("the brother of Peter Moss", "John Wren"),)
    assert meant(text, ("He", "Moss", 0.9), described=described) == "He = Peter Moss"
    assert meant(text, ("He", "brother", 0.9), described=described) == "He = John Wren"


def test_only_people_are_meant() -> None:
    for label in ("ORG", "OUTLET", "GPE", "NORP"):
        assert meant("[Harbour Bank] closed. He slept.", ("He", "Bank", 0.99), label=label) == ""


def test_a_description_of_a_body_means_nobody() -> None:
    text = "[John Wren] left the Harbour Bank. Then the bank closed. He slept."
    assert meant(text, ("He", "bank", 0.9), described=(("the bank", "Harbour Bank"),)) == ""


@pytest.mark.parametrize("word", ["left", ".", "He"])
def test_who_points_to_no_name_is_left_alone(word: str) -> None:
    assert meant("[John Wren] left. He slept.", ("He", word, 0.99)) == ""


def test_who_points_to_nothing_is_left_alone() -> None:
    assert meant("[John Wren] left. He slept.") == ""
    assert meant("It rained.") == ""
    assert meant("") == ""


def test_a_pointer_to_nothing_takes_no_chance_from_a_name() -> None:
    doc, at = read("He met Wren")
    doc.ents = [Tokens(doc, 2, 3, label="PERSON")]
    scores = pointing(3, (0, -1, 0.6), (0, 2, 0.3))
    assert list(resolve_pronouns(doc, at, scores, [])) == [Reference(Span(0, 2), Span(7, 11))]


def test_white_space_shifts_nothing() -> None:
    doc, at = read("\n\nWren  left.\n\n  He slept.\n")
    doc.ents = [Tokens(doc, 1, 2, label="PERSON")]
    scores = pointing(len(at), (3, 0, 0.9))
    assert list(resolve_pronouns(doc, at, scores, [])) == [Reference(Span(17, 19), Span(2, 6))]


def test_a_description_makes_prominent_whom_it_means() -> None:
    text = "[John Wren] ate. It rained. It rained. [Peter Moss] ate. Then the ambassador rose. He slept."
    pointers = (("He", "Moss", 0.42), ("He", "Wren", 0.38))
    assert meant(text, *pointers) == "He = Peter Moss"
    assert meant(text, *pointers, described=(("the ambassador", "John Wren"),)) == "He = John Wren"
