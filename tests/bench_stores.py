"""How fast exports are written and named queries answered, beside rdflib in the same run; no test.

Seconds differ from machine to machine: the ratios, of two times on one machine, are what can be compared. The data is
the kept graph many times over, each time with other names (`tests/copies.py`).
"""

import signal
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import pyoxigraph as ox
from rdflib import Dataset, Graph

from copies import kept_store_of, store_of
from onrecord.export.nquads import nquads, write_nquads
from onrecord.export.parts import INDEX
from onrecord.export.turtle import turtle, write_turtle
from onrecord.pipeline import build, sample_articles
from onrecord.query import NamedQuery, cookbook, named_queries, run_query
from onrecord.store import Store, open_store
from onrecord.validate import shape_failures
from onrecord.validate.conformance import conforms, described, read_targets
from onrecord.vocab import ontology_folder

WRITE_COPIES, QUERY_COPIES, RUNS = 20, 185, 3
RDFLIB_SECONDS = 30  # a query that takes rdflib longer is not waited for
FILTERS = {"from": "2023-04", "to": "2023-04", "depth": "1", "days": "1", "least": "1"}
"""What these filters are given; all others, the name of somebody in a few of the copies."""


def main() -> None:
    """Measures writing, querying and filtering over a million triples, and checking; or what the command line names."""
    warnings.simplefilter("ignore")
    wanted = sys.argv[1:] or ["write", "query", "filter", "check"]
    if "write" in wanted:
        measure_writing(WRITE_COPIES)
    if "query" in wanted:
        measure_queries(store_of(QUERY_COPIES))
    if "filter" in wanted:
        measure_filters(QUERY_COPIES)
    if "check" in wanted:
        measure_checking()


def measure_checking() -> None:
    """Prints how long the shapes of the sample articles' graphs take, by the quick check and by pySHACL."""
    shapes = Graph().parse(ontology_folder() / "shapes.ttl", format="turtle")
    targets = read_targets(shapes)
    with TemporaryDirectory() as folder:
        build([str(sample_articles())], Path(folder))
        store = open_store(Path(folder) / "store")
        quads = [list(store.quads(name)) for name in store.graphs() if not name.endswith("/resolved")]
        del store
    triples = sum(map(len, quads))
    graphs = [
        Graph().parse(data=ox.serialize((quad.triple for quad in each), format=ox.RdfFormat.N_TRIPLES), format="nt")
        for each in quads
    ]
    ours = best(lambda: [conforms(described(each), targets) for each in quads])
    theirs = best(lambda: [list(shape_failures(each, shapes)) for each in graphs])
    say(f"shapes of {triples:,} triples: {1e6 * ours / triples:.1f} µs each, pySHACL {theirs / ours:.0f} times as long")


def measure_writing(copies: int) -> None:
    """Prints triples a second for N-Quads and Turtle, from a store on disk: ours alone, ours with the re-reading, and
    rdflib's from its memory."""
    with TemporaryDirectory() as folder:
        out = Path(folder)
        store = kept_store_of(copies, out / "store")
        number = len(store.graph)
        say(f"writing {number:,} triples; the best of {RUNS} runs, in triples a second")
        write_nquads(store, out / "a.nq")
        write_turtle(store, out / "a.ttl")
        dataset, graph = Dataset(), Graph()
        dataset.parse(out / "a.nq", format="nquads")
        graph.parse(out / "a.ttl")
        for name, ours, checked, theirs in (
            ("N-Quads", lambda: put(out, nquads(store)), lambda: afresh(store, write_nquads, out / "b.nq"),
             lambda: dataset.serialize(out / "c.nq", format="nquads")),
            ("Turtle", lambda: put(out, turtle(store)), lambda: afresh(store, write_turtle, out / "b.ttl"),
             lambda: graph.serialize(out / "c.ttl", format="turtle")),
        ):  # fmt: skip
            alone, whole, rdflib = (number / best(work) for work in (ours, checked, theirs))
            say(
                f"{name:8} {alone:11,.0f}, {alone / rdflib:5.1f} times rdflib's {rdflib:,.0f}; "
                f"with strict re-reading {whole:,.0f}, {whole / rdflib:.1f} times"
            )


def measure_queries(store: Store) -> None:
    """Prints the seconds of each named query, and how many times as long rdflib takes."""
    say(f"named queries over {len(store.graph):,} triples in {len(store.graphs()):,} graphs, in seconds")
    dataset = Dataset(default_union=True)
    dataset.parse(data=store.graph.dump(format=ox.RdfFormat.N_QUADS), format="nquads")
    for name, query in named_queries().items():
        ours = best(partial(run_query, store, name))
        theirs = RDFLIB_SECONDS * 1.0
        with giving_up(RDFLIB_SECONDS):
            theirs = timed(partial(answered, dataset, query.text))
        more = "more than " if theirs >= RDFLIB_SECONDS else ""
        say(f"{name:14} {ours:8.3f}   rdflib {more}{theirs:.2f}, {more}{theirs / ours:,.0f} times as long")


def measure_filters(copies: int) -> None:
    """Prints the seconds of each query of ours with the filter that takes it longest, or with none, from a store on
    disk, as users have it, and from one in memory."""
    with TemporaryDirectory() as folder:
        kept, held = kept_store_of(copies, Path(folder) / "store"), store_of(copies)
        say(f"all queries over {len(held.graph):,} triples, each with its slowest filter or without one, in seconds")
        for name, query in (named_queries() | cookbook()).items():
            disk, memory = (slowest(store, name, query) for store in (kept, held))
            say(f"{name:14} from disk {disk[0]:8.3f} {disk[1]:12} from memory {memory[0]:8.3f} {memory[1]}")


def slowest(store: Store, name: str, query: NamedQuery) -> tuple[float, str]:
    """The seconds of a query with the filter that takes it longest, and that filter's name; empty for none."""
    return max((timed(partial(run_query, store, name, each)), "".join(each)) for each in settings(query))


def settings(query: NamedQuery) -> Iterator[dict[str, str]]:
    """No filter, and each filter of a query alone."""
    yield {}
    yield from ({name: FILTERS.get(name, "reyl 7")} for name in query.parameters)


def answered(dataset: Dataset, text: str) -> list[object]:
    """All rows of rdflib's answer."""
    return list(dataset.query(text))


def afresh(store: Store, write: Callable[[Store, Path], None], path: Path) -> None:
    """Writes a file as if none had been written before."""
    assert store.path
    (store.path / INDEX).unlink(missing_ok=True)
    write(store, path)


def put(folder: Path, chunks: Iterator[bytes]) -> None:
    """Writes chunks to a file."""
    with (folder / "plain").open("wb") as file:
        file.writelines(chunks)


def timed(work: Callable[[], object]) -> float:
    """The seconds that some work takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def best(work: Callable[[], object]) -> float:
    """The least seconds of several runs of some work."""
    return min(timed(work) for _ in range(RUNS))


@contextmanager
def giving_up(seconds: int) -> Iterator[None]:
    """Ends what is done within after so many seconds, silently."""

    def give_up(*_: object) -> None:
        raise TimeoutError

    signal.signal(signal.SIGALRM, give_up)
    signal.alarm(seconds)
    try:
        yield
    except TimeoutError:
        pass
    finally:
        signal.alarm(0)


def say(line: str) -> None:
    """Prints a line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
