"""One claim for statements with the same proposition: here the same words, or one wording within another."""

import re
from collections import defaultdict

from onrecord.model import Claim, Local, Record, Statement
from onrecord.resolve.identifiers import find_root, join, key_of

SHINGLE = 5
"""Words in a row that two wordings must share before they are compared at all."""
SAME_WORDS = 0.8
NESTED_SHARE = 0.6
"""Of a content that another statement fills to this share, the proposition is that statement's, not a claim of its
own."""


def resolve_claims(records: tuple[Record, ...]) -> tuple[Claim, ...]:
    """The claims of the collection, sorted by text."""
    worded = [
        ((record.article.id, statement.id), wording(record, statement))
        for record in records
        for statement in record.statements
        if statement.content and not filled_by_another(record, statement)
    ]
    words = [tuple(re.findall(r"\w+", text.casefold())) for _, text in worded]
    parent: dict[int, int] = {}
    for block in blocks(words):
        for other in block[1:]:
            if same_proposition(words[block[0]], words[other]):
                join(parent, block[0], other)
    groups: dict[int, list[int]] = defaultdict(list)
    for number in range(len(worded)):
        groups[find_root(parent, number)].append(number)
    found = [claim_of([worded[number] for number in group]) for group in groups.values()]
    return tuple(sorted(found, key=lambda claim: (claim.text, claim.key)))


def wording(record: Record, statement: Statement) -> str:
    """The words of a statement's content; parts that its cue separates are joined by an ellipsis."""
    words = (" ".join(span.of(record.article.text).split()) for span in statement.content)
    return whole_quotation(re.sub(r"^(?:that|to) |[\s,;:]+$", "", " … ".join(words)))


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


def blocks(words: list[tuple[str, ...]]) -> list[list[int]]:
    """Numbers of the wordings that share a run of words, or are the same short words."""
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, each in enumerate(words):
        runs = {each[at : at + SHINGLE] for at in range(max(1, len(each) - SHINGLE + 1))}
        for run in runs:
            found[run].append(number)
    return [block for _, block in sorted(found.items()) if len(block) > 1]


def same_proposition(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """True if two wordings share nearly all words of the longer one.

    >>> same_proposition(("he", "met", "her", "twice"), ("he", "met", "her", "twice"))
    True
    """
    if a == b:
        return True
    shared = len(set(a) & set(b))
    return min(len(a), len(b)) >= SHINGLE and shared / len(set(a) | set(b)) >= SAME_WORDS


def claim_of(worded: list[tuple[Local, str]]) -> Claim:
    """One claim from its statements and their wordings."""
    text = max((text for _, text in worded), key=lambda each: (len(each), each))
    return Claim(key_of("claim", text), text, tuple(sorted(member for member, _ in worded)))
