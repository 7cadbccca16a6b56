"""Sentence boundaries by rule: paragraphs, closing punctuation with what closes after it, and abbreviations that end
nothing."""

import re
from itertools import pairwise

from spacy.tokens import Doc, Token

from onrecord.language.lexicon import word_set

TERMINATORS = frozenset({".", "!", "?", "…", "...", "。"})
CLOSERS = frozenset("\"”’'»)]")
OPENING_WORDS = word_set("sentence openers")
"""After "U.S." or another abbreviation these begin a new sentence; any other capitalized word goes on with the name."""
ABBREVIATION = re.compile(r"^(?:[A-Za-z]\.){2,}$")


def mark_sentences(doc: Doc) -> Doc:
    """`doc` with sentence starts set on every token."""
    starts: list[bool | int | None] = [*sentence_starts(doc)]
    words, spaces = [token.text for token in doc], [bool(token.whitespace_) for token in doc]
    return Doc(doc.vocab, words=words, spaces=spaces, sent_starts=starts, user_data=doc.user_data)


def sentence_starts(doc: Doc) -> list[bool]:
    """For each token whether a sentence begins with it."""
    wrapped = is_hard_wrapped(doc.text)
    starts = [True] * len(doc)
    for token, following in pairwise(doc):
        spaced = following.is_space and not token.is_space  # white space belongs to the sentence before it
        starts[following.i] = not spaced and ends_sentence(token, following, wrapped=wrapped)
    return starts


def is_hard_wrapped(text: str) -> bool:
    """True if single line ends are layout only: many lines go on in lower case."""
    continued = len(re.findall(r"[^\n]\r?\n(?=[a-z])", text))
    return continued * 5 >= len(re.findall(r"[^\n]\r?\n(?=[^\s])", text)) > 0


def ends_sentence(token: Token, following: Token, *, wrapped: bool) -> bool:
    """True if a sentence ends with `token` and the next begins with `following`."""
    if token.is_space and breaks_paragraph(token.text, wrapped=wrapped):
        return True
    last = before_space(token)
    if last is None:
        return False
    closing = last
    while closing.text in CLOSERS and closing.i > 0 and not closing.nbor(-1).whitespace_:
        closing = closing.nbor(-1)
    if following.text in CLOSERS and following.idx == last.idx + len(last):
        return False  # the mark that closes a quotation goes with its sentence
    if closing.text in TERMINATORS:
        return not following.text[0].islower() and following.text not in {",", ";", ":", ")", "."}
    return bool(ABBREVIATION.match(closing.text)) and following.text in OPENING_WORDS


def before_space(token: Token) -> Token | None:
    """`token`, or the last token before it that is no white space."""
    while token.is_space:
        if token.i == 0:
            return None
        token = token.nbor(-1)
    return token


def breaks_paragraph(space: str, *, wrapped: bool) -> bool:
    """True if this white space ends a paragraph.

    >>> breaks_paragraph("\\n\\n", wrapped=True), breaks_paragraph("\\n", wrapped=True)
    (True, False)
    """
    lines = space.count("\n") or space.count("\r")
    return lines > 1 or (lines == 1 and not wrapped)


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The [start, end) offsets of the paragraphs of `text`, white space around them left out.

    >>> paragraphs("One.\\n\\nTwo.")
    [(0, 4), (6, 10)]
    """
    end_of_paragraph = r"\s*\n\s*\n\s*|\Z" if is_hard_wrapped(text) else r"\s*[\r\n]+\s*|\Z"
    found, start = [], 0
    for match in re.finditer(end_of_paragraph, text):
        if text[start : match.start()].strip():
            lead = len(text[start : match.start()]) - len(text[start : match.start()].lstrip())
            found.append((start + lead, match.start()))
        start = match.end()
    return found
