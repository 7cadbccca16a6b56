"""The pages in headless Chromium, from a file: URL. Screenshots go to tests/output for a person to look at."""

import csv
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from bridge_affair import ENTITIES, HAPPENINGS

from onrecord.export.views import BOTH, views_page
from onrecord.network import Evidence, Happening, NamedEntity

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page

pytestmark = pytest.mark.browser
OUTPUT = Path(__file__).parents[1] / "output"
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run",
)  # fmt: skip
PAGES: dict[str, tuple[str, ...]] = {"map": ("map",), "timeline": ("timeline",), "explorer": BOTH}
AXE = [folder / "node_modules/axe-core/axe.min.js" for folder in (OUTPUT, *Path(__file__).parents)]
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


def write(folder: Path, entities: Iterable[NamedEntity], told: Iterable[Happening]) -> None:
    """The three pages of these, in `folder`."""
    entities, told = list(entities), list(told)
    for name, views in PAGES.items():
        (folder / f"{name}.html").write_text(views_page(entities, told, views), "utf-8")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    write(folder, ENTITIES, HAPPENINGS)
    return folder


@contextmanager
def opened(browser: "Browser", path: Path, view: str = "light", fragment: str = "") -> Iterator["Page"]:
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
    page.goto(path.as_uri() + fragment)
    page.wait_for_selector("html[data-ready]")
    page.wait_for_timeout(300)
    yield page
    page.close()
    assert complaints == []
    assert asked == [path.as_uri()]


def click_mark(page: "Page", box: str, net: str, script: str) -> None:
    """Clicks on the canvas in `box` where `script`, an expression of the page's own, says: a point of network `net`."""
    page.locator(box).scroll_into_view_if_needed()
    at = page.evaluate(f"(() => {{ const p = {net}.canvasToDOM({script}); return [p.x, p.y]; }})()")
    area = page.locator(box).bounding_box()
    assert area
    page.mouse.click(area["x"] + at[0], area["y"] + at[1])
    # vis-network waits for a second click before it takes the first one for a single one.
    page.wait_for_timeout(400)


def panel(page: "Page") -> str:
    return page.locator("#panel").inner_text()


def seen(page: "Page") -> set[str]:
    """The names that the map shows."""
    return set(page.evaluate("visibleNodes().map((id) => ENTITIES[id].name)"))


def find(page: "Page", words: str, field: str = "#search") -> None:
    page.fill(field, words)
    page.press(field, "Enter")


def entity(page: "Page", name: str) -> str:
    """The number under which the page knows the entity called `name`."""
    return str(page.evaluate("name => Object.entries(ENTITIES).find(([, one]) => one.name === name)[0]", name))


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_from_disk_without_complaint_or_request(
    browser: "Browser", pages: Path, name: str, view: str
) -> None:
    with opened(browser, pages / f"{name}.html", view) as page:
        for drawn in page.locator(".drawing canvas").all():
            colours = drawn.evaluate(
                "(c) => { const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
                "const seen = new Set(), of = (i) => d[i] << 16 | d[i + 1] << 8 | d[i + 2];"
                "for (let i = 0; i < d.length; i += 4) seen.add(of(i)); return seen.size; }"
            )
            assert colours > 20
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        OUTPUT.mkdir(exist_ok=True)
        page.screenshot(path=OUTPUT / f"{name}-{view}.png", full_page=view == "phone")


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("view", ["light", "dark", "phone"])
def test_axe_finds_nothing_serious(browser: "Browser", pages: Path, name: str, view: str) -> None:
    axe = next((path for path in AXE if path.exists()), None)
    if not axe:
        pytest.skip("no axe-core: npm install --prefix tests/output axe-core")
    with opened(browser, pages / f"{name}.html", view) as page:
        if view == "dark":
            page.click("#table-button")
        if view == "light":
            find(page, "Ostrava")
        page.evaluate(axe.read_text("utf-8"))
        found = page.evaluate("axe.run()")["violations"]
        grave = [
            f"{each['id']}: {[node['target'] for node in each['nodes']]}"
            for each in found
            if each["impact"] in ("serious", "critical")
        ]
        assert grave == []


