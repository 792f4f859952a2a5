"""What a person sets, in which language they read it, and what the first visit offers."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.accessible import violations
from tests.e2e.designer import Canvas, Designer
from tests.e2e.schemas import one_page


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Designer]:
    """A designer that nobody has used."""
    running = Designer(tmp_path_factory.mktemp("fresh"))
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def page(fresh: Designer, browser: Browser) -> Iterator[Page]:
    """A page of somebody whose browser speaks German and whose system is dark."""
    with one_page(fresh, browser, locale="de-AT", color_scheme="dark", reduced_motion="reduce") as page:
        yield page


def _html(page: Page, name: str) -> str | None:
    return page.locator("html").get_attribute(name)


def _choose(page: Page, group: str, choice: str) -> None:
    page.get_by_role("group", name=group).get_by_role("radio", name=choice).check()


def _set(page: Page, key: str) -> str | None:
    found: str | None = page.evaluate("key => localStorage.getItem(`schemawright.${key}`)", key)
    return found


def _example(page: Page, fresh: Designer) -> Canvas:
    """The example, open in the page, in German."""
    page.evaluate("localStorage.removeItem('schemawright.language')")
    page.goto(fresh.url)
    if not fresh.ask(""):
        page.get_by_role("button", name="Beispiel öffnen").click()
        page.wait_for_url("**/schemas/**")
    return Canvas(page, fresh, fresh.ask("")[0]["slug"]).open()


def test_the_first_visit_offers_an_example_and_an_import_box(page: Page, fresh: Designer) -> None:
    expect(page.get_by_role("heading", name="Datenbanken entwerfen und laufen sehen")).to_be_visible()
    expect(page.get_by_label(re.compile("^Oder SQL"))).to_be_visible()
    assert violations(page) == []
    canvas = _example(page, fresh)
    expect(page.get_by_role("heading", name="Beispiel: ein kleiner Laden")).to_have_count(1)
    expect(canvas.outline("purchase_item")).to_be_visible()
    found = fresh.ask(f"/{canvas.slug}")
    assert {table["name"] for table in found["tables"]} >= {"product", "category", "purchase", "customer"}
    assert (len(found["tables"]), len(found["relationships"])) == (9, 11)
    assert {entry["changedBy"] for entry in fresh.ask(f"/{canvas.slug}/changes")["changes"]} == {"Ada Lovelace"}
    document = json.loads(fresh.ask(f"/{canvas.slug}/export?format=document&preview=true")["content"])
    assert {area["title"] for area in document["areas"]} == {"Sortiment", "Bestellungen", "Kundschaft"}
    assert all("Sie" in note["text"] or "Ihre" in note["text"] for note in document["notes"])
    assert violations(page) == []


def test_settings_are_applied_at_once_and_stay(page: Page, fresh: Designer, shots: Path) -> None:
    canvas = _example(page, fresh)
    row = canvas.outline("product")
    high = row.evaluate("row => row.offsetHeight")
    page.keyboard.press("Control+,")
    assert (_html(page, "data-theme"), _html(page, "lang")) == ("dark", "de")
    _choose(page, "Farben", "Hell")
    _choose(page, "Dichte", "Dicht")
    _choose(page, "Zeichen der Beziehungen", "IDEF1X")
    assert _html(page, "data-theme") == "light"
    assert row.evaluate("row => row.offsetHeight") < high
    assert violations(page) == []
    page.screenshot(path=shots / "settings-de-light.png")
    page.reload()
    page.wait_for_selector("html[data-drawn=true]")
    assert (_html(page, "data-theme"), _html(page, "data-density"), _set(page, "notation")) == (
        "light",
        "compact",
        "idef1x",
    )


def test_settings_are_reached_from_the_top_bar_and_the_palette(page: Page, fresh: Designer) -> None:
    _example(page, fresh)
    page.get_by_role("button", name="Importieren, exportieren und mehr").click()
    page.get_by_role("menuitem", name="Einstellungen").click()
    expect(page.get_by_role("dialog", name="Einstellungen")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("Control+k")
    page.keyboard.type(">Einstellungen")
    expect(page.get_by_role("dialog").get_by_role("combobox")).to_have_value(">Einstellungen")
    page.keyboard.press("Enter")
    _choose(page, "Farben", "Wie das System")
    assert _html(page, "data-theme") == "dark"
    page.keyboard.press("Escape")


def test_another_language_is_read_without_losing_anything(page: Page, fresh: Designer) -> None:
    canvas = _example(page, fresh)
    page.keyboard.press("Control+,")
    page.get_by_role("radio", name="English").click()
    expect(page.get_by_role("button", name="Generate")).to_be_visible()
    assert _html(page, "lang") == "en"
    expect(canvas.outline("product")).to_be_visible()
    page.keyboard.press("Control+,")
    page.get_by_role("radio", name="Deutsch").click()
    expect(page.get_by_role("button", name="Erzeugen")).to_be_visible()


def test_no_panel_of_the_page_cuts_german_off(page: Page, fresh: Designer) -> None:
    canvas = _example(page, fresh)
    canvas.outline("product").click()
    cut = """() => [...document.querySelectorAll("button, .label, h2, h3, .switch span, [role=tab]")]
        .filter(one => one.offsetParent && !one.closest(".rows, .visually-hidden, .columns")
            && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflow === "hidden")
        .map(one => one.textContent)"""
    for tab in ("Eigenschaften", "Text", "Vorschläge", "Verlauf"):
        page.get_by_role("tab", name=tab).click()
        assert page.evaluate(cut) == [], tab
        assert violations(page) == [], tab
    page.get_by_role("tab", name="Eigenschaften").click()


def test_a_long_import_shows_that_it_goes_on_and_is_stopped(page: Page, fresh: Designer) -> None:
    canvas = _example(page, fresh)
    before = fresh.ask(f"/{canvas.slug}")["revision"]
    # The request is held back, as if the server took its time.
    page.route("**/import", lambda _: None)
    page.keyboard.press("Control+k")
    page.keyboard.type(">In dieses Schema importieren")
    page.keyboard.press("Enter")
    page.get_by_label(re.compile("^Oder SQL")).fill("CREATE TABLE late (id int);")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Importieren", exact=True).click()
    expect(dialog.get_by_role("progressbar", name="Das Schema wird gelesen")).to_be_visible()
    assert violations(page) == []
    dialog.get_by_role("button", name="Abbrechen").click()
    expect(dialog.get_by_role("progressbar")).to_have_count(0)
    expect(dialog.get_by_text(re.compile("^Abgebrochen"))).to_be_visible()
    page.unroute("**/import")
    dialog.get_by_role("button", name="Importieren", exact=True).click()
    expect(dialog.get_by_text("Alles wurde gelesen.")).to_be_visible()
    assert fresh.ask(f"/{canvas.slug}")["revision"] == before + 1
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("Control+z")
    expect(canvas.outline("late")).to_have_count(0)


def test_a_migration_that_takes_long_is_stopped_and_run_again(page: Page, fresh: Designer) -> None:
    _example(page, fresh)
    page.route("**/generate-migration*", lambda _: None)
    page.get_by_role("button", name="Erzeugen").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("progressbar", name="Die Migration läuft")).to_be_visible()
    dialog.get_by_role("button", name="Abbrechen").click()
    page.unroute("**/generate-migration*")
    assert violations(page) == []
    dialog.get_by_role("button", name="Noch einmal versuchen").click()
    expect(page.locator("[data-verdict=passed]")).to_contain_text("vor, zurück und wieder vor", timeout=60_000)
    assert violations(page) == []
    page.keyboard.press("Escape")


def test_all_of_the_bar_is_in_a_narrow_window(page: Page, fresh: Designer) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    _example(page, fresh)
    for name in ("Rückgängig", "Suchen oder ausführen", "Importieren, exportieren und mehr", "Erzeugen"):
        frame = page.get_by_role("banner").get_by_role("button", name=name).bounding_box()
        assert frame is not None, name
        assert frame["x"] + frame["width"] <= 390, name
        assert min(frame["width"], frame["height"]) >= 24, name
    assert violations(page) == []
    page.goto(fresh.url)
    page.get_by_role("button", name="Einstellungen").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.set_viewport_size({"width": 1440, "height": 900})


def test_diagnostics_and_the_dictionary_are_in_the_persons_language(page: Page, fresh: Designer, shots: Path) -> None:
    content = "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (id int PRIMARY KEY, a_id int REFERENCES a);"
    slug = str(fresh.ask("/import", "POST", {"content": content, "name": "Auf Deutsch"})["slug"])
    page.evaluate("localStorage.removeItem('schemawright.language')")
    Canvas(page, fresh, slug).open()
    page.get_by_role("tab", name="Vorschläge").click()
    expect(page.locator(".side")).to_contain_text("Fremdschlüssel ohne Index")
    expect(page.locator(".card").first).to_contain_text("Kein Index von b beginnt mit a_id, dem Fremdschlüssel")
    page.screenshot(path=shots / "suggestions-de.png")
    page.keyboard.press("Control+e")
    with page.expect_download() as download:
        page.get_by_role("dialog").get_by_role("button", name="Datenverzeichnis, Markdown").click()
    assert "Spalten" in download.value.path().read_text()
    page.keyboard.press("Escape")
    # So is what is refused.
    page.goto(f"{fresh.url}/schemas/nothing")
    page.get_by_text("Ein Schema 'nothing' gibt es nicht.").wait_for()
