"""``decisions.toml``: what a person decided, in a small text file that is kept under version control.

Each decision is a table ``[[decision]]``; comments and order are the person's own and stay as they are.
"""

import os
import re
import tomllib
from pathlib import Path
from typing import Annotated, Any

import tomlkit
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator
from tomlkit.items import AoT, InlineTable, Table

from onrecord.errors import AbortError
from onrecord.model import Action, Decision, EntityType, Passage

HEAD = re.compile(r"\s*\[\[\s*decision\s*\]\]")
PREFACE = """\
What a person decided, beside what the machine finds. Every build applies these decisions, in this order; keep this
file under version control. `onrecord review` writes it, and so may you: each [[decision]] says what to do.

  action = "merge"     names = ["Ada Berg", "A. Berg"]                  they are one
  action = "separate"  names = ["Ada Berg", "Asta Berg"]                they are not
  action = "split"     names = ["Ada Berg"]  articles = ["0412-post"]   in these articles that is somebody else
  action = "rename"    names = ["A. Berg"]  to = "Ada Berg"
  action = "reject"    events or statements = [{ article = "0412-post", words = "met", sentence = "Berg met Lund." }]

merge, separate and split take `events` in place of `names` too, or `statements`, whose claims are then one, are not, or
are another claim. Everywhere: type = "person" where a name has several,
and by = "…", why = "…", which go into the graph.
"""

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class _Passage(BaseModel):
    model_config = ConfigDict(extra="forbid")

    article: Words
    words: Words
    sentence: str = ""


class _Decision(BaseModel):
    model_config = ConfigDict(extra="forbid")

    action: Action
    names: tuple[Words, ...] = ()
    events: tuple[_Passage, ...] = ()
    statements: tuple[_Passage, ...] = ()
    type: EntityType | None = None
    articles: tuple[Words, ...] = ()
    to: Words | None = None
    by: Words | None = None
    why: Words | None = None

    @model_validator(mode="after")
    def is_whole(self) -> "_Decision":
        wrong = what_lacks(self)
        if wrong:
            raise ValueError(wrong)
        return self


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    decision: list[dict[str, Any]] = Field(default_factory=list)


def what_lacks(decision: _Decision) -> str:
    """What a decision needs and does not have, or has and cannot use; empty if it is whole."""
    given = [name for name in ("names", "events", "statements") if getattr(decision, name)]
    if decision.action == "reject":
        return "" if given in (["events"], ["statements"]) else "reject takes either events or statements"
    if decision.action == "rename":
        return "" if given == ["names"] and len(decision.names) == 1 and decision.to else "rename takes one name and to"
    if len(given) != 1:
        return f"{decision.action} takes either names, events or statements"
    if decision.action == "split":
        named = bool(decision.names)
        whole = len(decision.names) < 2 and named == bool(decision.articles)
        return (
            "" if whole else "split takes one name and the articles where it is somebody else, or events or statements"
        )
    several = len(getattr(decision, given[0])) > 1
    return "" if several else f"{decision.action} takes two names, events or statements, or more"


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """The decisions of the file at `path`, in its order; none if there is no such file.

    Raises AbortError, with the line, if it is malformed.
    """
    if not path.exists():
        return ()
    text = _text_of(path)
    lines = [number for number, line in enumerate(text.splitlines(), 1) if HEAD.match(line)]
    try:
        tables = _File.model_validate(_read_toml(path, text)).decision
    except ValidationError as error:
        raise AbortError(f"{path}: {_mistake(error)}: write each decision as a table [[decision]]") from error
    return tuple(_decision(path, table, line) for table, line in zip(tables, _filled(lines, len(tables)), strict=True))


def add_decisions(path: Path, decisions: tuple[Decision, ...]) -> None:
    """Writes `decisions` at the end of the file at `path`, which is made if need be. Raises AbortError if the file is
    malformed or cannot be written."""
    if path.exists():
        read_decisions(path)
        document = tomlkit.parse(_text_of(path))
    else:
        document = tomlkit.document()
        for line in PREFACE.splitlines():
            document.add(tomlkit.comment(line))
    if not document.get("decision"):
        document.pop("decision", None)
        document.append("decision", tomlkit.aot())
    tables = document["decision"]
    if not isinstance(tables, AoT):
        raise AbortError(f"{path}: write each decision as a table [[decision]] so that another can be added")
    for decision in decisions:
        tables.append(_table(decision))
        tables[-1].trivia.indent = "\n"  # an empty line between decisions
    _write(path, tomlkit.dumps(document))


def remove_decision(path: Path, number: int) -> Decision:
    """Takes the decision with that number, counted from 1, out of the file at `path`, and returns it. Raises AbortError
    if there is none."""
    decisions = read_decisions(path)
    if not 0 < number <= len(decisions):
        raise AbortError(f"{path}: there is no decision {number}: it has {len(decisions)}")
    document = tomlkit.parse(_text_of(path))
    if len(decisions) == 1:
        document.remove("decision")
    else:
        del document["decision"][number - 1]  # read_decisions has found a list of tables there
    _write(path, tomlkit.dumps(document))
    return decisions[number - 1]


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise AbortError(f"{path}: cannot be read as a file of decisions in UTF-8: {error}") from error


def _read_toml(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        where = f"{path} line {line[1]}" if line else f"{path} line {len(text.splitlines())}"
        raise AbortError(f"{where}: this is not TOML: {error}; mend it there") from error


def _filled(lines: list[int], wanted: int) -> list[int]:
    # a [[decision]] within a text of several lines would be counted too: then no line is better than a wrong one
    return lines if len(lines) == wanted else [0] * wanted


def _decision(path: Path, table: dict[str, Any], line: int) -> Decision:
    try:
        read = _Decision.model_validate(table)
    except ValidationError as error:
        raise AbortError(f"{path} line {line}: {_mistake(error)}; mend that decision or take it out") from error
    plain = read.model_dump(exclude={"events", "statements"})
    events, statements = ([Passage(**each.model_dump()) for each in part] for part in (read.events, read.statements))
    return Decision(**plain, events=tuple(events), statements=tuple(statements), line=line)


def _mistake(error: ValidationError) -> str:
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"])
    message = first["msg"].removeprefix("Value error, ")
    return f"{where}: {message}" if where else message


def _table(decision: Decision) -> Table:
    table = tomlkit.table()
    table.add("action", decision.action)
    for name in ("names", "articles"):
        if values := getattr(decision, name):
            table.add(name, list(values))
    for name in ("events", "statements"):
        if passages := getattr(decision, name):
            listed = tomlkit.array()
            listed.extend(_inline(each) for each in passages)
            table.add(name, listed.multiline(True))
    for name in ("to", "type", "by", "why"):
        if value := getattr(decision, name):
            table.add(name, value)
    return table


def _inline(passage: Passage) -> InlineTable:
    inline = tomlkit.inline_table()
    inline.update({"article": passage.article, "words": passage.words})
    if passage.sentence:
        inline.add("sentence", passage.sentence)
    return inline


def _write(path: Path, text: str) -> None:
    fresh = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(text, encoding="utf-8", newline="\n")
        os.replace(fresh, path)  # noqa: PTH105 - the name that says it is atomic
    except OSError as error:
        raise AbortError(f"{path}: cannot be written ({error.strerror}); choose another with --decisions") from error
