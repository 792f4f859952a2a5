"""Stores on both databases. One event loop a module, so that hypothesis can use one store for all its examples."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest

from schemawright.scratch.postgresql import Server
from schemawright.store.opening import open_store
from schemawright.store.store import Store


@pytest.fixture(
    scope="module", params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)], name="database_url"
)
def _database_url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path_factory.mktemp('store') / 'store.db'}"
        return
    with Server.find().database() as database:
        yield database.url


@pytest.fixture
def sqlite_file(tmp_path: Path) -> Path:
    """Where a store may be made."""
    return tmp_path / "store.db"


Run = Callable[[Coroutine[Any, Any, Any]], Any]


@pytest.fixture(scope="module", name="run")
def _run() -> Iterator[Run]:
    with asyncio.Runner() as runner:
        yield runner.run


@pytest.fixture(scope="module", name="store")
def _store(database_url: str, run: Run) -> Iterator[Store]:
    opened: Store = run(open_store(database_url))
    yield opened
    run(opened.close())
