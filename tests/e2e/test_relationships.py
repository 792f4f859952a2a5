"""Relationships: drawn between tables and columns, and always of the cardinality that the keys make them."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.accessible import violations
from tests.e2e.designer import Canvas, Designer
from tests.e2e.pixels import pixels
from tests.e2e.schemas import eventually, one_page

SHOP = """
CREATE TABLE person (id bigint PRIMARY KEY, name text, boss_id bigint);
CREATE TABLE passport (number text PRIMARY KEY, person_id bigint);
CREATE TABLE shelf (building text, number int, PRIMARY KEY (building, number));
CREATE TABLE book (id bigint PRIMARY KEY, building text, number int, title text);
CREATE TABLE topic (id bigint PRIMARY KEY, title text);
"""
MOD = "Control"
ROWS = {
    "person": ["id", "name", "boss_id"],
    "passport": ["number", "person_id"],
    "book": ["id", "building", "number", "title"],
    "topic": ["id", "title"],
    "shelf": ["building", "number"],
}


@pytest.fixture(scope="module")
def canvas(designer: Designer, browser: Browser) -> Iterator[Canvas]:
    """Five tables without a line between them, in one page for all of these tests."""
    answer = designer.ask("/import", "POST", {"content": SHOP, "fileName": "shop.sql", "name": "Relations"})
    with one_page(designer, browser, reduced_motion="reduce") as page:
        opened = Canvas(page, designer, str(answer["slug"])).open()
        opened.saved()
        yield opened


@pytest.fixture(autouse=True)
def _without_barriers(canvas: Canvas) -> Iterator[None]:
    yield
    assert violations(canvas.page) == []


def _relationships(canvas: Canvas) -> list[dict[str, Any]]:
    canvas.saved()
    whole = canvas.designer.ask(f"/{canvas.slug}")
    names = {table["id"]: table["name"] for table in whole["tables"]}
    columns = {column["id"]: column["name"] for table in whole["tables"] for column in table["columns"]}
    return [
        one
        | {
            "source": names[one["sourceTableId"]],
            "target": names[one["targetTableId"]],
            "pairs": [
                (columns[source], columns[target])
                for source, target in zip(one["sourceColumnIds"], one["targetColumnIds"], strict=True)
            ],
        }
        for one in whole["relationships"]
    ]


def _row(canvas: Canvas, table: str, column: str, dx: float) -> tuple[float, float]:
    return canvas.place(table, dx, 36 + 25 * ROWS[table].index(column) + 12)


def _drag(canvas: Canvas, start: tuple[str, str], end: tuple[str, str | None]) -> Page:
    """Drags the handle at the left edge of a column's row onto a column, or onto the title of a table."""
    page = canvas.page
    page.mouse.move(*_row(canvas, *start, 40))
    page.mouse.move(*_row(canvas, *start, 1))
    page.mouse.down()
    table, column = end
    page.mouse.move(*(canvas.place(table, 90) if column is None else _row(canvas, table, column, 90)), steps=8)
    page.mouse.up()
    return page


def test_a_column_is_dragged_to_a_column_of_its_own_table(canvas: Canvas) -> None:
    page = _drag(canvas, ("person", "boss_id"), ("person", "id"))
    expect(page.locator(".relation-ends")).to_contain_text("N : 1")
    (made,) = _relationships(canvas)
    assert (made["source"], made["target"], made["pairs"]) == ("person", "person", [("boss_id", "id")])


def test_the_side_that_is_a_key_is_referred_to_whichever_way_it_is_dragged(canvas: Canvas) -> None:
    _drag(canvas, ("person", "id"), ("passport", "person_id"))
    made = _relationships(canvas)[-1]
    assert (made["source"], made["target"], made["pairs"]) == ("passport", "person", [("person_id", "id")])


