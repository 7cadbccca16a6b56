"""A person's decisions on claims: by the words in which articles make statements."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from onrecord.model import Claim, Decided, Decision, Local
from onrecord.resolve.claims.one_claim import claim_of
from onrecord.resolve.claims.pages import Page
from onrecord.resolve.claims.propositions import Proposition
from onrecord.resolve.claims.same_claim import DOING, EVENT
from onrecord.resolve.decisions.applied import Effect, UnfitError, decide
from onrecord.resolve.decisions.by_passages import BY_PASSAGES
from onrecord.resolve.decisions.groups import Groups
from onrecord.resolve.decisions.references import told_statements


def decide_claims(
    claims: list[Claim], pages: Mapping[str, Page], said: Sequence[Proposition], decisions: tuple[Decision, ...]
) -> tuple[list[Claim], tuple[Decided, ...]]:
    """`claims` as a person decides, before it is known who answers them, and what each decision that gives statements
    came to. `said` are the propositions; what only means one by a word for it is a member of a claim too."""
    wanted = [decision for decision in decisions if decision.statements and decision.action != "reject"]
    if not wanted:
        return claims, ()
    groups: Groups[Claim] = Groups(claims, partial(rebuilt, pages, {each.member: each for each in said}))

    def apply(decision: Decision) -> Effect:
        return BY_PASSAGES[decision.action](groups, statements_told(pages, groups, decision))

    found = decide(groups, wanted, apply)
    return list(groups.things.values()), found


def rebuilt(
    pages: Mapping[str, Page], said: Mapping[Local, Proposition], members: tuple[Local, ...], parts: tuple[Claim, ...]
) -> Claim:
    """One claim from the statements that say it, with the machine's reasons of `parts`."""
    own = [said[member] for member in members if member in said]
    reasons = {reason for part in parts for reason in part.reasons} if len(members) > 1 else set()
    fresh = claim_of(
        own or [proposition_of(pages, member) for member in members],
        {why for why in (EVENT, DOING) if why[0] in reasons},
    )
    sure = min(part.confidence for part in parts) if reasons else 1.0
    return replace(fresh, members=members, reasons=tuple(sorted(reasons)), confidence=sure)


def proposition_of(pages: Mapping[str, Page], member: Local) -> Proposition:
    """What a statement says by itself."""
    page = pages[member[0]]
    (statement,) = (each for each in page.record.statements if each.id == member[1])
    return Proposition(page, statement)


def statements_told(pages: Mapping[str, Page], groups: Groups[Claim], decision: Decision) -> list[tuple[Local, ...]]:
    """The statements that each passage of a decision means; raises UnfitError where one means none that makes a
    claim."""
    records = {article: page.record for article, page in pages.items()}
    found = []
    for passage in decision.statements:
        told = tuple(member for member in told_statements(records, passage) if member in groups.group_of)
        if not told:
            raise UnfitError(f"the article {passage.article!r} makes no claim in the words {passage.words!r}")
        found.append(told)
    return found
