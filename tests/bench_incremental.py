"""What a build costs that adds, changes or removes one article, beside the build of them all; no test.

The articles are the samples again and again with other names, read with the model: 200, or as many as the command line
says. Seconds differ from machine to machine; the shares, of two times on one machine, can be compared.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from many_articles import write_article
from onrecord.language import load_language
from onrecord.pipeline import build

COUNT = 200


def main() -> None:
    """Builds, adds one, changes one, removes one and changes nothing, and prints what each took."""
    count = int(sys.argv[1]) if sys.argv[1:] else COUNT
    load_language()
    with TemporaryDirectory() as made:
        folder, out = Path(made) / "articles", Path(made) / "out"
        for number in range(count):
            write_article(folder, number)
        whole = timed(folder, out)
        show(f"{count:,} articles from nothing", whole, whole)
        added = write_article(folder, count)
        show("one added", timed(folder, out), whole)
        added.write_text(added.read_text(encoding="utf-8") + "\nThe mayor met the shipowner on May 3, 2021.\n", "utf-8")
        show("one changed", timed(folder, out), whole)
        added.unlink()
        show("one removed", timed(folder, out), whole)
        show("nothing changed", timed(folder, out), whole)


def timed(folder: Path, out: Path) -> tuple[float, float]:
    """The seconds of a build until the exports begin, and of all of it."""
    begun: list[float] = []

    def note(stage: str, done: int, total: int) -> None:
        if stage == "exporting" and not begun:
            begun.append(perf_counter())

    start = perf_counter()
    build([str(folder)], out, progress=note)
    return begun[0] - start, perf_counter() - start


def show(what: str, took: tuple[float, float], whole: tuple[float, float]) -> None:
    """Prints the seconds of a build, and their share of those from nothing."""
    (graph, everything), (whole_graph, whole_everything) = took, whole
    sys.stdout.write(
        f"{what:28} {graph:8.2f} s to the store, {graph / whole_graph:6.1%}; "
        f"{everything:8.2f} s with every export, {everything / whole_everything:6.1%}\n"
    )
    sys.stdout.flush()


if __name__ == "__main__":
    main()
