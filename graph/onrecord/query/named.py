"""The queries that ship with onrecord, those of a file, and the filters that are written into them."""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path

import pyoxigraph as ox

from onrecord.errors import AbortError
from onrecord.vocab import ontology_folder

NAME = re.compile(r"[A-Za-z][\w-]*")
FILTER = re.compile(r"VALUES\s+\?(?P<name>\w+)Filter\s*\{(?P<value>[^{}\n]*)\}(?:[ \t]*#[ \t]*(?P<help>[^\n]*))?")
"""A line of a query that `--set` fills in, such as ``VALUES ?personFilter { UNDEF }  # part of a name``."""


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query that ships with onrecord: `parameters` gives what each filter means, `help` the comment at its head."""

    name: str
    path: Path
    text: str
    help: str
    parameters: Mapping[str, str]


def named_queries() -> dict[str, NamedQuery]:
    """The queries that ship with onrecord and whose columns others rely on, by name."""
    return _folder("queries")


def cookbook() -> dict[str, NamedQuery]:
    """The queries that ship with onrecord as examples, by name: questions that people have asked."""
    return _folder("cookbook")


def find_query(query: str | Path) -> tuple[str, str]:
    """The name to call a query by in messages, and its text. Raises AbortError if it cannot be found or read."""
    if isinstance(query, Path):
        try:
            return str(query), query.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise AbortError(f"{query}: cannot be read as a query: {error}") from error
    if not NAME.fullmatch(query.strip()):
        return "the query", query
    known = named_queries() | cookbook()
    if query.strip() not in known:
        raise AbortError(f"no query is named {query.strip()!r}{_near(query.strip(), known)}: there are {_list(known)}")
    return query.strip(), known[query.strip()].text


def fill_in(name: str, text: str, parameters: Mapping[str, str]) -> str:
    """The query `text` with `parameters` written into its filter lines.

    >>> fill_in("q", "VALUES ?personFilter { UNDEF } # a name", {"person": 'O"Hara'})
    'VALUES ?personFilter { "O\\\\"Hara" } # a name'
    """
    known = {match["name"]: match for match in FILTER.finditer(text)}
    for parameter in parameters:
        if parameter not in known:
            has = f"it has {_list(known)}" if known else "it has none"
            raise AbortError(f"{name} has no parameter {parameter!r}{_near(parameter, known)}: {has}")

    def filled(match: re.Match[str]) -> str:
        if match["name"] not in parameters:
            return match[0]
        start, end = (place - match.start() for place in match.span("value"))
        value = _value(match["name"], match["value"].strip(), parameters[match["name"]])
        return f"{match[0][:start]} {value} {match[0][end:]}"

    return FILTER.sub(filled, text)


def _folder(name: str) -> dict[str, NamedQuery]:
    return {path.stem: _named(path) for path in sorted((ontology_folder() / name).glob("*.rq"))}


def _named(path: Path) -> NamedQuery:
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    head = lines[: next((number for number, line in enumerate(lines) if not line.startswith("#")), len(lines))]
    parameters = {match["name"]: match["help"] or "" for match in FILTER.finditer(text)}
    return NamedQuery(path.stem, path, text, "\n".join(line[1:].strip() for line in head), parameters)


def _value(name: str, default: str, given: str) -> str:
    if name in _DAYS:
        return f'"{_DAYS[name](given)}"^^<http://www.w3.org/2001/XMLSchema#date>'
    if default.isdigit():
        if not re.fullmatch(r"\d{1,6}", given):
            raise AbortError(f"{name}={given}: give a whole number, such as {name}={default}")
        return str(int(given))
    try:
        return str(ox.Literal(given)).replace("\n", "\\n")
    except ValueError as error:
        raise AbortError(f"{name}={given!r} holds half a character: type it anew") from error


def _day(given: str, *, last: bool) -> date:
    parts = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", given)
    try:
        if parts is None:
            raise ValueError
        year, month = int(parts[1]), int(parts[2] or (12 if last else 1))
        return date(year, month, int(parts[3] or (monthrange(year, month)[1] if last else 1)))
    except ValueError as error:
        raise AbortError(f"{given!r} is not a date: write it as 2016, 2016-07 or 2016-07-31") from error


_DAYS: Mapping[str, Callable[[str], date]] = {
    "from": lambda given: _day(given, last=False),
    "to": lambda given: _day(given, last=True),
}


def _near(wanted: str, known: Mapping[str, object]) -> str:
    near = get_close_matches(wanted, known, n=1)
    return f" (did you mean {near[0]}?)" if near else ""


def _list(known: Mapping[str, object]) -> str:
    return ", ".join(known)
