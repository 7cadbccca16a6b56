"""Sends the store to another one, over the Graph Store Protocol or SPARQL Update: graph by graph, in pieces.

Sending again changes nothing: each graph replaces the one of its name, and triples without blank nodes are a set, so
that a piece may arrive twice. Graphs of other names are left as they are, unless they are found to be of articles that
are gone from the store and are then removed.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import cast

import pyoxigraph as ox
import requests
from requests.adapters import HTTPAdapter
from requests.auth import HTTPBasicAuth, HTTPDigestAuth
from urllib3.util.retry import Retry

from onrecord import __version__
from onrecord.errors import AbortError
from onrecord.rdf.iris import SAFE_KEY
from onrecord.store import Store

PASSING = (429, 500, 502, 503, 504)
"""What a server answers that may do better a moment later."""
GRAPH_STORE_PIECE = 20_000
UPDATE_PIECE = 1_000  # triples; Virtuoso compiles an update as one statement, of 10,000 lines at most
RESULTS = "application/sparql-results+json"
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


def gone_graphs(store: Store, target: Target, answers: str) -> list[str]:
    """The graphs of `target` that are named as those of `store` are, under its base, and are not in it; sorted.

    `answers` is where `target` answers SPARQL queries. Of an empty store nothing is known to be gone. Raises AbortError
    with what the server answered.
    """
    names = store.graphs()
    if not names:
        return []
    start = names[0].rpartition("/")[0] + "/"
    query = f'SELECT DISTINCT ?g {{ GRAPH ?g {{ ?s ?p ?o }} FILTER(STRSTARTS(STR(?g), "{start}")) }}'
    request = requests.Request("POST", answers, data={"query": query}, headers={"Accept": RESULTS})
    with _session(target) as session:
        answer = _answer(session, target, request, "nothing was removed")
    try:
        solutions = ox.parse_query_results(answer.content, format=ox.QueryResultsFormat.JSON)
        found = {term.value for term, *_ in cast(ox.QuerySolutions, solutions)}
    except (SyntaxError, ValueError, TypeError, AttributeError) as error:
        raise AbortError(f"{answers}: does not answer SPARQL queries; nothing was removed") from error
    # What another store says is not to be trusted: no name may hold more than a name.
    return sorted(name for name in found - set(names) if SAFE_KEY.fullmatch(name.removeprefix(start)))


def remove_graphs(target: Target, names: Sequence[str]) -> None:
    """Removes graphs of those names from `target`; one that is not there is none. Raises AbortError like `push`."""
    with _session(target) as session:
        for number, name in enumerate(names):
            if target.update:
                request = _update(target, f"DROP SILENT GRAPH <{name}>".encode())
            else:
                request = requests.Request("DELETE", target.url, params={"graph": name})
            done = f"{number} of {len(names)} graphs were removed; removing again is safe"
            _answer(session, target, request, done, may_lack=not target.update)


def pieces(store: Store, graph: str, size: int) -> Iterator[tuple[bool, list[bytes]]]:
    """The triples of a graph as sorted lines of N-Triples, `size` at a time, and whether they are the first."""
    lines = iter(store.lines(graph).splitlines(keepends=True))
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
    body = b"".join(piece)
    if target.update:
        drop = f"DROP SILENT GRAPH <{graph}> ;\n".encode() if replace else b""
        request = _update(target, drop + f"INSERT DATA {{ GRAPH <{graph}> {{\n".encode() + body + b"} }")
    else:
        kind = {"Content-Type": "text/turtle; charset=utf-8"}
        request = requests.Request("PUT" if replace else "POST", target.url, data=body, headers=kind)
        request.params = {"graph": graph}
    _answer(session, target, request, f"{done}; sending again is safe")


def _update(target: Target, body: bytes) -> requests.Request:
    return requests.Request("POST", target.url, data=body, headers={"Content-Type": "application/sparql-update"})


def _answer(
    session: requests.Session, target: Target, request: requests.Request, done: str, *, may_lack: bool = False
) -> requests.Response:
    try:
        answer = _known(session, target, request)
    except requests.RequestException as error:
        raise AbortError(f"{request.url!s}: {_reason(error)}; {done}") from error
    lacks = may_lack and answer.status_code == requests.codes.not_found
    if not (answer.ok or lacks) or answer.is_redirect:
        raise AbortError(f"{request.url!s}: {_refusal(answer, target, request)}; {done}")
    return answer


def _known(session: requests.Session, target: Target, request: requests.Request) -> requests.Response:
    """The answer to a request; a server that asks who is there is told, in the way that it asks for."""

    def send() -> requests.Response:
        return session.send(session.prepare_request(request), timeout=SECONDS, allow_redirects=False)

    answer = send()
    if answer.status_code == requests.codes.unauthorized and target.user and session.auth is None:
        asks_digest = answer.headers.get("WWW-Authenticate", "").casefold().startswith("digest")
        session.auth = (HTTPDigestAuth if asks_digest else HTTPBasicAuth)(target.user, target.password or "")
        answer = send()
    return answer


def _refusal(answer: requests.Response, target: Target, request: requests.Request) -> str:
    said = " ".join(answer.text.split())[:200]
    match answer.status_code:
        case 401 | 403:
            who = f"{target.user} may not write there" if target.user else "it asks who you are: --user NAME"
            return f"refused ({answer.status_code}); {who}"
        case 404 | 405:
            kind = "SPARQL Update" if target.update else "the Graph Store Protocol (--update for SPARQL Update)"
            kind = "SPARQL queries" if request.headers.get("Accept") == RESULTS else kind
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
