"""Records to triples: one graph an article version, and one for what holds across articles. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from rdflib import URIRef

from onrecord.model import Collection, Rejected
from onrecord.rdf.article import article_triples
from onrecord.rdf.iris import Names, Triple
from onrecord.rdf.resolved import resolved_triples
from onrecord.rdf.scope import Scope
from onrecord.vocab import DATA_BASE

__all__ = ["Triple", "collection_graphs"]


def collection_graphs(
    collection: Collection, *, base: str = DATA_BASE, text: bool = True
) -> Iterator[tuple[URIRef, Iterable[Triple]]]:
    """Each graph's IRI with its triples: the articles in their order, then the resolved graph.

    Data IRIs begin with `base`. Without `text` no words of an article are written, for those who may not
    copy them. Raises AbortError if `base` is no web address, KeyError if something was left unresolved.
    """
    names = Names(base)
    types = {entity.key: entity.type for entity in collection.entities}
    rejected: dict[str, list[Rejected]] = defaultdict(list)
    for each in collection.rejected:
        rejected[each.article].append(each)
    for record in collection.records:
        scope = Scope(record, collection, names, types, text, tuple(rejected[record.article.id]))
        yield names.graph(record.article), article_triples(scope)
    yield names.of("graph", "resolved"), resolved_triples(collection, names, text=text)
