"""Panels, the column grid and writing on the canvas: what a person types is checked, sent and taken back as a whole."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.accessible import violations
from tests.e2e.designer import Canvas, Designer
from tests.e2e.schemas import one_page

MOD = "Control"


@pytest.fixture(scope="module")
def canvas(designer: Designer, browser: Browser) -> Iterator[Canvas]:
    """Pagila, open in one page for all of these tests: each uses tables of its own."""
    slug = designer.imported("Panels", "pagila.sql")
    with one_page(designer, browser, viewport={"width": 1440, "height": 1000}, reduced_motion="reduce") as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        opened = Canvas(page, designer, slug).open()
        opened.saved()
        yield opened


@pytest.fixture(autouse=True)
def _without_barriers(canvas: Canvas) -> Iterator[None]:
    yield
    assert violations(canvas.page) == []


def _show(canvas: Canvas, name: str) -> Page:
    canvas.outline(name).first.click()
    return canvas.page


def _columns(canvas: Canvas, table: str) -> list[dict[str, object]]:
    canvas.saved()
    columns = canvas.designer.table(canvas.slug, table)["columns"]
    assert isinstance(columns, list)
    return columns


def _cell(page: Page, row: int, title: str) -> Locator:
    titles = ["Name", "Type", "Nullable", "Primary key", "Unique", "Default", "Comment"]
    return page.get_by_role("grid").get_by_role("row").nth(row).get_by_role("gridcell").nth(titles.index(title))


def _grid(canvas: Canvas, table: str) -> Page:
    page = _show(canvas, table)
    if not page.get_by_role("grid").count():
        page.get_by_role("button", name="Column grid").click()
    expect(page.get_by_role("grid", name=re.compile(f": {table}$"))).to_be_visible()
    return page


def test_a_field_says_at_once_what_is_wrong(canvas: Canvas) -> None:
    page = _show(canvas, "category")
    line = page.locator(".column").nth(1)
    line.get_by_label("Column name").fill("category_id")
    expect(line.get_by_role("alert")).to_contain_text("category_id exists already")
    line.get_by_label("Column name").press("Escape")
    expect(line.get_by_role("alert")).to_have_count(0)
    kind = line.get_by_label("Type")
    kind.fill("numeric(3,")
    expect(line.get_by_role("alert")).to_contain_text("bracket")
    kind.fill("txet")
    expect(line.get_by_role("status")).to_contain_text("Neither PostgreSQL nor this schema has a type txet")
    kind.press("Escape")
    line.get_by_role("button", name="More of").click()
    page.get_by_label("Kind of default").select_option("expression")
    page.get_by_label("Default", exact=True).fill("now(")
    expect(page.locator(".side").get_by_role("alert")).to_contain_text("no partner")
    page.get_by_label("Default", exact=True).press("Escape")
    line.get_by_role("button", name="More of").click()


def test_what_the_server_refuses_is_said_at_the_field(canvas: Canvas) -> None:
    page = _show(canvas, "inventory")
    page.get_by_role("button", name="to film").click()
    target = page.get_by_label("Target column 1")
    target.select_option(label="title")
    expect(page.locator(".side").get_by_role("alert")).to_contain_text("key")
    expect(target).to_have_attribute("aria-invalid", "true")
    assert target.locator("option:checked").inner_text() == "film_id"
    _show(canvas, "actor")
    region = page.get_by_role("region", name="Keys")
    region.get_by_role("button", name="actor_pkey").click()
    region.get_by_role("button", name="Add column").click()
    page.get_by_role("menuitem", name="first_name").click()
    expect(region.get_by_role("alert")).to_be_visible()
    assert len(_columns(canvas, "actor")) == 4


def test_an_enum_s_default_is_one_of_its_values(canvas: Canvas) -> None:
    page = _show(canvas, "film")
    page.get_by_role("button", name="More of rating").click()
    default = page.get_by_role("combobox", name="Default", exact=True)
    default.fill("XXX")
    expect(page.locator(".side").get_by_role("alert")).to_contain_text("mpaa_rating has no value XXX")
    default.fill("PG-1")
    page.get_by_role("option", name="PG-13").click()
    rating = next(column for column in _columns(canvas, "film") if column["name"] == "rating")
    assert str(rating["defaultValue"]).startswith("'PG-13'")


def test_index_parts_are_reordered_and_made_partial(canvas: Canvas) -> None:
    page = _show(canvas, "customer")
    region = page.get_by_role("region", name="Indexes")
    region.get_by_role("button", name="Add index").click()
    item = region.locator(".item", has=page.get_by_role("button", name="Add part"))
    item.get_by_role("button", name="Add part").click()
    part = item.get_by_label("Part 1: column or expression")
    part.fill("lower(last_name)")
    part.press("Enter")
    item.get_by_label("Part 1: column or expression").press("Alt+ArrowDown")
    expect(item.get_by_label("Part 2: column or expression")).to_have_value("lower(last_name)")
    item.get_by_label("Only where").fill("activebool")
    item.get_by_label("Only where").press("Enter")
    canvas.saved()
    indexes = canvas.designer.table(canvas.slug, "customer")["indexes"]
    (index,) = [index for index in indexes if index.get("where")]
    assert [bool(part.get("columnId")) for part in index["columns"]] == [True, False]
    assert index["columns"][1]["expression"] == "lower(last_name)"
    assert index["where"] == "activebool"


def test_types_and_sequences_are_made_and_edited(canvas: Canvas) -> None:
    page = canvas.page
    canvas.surface.focus()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Add a type, sequence or namespace").click()
    page.get_by_role("menuitem", name="Composite type").click()
    expect(page.get_by_label("Name", exact=True)).to_be_focused()
    page.keyboard.type("money_amount")
    page.keyboard.press("Enter")
    page.get_by_label("Attribute name").fill("amount")
    page.get_by_label("Attribute name").press("Tab")
    page.keyboard.type("numeric(12,2)")
    page.keyboard.press("Enter")
    canvas.saved()
    document = canvas.designer.ask(f"/{canvas.slug}/export?format=document")
    (made,) = document["composites"]
    assert (made["name"], [(a["name"], a["dataType"]) for a in made["attributes"]]) == (
        "money_amount",
        [("amount", "numeric(12,2)")],
    )


def test_a_trigger_is_sql_in_the_panel_of_its_table(canvas: Canvas) -> None:
    page = _show(canvas, "language")
    region = page.get_by_role("region", name="Triggers and rules")
    region.get_by_role("button", name="Add trigger or policy").click()
    page.get_by_role("menuitem", name="Trigger").click()
    expect(region.locator(".cm-content")).to_contain_text("CREATE TRIGGER language_trigger")
    expect(region.locator(".cm-content span").first).to_have_css("font-weight", "550")
    region.locator(".item", has=page.locator(".cm-content")).get_by_role("button", name="Delete trigger").click()
    expect(region.locator(".cm-content")).to_have_count(0)


def test_a_query_that_cannot_be_read_is_kept_and_what_is_wrong_is_said(canvas: Canvas) -> None:
    page = _show(canvas, "actor_info")
    region = page.get_by_role("region", name="Query")
    region.locator(".cm-content").click()
    page.keyboard.press(f"{MOD}+a")
    page.keyboard.insert_text("SELECT (1")
    expect(region.get_by_role("alert")).to_contain_text("no partner")
    expect(region.get_by_role("button", name="Save")).to_be_disabled()
    page.keyboard.press(f"{MOD}+a")
    page.keyboard.insert_text("SELEC actor_id FROM actor")
    page.keyboard.press(f"{MOD}+Enter")
    expect(region.get_by_role("alert")).to_contain_text("line 1")
    expect(region.locator(".cm-content")).to_have_text("SELEC actor_id FROM actor")
    page.keyboard.press(f"{MOD}+a")
    page.keyboard.insert_text("SELECT actor_id FROM actor")
    page.keyboard.press(f"{MOD}+Enter")
    expect(region.get_by_role("button", name="Save")).to_have_count(0)
    canvas.saved()
    views = canvas.designer.ask(f"/{canvas.slug}/export?format=document")["views"]
    assert next(view for view in views if view["name"] == "actor_info")["query"] == "SELECT actor_id FROM actor"


def test_the_grid_is_moved_in_and_written_by_keys(canvas: Canvas) -> None:
    page = _grid(canvas, "country")
    _cell(page, 2, "Name").click()
    page.keyboard.type("label")
    page.keyboard.press("Tab")
    expect(_cell(page, 2, "Type")).to_be_focused()
    page.keyboard.press("F2")
    page.keyboard.type("varchar(80)")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    expect(_cell(page, 2, "Nullable")).to_contain_text("✓")
    page.keyboard.press("Alt+ArrowUp")
    expect(_cell(page, 1, "Name")).to_have_text("label")
    expect(_cell(page, 1, "Nullable")).to_be_focused()
    page.keyboard.press("Delete")
    expect(_cell(page, 1, "Nullable")).not_to_contain_text("✓")
    first = _columns(canvas, "country")[0]
    assert (first["name"], first["dataType"], first["isNullable"]) == ("label", "character varying(80)", False)


def test_names_written_below_the_last_row_make_columns(canvas: Canvas) -> None:
    page = _grid(canvas, "city")
    _cell(page, 5, "Name").click()
    for name in ("population", "founded"):
        page.keyboard.type(name)
        page.keyboard.press("Enter")
        expect(page.get_by_role("gridcell", name=name, exact=True)).to_be_visible()
    assert [column["name"] for column in _columns(canvas, "city")][-2:] == ["population", "founded"]


def test_rows_of_a_spreadsheet_are_pasted_as_one_step(canvas: Canvas) -> None:
    page = _grid(canvas, "store")
    before = [column["name"] for column in _columns(canvas, "store")]
    rows = [f"extra_{number}\tnumeric(8,2)\tno\t\t\t0\tnumber {number}" for number in range(1, 31)]
    _cell(page, len(before) + 1, "Name").click()
    page.evaluate("text => navigator.clipboard.writeText(text)", "\n".join(rows))
    page.keyboard.press(f"{MOD}+v")
    expect(canvas.notice("30 columns made")).to_be_visible()
    made = _columns(canvas, "store")[len(before) :]
    assert [(c["name"], c["dataType"], c["isNullable"], c["comment"]) for c in made[:1]] == [
        ("extra_1", "numeric(8,2)", False, "number 1")
    ]
    assert len(made) == 30
    _cell(page, 1, "Name").click()
    page.keyboard.press("Shift+ArrowDown")
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press(f"{MOD}+c")
    copied = page.evaluate("() => navigator.clipboard.readText()")
    assert copied.splitlines()[0] == "store_id\tinteger"
    assert len(copied.splitlines()) == 2
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("gridcell", name="extra_1", exact=True)).to_have_count(0)
    assert [column["name"] for column in _columns(canvas, "store")] == before


def test_one_wrong_cell_and_nothing_is_pasted(canvas: Canvas) -> None:
    page = _grid(canvas, "staff")
    before = len(_columns(canvas, "staff"))
    _cell(page, before + 1, "Name").click()
    page.evaluate("text => navigator.clipboard.writeText(text)", "fine\ttext\nwrong\tnumeric((")
    page.keyboard.press(f"{MOD}+v")
    expect(canvas.notice("Nothing was pasted: row 2, Type")).to_be_visible()
    assert len(_columns(canvas, "staff")) == before


def test_names_and_types_are_written_on_the_canvas(canvas: Canvas) -> None:
    page = _show(canvas, "film_category")
    if page.get_by_role("grid").count():
        page.get_by_role("button", name="Close the grid").click()
    page.mouse.dblclick(*canvas.place("film_category"))
    field = page.locator(".inline-cell").get_by_role("textbox", name="Name", exact=True)
    expect(field).to_be_focused()
    page.keyboard.type("genre_of_film")
    page.keyboard.press("Enter")
    name = page.locator(".inline-cell").get_by_role("textbox", name="Column name")
    expect(name).to_have_value("film_id")
    page.keyboard.press("ArrowDown")
    expect(name).to_have_value("category_id")
    page.keyboard.press("Tab")
    kind = page.locator(".inline-cell").get_by_role("combobox", name="Type")
    expect(kind).to_have_value("integer")
    page.keyboard.press("ArrowDown")
    expect(kind).to_have_value("timestamptz")
    page.keyboard.type("date")
    page.keyboard.press("Escape")
    expect(kind).to_have_count(0)
    page.mouse.dblclick(*canvas.place("genre_of_film", 60, 36 + 25 * 2 + 12))
    expect(name).to_have_value("last_update")
    page.keyboard.type("film_id")
    page.keyboard.press("Enter")
    expect(page.locator(".cell-popover")).to_contain_text("film_id exists already")
    page.keyboard.press(f"{MOD}+a")
    page.keyboard.type("changed")
    page.keyboard.press("Enter")
    expect(name).to_have_value("new_column")
    page.keyboard.type("weight")
    page.keyboard.press("Tab")
    page.keyboard.type("smallint")
    page.keyboard.press("Shift+Enter")
    expect(kind).to_have_value("timestamptz")
    page.keyboard.press("Escape")
    assert [(column["name"], column["dataType"]) for column in _columns(canvas, "genre_of_film")][2:] == [
        ("changed", "timestamp with time zone"),
        ("weight", "smallint"),
    ]
