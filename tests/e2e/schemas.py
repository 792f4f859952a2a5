"""Small schemas whose tables stand where a test wants them."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page

from tests.e2e.accessible import violations
from tests.e2e.designer import TOKEN, Canvas, Designer

PATIENCE = 5.0
SHOP = """
CREATE TABLE author (id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE book (id integer PRIMARY KEY, title text NOT NULL, author_id integer NOT NULL REFERENCES author);
CREATE TABLE loan (id integer PRIMARY KEY, book_id integer REFERENCES book, reader_id integer);
CREATE TABLE reader (id integer PRIMARY KEY, email text UNIQUE);
COMMENT ON TABLE reader IS 'Who borrows from the library';
CREATE TABLE shelf (id integer PRIMARY KEY, place text);
"""
PLACES = {"author": (20, 20), "book": (300, 40), "loan": (600, 90), "reader": (620, 330), "shelf": (30, 340)}


def shop(designer: Designer, name: str = "Library") -> str:
    """The slug of a schema of five tables, each at its place of `PLACES`."""
    slug = str(designer.ask("/import", "POST", {"content": SHOP, "name": name})["slug"])
    ids = {table["name"]: table["id"] for table in designer.ask(f"/{slug}")["tables"]}
    places = [{"id": ids[name], "x": x, "y": y} for name, (x, y) in PLACES.items()]
    move = {"command": "moveRecords", "arguments": {"places": places}}
    designer.ask(f"/{slug}/operations", "POST", {"operations": [move]})
    return slug


def tables(canvas: Canvas) -> dict[str, dict[str, Any]]:
    """The tables by name, as the HTTP interface shows them now."""
    return {table["name"]: table for table in canvas.designer.ask(f"/{canvas.slug}")["tables"]}


def eventually(look: Callable[[], Any], wanted: Any) -> None:
    """Waits until `look` gives what is wanted: an edit has to go to the server first."""
    deadline = time.monotonic() + PATIENCE
    while (seen := look()) != wanted and time.monotonic() < deadline:
        time.sleep(0.05)
    assert seen == wanted


def reachable(page: Page) -> None:
    """Fails where axe-core finds a barrier in the state that the page is in."""
    assert not (found := violations(page)), "\n".join(found)


@contextmanager
def one_page(designer: Designer, browser: Browser, **options: Any) -> Iterator[Page]:
    """A page that the tests of a module share; one that has reported an error fails them."""
    errors: list[str] = []
    context = browser.new_context(**{"viewport": {"width": 1440, "height": 900}, **options})
    # What the browser shows in the place of a page has no storage.
    named = "localStorage.setItem('schemawright.name', 'Ada Lovelace')"
    context.add_init_script(f"if (location.protocol === 'http:') {named}")
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{designer.url}/?token={TOKEN}")
    yield page
    context.close()
    assert errors == [], errors
