"""What an article calls somebody."""

from collections.abc import Iterable

from onrecord.model import Record


def forms_of(record: Record, key: str | None) -> list[str]:
    """The name of the entity `key` and every form that mentions it; nothing where there is no such entity."""
    found = (entity for entity in record.entities if entity.id == key)
    text = record.article.text
    return [form for entity in found for form in (entity.name, *(span.of(text) for span in entity.mentions))]


def all_forms(record: Record, keys: Iterable[str]) -> list[str]:
    """The same for several entities."""
    return [form for key in keys for form in forms_of(record, key)]
