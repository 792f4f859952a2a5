"""Databases to migrate: a real one of each kind, empty, by its URL."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from schemawright.cli.app import run
from schemawright.history.databases.registry import databases_at
from schemawright.history.folder import History, Migration
from schemawright.history.passage import Run
from schemawright.history.runner import Runner
from schemawright.scratch.server import find_server
from tests.integration.history.histories import history_of


@pytest.fixture
def postgresql() -> Iterator[str]:
    with find_server("postgresql").database() as database:
        yield database.url  # type: ignore[attr-defined]


@pytest.fixture
def sqlite(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'data.db'}"


@pytest.fixture
def mariadb() -> Iterator[str]:
    with find_server("mariadb").database() as database:
        yield database.url  # type: ignore[attr-defined]


@pytest.fixture(params=["postgresql", "sqlite", "mariadb"])
def url(request: pytest.FixtureRequest) -> str:
    found: str = request.getfixturevalue(request.param)
    return found


class Place:
    """A folder to work in, and what the last command said."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys
        self.migrations = folder / "migrations"

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        code = run(["migrate", *arguments])
        said = self.capsys.readouterr()
        return code, said.out, said.err

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text)

    @property
    def files(self) -> list[str]:
        """The files without their versions."""
        return sorted(re.sub(r"^\d+_", "", path.name) for path in self.migrations.iterdir())

    @property
    def versions(self) -> list[str]:
        return sorted({path.name.partition("_")[0] for path in self.migrations.glob("*.sql")})


@pytest.fixture(scope="module", params=["postgresql", "mariadb", "sqlite"])
def history(request: pytest.FixtureRequest) -> History:
    return history_of(request.param)


@pytest.fixture
def place(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.chdir(tmp_path)
    return Place(tmp_path, capsys)


def runner(url: str, *migrations: Migration, out_of_order: bool = False, **options: object) -> Runner:
    """A runner of these migrations in a session of its own."""
    databases = databases_at(url)
    run = Run(databases=databases, connection=databases.connect(url), applied_by="tests", **options)  # type: ignore[arg-type]
    return Runner(run, History(databases.dialect, migrations), out_of_order=out_of_order)


def query(url: str, sql: str) -> list[tuple[object, ...]]:
    """What a query gives, in a session of its own."""
    connection = databases_at(url).connect(url)
    try:
        return connection.query(sql)
    finally:
        connection.close()
