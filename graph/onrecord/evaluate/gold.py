"""Articles annotated by hand: JSON, one file an article, described in the README."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from onrecord.errors import InputError
from onrecord.evaluate.passages import find_passage
from onrecord.model import EventType, Stance, Status


class Foreign(BaseModel):
    """What enters from a file of the user's; fields that are not known are left alone."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class GoldName(Foreign):
    """A person or organization that the article names."""

    name: str


class GoldPosition(Foreign):
    """That a person holds a role."""

    person: str
    role: str


class GoldEvent(Foreign):
    """An event: the passages that tell it, who took part, and the bounds of its date (null: the text tells none)."""

    type: EventType | Literal["request"]
    exact: str
    also: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    earliest: date | None = None
    latest: date | None = None
    status: Status = "happened"


class GoldStatement(Foreign):
    """A statement: who said which words, in which stance; `speaker_text` is what the text calls the speaker there."""

    speaker: str
    exact: str
    stance: Stance | Literal["request"] = "assert"
    speaker_text: str | None = None


class Gold(Foreign):
    """What a person found in one article. Where it is not `exhaustive`, other finds are not counted as false."""

    article: str
    exhaustive: bool = True
    people_and_orgs: tuple[GoldName, ...] = ()
    positions: tuple[GoldPosition, ...] = ()
    events: tuple[GoldEvent, ...] = ()
    statements: tuple[GoldStatement, ...] = ()


def read_gold(path: Path) -> Gold:
    """The annotations in a file; raises InputError, with the place in it, where they are not as they should be."""
    try:
        return Gold.model_validate(json.loads(path.read_text(encoding="utf-8-sig")))
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}; give the JSON file of an annotated article") from None
    except UnicodeDecodeError:
        raise InputError(f"{path}: not UTF-8 text; give the JSON file of an annotated article") from None
    except json.JSONDecodeError as error:
        raise InputError(f"{path}: line {error.lineno} is not JSON ({error.msg}); mend it there") from None
    except ValidationError as error:
        first = error.errors()[0]
        place = " ".join(str(step) for step in first["loc"]) or "the whole"
        raise InputError(f"{path}: {place}: {first['msg']}; the README tells what a gold file holds") from None


def gold_files(sources: Sequence[Path]) -> Iterator[Path]:
    """The files that `sources` name, and those in folders named so, ``*.json`` in the order of their names."""
    for source in sources:
        yield from sorted(source.glob("*.json")) if source.is_dir() else [source]


def strange_passages(gold: Gold, text: str) -> Iterator[str]:
    """The passages of `gold` that do not stand in the article's text, so that nothing can be found there."""
    passages = [passage for each in gold.events for passage in (each.exact, *each.also)]
    passages += [each.exact for each in gold.statements]
    yield from (passage for passage in passages if find_passage(text, passage) is None)
