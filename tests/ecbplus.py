"""Scores events across articles on ECB+ (Cybulska and Vossen, LREC 2014): ``python tests/ecbplus.py ecbplus.tar.xz``.

Triggers, participants and places are those that people marked: each article becomes a `Record` of events of type
"other", with the people and bodies of the trigger's sentence as participants and its first place, and `resolve_records`
brings together the events of a topic's articles, as it does for articles that were read. What people took for one
within an article is one entity; across articles the names have to tell. B³ over all marked events but those of
reporting for which people said which are the same, pairs within one article and across a topic's articles alike. The
baseline beside it takes triggers of one lemma in a topic for one event. Topics 24 to 35 were looked at for this figure
only; the others were used to choose rules and thresholds.
"""

import sys
import tarfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from xml.etree import ElementTree

from spacy.tokens import Span as Tokens

from onrecord.language import load_language
from onrecord.model import Article, Entity, EntityType, Event, Local, Record, Span, Status
from onrecord.resolve import resolve_records

UNSEEN = range(24, 36)
"""Topics that nothing was chosen on."""
KINDS: dict[str, EntityType] = {"LOC": "place", "HUMAN_PART_PER": "person", "HUMAN": "organization"}
"""How a mention's tag begins -> type of the entity; the first that fits."""
Labels = Mapping[Local, str]
"""For each marked event what it is taken for."""


@dataclass(frozen=True)
class Mention:
    """Words that people marked: the tag, where they stand and in which sentence, and what they are one with."""

    tag: str
    span: Span
    sentence: int
    chain: str | None


@dataclass(frozen=True)
class Marked:
    """An article of a topic as a record, and the chain of each event."""

    topic: int
    record: Record
    chains: Labels


def read_ecbplus(path: Path) -> Iterator[Marked]:
    """The articles of the archive, in order of their names."""
    with tarfile.open(path) as archive:
        for name in sorted(each for each in archive.getnames() if each.endswith(".xml")):
            if stream := archive.extractfile(name):
                yield marked(int(Path(name).parent.name), Path(name).stem, ElementTree.parse(stream).getroot())


def marked(topic: int, id: str, root: ElementTree.Element) -> Marked:
    """One article."""
    text, mentions, sentences = read_mentions(root)
    article = Article(id, f"{id}.xml", text)
    entities = tuple(entities_of(text, mentions))
    members = {span: entity for entity in entities for span in entity.mentions}
    events, chains = [], {}
    for number, mention in enumerate(mentions, 1):
        if "ACTION" in mention.tag and "REPORTING" not in mention.tag and mention.chain:
            near = [
                members[each.span] for each in mentions if each.sentence == mention.sentence and each.span in members
            ]
            events.append(event_of(f"v{number}", mention, near, sentences[mention.sentence]))
            chains[id, f"v{number}"] = f"{topic}/{mention.chain}"
    return Marked(topic, Record(article, entities, events=tuple(events)), chains)


def event_of(id: str, mention: Mention, near: Sequence[Entity], sentence: Span) -> Event:
    """A marked event with the entities of its sentence."""
    people = dict.fromkeys(each.id for each in near if each.type != "place")
    place = next((each.id for each in near if each.type == "place"), None)
    status: Status = "denied" if mention.tag.startswith("NEG") else "happened"
    return Event(id, "other", mention.span, tuple(people), place, None, status, sentence)


def read_mentions(root: ElementTree.Element) -> tuple[str, list[Mention], dict[int, Span]]:
    """The text, a sentence a line, the marked mentions in its order, and the spans of the sentences."""
    words, at, last = [], 0, None
    spans: dict[str, tuple[Span, int]] = {}
    for token in root.iter("token"):
        word, sentence = token.text or "", int(token.get("sentence", "0"))
        words.append(("" if last is None else " " if last == sentence else "\n") + word)
        at += len(words[-1])
        spans[token.get("t_id", "")] = Span(at - len(word), at), sentence
        last = sentence
    chains = {
        source.get("m_id"): relation.get("note") or f"{root.get('doc_name')}#{relation.get('r_id')}"
        for relation in root.iterfind("Relations/*")
        for source in relation.iterfind("source")
    }
    mentions = []
    for each in root.iterfind("Markables/*"):
        tokens = [spans[anchor.get("t_id", "")] for anchor in each.iterfind("token_anchor")]
        if tokens:
            span = Span(tokens[0][0].start, tokens[-1][0].end)
            mentions.append(Mention(each.tag, span, tokens[0][1], chains.get(each.get("m_id"))))
    sentences: dict[int, Span] = {}
    for span, sentence in spans.values():
        sentences[sentence] = Span(sentences.get(sentence, span).start, span.end)
    return "".join(words), sorted(mentions, key=lambda each: (each.span, each.tag)), sentences


