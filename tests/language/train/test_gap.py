"""Questions of coreference in the form of GAP, made up for the purpose."""

import io
import tarfile
from pathlib import Path

import pytest
import spacy

from onrecord.language.train.gap import Question, gap_example, read_gap

HEADER = "ID Text Pronoun Pronoun-offset A A-offset A-coref B B-offset B-coref URL".split()
TEXT = 'Ada Thorn met Mira Voss. "We waited," she said.'


def archive(tmp_path: Path, *rows: tuple[str, ...]) -> Path:
    """A compressed archive with a table of these rows, and another table beside it."""
    path = tmp_path / "gap.tar.xz"
    with tarfile.open(path, "w:xz") as tar:
        for part, lines in (("validation", []), ("development", rows)):
            data = "\n".join("\t".join(row) for row in [tuple(HEADER), *lines]).encode("utf-8")
            member = tarfile.TarInfo(f"gap/gap-{part}.tsv")
            member.size = len(data)
            tar.addfile(member, io.BytesIO(data))
    return path


def asked(*, a: bool, b: bool) -> Question:
    """Who "she" is in the text."""
    ada, mira, she = TEXT.index("Ada"), TEXT.index("Mira"), TEXT.index("she")
    return Question(TEXT, (she, she + 3), ((ada, ada + 9), (mira, mira + 9)), (a, b))


def test_questions_are_read_from_the_part_that_is_asked_for(tmp_path: Path) -> None:
    she, mira = str(TEXT.index("she")), str(TEXT.index("Mira"))
    path = archive(tmp_path, ("1", TEXT, "she", she, "Ada Thorn", "0", "TRUE", "Mira Voss", mira, "False", "none"))
    assert list(read_gap(path, "development")) == [asked(a=True, b=False)]
    assert list(read_gap(path, "validation")) == []


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        pytest.param(True, False, {"Ada", "Thorn"}, id="first"),
        pytest.param(False, True, {"Mira", "Voss"}, id="second"),
        pytest.param(True, True, {"Ada", "Thorn", "Mira", "Voss"}, id="both"),
    ],
)
def test_the_pronoun_points_to_the_words_of_the_name_that_is_meant(*, a: bool, b: bool, words: set[str]) -> None:
    example, pronoun, names = gap_example(asked(a=a, b=b), spacy.blank("en"))
    ((word, right),) = example.antecedents
    assert example.words[word] == example.words[pronoun] == "she"
    assert {example.words[n] for n in right} == words
    assert [{example.words[n] for n in name} for name in names] == [{"Ada", "Thorn"}, {"Mira", "Voss"}]


def test_if_neither_is_meant_it_may_be_anything_else_or_nothing() -> None:
    example, pronoun, (a, b) = gap_example(asked(a=False, b=False), spacy.blank("en"))
    ((_, right),) = example.antecedents
    assert right == {-1, *range(len(example.words))} - a - b - {pronoun}


def test_the_example_has_its_sentences() -> None:
    example, _, _ = gap_example(asked(a=True, b=False), spacy.blank("en"))
    assert example.words[example.sentences.index(1)] == '"'
    assert set(example.sentences) == {0, 1}


def test_a_quotation_mark_in_a_table_is_a_letter_like_others(tmp_path: Path) -> None:
    text = '"Ada saw Mira," she said.'
    row = ("1", text, "she", "16", "Ada", "1", "FALSE", "Mira", "9", "TRUE", "none")
    (question,) = read_gap(archive(tmp_path, row), "development")
    assert question.text == text
    assert text[slice(*question.pronoun)] == "she"


def test_a_name_is_right_wherever_it_stands_again() -> None:
    text = "Ada Thorn met Mira Voss. Thorn said she left. Mira Voss slept."
    spans = [(text.index(name), text.index(name) + len(name)) for name in ("Ada Thorn", "Mira Voss", "she")]
    example, _, _ = gap_example(Question(text, spans[2], (spans[0], spans[1]), (True, False)), spacy.blank("en"))
    ((_, right),) = example.antecedents
    assert sorted(right) == [0, 1, 6]


def test_a_family_name_that_both_share_is_nobodys() -> None:
    text = "Ada Thorn met Mira Thorn. Thorn said she left. Mira slept."
    spans = [(text.index(name), text.index(name) + len(name)) for name in ("Ada Thorn", "Mira Thorn", "she")]
    example, _, _ = gap_example(Question(text, spans[2], (spans[0], spans[1]), (False, True)), spacy.blank("en"))
    ((_, right),) = example.antecedents
    assert sorted(right) == [3, 4, 11]
