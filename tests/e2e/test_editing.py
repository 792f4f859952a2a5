"""What a person does at the canvas and in the panels."""

import re
import time
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import NewPerson
from tests.e2e.designer import Canvas, Designer
from tests.e2e.schemas import eventually

HOSTILE = '"; DROP TABLE x; --<img src=x onerror=document.title=1>\u202e😀'


@pytest.fixture
def canvas(designer: Designer, person: NewPerson) -> Canvas:
    """A small schema of its own, open and laid out."""
    slug = designer.imported("Chinook", "chinook.sql")
    opened = Canvas(person(), designer, slug).open()
    opened.saved()
    return opened


def _column_names(page: Page) -> list[str]:
    return [field.input_value() for field in page.locator(".column").get_by_label("Column name").all()]


def test_a_table_is_dragged_from_the_palette_named_and_given_columns(canvas: Canvas) -> None:
    page = canvas.page
    chip = page.locator("[data-palette=table]").bounding_box()
    surface = canvas.surface.bounding_box()
    assert chip is not None
    assert surface is not None
    page.mouse.move(chip["x"] + 20, chip["y"] + 20)
    page.mouse.down()
    page.mouse.move(surface["x"] + 200, surface["y"] + 640, steps=6)
    page.mouse.up()
    expect(page.get_by_label("Name", exact=True)).to_be_focused()
    page.keyboard.type("review")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Add column").click()
    expect(page.locator(".column").get_by_label("Column name").last).to_be_focused()
    page.keyboard.type("stars")
    page.keyboard.press("Tab")
    kind = page.locator(".column").last.get_by_label("Type")
    expect(kind).to_be_focused()
    page.keyboard.type("smallint")
    page.keyboard.press("Enter")
    page.locator(".column").last.get_by_role("button", name="Nullable").click()
    page.locator(".column").last.get_by_role("button", name=re.compile("More of")).click()
    page.get_by_label("Default", exact=True).fill("5")
    page.get_by_label("Default", exact=True).press("Enter")
    page.get_by_role("switch", name="Unique").check()
    expect(page.locator(".item", has_text="review_stars_key")).to_be_visible()
    canvas.saved()
    stars = canvas.designer.table(canvas.slug, "review")["columns"][-1]
    assert (stars["name"], stars["dataType"], stars["isNullable"]) == ("stars", "smallint", False)
    assert (stars["defaultValue"], stars["isUnique"]) == ("5", True)


def test_undo_and_redo(canvas: Canvas) -> None:
    page = canvas.page
    canvas.outline("album").click()
    page.get_by_label("Name", exact=True).fill("record")
    page.get_by_label("Name", exact=True).press("Enter")
    expect(canvas.outline("record")).to_be_visible()
    canvas.surface.focus()
    page.keyboard.press("Control+z")
    expect(canvas.outline("album")).to_be_visible()
    page.keyboard.press("Control+Shift+z")
    expect(canvas.outline("record")).to_be_visible()
    canvas.outline("track").click()
    canvas.surface.focus()
    page.keyboard.press("Delete")
    expect(canvas.outline("track")).to_have_count(0)
    canvas.saved()
    page.get_by_role("button", name="Undo").click()
    expect(canvas.outline("track")).to_be_visible()
    canvas.saved()
    assert len(canvas.designer.table(canvas.slug, "track")["columns"]) == 9


def test_a_name_that_is_taken_is_said_at_once_and_not_sent(canvas: Canvas) -> None:
    page = canvas.page
    canvas.outline("album").click()
    name = page.get_by_label("Name", exact=True)
    name.fill("artist")
    expect(page.get_by_role("alert").filter(has_text="artist exists already")).to_be_visible()
    name.press("Enter")
    expect(name).to_have_attribute("aria-invalid", "true")
    assert canvas.designer.table(canvas.slug, "album")
    name.press("Escape")
    expect(name).to_have_value("album")


def test_columns_are_reordered_by_keys(canvas: Canvas) -> None:
    page = canvas.page
    canvas.outline("album").click()
    expect(page.locator(".column")).to_have_count(3)
    assert _column_names(page) == ["album_id", "title", "artist_id"]
    page.locator(".column").nth(2).get_by_label("Column name").press("Alt+ArrowUp")
    expect(page.locator(".column").nth(1).get_by_label("Column name")).to_have_value("artist_id")
    assert _column_names(page) == ["album_id", "artist_id", "title"]


