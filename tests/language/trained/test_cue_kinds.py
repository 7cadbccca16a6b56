"""What class of speech a cue belongs to, by the words that the model marked."""

import pytest
from spacy.tokens import Doc

from language.trained.scores import NLP
from onrecord.language.trained.cue_kinds import cue_kind


def kind_of(text: str, *, head: int | None = None) -> tuple[str, str | None]:
    """Lemma and class of the cue in square brackets; each word is ``form/POS/lemma``, VERB and the form if not given.
    All words hang on the one at `head`, without it on the first one of the cue."""
    words = [word.split("/") for word in text.split()]
    start, end = (next(at for at, word in enumerate(words) if word == [mark]) for mark in "[]")
    words = [word for word in words if word not in (["["], ["]"])]
    doc = Doc(
        NLP.vocab,
        words=[word[0] for word in words],
        pos=[word[1] if len(word) > 1 else "VERB" for word in words],
        lemmas=[word[2] if len(word) > 2 else word[0] for word in words],
        heads=[start if head is None else head] * len(words),
        deps=["dep"] * len(words),
    )
    return cue_kind(doc, start, end - 1)


PLAIN = {
    "said": ("Ada [ said ] so", "say", "say"),
    "perfect": ("Ada [ has/AUX denied ] it", "deny", "deny"),
    "passive": ("It [ was/AUX confirmed ] by Ada", "confirm", "confirm"),
    "in capitals": ("Ada [ SAID ] so", "say", "say"),
    "declined": ("Ada [ declined ] comment", "decline", "decline"),
    "two words of one verb": ("Ada [ pointed out/ADP ] that", "point_out", "say"),
    "according to": ("It rained , [ according/VERB/accord to/ADP ] Ada", "according_to", "say"),
    "opening with according to": ("[ According/VERB/accord to/ADP ] Ada it rained", "according_to", "say"),
    "colon": ("ADA [ :/PUNCT ] It rained", ":", "say"),
}


@pytest.mark.parametrize(("text", "lemma", "kind"), PLAIN.values(), ids=PLAIN)
def test_a_plain_cue(text: str, lemma: str, kind: str) -> None:
    assert kind_of(text) == (lemma, kind)


CERTAIN = {
    "said while denying": ("Ada [ said she/PRON denied ] it", "deny", "deny"),
    "issued a denial": ("Ada [ issued a/DET denial/NOUN ] of it", "denial", "deny"),
    "statement denying": ("Ada [ issued a/DET statement/NOUN denying ] it", "deny", "deny"),
    "reported as told": ("Ada [ told reporters/NOUN and/CCONJ confirmed ] it", "confirm", "confirm"),
    "the first of two": ("Ada [ declined to/PART confirm ] it", "decline", "decline"),
    "none says more": ("Ada [ added and/CCONJ told ] us", "add", "say"),
}


@pytest.mark.parametrize(("text", "lemma", "kind"), CERTAIN.values(), ids=CERTAIN)
def test_of_several_the_one_that_says_more_counts(text: str, lemma: str, kind: str) -> None:
    assert kind_of(text) == (lemma, kind)


NOUNS = {
    "noun": ("a [ claim/NOUN ] that", "claim", "claim"),
    "nouns": ("their [ demands/NOUN ] that", "demand", "demand"),
    "noun in a name": ("the [ Statement/PROPN ] that", "statement", "say"),
    "noun that is no verb": ("the [ rumour/NOUN ] that", "rumour", "claim"),
    "the same form as verb": ("Ada [ answers/VERB ] so", "answer", "say"),
    "the same form as noun": ("the [ promises/NOUN ] that", "promise", "promise"),
    "charge as verb": ("Ada [ charges/VERB ] that", "charge", "accuse"),
    "charge as noun": ("the [ charges/NOUN ] that", "charge", "claim"),
}


@pytest.mark.parametrize(("text", "lemma", "kind"), NOUNS.values(), ids=NOUNS)
def test_the_part_of_speech_tells_a_noun_from_a_verb(text: str, lemma: str, kind: str) -> None:
    assert kind_of(text) == (lemma, kind)


