"""One HTML page that opens from disk with no network. The only place that knows pyvis, and how to use it safely.

pyvis 0.3.2 draws through a template of ours and with the vis-network that it brings along, copied into the page.
Everything that comes from articles reaches the page as JSON in data blocks; our scripts show it as text.
"""

import base64
import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.network import fold

TEMPLATES = Path(__file__).parent / "templates"
VIS_NETWORK = "templates/lib/vis-9.1.2/vis-network.min.js"
SCRIPTS = (
    "data.js", "elements.js", "state.js", "reach.js", "evidence.js", "panel.js", "search.js", "facets.js", "place.js",
    "map.js", "axis.js", "marks.js", "timeline.js", "steer.js", "brush.js", "table.js", "svg.js", "share.js",
    "start.js",
)  # fmt: skip
"""Joined in this order to one script: each uses what stands before it, and at run time what stands behind."""
STYLES = ("page.css", "parts.css", "narrow.css")
NO_TAGS = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
# Written into a canvas these turn the rest of the label round; the panel isolates names instead.
DIRECTION_MARKS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
SURROGATES = re.compile("[\ud800-\udfff]")

Item = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Marks:
    """What the map of a page draws, as vis-network's own attributes."""

    nodes: Sequence[Item]
    edges: Sequence[Item]


def render(marks: Marks, data: Item) -> str:
    """The page made from ``page.html``, STYLES and SCRIPTS; `data` is what the scripts show beside the marks."""
    # pyvis loads IPython and jsonpickle, a fifth of a second that no other command should pay.
    import pyvis

    drawn = _network(marks.nodes, marks.edges)
    drawn.set_template_dir(str(TEMPLATES), "page.html")
    scripts = [
        (Path(pyvis.__file__).parent / VIS_NETWORK).read_text("utf-8"),
        "".join(map(_template, SCRIPTS)),
    ]
    drawn.templateEnv.filters["script_json"] = script_json
    drawn.templateEnv.globals.update(
        data=data, lines=[edge["id"] for edge in drawn.edges], scripts=scripts, style="".join(map(_template, STYLES)),
        policy=_policy(scripts), words=data["words"], views=data["views"],
    )  # fmt: skip
    return str(drawn.generate_html())


def _network(nodes: Sequence[Item], edges: Sequence[Item]) -> Any:  # noqa: ANN401 - pyvis has no types
    from pyvis.network import Network

    drawn = Network(directed=True)
    for node in nodes:
        drawn.add_node(node["id"], **{key: value for key, value in node.items() if key != "id"})
    for edge in edges:
        drawn.add_edge(edge["from"], edge["to"], **{key: edge[key] for key in edge if key not in ("from", "to")})
    return drawn


def script_json(value: object) -> str:
    """`value` as JSON that may stand inside a script element whatever its strings hold.

    >>> script_json("</script>")
    '"\\\\u003c/script\\\\u003e"'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    for character, escape in NO_TAGS.items():  # `str.translate` takes ten times as long for millions of characters
        text = text.replace(character, escape)
    return SURROGATES.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def label_lines(name: str, *, width: int = 20, lines: int = 2) -> str:
    """`name` broken for a canvas into at most `lines` lines of about `width` characters, cut with an ellipsis.

    >>> label_lines("The Commission on Harbour Dues and Pilotage")
    'The Commission on\\nHarbour Dues and…'
    """
    rows = [""]
    for word in DIRECTION_MARKS.sub("", SURROGATES.sub("", name)).split():
        joined = f"{rows[-1]} {word}".strip()
        if len(joined) <= width or not rows[-1]:
            rows[-1] = joined
        else:
            rows.append(word)
    if len(rows) > lines:
        rows = [*rows[: lines - 1], rows[lines - 1] + "…"]
    return "\n".join(row if len(row) <= width + 2 else row[: width + 1] + "…" for row in rows) or "?"


def search_words(*names: str) -> str:
    """The names without accents and in Latin letters, for the search field; empty where they are so already.

    >>> search_words("Yıldız"), search_words("Ada")
    ('yildiz', '')
    """
    return fold(" ".join(name for name in names if not name.isascii()))


def _template(name: str) -> str:
    return (TEMPLATES / name).read_text("utf-8")


def _policy(scripts: Sequence[str]) -> str:
    digests = (base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts)
    hashes = " ".join(f"'sha256-{digest}'" for digest in digests)
    return f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
