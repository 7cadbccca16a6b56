"""Who denies or confirms a claim: with a word of denial, with a word for what was told before, or by saying the
opposite."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.model import Answer, Claim, Local, Record, Stance, Statement
from onrecord.resolve.claims.propositions import Proposition
from onrecord.resolve.claims.same_claim import why_denies
from onrecord.resolve.claims.told_before import Reference

DENYING = re.compile(
    r"\b(?:den(?:y|ied|ies|ying|ial)|reject|dismiss|refut|rebut|disput|repudiat|disavow|contradict)", re.IGNORECASE
)
"""Cues with which the content is what is denied; with any other it is itself the negative. As in `denied.rq`."""
ASSERTED: frozenset[Stance] = frozenset({"assert", "report", "accuse", "confirm"})
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
    found = list(claims)
    for number, given in answers.items():
        told = tuple(sorted(given.values(), key=lambda each: each.statement))
        found[number] = replace(claims[number], answers=told)
    return found


Statements = Mapping[Local, tuple[Record, Statement]]


def by_stance(
    claims: list[Claim], statements: Statements, references: Mapping[str, Mapping[str, Reference]]
) -> Iterator[tuple[int, Answer]]:
    """The statements whose content is the claim, and which deny or confirm it."""
    for number, claim in enumerate(claims):
        for member in claim.members:
            _, statement = statements[member]
            if statement.stance not in {"deny", "confirm"}:
                continue
            cue = cue_of(statements, member)
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
    denials = [
        each
        for each in said
        if each.stance == "deny" and each.negative and not DENYING.search(cue_of(statements, each.member))
    ]
    asked = {key for denial in denials for key in keys_of(denial)}
    asserted: dict[tuple[str, ...], list[Proposition]] = defaultdict(list)
    for each in said:
        keys = asked & keys_of(each) if each.stance in ASSERTED else frozenset()
        for key in keys if keys and not each.negative else ():
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
    words = each.content_words
    keys: set[tuple[str, ...]] = set(zip(*(words[at:] for at in range(TRIPLE)), strict=False))
    if each.told:
        keys.add(("event", each.told.event))
    if each.doing:
        keys.add(("doing", "kind", each.member[0], each.doing.kind))
    return keys
