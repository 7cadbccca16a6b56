"""The labels that the model's heads tell apart, and their file."""

from pathlib import Path

from onrecord.language.trained.labels import NAMES, PARTS, UPOS, Labels, bio, read_labels, write_labels


def test_each_label_has_a_beginning_and_an_inside() -> None:
    assert bio() == ("O",)
    assert bio("PER", "ORG") == ("O", "B-PER", "I-PER", "B-ORG", "I-ORG")


def test_no_label_stands_twice() -> None:
    for labels in (UPOS, NAMES, PARTS):
        assert len(set(labels)) == len(labels)


def test_written_labels_are_read_as_they_were(tmp_path: Path) -> None:
    labels = Labels(
        ("root", "nsubj:pass"),
        ("l|0|", "l|3|y", "=être", "c|0|“"),
        names=bio("PER"),
        transitions=((0.5, -1.0), (0.0, 2.25)),
    )
    write_labels(labels, tmp_path / "labels.json")
    assert read_labels(tmp_path / "labels.json") == labels


def test_the_file_shows_scripts_of_other_alphabets_as_they_are(tmp_path: Path) -> None:
    write_labels(Labels((), ("=być",)), tmp_path / "labels.json")
    assert "=być" in (tmp_path / "labels.json").read_text(encoding="utf-8")
