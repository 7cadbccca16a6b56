"""The store for those who may not copy the articles: everything but their words, positions included."""

import pyoxigraph as ox

from onrecord.store import Store
from onrecord.vocab import PREFIXES

QUOTE = ox.NamedNode(PREFIXES["oa"] + "TextQuoteSelector")
TYPE = ox.NamedNode(PREFIXES["rdf"] + "type")
WORDS = frozenset(
    PREFIXES[prefix] + name
    for prefix, name in (("schema", "text"), ("rec", "speakerText"), ("rec", "timeText"), ("rec", "channelText"))
)
"""Properties whose values are words of an article; headlines, names, roles and cues stay."""


def without_text(store: Store) -> Store:
    """`store` in memory without the quotations, the claims' words, and what speakers and times are called in the text.

    Each passage keeps its article, the checksum of the text, and its start and end: who has the article finds it.
    """
    quotes = {quad.subject for quad in store.graph.quads_for_pattern(None, TYPE, QUOTE)}

    def is_kept(quad: ox.Quad) -> bool:
        return quad.subject not in quotes and quad.object not in quotes and quad.predicate.value not in WORDS

    kept = ox.Store()
    kept.bulk_extend(quad for quad in store.quads() if is_kept(quad))
    return Store(kept, dict, None)
