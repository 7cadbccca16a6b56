"""What the vocabulary must be able to say: questions with the answers that the hand-built collection has for them."""

from typing import cast

import pytest

from onrecord.query import Table, run_query
from onrecord.store import Store

PREFIXES = """
PREFIX dct: <http://purl.org/dc/terms/> PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rec: <https://w3id.org/onrecord/ns#> PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX stance: <https://w3id.org/onrecord/stance#>
PREFIX status: <https://w3id.org/onrecord/status#>
"""
QUESTIONS = {
    "Who met whom in person?": (
        "SELECT ?a ?b { ?x rec:met ?y . ?x skos:prefLabel ?a . ?y skos:prefLabel ?b }",
        {("Mira Halvorsen", "Tomas Reeve"), ("Tomas Reeve", "Mira Halvorsen")},
    ),
    "When can the meeting have been, at the earliest and at the latest?": (
        "SELECT ?e ?l { ?v a rec:Meeting ; rec:earliest ?e ; rec:latest ?l }",
        {("2021-04-03", "2021-04-04")},
    ),
    "On which day does each article put it?": (
        "SELECT ?id ?e { ?v a rec:Meeting ; rec:account ?t . ?t rec:earliest ?e ; rec:article/schema:identifier ?id }",
        {("courier-0412", "2021-04-03"), ("post-0414", "2021-04-04")},
    ),
    "How exact is the text on the dismissal, and in which words?": (
        "SELECT ?p ?w { ?v a rec:Dismissal ; rec:account ?t . ?t rec:precision ?p ; rec:timeText ?w }",
        {("month", "March 2021")},
    ),
    "Who denied what, in which words?": (
        "SELECT ?n ?c { ?who rec:denied ?claim . ?who skos:prefLabel ?n . ?claim schema:text ?c }",
        {("Mira Halvorsen", "Halvorsen promised Reeve a licence")},
    ),
    "Who would not comment? It is not a denial.": (
        "SELECT ?n { ?s rec:stance stance:decline ; rec:speaker/skos:prefLabel ?n "
        "FILTER NOT EXISTS { ?s rec:speaker/rec:denied ?c } }",
        {("Lena Okafor",)},
    ),
    "Through whom did a claim reach the Harbour Post?": (
        "SELECT ?n { ?a schema:identifier 'post-0414' . ?s rec:article ?a ; rec:content+ ?c ; "
        "rec:speaker/skos:prefLabel ?n . ?c schema:text 'Halvorsen promised Reeve a licence' }",
        {("The Ansel Courier",), ("Northwire",), ("two officials",)},
    ),
    "Which outlets reported it?": (
        "SELECT ?n { ?o rec:reported/schema:text 'Halvorsen promised Reeve a licence' ; skos:prefLabel ?n }",
        {("The Ansel Courier",), ("Northwire",)},
    ),
    "Who holds which position at which body?": (
        "SELECT ?n ?r ?o { ?p rec:person/skos:prefLabel ?n ; rec:role ?r ; rec:organization/skos:prefLabel ?o }",
        {("Lena Okafor", "spokeswoman", "Harbour Ministry")},
    ),
    "Which sentence, and where in which text, says that they met on 4 April?": (
        "SELECT ?q ?start { ?t a rec:Account ; rec:timeText '4 April 2021' ; rec:evidence ?e . "
        "?e oa:hasSelector/oa:exact ?q ; oa:hasSelector/oa:start ?start ; "
        "oa:hasSource/rec:sha256 ?sum FILTER(STRLEN(?sum) = 64) }",
        {("Halvorsen and Reeve met on 4 April 2021.", "145")},
    ),
    "Which spellings were taken for one person, why, and how surely?": (
        "SELECT ?n ?r ?c { ?d rec:decidedOn/skos:prefLabel ?n ; rec:reason ?r ; rec:confidence ?c . "
        "?d rec:decidedOn/a schema:Person }",
        {("Mira Halvorsen", "same family name", "0.95"), ("Tomas Reeve", "same family name", "0.9")},
    ),
    "Of which kind is the call, as CAMEO and PLOVER are mapped to?": (
        "SELECT ?t { ?v a rec:Call ; dct:type/skos:notation ?t }",
        {("call",)},
    ),
    "Which software read this?": (
        "SELECT ?v { ?a a rec:Account ; prov:wasGeneratedBy/rec:version ?v }",
        {("0.1.0",)},
    ),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_graph_answers(store: Store, question: str) -> None:
    query, wanted = QUESTIONS[question]
    assert set(cast(Table, run_query(store, PREFIXES + query)).rows) == wanted
