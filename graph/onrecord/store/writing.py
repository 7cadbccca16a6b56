"""Writing a store: a new version is made beside the old one, of which it takes over what is the same."""

import json
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pyoxigraph as ox
from filelock import FileLock, Timeout

from onrecord.errors import AbortError
from onrecord.model import Record
from onrecord.store.database import derived_graph, derived_lines, derived_rules, load_graphs, start_database
from onrecord.store.opened import FORMAT, Graphs, Store, check_format, open_store
from onrecord.store.records import write_records
from onrecord.store.replacing import replace_file
from onrecord.store.terms import lines_of
from onrecord.store.version import DATABASE, LINES, RECORDS, Version, digest_of, keep_graphs, read_version, write_index

OWN_FOLDER = re.compile(r"[0-9a-f]{16}|building")


def write_store(
    path: Path, records: Mapping[str, Record], graphs: Graphs, bases: Mapping[str, str] | None = None
) -> Store:
    """Makes `path` the store of exactly those records and graphs, and opens it for reading.

    A record's key stands for all that it says. A graph that has a basis in `bases`, and had the same in the store
    before, is taken over without its triples being asked for. The same content leaves the folder as it is. Raises
    AbortError if the folder is not a store of this version, cannot be written, or is being written by another process.
    """
    try:
        with _locked(path):
            building, old = path / "building", _old_version(path)
            shutil.rmtree(building, ignore_errors=True)
            stated = _state(building, records, graphs, bases or {}, old)
            name = _name(stated)
            if old and old.folder.name == name:
                shutil.rmtree(building)
            else:
                _make_database(stated, old)
                _publish(path, building, name)
    except OSError as error:
        raise AbortError(
            f"cannot write the store at {path}: {error.strerror or error}: choose another folder"
        ) from error
    return replace(open_store(path), read_records=lambda: dict(records))


def _old_version(path: Path) -> Version | None:
    """The version that counts now, if nothing of it is damaged."""
    try:
        version = read_version(path / (path / "CURRENT").read_text().strip())
        found = [digest_of(version.folder / name) for name in (RECORDS, LINES)]
        triples = len(ox.Store.read_only(str(version.folder / DATABASE)))
    except (OSError, KeyError, TypeError, ValueError):
        return None
    return version if (*found, triples) == (version.records, version.lines, version.triples) else None


def _state(
    folder: Path, records: Mapping[str, Record], graphs: Graphs, bases: Mapping[str, str], old: Version | None
) -> Version:
    """Begins a version in `folder` with those records and graphs."""
    folder.mkdir()
    told = write_records(folder, records, old)
    with (folder / LINES).open("wb") as file:
        written = ((str(name), lines_of(triples)) for name, triples in graphs)
        kept = {each.graph: each for each in keep_graphs(file, written, bases, old)}
    return Version(folder, told, "", kept)


def _name(stated: Version) -> str:
    """Sixteen hexadecimal digits that stand for all that a version states, and by which rules it derives the rest."""
    content = [stated.records, sorted(stated.digests.items()), derived_rules()]
    return sha256(json.dumps(content).encode()).hexdigest()[:16]


def _make_database(stated: Version, old: Version | None) -> None:
    """Makes the database of a version that was begun, and adds what is derived to both."""
    database = start_database(stated, old)
    if name := derived_graph(stated.graphs):
        with (stated.folder / LINES).open("ab") as file:
            derived = {each.graph: each for each in keep_graphs(file, [(name, derived_lines(database))], {}, None)}
        stated = replace(stated, graphs={**stated.graphs, **derived})
        load_graphs(database, [(name, stated.lines_of(name))])
    write_index(replace(stated, lines=digest_of(stated.folder / LINES)))
    database.flush()


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    path.mkdir(parents=True, exist_ok=True)
    if any(entry.name != "lock" for entry in path.iterdir()):
        check_format(path)
    try:
        with FileLock(path / "lock", timeout=0):
            replace_file(path / "FORMAT", FORMAT)
            yield
    except Timeout as error:
        raise AbortError(f"the store at {path} is being written: wait for that to end or name another") from error


def _publish(path: Path, building: Path, version: str) -> None:
    shutil.rmtree(path / version, ignore_errors=True)
    building.rename(path / version)
    replace_file(path / "CURRENT", version + "\n")
    for folder in path.iterdir():
        if folder.is_dir() and OWN_FOLDER.fullmatch(folder.name) and folder.name != version:
            shutil.rmtree(folder, ignore_errors=True)  # a reader may still hold it open; the next write tries again
