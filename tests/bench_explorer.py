"""How fast the explorer opens and answers, for a few articles and for a thousand; `make bench` prints it, no test.

The large one is generated: 3,000 entities, 10,000 events and statements, a few of the entities in many of them, as in
a real affair. Each time is the median of five runs in headless Chromium, from a file on disk.
"""

import shutil
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from onrecord.export.views import views_page
from onrecord.model import EntityType
from onrecord.network import Evidence, Happening, NamedEntity
from onrecord.network.happening import EVENT_EDGES, STANCE_EDGES
from onrecord.pipeline import build, sample_articles

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ENTITIES, HAPPENINGS, ARTICLES = 3_000, 10_000, 1_000
RUNS = 5
# From a change to the moment when the browser has painted what follows from it.
PAINTED = """async (act) => {
  const begun = performance.now();
  eval(act);
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now() - begun;
}"""
ACTIONS = {
    "filter by date": "change({ from: '2030-03-01', to: '2030-08-31' })",
    "everything again": "everything()",
    "search": "byId('search').value = 'person 12'; byId('search').dispatchEvent(new Event('input'))",
    "surroundings of one": "focusOn(NODES[0].id, 2)",
    "zoom in on time": "change({ focus: '' }); zoomTime(1.4)",
}


def large() -> tuple[list[NamedEntity], list[Happening]]:
    """Generated entities and happenings; the same in every run."""
    random = Random(1)
    kinds: tuple[EntityType, ...] = ("person",) * 6 + ("organization",) * 3 + ("outlet",)
    entities = [NamedEntity(f"u:{n}", random.choice(kinds), f"Person {n} of Somewhere") for n in range(ENTITIES)]
    return entities, list(_happenings(random))


def _happenings(random: Random) -> Iterator[Happening]:
    events, stances = tuple(EVENT_EDGES), tuple(STANCE_EDGES)
    for number in range(HAPPENINGS):
        who = tuple(dict.fromkeys(f"u:{int(ENTITIES * random.random() ** 3)}" for _ in range(random.choice((2, 2, 3)))))
        day = (date(2029, 1, 1) + timedelta(int(random.gauss(500, 200)))).isoformat() if random.random() < 0.8 else ""
        article = random.randrange(ARTICLES)
        said = f"Sentence number {number} tells at some length what is said to have happened there, and why. "
        evidence = tuple(
            Evidence(said * 2, f"a{article + n}", f"Title {article + n}", f"Outlet {article % 40}", "2031-01-01")
            for n in range(random.choice((1, 1, 2)))
        )
        if number % 3:
            yield Happening(f"v{number}", "event", random.choice(events), f"Event number {number}", who,
                            earliest=day, latest=day, evidence=evidence)  # fmt: skip
        else:
            yield Happening(f"s{number}", "statement", random.choice(stances), f"Statement {number}", who[:1], who[1:],
                            earliest=day, latest=day, evidence=evidence)  # fmt: skip


def opened(browser: "Browser", path: Path) -> tuple["Page", float]:
    """The page, and the milliseconds from asking for it until all of it is drawn and answers."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    begun = time.perf_counter()
    page.goto(path.as_uri())
    page.wait_for_selector("html[data-ready]", state="attached")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return page, (time.perf_counter() - begun) * 1000


def measured(run: Callable[[], float]) -> float:
    """The median of a few runs."""
    return median(run() for _ in range(RUNS))


def ready(browser: "Browser", path: Path) -> float:
    """Milliseconds until the page at `path` is ready, once."""
    page, passed = opened(browser, path)
    page.close()
    return passed


def tell(what: str, figure: str) -> None:
    """One line of the report."""
    sys.stdout.write(f"{what:<52}{figure:>12}\n")


def main() -> None:
    """Prints each figure with what it is of; says so where there is no browser."""
    from playwright.sync_api import sync_playwright  # optional, and pytest imports this module in search of doctests

    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        build([str(path) for path in sys.argv[1:]] or [str(sample_articles())], Path(folder))
        big = Path(folder) / "big.html"
        entities, happenings = large()
        begun = time.perf_counter()
        big.write_text(views_page(entities, happenings), "utf-8")
        tell("1,000 articles: writing the page", f"{time.perf_counter() - begun:.1f} s")
        tell("1,000 articles: size of the page", f"{big.stat().st_size / 1e6:.1f} MB")
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        small = Path(folder) / "explorer.html"
        tell("a few articles: ready", f"{measured(lambda: ready(browser, small)):.0f} ms")
        tell("1,000 articles: ready", f"{measured(lambda: ready(browser, big)):.0f} ms")
        page, _ = opened(browser, big)
        page.wait_for_timeout(1000)
        times: dict[str, list[float]] = {name: [] for name in ACTIONS}
        for _ in range(RUNS):
            for name, act in ACTIONS.items():
                times[name].append(page.evaluate(PAINTED, act))
        for name, each in times.items():
            tell(f"1,000 articles: {name}", f"{median(each):.0f} ms")
        browser.close()


if __name__ == "__main__":
    main()
