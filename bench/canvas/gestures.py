"""What a person's hand does on a page, and what it costs: frames, the main thread, long tasks, memory."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import CDPSession, Page

RECORD = """() => {
  const frames = []; let last = performance.now(); let going = true; const long = [];
  const observer = new PerformanceObserver(list => long.push(...list.getEntries().map(entry => entry.duration)));
  observer.observe({ entryTypes: ['longtask'] });
  function frame(now) { frames.push(now - last); last = now; if (going) requestAnimationFrame(frame); }
  requestAnimationFrame(frame);
  window.__stop = () => { going = false; observer.disconnect(); return { frames, long }; };
}"""


@dataclass
class Hand:
    """Moves over one page; `way` is how the page is panned and zoomed, `middle` where its canvas has its middle."""

    page: Page
    middle: tuple[float, float]
    way: "Way"
    seconds: float

    def pan(self) -> dict[str, Any]:
        """Drags the ground to and fro."""
        with self.way.grasp(self.page):
            return self._drag()

    def drag(self) -> dict[str, Any]:
        """Drags the table in the middle."""
        return self._drag()

    def zoom(self) -> dict[str, Any]:
        """Turns the wheel around the middle: in, out to a fifth, and in again."""
        x, y = self.middle
        self.page.mouse.move(x, y)

        def step(number: int) -> None:
            self.page.mouse.wheel(0, 60 if 10 <= number % 60 < 40 else -60)

        with self.way.turn(self.page):
            return self._measured(step)

    def _drag(self) -> dict[str, Any]:
        x, y = self.middle
        self.page.mouse.move(x, y)
        self.page.mouse.down()
        # What a press shows (the panel of a table) is not what a drag costs.
        self.page.wait_for_timeout(500)
        try:
            return self._measured(lambda n: self.page.mouse.move(x + _swing(n * 7, 300), y + _swing(n * 5, 200)))
        finally:
            self.page.mouse.up()

    def _measured(self, step: Callable[[int], None]) -> dict[str, Any]:
        self.page.evaluate(RECORD)
        session = self.page.context.new_cdp_session(self.page)
        before = metrics(session)["ThreadTime"]
        end = time.perf_counter() + self.seconds
        inputs = 0
        while time.perf_counter() < end:
            inputs += 1
            step(inputs)
        used = metrics(session)["ThreadTime"] - before
        session.detach()
        found = self.page.evaluate("() => window.__stop()")
        frames = sorted(found["frames"][2:])
        return {
            "fps": round(len(frames) / max(sum(frames) / 1000, 0.001), 1),
            "p50": round(frames[len(frames) // 2], 1),
            "p95": round(frames[int(len(frames) * 0.95)], 1),
            "max": round(frames[-1], 1),
            "cpu_per_input": round(used * 1000 / inputs, 1),
            "inputs": inputs,
            "long_tasks": len(found["long"]),
        }


@dataclass(frozen=True)
class Way:
    """How a page is taken hold of: a key that is held, or a place that is clicked before and after."""

    pan_key: str | None = None
    pan_click: tuple[float, float] | None = None
    back_click: tuple[float, float] | None = None
    zoom_key: str | None = None

    @contextmanager
    def grasp(self, page: Page) -> Iterator[None]:
        """While it lasts a drag pans."""
        if self.pan_click:
            page.mouse.click(*self.pan_click)
        with _held(page, self.pan_key):
            yield
        if self.back_click:
            page.mouse.click(*self.back_click)

    @contextmanager
    def turn(self, page: Page) -> Iterator[None]:
        """While it lasts the wheel zooms."""
        with _held(page, self.zoom_key):
            yield


@contextmanager
def _held(page: Page, key: str | None) -> Iterator[None]:
    if key:
        page.keyboard.down(key)
    yield
    if key:
        page.keyboard.up(key)


def _swing(way: float, span: float) -> float:
    """To and fro between nothing and `span`, without a jump."""
    at = way % (2 * span)
    return at if at < span else 2 * span - at


def metrics(session: CDPSession) -> dict[str, float]:
    """What the browser says of the page's main thread and memory."""
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    return {metric["name"]: metric["value"] for metric in session.send("Performance.getMetrics")["metrics"]}