def test_searching_without_accents_shows_the_sentences_and_their_source(browser: "Browser", pages: Path) -> None:
    with opened(browser, pages / "explorer.html") as page:
        page.fill("#search", "kerem yild")
        assert page.locator("#found [role=option]").first.inner_text().startswith("Kerem Yıldız")
        page.press("#search", "Enter")
        shown = panel(page)
        assert "Jaan Tamm, Samuel Oduya and Kerem Yıldız met on 27 February." in shown
        assert "The bridge that stayed on paper, The Calder Ledger, 12 April 2031" in shown


def test_clicking_an_entity_shows_what_it_took_part_in(browser: "Browser", pages: Path) -> None:
    with opened(browser, pages / "map.html") as page:
        click_mark(page, "#map", "network", f"network.getPosition('{entity(page, 'Ferran Leto')}')")
        assert page.locator("#panel h2").inner_text() == "Ferran Leto"
        assert "“She buried the file,” Leto said of Ostrava on 20 February." in panel(page)
        assert page.locator("#panel .told").count() == 2


def test_clicking_a_line_shows_its_sentence(browser: "Browser", pages: Path) -> None:
    with opened(browser, pages / "map.html") as page:
        a, b = (f"network.getPosition('{entity(page, name)}')" for name in ("NordPress", "Milosz Kray"))
        click_mark(page, "#map", "network", f"{{ x: ({a}.x + {b}.x) / 2, y: ({a}.y + {b}.y) / 2 }}")
        assert page.locator("#panel h2").inner_text() == "NordPress reported on Milosz Kray"
        assert "NordPress reported the charge against Kray on 10 April." in panel(page)


LINK_TEXTS = {
    "Planned: Ada sued Bo": [Happening("v1", "event", "lawsuit", "Lawsuit", ("u:Ada", "u:Bo"), status="planned")],
    "Bo sued Ada": [
        Happening(f"v{status}", "event", "lawsuit", "Lawsuit", ("u:Bo", "u:Ada"), status=status)
        for status in ("planned", "happened")
    ],
    "Ada made a demand that names Bo": [Happening("s1", "statement", "demand", "Go", ("u:Ada",), ("u:Bo",))],
    "Ada made a demand of Bo": [
        Happening("s1", "statement", "demand", "Go", ("u:Ada",), ("u:Bo",)),
        Happening("v1", "event", "demand", "Demand: Bo, by Ada", ("u:Ada", "u:Bo")),
    ],
}  # fmt: skip


@pytest.mark.parametrize("text", LINK_TEXTS)
def test_a_line_says_in_words_what_links_whom_and_how_sure_it_is(browser: "Browser", tmp_path: Path, text: str) -> None:
    write(tmp_path, [NamedEntity(f"u:{name}", "person", name) for name in ("Ada", "Bo")], LINK_TEXTS[text])
    with opened(browser, tmp_path / "map.html") as page:
        page.evaluate("chooseLink(LINES[0])")
        assert page.locator("#panel h2").inner_text() == text


def test_no_label_of_the_map_covers_another(browser: "Browser", pages: Path) -> None:
    for view in VIEWS:
        with opened(browser, pages / "map.html", view) as page:
            boxes = page.evaluate("NODES.map((node) => ({ name: node.label, ...network.getBoundingBox(node.id) }))")
            for a, b in combinations(boxes, 2):
                across = min(a["right"], b["right"]) - max(a["left"], b["left"])
                down = min(a["bottom"], b["bottom"]) - max(a["top"], b["top"])
                assert min(across, down) < 2, f"{a['name']} and {b['name']} overlap ({view})"


