"""What the store answers to flat queries, as plain strings in an order that no engine decides."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import cast

from pyoxigraph import QuerySolutions

from onrecord.store import Store

PREFIXES = """
PREFIX rec: <https://w3id.org/onrecord/ns#>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX oa: <http://www.w3.org/ns/oa#>
"""

Row = dict[str, str]


def rows(store: Store, query: str) -> Iterator[Row]:
    """The solutions as plain strings by name, without what is unbound; sorted, so that no engine's order shows."""
    solutions = cast(QuerySolutions, store.query(PREFIXES + query))
    names = [variable.value for variable in solutions.variables]
    found = [{name: row[name].value for name in names if row[name] is not None} for row in solutions]
    yield from sorted(found, key=lambda row: sorted(row.items()))


def others(store: Store, *queries: str) -> dict[str, set[str]]:
    """All values of `?other` for each `?key` of the queries."""
    found: dict[str, set[str]] = defaultdict(set)
    for query in queries:
        for row in rows(store, query):
            found[row["key"]].add(row["other"])
    return found


def local_name(iri: str) -> str:
    """The last part of an IRI.

    >>> local_name("https://w3id.org/onrecord/ns#Meeting")
    'Meeting'
    """
    return re.split(r"[/#]", iri)[-1]


def concept(iri: str) -> str:
    """The code of a stance or status from its IRI.

    >>> concept("https://w3id.org/onrecord/stance#deny")
    'deny'
    """
    return re.split(r"[/#_-]", iri)[-1].casefold()
