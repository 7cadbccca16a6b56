"""Records to triples: one graph an article version, and one for what holds across articles. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from rdflib import URIRef

from onrecord.model import Collection, Rejected
from onrecord.rdf.article import article_triples
from onrecord.rdf.basis import basis_of
from onrecord.rdf.iris import Names, Triple
from onrecord.rdf.resolved import resolved_triples
from onrecord.rdf.scope import Scope
from onrecord.vocab import DATA_BASE

__all__ = ["Triple", "collection_graphs", "graph_bases"]


def collection_graphs(
    collection: Collection, *, base: str = DATA_BASE, text: bool = True
) -> Iterator[tuple[URIRef, Iterable[Triple]]]:
    """Each graph's IRI with its triples: the articles in their order, then the resolved graph.

    Data IRIs begin with `base`. Without `text` no words of an article are written, for those who may not
    copy them. Raises AbortError if `base` is no web address, KeyError if something was left unresolved.
    """
    names = Names(base)
    for scope in scopes(collection, names, text=text):
        yield names.graph(scope.article), article_triples(scope)
    yield names.of("graph", "resolved"), resolved_triples(collection, names, text=text)


def graph_bases(
    collection: Collection, record_keys: Mapping[str, str], *, base: str = DATA_BASE, text: bool = True
) -> dict[str, str]:
    """What each article's graph depends on, by the graph's IRI: the same digest, the same triples.

    `record_keys` has, by the article's id, what stands for its record as it was read.
    """
    names = Names(base)
    return {
        str(names.graph(scope.article)): basis_of(scope, record_keys[scope.article.id])
        for scope in scopes(collection, names, text=text)
    }


def scopes(collection: Collection, names: Names, *, text: bool) -> Iterator[Scope]:
    """What the triples of each article are made from, in the order of the records."""
    types = {entity.key: entity.type for entity in collection.entities}
    rejected: dict[str, list[Rejected]] = defaultdict(list)
    for each in collection.rejected:
        rejected[each.article].append(each)
    for record in collection.records:
        yield Scope(record, collection, names, types, text, tuple(rejected[record.article.id]))
