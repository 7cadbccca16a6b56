"""Events found against events wanted."""

from datetime import date

from onrecord.evaluate.figures import Counts
from onrecord.evaluate.forms import all_forms
from onrecord.evaluate.gold import Gold, GoldEvent
from onrecord.evaluate.names import is_among
from onrecord.evaluate.pairs import pair
from onrecord.evaluate.passages import Characters, characters, find_passage
from onrecord.model import CONTACT_TYPES, Event, Record

FAMILIES = (
    CONTACT_TYPES,
    frozenset({"appointment", "nomination", "election"}),
    frozenset({"dismissal", "resignation"}),
    frozenset({"arrest", "charge", "trial", "sentence", "investigation", "lawsuit", "ruling"}),
    frozenset({"attack", "accident", "death", "disaster"}),
)
"""Types within which one may pass for another."""
FAMILY = {each: min(family) for family in FAMILIES for each in family} | {"demand": "demand", "request": "demand"}
SHOWN = 100
"""Characters of a passage that a line shows."""


def compare_events(gold: Gold, record: Record) -> tuple[Counts, list[str]]:
    """Counts of events and contacts, and a line for each that is missing, misdated or false."""
    places = [places_of(each, record.article.text) for each in gold.events]
    pairs = pair(
        len(gold.events),
        len(record.events),
        lambda i, j: likeness(gold.events[i], places[i], record.events[j], record),
    )
    hit = {i for i, _ in pairs}
    lines = [f"{each.type} missed: {shown(each.exact)}" for i, each in enumerate(gold.events) if i not in hit]
    counts = Counts(
        events=len(gold.events),
        events_found=len(pairs),
        contacts=sum(each.type in CONTACT_TYPES for each in gold.events),
        contacts_found=sum(gold.events[i].type in CONTACT_TYPES for i in hit),
    )
    for i, j in pairs:
        each, wrong = compare_pair(gold.events[i], record.events[j], record)
        counts, lines = counts + each, [*lines, *wrong]
    if not gold.exhaustive:
        return counts, lines
    others, false = false_events(gold, places, {j for _, j in pairs}, record)
    return counts + others, [*lines, *false]


def places_of(event: GoldEvent, text: str) -> Characters:
    """The characters of all passages that tell the event."""
    found = (find_passage(text, passage) for passage in (event.exact, *event.also))
    return characters(span for span in found if span)


def likeness(wanted: GoldEvent, places: Characters, found: Event, record: Record) -> float:
    """How well a find answers; 0 where its type, its place or all who took part are others."""
    of_a_kind = wanted.type == "other" or family(wanted.type) == family(found.type)
    if not of_a_kind or not characters([found.trigger]) & places:
        return 0
    shared = sum(is_among(name, all_forms(record, found.participants)) for name in wanted.participants)
    if wanted.participants and not shared:
        return 0
    return 1 + shared + (wanted.type == found.type) + same_dates(wanted, found)


def family(kind: str) -> str:
    """A name for the types that may pass for `kind`."""
    return FAMILY.get(kind, kind)


def bounds(event: Event) -> tuple[date | None, date | None]:
    """The bounds of an event's date."""
    return (event.time.earliest, event.time.latest) if event.time else (None, None)


def same_dates(wanted: GoldEvent, found: Event) -> bool:
    """True if both bounds are the same, or the text dates neither."""
    return bounds(found) == (wanted.earliest, wanted.latest)


def compare_pair(wanted: GoldEvent, found: Event, record: Record) -> tuple[Counts, list[str]]:
    """Participants, date and status of an event that was found."""
    forms = all_forms(record, found.participants)
    missing = [name for name in wanted.participants if not is_among(name, forms)]
    dated, same = same_dates(wanted, found), found.status == wanted.status
    other = wanted.status != "happened"
    place = shown(wanted.exact)
    lines = [f"participant missed: {name}: {place}" for name in missing]
    if not dated:
        got = "..".join(str(day) if day else "?" for day in bounds(found))
        lines.append(f"date {got} for {wanted.earliest or '?'}..{wanted.latest or '?'}: {place}")
    if not same:
        lines.append(f"status {found.status} for {wanted.status}: {place}")
    counts = Counts(
        participants=len(wanted.participants),
        participants_found=len(wanted.participants) - len(missing),
        dates_right=dated,
        statuses_right=same,
        other_statuses=other,
        other_statuses_right=other and same,
    )
    return counts, lines


def false_events(gold: Gold, places: list[Characters], taken: set[int], record: Record) -> tuple[Counts, list[str]]:
    """The finds of the listed families that have someone or some time, and those among them that tell no event of the
    gold; a second telling of one is no error."""
    counted = contacts = 0
    false: list[Event] = []
    for j, found in enumerate(record.events):
        if found.type not in FAMILY or not (found.participants or found.time):
            continue
        counted += 1
        contacts += found.type in CONTACT_TYPES
        again = any(
            family(each.type) == family(found.type) and characters([found.trigger]) & place
            for each, place in zip(gold.events, places, strict=True)
        )
        if j not in taken and not again:
            false.append(found)
    counts = Counts(
        events_counted=counted,
        events_false=len(false),
        contacts_counted=contacts,
        contacts_false=sum(each.type in CONTACT_TYPES for each in false),
    )
    return counts, [f"{each.type} false: {shown(each.evidence.of(record.article.text))}" for each in false]


def shown(passage: str) -> str:
    """The beginning of a passage, on one line."""
    return " ".join(passage.split())[:SHOWN]