def test_the_surroundings_of_one_at_one_and_at_two_steps(browser: "Browser", pages: Path) -> None:
    with opened(browser, pages / "explorer.html") as page:
        find(page, "Kerem")
        page.get_by_role("button", name="Show only its surroundings").click()
        assert seen(page) == {"Kerem Yıldız", "Jaan Tamm", "Samuel Oduya"}
        assert "1 of 51" in page.locator("#summary").inner_text()
        page.get_by_role("button", name="Two steps").first.click()
        assert seen(page) == {"Kerem Yıldız", "Jaan Tamm", "Samuel Oduya", "Estuary Alliance", "Augustin Hale"}


def test_the_legend_filters_the_map_the_timeline_and_the_table(browser: "Browser", pages: Path) -> None:
    with opened(browser, pages / "explorer.html") as page:
        page.click("#table-button")
        page.get_by_label("Only Law and courts").focus()
        page.keyboard.press("Enter")
        assert seen(page) == {"Court of Audit", "Ministry of Public Works", "Arcus Spans", "Dockers’ Union"}
        assert page.evaluate("[...placed.values()].every((mark) => mark.items || mark.family === 'law')")
        assert page.locator("#table-view tbody tr").count() == 4
        page.get_by_role("checkbox", name="Planned").uncheck()
        assert "Dockers’ Union" not in seen(page)
        page.get_by_role("button", name="Show everything").click()
        assert page.locator("#table-view tbody tr").count() == 51


def test_a_chosen_period_filters_the_map(browser: "Browser", pages: Path) -> None:
    with opened(browser, pages / "explorer.html") as page:
        page.fill("#from", "2031-02-27")
        page.fill("#to", "2031-03-01")
        # The inquiry is dated "in March" and the suit "this year": either may lie within.
        assert {"Jaan Tamm", "Court of Audit", "Dockers’ Union"} < seen(page)
        assert "Ferran Leto" not in seen(page)
        page.get_by_role("button", name="27 Feb 2031").click()
        assert "Ferran Leto" in seen(page)


def test_drawing_over_the_strip_chooses_a_period_and_the_keys_move_it(browser: "Browser", pages: Path) -> None:
    with opened(browser, pages / "explorer.html") as page:
        box = page.locator("#strip").bounding_box()
        assert box
        page.mouse.move(box["x"] + 0.5 * box["width"], box["y"] + 10)
        page.mouse.down()
        page.mouse.move(box["x"] + 0.7 * box["width"], box["y"] + 10, steps=5)
        page.mouse.up()
        first, last = page.evaluate("[state.from, state.to]")
        assert "2030-09-01" < first < last < "2031-05-01"
        assert "Kerem Yıldız" not in seen(page) or first <= "2031-02-27" <= last
        page.focus("#strip-from")
        page.keyboard.press("ArrowRight")
        assert page.evaluate("before => (Date.parse(state.from) - Date.parse(before)) / DAY", first) == 1
        page.keyboard.press("Escape")
        assert page.evaluate("state.from") == ""


def test_the_shortest_path_prefers_meetings_and_is_told_step_by_step(browser: "Browser", pages: Path) -> None:
    with opened(browser, pages / "explorer.html") as page:
        page.click("#path-box summary")
        find(page, "Tobias Quill", "#path-from")
        find(page, "Ferran Leto", "#path-to")
        names = ["Tobias Quill", "Henrik Brandt-Okafor", "Livia Ostrava", "Ferran Leto"]
        assert seen(page) == set(names)
        assert page.locator("#panel h2").inner_text() == "From Tobias Quill to Ferran Leto in 3 steps"
        assert "Brandt-Okafor telephoned Tobias Quill" in panel(page)


