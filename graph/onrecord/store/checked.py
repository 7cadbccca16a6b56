"""Which graphs a build found right, so that the next one need not check them again: ``checked.json`` in the store.

It only spares work: where it is missing or cannot be read, all graphs are checked.
"""

import json
from collections.abc import Iterable
from pathlib import Path

from onrecord.errors import AbortError
from onrecord.store.replacing import replace_file

CHECKED = "checked.json"


def read_checked(store: Path, rules: str) -> frozenset[str]:
    """The digests of the graphs that were found right by `rules`, a digest of these."""
    try:
        found = json.loads((store / CHECKED).read_text("utf-8"))
        return frozenset(found["graphs"]) if found["rules"] == rules else frozenset()
    except (OSError, KeyError, TypeError, ValueError):
        return frozenset()


def write_checked(store: Path, rules: str, graphs: Iterable[str]) -> None:
    """Keeps the digests of the graphs that were found right by `rules`. Raises AbortError if that cannot be written."""
    try:
        replace_file(store / CHECKED, json.dumps({"rules": rules, "graphs": sorted(graphs)}) + "\n")
    except OSError as error:
        raise AbortError(
            f"cannot write the store at {store}: {error.strerror or error}: choose another folder"
        ) from error
