"""Exports for those who may not copy the articles: no sentence in any format, and everything else still there."""

import gzip
from pathlib import Path

import pytest

from conftest import COURIER, POST
from onrecord.export import EXPORTERS, exporter
from onrecord.export.without_text import without_text
from onrecord.store import Store
from onrecord.vocab import OA

SENTENCES = [
    "We talked about the tides",
    "Halvorsen denied that she had promised",
    "Halvorsen and Reeve met on 4 April 2021",
    "declined to comment on the meeting",
    "The town council dismissed Olin Dray",
    "promised Reeve a licence",
]


def written(path: Path) -> str:
    """All text of a file or of a folder's files."""
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return "".join(file.read_text(encoding="utf-8") for file in files)


@pytest.mark.parametrize("name", EXPORTERS)
def test_no_sentence_is_in_it(store: Store, tmp_path: Path, name: str) -> None:
    assert all(sentence in COURIER + POST for sentence in SENTENCES)
    EXPORTERS[name](store, tmp_path / "with")
    exporter(name, text=False)(store, tmp_path / "without")
    assert any(sentence in written(tmp_path / "with") for sentence in SENTENCES), "the test looks for the wrong words"
    without = written(tmp_path / "without")
    assert not [sentence for sentence in SENTENCES if sentence in without]
    assert "Halvorsen" in without


def test_every_passage_keeps_its_place(store: Store) -> None:
    def starts(found: Store) -> list[str]:
        return sorted(str(quad) for quad in found.quads() if quad.predicate.value == str(OA.start))

    assert starts(without_text(store)) == starts(store)
    assert len(without_text(store).graph) < len(store.graph)


@pytest.mark.parametrize("name", ["turtle", "trig", "nquads", "jsonld", "gexf", "ftm"])
def test_a_name_in_gz_is_compressed_and_the_same_each_time(store: Store, tmp_path: Path, name: str) -> None:
    EXPORTERS[name](store, tmp_path / "plain")
    EXPORTERS[name](store, tmp_path / "a.gz")
    EXPORTERS[name](store, tmp_path / "b.gz")
    assert gzip.decompress((tmp_path / "a.gz").read_bytes()) == (tmp_path / "plain").read_bytes()
    assert (tmp_path / "a.gz").read_bytes() == (tmp_path / "b.gz").read_bytes()
