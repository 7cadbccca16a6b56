"""The stretch of a Doc in which a cue looks for its source and its content."""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc

from onrecord.model import Span

Range = tuple[int, int]
"""Tokens ``[start, end)``."""

QUOTES = frozenset("\"“”„«»‘’'") | {"''", "``"}
DASHES = frozenset("—–")
LONGEST_DATELINE = 16
TEXT_KEY, WORDS_KEY = "onrecord_text", "onrecord_lower_case_words"


@dataclass(frozen=True, slots=True)
class Passage:
    """Tokens ``[start, end)`` of `doc`, with the article's quotations and the tokens that stand within them."""

    doc: Doc
    start: int
    end: int
    quotations: tuple[Span, ...]
    quoted: frozenset[int]

    def between(self, start: int, end: int) -> "Passage":
        """The same with other bounds."""
        return Passage(self.doc, start, end, self.quotations, self.quoted)

    def chars(self) -> Span:
        """The characters from its first token to the end of its last one."""
        return chars(self.doc, (self.start, self.end))


def text_of(doc: Doc) -> str:
    """The text of `doc`, kept once it was joined: spaCy joins all tokens anew at every ``doc.text``."""
    kept = doc.user_data.get(TEXT_KEY)
    if kept is None:
        kept = doc.user_data[TEXT_KEY] = doc.text
    return str(kept)


def lower_case_words(doc: Doc) -> frozenset[str]:
    """The words that `doc` writes in lower case somewhere, so that a capital elsewhere may be due to its place."""
    kept = doc.user_data.get(WORDS_KEY)
    if kept is None:
        kept = doc.user_data[WORDS_KEY] = frozenset(token.text for token in doc if token.is_lower)
    return frozenset(kept)


def chars(doc: Doc, tokens: Range) -> Span:
    """The characters that `tokens` cover."""
    return Span(doc[tokens[0]].idx, doc[tokens[1] - 1].idx + len(doc[tokens[1] - 1]))


def tokens_within(doc: Doc, spans: tuple[Span, ...]) -> frozenset[int]:
    """The tokens that begin within one of `spans`, which are in order."""
    starts = [span.start for span in spans]
    found = set()
    for token in doc:
        at = bisect_right(starts, token.idx) - 1
        if at >= 0 and token.idx < spans[at].end:
            found.add(token.i)
    return frozenset(found)


def sentence_bounds(doc: Doc) -> list[Range]:
    """Token ranges of the sentences of `doc`, without the white space at their ends and without a dateline."""
    starts = [sentence.start for sentence in doc.sents] + [len(doc)]
    found = []
    for start, end in pairwise(starts):
        while end > start and doc[end - 1].is_space:
            end -= 1
        begin = past_dateline(doc, start, end)
        if end > begin:
            found.append((begin, end))
    return found


def past_dateline(doc: Doc, start: int, end: int) -> int:
    """Where the sentence proper begins after "LISBON, May 3 (Agency) —"; `start` if there is no dateline."""
    if end - start < 3 or not doc[start].text.isupper() or len(doc[start]) < 3:
        return start
    dash = next((at for at in range(start, min(end, start + LONGEST_DATELINE)) if doc[at].text in DASHES | {"-"}), None)
    return start if dash is None else dash + 1
