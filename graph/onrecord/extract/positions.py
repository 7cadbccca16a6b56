"""Which offices an article gives to whom."""

from collections.abc import Iterator

from onrecord.extract.reading import Reading
from onrecord.model import Position


def extract_positions(reading: Reading) -> Iterator[Position]:
    """The positions of the article's people, each once for a role and body, with the sentence that says so."""
    seen: set[tuple[str, str, str | None]] = set()
    text = reading.article.text
    for phrase in reading.doc._.roles:
        person = reading.entity_at.get(phrase.person)
        if person is None or reading.is_boilerplate(phrase.person):
            continue
        owner = reading.entity_at.get(phrase.owner) if phrase.owner else None
        role = " ".join(phrase.role.of(text).split())
        key = (person, role.casefold(), owner)
        if key not in seen and owner != person:
            seen.add(key)
            yield Position(person, role, owner, reading.sentence_of(phrase.person.start))
