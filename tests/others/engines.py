"""Stores and engines that others wrote, started for a test and ended after it; skipped by name where not installed."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http.client import HTTPException
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import monotonic, sleep
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest

HOST = "127.0.0.1"
START_SECONDS, ANSWER_SECONDS = 60.0, 60.0
VIRTUOSO = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
LockFile = virtuoso.lck
[Parameters]
ServerPort = {host}:{port}
DirsAllowed = {folder}
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
[HTTPServer]
ServerPort = {host}:{http}
[SPARQL]
ResultSetMaxRows = 100000
"""
"""The smallest configuration that Virtuoso starts with."""

Rows = list[tuple[str | None, ...]]


def program(name: str, package: str) -> str:
    """Where a program lies; the test is skipped, with the name of what is missing, where it is nowhere."""
    found = shutil.which(name, path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    if found is None:
        pytest.skip(f"{package} is not installed")
    return found


def ask(endpoint: str, query: str) -> Rows:
    """The rows that an endpoint answers with, as plain text."""
    accept = {"Accept": "application/sparql-results+json"}
    with urlopen(Request(endpoint, urlencode({"query": query}).encode(), accept), timeout=ANSWER_SECONDS) as answer:
        found = json.load(answer)
    names = found["head"]["vars"]
    return [
        tuple(row[name]["value"] if name in row else None for name in names) for row in found["results"]["bindings"]
    ]


def free_ports(number: int) -> list[int]:
    """So many ports that nobody listens on."""
    probes = [socket.socket() for _ in range(number)]
    for probe in probes:
        probe.bind((HOST, 0))
    ports: list[int] = [probe.getsockname()[1] for probe in probes]
    for probe in probes:
        probe.close()
    return ports


@contextmanager
def running(command: list[str], folder: Path, endpoint: str) -> Iterator[str]:
    """A server, once its endpoint answers; it and what it started end on leaving."""
    with (folder / "server.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, start_new_session=True)
    try:
        _wait(endpoint, process)
        yield endpoint
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _wait(endpoint: str, process: "subprocess.Popen[bytes]") -> None:
    end = monotonic() + START_SECONDS
    while monotonic() < end and process.poll() is None:
        with suppress(OSError, HTTPException, ValueError):
            ask(endpoint, "SELECT ?s { ?s ?p ?o } LIMIT 1")
            return
        sleep(0.2)
    pytest.fail(f"{process.args!r} did not start")


@contextmanager
def oxigraph(folder: Path, file: Path) -> Iterator[str]:
    """Oxigraph's server with the content of a file."""
    server = program("oxigraph", "Oxigraph's server (pip install oxigraph)")
    subprocess.run([server, "load", "--location", "kept", "--file", str(file)], cwd=folder, check=True)
    (port,) = free_ports(1)
    command = [server, "serve-read-only", "--location", "kept", "--bind", f"{HOST}:{port}", "--union-default-graph"]
    with running(command, folder, f"http://{HOST}:{port}/query") as endpoint:
        yield endpoint


@contextmanager
def virtuoso(folder: Path) -> Iterator[str]:
    """An empty Virtuoso; who writes is dba, with the password dba."""
    server = program("virtuoso-t", "Virtuoso (Debian's virtuoso-opensource)")
    port, http = free_ports(2)
    settings = VIRTUOSO.format(host=HOST, port=port, http=http, folder=folder)
    (folder / "virtuoso.ini").write_text(settings, encoding="utf-8")
    command = [server, "+configfile", "virtuoso.ini", "+foreground"]
    with running(command, folder, f"http://{HOST}:{http}/sparql") as endpoint:
        (folder / "port").write_text(str(port), encoding="utf-8")
        yield endpoint


@contextmanager
def web(folder: Path) -> Iterator[str]:
    """The address of a web server with the files of a folder."""

    class Quiet(SimpleHTTPRequestHandler):
        extensions_map = SimpleHTTPRequestHandler.extensions_map | {
            ".ttl": "text/turtle", ".nq": "application/n-quads", ".trig": "application/trig",
            ".jsonld": "application/ld+json",
        }  # fmt: skip

        def log_message(self, format: str, *arguments: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer((HOST, 0), partial(Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://{HOST}:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def comunica(folder: Path, file: Path) -> Iterator[str]:
    """Comunica as an endpoint over a file."""
    server = program("comunica-sparql-http", "Comunica (npm's @comunica/query-sparql)")
    (port,) = free_ports(1)
    with web(file.parent) as address:
        command = [server, f"{address}/{file.name}", "-p", str(port), "-t", "60"]
        with running(command, folder, f"http://localhost:{port}/sparql") as endpoint:
            yield endpoint


@contextmanager
def jena(folder: Path, file: Path) -> Iterator[str]:
    """Apache Jena as an endpoint over a file."""
    program("java", "Java (Debian's default-jre-headless)")
    if not Path("/usr/share/java/jena-tdb2.jar").exists():
        pytest.skip("Apache Jena (Debian's libapache-jena-java) is not installed")
    pytest.importorskip("jpype", reason="JPype (pip install jpype1) is not installed", exc_type=ImportError)
    (port,) = free_ports(1)
    command = [sys.executable, str(Path(__file__).parent / "jena_server.py"), str(file), str(port)]
    with running(command, folder, f"http://{HOST}:{port}/sparql") as endpoint:
        yield endpoint
