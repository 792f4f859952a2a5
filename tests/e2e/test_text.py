"""The schema as text beside the canvas: what is written in either shows in the other."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import NewPerson
from tests.e2e.designer import Canvas, Designer


@pytest.fixture
def canvas(designer: Designer, person: NewPerson) -> Canvas:
    """A schema of its own with its text beside it."""
    slug = designer.imported("Chinook", "chinook.sql")
    canvas = Canvas(person(), designer, slug).open()
    canvas.page.get_by_role("tab", name="Text").click()
    expect(_state(canvas.page)).to_have_text("In step with the diagram")
    return canvas


def _state(page: Page) -> Locator:
    return page.locator(".live-text-state > span")


def _text(page: Page) -> Locator:
    return page.locator(".live-text-code .cm-content")


def _write(page: Page, after: str, text: str) -> None:
    """Writes at the end of the first line that holds `after`."""
    page.locator(".live-text-code .cm-line", has_text=after).first.click()
    page.keyboard.press("End")
    page.keyboard.type(text)


def test_what_is_written_is_drawn_and_is_one_step(canvas: Canvas, shots: Path) -> None:
    page = canvas.page
    canvas.outline("album").click()
    expect(page.locator(".live-text-code .cm-line", has_text="CREATE TABLE public.album")).to_be_visible()
    _write(page, "CREATE TABLE public.album", "\n    subtitle text,")
    expect(_state(page)).to_have_text("In step with the diagram")
    canvas.saved()
    columns = [column["name"] for column in canvas.designer.table(canvas.slug, "album")["columns"]]
    assert columns[0] == "subtitle"
    page.screenshot(path=shots / "text-sql.png")
    canvas.surface.focus()
    page.keyboard.press("Control+z")
    expect(_text(page)).not_to_contain_text("subtitle")
    canvas.saved()
    columns = [column["name"] for column in canvas.designer.table(canvas.slug, "album")["columns"]]
    assert "subtitle" not in columns


def test_an_error_is_underlined_where_it_is_and_changes_nothing(canvas: Canvas, shots: Path) -> None:
    page = canvas.page
    before = canvas.designer.ask(f"/{canvas.slug}")["revision"]
    _write(page, "CREATE TABLE public.album", "\n    subtitle text text,")
    expect(_state(page)).to_have_text("1 error: the diagram stays as it was")
    expect(page.locator(".cm-lintRange-error")).to_have_text("text")
    expect(page.locator(".live-text-foot p")).to_contain_text("Syntax error at or near")
    page.screenshot(path=shots / "text-error.png")
    assert canvas.designer.ask(f"/{canvas.slug}")["revision"] == before
    page.get_by_role("button", name="Discard what is not in the diagram").click()
    expect(_text(page)).not_to_contain_text("subtitle")
    expect(page.locator(".cm-lintRange-error")).to_have_count(0)


def test_what_others_do_shows_and_what_is_being_written_stays(canvas: Canvas, person: NewPerson) -> None:
    page = canvas.page
    other = Canvas(person("Grace Hopper"), canvas.designer, canvas.slug).open()
    _write(page, "CREATE TABLE public.album", "\n    subtitle text text,")
    expect(_state(page)).to_have_text("1 error: the diagram stays as it was")
    other.outline("genre").click()
    other.page.get_by_label("Name", exact=True).fill("style")
    other.page.get_by_label("Name", exact=True).press("Enter")
    other.saved()
    expect(_text(page)).to_contain_text("subtitle text text")
    for _ in "text,":
        page.keyboard.press("Backspace")
    page.keyboard.press("Backspace")
    page.keyboard.type(",")
    expect(_state(page)).to_have_text("In step with the diagram")
    expect(other.outline("style")).to_be_visible()
    canvas.saved()
    assert canvas.designer.table(canvas.slug, "style")
    assert canvas.designer.table(canvas.slug, "album")["columns"][0]["name"] == "subtitle"


def test_what_is_selected_stands_alone_as_dbml(canvas: Canvas, shots: Path) -> None:
    page = canvas.page
    canvas.outline("artist").click()
    page.get_by_role("button", name="Selection").click()
    page.get_by_role("button", name="DBML").click()
    expect(_text(page)).to_contain_text('Table "artist"')
    expect(_text(page)).not_to_contain_text('Table "album"')
    _write(page, '"name" "character varying(120)"', '\n  "born" date')
    expect(_state(page)).to_have_text("In step with the diagram")
    page.screenshot(path=shots / "text-dbml.png")
    canvas.saved()
    columns = [column["name"] for column in canvas.designer.table(canvas.slug, "artist")["columns"]]
    assert columns == ["artist_id", "name", "born"]
    assert canvas.designer.table(canvas.slug, "album")
