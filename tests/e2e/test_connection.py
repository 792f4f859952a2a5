"""A lost connection: it is shown, and what is edited meanwhile is kept and sent, by whichever tab comes next."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Error, Page, expect

from tests.e2e.designer import Canvas, Designer
from tests.e2e.schemas import eventually, one_page, reachable, shop, tables


@pytest.fixture
def page(designer: Designer, browser: Browser) -> Iterator[Page]:
    with one_page(designer, browser) as page:
        yield page


def renamed(canvas: Canvas, name: str, new: str) -> None:
    """Renames a table in its panel."""
    canvas.outline(name).click()
    field = canvas.page.get_by_role("textbox", name="Name", exact=True)
    field.fill(new)
    field.press("Enter")
    canvas.outline(new).wait_for()


def test_what_was_edited_offline_is_sent_after_a_reload(page: Page, designer: Designer) -> None:
    canvas = Canvas(page, designer, shop(designer)).open()
    canvas.saved()
    designer.stop()
    try:
        expect(page.locator(".state.off")).to_contain_text("Offline")
        renamed(canvas, "shelf", "board")
        renamed(canvas, "reader", "person")
        expect(page.locator(".state.off")).to_contain_text("2 kept here")
        # What is loaded when it is used waits for the server.
        page.get_by_role("tab", name="Text").click()
        with pytest.raises(Error, match="ERR_CONNECTION_REFUSED"):
            page.reload()
    finally:
        designer.start()
    canvas.open()
    canvas.saved()
    eventually(lambda: {"board", "person"} <= tables(canvas).keys(), True)
    expect(canvas.outline("person")).to_be_visible()


def test_what_a_closed_tab_left_unsent_is_sent_by_the_next(page: Page, designer: Designer) -> None:
    canvas = Canvas(page, designer, shop(designer)).open()
    canvas.saved()
    designer.stop()
    try:
        expect(page.locator(".state.off")).to_be_visible()
        renamed(canvas, "shelf", "board")
        context = page.context
        page.close()
    finally:
        designer.start()
    other = Canvas(context.new_page(), designer, canvas.slug).open()
    other.saved()
    eventually(lambda: "board" in tables(other), True)


def test_parts_that_are_loaded_later_come_when_the_server_is_back(page: Page, designer: Designer) -> None:
    canvas = Canvas(page, designer, shop(designer)).open()
    canvas.saved()
    designer.stop()
    try:
        expect(page.locator(".state.off")).to_be_visible()
        page.get_by_role("tab", name="Text").click()
        page.wait_for_timeout(500)
    finally:
        designer.start()
    expect(page.locator(".live-text .cm-content")).to_contain_text("CREATE TABLE", timeout=15_000)


_CUT_OFF = """(() => {
  const Real = WebSocket;
  window.WebSocket = class extends Real {
    constructor(url, protocols) { super(window.connected ? url : 'ws://127.0.0.1:9/', protocols); }
  };
})()"""


def test_a_page_without_a_connection_says_so_and_opens_when_there_is_one(page: Page, designer: Designer) -> None:
    slug = shop(designer)
    page.add_init_script(_CUT_OFF)
    page.goto(f"{designer.url}/schemas/{slug}")
    expect(page.get_by_role("status")).to_contain_text("The server does not answer")
    reachable(page)
    page.evaluate("window.connected = true")
    page.wait_for_selector("html[data-drawn=true]", timeout=15_000)
    expect(Canvas(page, designer, slug).outline("shelf")).to_be_visible()
