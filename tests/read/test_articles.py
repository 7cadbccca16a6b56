"""Reading the articles that ship with the package, and the annotated ones where they are present."""

import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from onrecord.model import Article, Span
from onrecord.read import read_sources

SHARED = Path(__file__).resolve().parents[3] / "shared"


def articles(folder: Path) -> Iterator[Article]:
    for item in read_sources([str(folder)]):
        assert isinstance(item, Article), item
        yield item


def test_every_sample_has_its_headline_outlet_and_date() -> None:
    read = list(articles(Path(str(files("onrecord") / "samples"))))
    assert len(read) == 8
    assert len({article.outlet for article in read}) == 4
    assert all(article.title and article.published for article in read)
    assert {article.published.basis for article in read if article.published} == {"metadata", "stated", "inferred"}


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="no ../shared beside the checkout")
def test_annotated_articles() -> None:
    for article in articles(SHARED / "articles"):
        gold = json.loads((SHARED / "gold" / f"{article.id}.gold.json").read_text(encoding="utf-8"))
        assert (article.title, article.outlet) == (gold["title"], gold["outlet"])
        if gold["published"]:
            assert article.published is not None
            assert article.published.earliest.isoformat() == article.published.latest.isoformat() == gold["published"]
        for quote in gold["boilerplate"]:
            assert any(passage.covers(place(article, quote)) for passage in article.boilerplate), quote
        for told in (*gold["events"], *gold["statements"]):
            assert not any(passage.overlaps(place(article, told["exact"])) for passage in article.boilerplate)


def place(article: Article, quote: str) -> Span:
    start = article.text.index(quote)
    return Span(start, start + len(quote))
