"""What the network and the timeline are made of: entities, and the events and statements that link them."""

from dataclasses import dataclass
from typing import Literal

from onrecord.model import EntityType
from onrecord.rdf.events import DONE_TO_OTHERS

CONTACT_EDGES = {
    "meeting": "met", "call": "spoke", "visit": "visited", "negotiation": "negotiated", "interview": "interviewed",
    "hearing": "heard", "contact": "contact", "correspondence": "wrote",
}  # fmt: skip
EVENT_EDGES = CONTACT_EDGES | {
    "appointment": "appointed", "nomination": "nominated", "election": "elected", "dismissal": "dismissed",
    "resignation": "resigned", "arrest": "arrested", "charge": "charged", "trial": "tried", "sentence": "sentenced",
    "investigation": "investigated", "lawsuit": "sued", "ruling": "ruled", "agreement": "agreed",
    "sanction": "sanctioned", "demand": "demanded", "disclosure": "disclosed", "attack": "attacked",
}  # fmt: skip
STANCE_EDGES = {
    "assert": "said", "report": "reported", "confirm": "confirmed", "deny": "denied", "decline": "declined",
    "accuse": "accused", "demand": "demanded", "promise": "promised",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence and where it stands. `start` and `end` are code points into `sentence`: the words to highlight.

    `earliest` and `latest` bound the event by this article's account alone, empty where it gives no date.
    """

    sentence: str
    article: str
    title: str = ""
    outlet: str = ""
    published: str = ""
    url: str = ""
    start: int | None = None
    end: int | None = None
    earliest: str = ""
    latest: str = ""


@dataclass(frozen=True, slots=True)
class NamedEntity:
    """An entity of the store; `key` is its IRI."""

    key: str
    type: EntityType
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Happening:
    """An event or a statement, with every sentence that tells of it.

    `type` is an event type or a stance. `participants` take part, whoever acts first (of a statement: its speaker);
    `others` are whom a statement is addressed to or is about, `about` the events that it is about, `claim` what it
    says, by their keys. Dates are ISO dates, empty where nothing is known.
    """

    key: str
    kind: Literal["event", "statement"]
    type: str
    label: str
    participants: tuple[str, ...]
    others: tuple[str, ...] = ()
    status: str = "happened"
    earliest: str = ""
    latest: str = ""
    precision: str = ""
    place: str = ""
    evidence: tuple[Evidence, ...] = ()
    about: tuple[str, ...] = ()
    claim: str = ""

    @property
    def is_mutual(self) -> bool:
        """True for a meeting, an agreement and the like, in which nobody does something to the others.

        >>> [Happening("v1", "event", kind, "", ("a", "b")).is_mutual for kind in ("call", "agreement", "arrest")]
        [True, True, False]
        """
        return self.kind == "event" and self.type not in DONE_TO_OTHERS

    def edge_type(self, speaker_type: str = "") -> str:
        """The verb for an edge of the network; what an outlet asserts counts as reported.

        >>> Happening("s1", "statement", "assert", "…", ("a",)).edge_type("outlet")
        'reported'
        """
        if self.kind == "event":
            return EVENT_EDGES.get(self.type, self.type)
        if self.type == "assert" and speaker_type == "outlet":
            return "reported"
        return STANCE_EDGES.get(self.type, self.type)