def test_an_event_is_shown_with_how_many_tell_it_and_who_denies_it(browser: "Browser", tmp_path: Path) -> None:
    people = [NamedEntity(f"u:{name}", "person", name) for name in ("Ada", "Bo")]
    told = [
        Happening("v1", "event", "meeting", "Meeting: Ada and Bo", ("u:Ada", "u:Bo"), evidence=(
            Evidence("They met on the 3rd.", "a1", "", "The Paper", earliest="2040-05-03", latest="2040-05-03"),
            Evidence("They met on the 4th.", "a2", "", "The Sheet", earliest="2040-05-04", latest="2040-05-04"),
        )),
        Happening("s1", "statement", "deny", "Bo denied: we met", ("u:Bo",), ("u:Ada",), about=("v1",)),
    ]  # fmt: skip
    write(tmp_path, people, told)
    with opened(browser, tmp_path / "explorer.html") as page:
        find(page, "Meeting")
        shown = panel(page)
        assert "Told in 2 articles of 2 outlets, each in its own words." in shown
        assert "The Paper" in page.locator(".accounts").inner_text()
        assert "4 May 2040" in page.locator(".accounts").inner_text()
        assert "Denied by" in shown
        page.get_by_role("button", name="Bo denied: we met").last.click()
        assert page.locator("#panel h2").inner_text() == "Bo denied: we met"


def test_the_address_brings_the_same_view_back(browser: "Browser", pages: Path) -> None:
    with opened(browser, pages / "explorer.html") as page:
        find(page, "Ostrava")
        page.get_by_role("button", name="Show only its surroundings").click()
        page.get_by_label("Only Met or in touch").focus()
        page.keyboard.press("Enter")
        page.select_option("#lanes", "person")
        fragment, names = page.evaluate("location.hash"), seen(page)
    with opened(browser, pages / "explorer.html", fragment=fragment) as page:
        assert seen(page) == names
        assert page.locator("#panel h2").inner_text() == "Livia Ostrava"
        assert page.evaluate("lanes[0].title") == "Livia Ostrava"


@pytest.mark.parametrize("fragment", ["#focus=nobody&from=soon&without-family=%5B", "#path=a,b&told=__proto__", "#%F0"])
def test_an_address_that_names_nothing_here_shows_everything(browser: "Browser", pages: Path, fragment: str) -> None:
    with opened(browser, pages / "explorer.html", fragment=fragment) as page:
        assert page.locator("#summary").inner_text().startswith("51 events")


def test_what_is_shown_is_saved_as_rows_and_as_a_picture(browser: "Browser", pages: Path, tmp_path: Path) -> None:
    with opened(browser, pages / "explorer.html") as page:
        page.get_by_label("Only Law and courts").focus()
        page.keyboard.press("Enter")
        page.click("#share-box summary")
        with page.expect_download() as rows:
            page.get_by_role("button", name="What is shown as CSV").click()
        text = Path(rows.value.path()).read_text("utf-8-sig")
        table = list(csv.DictReader(text.splitlines()))
        assert {row["type"] for row in table} == {"charged", "arrested", "investigated", "sued"}
        assert "Milosz Kray was charged with forging two bids." in {row["sentence"] for row in table}
        for view in ("Map", "Timeline"):
            with page.expect_download() as picture:
                page.get_by_role("button", name=f"{view} as PNG").click()
            assert Path(picture.value.path()).read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("view", "words"), [("Map", "Livia Ostrava"), ("Timeline", "Law and courts"), ("Timeline", "2031")]
)
def test_a_picture_as_svg_holds_what_is_drawn_with_its_names_as_text(
    browser: "Browser", pages: Path, tmp_path: Path, view: str, words: str
) -> None:
    with opened(browser, pages / "explorer.html") as page:
        page.click("#share-box summary")
        with page.expect_download() as picture:
            page.get_by_role("button", name=f"{view} as SVG").click()
        drawn = Path(picture.value.path()).read_text("utf-8")
    texts = {each.text for each in ElementTree.fromstring(drawn).iter("{http://www.w3.org/2000/svg}text")}
    assert words in texts
    assert "51 events and statements from 4 articles" in texts
    assert "NaN" not in drawn
    (OUTPUT / f"{view.lower()}.svg").write_text(drawn, "utf-8")


def test_a_cell_that_looks_like_a_formula_does_not_run_in_a_spreadsheet(browser: "Browser", tmp_path: Path) -> None:
    write(tmp_path, [], [Happening("v1", "event", "meeting", '=HYPERLINK("x")', ())])
    with opened(browser, tmp_path / "explorer.html") as page:
        assert "\"'=HYPERLINK(" in page.evaluate("csv()")


