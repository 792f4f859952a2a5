"""Schemas to generate from, servers to run on, and the commands of each target's runtime."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from schemawright.importers.postgresql import IMPORTER
from schemawright.importers.registry import ImportOptions
from schemawright.model.document import Document
from schemawright.scratch.postgresql import ScratchDatabase, Server
from tests.unit.targets.shop import shop

NODE = Path(__file__).parent / "node"
CORPUS = Path(__file__).parents[2] / "corpus" / "postgresql"


@pytest.fixture(scope="session")
def server() -> Server:
    # The corpus wants contrib extensions, which only the system's PostgreSQL has.
    return Server.find(prefer="system")


def document(name: str) -> Document:
    """A schema of the corpus, one of `schemas/`, or the hand-made shop."""
    if name == "shop":
        return shop()
    own = Path(__file__).parent / "schemas" / f"{name}.sql"
    text = (own if own.exists() else CORPUS / f"{name}.sql").read_text()
    return Document(IMPORTER.read(text, ImportOptions(name=name)).records)


@dataclass(frozen=True)
class Runtime:
    """How a target's generated project is run: each value is a command."""

    migrate: tuple[str, ...]
    seed: tuple[str, ...]
    test: tuple[str, ...]
    unseed: tuple[str, ...]
    undo: tuple[str, ...]
    bookkeeping: str
    """The table that the target's migrations keep for themselves."""
    prepare: Callable[[Path], None] = lambda folder: None

    def run(self, command: tuple[str, ...], folder: Path, database: ScratchDatabase) -> str:
        """What a command prints; fails with all of it where the command fails."""
        environment = {**os.environ, "DATABASE_URL": database.url, "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout[-6000:]}\n{done.stderr[-3000:]}"
        return done.stdout


def _link_modules(folder: Path) -> None:
    if not (NODE / "node_modules").exists():
        subprocess.run(("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"), cwd=NODE, check=True)
    (folder / "node_modules").symlink_to(NODE / "node_modules")


_CLI = ("node", "node_modules/sequelize-cli/lib/sequelize")
_PYTHON = (sys.executable, "-m")
_DOMAIN = "ignore:Type object <class 'sqlalchemy.dialects.postgresql.named_types.DOMAIN'>"
RUNTIMES = {
    "sequelize": Runtime(
        migrate=(*_CLI, "db:migrate"),
        seed=(*_CLI, "db:seed:all"),
        test=("node", "--test", "tests/models.test.js"),
        unseed=(*_CLI, "db:seed:undo:all"),
        undo=(*_CLI, "db:migrate:undo:all"),
        bookkeeping="SequelizeMeta",
        prepare=_link_modules,
    ),
    "sqlalchemy": Runtime(
        migrate=(*_PYTHON, "alembic", "upgrade", "head"),
        seed=(*_PYTHON, "seeds"),
        # Our own plugins are no part of the generated project; what its DOMAIN lacks is SQLAlchemy 2.1's affair.
        test=(
            *_PYTHON,
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "-p",
            "no:asyncio",
            "-W",
            "error",
            "-W",
            _DOMAIN,
            "tests",
        ),
        unseed=(*_PYTHON, "seeds", "--undo"),
        undo=(*_PYTHON, "alembic", "downgrade", "base"),
        bookkeeping="alembic_version",
    ),
}
