"""Opening stores: new, older, newer, and none at all."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from schemawright.base.ids import new_id
from schemawright.model.document import Document
from schemawright.model.schema import Schema
from schemawright.store import upgrade
from schemawright.store.errors import StoreError
from schemawright.store.opening import open_store
from schemawright.store.store import Store
from schemawright.store.tables import metadata
from tests.integration.store.conftest import Run


def test_the_migrations_make_the_tables(store: Store, run: Run) -> None:
    def differences(connection: sa.Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"version_table": upgrade.VERSION_TABLE})
        return list(compare_metadata(context, metadata))

    async def compare() -> list[object]:
        async with store._engine.connect() as connection:
            return await connection.run_sync(differences)

    assert run(compare()) == []


def test_a_store_is_opened_again(database_url: str, store: Store, run: Run) -> None:
    document = Document([Schema(id=new_id(), name="Shop", slug=new_id())])
    run(store.create(document, "Ann"))
    again = run(open_store(database_url))
    assert run(again.load(document.schema.id)) == (document, 0)
    assert again.epoch == store.epoch
    run(again.close())


def test_an_older_file_is_copied_before_it_is_upgraded(
    sqlite_file: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite:///{sqlite_file}"
    store = run(open_store(url))
    document = Document([Schema(id=new_id(), name="Shop", slug="shop")])
    run(store.create(document, "Ann"))
    run(store.close())
    with closing(sqlite3.connect(sqlite_file)) as connection:
        connection.execute(f"UPDATE {upgrade.VERSION_TABLE} SET version_num = '0000'")
        connection.commit()
    # A store of a version before the first: its migration is replaced by one that only notes the version.
    monkeypatch.setattr(upgrade, "versions", lambda: ("0000", "0001"))
    monkeypatch.setattr(upgrade, "_migrate", _note_version)
    store = run(open_store(url))
    assert run(store.load(document.schema.id)) == (document, 0)
    run(store.close())
    (copy,) = sqlite_file.parent.glob("store.version-0000.*Z.db")
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute(f"SELECT version_num FROM {upgrade.VERSION_TABLE}").fetchall() == [("0000",)]
        assert connection.execute("SELECT slug FROM schema_definitions").fetchall() == [("shop",)]


def _note_version(connection: sa.Connection) -> None:
    connection.execute(sa.text(f"UPDATE {upgrade.VERSION_TABLE} SET version_num = '0001'"))


def test_a_newer_store_is_refused_and_left_alone(sqlite_file: Path, run: Run) -> None:
    url = f"sqlite:///{sqlite_file}"
    run(run_open_close(url))
    with closing(sqlite3.connect(sqlite_file)) as connection:
        connection.execute(f"UPDATE {upgrade.VERSION_TABLE} SET version_num = '9999'")
        connection.commit()
    with pytest.raises(StoreError, match="version 9999, made by a newer Schemawright") as refused:
        run(open_store(url))
    assert refused.value.code == "store_newer"
    assert list(sqlite_file.parent.glob("*.version-*")) == []


async def run_open_close(url: str) -> None:
    """Makes a store."""
    store = await open_store(url)
    await store.close()


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("nonsense", "not a database URL"),
        ("mysql://localhost/x", "can't be kept in mysql"),
        ("postgresql://nobody:secret@127.0.0.1:1/none", "can't be opened"),
    ],
)
def test_a_wrong_address_is_said(url: str, message: str, run: Run) -> None:
    with pytest.raises(StoreError, match=message) as refused:
        run(open_store(url))
    assert "secret" not in str(refused.value)


def test_a_file_that_is_no_database_is_said(sqlite_file: Path, run: Run) -> None:
    sqlite_file.write_text("This is a letter, and a long one, to nobody in particular. " * 100)
    with pytest.raises(StoreError, match="not a database"):
        run(open_store(f"sqlite:///{sqlite_file}"))


def test_sqlite_keeps_what_it_acknowledged(sqlite_file: Path, run: Run) -> None:
    async def pragmas() -> list[object]:
        store = await open_store(f"sqlite:///{sqlite_file}")
        async with store._engine.connect() as connection:
            found = [
                await connection.scalar(sa.text(f"PRAGMA {name}"))
                for name in ("journal_mode", "synchronous", "foreign_keys")
            ]
        await store.close()
        return found

    assert run(pragmas()) == ["wal", 2, 1]
