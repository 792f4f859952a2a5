"""The palette of what can be put on the canvas, finding, filters, views, the overview map, the sheet of shortcuts."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.designer import Canvas, Designer
from tests.e2e.schemas import eventually, one_page, reachable, shop, tables


@pytest.fixture(scope="module")
def page(designer: Designer, browser: Browser) -> Iterator[Page]:
    with one_page(designer, browser) as shared:
        yield shared


@pytest.fixture
def canvas(designer: Designer, page: Page) -> Iterator[Canvas]:
    """The library, open in the page; in the end, nothing must bar anyone."""
    opened = Canvas(page, designer, shop(designer)).open()
    opened.saved()
    yield opened
    reachable(page)


def _drop(canvas: Canvas, piece: str, x: float, y: float) -> None:
    """Drags a piece of the palette to a point of the page."""
    chip = canvas.page.locator(f"[data-palette={piece}]").bounding_box()
    assert chip is not None
    canvas.page.mouse.move(chip["x"] + 20, chip["y"] + 10)
    canvas.page.mouse.down()
    canvas.page.mouse.move(x, y, steps=4)
    canvas.page.mouse.up()


def _find(canvas: Canvas, query: str) -> Any:
    """The palette's options for a query."""
    canvas.page.keyboard.press("Control+k")
    canvas.page.keyboard.type(query)
    return canvas.page.get_by_role("dialog").get_by_role("option")


def _whole(canvas: Canvas, kind: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = canvas.designer.ask(f"/{canvas.slug}")[kind]
    return found


def _places(canvas: Canvas) -> dict[str, tuple[float, float]]:
    return {name: (table["positionX"], table["positionY"]) for name, table in tables(canvas).items()}


def test_each_piece_of_the_palette_is_dragged_or_clicked(canvas: Canvas) -> None:
    page = canvas.page
    x, y = canvas.place("book", 60, 240)
    for piece in ("note", "area", "enum", "view", "materializedView"):
        _drop(canvas, piece, x, y)
        page.keyboard.press("Escape")
        page.locator(f"[data-palette={piece}]").click()
        page.keyboard.press("Escape")
    canvas.saved()
    counts = {kind: len(_whole(canvas, kind)) for kind in ("notes", "areas", "enums", "views", "materializedViews")}
    assert set(counts.values()) == {2}, counts
    dropped = _whole(canvas, "notes")[0]
    left = canvas.surface.bounding_box()
    view = json.loads(canvas.surface.get_attribute("data-view") or "{}")
    assert left is not None
    middle = left["x"] + view["x"] + (dropped["positionX"] + dropped["width"] / 2) * view["scale"]
    assert abs(middle - x) < 2


def test_templates_make_whole_tables_and_columns_for_others(canvas: Canvas) -> None:
    page = canvas.page
    page.get_by_role("button", name="Templates").click()
    _drop(canvas, "users", *canvas.place("book", 60, 260))
    expect(canvas.outline("users")).to_have_attribute("aria-selected", "true")
    page.get_by_role("group", name="Palette").get_by_role("button", name="Tags").click()
    expect(canvas.outline("tags")).to_be_visible()
    _drop(canvas, "audit", *canvas.place("shelf"))
    canvas.saved()
    made = tables(canvas)
    email = next(column for column in made["users"]["columns"] if column["name"] == "email")
    assert email["isUnique"]
    names = [column["name"] for column in made["shelf"]["columns"]]
    assert names[2:] == ["created_at", "created_by", "updated_at", "updated_by"]


def test_a_note_is_written_on_the_canvas_and_resized_by_its_corner(canvas: Canvas) -> None:
    page = canvas.page
    _drop(canvas, "note", *canvas.place("book", 60, 240))
    expect(page.get_by_label("Text of the note", exact=True).last).to_be_focused()
    reachable(page)
    page.keyboard.type("Ask the librarians")
    page.keyboard.press("Control+Enter")
    canvas.saved()
    (note,) = _whole(canvas, "notes")
    assert note["text"] == "Ask the librarians"
    corner = page.get_by_role("button", name="Resize from the bottom right corner").bounding_box()
    assert corner is not None
    page.mouse.move(corner["x"] + 12, corner["y"] + 12)
    page.mouse.down()
    page.mouse.move(corner["x"] + 72, corner["y"] + 42, steps=4)
    page.mouse.up()
    canvas.saved()
    (after,) = _whole(canvas, "notes")
    assert after["width"] > note["width"] + 20
    assert (after["positionX"], after["positionY"]) == (note["positionX"], note["positionY"])
    page.get_by_role("button", name="Resize from the top left corner").focus()
    page.keyboard.press("ArrowLeft")
    eventually(lambda: _whole(canvas, "notes")[0]["width"], after["width"] + 16)


def test_an_area_takes_what_is_in_it_along(canvas: Canvas) -> None:
    page = canvas.page
    canvas.outline("author").click()
    page.mouse.move(*canvas.place("book"))
    page.keyboard.down("Shift")
    page.mouse.down()
    page.mouse.up()
    page.keyboard.up("Shift")
    canvas.surface.focus()
    page.keyboard.press("Control+Shift+G")
    canvas.saved()
    before = _places(canvas)
    x, y = canvas.place("author", 60, -40)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y - 50, steps=5)
    page.mouse.up()
    canvas.saved()
    after = _places(canvas)
    moved = {name for name in before if before[name] != after[name]}
    assert moved == {"author", "book"}
    assert after["author"][1] - before["author"][1] == after["book"][1] - before["book"][1]
    canvas.surface.focus()
    page.keyboard.press("Control+z")
    eventually(lambda: _places(canvas), before)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("ath", "author"),
        ("reader", "reader"),
        ("loan rea", "reader_id"),
        ("borrows", "Who borrows from the library"),
        ("email_key", "reader_email_key"),
        (">zoom to f", "Zoom to fit"),
    ],
)
def test_anything_is_found_by_a_few_letters(canvas: Canvas, query: str, first: str) -> None:
    expect(_find(canvas, query).first).to_contain_text(first)
    reachable(canvas.page)
    canvas.page.keyboard.press("Escape")


