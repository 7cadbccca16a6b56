"""Where what is said begins and ends, where model or rules go a little too far."""

from itertools import pairwise

from spacy.tokens import Doc

from onrecord.language.passage import chars, past_dateline, text_of
from onrecord.model import Span

DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today".split())
TERMINAL = frozenset('. ! ? : ; , ” " ’ )'.split())


def edged(doc: Doc, content: Span) -> Span:
    """A content without a headline before it, and, if it is no clause, without the day on which it was said
    ("dismissed the report on Sunday")."""
    tokens = doc.char_span(content.start, content.end, alignment_mode="expand")
    if tokens is None:
        return content
    start = past_headline(doc, tokens.start, tokens.end)
    words = [token for token in doc[start : tokens.end] if not token.is_punct and not token.is_space]
    if len(words) > 1 and words[-1].lower_ in DAYS and not any(word.pos_ in {"VERB", "AUX"} for word in words):
        kept = words[:-2] if words[-2].lower_ == "on" and len(words) > 2 else words[:-1]
        return chars(doc, (start, kept[-1].i + 1))
    return content if start == tokens.start else chars(doc, (start, tokens.end))


def past_headline(doc: Doc, start: int, end: int) -> int:
    """The first token behind the last line of ``[start, end)`` that ends without a mark, and the dateline after it."""
    text = text_of(doc)
    words = [at for at in range(start, end) if not doc[at].is_space]
    for before, at in pairwise(words):
        if "\n" in text[doc[before].idx : doc[at].idx] and doc[before].text not in TERMINAL:
            start = past_dateline(doc, at, end)
    return start
