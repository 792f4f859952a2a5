"""The program on a fresh store, and the pages beside it from a folder."""

import functools
import json
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "a-token-for-the-bench"
PAGES = Path(__file__).parent / "pages"
IMPORT_SECONDS = 900


@contextmanager
def serving() -> Iterator[str]:
    """The program on a free port; its address."""
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


def imported(address: str, document: dict[str, Any]) -> str:
    """Makes a schema of a document; its slug."""
    name = document["schema"]["name"]
    body = json.dumps({"name": name, "fileName": "bench.schema.json", "content": json.dumps(document)}).encode()
    headers = {"authorization": f"Bearer {TOKEN}", "content-type": "application/json"}
    request = urllib.request.Request(f"{address}/api/schema-builder/import", body, headers)
    with urllib.request.urlopen(request, timeout=IMPORT_SECONDS) as answer:
        content = json.load(answer)
    return str((content.get("schema") or content)["slug"])


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: Any) -> None:
        """Says nothing: the figures are the output."""


@contextmanager
def built_pages() -> Iterator[tuple[str, Path]]:
    """The pages of the peers and of the limit, built; their address, and the folder that they read the design from."""
    with tempfile.TemporaryDirectory() as folder:
        vite = ROOT / "web" / "node_modules" / ".bin" / "vite"
        command = [str(vite), "build", "--config", str(PAGES / "vite.config.js"), "--outDir", folder]
        subprocess.run(command, check=True, capture_output=True)
        server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=folder))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", Path(folder)
        finally:
            server.shutdown()
