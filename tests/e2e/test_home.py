"""The list of schemas."""

import re

from playwright.sync_api import expect

from tests.e2e.conftest import NewPerson
from tests.e2e.designer import CORPUS, Canvas, Designer


def test_a_schema_is_made_renamed_and_deleted(designer: Designer, person: NewPerson) -> None:
    page = person()
    page.get_by_role("button", name="New schema").click()
    page.get_by_role("dialog").get_by_label("Name").fill("Book shop")
    page.get_by_role("button", name="Create").click()
    page.wait_for_url("**/schemas/book-shop")
    page.wait_for_selector("html[data-drawn=true]")
    expect(page.get_by_role("heading", name="Start with a table")).to_be_visible()
    page.get_by_role("main").get_by_role("button", name="Add table").first.click()
    expect(page.get_by_role("option", name="new_table", exact=True)).to_be_visible()
    page.get_by_label("Schema name").fill("Shop of books")
    page.get_by_label("Schema name").press("Enter")
    Canvas(page, designer, "book-shop").saved()
    page.goto(designer.url)
    card = page.locator(".schema-card", has_text="Shop of books")
    expect(card).to_contain_text("1 table")
    card.get_by_role("button", name=re.compile("More")).click()
    page.get_by_role("menuitem", name="Rename").click()
    page.get_by_label("Name", exact=True).fill("Closed shop")
    page.get_by_role("button", name="Rename", exact=True).click()
    card = page.locator(".schema-card", has_text="Closed shop")
    card.get_by_role("button", name=re.compile("More")).click()
    page.get_by_role("menuitem", name="Delete").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    expect(card).to_have_count(0)


def test_a_syntax_error_names_its_line_and_leaves_nothing(designer: Designer, person: NewPerson) -> None:
    designer.ask("", "POST", {"name": "Already here"})
    page = person()
    page.get_by_role("button", name="Import", exact=True).click()
    page.get_by_label(re.compile("Or paste")).fill("CREATE TABLE good (id int);\nCREATE TABLE bad (;\n")
    before = len(designer.ask(""))
    page.get_by_role("dialog").get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("Line 2, column")
    assert len(designer.ask("")) == before


def test_the_name_is_asked_once(designer: Designer, person: NewPerson) -> None:
    slug = designer.imported("Names", "chinook.sql")
    page = person("")
    Canvas(page, designer, slug).open()
    page.get_by_label("Your name").fill("Mary Shelley")
    page.get_by_role("dialog").get_by_role("button", name="Save").click()
    other = Canvas(person("Ada Lovelace"), designer, slug).open()
    expect(other.page.locator(".avatar")).to_have_attribute("aria-label", "Mary Shelley")
    page.reload()
    page.wait_for_selector("html[data-drawn=true]")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_big_file_is_brought_into_an_open_schema(designer: Designer, person: NewPerson) -> None:
    slug = designer.ask("", "POST", {"name": "Open"})["slug"]
    canvas = Canvas(person(), designer, slug).open()
    other = Canvas(person("Grace Hopper"), designer, slug).open()
    page = canvas.page
    page.get_by_role("main").get_by_role("button", name="Import").click()
    page.get_by_label("File to import").set_input_files(CORPUS / "danbooru.sql")
    page.get_by_role("dialog").get_by_role("button", name="Import", exact=True).click()
    page.get_by_role("button", name="Done").click(timeout=60_000)
    expect(canvas.outline("artists")).to_be_visible()
    expect(other.outline("artists")).to_be_visible()
    canvas.saved()
    places = {(table["positionX"], table["positionY"]) for table in designer.ask(f"/{slug}")["tables"]}
    assert len(places) == 66
