"""The records of one version of the store: a line of JSON each, sorted by key."""

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from onrecord.errors import DamagedError
from onrecord.model import Record
from onrecord.record_json import record_from_json, record_to_json
from onrecord.store.version import RECORDS, Version


def write_records(folder: Path, records: Mapping[str, Record], old: Version | None) -> str:
    """Writes `records` by key into `folder` and returns a digest of them; a line that `old` has is taken over."""
    lines = (old.folder / RECORDS).read_bytes().splitlines(keepends=True) if old else []
    known = {line.partition(b', "record"')[0]: line for line in lines}
    content = sha256()
    with (folder / RECORDS).open("wb") as file:
        for key in sorted(records):
            # The rest of a line follows from the key, but for the files in which the article lies.
            article = records[key].article
            head = json.dumps({"key": key, "path": article.path, "source": article.source}).encode()[:-1]
            line = known.get(head) or _line(head, records[key])
            content.update(line)
            file.write(line)
    return content.hexdigest()


def read_records(path: Path) -> dict[str, Record]:
    """The records in the file `path` by key; DamagedError if it cannot be read."""
    try:
        with path.open(encoding="utf-8") as file:
            rows = map(json.loads, file)
            return {row["key"]: record_from_json(row["record"], source=row["source"]) for row in rows}
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise DamagedError(f"{path} is damaged: build the store again") from error


def _line(head: bytes, record: Record) -> bytes:
    return head + b', "record": ' + json.dumps(record_to_json(record, text=True)).encode() + b"}\n"
