"""What holds for every command: help with an example, version, exit codes, errors of one line."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

import onrecord
from cli.conftest import OnRecord, is_one_line
from onrecord import __version__, cli
from onrecord.cli import COMMANDS
from onrecord.cli.network import NETWORK_COMMANDS
from onrecord.errors import AbortError

EXAMPLES = {name: example for name, (_, example) in COMMANDS.items()} | {
    f"network {name}": example for name, (_, example) in NETWORK_COMMANDS.items()
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_help_has_an_example_and_the_options_of_all(onrecord: OnRecord, name: str) -> None:
    shown = onrecord(*name.split(), "--help")
    words = " ".join(shown.out.split())
    assert shown.code == 0
    assert f"Example: {EXAMPLES[name]}" in words
    for option in ("--quiet", "--verbose", "--version", "--help"):
        assert option in words
    if name not in {"extract", "evaluate"}:
        assert "--store" in words


@pytest.mark.parametrize("name", ["build", "extract", "demo", "evaluate"])
def test_whatever_reads_articles_takes_another_language_pipeline(onrecord: OnRecord, name: str) -> None:
    words = " ".join(onrecord(name, "--help").out.split())
    assert "--language" in words
    assert "en_core_web_sm" in words


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_is_a_call_of_its_command(name: str) -> None:
    command = shlex.split(EXAMPLES[name].partition(" > ")[0])
    assert command[: 1 + len(name.split())] == ["onrecord", *name.split()]


def test_the_help_of_all_lists_every_command(onrecord: OnRecord) -> None:
    shown = onrecord()
    assert shown.code == 0
    assert shown.out == onrecord("--help").out
    assert all(f" {name.split()[0]} " in shown.out for name in EXAMPLES)
    assert all(f" {name} " in onrecord("network", "--help").out for name in NETWORK_COMMANDS)


@pytest.mark.parametrize("arguments", [["--version"], ["query", "--version"], ["network", "ego", "--version"]])
def test_version(onrecord: OnRecord, arguments: list[str]) -> None:
    assert onrecord(*arguments).out == f"onrecord {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["bild"], "bild"),
        (["build"], "SOURCE"),
        (["build", "a.txt", "--jobs", "0"], "--jobs"),
        (["query", "met", "--format", "xml"], "--format"),
        (["check", "--loud"], "--loud"),
        (["network"], "Missing command"),
        (["network", "path", "Ada Thorn"], "B"),
        (["network", "central", "--top", "many"], "--top"),
    ],
)
def test_bad_arguments_are_one_line_and_exit_2(onrecord: OnRecord, arguments: list[str], named: str) -> None:
    ended = onrecord(*arguments)
    assert (ended.code, ended.out) == (2, "")
    assert is_one_line(ended.err)
    assert named in ended.err


@pytest.mark.parametrize(
    "arguments",
    [["query", "met"], ["check"], ["export", "turtle"], ["network", "central"], ["network", "ego", "Ada"]],
)
def test_without_a_store_the_remedy_is_named(onrecord: OnRecord, arguments: list[str]) -> None:
    ended = onrecord(*arguments, "--store", "nowhere")
    assert (ended.code, ended.out) == (2, "")
    assert is_one_line(ended.err)
    assert "nowhere" in ended.err
    assert "onrecord build" in ended.err


def failing(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def fail() -> None:
        raise error

    monkeypatch.setattr(cli, "_app", lambda: lambda **_: fail())


def test_an_interrupt_ends_without_a_word(onrecord: OnRecord, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, KeyboardInterrupt())
    ended = onrecord("demo")
    assert (ended.code, ended.out, ended.err) == (130, "", "")


def test_each_line_of_a_message_is_an_error_of_its_own(onrecord: OnRecord, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, AbortError("bad   thing\nworse"))
    assert onrecord("demo").err == "onrecord: bad thing\nonrecord: worse\n"


def test_the_unexpected_is_one_line_unless_asked_for_more(onrecord: OnRecord, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, ZeroDivisionError("oh"))
    ended = onrecord("demo")
    assert ended.code == 2
    assert is_one_line(ended.err)
    assert "unexpected ZeroDivisionError: oh" in ended.err
    with pytest.raises(ZeroDivisionError):
        cli.run(["demo", "--verbose"])


def test_help_and_queries_do_not_load_the_language_pipeline() -> None:
    listing = "import sys; from onrecord.cli import run; run(['query']); sys.exit('spacy' in sys.modules)"
    environment = {**os.environ, "PYTHONPATH": str(Path(onrecord.__file__).parents[1])}
    ended = subprocess.run(
        [sys.executable, "-c", listing], capture_output=True, text=True, check=False, env=environment
    )
    assert (ended.returncode, ended.stderr) == (0, "")
