"""Tools that run folders of migrations, as their makers publish them."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tests.integration.history.places import Reach

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"


class Tool(Protocol):
    """One tool; `bookkeeping` are the tables that it makes for itself."""

    @property
    def bookkeeping(self) -> tuple[str, ...]: ...

    def up(self, folder: Path, database: Reach) -> None:
        """Applies the whole folder."""

    def down(self, folder: Path, database: Reach, files: Sequence[Path]) -> None:
        """Undoes the newest: what stands in these files of the folder."""


def install() -> None:
    """Brings the tools, from the lock file beside this one, where `make` has not done so."""
    if not MODULES.exists():
        subprocess.run(("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"), cwd=HERE, check=True)


def _run(*command: str | Path, **environment: str) -> str:
    done = subprocess.run(
        command, env={"PATH": os.environ["PATH"], **environment}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{done.stdout[-4000:]}\n{done.stderr[-4000:]}"
    return done.stdout + done.stderr


@dataclass(frozen=True)
class Dbmate:
    """dbmate undoes one file at a time."""

    bookkeeping = ("schema_migrations",)

    def up(self, folder: Path, database: Reach) -> None:
        self._run("migrate", folder, database)

    def down(self, folder: Path, database: Reach, files: Sequence[Path]) -> None:
        for _ in files:
            self._run("rollback", folder, database)

    def _run(self, command: str, folder: Path, database: Reach) -> None:
        options = ("--url", database.dbmate, "--migrations-dir", folder, "--no-dump-schema")
        _run("node", MODULES / "dbmate/dist/cli.js", *options, command)


@dataclass(frozen=True)
class Liquibase:
    """Liquibase undoes changesets by their number."""

    bookkeeping = ("databasechangelog",)

    def up(self, folder: Path, database: Reach) -> None:
        self._run(folder, database, "update")

    def down(self, folder: Path, database: Reach, files: Sequence[Path]) -> None:
        count = sum(path.read_text().count("--changeset ") for path in files)
        self._run(folder, database, "rollback-count", str(count))

    def _run(self, folder: Path, database: Reach, *command: str) -> None:
        home = MODULES / "liquibase/dist/liquibase"
        # Its driver for SQLite wants slf4j, which it does not bring.
        java = ("java", "-XX:TieredStopAtLevel=1", "-cp", f"{home}/internal/lib/*:/usr/share/java/slf4j-api.jar")
        options = (
            f"--search-path={folder}",
            "--changelog-file=changelog.yaml",
            f"--url={database.jdbc}",
            *([f"--username={database.user}"] if database.user else []),
            "--show-banner=false",
        )
        program = "liquibase.integration.commandline.LiquibaseCommandLine"
        _run(*java, program, *options, *command, LIQUIBASE_HOME=str(home))


TOOLS: Mapping[str, Tool] = {"dbmate": Dbmate(), "liquibase": Liquibase()}
