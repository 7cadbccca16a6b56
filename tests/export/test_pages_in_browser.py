"""Both pages in headless Chromium, from a file: URL. Screenshots go to tests/output for a person to look at."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from bridge_affair import ENTITIES, HAPPENINGS

from onrecord.export.map import write_map
from onrecord.export.timeline import write_timeline
from onrecord.network import Evidence, Happening, NamedEntity, project

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page

pytestmark = pytest.mark.browser
OUTPUT = Path(__file__).parents[1] / "output"
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run",
)  # fmt: skip
VIEWS = {"light": (1440, 900, "light"), "dark": (1440, 900, "dark"), "phone": (390, 844, "light")}


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if not found:
        pytest.skip("no Chromium or Chrome on the PATH")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    write_map(project(ENTITIES, HAPPENINGS), folder / "map.html")
    write_timeline(HAPPENINGS, folder / "timeline.html")
    return folder


@contextmanager
def opened(browser: "Browser", path: Path, view: str = "light") -> Iterator["Page"]:
    """The page at `path`, ready; fails on leaving if it complained, asked, or reached for anything but itself."""
    width, height, scheme = VIEWS[view]
    complaints: list[str] = []
    asked: list[str] = []
    page = browser.new_page(
        viewport={"width": width, "height": height}, color_scheme="dark" if scheme == "dark" else "light"
    )
    page.on("console", lambda message: complaints.append(f"console {message.type}: {message.text}"))
    page.on("pageerror", lambda error: complaints.append(f"error: {error}"))

    def refuse(dialog: "Dialog") -> None:
        complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    page.on("dialog", refuse)
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    page.wait_for_timeout(300)
    yield page
    page.close()
    assert complaints == []
    assert asked == [path.as_uri()]


def click_mark(page: "Page", script: str) -> None:
    """Clicks on the canvas where `script`, an expression of the page's own, says: a point on the canvas."""
    page.locator("#drawing").scroll_into_view_if_needed()
    at = page.evaluate(f"(() => {{ const p = network.canvasToDOM({script}); return [p.x, p.y]; }})()")
    box = page.locator("#drawing").bounding_box()
    assert box
    page.mouse.click(box["x"] + at[0], box["y"] + at[1])
    # vis-network waits for a second click before it takes the first one for a single one.
    page.wait_for_timeout(400)


def panel(page: "Page") -> str:
    return page.locator("#panel").inner_text()


def entity(page: "Page", name: str) -> str:
    """The number under which the map knows the entity called `name`."""
    return str(page.evaluate("name => Object.entries(DATA.entities).find(([, one]) => one.name === name)[0]", name))


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", ["map", "timeline"])
def test_a_page_opens_from_disk_without_complaint_or_request(
    browser: "Browser", pages: Path, name: str, view: str
) -> None:
    with opened(browser, pages / f"{name}.html", view) as page:
        drawn = page.evaluate(
            "(() => { const c = document.querySelector('#drawing canvas');"
            "const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
            "const seen = new Set(); for (let i = 0; i < d.length; i += 4) seen.add(d[i] << 16 | d[i+1] << 8 | d[i+2]);"
            "return seen.size; })()"
        )
        assert drawn > 20
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        OUTPUT.mkdir(exist_ok=True)
        page.screenshot(path=OUTPUT / f"{name}-{view}.png", full_page=view == "phone")


def test_searching_without_accents_shows_the_sentences_and_their_source(browser: "Browser", pages: Path) -> None:
    with opened(browser, pages / "map.html") as page:
        page.fill("#search", "kerem yild")
        assert page.locator("#found button").count() == 1
        page.press("#search", "Enter")
        shown = panel(page)
        assert "Jaan Tamm, Samuel Oduya and Kerem Yıldız met on 27 February." in shown
        assert "The bridge that stayed on paper, The Calder Ledger, 12 April 2031" in shown


def test_clicking_an_entity_shows_what_it_took_part_in(browser: "Browser", pages: Path) -> None:
    with opened(browser, pages / "map.html") as page:
        click_mark(page, f"network.getPosition('{entity(page, 'Ferran Leto')}')")
        assert page.locator("#panel h2").inner_text() == "Ferran Leto"
        assert "“She buried the file,” Leto said of Ostrava on 20 February." in panel(page)
        assert page.locator("#panel .told").count() == 2


