"""The words after a verb decide whether it means speech."""

import pytest

from onrecord.language.frames import FRAMES, means_speech


@pytest.mark.parametrize(
    ("lemma", "after", "expected"),
    [
        ("say", "the bridge", True),
        ("hope", "that it rains", True),
        ("hope", "it rains", True),
        ("hope", "for rain", False),
        ("fear", "dogs", False),
        ("comment", ": “ no", True),
        ("comment", "on the bridge", False),
        ("continue", ": “ it", True),
        ("continue", "the work", False),
    ],
)
def test_saying(lemma: str, after: str, expected: bool) -> None:
    assert means_speech(lemma, after.split(), False) is expected


@pytest.mark.parametrize(
    ("kind", "lemma", "after", "expected"),
    [
        ("deny", "deny", "it", True),
        ("deny", "dismiss", "the report as nonsense", True),
        ("deny", "dismiss", "the allegations", True),
        ("deny", "dismiss", "the driver", False),
        ("deny", "reject", "the plan", False),
        ("demand", "demand", "an inquiry", True),
        ("demand", "ask", "not to be named", False),
        ("demand", "order", "the council to leave", True),
        ("demand", "order", "two ships", False),
        ("report", "report", "the meeting", True),
        ("report", "publish", "a book", False),
        ("report", "reveal", "that it rained", True),
        ("promise", "promise", "to leave", True),
        ("promise", "promise", "land", False),
        ("promise", "vow", "revenge", True),
        ("accuse", "accuse", "the council of fraud", True),
        ("accuse", "charge", "that he lied", True),
        ("accuse", "charge", "a fee", False),
    ],
)
def test_other_classes(kind: str, lemma: str, after: str, expected: bool) -> None:
    assert FRAMES[kind](lemma, after.split(), False) is expected
