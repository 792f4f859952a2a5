"""What people ask their system for: more contrast, colours of their own, less motion."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.designer import Canvas, Designer
from tests.e2e.schemas import one_page, reachable, shop

_LOOK = "(element, name) => getComputedStyle(element)[name]"


def _looks(page: Page, selector: str, name: str) -> str:
    return str(page.locator(selector).first.evaluate(_LOOK, name))


def test_what_is_chosen_shows_in_the_systems_own_colours(designer: Designer, browser: Browser) -> None:
    with one_page(designer, browser, forced_colors="active") as page:
        Canvas(page, designer, shop(designer)).open().outline("book").click()
        chosen = _looks(page, ".outline-row[aria-selected=true]", "backgroundColor")
        assert chosen != _looks(page, ".outline-row[aria-selected=false]", "backgroundColor")
        for other in (".tabs [aria-selected=true]", ".toolbar [aria-pressed=true]"):
            assert _looks(page, other, "backgroundColor") == chosen
        reachable(page)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_more_contrast_is_given_where_it_is_asked_for(designer: Designer, browser: Browser, theme: str) -> None:
    def edges(**asked: Any) -> tuple[str, str]:
        with one_page(designer, browser, color_scheme=theme, **asked) as page:
            Canvas(page, designer, slug).open()
            reachable(page)
            canvas = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--canvas-muted')")
            return _looks(page, ".search .input", "borderColor"), canvas

    slug = shop(designer)
    usual, strong = edges(), edges(contrast="more")
    assert usual[0] != strong[0]
    assert usual[1] != strong[1]


def test_nothing_moves_for_who_asks_for_stillness(designer: Designer, browser: Browser) -> None:
    with one_page(designer, browser, reduced_motion="reduce") as page:
        Canvas(page, designer, shop(designer)).open()
        page.get_by_role("button", name="Arrange").click()
        page.get_by_role("menuitem", name="By force").click()
        page.locator(".hint-bar").wait_for(state="detached")
        slow = page.evaluate(
            "document.getAnimations().filter((one) => one.effect.getComputedTiming().activeDuration > 50).length"
        )
        assert slow == 0


def test_tabs_are_gone_through_by_arrow_keys(designer: Designer, browser: Browser) -> None:
    with one_page(designer, browser) as page:
        Canvas(page, designer, shop(designer)).open()
        page.get_by_role("tab", name="Properties").focus()
        page.keyboard.press("ArrowLeft")
        expect(page.get_by_role("tab", name="History")).to_be_focused()
        expect(page.get_by_role("tab", name="History")).to_have_attribute("aria-selected", "true")
        page.keyboard.press("ArrowRight")
        expect(page.get_by_role("tab", name="Properties")).to_have_attribute("aria-selected", "true")
