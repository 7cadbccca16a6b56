"""Names in the files of Wikigold, with a text made up for the purpose."""

import io
import tarfile
from pathlib import Path

from onrecord.language.train.wikigold import MEMBER, read_wikigold, wikigold_example
from onrecord.language.trained.labels import NAMES
from onrecord.language.trained.shapes import EDGE, NO_GAP, SPACE


def archive(tmp_path: Path, text: str) -> Path:
    """A compressed archive with `text` where the corpus has its own."""
    path = tmp_path / "wikigold.tar.xz"
    data = text.encode("utf-8")
    with tarfile.open(path, "w:xz") as tar:
        member = tarfile.TarInfo(MEMBER)
        member.size = len(data)
        tar.addfile(member, io.BytesIO(data))
    return path


def names(*rows: tuple[int, str, str]) -> list[str]:
    """The tags of rows of sentence number, word and tag."""
    return [NAMES[number] for number in wikigold_example(list(rows)).targets["names"]]


def test_windows_hold_four_sentences(tmp_path: Path) -> None:
    text = "-DOCSTART- O\n\n" + "".join(f"Ada I-PER\nslept O\n{number} O\n. O\n\n" for number in range(5))
    found = list(read_wikigold(archive(tmp_path, text)))
    assert [[word for word in each.words if word.isdigit()] for each in found] == [["0", "1", "2"], ["3", "4"]]
    assert found[1].words == ["Ada", "slept", "3", ".", "Ada", "slept", "4", "."]
    assert found[1].sentences == [0] * 4 + [1] * 4
    assert found[1].gaps[:5] == [EDGE, SPACE, SPACE, NO_GAP, SPACE]


def test_a_name_begins_where_the_tag_changes() -> None:
    rows = [(0, "Ada", "I-PER"), (0, "Thorn", "I-PER"), (0, "Alton", "I-LOC"), (0, "of", "O"), (0, "Ivo", "I-PER")]
    assert names(*rows) == ["B-PER", "I-PER", "B-LOC", "O", "B-PER"]


def test_a_name_begins_where_the_corpus_says_so() -> None:
    rows = [(0, "Ada", "I-PER"), (0, "Ivo", "B-PER"), (0, "Dray", "I-PER")]
    assert names(*rows) == ["B-PER", "B-PER", "I-PER"]


def test_no_name_goes_on_in_the_next_sentence() -> None:
    assert names((0, "Alton", "I-LOC"), (1, "Ansel", "I-LOC")) == ["B-LOC", "B-LOC"]
