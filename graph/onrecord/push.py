"""Sends the store to another one, over the Graph Store Protocol or SPARQL Update: graph by graph, in pieces.

Sending again changes nothing: each graph replaces the one of its name, and triples without blank nodes are a set, so
that a piece may arrive twice. Graphs of other names are left as they are.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

import pyoxigraph as ox
import requests
from requests.adapters import HTTPAdapter
from requests.auth import HTTPBasicAuth, HTTPDigestAuth
from urllib3.util.retry import Retry

from onrecord import __version__
from onrecord.errors import AbortError
from onrecord.store import Store

PASSING = (429, 500, 502, 503, 504)
"""What a server answers that may do better a moment later."""
GRAPH_STORE_PIECE = 20_000
UPDATE_PIECE = 1_000  # triples; Virtuoso compiles an update as one statement, of 10,000 lines at most
SECONDS = (10.0, 300.0)  # to connect, and to wait for an answer


@dataclass(frozen=True, slots=True)
class Target:
    """Where to send to: a Graph Store, or a SPARQL Update endpoint if `update`. A name without a password is none."""

    url: str
    update: bool = False
    user: str | None = None
    password: str | None = None
    retries: int = 5
    backoff: float = 0.5
    """Seconds before the second retry; twice as long before each further one."""


@dataclass(frozen=True, slots=True)
class Pushed:
    """What arrived: graphs, triples, and the requests that it took."""

    graphs: int
    triples: int
    requests: int


def push(store: Store, target: Target, tell: Callable[[str, int, int], None] | None = None) -> Pushed:
    """Sends every graph of `store` to `target` and says what arrived; sending again changes nothing.

    `tell` is called with a stage, how many graphs are sent, and how many there are. Raises AbortError with what the
    server answered, and how far it came.
    """
    names = store.graphs()
    triples = sent = 0
    with _session(target) as session:
        for number, name in enumerate(names):
            for first, piece in pieces(store, name, UPDATE_PIECE if target.update else GRAPH_STORE_PIECE):
                _send(session, target, name, piece, replace=first, done=f"{number} of {len(names)} graphs were sent")
                triples += len(piece)
                sent += 1
            if tell:
                tell("sending", number + 1, len(names))
    return Pushed(len(names), triples, sent)


def pieces(store: Store, graph: str, size: int) -> Iterator[tuple[bool, list[bytes]]]:
    """The triples of a graph as sorted lines of N-Triples, `size` at a time, and whether they are the first."""
    triples = (quad.triple for quad in store.quads(graph))
    written = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b""
    lines = iter(sorted(written.splitlines(keepends=True)))
    first = True
    while piece := list(islice(lines, size)):
        yield first, piece
        first = False


def _session(target: Target) -> requests.Session:
    retry = Retry(
        total=target.retries,
        backoff_factor=target.backoff,
        status_forcelist=PASSING,
        allowed_methods=None,  # every request may be sent again: see above
        raise_on_status=False,
    )
    session = requests.Session()
    for scheme in ("http://", "https://"):
        session.mount(scheme, HTTPAdapter(max_retries=retry))
    session.headers["User-Agent"] = f"onrecord/{__version__}"
    return session


def _send(
    session: requests.Session, target: Target, graph: str, piece: list[bytes], *, replace: bool, done: str
) -> None:
    method, body, kind = "POST", b"".join(piece), "text/turtle; charset=utf-8"
    if target.update:
        drop = f"DROP SILENT GRAPH <{graph}> ;\n".encode() if replace else b""
        body, kind = drop + f"INSERT DATA {{ GRAPH <{graph}> {{\n".encode() + body + b"} }", "application/sparql-update"
    elif replace:
        method = "PUT"
    where = None if target.update else {"graph": graph}
    request = requests.Request(method, target.url, data=body, headers={"Content-Type": kind}, params=where)
    try:
        answer = _answer(session, target, request)
    except requests.RequestException as error:
        raise AbortError(f"{target.url}: {_reason(error)}; {done}; sending again is safe") from error
    if not answer.ok or answer.is_redirect:
        raise AbortError(f"{target.url}: {_refusal(answer, target)}; {done}; sending again is safe")


def _answer(session: requests.Session, target: Target, request: requests.Request) -> requests.Response:
    """The answer to a request; a server that asks who is there is told, in the way that it asks for."""

    def send() -> requests.Response:
        return session.send(session.prepare_request(request), timeout=SECONDS, allow_redirects=False)

    answer = send()
    if answer.status_code == requests.codes.unauthorized and target.user and session.auth is None:
        asks_digest = answer.headers.get("WWW-Authenticate", "").casefold().startswith("digest")
        session.auth = (HTTPDigestAuth if asks_digest else HTTPBasicAuth)(target.user, target.password or "")
        answer = send()
    return answer


def _refusal(answer: requests.Response, target: Target) -> str:
    said = " ".join(answer.text.split())[:200]
    match answer.status_code:
        case 401 | 403:
            who = f"{target.user} may not write there" if target.user else "it asks who you are: --user NAME"
            return f"refused ({answer.status_code}); {who}"
        case 404 | 405:
            kind = "SPARQL Update" if target.update else "the Graph Store Protocol (--update for SPARQL Update)"
            return f"no address for {kind} ({answer.status_code})"
        case code if 300 <= code < 400:
            return f"moved to {answer.headers.get('Location', 'elsewhere')}: name that address"
        case code:
            return f"answered {code}{f': {said}' if said else ''}"


def _reason(error: requests.RequestException) -> str:
    if isinstance(error, requests.exceptions.InvalidURL | requests.exceptions.MissingSchema):
        return "not an http(s) address"
    if isinstance(error, requests.Timeout):
        return "does not answer in time"
    if isinstance(error, requests.ConnectionError):
        return "cannot be reached"
    return f"cannot be sent to ({type(error).__name__})"
