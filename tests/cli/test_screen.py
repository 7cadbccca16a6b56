"""Notes and progress: only for a person who watches, and only on standard error."""

import sys

import pytest

from onrecord.cli.screen import progress, show_caution, show_error


def test_progress_is_shown_to_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    with progress(verbose=None) as without_terminal:
        assert without_terminal is None
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with progress(verbose=False) as quiet:
        assert quiet is None


def test_progress_takes_stages_as_they_come(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with progress(verbose=None) as show:
        assert show is not None
        show("reading", 1, 2)
        show("reading", 2, 2)
        show("exporting", 1, 8)
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "exporting" in printed.err


def test_an_error_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    show_error("no store\n  at all")
    assert capsys.readouterr().err == "onrecord: no store at all\n"


def test_a_caution_is_one_line_for_all_but_the_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    for verbose in (None, True, False):
        show_caution("no parser", verbose=verbose)
    show_caution("", verbose=None)
    assert capsys.readouterr().err == "onrecord: no parser\n" * 2
