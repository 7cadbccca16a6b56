"""What a statement does with its content: asserts, denies, confirms, declines, accuses, demands, promises or reports
it.

Declining is not denying, and a denied denial is neither.
"""

import re

from onrecord.language import Attribution
from onrecord.model import Stance

OF_KIND: dict[str, Stance] = {
    "say": "assert",
    "tell": "assert",
    "claim": "assert",
    "report": "report",
    "confirm": "confirm",
    "deny": "deny",
    "decline": "decline",
    "accuse": "accuse",
    "demand": "demand",
    "promise": "promise",
}
NEGATED = re.compile(
    r"(?:\b(?:not|never|neither|nor|cannot|nobody|refused to)|n[’']t)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
OF_NEGATED: dict[Stance, Stance] = {
    "deny": "assert",
    "confirm": "decline",
    "assert": "assert",
    "demand": "assert",
    "accuse": "assert",
}
DENIES = re.compile(
    r"\b(?:i|we) never\b"
    r"|\b(?:i|we) (?:did|had|have|was|were)(?:n[’']t| not| never)\b"
    r"|\b(?:he|she|they) (?:and [\w ]{2,30} )?(?:did|had|was|were)(?:n[’']t| not| never) (?!\w+ by\b)"
    r"|^(?:that )?no \w+[\w ]{0,40}? (?:was|were|had been) (?:discussed|disclosed|made|sent|held|paid|shared)\b"
    r"|\b(?:had|has|have) (?:no (?:knowledge|contacts?|links?|role|part|involvement|ties)|done nothing wrong)\b"
    r"|\b(?:not true|untrue|(?:is|are|was|were) false|baseless|groundless|unfounded|nonsense|fabricat\w+|no truth)\b",
    re.IGNORECASE,
)


REFUSES = re.compile(
    r"\b(?:(?:will|would|can|could|do|does)(?: not|n[’']t)|cannot|refuse to|decline to|going to) comment\b"
    r"|\bno comment\b",
    re.IGNORECASE,
)


def stance_of(attribution: Attribution, text: str, *, by_outlet: bool) -> Stance:
    """The stance of a statement; `by_outlet` if a news organization speaks."""
    stance = OF_KIND[attribution.kind]
    if attribution.cue and stance in OF_NEGATED:
        verb = text[: attribution.cue[0].end].rindex(attribution.cue[0].of(text).split()[-1])
        before = text[max(0, verb - 40) : verb]
        if NEGATED.search(re.split(r"[.;,“\"]", before)[-1]):
            stance = OF_NEGATED[stance]
    if stance == "assert" and any(REFUSES.search(span.of(text)) for span in attribution.content):
        return "decline"
    if (
        attribution.kind in {"say", "tell"}
        and stance == "assert"
        and any(DENIES.search(span.of(text)) for span in attribution.content)
    ):
        return "deny"
    return "report" if stance == "assert" and by_outlet else stance
