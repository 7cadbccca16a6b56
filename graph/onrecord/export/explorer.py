"""The explorer, one HTML file: map, timeline and sentences in one view, where each part steers the others."""

from pathlib import Path

from onrecord.export.views import BOTH, write_views
from onrecord.store import Store


def write_explorer(store: Store, path: Path) -> None:
    """Writes the explorer of `store` to `path`, whole or not at all. Raises AbortError if it cannot."""
    write_views(store, path, BOTH)
