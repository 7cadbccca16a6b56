"""The words in which a statement gives its proposition."""

import re

from onrecord.model import Record, Span, Statement

NESTED_SHARE = 0.6
"""Of a content that another statement fills to this share, the proposition is that statement's, not a claim of its
own."""
TOLD = (
    r"(?:allegations?|accusations?|claims?|reports?|suggestions?|assertions?|rumou?rs?|charges|ideas?|notions?|"
    r"speculation)"
)
INTRODUCED = re.compile(
    rf"(?:to )?(?:(?:comment|speculate|answer questions) (?:on|about) |confirm |discuss |address )?"
    rf"(?:(?:the|these|those|any|recent|latest) )*{TOLD} (?:that (?=\w)|(?=[A-Z][a-z]))"
)
"""What stands before a proposition that a noun of speech introduces: "comment on allegations that …"."""
LEADING = re.compile(r"(?:that|to) ")


def said_spans(record: Record, statement: Statement) -> tuple[Span, ...]:
    """The content of a statement, from where its proposition begins."""
    if not statement.content:
        return ()
    first, *rest = statement.content
    text = first.of(record.article.text)
    head = INTRODUCED.match(text) or LEADING.match(text)
    return (Span(first.start + (head.end() if head else 0), first.end), *rest)


def wording(record: Record, statement: Statement) -> str:
    """The words of a statement's proposition; parts that its cue separates are joined by an ellipsis."""
    words = (" ".join(span.of(record.article.text).split()) for span in said_spans(record, statement))
    return whole_quotation(re.sub(r"[\s,;:]+$", "", " … ".join(words)))


def whole_quotation(words: str) -> str:
    """`words` with the quotation mark at their head whose partner stands among them.

    >>> whole_quotation('a hard winter" for all'), whole_quotation("plain words")
    ('"a hard winter" for all', 'plain words')
    """
    if words.count('"') % 2 and not words.endswith('"'):
        return '"' + words if words.index('"') > 0 else words
    return "“" + words if words.count("”") > words.count("“") else words


def filled_by_another(record: Record, statement: Statement) -> bool:
    """True if a statement nested in this one takes up most of its content ("the Post said that officials said …")."""
    size = sum(span.end - span.start for span in statement.content)
    for other in record.statements:
        if other.within == statement.id:
            parts = (*other.source, *other.cue, *other.content)
            inside = sum(
                part.end - part.start for part in parts if any(span.covers(part) for span in statement.content)
            )
            if inside >= NESTED_SHARE * size:
                return True
    return False
