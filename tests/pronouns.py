"""Scores pronouns on GAP (Webster et al., TACL 2018): ``python tests/pronouns.py gap.tar.xz``.

The pipeline reads each text by itself, without being told which names are asked about; a name counts as meant by the
pronoun if the name that the pronoun was resolved to is the same, or a longer or shorter form of it. F1 over both names
of each of the 2,000 questions of the development part, as GAP's own scorer counts it, and for each gender.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from spacy.tokens import Doc

from onrecord.language import load_language
from onrecord.language.train.gap import Question, read_gap
from onrecord.model import Span

FEMININE = frozenset({"she", "her", "hers"})


def answers(questions: Sequence[Question]) -> Iterator[tuple[Question, tuple[bool, bool]]]:
    """Each question with what the pipeline says of its two names."""
    docs = load_language().pipe(question.text for question in questions)
    for question, doc in zip(questions, docs, strict=True):
        meant = antecedent(doc, question.pronoun)
        first, second = (meant is not None and same(question.text, meant, Span(*name)) for name in question.names)
        yield question, (first, second)


def antecedent(doc: Doc, pronoun: tuple[int, int]) -> Span | None:
    """The name that the pronoun was resolved to."""
    return next((each.antecedent for each in doc._.references if each.anaphor == Span(*pronoun)), None)


def same(text: str, meant: Span, name: Span) -> bool:
    """True if both spans are one name: they overlap, or the words of one are among the other's."""
    one, other = (set(span.of(text).split()) for span in (meant, name))
    return meant.overlaps(name) or one <= other or other <= one


def f1(rows: Sequence[tuple[Question, tuple[bool, bool]]]) -> float:
    """F1 in per cent over both names of each question."""
    pairs = [pair for question, found in rows for pair in zip(question.meant, found, strict=True)]
    hits = sum(meant and found for meant, found in pairs)
    given = sum(meant for meant, _ in pairs) + sum(found for _, found in pairs)
    return 200 * hits / given if given else 0.0


def main(path: str) -> None:
    """Prints F1 over all questions, and for masculine and feminine pronouns."""
    rows = list(answers(list(read_gap(Path(path), "development"))))
    feminine = [row for row in rows if row[0].text[slice(*row[0].pronoun)].lower() in FEMININE]
    masculine = [row for row in rows if row not in feminine]
    sys.stdout.write(f"GAP F1 {f1(rows):.1f}  masculine {f1(masculine):.1f}  feminine {f1(feminine):.1f}\n")


if __name__ == "__main__":
    main(sys.argv[1])
