"""Who denies or confirms a claim: with a word of denial, with a word for what was told before, or by saying the
opposite."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.model import Answer, Claim, Local, Record, Statement
from onrecord.resolve.claims.propositions import Proposition
from onrecord.resolve.claims.same_claim import content_words, why_denies
from onrecord.resolve.claims.told_before import Reference

DENYING = re.compile(
    r"\b(?:den(?:y|ied|ies|ying|ial)|reject|dismiss|refut|rebut|disput|repudiat|disavow|contradict)", re.IGNORECASE
)
"""Cues with which the content is what is denied; with any other it is itself the negative. As in `denied.rq`."""
TRIPLE = 3
WINDOW = 100
"""How many of the claims that a denial may mean it is compared with."""


def answered(
    claims: list[Claim],
    records: Sequence[Record],
    said: list[Proposition],
    weight: Mapping[str, float],
    references: Mapping[str, Mapping[str, Reference]],
) -> list[Claim]:
    """`claims` with the statements that deny or confirm each, and why they are taken to."""
    statements = {(r.article.id, each.id): (r, each) for r in records for each in r.statements}
    claim_of = {member: number for number, claim in enumerate(claims) for member in claim.members}
    answers: dict[int, dict[Local, Answer]] = defaultdict(dict)
    for number, answer in (
        *by_stance(claims, statements, references),
        *in_passing(statements, references, claim_of),
        *by_opposite(statements, said, weight, claim_of),
    ):
        answers[number].setdefault(answer.statement, answer)
    return [
        replace(claim, answers=tuple(sorted(answers[number].values(), key=lambda each: each.statement)))
        for number, claim in enumerate(claims)
    ]


Statements = Mapping[Local, tuple[Record, Statement]]


def by_stance(
    claims: list[Claim], statements: Statements, references: Mapping[str, Mapping[str, Reference]]
) -> Iterator[tuple[int, Answer]]:
    """The statements whose content is the claim, and which deny or confirm it."""
    for number, claim in enumerate(claims):
        for member in claim.members:
            record, statement = statements[member]
            cue = " ".join(span.of(record.article.text) for span in statement.cue)
            reference = references[member[0]].get(member[1])
            reason, confidence = reference.why if reference else (f"“{' '.join(cue.split())}”", 1.0)
            if statement.stance == "deny" and (DENYING.search(cue) or (reference and reference.whole)):
                yield number, Answer(member, "deny", reason, confidence)
            elif statement.stance == "confirm":
                yield number, Answer(member, "confirm", reason, confidence)


def in_passing(
    statements: Statements, references: Mapping[str, Mapping[str, Reference]], claim_of: Mapping[Local, int]
) -> Iterator[tuple[int, Answer]]:
    """The statements that call a claim told before false or true."""
    for article, told in references.items():
        for local, reference in told.items():
            if not reference.whole:
                stance = statements[article, local][1].stance
                answer = Answer((article, local), "deny" if stance == "deny" else "confirm", *reference.why)
                yield claim_of[article, reference.to], answer


def by_opposite(
    statements: Statements, said: list[Proposition], weight: Mapping[str, float], claim_of: Mapping[Local, int]
) -> Iterator[tuple[int, Answer]]:
    """The statements that say the opposite of a claim, of each only the claim that is surest."""
    denials = [each for each in said if each.negative and statements[each.member][1].stance == "deny"]
    denials = [each for each in denials if not DENYING.search(cue_of(statements, each.member))]
    asserted: dict[tuple[str, ...], list[Proposition]] = defaultdict(list)
    for each in said:
        if not each.negative and statements[each.member][1].stance in {"assert", "report", "accuse", "confirm"}:
            for key in keys_of(each):
                asserted[key].append(each)
    for denial in denials:
        met = {other.member: other for key in keys_of(denial) for other in asserted.get(key, [])[:WINDOW]}
        found = [(why, other) for other in met.values() if (why := why_denies(denial, other, weight))]
        if found:
            why, other = min(found, key=lambda each: (-each[0][1], each[1].member))
            yield claim_of[other.member], Answer(denial.member, "deny", *why)


def cue_of(statements: Statements, member: Local) -> str:
    """The words of the cue of a statement."""
    record, statement = statements[member]
    return " ".join(span.of(record.article.text) for span in statement.cue)


def keys_of(each: Proposition) -> set[tuple[str, ...]]:
    """What a denial and a claim share, if one may be the opposite of the other."""
    words = content_words(each)
    keys = {("words", *words[at : at + TRIPLE]) for at in range(len(words) - TRIPLE + 1)}
    if each.told:
        keys.add(("event", each.told.event))
    if each.doing:
        keys.add(("doing", each.member[0], each.doing.kind))
    return keys
