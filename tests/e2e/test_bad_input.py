"""What no edit makes, but a stored document may hold: references that lead nowhere, and names without end."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.designer import Canvas, Designer
from tests.e2e.pixels import pixels
from tests.e2e.schemas import eventually, one_page, reachable

AT = {"positionX": 20, "positionY": 20}
LONG = "x" * 200_000
SHOWN = 1001
"""No text that is shown is longer."""


@pytest.fixture(scope="module")
def page(designer: Designer, browser: Browser) -> Iterator[Page]:
    with one_page(designer, browser) as page:
        yield page


def stored(designer: Designer, name: str, **records: list[dict[str, Any]]) -> str:
    """The slug of a schema made of a document as it is, with nothing mended."""
    document = {"schemawright": 1, "schema": {"id": "s", "name": name}, **records}
    body = {"content": json.dumps(document), "fileName": "some.schema.json", "name": name}
    return str(designer.ask("/import", "POST", body)["slug"])


def broken(designer: Designer) -> str:
    """Two tables that are whole, and one of each thing that is not."""
    column = {"dataType": "integer", "order": "a"}
    return stored(
        designer,
        "Broken",
        tables=[
            {"id": "author", "name": "author", **AT},
            {"id": "book", "name": "book", "positionX": 420, "positionY": 20},
            {"id": "heir", "name": "heir", "inherits": ["gone"], "positionX": 20, "positionY": 260},
            {"id": "one", "name": "one", "inherits": ["other"], "positionX": 420, "positionY": 260},
            {"id": "other", "name": "other", "inherits": ["one"], "positionX": 420, "positionY": 400},
        ],
        columns=[
            {"id": "author.id", "tableId": "author", "name": "id", "isNullable": False, **column},
            {"id": "book.author", "tableId": "book", "name": "author_id", **column},
            {"id": "lost", "tableId": "gone", "name": "lost_column", **column},
        ],
        keys=[
            {"id": "pk", "tableId": "author", "name": "author_pkey", "keyType": "primary", "columnIds": ["author.id"]},
            {"id": "uk", "tableId": "book", "name": "book_key", "keyType": "unique", "columnIds": ["gone"]},
        ],
        relationships=[
            {
                "id": "column",
                "name": "book_column",
                "sourceTableId": "book",
                "sourceColumnIds": ["gone"],
                "targetTableId": "author",
                "targetColumnIds": ["author.id"],
            },
            {
                "id": "table",
                "name": "book_table",
                "sourceTableId": "book",
                "sourceColumnIds": ["book.author"],
                "targetTableId": "gone",
                "targetColumnIds": ["gone.id"],
            },
        ],
        indexes=[{"id": "index", "tableId": "book", "name": "book_index", "columns": [{"columnId": "gone"}]}],
        views=[{"id": "view", "name": "seen", "query": "SELECT 1", "dependsOn": ["gone"], **AT, "positionY": 420}],
    )


def test_what_is_broken_is_marked_listed_and_mended(page: Page, designer: Designer) -> None:
    slug = broken(designer)
    canvas = Canvas(page, designer, slug).open()
    notice = canvas.notice("9 things in this schema refer to what is not there")
    notice.get_by_role("button", name="Show", exact=True).click()
    cards = page.locator(".card")
    expect(cards).to_have_count(9)
    expect(cards.filter(has_text="book_index")).to_contain_text("Delete the index 'book_index'")
    reachable(page)
    # Each leads to what it is about, and its panel opens.
    page.get_by_role("option", name="book (broken)", exact=True).wait_for()
    cards.filter(has_text="book_table").get_by_role("button", name="book").click()
    expect(page.get_by_role("textbox", name="Name", exact=True)).to_have_value("book")
    for name in ("author", "book (broken)", "heir (broken)", "one (broken)", "seen (broken)"):
        page.get_by_role("option", name=name, exact=True).click()
        page.locator(".side h3").first.wait_for()
    # What needs a whole schema says why it has none.
    page.get_by_role("tab", name="Text").click()
    page.get_by_text("refers to what is not there").first.wait_for()
    page.get_by_role("tab", name="Suggestions").click()
    page.get_by_role("button", name="Accept all").click()
    expect(page.locator(".side").get_by_text("refers to")).to_have_count(0)
    said = designer.ask(f"/{slug}/suggestions")["suggestions"]
    assert [one for one in said if one["code"] == "BROKEN_REFERENCE"] == []
    assert designer.ask(f"/{slug}/export?format=dbml&preview=true")["content"].count("Table ") == 5
    expect(page.get_by_role("option", name="book", exact=True)).to_be_visible()


def test_a_broken_box_looks_broken(page: Page, designer: Designer) -> None:
    slug = broken(designer)
    canvas = Canvas(page, designer, slug).open()
    canvas.notice("refer to what is not there").wait_for()
    reds = {name: _red(canvas, name) for name in ("author", "book", "heir", "seen")}
    assert reds == {"author": False, "book": True, "heir": True, "seen": True}


def test_who_can_only_read_is_told_what_is_broken(designer: Designer, browser: Browser) -> None:
    slug = broken(designer)
    key = designer.ask(f"/{slug}/view-key")["key"]
    reader = browser.new_context(viewport={"width": 1000, "height": 640})
    page = reader.new_page()
    page.goto(f"{designer.url}/embed/{slug}?key={key}")
    page.wait_for_selector("html[data-drawn=true]")
    canvas = Canvas(page, designer, slug)
    canvas.notice("9 things in this schema refer to what is not there").wait_for()
    assert [_red(canvas, name) for name in ("author", "book", "heir", "seen")] == [False, True, True, True]
    page.get_by_role("button", name="9 broken", exact=True).click()
    cards = page.locator(".card")
    expect(cards).to_have_count(9)
    expect(cards.filter(has_text="book_index")).to_contain_text("which does not exist")
    # Nothing is offered that a reader can't do.
    expect(page.locator(".side").get_by_role("button", name=re.compile("^Accept"))).to_have_count(0)
    expect(page.get_by_role("textbox")).to_have_count(0)
    cards.filter(has_text="book_table").get_by_role("button", name="book").click()
    expect(cards).to_have_count(9)
    reachable(page)
    reader.close()


def _red(canvas: Canvas, name: str) -> bool:
    """Whether the header of a box has a red mark."""
    record = next(
        one
        for plural in ("tables", "views")
        for one in canvas.designer.ask(f"/{canvas.slug}")[plural]
        if one["name"] == name
    )
    view = json.loads(canvas.surface.get_attribute("data-view") or "{}")
    frame = canvas.surface.bounding_box()
    assert frame is not None
    scale = view["scale"]
    left = frame["x"] + record["positionX"] * scale + view["x"]
    top = frame["y"] + record["positionY"] * scale + view["y"]
    return pixels(canvas.page, left, top, round(180 * scale), round(36 * scale))["reds"] > 20


def endless(designer: Designer) -> str:
    """A schema in which every text is 200,000 letters long."""

    def named(id: str, **values: Any) -> dict[str, Any]:
        return {"id": id, "name": f"{id}_{LONG}", **values}

    return stored(
        designer,
        f"endless_{LONG}"[:200],
        namespaces=[named("space", comment=LONG)],
        enums=[named("mood", values=[{"id": "v", "name": LONG}, {"id": "w", "name": "w"}], positionX=800)],
        domains=[named("domain", dataType="text", checks=[])],
        sequences=[named("sequence")],
        tables=[
            named("table", comment=LONG, description=LONG, displayName=LONG, **AT),
            named("target", namespaceId="space", positionX=420, positionY=20),
        ],
        columns=[
            named(
                "column", tableId="table", dataType=f"varchar /*{LONG}*/", comment=LONG, defaultValue=LONG, order="a"
            ),
            named("other", tableId="target", dataType="integer", isNullable=False, order="a"),
        ],
        keys=[named("key", tableId="target", keyType="primary", columnIds=["other"], comment=LONG)],
        checks=[named("check", tableId="table", expression=LONG, comment=LONG)],
        relationships=[
            named(
                "relationship",
                sourceTableId="table",
                sourceColumnIds=["column"],
                targetTableId="target",
                targetColumnIds=["other"],
                comment=LONG,
            )
        ],
        indexes=[named("index", tableId="table", columns=[{"columnId": "column"}], where=LONG)],
        views=[named("view", query=f"SELECT '{LONG}'", dependsOn=["table"], positionX=20, positionY=300)],
        materializedViews=[named("materialized", query="SELECT 1", comment=LONG, positionX=420, positionY=300)],
        rawObjects=[named("raw", objectType="function", text=f"-- {LONG}", order="a")],
        notes=[{"id": "note", "text": LONG, "positionX": 20, "positionY": 500}],
        areas=[{"id": "area", "title": LONG, "positionX": 420, "positionY": 500}],
    )


_UNFOLD = """() => {
  for (const one of document.querySelectorAll('.side details')) one.open = true;
  for (const one of document.querySelectorAll('.side .item-head .name[aria-expanded=false]')) one.click();
}"""
_TOO_WIDE = """() => [...document.querySelectorAll('.side-body, .outline .rows, [role=dialog], .home-page')]
  .filter((one) => one.scrollWidth > one.clientWidth + 1)
  .map((one) => `${one.className} is ${one.scrollWidth} wide in ${one.clientWidth}`)"""
_TOO_LONG = """(most) => [...document.querySelectorAll('body *')].flatMap((element) => {
  if (element.closest('textarea, script, style, .cm-editor')) return [];
  const texts = [...element.childNodes].filter((one) => one.nodeType === 3).map((one) => one.data);
  const named = [...element.attributes].filter((one) => !['d', 'src', 'value'].includes(one.name));
  const all = [...texts, ...named.map((one) => `${one.name}=${one.value}`)];
  return all.filter((text) => text.length > most)
    .map((text) => `${element.tagName}.${element.className} ${text.slice(0, 60)} (${text.length})`);
})"""


def test_names_without_end_are_cut_on_show(page: Page, designer: Designer) -> None:
    slug = endless(designer)
    canvas = Canvas(page, designer, slug).open()
    found: dict[str, list[str]] = {}

    def look(state: str) -> None:
        page.wait_for_timeout(60)
        if long := page.evaluate(_TOO_LONG, SHOWN) + page.evaluate(_TOO_WIDE):
            found[state] = long

    # A name that shows when a button is pointed at lies above all else.
    page.add_style_tag(content="[data-tip]::after { display: none !important }")
    look("open")
    rows = page.locator(".outline-row")
    for place in range(rows.count()):
        rows.nth(place).click()
        page.evaluate(_UNFOLD)
        look(f"{place} {(rows.nth(place).text_content() or '')[:12]}")
    page.get_by_role("option", name="table_x").first.click()
    for tab in ("Suggestions", "History", "Text", "Properties"):
        page.get_by_role("tab", name=tab).click()
        page.wait_for_timeout(300)
        look(tab)
    page.keyboard.press("Control+k")
    page.keyboard.type("x")
    page.locator("#command-list [role=option]").first.wait_for()
    look("palette")
    page.keyboard.press("Escape")
    page.get_by_role("option", name="table_x").first.click()
    canvas.surface.focus()
    page.keyboard.press("g")
    look("grid")
    page.get_by_role("button", name="Filter").first.click()
    look("filter")
    page.keyboard.press("Escape")
    page.goto(f"{designer.url}/")
    page.locator(".schema-card").first.wait_for()
    look("home")
    assert found == {}


def test_a_name_that_is_cut_on_show_is_kept_whole(page: Page, designer: Designer) -> None:
    slug = endless(designer)
    canvas = Canvas(page, designer, slug).open()
    page.get_by_role("option", name="table_x").first.click()
    expect(page.get_by_role("textbox", name="Name", exact=True)).to_have_value(f"table_{LONG}")
    canvas.surface.focus()
    page.keyboard.press("Shift+ArrowRight")
    canvas.saved()
    name = f"table_{LONG}"
    eventually(lambda: designer.table(slug, name)["positionX"] > AT["positionX"], True)


def test_a_name_without_end_comes_back_when_its_change_is_taken_back(page: Page, designer: Designer) -> None:
    slug = endless(designer)
    canvas = Canvas(page, designer, slug).open()

    def tables() -> list[int]:
        return sorted(len(table["name"]) for table in designer.ask(f"/{slug}")["tables"])

    whole = tables()
    page.get_by_role("option", name="table_x").first.click()
    name = page.get_by_role("textbox", name="Name", exact=True)
    name.fill("short")
    name.press("Enter")
    canvas.saved()
    eventually(tables, [5, whole[1]])
    page.get_by_role("button", name="Undo").first.click()
    eventually(tables, whole)
    page.get_by_role("button", name="Redo").first.click()
    eventually(tables, [5, whole[1]])
    page.get_by_role("option", name="short").click()
    canvas.surface.focus()
    page.keyboard.press("Delete")
    eventually(tables, [whole[1]])
    page.keyboard.press("Control+z")
    eventually(tables, [5, whole[1]])
    page.keyboard.press("Control+z")
    eventually(tables, whole)
    expect(page.get_by_role("alert")).to_have_count(0)