def test_clicking_the_timeline_shows_the_sentence_and_the_date(browser: "Browser", pages: Path) -> None:
    with opened(browser, pages / "timeline.html") as page:
        found = "[...placed.values()].find((one) => one.text?.startsWith('Dismissal'))"
        click_mark(page, "#time", "timeNetwork", f"{{ x: {found}.at.from + 4, y: {found}.y }}")
        assert "Ostrava dismissed Ferran Leto, who had asked for the files, on 11 February." in panel(page)
        assert "11 February 2031" in panel(page)
        assert page.locator("#panel blockquote").count() == 3


def test_choosing_by_search_brings_the_mark_into_the_frame(browser: "Browser", pages: Path) -> None:
    with opened(browser, pages / "explorer.html") as page:
        find(page, "Agreement")
        low, high, at = page.evaluate(
            "(() => { const frame = byId('frame'), marks = [...placed.values()];"
            "const mark = marks.find((one) => one.number === state.chosen.id);"
            "return [frame.scrollTop, frame.scrollTop + frame.clientHeight, mark.y]; })()"
        )
        assert low < at < high
        assert page.evaluate("toX(ITEMS.find((one) => one.number === state.chosen.id).from)") > 0


def test_an_uncertain_date_is_a_bar_as_wide_as_its_bounds(browser: "Browser", pages: Path) -> None:
    with opened(browser, pages / "timeline.html") as page:
        page.click("#time-all")
        widths = page.evaluate(
            "[...placed.values()].filter((one) => !one.items)"
            ".map((one) => [one.to - one.from, (one.at.to - one.at.from) / view.perDay])"
        )
        month = [drawn for days, drawn in widths if days == 31]
        assert month == pytest.approx([31] * len(month), abs=0.01)
        assert len(month) > 1


def test_the_arrow_keys_walk_through_the_events_by_date(browser: "Browser", pages: Path) -> None:
    with opened(browser, pages / "timeline.html") as page:
        page.focus("#time")
        page.keyboard.press("ArrowRight")
        assert "20 November 2029" in panel(page)
        page.keyboard.press("ArrowRight")
        assert "2 May 2030" in panel(page)
        page.keyboard.press("ArrowLeft")
        assert "20 November 2029" in panel(page)


def test_marks_too_close_for_words_are_a_cluster_that_opens(browser: "Browser", tmp_path: Path) -> None:
    told = [
        Happening(f"v{number:02}", "event", "meeting", f"Meeting number {number}", (),
                  earliest=f"2040-05-{number:02}", latest=f"2040-05-{number:02}")
        for number in range(1, 29)
    ]  # fmt: skip
    far = Happening("w", "event", "meeting", "Much earlier", (), earliest="2039-01-01", latest="2039-01-01")
    write(tmp_path, [], [*told, far])
    with opened(browser, tmp_path / "explorer.html") as page:
        page.click("#time-all")
        cluster = page.evaluate("[...placed].find(([, mark]) => mark.items)[0]")
        count, scale = page.evaluate(f"[placed.get('{cluster}').items.length, view.perDay]")
        page.evaluate(f"takeMark('{cluster}')")
        assert page.locator("#panel h2").inner_text() == f"{count} events and statements"
        assert page.evaluate("view.perDay") > 2 * scale


def test_a_mark_of_the_timeline_stands_at_its_date_and_the_undated_has_none(browser: "Browser", tmp_path: Path) -> None:
    days = {"v1": "2040-07-01", "v2": "2040-07-03", "v3": ""}
    write(
        tmp_path,
        [],
        [Happening(key, "event", "meeting", key, (), earliest=day, latest=day) for key, day in days.items()],
    )
    with opened(browser, tmp_path / "timeline.html") as page:
        marks = page.evaluate("ITEMS.map((item) => [item.text, isoOf(item.from), isoOf(item.to)])")
        assert marks == [["v1", "2040-07-01", "2040-07-02"], ["v2", "2040-07-03", "2040-07-04"]]


