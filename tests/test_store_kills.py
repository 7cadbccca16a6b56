"""What a store is after its writer was killed: the old content or the new one, at any moment, and never half."""

import time
from collections.abc import Iterator
from multiprocessing import get_context
from multiprocessing.synchronize import Event
from pathlib import Path
from queue import SimpleQueue
from random import Random

import pytest
from rdflib import RDFS, Literal, URIRef

from onrecord.rdf import Triple
from onrecord.store import open_store, write_store
from onrecord.vocab import DATA_BASE

KILLS = 50
SUBJECTS = 4_000
LONGEST = 0.8
"""Seconds after which a writer is killed at the latest; by then it has mostly written a content or two."""
SERVER = get_context("forkserver")
"""Each process begins without the threads of Oxigraph in this one, and without reading Python's modules anew."""
SERVER.set_forkserver_preload(["onrecord.rdf", "onrecord.store"])


def graphs(content: str) -> Iterator[tuple[URIRef, Iterator[Triple]]]:
    """One graph in which everything is called `content`."""
    triples = ((URIRef(f"{DATA_BASE}entity/{number:016x}"), RDFS.label, Literal(content)) for number in range(SUBJECTS))
    yield URIRef(DATA_BASE + "graph/all"), triples


def write_in_turn(path: Path, begun: Event) -> None:
    """Writes the two contents one after the other, until killed; sets `begun` first."""
    begun.set()
    while True:
        for content in ("old", "new"):
            write_store(path, {}, graphs(content))


def read(path: Path, answer: "SimpleQueue[tuple[int, set[str]]]") -> None:
    """Puts into `answer` how many triples the store has, and what they say."""
    found = [str(quad.object).strip('"') for quad in open_store(path).quads()]
    answer.put((len(found), set(found)))


def what_is_read(path: Path) -> tuple[int, set[str]]:
    """What a process of its own reads: how many triples there are, and what they say."""
    answer = SERVER.SimpleQueue()
    reader = SERVER.Process(target=read, args=(path, answer))
    reader.start()
    reader.join()
    assert reader.exitcode == 0
    found: tuple[int, set[str]] = answer.get()
    return found


def killed_after(path: Path, seconds: float) -> None:
    """Lets a process write both contents in turn and kills it so many seconds after it has begun."""
    begun = SERVER.Event()
    writer = SERVER.Process(target=write_in_turn, args=(path, begun))
    writer.start()
    begun.wait()
    time.sleep(seconds)
    writer.kill()
    writer.join()


def write(path: Path, content: str) -> None:
    """Writes one content in a process of its own."""
    writer = SERVER.Process(
        target=write_store, args=(path, {}, tuple((name, tuple(part)) for name, part in graphs(content)))
    )
    writer.start()
    writer.join()


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """A store with the old content."""
    path = tmp_path / "store"
    write(path, "old")
    return path


def test_a_killed_writer_leaves_one_content_whole(written: Path) -> None:
    moments = Random(5)
    found = []
    for _ in range(KILLS):
        killed_after(written, moments.uniform(0, LONGEST))
        found.append(what_is_read(written))
    assert {count for count, _ in found} == {SUBJECTS}
    assert all(len(said) == 1 for _, said in found)
    assert {content for _, said in found for content in said} == {"old", "new"}, "no write came to its end"


def test_after_a_kill_the_next_write_goes_through(written: Path) -> None:
    killed_after(written, LONGEST / 2)
    write(written, "last")
    assert what_is_read(written) == (SUBJECTS, {"last"})
    assert {path.name for path in written.iterdir() if path.is_dir()} == {(written / "CURRENT").read_text().strip()}
