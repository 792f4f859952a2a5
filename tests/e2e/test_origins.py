"""What columns and values come from: parents, types, texts of a view's columns, values of enums on the canvas."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.designer import Canvas, Designer
from tests.e2e.schemas import eventually, one_page, reachable, tables

SCRIPT = """
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE TYPE point AS (x integer, y integer);
CREATE TABLE city (name text NOT NULL, people bigint);
CREATE TABLE capital (state text);
CREATE TABLE village (name integer NOT NULL);
CREATE TABLE spot (x integer, y integer);
CREATE VIEW big AS SELECT name, people FROM city WHERE people > 1000000;
"""
PLACES = {"mood": (20, 20), "city": (260, 20), "capital": (520, 20), "village": (260, 200), "spot": (520, 200)}


@pytest.fixture(scope="module")
def canvas(designer: Designer, browser: Browser) -> Iterator[Canvas]:
    slug = str(designer.ask("/import", "POST", {"content": SCRIPT, "name": "Towns"})["slug"])
    schema = designer.ask(f"/{slug}")
    ids = {one["name"]: one["id"] for one in (*schema["tables"], *schema["enums"])}
    places = [{"id": ids[name], "x": x, "y": y} for name, (x, y) in PLACES.items()]
    move = {"command": "moveRecords", "arguments": {"places": places}}
    designer.ask(f"/{slug}/operations", "POST", {"operations": [move]})
    with one_page(designer, browser) as page:
        yield Canvas(page, designer, slug)


@pytest.fixture
def page(canvas: Canvas) -> Page:
    return canvas.open().page


def chosen(canvas: Canvas, name: str, section: str = "Inheritance") -> None:
    """Opens the panel of something, with what is folded in it."""
    canvas.outline(name).click()
    canvas.page.locator("summary", has_text=section).click()


def written(page: Page, field: str, text: str) -> None:
    """Writes into a field with suggestions."""
    page.get_by_role("combobox", name=field, exact=True).fill(text)
    page.keyboard.press("Enter")


def seen(canvas: Canvas, plural: str) -> dict[str, Any]:
    """The records of a kind by name."""
    return {one["name"]: one for one in canvas.designer.ask(f"/{canvas.slug}")[plural]}


def test_a_table_inherits_and_lets_go(canvas: Canvas, page: Page) -> None:
    chosen(canvas, "capital")
    written(page, "Add a table to inherit from", "city")
    group = page.get_by_role("group", name="Inherits from")
    expect(group.get_by_role("button", name="city", exact=True)).to_be_visible()
    eventually(lambda: [one["name"] for one in tables(canvas)["capital"]["columns"]], ["state", "name", "people"])
    reachable(page)
    group.get_by_role("button", name="Remove city").click()
    expect(group.get_by_role("button", name="city", exact=True)).to_have_count(0)
    canvas.saved()
    chosen(canvas, "village")
    written(page, "Add a table to inherit from", "city")
    expect(page.locator(".side .fault")).to_contain_text("is integer, but text in 'city'. Make both alike first.")


def test_a_table_is_made_of_a_type(canvas: Canvas, page: Page) -> None:
    chosen(canvas, "spot")
    page.get_by_label("Made of the type").select_option("point")
    eventually(lambda: tables(canvas)["spot"].get("ofType"), "point")
    page.get_by_label("Made of the type").select_option("Of no type")
    eventually(lambda: tables(canvas)["spot"].get("ofType"), None)
    chosen(canvas, "city")
    page.get_by_label("Made of the type").select_option("point")
    expect(page.locator(".side .fault")).to_contain_text("in order: x integer, y integer")


def test_columns_of_a_view_have_comments_and_defaults(canvas: Canvas, page: Page) -> None:
    chosen(canvas, "big", "More")
    page.get_by_role("button", name="Add a comment of a column").click()
    written(page, "Column name", "people")
    page.get_by_label("Comments of columns: people").fill("Who lives there")
    page.keyboard.press("Enter")
    eventually(lambda: seen(canvas, "views")["big"].get("columnComments"), {"people": "Who lives there"})
    page.get_by_role("button", name="Add a default of a column").click()
    page.get_by_role("group", name="Defaults of columns").get_by_role("combobox").fill("people")
    page.keyboard.press("Enter")
    page.get_by_label("Defaults of columns: people").fill("0")
    page.keyboard.press("Enter")
    eventually(lambda: seen(canvas, "views")["big"].get("columnDefaults"), {"people": "0"})
    reachable(page)
    page.get_by_role("group", name="Comments of columns").get_by_role("button", name="Remove people").click()
    eventually(lambda: seen(canvas, "views")["big"].get("columnComments") or {}, {})


def test_values_of_an_enum_are_written_where_they_stand(canvas: Canvas, page: Page) -> None:
    def values() -> list[str]:
        return [value["name"] for value in seen(canvas, "enums")["mood"]["values"]]

    x, y = _row(canvas, 1)
    page.mouse.click(x, y)
    page.mouse.dblclick(x, y)
    field = page.locator(".inline-cell input")
    expect(field).to_have_value("ok")
    field.fill("happy")
    expect(page.locator(".fault")).to_contain_text("happy exists already")
    field.fill("fine")
    # Enter leads on, and makes a value behind the last.
    page.keyboard.press("Enter")
    expect(field).to_have_value("happy")
    page.keyboard.press("Enter")
    expect(field).to_have_value("value_4")
    field.fill("glad")
    page.keyboard.press("Tab")
    eventually(values, ["sad", "fine", "happy", "glad"])
    expect(page.locator(".inline-cell")).to_have_count(0)


def _row(canvas: Canvas, number: int) -> tuple[float, float]:
    """Where on the page a row of the enum is."""
    return canvas.at(PLACES["mood"][0] + 60, PLACES["mood"][1] + 36 + 25 * number + 12)
