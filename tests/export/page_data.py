"""What a page holds for its scripts, read back from the HTML as a browser would."""

import json
import re
from typing import Any


def block(page: str, name: str) -> Any:  # noqa: ANN401 - JSON of any shape
    """The JSON of the data block called `name`: nodes, lines or data."""
    found = re.search(rf'<script type="application/json" id="{name}">(.*?)</script>', page, re.DOTALL)
    assert found, f"the page has no data block {name}"
    return json.loads(found[1])


def with_names(page: str) -> list[dict[str, Any]]:
    """The drawn lines of a map with the names at their ends, what links them, and how often."""
    data = block(page, "data")
    names = {key: entity["name"] for key, entity in data["entities"].items()}
    links = (data["links"][line] for line in block(page, "lines"))
    return [{**link, "ends": {names[link["a"]], names[link["b"]]}} for link in links]


def happenings(page: str) -> list[dict[str, Any]]:
    """The events and statements of the page, each with its sentences in full."""
    data = block(page, "data")
    return [
        {
            **row,
            "evidence": [{**each, "sentence": data["sentences"][each["sentence"]]} for each in row.get("evidence", ())],
        }
        for row in data["happenings"]
    ]
