"""One claim from the statements that say it, and the wording that stands for them."""

from collections import Counter
from collections.abc import Sequence

from onrecord.model import Claim
from onrecord.resolve.claims.propositions import Proposition
from onrecord.resolve.claims.same_claim import DOING, EVENT
from onrecord.resolve.events.accounts import Why
from onrecord.resolve.identifiers import key_of


def claim_of(said: Sequence[Proposition], why: set[Why]) -> Claim:
    """One claim from the statements that say it."""
    text = text_of(said, why)
    return Claim(
        key_of("claim", text),
        text,
        tuple(sorted(each.member for each in said)),
        reasons=tuple(sorted({reason for reason, _ in why})),
        confidence=min((confidence for _, confidence in why), default=1.0),
    )


def text_of(said: Sequence[Proposition], why: set[Why]) -> str:
    """The fullest wording of a claim, by those who make it if anybody does; of wordings that tell of one event or doing
    each in its own way, the one that the others bear out most, so that none is taken to have said what another adds."""
    made = [each for each in said if each.stance not in {"deny", "decline"}] or said
    if why.isdisjoint({EVENT, DOING}):
        return max((each.text for each in made), key=lambda each: (len(each), each))
    wordings = {each.text: frozenset(each.content_words) for each in made}
    held = Counter(word for words in wordings.values() for word in words)

    def borne_out(text: str) -> tuple[float, int, str]:
        words = wordings[text]
        return -sum(held[word] - 1 for word in words) / max(1, len(words)), len(text), text

    return min(wordings, key=borne_out)