def test_what_is_found_is_shown_and_selected(canvas: Canvas) -> None:
    page = canvas.page
    expect(_find(canvas, "shelf pla").first).to_contain_text("in shelf")
    page.keyboard.press("Enter")
    expect(canvas.outline("shelf")).to_have_attribute("aria-selected", "true")
    options = _find(canvas, "id")
    page.get_by_role("button", name="Tables", exact=True).click()
    expect(page.get_by_role("dialog")).to_contain_text("Nothing is called that")
    page.get_by_role("button", name="Columns", exact=True).click()
    expect(options.first).to_contain_text("id")
    page.keyboard.press("Escape")


def test_only_what_is_near_is_shown(canvas: Canvas) -> None:
    page = canvas.page
    canvas.outline("author").click()
    canvas.surface.focus()
    page.keyboard.press("n")
    bar = page.locator(".filter-bar")
    expect(bar).to_contain_text("2 of 5 shown")
    expect(canvas.outline("loan")).to_have_count(0)
    bar.get_by_role("button", name="One step more").click()
    expect(bar).to_contain_text("3 of 5 shown")
    page.locator("[data-palette=table]").click()
    expect(bar).to_contain_text("4 of 6 shown")
    canvas.surface.focus()
    page.keyboard.press("Control+z")
    expect(bar).to_contain_text("3 of 5 shown")
    expect(canvas.outline("loan")).to_be_visible()
    expect(_find(canvas, "shelf").first).to_contain_text("shelf")
    page.keyboard.press("Enter")
    expect(bar).to_have_count(0)
    expect(canvas.outline("shelf")).to_have_attribute("aria-selected", "true")


def test_namespaces_colours_and_areas_are_filters(canvas: Canvas) -> None:
    page = canvas.page
    loan = tables(canvas)["loan"]["id"]
    paint = {"action": "update", "kind": "table", "id": loan, "values": {"color": "#3b82f6"}}
    canvas.designer.ask(f"/{canvas.slug}/operations", "POST", {"operations": [paint]})
    page.get_by_role("button", name="Filter", exact=True).click()
    page.get_by_role("checkbox", name="blue").check()
    reachable(page)
    expect(page.locator(".filter-bar")).to_contain_text("1 of 5 shown")
    assert page.locator(".outline-row").count() == 1
    page.get_by_role("checkbox", name="No colour").check()
    expect(page.locator(".filter-bar")).to_contain_text("5 of 5 shown")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Show everything").click()


def test_a_view_is_saved_and_brought_back(canvas: Canvas) -> None:
    page = canvas.page
    canvas.outline("reader").click()
    canvas.surface.focus()
    page.keyboard.press("n")
    page.keyboard.press("2")
    saved = json.loads(canvas.surface.get_attribute("data-view") or "{}")
    page.get_by_role("button", name="Saved views").click()
    page.get_by_label("Name of the view").fill("Readers")
    page.get_by_role("button", name="Save this view").click()
    page.reload()
    page.wait_for_selector("html[data-drawn=true]")
    expect(page.locator(".filter-bar")).to_have_count(0)
    page.get_by_role("button", name="Saved views").click()
    reachable(page)
    page.get_by_role("button", name="Readers", exact=True).click()
    expect(page.locator(".filter-bar")).to_contain_text("1 of 5 shown")
    back = json.loads(canvas.surface.get_attribute("data-view") or "{}")
    assert {key: round(back[key], 1) for key in back} == {key: round(saved[key], 1) for key in saved}


def test_the_overview_map_shows_another_part(canvas: Canvas) -> None:
    page = canvas.page
    canvas.outline("author").click()
    for _ in range(4):
        canvas.surface.focus()
        page.keyboard.press("+")
    before = json.loads(canvas.surface.get_attribute("data-view") or "{}")
    minimap = page.locator(".minimap")
    box = minimap.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] - 40, box["y"] + box["height"] - 30)
    after = json.loads(canvas.surface.get_attribute("data-view") or "{}")
    assert (after["scale"], after["x"] < before["x"], after["y"] < before["y"]) == (before["scale"], True, True)
    minimap.focus()
    page.keyboard.press("ArrowLeft")
    assert json.loads(canvas.surface.get_attribute("data-view") or "{}")["x"] > after["x"]
    canvas.surface.focus()
    page.keyboard.press("m")
    expect(minimap).to_have_count(0)
    page.keyboard.press("m")
    expect(minimap).to_be_visible()