def test_hostile_names_are_text(canvas: Canvas, person: NewPerson) -> None:
    page = canvas.page
    canvas.outline("genre").click()
    page.get_by_label("Name", exact=True).fill(HOSTILE)
    page.get_by_label("Name", exact=True).press("Enter")
    canvas.saved()
    expect(page.get_by_role("option", name=HOSTILE)).to_be_visible()
    other = Canvas(person("Grace Hopper"), canvas.designer, canvas.slug).open()
    expect(other.page.get_by_role("option", name=HOSTILE)).to_be_visible()
    assert page.locator("img[src=x]").count() == 0
    assert page.title() != "1"


def test_cursors_drags_and_notices_of_others(canvas: Canvas, person: NewPerson, shots: Path) -> None:
    grace = Canvas(person("Grace Hopper"), canvas.designer, canvas.slug).open()
    before = canvas.surface.screenshot()
    x, y = grace.place("invoice")
    grace.page.mouse.move(x, y)
    grace.page.mouse.down()
    grace.page.mouse.move(x + 120, y + 90, steps=10)
    time.sleep(0.5)
    assert canvas.surface.screenshot() != before
    canvas.page.screenshot(path=shots / "others.png")
    grace.page.mouse.up()
    expect(canvas.notice("Grace Hopper")).to_contain_text("Move")


def test_suggestions_are_accepted(canvas: Canvas) -> None:
    page = canvas.page
    canvas.outline("album").click()
    page.get_by_role("region", name="Indexes").get_by_role("button", name="album_artist_id_idx").click()
    page.get_by_role("button", name="Delete index").click()
    page.get_by_role("tab", name="Suggestions").click()
    card = page.locator(".card", has_text="artist_id").first
    card.get_by_role("button", name="Accept").click()
    expect(page.locator(".card", has_text="artist_id")).to_have_count(0)
    canvas.saved()
    assert canvas.designer.table(canvas.slug, "album")["indexes"]


def test_many_suggestions_are_listed_by_kind_each_accepted_at_once(designer: Designer, person: NewPerson) -> None:
    tables = "".join(
        f"CREATE TABLE t{n} (id integer PRIMARY KEY, at timestamp, above integer REFERENCES t{n});" for n in range(60)
    )
    slug = str(designer.ask("/import", "POST", {"content": tables, "name": "Many"})["slug"])
    page = Canvas(person(), designer, slug).open().page
    page.get_by_role("tab", name="Suggestions").click()
    kind = page.locator(".advice", has_text="Foreign key without an index")
    expect(page.locator(".advice")).to_have_count(2)
    expect(page.locator(".card")).to_have_count(0)
    kind.get_by_role("button", name="Foreign key without an index").click()
    expect(kind.locator(".card")).to_have_count(50)
    kind.get_by_role("button", name="Show 10 more").click()
    expect(kind.locator(".card")).to_have_count(60)
    kind.get_by_role("button", name="Accept all").click()
    expect(kind).to_have_count(0)
    expect(page.locator(".advice")).to_have_count(1)

    def indexes() -> int:
        return sum(len(table["indexes"]) for table in designer.ask(f"/{slug}")["tables"])

    eventually(indexes, 60)
    page.keyboard.press("Control+z")
    eventually(indexes, 0)


def test_the_change_log_shows_before_and_after(canvas: Canvas) -> None:
    page = canvas.page
    canvas.outline("playlist").click()
    page.get_by_label("Name", exact=True).fill("mixtape")
    page.get_by_label("Name", exact=True).press("Enter")
    page.get_by_role("tab", name="History").click()
    entry = page.locator(".log-entry").first
    expect(entry).to_contain_text("Ada Lovelace")
    expect(entry.locator("del").first).to_have_text("playlist")
    expect(entry.locator("ins").first).to_have_text("mixtape")


def test_enums_views_and_sql_objects(canvas: Canvas) -> None:
    page = canvas.page
    palette = page.get_by_role("group", name="Palette")
    palette.get_by_role("button", name="Enum").click()
    page.get_by_label("Value 1").fill("draft")
    page.get_by_label("Value 1").press("Enter")
    page.get_by_role("button", name="Add value").click()
    expect(page.get_by_label("Value 3")).to_be_visible()
    palette.get_by_role("button", name="Materialized view").click()
    page.locator(".cm-content").click()
    page.keyboard.press("Control+a")
    page.keyboard.type("SELECT artist_id, count(*) FROM album GROUP BY artist_id")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_label("It is refreshed").select_option("scheduled")
    page.get_by_role("textbox", name="Schedule").fill("*/15 * * * *")
    page.get_by_role("textbox", name="Schedule").press("Enter")
    canvas.saved()
    whole = canvas.designer.ask(f"/{canvas.slug}")
    assert whole["enums"][0]["values"][0]["name"] == "draft"
    (view,) = whole["materializedViews"]
    assert view["query"].startswith("SELECT artist_id")
    assert (view["refreshStrategy"], view["refreshSchedule"]) == ("scheduled", "*/15 * * * *")


