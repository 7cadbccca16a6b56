"""The rows of the tables of entities, events, statements, positions and evidence.

`statements` and `positions` have the rows of the named queries: the database took eight seconds to answer these and
three more on a thousand articles.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from onrecord.network.description import Description

Cells = tuple[str | None, ...]

BAR = " | "
"""What stands between the values of one cell."""
TYPES = {
    "schema:Person": "person", "schema:NewsMediaOrganization": "outlet", "schema:Organization": "organization",
    "schema:Place": "place", "rec:Group": "group",
}  # fmt: skip
"""The types of entities by their class, the telling ones first: an outlet is also an organization."""
KINDS = {"rec:Account": "account", "rec:Statement": "statement", "rec:Position": "position", "rec:Event": "event"}
"""What rests on words by its class; whatever else does is mentioned there."""
TIME = ("rec:earliest", "rec:latest", "rec:precision", "rec:edtf")
IDENTIFIER = ("rec:article", "schema:identifier")


def entity_rows(told: Description) -> list[Cells]:
    """What entities are and how they are called, by type and name."""
    rows = (
        (key, _one_of(TYPES, key, told) or "unnamed", name, BAR.join(told.all(key, "skos:altLabel")))
        for key in told.every("rec:Entity")
        for name in told.all(key, "skos:prefLabel")
    )
    return sorted(rows, key=lambda row: (row[1], row[2], row[0]))


def event_rows(told: Description) -> list[Cells]:
    """What happened, when, and who took part, by date; undated events last."""
    rows = (_event(key, told) for key in told.every("rec:Event"))
    return sorted(rows, key=lambda row: (row[3] is None, *_texts(row[3], row[4], row[2], row[0])))


def statement_rows(told: Description) -> list[Cells]:
    """Who said what, article by article; one row for each claim that a statement passes on."""
    rows = dict.fromkeys(row for key in told.every("rec:Statement") for row in _statements(key, told))
    return sorted(rows, key=lambda row: _texts(row[6], row[8], row[1], row[2], row[3], row[0]))


def position_rows(told: Description) -> list[Cells]:
    """Who is given which role, by name."""
    rows = {row for key in told.every("rec:Position") for row in _positions(key, told)}
    return sorted(rows, key=lambda row: _texts(*row))


def evidence_rows(told: Description) -> list[Cells]:
    """What rests on which words, passage by passage. An event rests on those of its accounts."""
    articles = told.properties["schema:identifier"]
    rows = (
        (key, kind, articles[found.article][0], found.start, found.end, found.exact or None, passage)
        for key, passages in told.properties["rec:evidence"].items()
        if (kind := _one_of(KINDS, key, told) or "mention") != "event"
        for passage in passages
        for found in [told.passages[passage]]
    )
    return sorted(rows, key=lambda row: (row[2], int(row[3] or 0), int(row[4] or 0), row[1], row[0]))


TABLES: Mapping[str, tuple[tuple[str, ...], Callable[[Description], list[Cells]]]] = {
    "entities": (("entity", "type", "name", "aliases"), entity_rows),
    "events": (
        ("event", "type", "label", "earliest", "latest", "precision", "edtf", "status", "participants", "place",
         "articles"), event_rows,
    ),
    "statements": (
        ("statement", "speaker", "stance", "claim", "earliest", "latest", "article", "outlet", "evidence"),
        statement_rows,
    ),
    "positions": (("person", "role", "organization", "article", "evidence"), position_rows),
    "evidence": (("supports", "kind", "article", "start", "end", "exact", "evidence"), evidence_rows),
}  # fmt: skip
"""Each table's columns, and what its rows are made by."""


def _event(key: str, told: Description) -> Cells:
    return (
        key, told.one(key, "dct:type", "skos:notation"), told.one(key, "rdfs:label"), *_time(key, told, *TIME),
        told.one(key, "rec:status", "skos:notation"), _joined(told.all(key, "rec:participant", "skos:prefLabel")),
        told.one(key, "rec:place", "skos:prefLabel") or None,
        _joined(told.all(key, "rec:account", *IDENTIFIER)),
    )  # fmt: skip


def _time(key: str, told: Description, *names: str) -> Cells:
    found = tuple(told.one(key, name) for name in names)
    return found if all(found) else (None,) * len(names)


def _statements(key: str, told: Description) -> Iterator[Cells]:
    who, stance = told.one(key, "rec:speaker", "skos:prefLabel"), told.one(key, "rec:stance", "skos:notation")
    claims: list[str | None] = [
        text for each in told.beyond(key, "rec:content") for text in told.all(each, "schema:text")
    ]
    source = told.one(key, *IDENTIFIER), told.one(key, "rec:article", "schema:publisher", "skos:prefLabel") or None
    for evidence in _quoted(key, told):
        for claim in claims or [None]:
            yield key, who, stance, claim, *_time(key, told, *TIME[:2]), *source, evidence


def _positions(key: str, told: Description) -> Iterator[Cells]:
    body = told.one(key, "rec:organization", "skos:prefLabel") or None
    for evidence in _quoted(key, told):
        yield (
            told.one(key, "rec:person", "skos:prefLabel"), told.one(key, "rec:role"), body,
            told.one(key, *IDENTIFIER), evidence,
        )  # fmt: skip


def _quoted(key: str, told: Description) -> list[str]:
    """The words that something rests on; none from a store without the words of the articles."""
    found = (told.passages[each].exact for each in told.all(key, "rec:evidence"))
    return [exact for exact in found if exact]


def _one_of(names: Mapping[str, str], key: str, told: Description) -> str | None:
    return next((name for kind, name in names.items() if told.is_a(key, kind)), None)


def _joined(values: Iterable[str]) -> str | None:
    return BAR.join(sorted({*values})) or None


def _texts(*cells: str | None) -> tuple[str, ...]:
    return tuple(cell or "" for cell in cells)
