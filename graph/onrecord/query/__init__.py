"""Questions to the store: the named ones of `ontology/`, or any SPARQL 1.1; and their answers as values."""

from onrecord.query.answers import Answer, Table, Triples, table_to_csv, table_to_json, triples_to_turtle
from onrecord.query.named import NamedQuery, cookbook, fill_in, find_query, named_queries
from onrecord.query.run import Queryable, run_query

__all__ = [
    "Answer",
    "NamedQuery",
    "Queryable",
    "Table",
    "Triples",
    "cookbook",
    "fill_in",
    "find_query",
    "named_queries",
    "run_query",
    "table_to_csv",
    "table_to_json",
    "triples_to_turtle",
]
