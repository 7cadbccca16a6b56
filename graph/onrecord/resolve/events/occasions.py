"""Which occasion the words beside a trigger speak of: "their recent meeting", "met again", "a second meeting"."""

import re
from typing import Literal

from onrecord.model import Span

Occasion = Literal["recent", "another", "some"]
"""`another`: one or several besides the one that is known; `some`: the words do not say."""

RECENT = frozenset({"recent", "recently", "latest"})
ANOTHER_ONE = frozenset(
    {"another", "second", "third", "next", "previous", "earlier", "former", "further", "other", "future", "past"}
)
OFTEN = frozenset(
    {
        "again",
        "twice",
        "previously",
        "repeatedly",
        "regularly",
        "often",
        "frequently",
        "several",
        "many",
        "times",
        "anew",
    }
)
FORMERLY = re.compile(r"^\W*(?:\w+\W+){0,3}?before\s*(?:$|[^\w\s])")
BEFORE, AHEAD, AFTER = 2, 3, 7
"""Words before the trigger that an adjective stands in and an adverb does, and words after it in the same clause."""
CLAUSE_END = re.compile(r"[^\w\s'’-]|\b(?:and|but|that|who|which|as|after|when|while|because)\b")


def is_numbered(text: str, trigger: Span, sentence: Span) -> bool:
    """True if the word before the trigger says that it is one of several: "a second blast", "another arrest".

    >>> is_numbered("After a second blast he fled again.", Span(15, 20), Span(0, 35))
    True
    >>> is_numbered("After a second blast he fled again.", Span(24, 28), Span(0, 35))
    False
    """
    ahead = re.findall(r"\w+", text[sentence.start : trigger.start].casefold())
    return not ANOTHER_ONE.isdisjoint(ahead[-1:])


def occasion_of(text: str, trigger: Span, sentence: Span) -> Occasion:
    """Which occasion the words of the sentence beside the trigger speak of.

    >>> text = "They met twice. A second meeting. Their recent meeting in Oslo. She had met him before."
    >>> [occasion_of(text, Span(*each), Span(*whole)) for each, whole in
    ...  [((5, 8), (0, 15)), ((25, 32), (16, 33)), ((47, 54), (34, 63)), ((72, 75), (64, 87))]]
    ['another', 'another', 'recent', 'another']
    """
    ahead = re.findall(r"\w+", text[sentence.start : trigger.start].casefold())
    rest = text[trigger.end : max(trigger.end, sentence.end)].casefold()
    after = re.findall(r"\w+", CLAUSE_END.split(rest)[0])
    near = {*ahead[-AHEAD:], *after[:AFTER]}
    if near & OFTEN or ANOTHER_ONE & set(ahead[-BEFORE:]) or FORMERLY.match(rest):
        return "another"
    return "recent" if near & RECENT else "some"
