"""Statements found against statements wanted."""

from onrecord.evaluate.events import shown
from onrecord.evaluate.figures import Counts
from onrecord.evaluate.forms import forms_of
from onrecord.evaluate.gold import Gold, GoldStatement
from onrecord.evaluate.names import is_among, share_words
from onrecord.evaluate.pairs import pair
from onrecord.evaluate.passages import Characters, characters, find_passage, overlap
from onrecord.model import Record, Statement

STANCES = {
    "assert": {"assert", "report", "confirm", "accuse"},
    "report": {"report", "assert"},
    "accuse": {"accuse", "assert"},
    "request": {"demand"},
    "confirm": {"confirm", "assert"},
    "promise": {"promise", "assert"},
}
"""What passes for a stance besides itself, where the line between the two is thin."""
MARKED = frozenset({"deny", "decline", "demand", "request", "accuse", "promise", "confirm"})
"""Stances that say more than that something was said."""
JACCARD, SHARED, LEAST = 0.4, 0.8, 0.15
"""Words are the wanted ones from the first overlap on, or where the second share of the shorter passage is common to
both and the overlap is the third at least."""
PRONOUNS = frozenset("he she they it i we".split())


def compare_statements(gold: Gold, record: Record) -> tuple[Counts, list[str]]:
    """Counts of statements, and a line for each that is missing or has another speaker or stance."""
    text = record.article.text
    places = [
        characters([span]) if (span := find_passage(text, each.exact)) else frozenset() for each in gold.statements
    ]
    pairs = pair(
        len(gold.statements),
        len(record.statements),
        lambda i, j: likeness(gold.statements[i], places[i], record.statements[j], record),
    )
    found = dict(pairs)
    counts = Counts(statements_counted=len(record.statements) if gold.exhaustive else len(pairs))
    lines: list[str] = []
    for i, wanted in enumerate(gold.statements):
        said = record.statements[found[i]] if i in found else None
        each, wrong = compare_statement(wanted, said, record)
        counts, lines = counts + each, [*lines, *wrong]
    return counts, lines


def place_of(statement: GoldStatement, text: str) -> Characters:
    """The characters of the words said."""
    span = find_passage(text, statement.exact)
    return characters([span] if span else [])


def likeness(wanted: GoldStatement, words: Characters, found: Statement, record: Record) -> float:
    """How much of the words is shared, and a little for the speaker; 0 where it is too little."""
    content = characters(found.content)
    if wanted.stance == "decline" and not content:
        content = characters([found.evidence])
    jaccard, shared = overlap(words, content)
    if jaccard >= JACCARD or (shared >= SHARED and jaccard >= LEAST):
        return jaccard + 0.2 * is_speaker(wanted, found, record)
    return 0


def is_speaker(wanted: GoldStatement, found: Statement, record: Record) -> bool:
    """True if the speaker's name, or the words for him where they are no pronoun, are those of the gold."""
    if is_among(wanted.speaker, forms_of(record, found.speaker)):
        return True
    words = " ".join(span.of(record.article.text) for span in found.source)
    named = (wanted.speaker_text or wanted.speaker).casefold() not in PRONOUNS
    return bool(words) and named and share_words(wanted.speaker, words)


def compare_statement(wanted: GoldStatement, found: Statement | None, record: Record) -> tuple[Counts, list[str]]:
    """Speaker and stance of one statement, if it was found."""
    marked, place = wanted.stance in MARKED, shown(wanted.exact)
    if found is None:
        return Counts(statements=1, marked=marked), [f"statement missed: {wanted.speaker} [{wanted.stance}]: {place}"]
    speaker = is_speaker(wanted, found, record)
    stance = found.stance in STANCES.get(wanted.stance, {wanted.stance})
    counts = Counts(
        statements=1,
        statements_found=1,
        speakers_right=speaker,
        stances_right=stance,
        marked=marked,
        marked_found=marked and stance,
    )
    lines = []
    if not speaker:
        got = next(iter(forms_of(record, found.speaker)), "nobody")
        lines.append(f"speaker {got} for {wanted.speaker}: {place}")
    if not stance:
        lines.append(f"stance {found.stance} for {wanted.stance}: {place}")
    return counts, lines
