"""The designer's canvas beside a bare one and beside its peers: `python -m bench canvas [--quick] [SIZE…]`.

One schema, one machine, one browser at a time, Chromium without a GPU. For each size: our page on the real server
(beyond 10,000 tables, which take minutes to import, our canvas with the document read from a file), a bare Canvas 2D
page that draws the same visible rectangles (the limit), and, as far as they come, erd-editor (Konva) and React Flow.
Times in milliseconds.
"""

import json
import shutil
import sys
import time
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Browser, Error, Page, sync_playwright

from bench.canvas.gestures import Hand, Way, metrics
from bench.canvas.schema import Design, design
from bench.canvas.serve import TOKEN, built_pages, imported, serving

SIZES = (100, 1_000, 5_000, 10_000, 50_000)
#: Up to so many tables our page is measured on the server; beyond, without it.
MOST_IMPORTED = 10_000
#: Peers are measured up to the size at which they no longer finish in this time.
PATIENCE_MS = 60_000
OURS_PATIENCE_MS = 180_000
WIDTH, HEIGHT = 1400, 900
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --enable-precise-memory-info"
)
#: How each page is taken hold of.
OURS = Way(pan_key="Space")
BARE = Way(pan_key="Shift")
REACT_FLOW = Way(pan_key="Space")
ERD_EDITOR = Way(pan_click=(554, 857), back_click=(582, 857), zoom_key="Control")


def main() -> None:
    """Prints one line of JSON for each page and size."""
    quick = "--quick" in sys.argv
    named = [argument for argument in sys.argv[1:] if argument in PAGES]
    sizes = [int(argument) for argument in sys.argv[1:] if argument.isdigit()] or list(SIZES)
    seconds = 1 if quick else 5
    with built_pages() as (pages, folder), sync_playwright() as playwright:
        program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
        out = set[str]()
        for size in sizes:
            made = design(size)
            (folder / "design.json").write_text(json.dumps(made.plain()))
            (folder / "document.json").write_text(json.dumps(made.document()))
            whole = "ours" if size <= MOST_IMPORTED else "snapshot"
            for name in named or [whole, "bare", "erd_editor", "react_flow"]:
                if name in out:
                    continue
                browser = playwright.chromium.launch(executable_path=program, args=FLAGS.split())
                try:
                    figures = PAGES[name](browser, pages, made, seconds)
                except Error as error:
                    figures = {"given_up": str(error).splitlines()[0]}
                    out.add(name)
                browser.close()
                print(json.dumps({"bench": "canvas", "page": name, "tables": size, **figures}), flush=True)


def _ours(browser: Browser, _: str, made: Design, seconds: float) -> dict[str, Any]:
    with serving() as address:
        start = time.perf_counter()
        slug = imported(address, made.document())
        import_ms = _since(start)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.add_init_script("localStorage.setItem('schemawright.name', 'Bench')")
        page.goto(f"{address}/?token={TOKEN}")
        _ours_opened(page, f"{address}/schemas/{slug}")
        beside = page.locator("canvas.canvas-surface").bounding_box() or {"width": WIDTH, "height": HEIGHT}
        # As large a canvas as the other pages have.
        sizes = {"width": round(2 * WIDTH - beside["width"]), "height": round(2 * HEIGHT - beside["height"])}
        page.set_viewport_size(sizes)  # type: ignore[arg-type]
        page.goto("about:blank")
        drawn = _ours_opened(page, f"{address}/schemas/{slug}")
        box = page.locator("canvas.canvas-surface").bounding_box()
        assert box is not None
        middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.wait_for_timeout(2_500)

        def show(what: str) -> None:
            page.locator("canvas.canvas-surface").focus()
            page.keyboard.press("1")
            if what != "whole":
                page.keyboard.press("0")
                _carry(
                    page,
                    made.places[made.hub if what == "hub" else made.usual],
                    (box["width"] / 2, box["height"] / 2),
                    middle,
                )

        return {"import_ms": import_ms, "drawn_ms": drawn, **_gestures(Hand(page, middle, OURS, seconds), show)}


def _ours_opened(page: Page, address: str) -> int:
    start = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.wait_for_selector("html[data-drawn='true']", state="attached", timeout=OURS_PATIENCE_MS)
    return _since(start)


def _carry(page: Page, place: tuple[int, int], half: tuple[float, float], middle: tuple[float, float]) -> None:
    """Pans our page until the header of the table there is in the middle."""
    x, y = place
    page.keyboard.down("Space")
    for _ in range(60):
        view = json.loads(page.locator("canvas.canvas-surface").get_attribute("data-view") or "{}")
        dx = half[0] - (view["x"] + (x + 100) * view["scale"])
        dy = half[1] - (view["y"] + (y + 18) * view["scale"])
        if abs(dx) < 2 and abs(dy) < 2:
            break
        page.mouse.move(*middle)
        page.mouse.down()
        page.mouse.move(middle[0] + max(-500, min(500, dx)), middle[1] + max(-350, min(350, dy)))
        page.mouse.up()
    page.keyboard.up("Space")


def _page(name: str, way: Way) -> Callable[[Browser, str, Design, float], dict[str, Any]]:
    def measured(browser: Browser, pages: str, _: Design, seconds: float) -> dict[str, Any]:
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.set_default_timeout(PATIENCE_MS)
        start = time.perf_counter()
        page.goto(f"{pages}/{name}.html", wait_until="commit", timeout=PATIENCE_MS)
        page.wait_for_selector("html[data-drawn='true']", state="attached", timeout=PATIENCE_MS)
        drawn = _since(start)
        page.wait_for_timeout(1_500)
        hand = Hand(page, (WIDTH / 2, HEIGHT / 2), way, seconds)
        return {"drawn_ms": drawn, **_gestures(hand, lambda what: page.evaluate(f"() => window.show('{what}')"))}

    return measured


def _gestures(hand: Hand, show: Callable[[str], None]) -> dict[str, Any]:
    figures: dict[str, Any] = {}
    session = hand.page.context.new_cdp_session(hand.page)
    for name, view, gesture in (
        ("pan", "hub", hand.pan),
        ("zoom", "hub", hand.zoom),
        ("drag", "usual", hand.drag),
        ("drag_hub", "hub", hand.drag),
        ("far_pan", "whole", hand.pan),
    ):
        show(view)
        hand.page.wait_for_timeout(1_500)
        figures[name] = gesture()
    session.send("HeapProfiler.collectGarbage")
    found = metrics(session)
    return {**figures, "heap_mb": round(found["JSHeapUsedSize"] / 1e6), "nodes": int(found["Nodes"])}


def _since(start: float) -> int:
    return round((time.perf_counter() - start) * 1000)


PAGES: dict[str, Callable[[Browser, str, Design, float], dict[str, Any]]] = {
    "ours": _ours,
    "bare": _page("bare", BARE),
    "snapshot": _page("snapshot", OURS),
    "erd_editor": _page("erd_editor", ERD_EDITOR),
    "react_flow": _page("react_flow", REACT_FLOW),
}
