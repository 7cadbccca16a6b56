"""How much memory a build takes at each of its stages, over a million triples; no test.

The articles are the samples again and again with other names, read with the model: 1,450, or as many as the command
line says. The build is a process of its own, whose peak Linux is told to forget before each stage.
"""

import sys
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from many_articles import write_article
from onrecord import pipeline
from onrecord.export import EXPORTERS

COUNT = 1_450
WHOLE = ("read_records", "resolve_records", "write_store", "check_new")
"""The steps of a build before the exports, by their names in `onrecord.pipeline`."""
STATUS, CLEAR = Path("/proc/self/status"), Path("/proc/self/clear_refs")


def main() -> None:
    """Makes the articles and lets a process of its own build them."""
    count = int(sys.argv[1]) if sys.argv[1:] else COUNT
    with TemporaryDirectory() as made:
        folder = Path(made) / "articles"
        for number in range(count):
            write_article(folder, number)
        child = get_context("spawn").Process(target=measure, args=(folder, Path(made) / "out"))
        child.start()
        child.join()
    sys.exit(child.exitcode)


def measure(folder: Path, out: Path) -> None:
    """Builds the articles of `folder` and prints the peak of each stage, in MB, and what it began with."""
    stage = Stage()
    for name in WHOLE:
        setattr(pipeline, name, stage.around(name.replace("_", " "), getattr(pipeline, name)))
    exports = iter(EXPORTERS)

    def tell(what: str, _done: int, _total: int) -> None:
        if what == "exporting":
            stage.begin(f"export {next(exports)}")

    report = pipeline.build([str(folder)], out, progress=tell)
    stage.end()
    sys.stdout.write(
        f"{report.articles:,} articles, {report.triples:,} triples: {max(stage.peaks.values()):,} MB at most, "
        f"in {max(stage.peaks, key=stage.peaks.__getitem__)}\n"
    )


class Stage:
    """The stage that is under way, and the peaks of those that are done."""

    def __init__(self) -> None:
        self.peaks: dict[str, int] = {}
        self.name, self.began, self.start = "", 0, 0.0

    def begin(self, name: str) -> None:
        """Ends the stage that is under way and begins another."""
        self.end()
        CLEAR.write_text("5")  # forgets the peak
        self.name, self.began, self.start = name, megabytes("VmRSS"), perf_counter()

    def end(self) -> None:
        """Prints the stage that is under way and what it took."""
        if self.name:
            peak = self.peaks[self.name] = megabytes("VmHWM")
            took = perf_counter() - self.start
            sys.stdout.write(f"{self.name:18} {peak:6,} MB, from {self.began:6,} MB; {took:6.1f} s\n")
            sys.stdout.flush()
        self.name = ""

    def around(self, name: str, work: Callable[..., object]) -> Callable[..., object]:
        """Does some work as a stage."""

        def measured(*given: object, **named: object) -> object:
            self.begin(name)
            try:
                return work(*given, **named)
            finally:
                self.end()

        return measured


def megabytes(what: str) -> int:
    """What Linux says of this process's memory: VmRSS is what it has, VmHWM the most it had."""
    (line,) = (line for line in STATUS.read_text().splitlines() if line.startswith(what + ":"))
    return int(line.split()[1]) * 1024 // 1_000_000


if __name__ == "__main__":
    main()
