"""The designer as a test sees it: the server in a process of its own, and a page with its hands."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page

TOKEN = "a-token-for-the-browser-tests"
ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "tests" / "corpus" / "postgresql"
READY_SECONDS = 60
API = "/api/schema-builder"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Designer:
    """`schemawright serve` on a folder; it can be stopped and started again at the same address."""

    folder: Path
    port: int = field(default_factory=_free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Starts it and waits until it answers."""
        environment = os.environ | {"SCHEMAWRIGHT_DATA_DIR": str(self.folder), "SCHEMAWRIGHT_TOKEN": TOKEN}
        log = (self.folder / "serve.log").open("ab")
        command = [sys.executable, "-m", "schemawright", "serve", "--port", str(self.port), "--no-open"]
        self.process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
        log.close()
        deadline = time.monotonic() + READY_SECONDS
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                with urllib.request.urlopen(f"{self.url}/readyz", timeout=2):
                    return
            except OSError:
                time.sleep(0.1)
        self.stop()
        raise AssertionError((self.folder / "serve.log").read_text()[-4000:])

    def stop(self) -> None:
        """Stops it."""
        if self.process is not None:
            self.process.terminate()
            self.process.wait(20)
            self.process = None

    def ask(self, path: str, method: str = "GET", body: Any = None) -> Any:
        """What the HTTP interface answers below `/api/schema-builder`."""
        data = None if body is None else json.dumps(body).encode()
        headers = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json"}
        request = urllib.request.Request(f"{self.url}{API}{path}", data, headers, method=method)
        with urllib.request.urlopen(request, timeout=60) as response:
            return json.load(response)

    def imported(self, name: str, file: str) -> str:
        """The slug of a schema read from a file of the corpus."""
        content = (CORPUS / file).read_text()
        answer = self.ask("/import", "POST", {"content": content, "fileName": file, "name": name})
        return str(answer["slug"])

    def table(self, slug: str, name: str) -> dict[str, Any]:
        """A table as the HTTP interface shows it now."""
        return next(table for table in self.ask(f"/{slug}")["tables"] if table["name"] == name)


@dataclass
class Canvas:
    """One page with a schema open in it."""

    page: Page
    designer: Designer
    slug: str

    def open(self) -> "Canvas":
        """Opens the schema and waits until it has been drawn."""
        self.page.goto(f"{self.designer.url}/schemas/{self.slug}")
        self.page.wait_for_selector("html[data-drawn=true]")
        return self

    @property
    def surface(self) -> Locator:
        """What takes the pointer."""
        return self.page.locator("canvas.canvas-surface")

    def place(self, table: str, dx: float = 60, dy: float = 18) -> tuple[float, float]:
        """Where on the page a table's header is."""
        found = self.designer.table(self.slug, table)
        return self.at(found["positionX"] + dx, found["positionY"] + dy)

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Where on the page a place of the drawing is."""
        view = json.loads(self.surface.get_attribute("data-view") or "{}")
        frame = self.surface.bounding_box()
        assert frame is not None
        return frame["x"] + view["x"] + x * view["scale"], frame["y"] + view["y"] + y * view["scale"]

    def click(self, table: str) -> None:
        """Clicks a table on the canvas."""
        self.page.mouse.click(*self.place(table))

    def drag(self, table: str, dx: float, dy: float) -> None:
        """Drags a table by so many pixels of the page."""
        x, y = self.place(table)
        self.page.mouse.move(x, y)
        self.page.mouse.down()
        self.page.mouse.move(x + dx, y + dy, steps=12)
        self.page.mouse.up()

    def outline(self, name: str) -> Locator:
        """A line of the outline."""
        return self.page.get_by_role("option", name=name, exact=True)

    def notice(self, text: str) -> Locator:
        """A notice with this text in it."""
        return self.page.locator(".notice", has_text=text)

    def saved(self) -> None:
        """Waits until the server has everything."""
        self.page.locator(".state", has_text="Saved").wait_for()
