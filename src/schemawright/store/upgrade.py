"""Bringing a store to the version of this program."""

import re
import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncEngine

from schemawright.store.engine import WRITE, sqlite_path
from schemawright.store.errors import StoreError
from schemawright.store.moment import now

MIGRATIONS = Path(__file__).with_name("migrations")
VERSION_TABLE = "schema_store_version"
LOCK = 0x5C4E3A  # any number that nobody else in the database uses for an advisory lock


@cache
def versions() -> tuple[str, ...]:
    """The versions that this program knows, oldest first: the numbers of the migrations' file names."""
    names = (re.match(r"(\d{4})_\w+\.py$", path.name) for path in (MIGRATIONS / "versions").iterdir())
    return tuple(sorted(match[1] for match in names if match))


async def upgrade(engine: AsyncEngine, url: URL) -> Path | None:
    """Makes the tables of an empty store, upgrades an older one, and says where the backup of its file lies.

    Raises `StoreError` for a store that a newer program made; nothing is changed then.
    """
    version = await _version(engine)
    if version == versions()[-1]:
        return None
    if version is not None and version not in versions():
        raise StoreError(
            f"The store has version {version}, made by a newer Schemawright; this one knows versions up to "
            f"{versions()[-1]}. Upgrade Schemawright or open another store.",
            code="store_newer",
        )
    path = sqlite_path(url)
    backup = _back_up(path, version) if path is not None and version is not None else None
    async with engine.execution_options(**{WRITE: True}).begin() as connection:
        if engine.dialect.name == "postgresql":
            await connection.execute(sa.text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        await connection.run_sync(_migrate)
    return backup


async def _version(engine: AsyncEngine) -> str | None:
    async with engine.connect() as connection:
        if not await connection.run_sync(lambda sync: sa.inspect(sync).has_table(VERSION_TABLE)):
            return None
        table = sa.table(VERSION_TABLE, sa.column("version_num", sa.Text))
        return await connection.scalar(sa.select(table.c.version_num))


def _back_up(path: Path, version: str) -> Path:
    target = path.with_name(f"{path.stem}.version-{version}.{now():%Y%m%dT%H%M%SZ}{path.suffix or '.db'}")
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
    return target


def _migrate(connection: sa.Connection) -> None:
    # Alembic is imported only where there is something to migrate: a start has two seconds.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