NOT_SAID = {
    "did not say": ("Ada [ did/AUX not/PART say ] so", "say"),
    "didn't say": ("Ada [ did/AUX n't/PART say ] so", "say"),
    "didn’t tell": ("Ada [ did/AUX n’t/PART tell ] us", "tell"),
    "has not reported": ("Ada [ has/AUX not/PART reported ] it", "report"),
    "never confirmed": ("Ada [ never/ADV confirmed ] it", "confirm"),
    "gave no statement": ("Ada [ gave no/DET statement/NOUN ]", "statement"),
    "was unable to say": ("Ada [ was/AUX unable/ADJ to/PART say ] when", "say"),
    "in capitals": ("Ada [ did/AUX NOT/PART say ] so", "say"),
}


@pytest.mark.parametrize(("text", "lemma"), NOT_SAID.values(), ids=NOT_SAID)
def test_who_does_not_say_it_declines(text: str, lemma: str) -> None:
    assert kind_of(text) == (lemma, "decline")


SILENT = {
    "did not respond": "Ada [ did/AUX not/PART respond ] at once",
    "has never replied": "Ada [ has/AUX never/ADV replied/VERB/reply ]",
    "made no comment": "Ada [ made no/DET comment/NOUN ]",
    "could not be reached": "Ada [ could/AUX not/PART be/AUX reached/VERB/reach ]",
    "refused to comment": "Ada [ refused to/PART comment ]",
    "said she would not answer": "Ada [ said she/PRON would/AUX not/PART answer ]",
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_who_is_silent_declines(text: str) -> None:
    assert kind_of(text) == ("respond", "decline")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ada [ responded/VERB/respond ] that", ("respond", "say"), id="responded"),
        pytest.param("Ada [ refused ] it", ("refuse", None), id="refused a thing"),
        pytest.param("Ada did/AUX not/PART sleep , she [ said ]", ("say", "say"), id="not outside the cue"),
        pytest.param("Ada [ said ] it had not/PART rained", ("say", "say"), id="not in the content"),
    ],
)
def test_what_is_no_silence(text: str, expected: tuple[str, str | None]) -> None:
    assert kind_of(text) == expected


def test_who_neither_confirms_nor_denies_declines() -> None:
    assert kind_of("Ada [ neither/CCONJ confirmed nor/CCONJ denied ] it")[1] == "decline"


def test_a_verb_that_the_lists_lack_says() -> None:
    assert kind_of("Ada [ crooned/VERB/croon ] that it rained") == ("croon", "say")


def test_a_noun_that_the_lists_lack_says() -> None:
    assert kind_of("Her [ belief/NOUN ] that it rained") == ("belief", "say")


def test_of_unknown_words_the_one_that_hangs_outside_gives_the_lemma() -> None:
    assert kind_of("Ada hummed [ softly/ADV crooning/VERB/croon ] it", head=1) == ("softly", "say"), "the first of two"
    doc = Doc(
        NLP.vocab,
        words="Ada hummed while she had been crooning there".split(),
        lemmas="Ada hum while she have be croon there".split(),
        heads=[1, 1, 6, 6, 6, 6, 1, 6],
        deps=["dep"] * 8,
    )
    assert cue_kind(doc, 4, 7) == cue_kind(doc, 6, 8) == ("croon", "say")


def test_of_unknown_words_the_top_of_the_sentence_gives_the_lemma() -> None:
    assert kind_of("Ada [ crooned/VERB/croon that/SCONJ ] it rained") == ("croon", "say")


def test_white_space_in_a_cue_does_not_count() -> None:
    doc = Doc(NLP.vocab, words=["\n", "denied", "\n", "it"], spaces=[False] * 4, pos=["SPACE", "VERB", "SPACE", "PRON"])
    assert cue_kind(doc, 0, 3) == ("deny", "deny")


def test_white_space_before_according_does_not_count() -> None:
    assert cue_kind(Doc(NLP.vocab, words=["\n", "according", "to", "Ada"]), 0, 3) == ("according_to", "say")
