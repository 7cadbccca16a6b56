"""When two statements say the same, and when one denies what the other says.

They share a topic far more often than a proposition, so anything that tells them apart wins: a negation, another
person, number or day, what is only planned or asked, who did it to whom.
"""

from collections.abc import Mapping
from difflib import SequenceMatcher

from onrecord.resolve.claims.propositions import Proposition
from onrecord.resolve.events.accounts import Why

WORDS: Why = ("the same words", 0.98)
REPRINTED: Why = ("the same sentence in several articles", 0.98)
NEARLY: Why = ("nearly the same words", 0.9)
QUOTED: Why = ("the same words of one speaker, quoted at different length", 0.9)
EVENT: Why = ("they tell of the same event", 0.85)
DOING: Why = ("the same doing of the same person or body, with another name or detail in common", 0.7)
DENIED_WORDS: Why = ("its words with a negation", 0.85)
DENIED_EVENT: Why = ("it denies the event that the claim tells of", 0.8)
DENIED_DOING: Why = ("it denies such a doing, and the same article has told of it", 0.6)

SHORTEST = 5
"""Words that a wording must have before one that is only nearly the same is taken for it."""
SHARE = 0.7
"""Of the weight of all words of two wordings, rare words weighing more, that they must have in common."""
RUN = 8
"""Words in a row that make a quotation one that two articles share."""
WHOLE_SHARE, RUN_SHARE = 0.85, 0.6
"""What the run must make of the shorter and of the longer quotation."""
CLAUSE = frozenset("that which who whom if whether because to while although".split())
"""Words that begin a clause: a wording that has one more says something of what the other says."""
FURTHER = 2
"""What two accounts of one event may say besides, each more than the other; or words that two tellings of a doing
must share where they name nobody else in common."""


def why_same_claim(a: Proposition, b: Proposition, weight: Mapping[str, float]) -> Why | None:
    """Reason and confidence that two statements say the same; None if they do not. `weight` is of words."""
    if clash(a, b):
        return None
    spoken = a.speaker is not None and a.speaker == b.speaker
    if (a.leans or b.leans) and not spoken:
        return None
    if a.words == b.words:
        return WORDS
    if nearly(a, b, weight):
        return NEARLY
    if spoken and quoted(a, b):
        return QUOTED
    return EVENT if same_event(a, b) else DOING if same_doing(a, b) else None


def why_denies(denial: Proposition, claim: Proposition, weight: Mapping[str, float]) -> Why | None:
    """Reason and confidence that a statement with a negation denies what another says; None if it does not."""
    if not denial.negative or claim.negative or apart(denial, claim):
        return None
    told = denial.told and claim.told and denial.told.event == claim.told.event
    if told and denial.told and claim.told and len(denial.told.besides - claim.told.besides) <= FURTHER:
        return DENIED_EVENT
    if not denial.leans and not claim.leans and nearly(denial, claim, weight):
        return DENIED_WORDS
    mine, theirs = denial.doing, claim.doing
    if mine and theirs and mine.kind == theirs.kind and not theirs.broad and denial.member[0] == claim.member[0]:
        return DENIED_DOING if mine.agent in {None, theirs.agent, denial.speaker} else None
    return None


def clash(a: Proposition, b: Proposition) -> bool:
    """True if something tells two propositions apart, however alike they are otherwise."""
    return apart(a, b) or a.negative != b.negative or a.open != b.open


def apart(a: Proposition, b: Proposition) -> bool:
    """True if two propositions are of different numbers, days, places or people; of one event, its place and
    participants have been compared already."""
    strangers = not (b.people.issuperset(a.names) or a.people.issuperset(b.names))
    told = a.told is not None and b.told is not None and a.told.event == b.told.event
    if strangers and not told:
        return True
    if a.times and b.times and not any(x[0] <= y[1] and y[0] <= x[1] for x in a.times for y in b.times):
        return True
    if a.told and b.told and told:
        return a.told.numbers != b.told.numbers
    return not (
        (a.places <= b.places or b.places <= a.places)
        and (a.capitals <= b.vocabulary or b.capitals <= a.vocabulary)
        and (a.numbers <= b.numbers or b.numbers <= a.numbers)
    )


def nearly(a: Proposition, b: Proposition, weight: Mapping[str, float]) -> bool:
    """True if the words of one wording stand in the other in their order, and are nearly all of it."""
    short, long = sorted((a.content_words, b.content_words), key=len)
    if min(len(a.words), len(b.words)) < SHORTEST or not in_order(short, long) or a.numbers != b.numbers:
        return False
    if [w for w in a.words if w in CLAUSE] != [w for w in b.words if w in CLAUSE]:
        return False
    return total(set(short), weight) >= SHARE * total(set(long), weight)


def total(words: set[str], weight: Mapping[str, float]) -> float:
    """The weight of all `words` together."""
    return sum(weight.get(word, 1.0) for word in sorted(words))


def in_order(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """True if the words of `short` all stand in `long`, in their order.

    >>> in_order(("ada", "met", "bo"), ("ada", "lund", "met", "bo")), in_order(("bo", "ada"), ("ada", "bo"))
    (True, False)
    """
    rest = iter(long)
    return bool(short) and all(word in rest for word in short)


def quoted(a: Proposition, b: Proposition) -> bool:
    """True if one wording is a run of words of the other, and most of it."""
    short, long = sorted((len(a.words), len(b.words)))
    if long * RUN_SHARE > short or a.numbers != b.numbers:
        return False
    run = SequenceMatcher(None, a.words, b.words, autojunk=False).find_longest_match().size
    return run >= max(RUN, WHOLE_SHARE * short, RUN_SHARE * long)


def same_event(a: Proposition, b: Proposition) -> bool:
    """True if two propositions are that one event took place, and little else."""
    if a.told is None or b.told is None or a.told.event != b.told.event:
        return False
    return max(len(a.told.besides - b.told.besides), len(b.told.besides - a.told.besides)) <= FURTHER


def same_doing(a: Proposition, b: Proposition) -> bool:
    """True if two propositions tell of one kind of doing by the same agent, and have more in common than that."""
    mine = a.doing
    if mine is None or mine != b.doing or mine.broad or mine.agent is None or a.numbers != b.numbers:
        return False
    named = (a.people & b.people) - {mine.agent, a.speaker, b.speaker}
    return bool(named) or len(set(a.stems) & set(b.stems)) >= FURTHER
