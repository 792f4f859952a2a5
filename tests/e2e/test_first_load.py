"""What a browser loads before the first schema is drawn, and what only when it is used."""

import gzip

from playwright.sync_api import Response

from tests.e2e.conftest import NewPerson
from tests.e2e.designer import Canvas, Designer

LIMIT = 350_000
"""Bytes, compressed, of everything that belongs to the page."""


def test_the_first_load_is_small(designer: Designer, person: NewPerson) -> None:
    slug = designer.imported("Chinook", "chinook.sql")
    Canvas(person(), designer, slug).open().saved()  # arranges it, for which it loads what arranges
    page = person()
    loaded: dict[str, int] = {}

    def note(response: Response) -> None:
        if "/api/" not in response.url and "/socket.io/" not in response.url and response.ok:
            body = response.body()
            loaded[response.url.rpartition("/")[2]] = min(len(body), len(gzip.compress(body)))

    page.on("response", note)
    Canvas(page, designer, slug).open().saved()
    page.wait_for_load_state("networkidle")
    assert sum(loaded.values()) < LIMIT, loaded
    assert not [name for name in loaded if name.startswith(("code_mirror", "elk", "picture", "example"))], loaded