def test_clicking_a_line_shows_its_sentence(browser: "Browser", pages: Path) -> None:
    with opened(browser, pages / "map.html") as page:
        ends = [entity(page, name) for name in ("NordPress", "Milosz Kray")]
        a, b = (f"network.getPosition('{end}')" for end in ends)
        click_mark(page, f"{{ x: ({a}.x + {b}.x) / 2, y: ({a}.y + {b}.y) / 2 }}")
        assert page.locator("#panel h2").inner_text() == "NordPress reported on Milosz Kray"
        assert "NordPress reported the charge against Kray on 10 April." in panel(page)


def test_no_label_of_the_map_covers_another(browser: "Browser", pages: Path) -> None:
    for view in VIEWS:
        with opened(browser, pages / "map.html", view) as page:
            boxes = page.evaluate("NODES.map((node) => ({ name: node.label, ...network.getBoundingBox(node.id) }))")
            for a, b in combinations(boxes, 2):
                across = min(a["right"], b["right"]) - max(a["left"], b["left"])
                down = min(a["bottom"], b["bottom"]) - max(a["top"], b["top"])
                assert min(across, down) < 2, f"{a['name']} and {b['name']} overlap ({view})"


def test_whoever_is_linked_to_nobody_can_be_read_too(browser: "Browser", tmp_path: Path) -> None:
    silent = NamedEntity("u:c", "person", "Cy Marrow")
    pair = tuple(NamedEntity(f"u:{name}", "person", name) for name in ("Ada", "Bo"))
    told = (
        Happening("v1", "event", "call", "Call: Ada and Bo", ("u:Ada", "u:Bo")),
        Happening("s1", "statement", "decline", "Cy Marrow would not comment: it", ("u:c",),
                  evidence=(Evidence("Marrow hung up.", "a1"),)),
    )  # fmt: skip
    write_map(project([silent, *pair], told), tmp_path / "map.html")
    with opened(browser, tmp_path / "map.html") as page:
        page.click("#apart summary")
        page.click("#apart button")
        assert "Marrow hung up." in panel(page)


def test_clicking_the_timeline_shows_the_sentence_and_the_date(browser: "Browser", pages: Path) -> None:
    with opened(browser, pages / "timeline.html") as page:
        found = "items.find((one) => one.text.startsWith('Dismissal'))"
        click_mark(page, f"{{ x: {found}.at.from + 4, y: {found}.y }}")
        assert "Ostrava dismissed Ferran Leto, who had asked for the files, on 11 February." in panel(page)
        assert "11 February 2031" in panel(page)
        assert page.locator("#panel blockquote").count() == 3


def test_an_uncertain_date_is_a_bar_as_wide_as_its_bounds(browser: "Browser", pages: Path) -> None:
    with opened(browser, pages / "timeline.html") as page:
        page.click("#all")
        widths = page.evaluate("items.map((one) => [one.to - one.from, (one.at.to - one.at.from) / view.perDay])")
        month = [drawn for days, drawn in widths if days == 31]
        assert month == pytest.approx([31] * len(month), abs=0.01)
        assert len(month) > 1


def test_the_arrow_keys_walk_through_the_events_by_date(browser: "Browser", pages: Path) -> None:
    with opened(browser, pages / "timeline.html") as page:
        page.focus("#drawing")
        page.keyboard.press("ArrowRight")
        assert "20 November 2029" in panel(page)
        page.keyboard.press("ArrowRight")
        assert "2 May 2030" in panel(page)
        page.keyboard.press("ArrowLeft")
        assert "20 November 2029" in panel(page)


def test_without_a_date_an_alleged_contact_is_told_from_a_denied_one(browser: "Browser", tmp_path: Path) -> None:
    told = [
        Happening(f"v{state}", "event", "contact", "Contact: Ada and Bo", ("u:a", "u:b"), status=state)
        for state in ("alleged", "denied", "happened")
    ]  # fmt: skip
    write_timeline(told, tmp_path / "timeline.html")
    with opened(browser, tmp_path / "timeline.html") as page:
        assert sorted(page.locator("#apart button").all_inner_texts()) == [
            "Alleged contact: Ada and Bo",
            "Contact: Ada and Bo",
            "Denied contact: Ada and Bo",
        ]


