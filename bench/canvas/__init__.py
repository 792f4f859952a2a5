"""A schema of 1,000 tables in the browser: from the request to drawn, and frames while it is panned.

Beside it, in the same browser and run, a bare page that draws nothing but one moving rectangle a frame: the display's
own rate, which is the limit. Debian's Chromium, headless, without a GPU.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Page, sync_playwright

from bench.parse import TABLES
from bench.schemas import script

TOKEN = "a-token-for-the-bench"
SECONDS = 5
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)
BARE = """<canvas id=c width=1400 height=900></canvas><script>
const context = document.getElementById('c').getContext('2d'); let x = 0;
function draw() {
  context.clearRect(0, 0, 1400, 900); context.fillRect(x++ % 1400, 100, 80, 60); requestAnimationFrame(draw);
}
draw();
</script>"""
RECORD = """() => new Promise(done => {
  const frames = []; let last = performance.now();
  const end = last + %d; let long = 0;
  const observer = new PerformanceObserver(list => { long += list.getEntries().length; });
  observer.observe({ entryTypes: ['longtask'] });
  function frame(now) {
    frames.push(now - last); last = now;
    if (now < end) requestAnimationFrame(frame); else done({ frames, long });
  }
  requestAnimationFrame(frame);
})"""


def main() -> None:
    """Prints one line of JSON; milliseconds."""
    with serving() as address, sync_playwright() as playwright:
        chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS.split())
        page = browser.new_page(viewport={"width": 1400, "height": 900})
        page.set_content(BARE)
        bare = pan(page)
        slug = imported(address)
        page.goto(f"{address}/?token={TOKEN}")
        start = time.perf_counter()
        page.goto(f"{address}/schemas/{slug}")
        page.wait_for_selector("[data-drawn='true']", state="attached", timeout=60_000)
        drawn = round((time.perf_counter() - start) * 1000)
        page.wait_for_timeout(1000)
        ours = pan(page)
        browser.close()
    figures = {
        "bench": "canvas",
        "tables": TABLES,
        "drawn_ms": drawn,
        "drawn_goal_ms": 1500,
        "pan": ours,
        "bare_pan": bare,
    }
    print(json.dumps(figures))


def pan(page: Page) -> dict[str, Any]:
    """Drags the empty canvas to and fro and measures the frames."""
    handle = page.evaluate_handle(f"() => {{ window.__frames = ({RECORD % (SECONDS * 1000)})(); }}")
    page.mouse.move(700, 450)
    page.keyboard.down("Space")
    page.mouse.down()
    end = time.perf_counter() + SECONDS
    step = 0
    while time.perf_counter() < end:
        step += 1
        page.mouse.move(700 + (step * 7) % 400, 450 + (step * 5) % 300)
    page.mouse.up()
    page.keyboard.up("Space")
    found = page.evaluate("() => window.__frames")
    handle.dispose()
    frames = sorted(found["frames"][2:])
    return {
        "frames_a_second": round(len(frames) / (sum(frames) / 1000), 1),
        "p50_ms": round(frames[len(frames) // 2], 1),
        "p95_ms": round(frames[int(len(frames) * 0.95)], 1),
        "max_ms": round(frames[-1], 1),
        "long_tasks": found["long"],
    }


def imported(address: str) -> str:
    """Makes a schema of the generated script; its slug."""
    body = json.dumps({"name": "Bench", "format": "postgresql", "content": script(TABLES)}).encode()
    headers = {"authorization": f"Bearer {TOKEN}", "content-type": "application/json"}
    request = urllib.request.Request(f"{address}/api/schema-builder/import", body, headers)
    with urllib.request.urlopen(request, timeout=60) as answer:
        content = json.load(answer)
    return str((content.get("schema") or content)["slug"])


@contextmanager
def serving() -> Iterator[str]:
    """The program on a free port and a fresh store."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "SCHEMAWRIGHT_DATA_DIR": folder, "SCHEMAWRIGHT_TOKEN": TOKEN}
        command = [sys.executable, "-m", "schemawright", "serve", "--no-open", "--port", str(port)]
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
        try:
            address = f"http://127.0.0.1:{port}"
            deadline = time.perf_counter() + 30
            while time.perf_counter() < deadline:
                try:
                    urllib.request.urlopen(f"{address}/readyz", timeout=1).close()
                    break
                except (urllib.error.URLError, OSError):
                    time.sleep(0.05)
            yield address
        finally:
            process.terminate()
            process.wait()


if __name__ == "__main__":
    main()