def test_find_or_run(canvas: Canvas) -> None:
    page = canvas.page
    page.keyboard.press("Control+k")
    page.keyboard.type("invoice_l")
    expect(page.get_by_role("dialog").get_by_role("option").first).to_contain_text("invoice_line")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Name", exact=True)).to_have_value("invoice_line")
    canvas.surface.focus()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keyboard shortcuts")).to_contain_text("Zoom to fit")


@pytest.mark.parametrize("layout", ["Layered, left to right", "By force", "In a grid"])
def test_layouts_lay_no_table_over_another(canvas: Canvas, layout: str) -> None:
    page = canvas.page
    before = {table["id"]: table["positionX"] for table in canvas.designer.ask(f"/{canvas.slug}")["tables"]}
    page.get_by_role("button", name="Arrange").click()
    page.get_by_role("menuitem", name=layout).click()
    page.locator(".hint-bar").wait_for(state="detached")
    canvas.saved()
    tables = canvas.designer.ask(f"/{canvas.slug}")["tables"]
    assert layout.startswith("Layered") or {t["id"]: t["positionX"] for t in tables} != before
    rects = [(t["positionX"], t["positionY"], 120, 36 + 25 * len(t["columns"])) for t in tables]
    for place, (ax, ay, aw, ah) in enumerate(rects):
        for bx, by, bw, bh in rects[place + 1 :]:
            assert ax + aw <= bx or bx + bw <= ax or ay + ah <= by or by + bh <= ay


def test_edits_made_while_the_server_is_away_arrive_when_it_is_back(designer: Designer, person: NewPerson) -> None:
    slug = designer.imported("Away", "chinook.sql")
    canvas = Canvas(person(), designer, slug).open()
    canvas.saved()
    page = canvas.page
    canvas.outline("genre").click()
    designer.stop()
    try:
        expect(page.locator(".state.off")).to_be_visible()
        page.get_by_label("Name", exact=True).fill("style")
        page.get_by_label("Name", exact=True).press("Enter")
        expect(page.locator(".state.off")).to_contain_text("1 kept here")
        expect(canvas.outline("style")).to_be_visible()
    finally:
        designer.start()
    canvas.saved()
    assert designer.table(slug, "style")["columns"]


def test_code_is_previewed_and_downloaded(canvas: Canvas, shots: Path) -> None:
    page = canvas.page
    page.get_by_role("button", name="Generate").click()
    page.get_by_role("tab", name="Models").click()
    expect(page.locator(".file-tree [role=option]").first).to_be_visible(timeout=60_000)
    expect(page.locator(".generate-view .cm-content")).to_contain_text(
        re.compile(r"sequelize|require|import", re.IGNORECASE)
    )
    page.screenshot(path=shots / "models.png")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download ZIP").click()
    assert download.value.path().read_bytes()[:2] == b"PK"


def test_the_embedded_page_only_shows(canvas: Canvas, person: NewPerson) -> None:
    page = person("")
    page.goto(f"{canvas.designer.url}/embed/{canvas.slug}")
    page.wait_for_selector("html[data-drawn=true]")
    expect(page.get_by_role("button", name="Generate")).to_have_count(0)
    before = canvas.designer.table(canvas.slug, "artist")
    Canvas(page, canvas.designer, canvas.slug).drag("artist", 80, 80)
    page.wait_for_timeout(500)
    assert canvas.designer.table(canvas.slug, "artist")["positionX"] == before["positionX"]


@pytest.mark.parametrize(
    ("title", "beginning"),
    [("SQL", "CREATE TABLE"), ("DBML", ""), ("Mermaid", "erDiagram"), ("Schema document", "{")],
)
def test_every_export_is_downloaded(canvas: Canvas, title: str, beginning: str) -> None:
    page = canvas.page
    page.keyboard.press("Control+e")
    with page.expect_download() as download:
        page.get_by_role("dialog").get_by_role("button", name=re.compile(f"^{title}")).click()
    text = download.value.path().read_text()
    assert "album" in text
    assert text.lstrip().startswith(beginning) or beginning in text[:400]
