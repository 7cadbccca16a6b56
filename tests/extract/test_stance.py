"""What a statement does with its content."""

import pytest

from onrecord.extract.stance import stance_of
from onrecord.language import Attribution
from onrecord.language.lexicon import CueClass
from onrecord.model import Span, Stance


def stance(words: str, kind: CueClass, *, by_outlet: bool = False) -> Stance:
    """The stance of `words`, in which bars enclose the cue and what follows it is the content."""
    before, cue, content = words.split("|")
    start, end = len(before), len(before) + len(cue)
    attribution = Attribution((Span(0, 1),), (Span(start, end),), (Span(end + 1, end + len(content)),), cue, kind)
    return stance_of(attribution, before + cue + content, by_outlet=by_outlet)


@pytest.mark.parametrize(
    ("words", "kind", "expected"),
    [
        ("Berg |said| the harbour was closed.", "say", "assert"),
        ("Berg |told| him the harbour was closed.", "tell", "assert"),
        ("Berg |claimed| the harbour was closed.", "claim", "assert"),
        ("The board |reported| that the harbour was closed.", "report", "report"),
        ("Berg |confirmed| the report.", "confirm", "confirm"),
        ("Berg |denied| the report.", "deny", "deny"),
        ("Berg |declined| to comment.", "decline", "decline"),
        ("Berg |accused| him of fraud.", "accuse", "accuse"),
        ("Berg |demanded| an answer.", "demand", "demand"),
        ("Berg |promised| an answer.", "promise", "promise"),
    ],
)
def test_the_cue_tells_the_stance(words: str, kind: CueClass, expected: Stance) -> None:
    assert stance(words, kind) == expected


@pytest.mark.parametrize(
    ("words", "kind", "expected"),
    [
        ("Berg did not |deny| the report.", "deny", "assert"),
        ("Berg didn’t |deny| the report.", "deny", "assert"),
        ("Berg has never |denied| the report.", "deny", "assert"),
        ("Berg did not |confirm| the report.", "confirm", "decline"),
        ("Berg could not |confirm| the report.", "confirm", "decline"),
        ("Berg refused to |confirm| the report.", "confirm", "decline"),
        ("Berg did not |accuse| him of fraud.", "accuse", "assert"),
        ("Berg did not come, but |denied| the report.", "deny", "deny"),
        ("Lund was not there. Berg |denied| the report.", "deny", "deny"),
        ("Berg did not |decline| to comment.", "decline", "decline"),
    ],
)
def test_a_negated_cue(words: str, kind: CueClass, expected: Stance) -> None:
    assert stance(words, kind) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("I did not meet him.", "deny"),
        ("we didn’t promise anything.", "deny"),
        ("she had never met him.", "deny"),
        ("the report is not true.", "deny"),
        ("the claims were baseless.", "deny"),
        ("I have no knowledge of that.", "deny"),
        ("we have done nothing wrong.", "deny"),
        ("no money was paid.", "deny"),
        ("no comment.", "decline"),
        ("we will not comment on this.", "decline"),
        ("I cannot comment.", "decline"),
        ("the harbour is not safe.", "assert"),
        ("the report is true.", "assert"),
        ("nothing is known yet.", "assert"),
    ],
)
def test_what_is_said_may_deny_or_decline(content: str, expected: Stance) -> None:
    assert stance(f"Berg |said| {content}", "say") == expected


def test_declining_is_not_denying() -> None:
    assert stance("Berg |declined| to say that she had not met him.", "decline") == "decline"
    assert stance("Berg |denied| that she would not comment.", "deny") == "deny"


def test_what_an_outlet_asserts_it_reports() -> None:
    assert stance("The Post |said| the harbour was closed.", "say", by_outlet=True) == "report"
    assert stance("The Post |denied| the claim.", "deny", by_outlet=True) == "deny"
    assert stance("The Post |said| the claim was not true.", "say", by_outlet=True) == "deny"
