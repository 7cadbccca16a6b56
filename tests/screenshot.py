"""Takes the README's picture of the explorer of the samples, with one person chosen; no test."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from onrecord.pipeline import build, sample_articles

PICTURE = Path(__file__).parents[1] / "exports" / "screenshot.png"
CHOSEN = "Sergei Oltarin"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def main() -> None:
    """Builds the samples, opens their explorer in headless Chromium, chooses a person and writes the picture."""
    from playwright.sync_api import sync_playwright  # optional, and pytest imports this module in search of doctests

    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        build([str(sample_articles())], Path(folder))
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1440, "height": 900}, color_scheme="light")
        page.goto((Path(folder) / "explorer.html").as_uri())
        page.get_by_role("button", name=CHOSEN).first.click()
        page.mouse.move(0, 0)
        page.wait_for_timeout(500)  # the canvas is drawn a moment after the click
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
