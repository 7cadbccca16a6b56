"""Which articles are one text, printed twice."""

from datetime import date

from onrecord.model import Article, Publication, Span
from onrecord.resolve.claims.copies import COMMON, find_copies

STORY = [
    f"The {each} council of Alton said in its report number {number} that the {each} bridge had been mended in time."
    for number, each in enumerate("old new long short wide narrow high low stone iron east west north south".split())
]


def article(id: str, text: str, published: str | None = None) -> Article:
    """An article of that text."""
    day = date.fromisoformat(published) if published else None
    return Article(id, id, text, published=Publication(day, day, "stated") if day else None)


def test_a_copy_that_is_cut_or_has_another_headline_is_one() -> None:
    whole, cut = "Bridges mended\n" + " ".join(STORY), "All bridges of Alton are safe\n" + " ".join(STORY[:10])
    assert find_copies([article("a", whole), article("b", cut)]) == {"a": "a", "b": "a"}


def test_the_first_published_is_the_original() -> None:
    text = " ".join(STORY)
    assert find_copies([article("a", text), article("b", text, "2021-03-02"), article("c", text, "2021-03-01")]) == {
        "a": "c",
        "b": "c",
        "c": "c",
    }


def test_another_story_in_the_same_style_and_a_short_excerpt_are_none() -> None:
    other = [line.replace("bridge", "road").replace("mended", "closed") for line in STORY]
    articles = [article("a", " ".join(STORY)), article("b", " ".join(other)), article("c", " ".join(STORY[:3]))]
    assert find_copies(articles) == {"a": "a", "b": "b", "c": "c"}


def test_furniture_does_not_make_two_articles_one() -> None:
    furniture = " ".join(STORY)
    texts = [f"{furniture} {' '.join(f'{kind}{n} was here' for n in range(20))}" for kind in ("tide", "wind")]
    plain = [
        Article(id, id, text, boilerplate=(Span(0, len(furniture)),)) for id, text in zip("ab", texts, strict=True)
    ]
    assert find_copies(plain) == {"a": "a", "b": "b"}


def test_a_text_of_a_few_words_is_no_copy() -> None:
    assert find_copies([article("a", "Page not found"), article("b", "Page not found")]) == {"a": "a", "b": "b"}


def test_of_many_reports_by_one_formula_only_a_copy_is_one() -> None:
    days = [[f"gauge{day}x{pier} rose" for pier in range(80)] for day in range(COMMON * 2)]
    reports = [f"{' '.join(STORY[:6])} {' '.join(lines)}." for lines in days]
    articles = [article(f"{day:03}", text, "2021-03-01") for day, text in enumerate(reports)]
    update = article("update", f"{' '.join(STORY[:6])} {' '.join(days[-1][:5])}.", "2021-03-02")
    reprint = article("reprint", f"{reports[-1]} More on this tomorrow.", "2021-03-02")
    found = find_copies([*articles, update, reprint])
    assert {id: first for id, first in found.items() if id != first} == {"reprint": articles[-1].id}
