"""Scores which date belongs to which event or statement on the time links of TimeBank and AQUAINT (TimeML).

``python tests/datings.py timebank.tar.xz`` prints two shares for the events and statements whose word is annotated as
an event: of those that a link ties to a date of the same stretch of text, how many have that date, and how many of the
dates given to them are linked. Annotators linked fewer pairs than the texts hold, so the second is a lower bound only;
the third counts a date as wrong only where another one is linked.
"""

import lzma
import sys
import tarfile
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from onrecord.extract import extract_record
from onrecord.language import load_language
from onrecord.model import Article, Publication, Record, Span, TimeSpan

AT_THE_TIME = frozenset({"INCLUDES", "IS_INCLUDED", "SIMULTANEOUS", "DURING", "IDENTITY"})
REACH = 300
"""Code points between a word and a date of the same stretch of text."""


@dataclass
class Annotated:
    """A document's text, where its events and dates stand, and which date each event is linked to."""

    text: str = ""
    events: dict[str, Span] = field(default_factory=dict)
    dates: dict[str, Span] = field(default_factory=dict)
    links: dict[str, set[Span]] = field(default_factory=lambda: defaultdict(set))


def read_documents(path: Path) -> Iterator[tuple[Annotated, date]]:
    """The documents of a corpus with their days of publication; those without a day are left out."""
    with tarfile.open(fileobj=lzma.open(path)) as tar:
        for member in tar.getmembers():
            file = tar.extractfile(member) if member.name.endswith(".tml") else None
            if file is None:
                continue
            root = ET.fromstring(file.read())
            day = root.find(".//DCT/TIMEX3")
            body = root.find(".//TEXT")
            if day is not None and body is not None and len(day.get("value", "")) >= 10:
                yield annotated(root, body), date.fromisoformat(day.get("value", "")[:10])


def annotated(root: ET.Element, body: ET.Element) -> Annotated:
    """The annotations of one document."""
    found = Annotated()
    read_text(body, found)
    events = {each.get("eiid"): each.get("eventID") for each in root.iter("MAKEINSTANCE")}
    for link in root.iter("TLINK"):
        ends = [link.get(name) for name in ("eventInstanceID", "timeID", "relatedToEventInstance", "relatedToTime")]
        event = next((events[end] for end in ends if end in events), None)
        when = next((found.dates[end] for end in ends if end in found.dates), None)
        if event not in found.events or when is None or link.get("relType") not in AT_THE_TIME:
            continue
        if abs(found.events[event].start - when.start) < REACH:
            found.links[event].add(when)
    return found


def read_text(element: ET.Element, found: Annotated) -> None:
    """Adds the text of `element` to `found`, with the events and dates in it."""
    start = len(found.text)
    found.text += element.text or ""
    for child in element:
        read_text(child, found)
        found.text += child.tail or ""
    span = Span(start, len(found.text))
    if element.tag == "EVENT":
        found.events[element.get("eid", "")] = span
    if element.tag == "TIMEX3" and element.get("type") == "DATE":
        found.dates[element.get("tid", "")] = span


def finds(record: Record) -> Iterator[tuple[Span, TimeSpan | None]]:
    """The word of each event and statement with its time."""
    yield from ((event.trigger, event.time) for event in record.events)
    yield from ((each.cue[0], each.time) for each in record.statements if each.cue)


def main(path: str) -> None:
    """Prints the three shares."""
    nlp, counts = load_language(), Counter[str]()
    for document, day in read_documents(Path(path)):
        known = Publication(day, day, "metadata")
        record = extract_record(Article("a", "a", document.text, published=known), nlp)
        for word, time in finds(record):
            marked = [key for key, span in document.events.items() if span.overlaps(word)]
            linked = {when for key in marked for when in document.links.get(key, ())}
            given = time.text if time and marked else None
            right = given is not None and any(given.overlaps(when) for when in linked)
            counts += Counter(linked=bool(linked), given=given is not None, right=right)
            counts["wrong"] += bool(given and linked and not right)
    shares = (
        100 * counts["right"] / counts["linked"],
        100 * counts["right"] / counts["given"],
        100 * counts["right"] / (counts["right"] + counts["wrong"]),
    )
    sys.stdout.write("datings found {:.1f}  of those given {:.1f}  where linked {:.1f}\n".format(*shares))


if __name__ == "__main__":
    main(sys.argv[1])
