"""A session in a scratch database."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from schemawright.scratch.server import ScriptError
from schemawright.scratch.sqlite.confinement import timed
from schemawright.scratch.sqlite.script import Located, statements


def open_memory() -> sqlite3.Connection:
    """An empty database in memory, in autocommit mode."""
    return sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)


def refused(error: sqlite3.Error, statement: Located) -> ScriptError:
    """SQLite's refusal of a statement."""
    state = getattr(error, "sqlite_errorname", "SQLITE_ERROR")
    return ScriptError(
        str(error), sqlstate=state, line=statement.line, column=statement.column, statement=statement.sql
    )


class Session:
    """Runs scripts in `connection`, with foreign keys enforced."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        connection.execute("PRAGMA foreign_keys = ON")

    def run(self, text: str) -> None:
        """Runs a script; commands of SQLite's shell are passed over.

        Raises the first `ScriptError`: also where `PRAGMA foreign_key_check` finds a row that refers to none.
        """
        for statement in statements(text):
            if statement.words[0] == ".":
                continue
            timed(self.connection)
            try:
                found = self.connection.execute(statement.sql).fetchall()
            except (sqlite3.Error, sqlite3.Warning) as error:
                raise refused(error, statement) from error  # type: ignore[arg-type]
            if statement.words[:2] == ("pragma", "foreign_key_check") and found:
                table, rowid, target, _ = found[0]
                raise refused(sqlite3.IntegrityError(f"Row {rowid} of {table} refers to none of {target}."), statement)

    def query(self, sql: str) -> list[object]:
        """The first value of each row that a query answers. Raises `ScriptError`."""
        timed(self.connection)
        try:
            return [row[0] for row in self.connection.execute(sql).fetchall()]
        except sqlite3.Error as error:
            raise refused(error, Located(sql, 1, 1, ())) from error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """What runs in it is kept whole or not at all."""
        self.connection.execute("SAVEPOINT step")
        try:
            yield
        except BaseException:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK TO step")
                self.connection.execute("RELEASE step")
            raise
        self.connection.execute("RELEASE step")
