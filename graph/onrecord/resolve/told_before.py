"""Words that mean a claim told before in the article: "the report", "the allegations", "this is nonsense".

The claim meant is the nearest before that fits the word: for "the report" one that somebody reported, for
"the allegations" also one that is introduced as such or accuses; never the speaker's own.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from onrecord.model import Record, Statement
from onrecord.resolve.accounts import Why
from onrecord.resolve.wordings import INTRODUCED, filled_by_another

REPORTS = r"(?:reports?|stor(?:y|ies)|articles?|publications?|coverage)"
CHARGES = r"(?:allegations?|accusations?|charges?)"
CLAIMS = r"(?:claims?|suggestions?|assertions?|rumou?rs?|revelations?|accounts?|version of events)"
NOUN = rf"(?P<noun>{REPORTS}|{CHARGES}|{CLAIMS})"
POINTING = r"(?:the|these|those|this|that|such|all|any|both)"
WHOLE = re.compile(
    rf"(?:to )?(?:(?:comment|respond|speak|elaborate|answer questions) (?:on|to|about) |discuss |address |confirm )?"
    rf"(?:{POINTING} (?:\w+ )?{NOUN}|(?:comment (?:on )?)(?P<pronoun>this|it|that|them))\W*",
    re.IGNORECASE,
)
"""A content that is nothing but a word for what was told before."""
FALSE = (
    r"(?:nonsense|false|untrue|not true|lies?|fabricat\w+|baseless|groundless|unfounded|absurd|rubbish|wrong|fiction|"
    r"ridiculous|inaccurate|without foundation|fake|invent\w+)"
)
DISMISSED = re.compile(
    rf"\b(?:(?P<pronoun>this|that|it|these|they)|{POINTING} {NOUN})(?: (?:is|are|was|were)|[’']s|[’']re)\s+"
    rf"(?:\w+\s+){{0,3}}?{FALSE}\b",
    re.IGNORECASE,
)
CONFIRMED = re.compile(
    rf"\b(?:(?P<pronoun>this|that|it)|{POINTING} {NOUN})(?: (?:is|are|was|were)|[’']s)\s+(?:\w+\s+){{0,1}}?"
    r"(?:true|correct|accurate)\b",
    re.IGNORECASE,
)
ANSWERING = frozenset({"deny", "confirm", "decline"})
REACH = 2500
"""Characters before "this" within which what it means is looked for; a noun reaches through the whole article."""


@dataclass(frozen=True, slots=True)
class Reference:
    """That a statement means what the statement `to` of its article says: with all of its content, or in passing."""

    to: str
    whole: bool
    why: Why


def references_in(record: Record) -> Mapping[str, Reference]:
    """For each statement of an article that means a claim told before, by its id, which statement told it."""
    found: dict[str, Reference] = {}
    before: list[Statement] = []
    for statement in sorted(record.statements, key=start_of):
        words = content_words(record, statement)
        match, whole = WHOLE.fullmatch(words) if statement.stance in ANSWERING else None, True
        if not match and statement.stance in {"deny", "confirm", "assert"}:
            match, whole = DISMISSED.search(words) if statement.stance == "deny" else CONFIRMED.search(words), False
        antecedent = match and find_told(record, before, statement, match["noun"] or "")
        if match and antecedent:
            said = " ".join((match["noun"] or match["pronoun"]).casefold().split())
            reason = f"“{said}” means what the article has told before"
            found[statement.id] = Reference(antecedent.id, whole, (reason, 0.8 if match["noun"] else 0.7))
        if statement.content and not WHOLE.fullmatch(words) and not filled_by_another(record, statement):
            before.append(statement)
    return found


def start_of(statement: Statement) -> tuple[int, str]:
    """Where a statement begins in the text."""
    return min(span.start for span in (*statement.source, *statement.cue, *statement.content)), statement.id


def content_words(record: Record, statement: Statement) -> str:
    """The content of a statement in one line."""
    return " ".join(" ".join(span.of(record.article.text).split()) for span in statement.content)


def find_told(record: Record, before: list[Statement], statement: Statement, noun: str) -> Statement | None:
    """The nearest statement before that `noun`, or a pronoun, can mean; None if none fits."""
    for other in reversed(before):
        own = other.speaker is not None and other.speaker == statement.speaker
        near = noun or start_of(statement)[0] - start_of(other)[0] <= REACH
        if not own and other.within != statement.id and near and fits(record, other, noun):
            return other
    return None


def fits(record: Record, told: Statement, noun: str) -> bool:
    """True if the word for what was told can mean that statement."""
    stances = set(stances_above(record, told))
    introduced = bool(told.content and INTRODUCED.match(told.content[0].of(record.article.text)))
    if told.stance not in {"assert", "report", "accuse"} and not introduced:
        return False
    if re.fullmatch(REPORTS, noun, re.IGNORECASE):
        return "report" in stances
    if re.fullmatch(CLAIMS, noun, re.IGNORECASE):
        return True
    return introduced or not stances.isdisjoint({"report", "accuse"})


def stances_above(record: Record, statement: Statement) -> Iterator[str]:
    """The stances of a statement and of those that pass it on."""
    by_id = {each.id: each for each in record.statements}
    seen: set[str] = set()
    at: Statement | None = statement
    while at is not None and at.id not in seen:
        seen.add(at.id)
        yield at.stance
        at = by_id.get(at.within or "")
