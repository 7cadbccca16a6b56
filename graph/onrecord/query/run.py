"""Puts a query to a store, with an end to its patience, and says where a mistake is."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Thread
from typing import Protocol, TypeVar

from onrecord.errors import AbortError
from onrecord.query.answers import Answer, Table, Triples, read_answer
from onrecord.query.named import fill_in, find_query

T = TypeVar("T")
PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
CHARACTERS = re.compile(r"\[(?!\")[^\]]*\](?:, )?")
"""What the parser says of single characters; the words and signs it would take tell a person more."""
AROUND = 40  # characters of the line that are shown before and after the place
MOST_EXPECTED = 8


class Queryable(Protocol):
    """What a query is put to: a `Store`, or whatever else answers SPARQL as one does."""

    def query(self, text: str) -> Answer:
        """The answer to a SPARQL query over all graphs."""
        ...


def run_query(
    store: Queryable,
    query: str | Path,
    parameters: Mapping[str, str] | None = None,
    *,
    seconds: float | None = None,
    limit: int | None = None,
) -> Table | Triples:
    """The answer of `store` to a named query, a query file (as Path), or the text of a query.

    `parameters` fill the query's filters, such as ``{"person": "Berg", "from": "2016-07"}``; of `limit` rows at most,
    within `seconds`. Raises AbortError for an unknown name or parameter, an unfit value, an unreadable file, a mistake
    in the query, or one that takes longer; that one is left to itself, and ends with the process.
    """
    name, text = find_query(query)
    filled = fill_in(name, text, parameters or {})
    try:
        return _within(seconds, name, lambda: read_answer(store.query(filled), limit))
    except (SyntaxError, ValueError, RuntimeError, OSError) as error:
        raise AbortError(f"{name}: not a query that can be answered: {mistake(error, filled)}") from error


def mistake(error: Exception, text: str) -> str:
    """What is wrong with the query `text`, in one line; where the engine says the place, with that place marked ▸.

    >>> mistake(SyntaxError("error at 2:3: expected one of VERSION, ['a' ..= 'z']"), "ASK\\n{ x }")
    'mistake in line 2, column 3, marked ▸: { ▸x }; expected VERSION'
    """
    found = PLACE.fullmatch(str(error))
    if not found:
        return " ".join(str(error).split())
    line, column = int(found[1]), int(found[2])
    lines = text.splitlines() or [""]
    shown = lines[min(line, len(lines)) - 1]
    before, after = shown[: column - 1][-AROUND:].lstrip(), shown[column - 1 :][:AROUND].rstrip()
    return f"mistake in line {line}, column {column}, marked ▸: {before}▸{after}; {_expected(found[3])}"


def _expected(message: str) -> str:
    wanted = CHARACTERS.sub("", " ".join(message.removeprefix("expected").removeprefix(" one of").split()))
    parts = [part for part in wanted.strip(" ,").split(", ") if part]
    told = [part for part in parts if " " in part and '"' not in part]
    if told:
        return told[0]
    more = " …" if len(parts) > MOST_EXPECTED else ""
    return f"expected {', '.join(parts[:MOST_EXPECTED])}{more}" if parts else "expected something else"


def _within(seconds: float | None, name: str, answer: Callable[[], T]) -> T:
    if seconds is None:
        return answer()
    found: list[T] = []
    failed: list[BaseException] = []

    def work() -> None:
        try:
            found.append(answer())
        except BaseException as error:
            failed.append(error)

    # Oxigraph cannot be told to stop; it works outside Python's lock, and a daemon does not keep the process alive.
    worker = Thread(target=work, name=f"query {name}", daemon=True)
    worker.start()
    worker.join(seconds)
    if failed:
        raise failed[0]
    if not found:
        raise AbortError(f"{name}: not answered within {seconds:g} s: narrow it with --set, or raise --timeout")
    return found[0]
