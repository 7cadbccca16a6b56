"""One article's record against what a person found in it: counts, and a line for each thing missed or wrong."""

from onrecord.evaluate.events import compare_events, shown
from onrecord.evaluate.figures import Counts
from onrecord.evaluate.forms import forms_of
from onrecord.evaluate.gold import Gold, strange_passages
from onrecord.evaluate.names import is_among, same_name, share_words
from onrecord.evaluate.statements import compare_statements
from onrecord.model import Record

Compared = tuple[Counts, list[str]]


def compare(gold: Gold, record: Record) -> Compared:
    """The counts of one article, and what was missed or is wrong, a line each."""
    counts = Counts()
    missed = [f"not in the article: {shown(each)}" for each in strange_passages(gold, record.article.text)]
    for part in (compare_names, compare_events, compare_statements, compare_positions):
        each, lines = part(gold, record)
        counts, missed = counts + each, [*missed, *lines]
    return counts, [f"{gold.article}: {line}" for line in missed]


def compare_names(gold: Gold, record: Record) -> Compared:
    """People and organizations, by canonical name."""
    missed = [
        each.name
        for each in gold.people_and_orgs
        if not any(same_name(each.name, entity.name) for entity in record.entities)
    ]
    wanted = len(gold.people_and_orgs)
    return Counts(names=wanted, names_found=wanted - len(missed)), [f"name missed: {name}" for name in missed]


def compare_positions(gold: Gold, record: Record) -> Compared:
    """Positions, by person and role."""
    missed = [
        wanted
        for wanted in gold.positions
        if not any(
            is_among(wanted.person, forms_of(record, each.person)) and share_words(wanted.role, each.role)
            for each in record.positions
        )
    ]
    wanted = len(gold.positions)
    counts = Counts(positions=wanted, positions_found=wanted - len(missed))
    return counts, [f"position missed: {each.person}, {each.role}" for each in missed]
