"""Files that have a part for each graph: a graph that is as it was has the part that it had in the file before.

In the store's folder ``written.json`` says of the last file of each form what was in it: nothing of it is taken over
unless it is still the same, byte for byte.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict, dataclass
from hashlib import file_digest, sha256
from io import BufferedIOBase, BytesIO
from os.path import relpath
from pathlib import Path

import pyoxigraph as ox

from onrecord.code_version import code_version
from onrecord.errors import AbortError
from onrecord.export.whole import write_whole
from onrecord.network.lines import graph_lines
from onrecord.store import Store

INDEX = "written.json"

Place = tuple[str, int, int]
"""A digest of a graph's lines, and the start and the length of its part in bytes."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form of file: what stands round the parts, and what makes a part of a graph's name and its lines.

    `syntax` is what a part is parsed as before it counts; None where it holds nothing but what the store has parsed.
    """

    name: str
    syntax: ox.RdfFormat | None
    part: Callable[[str, bytes], bytes]
    head: bytes = b""
    between: bytes = b""
    tail: bytes = b""


@dataclass(frozen=True, slots=True)
class Written:
    """A file of some form: where it lies from the store, a digest of it, what made it, and the place of each part."""

    file: str
    digest: str
    maker: str
    parts: Mapping[str, Place]


def graph_parts(store: Store, form: Form) -> Iterator[tuple[str, bytes]]:
    """Each graph of `store` with its part, all made anew."""
    graphs = store.graphs()
    for graph, lines in zip(graphs, graph_lines(store, graphs), strict=True):
        yield graph, form.part(graph, lines)


def chunks(store: Store, form: Form) -> Iterator[bytes]:
    """The file of that form, all made anew."""
    yield form.head
    for number, (_, part) in enumerate(graph_parts(store, form)):
        yield form.between + part if number else part
    yield form.tail


def write_parts(store: Store, path: Path, form: Form) -> None:
    """Writes the file of that form to `path`; each part that is new is parsed strictly before it counts.

    Raises AbortError if that cannot be done.
    """
    digests, places = store.digests() if store.path else {}, dict[str, Place]()

    def contents() -> Iterator[bytes]:
        yield form.head
        at = len(form.head)
        for number, (graph, part) in enumerate(checked_parts(store, form)):
            between = form.between if number else b""
            places[graph] = digests.get(graph, ""), at + len(between), len(part)
            yield between + part
            at += len(between) + len(part)
        yield form.tail

    digest = write_whole(path, contents())
    _remember(store, path, form, digest, places)


def checked_parts(store: Store, form: Form) -> Iterator[tuple[str, bytes]]:
    """Each graph with its part, taken over if it was checked before; AbortError if a new one does not read back."""
    graphs = store.graphs()
    with _earlier(store, form) as (file, kept):
        fresh = graph_lines(store, [graph for graph in graphs if graph not in kept])
        for graph in graphs:
            if graph in kept:
                _, start, length = kept[graph]
                file.seek(start)
                yield graph, file.read(length)
            else:
                yield graph, _checked(form, graph, next(fresh))


def _checked(form: Form, graph: str, lines: bytes) -> bytes:
    """The part of a graph; AbortError if a strict parser does not read as many triples as there are lines."""
    part = form.part(graph, lines)
    if form.syntax:
        expect(b"%b%b%b" % (form.head, part, form.tail), lines.count(b"\n"), form.syntax, graph)
    return part


def expect(text: bytes, wanted: int, syntax: ox.RdfFormat, what: str) -> None:
    """Raises AbortError if a strict parser does not read `wanted` triples or quads in `text`, which is of `what`."""
    try:
        found = sum(1 for _ in ox.parse(text, format=syntax))
    except SyntaxError as error:
        raise AbortError(f"{what}: what is written of it does not read back ({error}); please report this") from error
    if found != wanted:
        raise AbortError(f"{what}: {found} of {wanted} triples read back; please report this")


@contextmanager
def _earlier(store: Store, form: Form) -> Iterator[tuple[BufferedIOBase, Mapping[str, Place]]]:
    """The last file of that form, and the places of those parts of it that can be taken over: none if it changed."""
    known = _known(store).get(form.name)
    with ExitStack() as stack:
        file: BufferedIOBase = BytesIO()
        if store.path and known and known.maker == _maker(form):
            with suppress(OSError):
                file = stack.enter_context((store.path / known.file).open("rb"))
        if not known or file_digest(file, sha256).hexdigest() != known.digest:
            yield file, {}
        else:
            digests = store.digests()
            yield file, {graph: at for graph, at in known.parts.items() if at[0] == digests.get(graph)}


def _known(store: Store) -> dict[str, Written]:
    try:
        rows = json.loads((store.path / INDEX).read_text("utf-8")) if store.path else {}
        return {name: Written(**row) for name, row in rows.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _remember(store: Store, path: Path, form: Form, digest: str, parts: Mapping[str, Place]) -> None:
    """Notes what the file of that form at `path` holds, if it lies beside the store: whoever writes it elsewhere takes
    it away. A store that cannot be written stays as it is."""
    if not store.path or path.suffix == ".gz" or store.path.parent.resolve() not in path.resolve().parents:
        return
    with suppress(AbortError, ValueError):  # ValueError: no way leads from one drive of Windows to another
        written = Written(relpath(path, store.path), digest, _maker(form), parts)
        rows = {name: asdict(each) for name, each in (_known(store) | {form.name: written}).items()}
        write_whole(store.path / INDEX, [json.dumps(rows).encode()])


def _maker(form: Form) -> str:
    """A digest of the code that writes, and of the head: what another version wrote is not taken over."""
    return sha256(code_version("export").encode() + form.head).hexdigest()
