"""Articles on one story, told by the words that they share and others have not."""

from datetime import date

from onrecord.model import Article, Publication
from onrecord.resolve.events.stories import stories_of

BRIDGE = "The Corvin bridge in Ardenholm collapsed under a lorry; engineers blamed rust and the council of Ardenholm."
RUST = "Engineers had warned Ardenholm of rust on the Corvin bridge before the lorry came, says the council."
FERRY = "A ferry of the Sund line ran aground near Marrow Bay; its captain, Ida Holm, was taken off by boat."
CAPTAIN = "Captain Ida Holm told how the Sund ferry drifted towards Marrow Bay in the fog before it ran aground."


def article(id: str, text: str, day: date | None = None) -> Article:
    return Article(id, f"{id}.txt", text, published=Publication(day, day, "metadata") if day else None)


def test_two_stories() -> None:
    found = stories_of([article(id, text) for id, text in zip("abcd", (BRIDGE, FERRY, RUST, CAPTAIN), strict=True)])
    assert found["a"] == found["c"] != found["b"] == found["d"]


def test_what_was_published_months_later_is_another_story() -> None:
    days = (date(2017, 5, 1), date(2017, 5, 3), date(2018, 5, 3), date(2017, 5, 2))
    texts = (BRIDGE, FERRY, RUST, CAPTAIN)
    found = stories_of([article(id, text, day) for id, text, day in zip("abcd", texts, days, strict=True)])
    assert found["a"] != found["c"]
    assert found["b"] == found["d"]


def test_articles_without_words_in_common_or_none_at_all() -> None:
    assert len(set(stories_of([article("a", ""), article("b", FERRY), article("c", "")]).values())) == 3
    assert stories_of([]) == {}
