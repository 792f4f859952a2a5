"""Selecting several, moving, aligning, copying, pasting, taking back; keyboard, menu, touch."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.designer import Canvas, Designer
from tests.e2e.schemas import PLACES, eventually, one_page, reachable, shop, tables

DBML = "Table planet {\n  id integer [pk]\n}\nTable moon {\n  planet_id integer [ref: > planet.id]\n}"


WIDE = "".join(f"CREATE TABLE t{n} (a int PRIMARY KEY, b int, c int);\n" for n in range(160))


@pytest.fixture(scope="module")
def page(designer: Designer, browser: Browser) -> Iterator[Page]:
    with one_page(designer, browser, permissions=["clipboard-read", "clipboard-write"], has_touch=True) as shared:
        yield shared


@pytest.fixture
def canvas(designer: Designer, page: Page) -> Iterator[Canvas]:
    """The library, open in the page; in the end, nothing must bar anyone."""
    opened = Canvas(page, designer, shop(designer)).open()
    opened.saved()
    yield opened
    reachable(page)


def _select(canvas: Canvas, *names: str) -> None:
    for place, name in enumerate(names):
        canvas.page.mouse.move(*canvas.place(name))
        if place:
            canvas.page.keyboard.down("Shift")
        canvas.page.mouse.down()
        canvas.page.mouse.up()
        canvas.page.keyboard.up("Shift")


def _act(canvas: Canvas, title: str) -> None:
    """Does something by its name."""
    canvas.page.keyboard.press("Control+k")
    canvas.page.keyboard.type(f">{title}")
    canvas.page.keyboard.press("Enter")


def _places(canvas: Canvas) -> dict[str, tuple[float, float]]:
    return {name: (table["positionX"], table["positionY"]) for name, table in tables(canvas).items()}


def _selected(canvas: Canvas) -> list[str]:
    return canvas.page.locator(".outline-row[aria-selected=true] .grow").all_inner_texts()


def test_a_marquee_and_shift_select_several(canvas: Canvas) -> None:
    x, y = canvas.place("author", -30, -30)
    canvas.page.keyboard.down("Shift")
    canvas.page.mouse.move(x, y)
    canvas.page.mouse.down()
    canvas.page.mouse.move(*canvas.place("book", 60, 40), steps=5)
    canvas.page.mouse.up()
    canvas.page.keyboard.up("Shift")
    expect(canvas.outline("book")).to_have_attribute("aria-selected", "true")
    assert _selected(canvas) == ["author", "book"]
    _select(canvas, "shelf", "reader")
    assert _selected(canvas) == ["reader", "shelf"]
    canvas.surface.focus()
    canvas.page.keyboard.press("Control+a")
    assert len(_selected(canvas)) == len(PLACES)
    canvas.page.keyboard.press("Escape")
    assert _selected(canvas) == []


def test_what_is_selected_is_aligned_spread_nudged_and_put_back_in_single_steps(canvas: Canvas) -> None:
    before = _places(canvas)
    _select(canvas, "author", "book", "loan")
    _act(canvas, "Align top")
    eventually(lambda: {_places(canvas)[name][1] for name in ("author", "book", "loan")}, {20})
    _act(canvas, "Distribute across")
    eventually(lambda: _places(canvas)["book"][0] != before["book"][0], True)
    canvas.surface.focus()
    for _ in range(3):
        canvas.page.keyboard.press("Shift+ArrowDown")
    eventually(lambda: _places(canvas)["book"][1], 20 + 3 * 8)
    canvas.page.keyboard.press("Control+z")
    eventually(lambda: _places(canvas)["book"][1], 20)
    canvas.page.keyboard.press("Control+z")
    canvas.page.keyboard.press("Control+z")
    eventually(lambda: _places(canvas), before)


def _stand_free(canvas: Canvas) -> None:
    """Fails where a table lies over another one; none is narrower or lower than this."""
    rects = [(x, y, 168, 36 + 25) for x, y in _places(canvas).values()]
    for place, (ax, ay, aw, ah) in enumerate(rects):
        for bx, by, bw, bh in rects[place + 1 :]:
            assert ax + aw <= bx or bx + bw <= ax or ay + ah <= by or by + bh <= ay


def test_tables_are_copied_and_pasted_free_of_others_and_as_sql(canvas: Canvas) -> None:
    page = canvas.page
    _select(canvas, "author", "book")
    canvas.surface.focus()
    page.keyboard.press("Control+c")
    expect(canvas.notice("Copied 2 objects")).to_be_visible()
    text = page.evaluate("navigator.clipboard.readText()")
    assert "CREATE TABLE public.author" in text
    assert "loan" not in text
    page.keyboard.press("Control+v")
    expect(canvas.outline("book_2")).to_have_attribute("aria-selected", "true")
    canvas.saved()
    made = tables(canvas)
    _stand_free(canvas)
    apart = [made[f"book{end}"]["positionX"] - made[f"author{end}"]["positionX"] for end in ("", "_2")]
    assert apart[0] == apart[1]
    whole = canvas.designer.ask(f"/{canvas.slug}")
    link = next(one for one in whole["relationships"] if one["sourceTableId"] == made["book_2"]["id"])
    assert link["targetTableId"] == made["author_2"]["id"]
    page.keyboard.press("Control+z")
    expect(canvas.outline("book_2")).to_have_count(0)
    page.keyboard.press("Control+Shift+z")
    expect(canvas.outline("author_2")).to_be_visible()


def test_tables_go_to_another_schema_and_a_cut_takes_them_away(canvas: Canvas, designer: Designer) -> None:
    page = canvas.page
    _select(canvas, "reader", "shelf")
    canvas.surface.focus()
    page.keyboard.press("Control+x")
    expect(canvas.outline("reader")).to_have_count(0)
    canvas.saved()
    made = designer.ask("", "POST", {"name": "Elsewhere"})
    other = Canvas(page, designer, made["slug"]).open()
    other.surface.focus()
    page.keyboard.press("Control+v")
    expect(other.outline("reader")).to_be_visible()
    other.saved()
    apart = {name: one["positionY"] - tables(other)["shelf"]["positionY"] for name, one in tables(other).items()}
    assert apart == {"reader": PLACES["reader"][1] - PLACES["shelf"][1], "shelf": 0}
    assert [column["isUnique"] for column in tables(other)["reader"]["columns"]] == [True, True]


@pytest.mark.parametrize("text", [DBML, "CREATE TABLE planet (id int PRIMARY KEY); CREATE TABLE moon (id int);"])
def test_pasted_text_makes_tables_as_one_step(canvas: Canvas, text: str) -> None:
    page = canvas.page
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    canvas.surface.focus()
    page.keyboard.press("Control+v")
    expect(canvas.outline("planet")).to_have_attribute("aria-selected", "true")
    eventually(lambda: (0, 0) in _places(canvas).values(), False)
    canvas.saved()
    page.keyboard.press("Control+z")
    expect(canvas.outline("moon")).to_have_count(0)
    eventually(lambda: tables(canvas).keys(), PLACES.keys())


def test_what_is_no_schema_is_said_and_dbml_is_copied(canvas: Canvas) -> None:
    page = canvas.page
    page.evaluate("navigator.clipboard.writeText('Buy milk')")
    canvas.surface.focus()
    page.keyboard.press("Control+v")
    expect(canvas.notice("The clipboard holds no tables")).to_be_visible()
    _select(canvas, "shelf")
    _act(canvas, "Copy as DBML")
    expect(canvas.notice("as DBML")).to_be_visible()
    assert 'Table "shelf"' in page.evaluate("navigator.clipboard.readText()")


def test_duplicates_stand_aside_with_their_relationships(canvas: Canvas) -> None:
    _select(canvas, "author", "book")
    canvas.surface.focus()
    canvas.page.keyboard.press("Control+d")
    expect(canvas.outline("author_2")).to_have_attribute("aria-selected", "true")
    canvas.saved()
    assert len(canvas.designer.ask(f"/{canvas.slug}")["relationships"]) == 3
    _stand_free(canvas)
    canvas.page.keyboard.press("Control+z")
    expect(canvas.outline("author_2")).to_have_count(0)


def test_an_import_and_a_deletion_of_more_than_a_batch_are_one_step_each(page: Page, designer: Designer) -> None:
    slug = designer.ask("", "POST", {"name": "Wide"})["slug"]
    canvas = Canvas(page, designer, slug).open()
    _act(canvas, "Import into")
    page.get_by_role("dialog").get_by_role("textbox").fill(WIDE)
    page.get_by_role("dialog").get_by_role("button", name="Import", exact=True).click()
    expect(canvas.outline("t1")).to_be_visible()
    page.get_by_role("dialog").get_by_role("button").last.click()
    canvas.saved()
    canvas.surface.focus()
    page.keyboard.press("Control+z")
    expect(page.get_by_role("heading", name="Start with a table")).to_be_visible()
    page.keyboard.press("Control+Shift+z")
    expect(canvas.outline("t1")).to_be_visible()
    canvas.saved()
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    expect(page.get_by_role("heading", name="Start with a table")).to_be_visible()
    canvas.saved()
    page.keyboard.press("Control+z")
    expect(canvas.outline("t1")).to_be_visible()
    eventually(lambda: len(tables(canvas)), 160)


def test_the_history_goes_back_and_forth_and_takes_single_steps_back(canvas: Canvas) -> None:
    page = canvas.page
    for name in ("author", "book"):
        canvas.outline(name).click()
        page.get_by_label("Name", exact=True).fill(f"{name}s")
        page.get_by_label("Name", exact=True).press("Enter")
        expect(canvas.outline(f"{name}s")).to_be_visible()
    canvas.saved()
    page.get_by_role("tab", name="History").click()
    page.locator(".log-entry").nth(1).get_by_role("button").click()
    page.get_by_role("menuitem", name="Undo to before this").click()
    expect(canvas.outline("author")).to_be_visible()
    expect(canvas.outline("book")).to_be_visible()
    reachable(page)
    page.get_by_role("group", name="Undone, can be done again").get_by_role("button").first.click()
    expect(canvas.outline("books")).to_be_visible()
    canvas.saved()
    expect(page.locator(".log-entry").first).to_contain_text("books")
    page.reload()
    page.wait_for_selector("html[data-drawn=true]")
    page.get_by_role("tab", name="History").click()
    page.locator(".log-entry", has=page.locator("ins", has_text="authors")).first.get_by_role("button").click()
    page.get_by_role("menuitem", name="Take this back").click()
    expect(canvas.outline("author")).to_be_visible()
    expect(canvas.outline("books")).to_be_visible()


def test_the_keyboard_moves_between_tables_and_opens_the_menu(canvas: Canvas) -> None:
    page = canvas.page
    canvas.outline("author").click()
    canvas.surface.focus()
    for key, name in [("ArrowRight", "book"), ("ArrowRight", "loan"), ("ArrowDown", "reader"), ("ArrowLeft", "shelf")]:
        page.keyboard.press(key)
        expect(canvas.outline(name)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Shift+F10")
    menu = page.get_by_role("menu")
    expect(menu.get_by_role("menuitem").first).to_be_focused()
    page.keyboard.type("dup")
    page.keyboard.press("Enter")
    expect(canvas.outline("shelf_2")).to_be_visible()
    expect(menu).to_have_count(0)


def test_the_menu_is_that_of_what_is_under_the_pointer(canvas: Canvas) -> None:
    page = canvas.page
    page.mouse.click(*canvas.place("book"), button="right")
    menu = page.get_by_role("menu")
    expect(menu.get_by_role("menuitem", name="Delete selection")).to_be_visible()
    reachable(page)
    assert _selected(canvas) == ["book"]
    page.keyboard.press("Escape")
    page.mouse.click(*canvas.place("book", 0, -60), button="right")
    expect(menu.get_by_role("menuitem", name="Add note")).to_be_visible()
    assert _selected(canvas) == []
    page.keyboard.press("Escape")
    expect(menu).to_have_count(0)


def test_a_trackpad_pans_and_a_wheel_zooms(canvas: Canvas) -> None:
    page = canvas.page

    def view() -> dict[str, float]:
        found: dict[str, float] = json.loads(canvas.surface.get_attribute("data-view") or "{}")
        return found

    page.mouse.move(*canvas.place("book"))
    before = view()
    page.mouse.wheel(12, 7)
    expect(canvas.surface).not_to_have_attribute("data-view", json.dumps(before, separators=(",", ":")))
    panned = view()
    assert panned["scale"] == before["scale"]
    assert (panned["x"], panned["y"]) == (before["x"] - 12, before["y"] - 7)
    zoom = page.get_by_label("Zoom to 100 %")
    scale = zoom.inner_text()
    page.mouse.wheel(0, -240)
    expect(zoom).not_to_have_text(scale)


def test_two_fingers_zoom_and_pan_even_from_a_table_and_a_long_press_asks_for_the_menu(canvas: Canvas) -> None:
    page = canvas.page
    before = _places(canvas)
    fingers: Any = page.context.new_cdp_session(page)

    def touch(kind: str, *points: tuple[float, float]) -> None:
        event = {"type": kind, "touchPoints": [{"x": x, "y": y} for x, y in points]}
        fingers.send("Input.dispatchTouchEvent", event)

    zoom = page.get_by_label("Zoom to 100 %")
    scale = zoom.inner_text()
    x, y = canvas.place("book")
    touch("touchStart", (x, y))
    touch("touchMove", (x - 10, y))
    touch("touchStart", (x - 10, y), (x + 100, y))
    for step in range(1, 6):
        touch("touchMove", (x - 10 - 8 * step, y), (x + 100 + 8 * step, y))
    touch("touchEnd")
    expect(zoom).not_to_have_text(scale)
    canvas.saved()
    assert _places(canvas) == before
    canvas.surface.focus()
    page.keyboard.press("1")
    x, y = canvas.place("author")
    touch("touchStart", (x, y))
    expect(page.get_by_role("menu")).to_be_visible()
    touch("touchEnd")
    assert _selected(canvas) == ["author"]
    page.keyboard.press("Escape")