def entities_of(text: str, mentions: Sequence[Mention]) -> Iterator[Entity]:
    """The people, bodies and places of an article, by what people took for one in it; without a name they are
    unnamed."""
    groups: dict[tuple[EntityType, object], list[Mention]] = defaultdict(list)
    for mention in mentions:
        kind = next((kind for prefix, kind in KINDS.items() if mention.tag.startswith(prefix)), None)
        if kind:
            groups[kind, mention.chain or mention.span].append(mention)
    for number, ((kind, _), group) in enumerate(groups.items(), 1):
        spans = sorted({mention.span for mention in group})
        named = [span.of(text) for span in spans if span.of(text)[:1].isupper()]
        name = max(named or [spans[0].of(text)], key=lambda each: (len(each), each))
        yield Entity(f"e{number}", kind if named else "unnamed", name, tuple(spans))


def resolved(articles: Sequence[Marked]) -> Labels:
    """What the events of each topic's articles are taken for by `resolve_records`."""
    found: dict[Local, str] = {}
    for topic in sorted({each.topic for each in articles}):
        collection = resolve_records(each.record for each in articles if each.topic == topic)
        found |= {member: f"{topic}/{key}" for member, key in collection.event_of.items()}
    return found


def by_lemma(articles: Sequence[Marked]) -> Labels:
    """The lemma of the trigger's head, within a topic."""
    nlp, found = load_language(), {}
    for each in articles:
        text, id = each.record.article.text, each.record.article.id
        for event in each.record.events:
            sentence = nlp(event.evidence.of(text))
            start = event.trigger.start - event.evidence.start
            end = event.trigger.end - event.evidence.start
            head = cast(Tokens, sentence.char_span(start, end, alignment_mode="expand")).root
            found[id, event.id] = f"{each.topic}/{head.lemma_.casefold()}"
    return found


def b_cubed(wanted: Labels, found: Labels) -> tuple[float, float, float]:
    """Precision, recall and F1 in per cent (Bagga and Baldwin, 1998).

    >>> b_cubed({("a", "1"): "x", ("a", "2"): "x"}, {("a", "1"): "p", ("a", "2"): "q"})
    (100.0, 50.0, 66.66666666666667)
    """
    shared = share(wanted, found), share(found, wanted)
    precision, recall = 100 * shared[1], 100 * shared[0]
    return precision, recall, 2 * precision * recall / (precision + recall)


def share(of: Labels, among: Labels) -> float:
    """Mean share of the events with an event's label in `of` that have its label in `among` too."""
    groups: dict[str, list[Local]] = defaultdict(list)
    for member, label in of.items():
        groups[label].append(member)
    same = (
        sum(among[other] == among[member] for other in groups[label]) / len(groups[label])
        for member, label in of.items()
    )
    return sum(same) / len(of)


def report(name: str, articles: Sequence[Marked], lemmas: Labels, found: Labels) -> Iterator[str]:
    """A line for the baseline, one for the resolver, and one for what it gains, on some of the articles."""
    wanted = {member: chain for each in articles for member, chain in each.chains.items()}
    reached = []
    for label, labels in (("lemma", lemmas), ("events", found)):
        precision, recall, f1 = b_cubed(wanted, {member: labels[member] for member in wanted})
        reached.append(f1)
        yield f"{name} {label:6} P {precision:5.1f}  R {recall:5.1f}  F1 {f1:5.1f}  ({len(wanted)} events)\n"
    yield f"{name} gain {reached[1] - reached[0]:5.1f}\n"


def main(path: str) -> None:
    """Prints the figures of all topics, and of those that nothing was chosen on."""
    articles = list(read_ecbplus(Path(path)))
    lemmas, found = by_lemma(articles), resolved(articles)
    unseen = [each for each in articles if each.topic in UNSEEN]
    sys.stdout.writelines(report("all", articles, lemmas, found))
    sys.stdout.writelines(report("unseen", unseen, lemmas, found))


if __name__ == "__main__":
    main(sys.argv[1])
