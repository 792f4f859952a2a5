"""The migrations that were kept: listed with their verdict and SQL, taken to a tool, squashed."""

import io
import zipfile
from pathlib import Path

from playwright.sync_api import expect

from tests.e2e.conftest import NewPerson
from tests.e2e.designer import Canvas, Designer


def _keep(designer: Designer, slug: str, *columns: str) -> None:
    """A column for each name, each in a migration of its own."""
    table = designer.table(slug, "artist")
    for name in columns:
        column = {"name": name, "dataType": "text"}
        operation = {"command": "addColumn", "arguments": {"tableId": table["id"], "column": column}}
        designer.ask(f"/{slug}/operations", "POST", {"operations": [operation]})
        designer.ask(f"/{slug}/generate-migration", "POST", {})


def test_kept_migrations_are_listed_taken_away_and_squashed(designer: Designer, person: NewPerson, shots: Path) -> None:
    slug = designer.imported("Chinook", "chinook.sql")
    _keep(designer, slug, "born", "died", "country")
    canvas = Canvas(person(), designer, slug).open()
    page = canvas.page
    page.get_by_role("button", name="Generate").click()
    page.get_by_role("dialog").get_by_role("tab", name="History").click()
    kept = page.get_by_role("list", name="Kept migrations").get_by_role("listitem")
    expect(kept).to_have_count(3)
    expect(kept.first).to_contain_text("country")
    expect(page.locator("[data-verdict=passed]")).to_have_count(3)
    kept.first.get_by_text("Show the SQL").click()
    expect(kept.first.locator(".cm-content")).to_contain_text("ADD COLUMN country text")
    page.screenshot(path=shots / "history.png")

    page.get_by_label("For the tool").select_option("flyway")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download ZIP").click()
    names = zipfile.ZipFile(io.BytesIO(download.value.path().read_bytes())).namelist()
    assert len([name for name in names if name.startswith("V") or "/V" in name]) == 3, names

    expect(kept.first.get_by_role("button", name="Squash from here")).to_have_count(0)
    kept.nth(1).get_by_role("button", name="Squash from here").click()
    expect(kept.nth(1)).to_contain_text("2 migrations, become one")
    page.get_by_role("button", name="Make them one").click()
    expect(kept).to_have_count(2, timeout=60_000)
    expect(page.locator("[data-verdict=passed]")).to_have_count(2)
    kept.first.get_by_text("Show the SQL").click()
    expect(kept.first.locator(".cm-content")).to_contain_text("ADD COLUMN died text")
    expect(kept.first.locator(".cm-content")).to_contain_text("ADD COLUMN country text")


def test_rows_that_miss_a_value_are_given_one(designer: Designer, person: NewPerson, shots: Path) -> None:
    slug = designer.imported("Chinook", "chinook.sql")
    table = designer.table(slug, "artist")
    designer.ask(f"/{slug}/generate-migration", "POST", {})
    column = {"name": "rank", "dataType": "integer", "isNullable": False}
    gone = next(one for one in designer.table(slug, "track")["columns"] if one["name"] == "milliseconds")
    operations = [
        {"command": "addColumn", "arguments": {"tableId": table["id"], "column": column}},
        {"command": "deleteRecords", "arguments": {"ids": [gone["id"]]}},
    ]
    designer.ask(f"/{slug}/operations", "POST", {"operations": operations})
    page = Canvas(person(), designer, slug).open().page
    page.get_by_role("button", name="Generate").click()
    given = page.get_by_label("What rows get in artist.rank")
    expect(page.get_by_text("public.artist.rank is NOT NULL without")).to_be_visible(timeout=60_000)
    given.fill("artist_id * 2")
    page.screenshot(path=shots / "backfill.png")
    page.get_by_role("button", name="Run again with this").click()
    expect(page.locator(".cm-content")).to_contain_text("SET rank = artist_id * 2 WHERE rank IS NULL", timeout=60_000)
    expect(page.get_by_text("public.artist.rank is NOT NULL without")).to_have_count(0)
    expect(given).to_have_value("artist_id * 2")
    given.fill("0; DROP TABLE artist")
    given.press("Enter")
    expect(page.get_by_text("The backfill of rank is not one expression")).to_be_visible(timeout=60_000)
    given.fill("artist_id")
    page.get_by_label("On the way back public.track.milliseconds is NOT NULL").fill("60000")
    given.press("Enter")
    expect(page.locator(".cm-content")).to_contain_text("SET rank = artist_id WHERE", timeout=60_000)
    page.get_by_role("button", name="Keep this migration").click()
    expect(page.get_by_role("button", name="Kept as")).to_be_visible(timeout=60_000)
    kept = designer.ask(f"/{slug}/migrations")[-1]
    assert "SET rank = artist_id WHERE" in kept["upSql"]
    assert "SET milliseconds = 60000 WHERE" in kept["downSql"]


def test_values_without_a_cast_become_what_is_said(designer: Designer, person: NewPerson, shots: Path) -> None:
    slug = designer.imported("Chinook", "chinook.sql")
    designer.ask(f"/{slug}/generate-migration", "POST", {})
    column = next(one for one in designer.table(slug, "track")["columns"] if one["name"] == "bytes")
    arguments = {"columnId": column["id"], "values": {"dataType": "timestamp with time zone"}}
    designer.ask(f"/{slug}/operations", "POST", {"operations": [{"command": "updateColumn", "arguments": arguments}]})
    page = Canvas(person(), designer, slug).open().page
    page.get_by_role("button", name="Generate").click()
    said = page.get_by_label("What the values of track.bytes become as timestamp with time zone")
    said.fill("to_timestamp(bytes)", timeout=60_000)
    page.screenshot(path=shots / "conversion.png")
    said.press("Enter")
    expect(page.locator(".cm-content")).to_contain_text("USING to_timestamp(bytes)", timeout=60_000)
    expect(page.locator("[data-verdict=passed]")).to_be_visible()
    expect(said).to_have_value("to_timestamp(bytes)")