def test_cardinality_follows_every_later_edit(canvas: Canvas) -> None:
    page = canvas.page
    badge = page.locator(".relation-ends .badge")
    expect(badge).to_have_text("N : 1")
    page.get_by_label("Cardinality").select_option("one_to_one")
    expect(badge).to_have_text("1 : 1")
    canvas.outline("passport").first.click()
    page.get_by_role("button", name="More of person_id").click()
    expect(page.get_by_role("switch", name="Unique")).to_be_checked()
    page.get_by_role("switch", name="Unique").uncheck()
    line = page.get_by_role("region", name="Relationships").get_by_role("button", name="to person")
    expect(line).to_contain_text("N:1")
    page.locator(".column", has=page.locator(".column-more")).get_by_role("button", name="Primary key").click()
    expect(line).to_contain_text("N:1")
    page.locator(".column").first.get_by_role("button", name="Primary key").click()
    expect(line).to_contain_text("1:1")
    line.click()
    expect(page.get_by_role("switch", name="Required")).to_be_checked()
    canvas.saved()
    assert _relationships(canvas)[-1]["relationshipType"] == "one_to_one"


def test_a_composite_key_is_met_by_columns_of_the_same_names(canvas: Canvas) -> None:
    page = _drag(canvas, ("book", "building"), ("shelf", None))
    made = _relationships(canvas)[-1]
    assert (made["source"], made["pairs"]) == ("book", [("building", "building"), ("number", "number")])
    expect(page.get_by_label("Source column 2").locator("option:checked")).to_have_text("number")


def test_columns_that_are_no_keys_are_joined_when_one_is_made_unique(canvas: Canvas) -> None:
    page = _drag(canvas, ("topic", "title"), ("book", "title"))
    expect(canvas.notice("Neither of the two columns is a key")).to_be_visible()
    before = len(_relationships(canvas))
    page.get_by_role("button", name="Make title unique").click()
    expect(page.locator(".relation-ends")).to_contain_text("book")
    assert len(_relationships(canvas)) == before + 1
    page.get_by_role("button", name="Undo").click()
    canvas.saved()
    assert len(_relationships(canvas)) == before
    title = next(c for c in canvas.designer.table(canvas.slug, "book")["columns"] if c["name"] == "title")
    assert not title["isUnique"]


def test_many_to_many_makes_the_table_between_in_one_step(canvas: Canvas) -> None:
    page = canvas.page
    canvas.surface.focus()
    page.keyboard.press("r")
    page.get_by_role("radio", name="Many to many").check(force=True)
    canvas.click("book")
    canvas.click("topic")
    expect(page.get_by_label("Name", exact=True)).to_have_value("book_topic")
    made = [one for one in _relationships(canvas) if one["source"] == "book_topic"]
    assert sorted(one["target"] for one in made) == ["book", "topic"]
    between = canvas.designer.table(canvas.slug, "book_topic")
    assert all(column["isPrimaryKey"] for column in between["columns"])
    page.get_by_role("button", name="Undo").click()
    expect(canvas.outline("book_topic")).to_have_count(0)
    page.get_by_role("button", name="Redo").click()
    expect(canvas.outline("book_topic")).to_have_count(1)


def test_a_relationship_is_made_without_a_pointer(canvas: Canvas) -> None:
    page = canvas.page
    canvas.outline("topic").first.click()
    region = page.get_by_role("region", name="Relationships")
    region.get_by_role("button", name="Add relationship").focus()
    page.keyboard.press("Enter")
    target = region.get_by_role("combobox", name="Refers to the table")
    expect(target).to_be_focused()
    page.keyboard.type("nowhere")
    expect(region.get_by_role("alert")).to_contain_text("There is no table nowhere")
    page.keyboard.press(f"{MOD}+a")
    page.keyboard.type("top")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".relation-ends")).to_contain_text("topic_id")
    assert _relationships(canvas)[-1]["pairs"] == [("topic_id", "id")]


def test_the_table_between_is_folded_into_a_line_and_unfolded_by_a_key(canvas: Canvas) -> None:
    page = canvas.page
    canvas.outline("book_topic").first.click()
    page.get_by_role("button", name="Zoom to fit").click()
    unfolded = _seen(canvas)
    page.get_by_role("switch", name="Fold tables between").check()
    eventually(lambda: _seen(canvas) != unfolded, True)
    folded = _seen(canvas)
    canvas.surface.focus()
    page.keyboard.press("j")
    eventually(lambda: _seen(canvas) != folded, True)
    expect(page.get_by_role("switch", name="Fold tables between")).not_to_be_checked()


def _seen(canvas: Canvas) -> int:
    """A number that stands for what the canvas shows."""
    frame = canvas.surface.bounding_box()
    assert frame is not None
    return pixels(canvas.page, **frame)["hash"]
