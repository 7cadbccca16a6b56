"""The store's statements as plain values: who said what, once for all the articles that print it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from onrecord.network.answers import Row, concept, others, rows
from onrecord.network.happening import STANCE_EDGES, Evidence, Happening, NamedEntity
from onrecord.store import Store
from onrecord.vocab import UNATTRIBUTED, VERBS_OF_DENIAL

STATEMENTS = """SELECT ?key ?speaker ?stance ?cue ?earliest ?latest ?precision {
  ?key a rec:Statement ; rec:speaker ?speaker ; rec:stance ?stance .
  OPTIONAL { ?key rec:cueText ?cue }
  OPTIONAL { ?key rec:earliest ?earliest ; rec:latest ?latest ; rec:precision ?precision } }"""
CLAIMS = "SELECT ?key ?other { ?key a rec:Statement ; rec:content ?other . ?other a schema:Claim }"
PASSED_ON = """SELECT DISTINCT ?key ?other { ?key a rec:Statement ; rec:content ?inner .
  ?inner a rec:Statement ; rec:content+ ?other . ?other a schema:Claim }"""
TEXTS = "SELECT ?key ?text { ?key a schema:Claim ; schema:text ?text }"
TARGETS = (
    "SELECT ?key ?other { ?key a rec:Statement ; rec:addressee ?other }",
    "SELECT ?key ?other { ?key a rec:Statement ; rec:content ?claim . ?claim a schema:Claim ; schema:mentions ?other }",
    "SELECT ?key ?other { ?key a rec:Statement ; rec:content ?inner . ?inner a rec:Statement ; rec:speaker ?other }",
)
"""Whom a statement is about, each way by itself: as one UNION this takes time with the square of the articles."""
ABOUT = "SELECT DISTINCT ?key ?other { ?key a rec:Statement ; rec:about ?other . ?other a rec:Event }"
STANCE_WORDS = STANCE_EDGES | {"decline": "would not comment"}
OWN_NEGATIVE = "said it was not so"
"""For “We never met”, she said: “denied: We never met” would say the opposite."""
# The sentence around a claim is shown beside the label, so the label may be short.
LABEL_LENGTH = 140

Sentences = Mapping[str, tuple[Evidence, ...]]


def read_statements(store: Store, entities: Iterable[NamedEntity], evidence: Sentences) -> list[Happening]:
    """Every statement with its sentences; those that agree in speaker, stance, claim and date are one."""
    known = {entity.key: entity for entity in entities}
    texts = {row["key"]: row["text"] for row in rows(store, TEXTS)}
    direct, passed_on, targets, about = (others(store, *each) for each in ((CLAIMS,), (PASSED_ON,), TARGETS, (ABOUT,)))
    alike: dict[tuple[str, ...], list[Happening]] = defaultdict(list)
    for row in rows(store, STATEMENTS):
        key = row["key"]
        claim = max(direct[key] or passed_on[key], key=lambda iri: (len(texts.get(iri, "")), iri), default="")
        sentences = tuple(_highlighted(each, texts.get(claim, "")) for each in evidence.get(key, ()))
        speaker = known[row["speaker"]]
        told = texts.get(claim) or (sentences[0].sentence if sentences else "")
        found = Happening(
            key, "statement", concept(row["stance"]), f"{_said(row, speaker)}: {_shortened(told)}", (speaker.key,),
            tuple(sorted(targets[key] - {speaker.key})), earliest=row.get("earliest", ""),
            latest=row.get("latest", ""), precision=row.get("precision", ""), evidence=sentences,
            about=tuple(sorted(about[key])), claim=claim,
        )  # fmt: skip
        alike[_identity(found, speaker, claim or told or key)].append(found)
    return [_as_one(found) for found in alike.values()]


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
