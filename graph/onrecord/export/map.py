"""The relationship map, one HTML file: who is connected to whom, with the sentences behind every line."""

from pathlib import Path

from onrecord.export.views import write_views
from onrecord.store import Store


def write_map(store: Store, path: Path) -> None:
    """Writes the map of `store` to `path`, whole or not at all. Raises AbortError if it cannot."""
    write_views(store, path, ("map",))
