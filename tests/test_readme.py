"""The README keeps its word: its commands still run, and print what it shows.

In a ``console`` block a line that starts with ``$ onrecord`` is run in a terminal of 100 columns, and the lines below
it are what it prints. There ``…`` stands for what was left out: within a line for words, alone for any number of lines.
"""

import contextlib
import doctest
import io
import re
import shlex
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from rdflib import Graph

from onrecord.cli import COMMANDS, main
from onrecord.cli.network import NETWORK_COMMANDS
from onrecord.export import EXPORTERS
from onrecord.pipeline import sample_articles
from onrecord.query import named_queries

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LEFT_OUT = "…"


@dataclass(frozen=True)
class Shown:
    """A command of the README, without ``$``, and the lines shown below it."""

    command: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Outcome:
    """How a command ended, what it printed to the terminal, and what it complained of."""

    code: int | str | None
    out: str
    err: str


class Terminal(io.StringIO):
    """What takes a program's output for a person to read."""

    def isatty(self) -> bool:
        """True: what is printed here is laid out for a person."""
        return True


def blocks(language: str) -> list[str]:
    """The README's code blocks in `language`."""
    return [match[2] for match in BLOCK.finditer(README) if match[1] == language]


def shown_commands() -> list[Shown]:
    """Every ``onrecord`` command of the README with what is shown of its output, in order."""
    found: list[Shown] = []
    for block in blocks("console"):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, *lines = part.splitlines()
            if command.startswith("onrecord "):
                found.append(Shown(command, tuple(line for line in lines if line.strip())))
    return found


def as_pattern(lines: tuple[str, ...]) -> re.Pattern[str]:
    """What output has to match to be what `lines` show."""
    parts = (
        r"(?:[^\n]*\n)*?" if line == LEFT_OUT else r"[^\n]*".join(map(re.escape, line.split(LEFT_OUT))) + r"\n"
        for line in lines
    )
    return re.compile("".join(parts))


def run(command: str) -> Outcome:
    """Runs one command in this process; what ``> FILE`` sends to a file goes there."""
    line, _, file = command.partition(" > ")
    out, err = io.StringIO() if file else Terminal(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), pytest.raises(SystemExit) as ended:
        main(shlex.split(line)[1:])
    if file:
        Path(file).write_text(out.getvalue(), encoding="utf-8")
    return Outcome(ended.value.code, "" if file else out.getvalue(), err.getvalue())


def as_read(output: str) -> str:
    """The lines of `output` that are not blank, without the blanks that fill them up."""
    return "".join(line.rstrip() + "\n" for line in output.splitlines() if line.strip())


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, Outcome]]:
    """The outcome of every command, all run in order in one folder, which stays the working folder."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(sample_articles(), folder / "articles")
    for query in blocks("sparql"):
        (folder / query.partition("\n")[0].removeprefix("# ")).write_text(query, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for name, value in {"COLUMNS": "100", "LINES": "40", "TERM": "dumb"}.items():
            patch.setenv(name, value)
        yield {shown.command: run(shown.command) for shown in shown_commands()}


@pytest.mark.parametrize("shown", shown_commands(), ids=lambda shown: shown.command)
def test_command_prints_what_is_shown(shown: Shown, outcomes: Mapping[str, Outcome]) -> None:
    outcome = outcomes[shown.command]
    assert outcome.code == 0, outcome.err
    printed = as_read(outcome.out)
    promised = "\n".join(shown.lines)
    assert as_pattern(shown.lines).fullmatch(printed), f"the README shows\n{promised}\nbut this is printed:\n{printed}"


def test_a_line_that_is_no_longer_printed_is_noticed() -> None:
    pattern = as_pattern(("a  b", LEFT_OUT, "the … end"))
    assert pattern.fullmatch("a  b\nx\ny\nthe very end\n")
    assert not pattern.fullmatch("a  c\nthe very end\n")
    assert not pattern.fullmatch("a  b\nthe very end\nand more\n")


@pytest.mark.parametrize("example", blocks("pycon"), ids=lambda example: example.partition("\n")[0])
def test_python_example_prints_what_is_shown(example: str, outcomes: Mapping[str, Outcome]) -> None:
    assert outcomes
    examples = doctest.DocTestParser().get_doctest(example, {}, "README.md", None, None)
    told = io.StringIO()
    results = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(examples, out=told.write)
    assert results.attempted
    assert not results.failed, told.getvalue()


def test_turtle_excerpt_is_part_of_the_export(outcomes: Mapping[str, Outcome]) -> None:
    assert outcomes
    (excerpt,) = blocks("turtle")
    graph = Graph().parse("out/demo/graph.ttl")
    head = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in graph.namespaces())
    shown = Graph().parse(data=head + excerpt, format="turtle")
    assert len(shown) > 0
    assert not [triple for triple in shown if triple not in graph]


def test_every_named_query_stands_there_with_its_filters() -> None:
    rows = dict(re.findall(r"^\| `([\w-]+)` \| [^|]+ \| ([^|]+) \|$", README, re.MULTILINE))
    assert {name: re.findall(r"`(\w+)`", rows.get(name, "")) for name in named_queries()} == {
        name: list(query.parameters) for name, query in named_queries().items()
    }


def test_every_command_and_format_stands_there() -> None:
    commands = [*COMMANDS, *(f"network {name}" for name in NETWORK_COMMANDS)]
    assert not [name for name in commands if f"`onrecord {name}" not in README]
    assert not [name for name in EXPORTERS if f"`{name}`" not in README]
