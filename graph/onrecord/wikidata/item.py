"""An item of Wikidata as a table or a service gives it."""

from dataclasses import dataclass

from onrecord.model import EntityType


@dataclass(frozen=True, slots=True)
class Item:
    """An item by its identifier (``Q42``) and its names; of any `type` if None. `confirmed` if a person says that it
    is whatever has that name; `sure_of` are the keys of the entities that a service says it is."""

    id: str
    names: tuple[str, ...]
    type: EntityType | None = None
    confirmed: bool = False
    sure_of: tuple[str, ...] = ()
