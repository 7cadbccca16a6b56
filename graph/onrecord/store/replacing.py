"""Writing a small file whole or not at all."""

import os
from pathlib import Path


def replace_file(path: Path, text: str) -> None:
    """Makes `text` the content of `path`; nothing is written if it is that already."""
    if path.exists() and path.read_text("utf-8") == text:
        return
    fresh = path.with_name(path.name + ".new")
    fresh.write_text(text, "utf-8", newline="\n")
    os.replace(fresh, path)  # noqa: PTH105 - the name that says it is atomic
