"""The store's statements as plain values: who said what, once for all the articles that print it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from onrecord.network.description import Description, Row, concept, in_order
from onrecord.network.happening import STANCE_EDGES, Evidence, Happening, NamedEntity
from onrecord.vocab import UNATTRIBUTED, VERBS_OF_DENIAL

STANCE_WORDS = STANCE_EDGES | {"decline": "would not comment"}
OWN_NEGATIVE = "said it was not so"
"""For “We never met”, she said: “denied: We never met” would say the opposite."""
# The sentence around a claim is shown beside the label, so the label may be short.
LABEL_LENGTH = 140

Sentences = Mapping[str, tuple[Evidence, ...]]


def read_statements(told: Description, entities: Iterable[NamedEntity], evidence: Sentences) -> list[Happening]:
    """Every statement with its sentences; those that agree in speaker, stance, claim and date are one."""
    known = {entity.key: entity for entity in entities}
    alike: dict[tuple[str, ...], list[Happening]] = defaultdict(list)
    for row in in_order(_statement(key, told) for key in told.every("rec:Statement")):
        key, speaker = row["key"], known[row["speaker"]]
        claim = max(_claims(key, told), key=lambda iri: (len(told.one(iri, "schema:text")), iri), default="")
        words = told.one(claim, "schema:text")
        sentences = tuple(_highlighted(each, words) for each in evidence.get(key, ()))
        label = words or (sentences[0].sentence if sentences else "")
        found = Happening(
            key, "statement", concept(row["stance"]), f"{_said(row, speaker)}: {_shortened(label)}", (speaker.key,),
            tuple(sorted(_targets(key, told) - {speaker.key})), earliest=row.get("earliest", ""),
            latest=row.get("latest", ""), precision=row.get("precision", ""), evidence=sentences,
            about=tuple(each for each in told.all(key, "rec:about") if told.is_a(each, "rec:Event")), claim=claim,
        )  # fmt: skip
        alike[_identity(found, speaker, claim or label or key)].append(found)
    return [_as_one(found) for found in alike.values()]


def _statement(key: str, told: Description) -> Row:
    return {"key": key} | told.row(
        key, speaker="rec:speaker", stance="rec:stance", cue="rec:cueText", earliest="rec:earliest",
        latest="rec:latest", precision="rec:precision",
    )  # fmt: skip


def _claims(key: str, told: Description) -> list[str]:
    """What a statement says, or else what is said by those whose words it passes on, however far off."""
    contents = told.all(key, "rec:content")
    direct = [each for each in contents if told.is_a(each, "schema:Claim")]
    return direct or [each for each in told.beyond(key, "rec:content") if told.is_a(each, "schema:Claim")]


def _targets(key: str, told: Description) -> set[str]:
    """Whom a statement is about: to whom it is said, whom its claim names, and who says what it passes on."""
    contents = told.all(key, "rec:content")
    return {*told.all(key, "rec:addressee")}.union(
        *(told.all(each, "schema:mentions") for each in contents if told.is_a(each, "schema:Claim")),
        *(told.all(each, "rec:speaker") for each in contents if told.is_a(each, "rec:Statement")),
    )


def _said(row: Row, speaker: NamedEntity) -> str:
    stance = concept(row["stance"])
    denied = stance == "deny" and re.search(VERBS_OF_DENIAL, row.get("cue", ""), re.IGNORECASE)
    verb = OWN_NEGATIVE if stance == "deny" and not denied else STANCE_WORDS[stance]
    return f"{'Somebody' if speaker.name == UNATTRIBUTED else speaker.name} {verb}"


def _identity(found: Happening, speaker: NamedEntity, claim: str) -> tuple[str, ...]:
    # An unnamed source is an entity of its own in each article, so copies of one text agree in its name alone.
    who = speaker.name if speaker.type == "unnamed" else speaker.key
    verb = found.label.partition(":")[0]
    return who, found.type, verb, claim, found.earliest, found.latest


def _as_one(alike: list[Happening]) -> Happening:
    first = alike[0]
    if len(alike) == 1 and len(first.evidence) < 2:
        return first
    targets = {key for each in alike for key in each.others} - {*first.participants}
    about = sorted({key for each in alike for key in each.about})
    sentences = dict.fromkeys(evidence for each in alike for evidence in each.evidence)
    in_order = sorted(sentences, key=lambda each: (each.published or "9999", each.article))
    return replace(first, others=tuple(sorted(targets)), about=tuple(about), evidence=tuple(in_order))


def _highlighted(evidence: Evidence, claim: str) -> Evidence:
    at = evidence.sentence.find(claim) if claim else -1
    if at < 0 or evidence.start is not None:
        return evidence
    return replace(evidence, start=at, end=at + len(claim))


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= LABEL_LENGTH else words[: LABEL_LENGTH - 1].rsplit(" ", 1)[0] + "…"
