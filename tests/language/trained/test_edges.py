"""What is said, without the headline before it and the day behind it."""

import pytest

from onrecord.language import load_language
from onrecord.language.trained.edges import edged
from onrecord.model import Span

NEWS = "Old mill shut\n\nOSLO, May 3 (Wire) — The mill will close, Lund said."


def cut(text: str, content: str) -> str:
    """What is left of a content of `text`."""
    start = text.index(content)
    return edged(load_language()(text), Span(start, start + len(content))).of(text)


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        pytest.param("Lund dismissed the report on Sunday.", "the report on Sunday", "the report", id="day"),
        pytest.param("Lund dismissed the report yesterday.", "the report yesterday", "the report", id="yesterday"),
        pytest.param("Lund dismissed the report on Sunday.", "the report on Sunday.", "the report", id="day and stop"),
        pytest.param("Lund said it closes on Sunday.", "it closes on Sunday", "it closes on Sunday", id="clause"),
        pytest.param("Lund spoke on Sunday.", "Sunday", "Sunday", id="nothing else"),
        pytest.param(NEWS, "Old mill shut", "Old mill shut", id="headline alone"),
        pytest.param(NEWS, NEWS.partition(", Lund")[0], "The mill will close", id="headline and dateline"),
    ],
)
def test_days_and_headlines_are_left_out(text: str, content: str, expected: str) -> None:
    assert cut(text, content) == expected
