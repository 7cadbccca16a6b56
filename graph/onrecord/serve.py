"""The store over HTTP on this machine alone: SPARQL by Oxigraph's own server, and the pages beside it. Read-only."""

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import create_connection
from tempfile import TemporaryDirectory
from threading import Lock, Thread
from time import monotonic, sleep

from onrecord.errors import AbortError
from onrecord.export import EXPORTERS, FILE_NAMES
from onrecord.store import open_store, version_folder

HOST = "127.0.0.1"
PAGES = tuple(name for name, file in FILE_NAMES.items() if file.endswith(".html"))
START_SECONDS, POLL_SECONDS = 20.0, 0.05
REFRESH_SECONDS = 1.0  # how soon a store that was built anew is served


def server_program() -> str:
    """Where Oxigraph's server lies; AbortError with what to install if it is nowhere."""
    beside = shutil.which("oxigraph", path=f"{Path(sys.executable).parent}{os.pathsep}{sysconfig.get_path('scripts')}")
    found = beside or shutil.which("oxigraph")
    if not found:
        raise AbortError("serve needs Oxigraph's server: pip install 'onrecord[serve]'")
    return found


def serve(path: Path, *, port: int, seconds: int, ready: Callable[[str, str], None]) -> None:
    """Serves the store in the folder `path` until interrupted, and serves it anew when it was built anew.

    `ready` is called once with the addresses of the query page and of the pages, on `port` and the next one; a query
    may take `seconds`. Raises AbortError where there is no store or no server, or a port is taken.
    """
    version, pages = version_folder(path), pages_server(path, port + 1)
    Thread(target=pages.serve_forever, name="pages", daemon=True).start()
    told = False
    try:
        while True:
            with sparql_server(version / "graph", port=port, seconds=seconds) as process:
                if not told:
                    ready(f"http://{HOST}:{port}/", f"http://{HOST}:{port + 1}/")
                    told = True
                while version_folder(path) == version:
                    sleep(REFRESH_SECONDS)
                    if process.poll() is not None:
                        raise AbortError(f"Oxigraph's server ended by itself, with code {process.returncode}")
            version = version_folder(path)
    finally:
        pages.shutdown()
        pages.server_close()


@contextmanager
def sparql_server(graph: Path, *, port: int, seconds: int) -> Iterator["subprocess.Popen[bytes]"]:
    """Oxigraph's server on the database in `graph`, once it answers; ended on leaving. AbortError if it does not."""
    command = [
        server_program(), "serve-read-only", "--location", str(graph), "--bind", f"{HOST}:{port}",
        "--union-default-graph", "--timeout-s", str(seconds),
    ]  # fmt: skip
    if _answers(port):
        raise AbortError(f"port {port} is taken: choose another with --port")
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        end = monotonic() + START_SECONDS
        while not _answers(port):
            if process.poll() is not None or monotonic() > end:
                raise AbortError(f"Oxigraph's server did not start on port {port}: choose another with --port")
            sleep(POLL_SECONDS)
        yield process
    finally:
        process.terminate()
        process.wait()


def pages_server(path: Path, port: int) -> ThreadingHTTPServer:
    """A server of the pages of the store in `path`, each made when it is first asked for; not yet running."""
    try:
        return ThreadingHTTPServer((HOST, port), partial(_Pages, _Made(path), port - 1))
    except OSError as error:
        raise AbortError(f"port {port}, for the pages, is taken: choose another with --port") from error


class _Made:
    """The pages of a store as they were made last, by name; made anew when the store was built anew."""

    def __init__(self, path: Path) -> None:
        self._path, self._lock = path, Lock()
        self._kept: dict[str, tuple[Path, bytes]] = {}

    def page(self, name: str) -> bytes:
        """The page `name` of the version of the store that counts."""
        with self._lock:
            version = version_folder(self._path)
            if name not in self._kept or self._kept[name][0] != version:
                with TemporaryDirectory() as folder:
                    file = Path(folder) / FILE_NAMES[name]
                    EXPORTERS[name](open_store(self._path), file)
                    self._kept[name] = version, file.read_bytes()
            return self._kept[name][1]


class _Pages(BaseHTTPRequestHandler):
    """Answers GET for the index and the pages, and nothing else."""

    def __init__(self, made: _Made, sparql_port: int, *arguments: object) -> None:
        self._made, self._sparql_port = made, sparql_port
        super().__init__(*arguments)  # type: ignore[arg-type]  # the request, the address and the server, as they came

    def do_GET(self) -> None:
        """Sends the index or a page; 404 for anything else."""
        name = next((name for name in PAGES if self.path == f"/{FILE_NAMES[name]}"), None)
        if name is None and self.path != "/":
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        body = self._made.page(name) if name else self._index()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        """Says nothing: the terminal belongs to whoever started the server."""

    def _index(self) -> bytes:
        links = [(f"/{FILE_NAMES[name]}", name.capitalize()) for name in PAGES]
        links.append((f"http://{HOST}:{self._sparql_port}/", "Ask in SPARQL"))
        items = "".join(f'<li><a href="{address}">{words}</a></li>' for address, words in links)
        head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>onrecord</title>'
        return f"{head}<h1>onrecord</h1><ul>{items}</ul></html>\n".encode()


def _answers(port: int) -> bool:
    try:
        with create_connection((HOST, port), timeout=1):
            return True
    except OSError:
        return False
