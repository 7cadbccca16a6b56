"""Writes exports/queries.md: every query that ships with onrecord, and what it answers on the kept graph."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pyoxigraph as ox

from onrecord.query import NamedQuery, Table, cookbook, named_queries, run_query
from onrecord.store import Store

EXPORTS = Path(__file__).parents[1] / "exports"
PAGE = EXPORTS / "queries.md"
ROWS, WIDTH = 3, 90
HEAD = """# Questions and answers

Every query that ships with onrecord, with the first rows of its answer on the sample articles. Run one with
`onrecord query NAME --set FILTER=VALUE --store out/demo/store`, after `onrecord demo -o out/demo`. Each is a plain
file, commented to be copied from: the named queries in [`ontology/queries`](../ontology/queries), whose columns scripts
may rely on, and the cookbook in [`ontology/cookbook`](../ontology/cookbook), which may grow and change.

Nobody edits this page: `make exports` writes it anew.
"""


def page() -> str:
    """The page as it should be for the queries and the kept graph."""
    graph = ox.Store()
    graph.bulk_load(path=str(EXPORTS / "graph.ttl"), format=ox.RdfFormat.TURTLE)
    store = Store(graph, dict)
    lines = [HEAD]
    for title, queries in (("Named queries", named_queries()), ("Cookbook", cookbook())):
        lines.append(f"## {title}\n")
        for query in queries.values():
            lines.extend(section(query, cast(Table, run_query(store, query.name))))
    return "\n".join(lines)


def section(query: NamedQuery, answer: Table) -> Iterator[str]:
    """The lines on one query."""
    question, _, rest = query.help.partition("\n")
    folder = query.path.parent.name
    yield f"### {question}\n"
    yield f"[`{query.name}`](../ontology/{folder}/{query.name}.rq) · {filters(query) or 'no filters'}\n"
    yield f"{rest.partition('To narrow the answer')[0].strip()}\n"
    if not answer.rows:
        yield "No rows on the samples.\n"
        return
    yield f"| {' | '.join(answer.columns)} |"
    yield f"|{' --- |' * len(answer.columns)}"
    for row in answer.rows[:ROWS]:
        yield f"| {' | '.join(map(cell, row))} |"
    more = len(answer.rows) - ROWS
    yield f"\n… and {more} more.\n" if more > 0 else ""


def filters(query: NamedQuery) -> str:
    """The filters of a query with what they mean."""
    return ", ".join(f"`{name}`: {meaning}" for name, meaning in query.parameters.items())


def cell(value: str | None) -> str:
    """A value as it fits into a table."""
    text = " ".join((value or "").split()).replace("|", "\\|")
    text = text.rpartition("/id/")[2] if text.startswith("https://w3id.org/onrecord/id/") else text
    return text if len(text) <= WIDTH else text[: WIDTH - 1] + "…"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE}\n")
