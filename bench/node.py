"""Running a bench that is written in TypeScript, on the page's own code."""

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


@contextmanager
def built(name: str) -> Iterator[Path]:
    """`web/bench/<name>.ts` as a script for Node."""
    # Below `web/`, where Node finds the packages.
    with tempfile.TemporaryDirectory(dir=ROOT / "web" / "node_modules") as folder:
        build = ["npx", "vite", "build", "--ssr", f"bench/{name}.ts", "--outDir", folder, "--logLevel", "error"]
        subprocess.run(build, cwd=ROOT / "web", check=True)
        yield Path(folder) / f"{name}.js"
