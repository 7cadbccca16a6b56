"""``decisions.toml``: written and read back, the person's own comments kept, mistakes told with their line."""

from pathlib import Path

import pytest

from onrecord.decision_file import add_decisions, read_decisions, remove_decision
from onrecord.errors import AbortError
from onrecord.model import Decision, Passage

MERGE = Decision("merge", ("Ada Berg", 'A. "Ada" Berg'), type="person", by="Ida", why="one mayor;\nask Ida")
REJECT = Decision("reject", events=(Passage("0412-post", "met", "Berg met Lund.\n“Why?”"), Passage("a/b", "talks")))
SPLIT = Decision("split", ("Ann Lee",), articles=("b", "ä"), to="Ann Lee (of Oslo)")


def without_lines(decisions: tuple[Decision, ...]) -> list[Decision]:
    """`decisions` as they were before they stood in a file."""
    return [
        Decision(
            each.action, each.names, each.events, each.statements, each.type, each.articles, each.to, each.by, each.why
        )
        for each in decisions
    ]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the decisions are to stand, in a folder that is not there yet."""
    return tmp_path / "project" / "decisions.toml"


def test_without_a_file_nothing_is_decided(path: Path) -> None:
    assert read_decisions(path) == ()


def test_what_is_written_is_read_back_with_its_line(path: Path) -> None:
    add_decisions(path, (MERGE,))
    add_decisions(path, (REJECT, SPLIT))
    found = read_decisions(path)
    assert without_lines(found) == [MERGE, REJECT, SPLIT]
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [lines[each.line - 1] for each in found] == ["[[decision]]"] * 3
    assert lines[0].startswith("# What a person decided")


def test_a_persons_own_comments_and_order_stay(path: Path) -> None:
    path.parent.mkdir()
    own = '# the mayor\n[[decision]]\naction = "rename" # see the register\nnames = [ "A. Berg" ]\nto = "Ada Berg"\n'
    path.write_text(own, encoding="utf-8")
    add_decisions(path, (MERGE, REJECT))
    assert path.read_text(encoding="utf-8").startswith(own)
    assert remove_decision(path, 2).action == "merge"
    assert [each.action for each in read_decisions(path)] == ["rename", "reject"]
    assert path.read_text(encoding="utf-8").startswith(own)


def test_a_decision_that_is_not_there_cannot_be_taken_out(path: Path) -> None:
    add_decisions(path, (MERGE,))
    for number in (0, 2):
        with pytest.raises(AbortError, match=f"no decision {number}: it has 1"):
            remove_decision(path, number)


def test_a_file_whose_last_decision_is_taken_out_takes_others(path: Path) -> None:
    add_decisions(path, (MERGE,))
    before = path.read_text(encoding="utf-8")
    remove_decision(path, 1)
    assert read_decisions(path) == ()
    add_decisions(path, (MERGE,))
    assert path.read_text(encoding="utf-8").split() == before.split()


def test_inline_decisions_are_read_but_not_added_to(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('decision = [{ action = "merge", names = ["a", "b"] }]\n', encoding="utf-8")
    assert [each.names for each in read_decisions(path)] == [("a", "b")]
    with pytest.raises(AbortError, match=r"write each decision as a table \[\[decision\]\]"):
        add_decisions(path, (MERGE,))


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ('[[decision]]\naction = "merge\nnames = []\n', 2, "not TOML"),
        ('[[decision]]\naction = "merge"\nnames = ["a", "b"]\nnames = ["c"]\n', 4, "not TOML"),
        ('\n[[decision]]\naction = "marge"\nnames = ["a", "b"]\n', 2, "'merge', 'separate'"),
        ('[[decision]]\naction = "merge"\nnames = ["a"]\n', 1, "merge takes two names, events or statements"),
        ('[[decision]]\naction = "merge"\nname = ["a", "b"]\n', 1, "name:"),
        ('[[decision]]\naction = "rename"\nnames = ["a"]\n', 1, "rename takes one name and to"),
        ('[[decision]]\naction = "split"\nnames = ["a"]\n', 1, "split takes one name and the articles"),
        ('[[decision]]\naction = "reject"\nnames = ["a"]\n', 1, "reject takes either events or statements"),
        ('[[decision]]\naction = "reject"\nevents = [{ article = "a" }]\n', 1, "events.0.words"),
    ],
)
def test_a_mistake_is_told_with_its_line(path: Path, text: str, line: int, told: str) -> None:
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    for use in (read_decisions, lambda where: add_decisions(where, (MERGE,))):
        with pytest.raises(AbortError) as raised:
            use(path)
        assert f"decisions.toml line {line}: " in str(raised.value)
        assert told in str(raised.value)
        assert "\n" not in str(raised.value)
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("text", ["[decision]\n", "x = 1\n"])
def test_a_file_without_decisions_is_told(path: Path, text: str) -> None:
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    with pytest.raises(AbortError, match=r"write each decision as a table \[\[decision\]\]"):
        read_decisions(path)


def test_a_file_that_is_no_text_is_told(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(AbortError, match="cannot be read as a file of decisions in UTF-8"):
        read_decisions(path)