@pytest.mark.parametrize("view", ["light", "phone"])
def test_choosing_a_person_shows_nothing_beyond_the_drawing(browser: "Browser", pages: Path, view: str) -> None:
    with opened(browser, pages / "map.html", view) as page:
        edges = page.evaluate(
            "NODES.map((node) => [node.id, network.getPosition(node.id).x]).sort((a, b) => a[1] - b[1])"
            ".map(([id]) => DATA.entities[id].name)"
        )
        for name in (edges[0], edges[-1]):
            page.evaluate("network.moveTo({ scale: 1.5 })")
            page.fill("#search", name)
            page.press("#search", "Enter")
            left, right, low, high = page.evaluate(
                "(() => { const [box, frame] = [wholeBox(), byId('drawing')];"
                "const [a, b] = [0, frame.clientWidth].map((x) => network.DOMtoCanvas({ x, y: 0 }).x);"
                "const rim = MARGIN / network.getScale();"
                "return [a, b, box.left - rim, box.right + rim]; })()"
            )
            assert high - low > right - left
            assert low - 1 <= left < right <= high + 1, name


def test_what_has_no_date_waits_beside_the_axis(browser: "Browser", pages: Path) -> None:
    with opened(browser, pages / "timeline.html") as page:
        page.get_by_role("button", name="Meeting: Rosalind Bell and Corentin Dufay").click()
        assert "Bell and Dufay met more than once." in panel(page)
        assert "No date given" in panel(page)


def test_zooming_and_dragging_move_the_axis(browser: "Browser", pages: Path) -> None:
    with opened(browser, pages / "timeline.html") as page:
        scale, start = page.evaluate("[view.perDay, view.start]")
        page.click("#closer")
        assert page.evaluate("view.perDay") == pytest.approx(1.4 * scale)
        page.click("#farther")
        box = page.locator("#frame").bounding_box()
        assert box
        page.mouse.move(box["x"] + 300, box["y"] + 300)
        page.mouse.down()
        page.mouse.move(box["x"] + 400, box["y"] + 300, steps=4)
        page.mouse.up()
        assert page.evaluate("view.start") == pytest.approx(start - 100 / scale)


def test_a_phone_shows_the_sentences_over_the_drawing_and_puts_them_away(browser: "Browser", pages: Path) -> None:
    with opened(browser, pages / "map.html", "phone") as page:
        page.fill("#search", "Finch")
        page.press("#search", "Enter")
        box = page.locator("#panel").bounding_box()
        assert box
        assert box["y"] + box["height"] <= 845
        page.screenshot(path=OUTPUT / "map-phone-chosen.png")
        page.get_by_role("button", name="Close").click()
        assert not page.evaluate("document.body.classList.contains('chosen')")


HOSTILE = (
    "</script><script>window.hacked = 1</script>",
    "<img src=x onerror=window.hacked=1>",
    "javascript:window.hacked=1",
    "{{ 7 * 7 }} {% raw %} ${hacked} \\u003cb\\u003e",
    "\u202egnihtyreve snrut siht\u2028\u2029",
    "👩‍👩‍👧‍👦 ⚓ naïve",
    "href=" + "long " * 2000,
)


@pytest.mark.parametrize("kind", ["map", "timeline"])
def test_hostile_names_titles_and_sentences_are_shown_as_text_and_nothing_runs(
    browser: "Browser", tmp_path: Path, kind: str
) -> None:
    people = [NamedEntity(f"u:{number}", "person", name, (name,)) for number, name in enumerate(HOSTILE)]
    told = [
        Happening(
            f"v:{number}", "event", "meeting", f"Meeting: {name}", ("u:0", f"u:{number}"), place=name,
            earliest="2040-01-01", latest="2040-01-01",
            evidence=(Evidence(name, name, name, name, "", "javascript:window.hacked=1", 0, 3),),
        )
        for number, name in enumerate(HOSTILE)
    ]  # fmt: skip
    write_map(project(people, told), tmp_path / "map.html")
    write_timeline(told, tmp_path / "timeline.html")
    with opened(browser, tmp_path / f"{kind}.html") as page:
        for name in HOSTILE:
            page.fill("#search", name[:200].replace("\u2028", " ").replace("\u2029", " "))
            page.press("#search", "Enter")
            assert " ".join(name.split()) in " ".join((page.locator("#panel").text_content() or "").split())
        assert page.locator("#panel a").count() == 0
        assert page.locator("#panel img, #panel script").count() == 0
        assert page.evaluate("typeof window.hacked") == "undefined"


def test_a_web_address_becomes_a_link_that_tells_the_other_side_nothing(browser: "Browser", pages: Path) -> None:
    with opened(browser, pages / "map.html") as page:
        page.fill("#search", "Finch")
        page.press("#search", "Enter")
        link = page.locator("#panel a").first
        assert link.get_attribute("href") == "https://news.example/radio-0420"
        assert link.get_attribute("rel") == "noopener noreferrer"
