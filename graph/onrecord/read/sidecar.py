"""What is known of an article besides its text: ``NAME.meta.json`` beside ``NAME.txt``."""

import json
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, ValidationError

from onrecord.errors import InputError

SUFFIX = ".meta.json"


def _blank_as_absent(value: object) -> object:
    return None if isinstance(value, str) and not value.strip() else value


def _calendar_date(value: object) -> object:
    if value is None or (isinstance(value, str) and len(value) == len("2020-01-31")):
        return value
    raise ValueError("write it as YYYY-MM-DD")


Text = Annotated[str | None, BeforeValidator(_blank_as_absent)]
LanguageTag = Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")]


class Sidecar(BaseModel):
    """The fields that a sidecar may hold, all optional; others are ignored."""

    model_config = ConfigDict(extra="ignore", frozen=True, str_strip_whitespace=True)

    title: Text = None
    outlet: Text = None
    author: Text = None
    url: Text = None
    published: Annotated[date | None, BeforeValidator(_calendar_date), BeforeValidator(_blank_as_absent)] = None
    language: Annotated[LanguageTag | None, BeforeValidator(_blank_as_absent)] = None


def sidecar_path(article: Path) -> Path:
    """Where the sidecar of the article file `article` stands, if there is one.

    >>> sidecar_path(Path("news/flood.txt")).name
    'flood.meta.json'
    """
    return article.with_name(article.stem + SUFFIX)


def read_sidecar(path: Path) -> Sidecar:
    """The sidecar at `path`, an empty one where there is none; raises InputError where it cannot be used."""
    try:
        return Sidecar.model_validate(json.loads(path.read_bytes().decode("utf-8-sig")))
    except FileNotFoundError:
        return Sidecar()
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"])) or "the whole file"
        raise InputError(f"{path}: {field}: {first['msg']}; correct it or remove the sidecar") from None
    except (json.JSONDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InputError(f"{path}: not JSON in UTF-8 ({error}); correct it or remove the sidecar") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); allow reading it or remove it") from None
