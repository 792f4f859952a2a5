"""The whole story on one real schema: import, see, drag, reload, relate, be seen, generate what runs."""

import time
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.e2e.conftest import NewPerson
from tests.e2e.designer import CORPUS, Canvas, Designer


def _import(page: Page, file: str) -> str:
    box = page.get_by_label("File to import")
    asked = page.get_by_role("button", name="Import", exact=True)
    asked.first.wait_for()
    # On the first visit the box stands on the page.
    if not box.count():
        asked.click()
    box.set_input_files(CORPUS / file)
    page.locator("form").get_by_role("button", name="Import", exact=True).click()
    opened = page.get_by_role("link", name="Open it")
    arrived = page.locator("html[data-drawn=true] .designer")
    opened.or_(arrived).first.wait_for()
    if opened.count():
        opened.click()
    page.wait_for_url("**/schemas/*")
    page.wait_for_selector("html[data-drawn=true]")
    return page.url.rpartition("/")[2]


def _moved(designer: Designer, slug: str, table: str, before: tuple[float, float]) -> tuple[float, float]:
    for _ in range(100):
        found = designer.table(slug, table)
        if (place := (found["positionX"], found["positionY"])) != before:
            return place
        time.sleep(0.1)
    raise AssertionError(f"{table} is still at {before}.")


def test_the_whole_story(designer: Designer, person: NewPerson, shots: Path) -> None:
    ada = person("Ada Lovelace")
    slug = _import(ada, "pagila.sql")
    canvas = Canvas(ada, designer, slug)
    canvas.saved()
    expect(ada.locator(".outline-head", has_text="Tables").locator("span")).to_have_text("22")
    expect(canvas.outline("film")).to_be_visible()
    ada.screenshot(path=shots / "pagila.png")

    # A table is dragged, and is there after a reload.
    country = designer.table(slug, "country")
    canvas.drag("country", 15, 90)
    place = _moved(designer, slug, "country", (country["positionX"], country["positionY"]))
    canvas.saved()
    canvas.open()
    assert _moved(designer, slug, "country", (0, 0)) == place
    canvas.click("country")
    expect(ada.get_by_label("Name", exact=True)).to_have_value("country")

    # A second person comes in, and sees what the first one draws.
    grace = Canvas(person("Grace Hopper", theme="dark"), designer, slug).open()
    expect(ada.locator(".avatar")).to_have_text("GH")
    ada.keyboard.press("Escape")
    ada.get_by_role("toolbar").get_by_role("button", name="Draw relationship").click()
    canvas.click("language")
    canvas.click("country")
    expect(ada.locator(".relation-ends")).to_contain_text("country_id")
    expect(ada.get_by_label("Cardinality")).to_have_value("one_to_many")
    expect(grace.notice("Ada Lovelace").first).to_contain_text("Add relationship")
    grace.outline("language").click()
    names = grace.page.locator(".column").get_by_label("Column name")
    expect(names.last).to_have_value("country_id")
    grace.page.screenshot(path=shots / "pagila_dark.png")

    # What comes out has been run by PostgreSQL, up, down and up again.
    ada.get_by_role("button", name="Generate").click()
    verdict = ada.locator("[data-verdict]")
    expect(verdict).to_be_visible(timeout=120_000)
    ada.screenshot(path=shots / "migration.png")
    assert verdict.get_attribute("data-verdict") == "passed", ada.get_by_role("dialog").inner_text()[:2000]
    expect(ada.get_by_label("The migration up").first).to_contain_text("CREATE")
    with ada.expect_download() as download:
        ada.get_by_role("button", name="Download", exact=True).click()
    sql = download.value.path().read_text()
    assert "CREATE TABLE" in sql
    assert "language_country_id_fkey" in sql
