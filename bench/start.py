"""How long the program takes to speak: `--help`, and `serve` on a fresh store, beside a bare interpreter."""

import json
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

from bench.installed import environment


def main() -> None:
    """Prints one line of JSON; wall seconds, best of five for `--help`, of three for `serve`."""
    figures = {
        "bench": "start",
        "python_s": min(run(["-c", "pass"]) for _ in range(5)),
        "help_s": min(run(["-m", "schemawright", "--help"]) for _ in range(5)),
        "help_goal_s": 0.3,
        "serve_s": min(serve() for _ in range(3)),
        "serve_goal_s": 2,
    }
    print(json.dumps(figures))


def run(arguments: list[str]) -> float:
    """Wall seconds of one interpreter."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL, env=environment())
    return round(time.perf_counter() - start, 3)


def serve() -> float:
    """Wall seconds from the start of `serve` on a fresh store until `/readyz` answers 200."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        command = [sys.executable, "-m", "schemawright", "serve", "--no-open", "--port", str(port)]
        process = subprocess.Popen(
            command, env={**environment(), "SCHEMAWRIGHT_DATA_DIR": folder}, stdout=subprocess.DEVNULL
        )
        try:
            while time.perf_counter() - start < 30:
                try:
                    with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=1):
                        return round(time.perf_counter() - start, 3)
                except (urllib.error.URLError, OSError):
                    time.sleep(0.01)
        finally:
            process.terminate()
            process.wait()
    raise SystemExit("serve did not answer within 30 s")


if __name__ == "__main__":
    main()
