"""How fast a build is, printed beside the time that reading its Turtle takes in the same run; no test.

Seconds differ from machine to machine: the ratios, of two times on one machine, are what can be compared.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import pyoxigraph as ox
from rdflib import Graph

from onrecord.language import load_language
from onrecord.model import Article
from onrecord.pipeline import BuildReport, build, extract, sample_articles
from onrecord.read import read_sources

RUNS = 3


def main() -> None:
    """Builds the articles named on the command line, or the samples, and prints what it took."""
    sources = sys.argv[1:] or [str(sample_articles())]
    load_language()
    with TemporaryDirectory() as folder:
        built = [timed_build(sources, Path(folder) / str(run)) for run in range(RUNS)]
        turtle = Path(folder) / "0" / "graph.ttl"
        by_rdflib = min(rdflib_seconds(turtle) for _ in range(RUNS))
        by_oxigraph = min(oxigraph_seconds(turtle) for _ in range(RUNS))
    report, seconds = built[0][0], min(took for _, took in built)
    reading, words = reading_seconds(sources)
    language = language_seconds(sources)
    for line in (
        f"{report.articles:,} articles, {words:,} words, {report.triples:,} triples; the best of {RUNS} runs",
        f"build, all exports included    {seconds / report.articles:8.3f} s an article",
        f"reading and extraction alone   {reading / report.articles:8.3f} s an article, {words / reading:,.0f} words/s",
        f"the language pipeline          {language / report.articles:8.3f} s an article, {words / language:,.0f} w/s",
        f"the rest of reading takes      {reading / language - 1:8.1f} times the language pipeline's time",
        f"rdflib reads the Turtle in     {by_rdflib:8.3f} s, {by_rdflib / by_oxigraph:,.1f} times pyoxigraph's time",
        f"the build takes                {seconds / by_rdflib:8.1f} times as long as rdflib takes to read its Turtle",
        f"reading and extraction take    {reading / by_rdflib:8.1f} times as long",
    ):
        sys.stdout.write(line + "\n")


def timed_build(sources: list[str], out: Path) -> tuple[BuildReport, float]:
    """What a build into the empty folder `out` did, and its seconds."""
    start = perf_counter()
    report = build(sources, out)
    return report, perf_counter() - start


def reading_seconds(sources: list[str]) -> tuple[float, int]:
    """The least seconds that it takes to read and extract `sources`, and the number of their words."""
    times, words = [], 0
    for _ in range(RUNS):
        start = perf_counter()
        found = list(extract(sources))
        times.append(perf_counter() - start)
        words = sum(len(record.article.text.split()) for record in found if not isinstance(record, Exception))
    return min(times), words


def language_seconds(sources: list[str]) -> float:
    """The least seconds that the language pipeline takes for the texts of `sources`, one after the other."""
    texts = [article.text for article in read_sources(sources) if isinstance(article, Article)]
    times = []
    for _ in range(RUNS):
        start = perf_counter()
        for text in texts:
            load_language()(text)
        times.append(perf_counter() - start)
    return min(times)


def rdflib_seconds(path: Path) -> float:
    """The seconds that rdflib takes to read the Turtle file at `path`."""
    start = perf_counter()
    Graph().parse(path)
    return perf_counter() - start


def oxigraph_seconds(path: Path) -> float:
    """The seconds that pyoxigraph takes to read the Turtle file at `path`."""
    start = perf_counter()
    ox.Store().bulk_load(path=path, format=ox.RdfFormat.TURTLE)
    return perf_counter() - start


if __name__ == "__main__":
    main()
