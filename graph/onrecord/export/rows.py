"""What a page shows of events and statements: each article and sentence written once, what follows left out."""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any

import networkx as nx

from onrecord.export.wording import when_text
from onrecord.network import Evidence, Happening

Row = dict[str, Any]
UNSAID = {"status": "happened"}
"""What a row need not say, as what is empty."""
ARTICLE_FIELDS = ("name", "title", "outlet", "published", "url")


def in_order(happenings: Iterable[Happening]) -> list[Happening]:
    """By date, undated ones last: the order of a page's numbers."""
    return sorted(happenings, key=lambda one: (one.earliest or "9999", one.latest, one.key))


def happening_rows(
    happenings: Sequence[Happening], network: "nx.MultiDiGraph[str]", ids: Mapping[str, str]
) -> tuple[list[Row], list[str], list[Row]]:
    """A row for each of `happenings`, and the sentences and the articles that they name by number.

    A row leaves out what is empty or UNSAID and what the page works out from the rest: with 10,000 rows, a third of it.
    """
    numbers = {happening.key: number for number, happening in enumerate(happenings)}
    claims: dict[str, int] = {}
    sentences: dict[str, int] = {}
    articles: dict[tuple[str, ...], int] = {}
    rows = []
    for happening in happenings:
        row = _row(happening, verb_of(happening, network)) | {
            "people": [ids[key] for key in happening.participants if key in ids],
            "others": [ids[key] for key in happening.others if key in ids],
            "about": [numbers[key] for key in happening.about if key in numbers],
            "claim": claims.setdefault(happening.claim, len(claims) + 1) if happening.claim else 0,
            "evidence": [_evidence(each, sentences, articles) for each in happening.evidence],
        }
        rows.append(said({name: value for name, value in row.items() if value != UNSAID.get(name)}))
    return rows, list(sentences), [said(dict(zip(ARTICLE_FIELDS, article, strict=True))) for article in articles]


def said(row: Row) -> Row:
    """`row` without its empty fields, which the page fills in again.

    >>> said({"label": "Meeting", "place": "", "about": []})
    {'label': 'Meeting'}
    """
    return {name: value for name, value in row.items() if value}


def verb_of(happening: Happening, network: "nx.MultiDiGraph[str]") -> str:
    """The verb under which `network` links those who take part in `happening`."""
    first = next((key for key in happening.participants if key in network), None)
    return happening.edge_type(network.nodes[first]["type"] if first else "")


def short_id(key: str) -> str:
    """A name for `key` in a page's address: it stays when other articles come in.

    >>> short_id("https://ex.org/entity/1")
    '525f0aca62'
    """
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:10]


def _row(happening: Happening, verb: str) -> Row:
    dated = bool(happening.earliest and happening.latest)
    return {
        "id": short_id(happening.key),
        "label": happening.label,
        "verb": verb,
        "stance": happening.type if happening.kind == "statement" else "",
        "status": happening.status,
        "place": happening.place,
        "when": when_text(happening.earliest, happening.latest),
        "earliest": happening.earliest if dated else "",
        "latest": happening.latest if dated and happening.latest != happening.earliest else "",
    }


def _evidence(evidence: Evidence, sentences: dict[str, int], articles: dict[tuple[str, ...], int]) -> Row:
    published = when_text(evidence.published, evidence.published)
    article = evidence.article, evidence.title, evidence.outlet, published, evidence.url
    row: Row = {
        "sentence": sentences.setdefault(evidence.sentence, len(sentences)),
        "article": articles.setdefault(article, len(articles)),
    }
    if evidence.start is not None and evidence.end is not None:
        row["marked"] = [evidence.start, evidence.end]
    if evidence.earliest:
        row["when"] = when_text(evidence.earliest, evidence.latest)
    return row
