"""A record as one JSON object, in the format that `onrecord extract` prints, and back."""

from collections.abc import Iterable
from dataclasses import asdict, fields
from datetime import date
from typing import Any

from onrecord.model import (
    Article,
    Entity,
    Event,
    Position,
    Publication,
    Record,
    Span,
    Statement,
    TimeExpression,
    TimeSpan,
)

JSONObject = dict[str, Any]


def record_to_json(record: Record, *, text: bool = False) -> JSONObject:
    """The JSON object of `record`; with `text` it holds the article's text too.

    >>> record_to_json(Record(Article("a", "a.txt", "Hello.")))["article"]
    'a'
    """
    article = record.article
    head: JSONObject = {
        "article": article.id,
        "path": article.path,
        "title": article.title,
        "outlet": article.outlet,
        "author": article.author,
        "url": article.url,
        "language": article.language,
        "published": _plain(asdict(article.published)) if article.published else None,
    }
    body: JSONObject = {
        "entities": [_fields(entity) for entity in record.entities],
        "positions": [_fields(position) for position in record.positions],
        "events": [_fields(event) for event in record.events],
        "statements": [_fields(statement) for statement in record.statements],
        "times": [_expression(expression) for expression in record.times],
        "boilerplate": _spans(article.boilerplate),
        "refused": record.refused,
    }
    return head | body | ({"text": article.text} if text else {})


def record_from_json(data: JSONObject, *, source: str = "") -> Record:
    """The record that `record_to_json` wrote, of an article read from `source`; an absent ``text`` reads as empty.

    Raises KeyError, TypeError or ValueError where `data` is of another form.
    """
    published = data["published"]
    article = Article(
        **{name: data[name] for name in ("path", "title", "outlet", "author", "url", "language")},
        id=data["article"],
        text=data.get("text", ""),
        published=published and Publication(**_dated(published)),
        boilerplate=_read_spans(data["boilerplate"]),
        source=source,
    )
    return Record(
        article,
        entities=tuple(map(_read_entity, data["entities"])),
        positions=tuple(map(_read_position, data["positions"])),
        events=tuple(map(_read_event, data["events"])),
        statements=tuple(map(_read_statement, data["statements"])),
        times=tuple(map(_read_expression, data["times"])),
        refused=data["refused"],
    )


def _fields(value: Entity | Position | Event | Statement) -> JSONObject:
    return {field.name: _field(getattr(value, field.name)) for field in fields(value)}


def _field(value: object) -> object:
    match value:
        case Span():
            return [value.start, value.end]
        case TimeSpan():
            return _time(value)
        case tuple():
            return [_field(item) for item in value]
        case _:
            return value


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _plain(row: JSONObject) -> JSONObject:
    return {key: value.isoformat() if isinstance(value, date) else value for key, value in row.items()}


def _time(time: TimeSpan) -> JSONObject:
    return _plain({field.name: _field(getattr(time, field.name)) for field in fields(time)})


def _expression(expression: TimeExpression) -> JSONObject:
    value = _time(expression.value) if expression.value else dict.fromkeys(("earliest", "latest", "precision", "edtf"))
    return value | {"text": _field(expression.text), "kind": expression.kind}


def _dated(row: JSONObject) -> JSONObject:
    return row | {key: date.fromisoformat(row[key]) for key in ("earliest", "latest")}


def _read_spans(pairs: list[list[int]]) -> tuple[Span, ...]:
    return tuple([Span(start, end) for start, end in pairs])


def _read_entity(row: JSONObject) -> Entity:
    return Entity(row["id"], row["type"], row["name"], _read_spans(row["mentions"]))


def _read_position(row: JSONObject) -> Position:
    return Position(row["person"], row["role"], row["of"], Span(*row["evidence"]))


def _read_event(row: JSONObject) -> Event:
    return Event(
        row["id"],
        row["type"],
        Span(*row["trigger"]),
        tuple(row["participants"]),
        row["place"],
        row["time"] and _read_time(row["time"]),
        row["status"],
        Span(*row["evidence"]),
    )


def _read_statement(row: JSONObject) -> Statement:
    return Statement(
        row["id"],
        row["speaker"],
        _read_spans(row["source"]),
        _read_spans(row["cue"]),
        _read_spans(row["content"]),
        row["stance"],
        Span(*row["evidence"]),
        row["addressee"],
        row["channel"],
        row["within"],
        tuple(row["about"]),
        row["time"] and _read_time(row["time"]),
    )


def _read_time(row: JSONObject) -> TimeSpan:
    return TimeSpan(**_dated(row) | {"text": Span(*row["text"]) if row["text"] else None})


def _read_expression(row: JSONObject) -> TimeExpression:
    value = _read_time({key: row[key] for key in row if key != "kind"}) if row["earliest"] else None
    return TimeExpression(Span(*row["text"]), row["kind"], value)
