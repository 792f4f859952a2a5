"""Ten states of the page at three sizes, light and dark: as they were when somebody last looked at them."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.accessible import violations
from tests.e2e.designer import ROOT, TOKEN, Canvas, Designer
from tests.e2e.pictures import Pictures

EXAMPLE = ROOT / "web" / "src" / "ui" / "home" / "shop.schema.json"
SIZES = {"wide": (1440, 900), "narrow": (1024, 768), "phone": (390, 844)}
LOOKS = [(size, theme) for size in SIZES for theme in ("light", "dark")]


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Designer]:
    """A designer with nothing in it."""
    running = Designer(tmp_path_factory.mktemp("nothing"))
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Designer]:
    """A designer with the example in it."""
    running = Designer(tmp_path_factory.mktemp("shop"))
    running.start()
    running.ask("/import", "POST", {"content": EXAMPLE.read_text(), "fileName": EXAMPLE.name, "name": "Shop"})
    yield running
    running.stop()


@pytest.fixture(scope="module")
def pictures(browser: Browser) -> Iterator[Pictures]:
    """What compares them."""
    drawn = ROOT / "test-results" / "pictures"
    drawn.mkdir(parents=True, exist_ok=True)
    comparing = Pictures.open(browser, drawn)
    yield comparing
    comparing.bench.close()


def _command(page: Page, words: str) -> None:
    page.keyboard.press("Control+k")
    page.keyboard.type(words)
    page.keyboard.press("Enter")


def _found(page: Page, words: str) -> None:
    page.keyboard.press("Control+k")
    page.keyboard.type(words)
    expect(page.get_by_role("dialog").get_by_role("option").first).to_be_visible()


def _select(page: Page, words: str, name: str) -> None:
    _command(page, words)
    if page.locator(".side").count() == 0:
        page.get_by_role("button", name="Show or hide the panel").click()
    expect(page.get_by_label("Name", exact=True)).to_have_value(name)


def _grid(page: Page) -> None:
    _select(page, "product", "product")
    _command(page, "Column grid")
    expect(page.get_by_role("grid")).to_be_visible()


def _text(page: Page) -> None:
    _command(page, "Edit as text")
    expect(page.locator(".live-text-state > span")).to_have_text("In step with the diagram")


def _models(page: Page) -> None:
    page.get_by_role("button", name="Generate").click()
    page.get_by_role("tab", name="Models").click()
    expect(page.get_by_role("dialog").locator(".cm-line").first).to_be_visible()


def _shown(page: Page, command: str) -> None:
    _command(page, command)
    expect(page.get_by_role("dialog")).to_be_visible()


STATES: dict[str, Callable[[Page], None]] = {
    "schema": lambda page: None,
    "table": lambda page: _select(page, "product", "product"),
    "grid": _grid,
    "text": _text,
    "search": lambda page: _found(page, "cust"),
    "models": _models,
    "export": lambda page: _shown(page, "export"),
    "settings": lambda page: _shown(page, "settings"),
}


def _page(browser: Browser, designer: Designer, size: str, theme: str) -> Page:
    width, height = SIZES[size]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=theme,  # type: ignore[arg-type]
        reduced_motion="reduce",
    )
    context.add_init_script("localStorage.setItem('schemawright.name', 'Ada Lovelace')")
    page = context.new_page()
    page.set_default_timeout(20_000)
    page.goto(f"{designer.url}/?token={TOKEN}")
    return page


def _look(pictures: Pictures, page: Page, name: str) -> list[str]:
    """What is wrong with a state: how it differs from its picture, and what bars people from it."""
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(250)
    difference = pictures.difference(page, name)
    return [*([difference] if difference else []), *(f"{name}: {barrier}" for barrier in violations(page))]


@pytest.mark.parametrize(("size", "theme"), LOOKS)
def test_the_home_page(
    browser: Browser, empty: Designer, shop: Designer, pictures: Pictures, size: str, theme: str
) -> None:
    wrong = []
    for name, designer in (("first", empty), ("home", shop)):
        page = _page(browser, designer, size, theme)
        page.wait_for_load_state("networkidle")
        wrong += _look(pictures, page, f"{name}-{size}-{theme}")
        page.context.close()
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(("size", "theme"), LOOKS)
def test_the_designer(browser: Browser, shop: Designer, pictures: Pictures, size: str, theme: str) -> None:
    page = _page(browser, shop, size, theme)
    wrong = []
    for name, reach in STATES.items():
        with page.expect_response("**/suggestions"):
            Canvas(page, shop, "shop").open().saved()
        reach(page)
        wrong += _look(pictures, page, f"{name}-{size}-{theme}")
    page.context.close()
    assert not wrong, "\n".join(wrong)
