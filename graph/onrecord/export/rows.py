"""What both pages show of an event or a statement, each article and each happening written once."""

from collections.abc import Mapping
from typing import Any

from onrecord.export.wording import STATUS_WORDS, family, when_text

Row = dict[str, Any]


class Rows:
    """Collects happenings for a page; each gets a number, by which links, entities and bars refer to it."""

    def __init__(self) -> None:
        self._happenings: dict[str, int] = {}
        self._articles: dict[tuple[str, ...], int] = {}
        self._rows: list[Row] = []

    def happening(self, edge: Mapping[str, Any]) -> int:
        """The number of the event or statement that `edge` (attributes as in `build_network`) stands for."""
        known = self._happenings.get(edge["event"])
        if known is None:
            known = self._happenings[edge["event"]] = len(self._rows)
            self._rows.append(
                {
                    "label": edge["label"],
                    "family": family(edge["type"]),
                    "when": when_text(edge["earliest"], edge["latest"]),
                    "order": edge["earliest"],
                    "state": STATUS_WORDS.get(edge["status"], ""),
                    "place": edge["place"],
                    "evidence": [self._evidence(each) for each in edge["evidence"]],
                }
            )
        return known

    def tables(self) -> dict[str, list[Row]]:
        """The happenings and the articles that were collected, in the order of their numbers."""
        fields = ("name", "title", "outlet", "published", "url")
        articles = [dict(zip(fields, article, strict=True)) for article in self._articles]
        return {"happenings": self._rows, "articles": articles}

    def _evidence(self, evidence: Mapping[str, Any]) -> Row:
        published = evidence["published"]
        article = (
            evidence["article"], evidence["title"], evidence["outlet"], when_text(published, published), evidence["url"]
        )  # fmt: skip
        number = self._articles.setdefault(article, len(self._articles))
        row: Row = {"sentence": evidence["sentence"], "article": number}
        if evidence["start"] is not None and evidence["end"] is not None:
            row["marked"] = [evidence["start"], evidence["end"]]
        return row
