"""CSV: a folder with a table each of entities, events, statements, positions and evidence, for a spreadsheet."""

from pathlib import Path

from onrecord.export.whole import write_whole
from onrecord.query import Table, run_query, table_to_csv
from onrecord.store import Store
from onrecord.vocab import PREFIXES

HEAD = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())

QUERIES = {
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
    "statements": "statements",
    "positions": "positions",
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
"""Each table's query; `statements` and `positions` are the named ones."""


def tables(store: Store) -> dict[str, Table]:
    """The five tables of `store`, by name."""
    answers = {name: run_query(store, text if text == name else HEAD + text) for name, text in QUERIES.items()}
    return {name: answer for name, answer in answers.items() if isinstance(answer, Table)}


def write_csv(store: Store, folder: Path) -> None:
    """Writes each of `tables(store)` into `folder` as CSV in UTF-8. Raises AbortError if that cannot be done."""
    for name, table in tables(store).items():
        write_whole(folder / f"{name}.csv", [table_to_csv(table).encode()])
