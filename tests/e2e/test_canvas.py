"""What the canvas draws, seen by its pixels: the neighbourhood of a table, notations, large schemas, what is moved."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from bench.canvas.schema import design
from tests.e2e.conftest import NewPerson
from tests.e2e.designer import Canvas, Designer
from tests.e2e.pixels import pixels
from tests.e2e.schemas import eventually

LARGE = 600
COUNT_PICTURES = """() => {
  const make = OffscreenCanvas.prototype.transferToImageBitmap;
  window.pictures = 0;
  OffscreenCanvas.prototype.transferToImageBitmap = function () {
    window.pictures++;
    return make.call(this);
  };
}"""
SHOP = """
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE person (id bigint PRIMARY KEY, name text, boss_id bigint REFERENCES person (id));
CREATE TABLE pet (id bigint PRIMARY KEY, person_id bigint NOT NULL REFERENCES person (id));
CREATE TABLE planet (id bigint PRIMARY KEY, name text);
"""


@pytest.fixture
def shop(designer: Designer, person: NewPerson) -> Canvas:
    """Three tables, of which one has nothing to do with the others, and an enum."""
    answer = designer.ask("/import", "POST", {"content": SHOP, "fileName": "shop.sql", "name": "Three tables"})
    canvas = Canvas(person(), designer, str(answer["slug"])).open()
    canvas.saved()
    canvas.page.wait_for_timeout(400)
    return canvas


def test_a_table_lights_its_neighbourhood_and_dims_the_rest(shop: Canvas) -> None:
    page = shop.page
    planet, pet = shop.place("planet", 20, 10), shop.place("pet", 20, 10)
    before = pixels(page, *planet)["darkest"], pixels(page, *pet)["darkest"]
    page.mouse.move(*shop.place("person", 40, 18))
    page.wait_for_timeout(600)
    assert pixels(page, *planet)["darkest"] > before[0] + 60
    assert pixels(page, *pet)["darkest"] <= before[1] + 10
    page.mouse.move(*shop.place("planet", -30, -30))
    page.wait_for_timeout(400)
    assert pixels(page, *planet)["darkest"] == before[0]


def test_a_pan_moves_what_is_painted_and_paints_nothing(shop: Canvas) -> None:
    page = shop.page
    _panned(page, 70, 40)
    page.wait_for_timeout(300)
    x, y = shop.place("person", 0, 0)
    # Without the corner, where a badge appears when there are suggestions.
    before = pixels(page, x, y, 130, 90)
    _panned(page, -60, -30)
    assert pixels(page, x - 60, y - 30, 130, 90) == before
    assert pixels(page, x, y, 130, 90) != before
    page.evaluate(COUNT_PICTURES)

    def painted() -> int:
        page.evaluate("window.pictures = 0")
        _panned(page, 60, 30)
        _panned(page, -60, -30)
        return int(page.evaluate("window.pictures"))

    # At first what lies around is painted, and badges when there are suggestions.
    eventually(painted, 0)


def test_what_is_selected_is_lit_after_a_pan_and_a_zoom(shop: Canvas) -> None:
    page = shop.page
    x, y = shop.place("person", 40, 18)
    page.mouse.click(x, y)
    page.mouse.move(x, y - 120)
    page.wait_for_timeout(300)
    # Without the corner, where a badge appears when there are suggestions.
    lit = pixels(page, x - 60, y - 30, 150, 120)
    _panned(page, 30, 20)
    page.wait_for_timeout(300)
    assert pixels(page, x - 30, y - 10, 150, 120) == lit
    for delta in (-60, 60):
        page.mouse.wheel(0, delta)
        page.wait_for_timeout(400)
    assert pixels(page, x - 30, y - 10, 150, 120) == lit


def _panned(page: Page, dx: float, dy: float) -> None:
    """Drags the ground from its corner, where nothing stands."""
    frame = page.locator("canvas.canvas-surface").bounding_box()
    assert frame is not None
    x, y = frame["x"] + frame["width"] - 60, frame["y"] + 120
    page.locator("canvas.canvas-surface").focus()
    page.keyboard.down("Space")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + dx, y + dy, steps=5)
    page.mouse.up()
    page.keyboard.up("Space")


def test_each_notation_has_marks_of_its_own(shop: Canvas) -> None:
    seen = set()
    for notation in ("crowsFoot", "idef1x", "uml"):
        shop.page.evaluate(f"localStorage.setItem('schemawright.notation', '{notation}')")
        shop.page.reload()
        shop.page.wait_for_selector("html[data-drawn=true]")
        shop.page.wait_for_timeout(400)
        # Beside the self reference of `person`, both sides of it.
        x, y = shop.place("person", 0, 0)
        seen.add(pixels(shop.page, x - 60, y, 320, 120)["hash"])
    assert len(seen) == 3


def test_an_enum_is_a_box_that_is_moved(shop: Canvas) -> None:
    enum = next(one for one in document(shop)["enums"] if one["name"] == "mood")
    view = json.loads(shop.surface.get_attribute("data-view") or "{}")
    frame = shop.surface.bounding_box()
    assert frame is not None
    x = frame["x"] + view["x"] + (enum["positionX"] + 50) * view["scale"]
    y = frame["y"] + view["y"] + (enum["positionY"] + 18) * view["scale"]
    shop.page.mouse.move(x, y)
    shop.page.mouse.down()
    shop.page.mouse.move(x + 60, y - 40, steps=6)
    shop.page.mouse.up()
    shop.saved()
    moved = next(one for one in document(shop)["enums"] if one["name"] == "mood")
    assert moved["positionX"] == pytest.approx(enum["positionX"] + 60 / view["scale"], abs=9)
    assert moved["positionY"] == pytest.approx(enum["positionY"] - 40 / view["scale"], abs=9)


def test_a_large_schema_says_what_it_does_not_draw_and_has_a_small_page(designer: Designer, person: NewPerson) -> None:
    content = json.dumps(design(LARGE).document())
    answer = designer.ask("/import", "POST", {"content": content, "fileName": "large.schema.json", "name": "Large"})
    page = person()
    Canvas(page, designer, str(answer["slug"])).open()
    told = page.locator(".hidden-lines")
    told.get_by_text("lines in bundles").wait_for()
    page.locator("canvas.canvas-surface").focus()
    page.keyboard.press("0")
    told.get_by_text("long lines show only their ends").wait_for()
    assert page.locator(".stage *").count() < 60


def test_a_table_with_hundreds_of_lines_has_a_small_panel(designer: Designer, person: NewPerson) -> None:
    made = design(LARGE)
    content = json.dumps(made.document())
    answer = designer.ask("/import", "POST", {"content": content, "fileName": "hub.schema.json", "name": "Hub"})
    canvas = Canvas(person(), designer, str(answer["slug"])).open()
    page = canvas.page
    canvas.outline(made.names[made.hub]).click()
    lines = page.get_by_role("region", name="Relationships", exact=True)
    told = lines.locator("h3 small")
    told.wait_for()
    ends = [end for source, _, target in made.lines for end in {source, target} if end == made.hub]
    assert int(told.inner_text()) == len(ends) > 200
    shown = lines.locator(".item")
    names = set(shown.all_inner_texts())
    assert len(names) < 60
    lines.evaluate("section => section.scrollIntoView(false)")
    expect(shown.last).to_be_in_viewport()
    assert shown.last.inner_text() not in names
    assert shown.count() < 60
    name = shown.last.locator(".mono").inner_text()
    shown.last.click()
    expect(page.locator(".side input").first).to_have_value(re.compile(f"_{name}_fkey$"))


def document(canvas: Canvas) -> Any:
    """The whole schema as a document."""
    return canvas.designer.ask(f"/{canvas.slug}/export?format=document")
