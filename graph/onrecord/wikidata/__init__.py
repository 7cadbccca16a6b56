"""Candidates in Wikidata for the entities of a collection, from a table of the user's or a reconciliation service.

Nothing is asked of anybody unless the user names an address. What fits is a candidate (`skos:closeMatch`); only a row
that a person has confirmed says that the two are the same.
"""

from pathlib import Path

from onrecord.model import Collection, Match
from onrecord.wikidata.matching import find_matches
from onrecord.wikidata.service import ask_service
from onrecord.wikidata.table import read_table

__all__ = ["match_entities"]


def match_entities(collection: Collection, source: str) -> tuple[Match, ...]:
    """The Wikidata items that may be entities of `collection`, by `source`: a CSV or TSV file, or the http(s) address
    of a reconciliation service. Raises AbortError if it cannot be used."""
    if source.startswith(("http://", "https://")):
        return find_matches(collection, ask_service(source, collection))
    return find_matches(collection, read_table(Path(source)))