def test_the_outline_is_gone_through_and_selected_from_by_keys(canvas: Canvas) -> None:
    page = canvas.page
    page.get_by_label("Find in schema").focus()
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(canvas.outline("author")).to_be_focused()
    page.keyboard.press("End")
    expect(canvas.outline("shelf")).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(canvas.outline("reader")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Shift+ArrowUp")
    expect(canvas.outline("loan")).to_have_attribute("aria-selected", "true")
    canvas.outline("book").click(modifiers=["Control"])
    expect(page.locator(".outline-row[aria-selected=true]")).to_have_count(3)


def test_the_sheet_shows_every_shortcut(canvas: Canvas) -> None:
    canvas.surface.focus()
    canvas.page.keyboard.press("?")
    sheet = canvas.page.get_by_role("dialog", name="Keyboard shortcuts")
    for title in ("Copy", "Paste", "Go to the table above", "Move left", "Show only what is near the selection"):
        expect(sheet.get_by_text(title, exact=True)).to_be_visible()
    expect(sheet).to_contain_text("Right click, or press long")
    reachable(canvas.page)
    canvas.page.keyboard.press("Escape")


def test_on_a_narrow_screen_the_canvas_is_free_and_the_panel_comes_and_goes(canvas: Canvas) -> None:
    page = canvas.page
    page.set_viewport_size({"width": 390, "height": 800})
    try:
        page.reload()
        page.wait_for_selector("html[data-drawn=true]")
        panel = page.get_by_role("complementary", name="Panel")
        expect(panel).to_have_count(0)
        page.mouse.click(*canvas.place("book"))
        canvas.surface.focus()
        page.keyboard.press("i")
        expect(panel.get_by_label("Name", exact=True)).to_have_value("book")
        reachable(page)
        panel.get_by_role("button", name="Show or hide the panel").click()
        expect(panel).to_have_count(0)
    finally:
        page.set_viewport_size({"width": 1440, "height": 900})


def test_the_outline_is_searched_and_entered_by_keys(canvas: Canvas) -> None:
    page = canvas.page
    field = page.get_by_label("Find in schema")
    field.fill("reader")
    field.press("Enter")
    expect(canvas.outline("reader")).to_have_attribute("aria-selected", "true")
    field.press("ArrowDown")
    expect(canvas.outline("reader")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(canvas.outline("loan")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("textbox", name="Name", exact=True)).to_have_value("loan")
    field.fill("")


def test_what_stands_far_apart_is_drawn_together_for_a_while(canvas: Canvas, shots: Path) -> None:
    page = canvas.page
    ids = {name: table["id"] for name, table in tables(canvas).items()}
    places = [{"id": ids["book"], "x": 9000, "y": 40}, {"id": ids["loan"], "x": 300, "y": 7000}]
    move = {"command": "moveRecords", "arguments": {"places": places}}
    canvas.designer.ask(f"/{canvas.slug}/operations", "POST", {"operations": [move]})
    kept = {name: (table["positionX"], table["positionY"]) for name, table in tables(canvas).items()}
    canvas.outline("author").click()
    canvas.surface.focus()
    page.keyboard.press("n")
    bar = page.locator(".filter-bar")
    expect(bar).to_contain_text("2 of 5 shown")
    page.wait_for_timeout(400)
    assert _scale(canvas) < 0.2
    together = bar.get_by_role("button", name="Draw together")
    together.click()
    expect(together).to_have_attribute("aria-pressed", "true")
    eventually(lambda: _scale(canvas) > 0.9, True)
    # More of it comes beside, and what is moved is moved for as long as it is drawn so.
    bar.get_by_role("button", name="One step more").click()
    expect(bar).to_contain_text("3 of 5 shown")
    eventually(lambda: _scale(canvas) > 0.7, True)
    reachable(page)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.wait_for_timeout(300)
        page.screenshot(path=shots / f"together-{scheme}.png")
    page.emulate_media(color_scheme="light")
    canvas.outline("book").click()
    canvas.surface.focus()
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    page.wait_for_timeout(500)
    assert {name: (table["positionX"], table["positionY"]) for name, table in tables(canvas).items()} == kept
    together.click()
    eventually(lambda: _scale(canvas) < 0.2, True)
    together.click()
    eventually(lambda: _scale(canvas) > 0.7, True)
    bar.get_by_role("button", name="Show everything").click()
    page.keyboard.press("1")
    eventually(lambda: _scale(canvas) < 0.2, True)


def _scale(canvas: Canvas) -> float:
    return float(json.loads(canvas.surface.get_attribute("data-view") or "{}")["scale"])
