"""The command line: one module a command, all named in `COMMANDS`. A command opens, calls and prints."""

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

import typer

from onrecord.cli.build import build
from onrecord.cli.check import check
from onrecord.cli.demo import demo
from onrecord.cli.evaluate import evaluate
from onrecord.cli.export import export
from onrecord.cli.extract import extract
from onrecord.cli.network import NETWORK_COMMANDS
from onrecord.cli.options import Version
from onrecord.cli.push import push
from onrecord.cli.query import query
from onrecord.cli.review import REVIEW_COMMANDS
from onrecord.cli.screen import show_error
from onrecord.cli.serve import serve
from onrecord.errors import OnRecordError

__all__ = ["COMMANDS", "main"]

NOTHING_DONE, INTERRUPTED = 2, 130
Commands = Mapping[str, tuple[Callable[..., None], str]]

COMMANDS: Commands = {
    "build": (build, "onrecord build articles -o out"),
    "demo": (demo, "onrecord demo -o out/demo"),
    "extract": (extract, "onrecord extract articles/*.txt > records.jsonl"),
    "query": (query, "onrecord query meetings --set person=Reyl --set from=2023-03 --format csv"),
    "export": (export, "onrecord export turtle -o graph.ttl"),
    "push": (push, "onrecord push http://localhost:3030/news/data"),
    "serve": (serve, "onrecord serve --port 7878"),
    "evaluate": (evaluate, "onrecord evaluate gold/*.json --articles articles"),
    "check": (check, "onrecord check --store out/store"),
}
"""Each command's function, and the example that its help shows."""

# Typer brings its own copy of click or imports it, by version: this is the usage error of either.
UsageError = cast(type[Exception], typer.BadParameter.__bases__[0])


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the command line on `arguments`, those of the process unless given, and exits with the contract's codes."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: Sequence[str]) -> int:
    """Runs one command; returns its exit code. An error is one line on standard error, whatever it is."""
    try:
        return int(_app()(args=list(arguments), prog_name="onrecord", standalone_mode=False) or 0)
    except UsageError as error:
        show_error(f"{cast(Any, error).format_message()} See `onrecord --help`.")
    except (OnRecordError, OSError) as error:
        for line in str(error).splitlines():
            show_error(line)
    except (typer.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except Exception as error:
        if not {"--verbose", "-v"}.isdisjoint(arguments):
            raise
        show_error(f"unexpected {type(error).__name__}: {error}; --verbose shows where, please report it")
    return NOTHING_DONE


def _app() -> typer.Typer:
    app = _with_commands(
        typer.Typer(help=start.__doc__, add_completion=False, epilog=_example("onrecord demo")), COMMANDS
    )
    app.callback(invoke_without_command=True)(start)
    network = typer.Typer(help=start_network.__doc__)
    network.callback()(start_network)
    app.add_typer(
        _with_commands(network, NETWORK_COMMANDS), name="network", epilog=_example(NETWORK_COMMANDS["path"][1])
    )
    review = typer.Typer(help=start_review.__doc__)
    review.callback()(start_review)
    app.add_typer(_with_commands(review, REVIEW_COMMANDS), name="review", epilog=_example(REVIEW_COMMANDS["list"][1]))
    return app


def start(context: typer.Context, version: Version = False) -> None:
    """Turn news articles into an event-timeline knowledge graph, with the sentence behind every line."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def start_network(version: Version = False) -> None:
    """Ask the network: who is connected with whom, by what, and when."""


def start_review(version: Version = False) -> None:
    """See what the machine was not sure of, and decide on it; your decisions go before what it finds."""


def _with_commands(app: typer.Typer, commands: Commands) -> typer.Typer:
    for name, (function, example) in commands.items():
        app.command(name, epilog=_example(example))(function)
    return app


def _example(command: str) -> str:
    return f"Example: {command}"
