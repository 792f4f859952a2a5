"""On a phone: what was chosen is seen, whatever else is open."""

from collections.abc import Iterator
from functools import partial

import pytest
from playwright.sync_api import Browser, ViewportSize, expect

from tests.e2e.designer import Canvas, Designer
from tests.e2e.schemas import eventually, one_page, reachable, shop
from tests.e2e.test_bad_input import broken

PHONE: ViewportSize = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def canvas(designer: Designer, browser: Browser) -> Iterator[Canvas]:
    with one_page(designer, browser, viewport=PHONE, has_touch=True) as page:
        yield Canvas(page, designer, shop(designer, "On a phone"))


def seen(canvas: Canvas, table: str) -> bool:
    """Whether the canvas itself, and nothing over it, is at a table's header."""
    x, y = canvas.place(table)
    return bool(canvas.page.evaluate("([x, y]) => document.elementFromPoint(x, y)?.matches('.canvas-surface')", [x, y]))


def test_what_is_chosen_is_seen_above_the_outline_and_the_panel(canvas: Canvas) -> None:
    page = canvas.open().page
    page.get_by_role("button", name="Show or hide the outline").click()
    for table in ("shelf", "loan", "author"):
        canvas.outline(table).click()
        eventually(partial(seen, canvas, table), True)
    reachable(page)
    page.get_by_role("button", name="Show or hide the panel").click()
    expect(page.get_by_role("navigation")).to_have_count(0)
    eventually(lambda: seen(canvas, "author"), True)
    reachable(page)
    page.locator(".panel-close").click()
    expect(page.get_by_role("complementary")).to_have_count(0)


def test_the_grid_of_columns_has_the_whole_screen(canvas: Canvas) -> None:
    page = canvas.open().page
    canvas.click("book")
    page.get_by_role("button", name="Show or hide the panel").click()
    page.get_by_role("button", name="Column grid").click()
    drawer = page.get_by_role("region", name="Column grid")
    box = drawer.bounding_box()
    assert box == {"x": 0, "y": 0, **PHONE}
    page.get_by_role("gridcell", name="title").click()
    page.keyboard.type("heading")
    page.keyboard.press("Enter")
    eventually(lambda: "heading" in {c["name"] for c in canvas.designer.table(canvas.slug, "book")["columns"]}, True)
    reachable(page)
    drawer.get_by_role("button", name="Close the grid").click()
    expect(drawer).to_have_count(0)


def test_what_is_said_has_the_width_of_the_screen(canvas: Canvas) -> None:
    other = Canvas(canvas.page, canvas.designer, broken(canvas.designer)).open()
    notice = other.notice("9 things in this schema refer to what is not there")
    notice.wait_for()
    frame = notice.bounding_box()
    assert frame is not None
    assert frame["height"] < 80
    assert abs(frame["x"] + frame["width"] / 2 - PHONE["width"] / 2) < 2


def test_the_table_in_the_grid_stays_in_view(canvas: Canvas) -> None:
    page = canvas.open().page
    page.set_viewport_size({"width": 1280, "height": 720})
    page.get_by_role("button", name="Show or hide the outline").click()
    canvas.outline("reader").click()
    page.get_by_role("button", name="Show or hide the panel").click()
    page.get_by_role("button", name="Column grid").click()
    expect(page.get_by_role("region", name="Column grid")).to_be_visible()
    eventually(partial(seen, canvas, "reader"), True)
    page.set_viewport_size(PHONE)