def test_what_has_no_date_waits_beside_the_axis(browser: "Browser", pages: Path) -> None:
    with opened(browser, pages / "timeline.html") as page:
        page.click("#undated summary")
        page.get_by_role("button", name="Meeting: Rosalind Bell and Corentin Dufay").click()
        assert "Bell and Dufay met more than once." in panel(page)
        assert "No date given" in panel(page)


def test_without_a_date_an_alleged_contact_is_told_from_a_denied_one(browser: "Browser", tmp_path: Path) -> None:
    write(tmp_path, [], [
        Happening(f"v{state}", "event", "contact", "Contact: Ada and Bo", ("u:a", "u:b"), status=state)
        for state in ("alleged", "denied", "happened")
    ])  # fmt: skip
    with opened(browser, tmp_path / "timeline.html") as page:
        page.click("#undated summary")
        page.wait_for_selector("#undated button")
        shown = page.locator("#undated button bdi").all_inner_texts()
        assert sorted(shown) == ["Alleged contact: Ada and Bo", "Contact: Ada and Bo", "Denied contact: Ada and Bo"]


def test_zooming_and_dragging_move_the_axis(browser: "Browser", pages: Path) -> None:
    with opened(browser, pages / "timeline.html") as page:
        scale, start = page.evaluate("[view.perDay, view.start]")
        page.click("#time-closer")
        assert page.evaluate("view.perDay") == pytest.approx(1.4 * scale)
        page.click("#time-farther")
        box = page.locator("#frame").bounding_box()
        assert box
        page.mouse.move(box["x"] + 300, box["y"] + 300)
        page.mouse.down()
        page.mouse.move(box["x"] + 400, box["y"] + 300, steps=4)
        page.mouse.up()
        assert page.evaluate("view.start") == pytest.approx(start - 100 / scale)


def test_of_very_many_the_rest_is_opened_on_demand(browser: "Browser", tmp_path: Path) -> None:
    people = [NamedEntity(f"u:{number:04}", "person", f"Person {number}") for number in range(600)]
    told = [
        Happening(f"v{number}", "event", "call", "Call", (f"u:{number:04}", f"u:{number * 7 % 40:04}"))
        for number in range(41, 600)
    ]
    write(tmp_path, people, told)
    with opened(browser, tmp_path / "map.html") as page:
        hidden = page.evaluate("Object.keys(ENTITIES).find((id) => !drawnNodes.has(id) && lineCount(id))")
        name = page.evaluate(f"ENTITIES['{hidden}'].name")
        assert name not in seen(page)
        find(page, name)
        assert name in seen(page)
        page.get_by_role("button", name="Show only its surroundings").click()
        assert len(seen(page)) == 2


def test_a_phone_shows_the_sentences_over_the_drawing_and_puts_them_away(browser: "Browser", pages: Path) -> None:
    with opened(browser, pages / "explorer.html", "phone") as page:
        find(page, "Finch")
        box = page.locator("#panel").bounding_box()
        assert box
        assert box["y"] + box["height"] <= 845
        page.screenshot(path=OUTPUT / "explorer-phone-chosen.png")
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


@pytest.mark.parametrize("kind", PAGES)
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
    write(tmp_path, people, told)
    with opened(browser, tmp_path / f"{kind}.html") as page:
        page.click("#table-button")
        for name in HOSTILE:
            find(page, name[:200].replace("\u2028", " ").replace("\u2029", " "))
            assert " ".join(name.split()) in " ".join((page.locator("#panel").text_content() or "").split())
        assert page.locator("a").count() == 0
        assert page.locator("img, #panel script, #table-view script").count() == 0
        assert page.evaluate("typeof window.hacked") == "undefined"


def test_a_web_address_becomes_a_link_that_tells_the_other_side_nothing(browser: "Browser", pages: Path) -> None:
    with opened(browser, pages / "map.html") as page:
        find(page, "Finch")
        link = page.locator("#panel a").first
        assert link.get_attribute("href") == "https://news.example/radio-0420"
        assert link.get_attribute("rel") == "noopener noreferrer"
