"""The timeline, one HTML file: dated events and statements along a date axis, undated ones beside it."""

from pathlib import Path

from onrecord.export.views import write_views
from onrecord.store import Store


def write_timeline(store: Store, path: Path) -> None:
    """Writes the timeline of `store` to `path`, whole or not at all. Raises AbortError if it cannot."""
    write_views(store, path, ("timeline",))
