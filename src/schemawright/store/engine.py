"""Connections to the store's database, set up so that what was acknowledged stays."""

from pathlib import Path
from typing import Any

import msgspec
import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from schemawright.store.errors import StoreError

DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}
BUSY_MILLISECONDS = 10_000

WRITE = "schemawright_write"
"""The execution option of a connection that is going to write: SQLite then takes its lock at the start."""


def address(url: str) -> URL:
    """`url` with the driver that the store uses: `sqlite:///path`, `postgresql://…`; `StoreError` for any other."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise StoreError("This is not a database URL. Use sqlite:///path or postgresql://user@host/name.") from None
    family = parsed.drivername.partition("+")[0]
    if family not in DRIVERS:
        raise StoreError(f"The store can't be kept in {family}. Use sqlite:///path or postgresql://user@host/name.")
    return parsed.set(drivername=DRIVERS[family])


def sqlite_path(url: URL) -> Path | None:
    """The file of an SQLite store."""
    if not url.drivername.startswith("sqlite") or not url.database or url.database == ":memory:":
        return None
    return Path(url.database)


def connect(url: URL) -> AsyncEngine:
    """An engine; nothing is opened yet."""
    options: dict[str, Any] = {
        "json_serializer": lambda value: msgspec.json.encode(value).decode(),
        "json_deserializer": msgspec.json.decode,
    }
    if url.drivername.startswith("sqlite"):
        engine = create_async_engine(url, **options)
        event.listen(engine.sync_engine, "connect", _set_up_sqlite)
        event.listen(engine.sync_engine, "begin", _begin_sqlite)
        return engine
    return create_async_engine(url, pool_pre_ping=True, **options)


def _set_up_sqlite(connection: Any, _record: Any) -> None:
    # The driver must not open transactions by itself: it would do so too late for a lock at the start.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        f"busy_timeout = {BUSY_MILLISECONDS}",
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: sa.Connection) -> None:
    writes = connection.get_execution_options().get(WRITE)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
