"""Words that mean a claim told before in the article: "the report", "the allegations", "this is nonsense".

The claim meant is the nearest before that fits the word: for "the report" one that somebody reported, for
"the allegations" also one that is introduced as such or accuses; never the speaker's own.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from onrecord.model import Record, Statement
from onrecord.resolve.claims.wordings import INTRODUCED, filled_by_another
from onrecord.resolve.events.accounts import Why

REPORTS = r"(?:reports?|stor(?:y|ies)|articles?|publications?|coverage)"
CHARGES = r"(?:allegations?|accusations?|charges?)"
CLAIMS = r"(?:claims?|suggestions?|assertions?|rumou?rs?|revelations?|accounts?|version of events)"
NOUN = rf"(?P<noun>{REPORTS}|{CHARGES}|{CLAIMS})"
POINTING = r"(?:the|these|those|this|that|such|all|any|both)"
FALSE = (
    r"(?:nonsense|false|untrue|not true|lies?|fabricat\w+|baseless|groundless|unfounded|absurd|rubbish|wrong|fiction|"
    r"ridiculous|inaccurate|without foundation|fake|invent\w+|unsubstantiated|unproven)"
)
ASKED = r"(?:to )?(?:(?:comment|respond|speak|elaborate|answer questions) (?:on|to|about) |discuss |address |confirm )?"
CALLED = rf"(?: as\b.*| [“\"]?(?:(?!is |are |was |were )\w+ ){{0,2}}{FALSE}\b.*)?\W*"
OWNER = r"(?P<owner>[^,;“”\"]{2,40}?)"
WHOLE = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{ASKED}(?:{POINTING} (?:\w+ )?{NOUN}{CALLED}|comment (?:on )?(?P<pronoun>this|it|that|them)\W*)",
        rf"{ASKED}{OWNER}[’']s (?:\w+ ){{0,2}}{NOUN}{CALLED}",
        rf"{ASKED}(?:{POINTING} )?{NOUN} (?:by|in|from) {OWNER}{CALLED}",
    )
)
"""A content that is nothing but a word for what was told before, by its `owner` if it names one, and what that is
called: "the report", "the Post's report as nonsense", "reports in the Post"."""
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
REACH = 1200
"""Characters before "this" or "the report" within which what it means is looked for, some four paragraphs; farther off,
in 84 news articles, another claim lay between. With an owner, a noun reaches through the whole article."""


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
        whole = matching(words)
        match = whole if statement.stance in ANSWERING else None
        if not whole and statement.stance in {"deny", "confirm", "assert"}:
            match = DISMISSED.search(words) if statement.stance == "deny" else CONFIRMED.search(words)
        parts = match.groupdict() if match else {}
        antecedent = find_told(record, before, statement, parts) if match else None
        if antecedent:
            said = " ".join((parts["noun"] or parts["pronoun"]).casefold().split())
            reason = f"“{said}” means what the article has told before"
            found[statement.id] = Reference(antecedent.id, whole is not None, (reason, 0.8 if parts["noun"] else 0.7))
        if statement.content and not whole and not filled_by_another(record, statement):
            before.append(statement)
    return found


def matching(words: str) -> re.Match[str] | None:
    """How a whole content is a word for what was told before; None if it is not."""
    return next((match for form in WHOLE if (match := form.fullmatch(words))), None)


def start_of(statement: Statement) -> tuple[int, str]:
    """Where a statement begins in the text."""
    parts = (*statement.source, *statement.cue, *statement.content)
    return min((span.start for span in parts), default=statement.evidence.start), statement.id


def content_words(record: Record, statement: Statement) -> str:
    """The content of a statement in one line."""
    return " ".join(" ".join(span.of(record.article.text).split()) for span in statement.content)


def find_told(
    record: Record, before: list[Statement], statement: Statement, parts: Mapping[str, str | None]
) -> Statement | None:
    """The nearest statement before that a noun, or a pronoun, can mean, by its owner if it has one; None if none
    fits."""
    noun, owners = parts["noun"] or "", owners_of(record, statement, parts.get("owner"))
    for other in reversed(before):
        by_owner = owners is None or other.speaker in owners
        own = other.speaker is not None and other.speaker == statement.speaker
        near = owners is not None or start_of(statement)[0] - start_of(other)[0] <= REACH
        if by_owner and not own and other.within != statement.id and near and fits(record, other, noun):
            return other
    return None


def owners_of(record: Record, statement: Statement, words: str | None) -> frozenset[str] | None:
    """The entities that the words for an owner name within a content; None without such words."""
    if words is None:
        return None
    text = record.article.text
    named = (
        entity.id
        for entity in record.entities
        for mention in entity.mentions
        if any(span.covers(mention) for span in statement.content)
        and " ".join(words.split()).endswith(" ".join(mention.of(text).split()))
    )
    return frozenset(named)


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
