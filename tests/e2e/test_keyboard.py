"""A whole schema is made, read, changed and taken back with the keyboard alone, and what is done can be heard."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.designer import Canvas, Designer
from tests.e2e.schemas import eventually, one_page, reachable, tables

MOST_TABS = 150
_NAME = """() => {
  const one = document.activeElement;
  return (one.getAttribute('aria-label') || one.labels?.[0]?.textContent || one.textContent || '').trim();
}"""


@pytest.fixture(scope="module")
def page(designer: Designer, browser: Browser) -> Iterator[Page]:
    with one_page(designer, browser) as page:
        yield page


class Hands:
    """Ten fingers on a keyboard; no pointer."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.keys = page.keyboard

    @property
    def at(self) -> str:
        """The name of what has the keyboard."""
        return str(self.page.evaluate(_NAME))

    def to(self, name: str) -> None:
        """Goes on by Tab until something of this name has the keyboard."""
        for _ in range(MOST_TABS):
            self.keys.press("Tab")
            if self.at == name:
                return
        raise AssertionError(f"Tab does not lead to {name!r}; the keyboard is at {self.at!r}.")

    def press(self, name: str) -> None:
        """Goes to a button and presses it."""
        self.to(name)
        self.keys.press("Enter")

    def write(self, text: str, name: str | None = None) -> None:
        """Writes over what stands in the field that has the keyboard, once that is the one of this name."""
        if name is not None:
            eventually(lambda: self.at, name)
        self.keys.press("Control+a")
        self.keys.type(text)
        self.keys.press("Enter")

    def heard(self, text: str) -> None:
        """Waits until who listens is told this."""
        expect(self.page.locator(".visually-hidden[role=status]")).to_have_text(text)

    def region(self, name: str) -> None:
        """Goes from part to part of the page until one is at something of this name."""
        for _ in range(6):
            self.keys.press("F6")
            if self.at.startswith(name):
                return
        raise AssertionError(f"F6 does not lead to {name!r}; the keyboard is at {self.at!r}.")


def test_a_schema_is_made_by_keys(page: Page, designer: Designer) -> None:
    slug = str(designer.ask("", "POST", {"name": "By keys"})["slug"])
    canvas = Canvas(page, designer, slug).open()
    hands = Hands(page)

    hands.press("Table")
    hands.write("author", "Name")
    hands.heard("Rename table: done")
    hands.press("Add column")
    hands.write("email", "Column name")
    eventually(lambda: [one["name"] for one in tables(canvas)["author"]["columns"]], ["id", "email"])
    hands.press("Add key")
    eventually(lambda: hands.at, "Unique key")
    hands.keys.press("Enter")
    hands.heard("Add unique key: done")

    hands.press("Table")
    hands.write("book", "Name")
    hands.press("Add relationship")
    hands.write("author", "Refers to the table")
    hands.heard("Add relationship: done")
    eventually(lambda: len(_whole(canvas)["relationships"]), 1)

    hands.region("author")
    hands.keys.press("ArrowDown")
    hands.keys.press("Enter")
    hands.press("Add index")
    hands.heard("Add index: done")
    eventually(lambda: len(tables(canvas)["book"]["indexes"]), 1)

    hands.press("Enum")
    hands.write("genre", "Name")
    hands.press("Add value")
    hands.write("poem", "Value 3")
    eventually(lambda: [one["name"] for one in _whole(canvas)["enums"][0]["values"]], ["first", "second", "poem"])

    hands.press("View")
    hands.write("shelf", "Name")
    hands.heard("Rename view: done")
    reachable(page)
    _reads_and_takes_back(canvas, hands)


def _reads_and_takes_back(canvas: Canvas, hands: Hands) -> None:
    """The outline says what is there; what is deleted in it comes back, and the keyboard stays where it was."""
    page = canvas.page
    expect(page.get_by_role("listbox", name="Objects")).to_match_aria_snapshot(
        """
        - listbox "Objects":
          - text: Tables 2
          - option "author"
          - option "book"
          - text: Views 1
          - option "shelf" [selected]
          - text: Enums 1
          - option "genre"
        """
    )
    expect(page.get_by_role("option", name="author")).to_have_accessible_description("Table, 2 columns")
    expect(page.get_by_role("option", name="genre")).to_have_accessible_description("Enum, 3 values")
    hands.region("book")
    hands.keys.press("Home")
    eventually(lambda: hands.at, "author2")
    hands.keys.press("ArrowDown")
    hands.keys.press("Enter")
    hands.keys.press("Delete")
    hands.heard("Delete: done")
    expect(page.get_by_role("option", name="book")).to_have_count(0)
    eventually(lambda: hands.at, "shelf")
    hands.keys.press("Control+z")
    expect(page.get_by_role("option", name="book")).to_be_visible()
    expect(canvas.notice("Undone: Delete")).to_have_attribute("role", "status")
    hands.keys.press("Control+Shift+z")
    expect(page.get_by_role("option", name="book")).to_have_count(0)


def test_the_panel_of_a_table_reads_as_it_is(page: Page, designer: Designer) -> None:
    content = "CREATE TABLE pet (id int PRIMARY KEY, name text NOT NULL); COMMENT ON TABLE pet IS 'Who lives here';"
    slug = str(designer.ask("/import", "POST", {"content": content, "name": "Read"})["slug"])
    Canvas(page, designer, slug).open().outline("pet").click()
    expect(page.get_by_role("complementary")).to_match_aria_snapshot(
        """
        - tablist:
          - tab "Properties" [selected]
          - tab "Text"
        - tabpanel:
          - textbox "Name": pet
          - region "Columns":
            - textbox "Column name": id
            - combobox "Type": integer
            - textbox "Column name": name
            - combobox "Type": text
          - region "Relationships"
          - region "Indexes"
          - region "Keys":
            - button "pet_pkey"
          - region "About":
            - textbox "Comment": Who lives here
        """
    )


def test_the_canvas_says_where_its_arrow_keys_lead(page: Page, designer: Designer) -> None:
    content = "CREATE TABLE one (id int PRIMARY KEY); CREATE TABLE two (id int PRIMARY KEY, one_id int REFERENCES one);"
    slug = str(designer.ask("/import", "POST", {"content": content, "name": "Heard"})["slug"])
    Canvas(page, designer, slug).open()
    hands = Hands(page)
    hands.region("Diagram")
    hands.keys.press("ArrowLeft")
    told: list[str] = []
    for key in ("ArrowLeft", "ArrowRight"):
        hands.keys.press(key)
        expect(page.locator(".visually-hidden[role=status]")).to_have_text(re.compile("^(one|two), Table, "))
        told.append(page.locator(".visually-hidden[role=status]").inner_text())
    assert set(told) == {"one, Table, 1 column", "two, Table, 2 columns"}


def _whole(canvas: Canvas) -> Any:
    return canvas.designer.ask(f"/{canvas.slug}")
