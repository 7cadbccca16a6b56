"""The tables have the rows that the database answers with to queries that say the same."""

import pytest

from conftest import acted_on, printed_again
from onrecord.export.csv import tables
from onrecord.model import Collection
from onrecord.query import Table, run_query
from onrecord.rdf import collection_graphs
from onrecord.store import Store, memory_store
from onrecord.vocab import PREFIXES

HEAD = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
ASKED = {
    "entities": """
SELECT ?entity ?type ?name (GROUP_CONCAT(?alias; separator=" | ") AS ?aliases)
WHERE {
  { SELECT DISTINCT ?entity ?name ?alias {
      ?entity a rec:Entity ; skos:prefLabel ?name .
      OPTIONAL { ?entity skos:altLabel ?alias }
    } ORDER BY ?entity ?alias }
  BIND(IF(EXISTS { ?entity a schema:Person }, "person",
       IF(EXISTS { ?entity a schema:NewsMediaOrganization }, "outlet",
       IF(EXISTS { ?entity a schema:Organization }, "organization",
       IF(EXISTS { ?entity a schema:Place }, "place",
       IF(EXISTS { ?entity a rec:Group }, "group", "unnamed"))))) AS ?type)
}
GROUP BY ?entity ?type ?name ORDER BY ?type ?name ?entity""",
    "events": """
SELECT ?event ?type ?label ?earliest ?latest ?precision ?edtf ?status ?participants ?place ?articles
WHERE {
  ?event a rec:Event ; dct:type/skos:notation ?type ; rdfs:label ?label ; rec:status/skos:notation ?status .
  OPTIONAL { ?event rec:earliest ?earliest ; rec:latest ?latest ; rec:precision ?precision ; rec:edtf ?edtf }
  OPTIONAL { ?event rec:place/skos:prefLabel ?place }
  OPTIONAL { SELECT ?event (GROUP_CONCAT(?name; separator=" | ") AS ?participants) {
    SELECT DISTINCT ?event ?name { ?event a rec:Event ; rec:participant/skos:prefLabel ?name } ORDER BY ?name
  } GROUP BY ?event }
  OPTIONAL { SELECT ?event (GROUP_CONCAT(?id; separator=" | ") AS ?articles) {
    SELECT DISTINCT ?event ?id { ?event rec:account/rec:article/schema:identifier ?id } ORDER BY ?id
  } GROUP BY ?event }
}
ORDER BY (!BOUND(?earliest)) ?earliest ?latest ?label ?event""",
    "evidence": """
SELECT ?supports ?kind ?article ?start ?end ?exact ?evidence
WHERE {
  ?supports rec:evidence ?evidence .
  ?evidence rec:article/schema:identifier ?article ; oa:hasSelector ?position .
  ?position oa:start ?start ; oa:end ?end .
  OPTIONAL { ?evidence oa:hasSelector/oa:exact ?exact }
  BIND(IF(EXISTS { ?supports a rec:Account }, "account", IF(EXISTS { ?supports a rec:Statement }, "statement",
       IF(EXISTS { ?supports a rec:Position }, "position", "mention"))) AS ?kind)
  FILTER NOT EXISTS { ?supports a rec:Event }
}
ORDER BY ?article ?start ?end ?kind ?supports""",
}


def plain(table: Table) -> list[tuple[str, ...]]:
    """The rows as a spreadsheet sees them, in which what is missing is empty."""
    return [tuple(cell or "" for cell in row) for row in table.rows]


@pytest.mark.parametrize("name", ["entities", "events", "statements", "positions", "evidence"])
def test_tables_are_the_answers_to_queries(store: Store, collection: Collection, name: str) -> None:
    more = (memory_store({}, collection_graphs(each)) for each in (acted_on(collection), printed_again(collection)))
    for each in (store, *more, memory_store({}, ())):
        asked, found = run_query(each, HEAD + ASKED[name] if name in ASKED else name), tables(each)[name]
        assert isinstance(asked, Table)
        assert found.columns == asked.columns
        assert plain(found) == plain(asked)
