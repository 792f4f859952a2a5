"""The server, the browser, and a context for each person."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.e2e.accessible import violations
from tests.e2e.designer import ROOT, TOKEN, Designer

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

NewPerson = Callable[..., Page]


@pytest.fixture(scope="session")
def designer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Designer]:
    assert (ROOT / "src/schemawright/server/static/index.html").is_file(), "Build the front end first: make build."
    running = Designer(tmp_path_factory.mktemp("store"))
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        yield running
        running.close()


@pytest.fixture
def person(designer: Designer, browser: Browser) -> Iterator[NewPerson]:
    """Makes a page for someone by a name, in a context of its own; a page that reports an error, or ends in a
    state in which axe-core finds a barrier, fails the test."""
    errors: list[str] = []
    contexts = []

    def new(name: str = "Ada Lovelace", *, theme: str = "light", width: int = 1440, height: int = 900) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=theme,  # type: ignore[arg-type]
            accept_downloads=True,
        )
        contexts.append(context)
        if name:
            context.add_init_script(f"localStorage.setItem('schemawright.name', {name!r})")
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(f"{designer.url}/?token={TOKEN}")
        return page

    yield new
    unreachable = [told for context in contexts for page in context.pages for told in violations(page)]
    for context in contexts:
        context.close()
    assert errors == []
    assert not unreachable, "\n".join(unreachable)


@pytest.fixture
def shots() -> Path:
    """Where pictures for people to look at go."""
    folder = ROOT / "test-results" / "e2e"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
