"""A plain and a safe migration of a large table while others read and write it: how long do they wait at most?"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import psycopg
import pytest

from schemawright.changes.match import match
from schemawright.dialects.postgresql.safe.statements import LOCK_TIMEOUT
from schemawright.migrate.plan import plan
from schemawright.migrate.step import Step
from schemawright.scratch.postgresql import Server
from schemawright.scratch.postgresql.server import ScratchDatabase
from schemawright.scratch.proof import for_server
from tests.unit.migrate.golden import read

pytestmark = [pytest.mark.postgresql, pytest.mark.xdist_group("load")]

ROWS = 1_000_000
MARGIN = 1.0
"""Seconds that a statement may take by itself on a busy machine."""
PAUSE = 0.1

OLD = """
CREATE TABLE target (id integer PRIMARY KEY);
CREATE TABLE busy (id integer PRIMARY KEY, n integer, target_id integer, filler text);
"""
NEW = """
CREATE TABLE target (id integer PRIMARY KEY);
CREATE TABLE busy (
    id bigint PRIMARY KEY, n integer NOT NULL, target_id integer REFERENCES target, filler text, CHECK (n >= 0)
);
CREATE INDEX busy_n ON busy (n);
"""
FILL = f"""
INSERT INTO target SELECT generate_series(1, 1000);
INSERT INTO busy SELECT i, i, 1 + i % 1000, repeat('x', 60) FROM generate_series(1, {ROWS}) i;
"""


@dataclass
class Waits:
    """What somebody at work waits for: the longest time, and how often they came through."""

    longest: float = 0.0
    count: int = 0
    errors: list[str] = field(default_factory=list)


def work(database: ScratchDatabase, sql: str, waits: Waits, stop: threading.Event) -> None:
    """Runs a statement again and again, on another row each time."""
    with database.connect() as connection:
        while not stop.wait(PAUSE):
            began = time.monotonic()
            try:
                connection.execute(sql.encode(), [1 + (waits.count * 7919) % ROWS], prepare=False)
            except psycopg.Error as error:
                waits.errors.append(str(error))
            waits.longest = max(waits.longest, time.monotonic() - began)
            waits.count += 1


@contextmanager
def at_work(database: ScratchDatabase) -> Iterator[tuple[Waits, Waits]]:
    """A reader and a writer."""
    stop = threading.Event()
    reader, writer = Waits(), Waits()
    jobs = (("SELECT filler FROM busy WHERE id = %s", reader), ("UPDATE busy SET n = n + 1 WHERE id = %s", writer))
    threads = [threading.Thread(target=work, args=(database, sql, waits, stop)) for sql, waits in jobs]
    for thread in threads:
        thread.start()
    try:
        yield reader, writer
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def run(connection: psycopg.Connection, step: Step) -> None:
    """Takes a step, as often as it says."""
    for attempt in range(1, step.attempts + 1):
        try:
            connection.execute(step.sql.encode())
            return
        except psycopg.errors.LockNotAvailable:
            if attempt == step.attempts:
                raise
            if step.before_retry:
                connection.execute(step.before_retry.encode())
            time.sleep(PAUSE)


@pytest.fixture(scope="module")
def filled() -> Iterator[ScratchDatabase]:
    with Server.find(prefer="system").database() as database:
        database.run_script(OLD)
        database.run_script(FILL)
        yield database


def migrated(filled: ScratchDatabase, *, safe: bool) -> tuple[Waits, Waits]:
    server = filled.server
    old = for_server(read(OLD), server)
    new = match(old, for_server(read(NEW), server), (), guess=False).document
    with server.database(filled) as database, database.connect() as connection:
        with at_work(database) as waits:
            for step in plan(old, new, safe=safe).up:
                run(connection, step)
        assert column_type(connection) == "bigint"
        assert all(not one.errors and one.count for one in waits), waits
        return waits


def column_type(connection: psycopg.Connection) -> str:
    query = (
        "SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 'busy'::regclass AND attname = 'id'"
    )
    ((found,),) = connection.execute(query).fetchall()
    return str(found)


def test_a_plain_migration_keeps_them_waiting_and_a_safe_one_does_not(filled: ScratchDatabase) -> None:
    limit = LOCK_TIMEOUT / 1000
    reader, writer = migrated(filled, safe=True)
    assert reader.longest < limit + MARGIN, reader
    assert writer.longest < limit + MARGIN, writer
    longest = max(reader.longest, writer.longest)
    reader, writer = migrated(filled, safe=False)
    # How long depends on the machine: what counts is that it is for as long as all rows are written anew.
    assert max(reader.longest, writer.longest) > 2 * longest, (longest, reader, writer)
    print(longest, reader, writer)


def test_a_lock_that_is_not_to_be_had_is_tried_for_again(filled: ScratchDatabase) -> None:
    """A reader in a long transaction holds the table; who comes behind the migration waits for its time-out at most."""
    with filled.server.database(filled) as database, database.connect() as connection:
        with database.connect() as other, at_work(database) as (reader, _):
            other.execute("BEGIN; SELECT 1 FROM busy LIMIT 1")
            threading.Timer(3 * LOCK_TIMEOUT / 1000, lambda: other.execute("COMMIT")).start()
            connection.execute(f"SET lock_timeout = {LOCK_TIMEOUT}".encode())
            run(connection, Step(sql="ALTER TABLE busy ADD COLUMN more integer", kind="create", attempts=30))
        assert reader.longest < LOCK_TIMEOUT / 1000 + MARGIN
        assert connection.execute("SELECT more FROM busy LIMIT 1").fetchall() == [(None,)]
