"""Running migrations on SQLite: each transaction takes the write lock at once, which keeps runners apart."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from schemawright.history.databases.registry import Databases, LostError, StatementError
from schemawright.history.ledger import TABLE
from schemawright.history.script import Statement
from schemawright.scratch.sqlite.script import statements

FOREIGN_KEY_CHECK = "pragma foreign_key_check"


def split(text: str) -> Iterator[Statement]:
    """The statements as SQLite's shell finds them; its own commands cannot be run here.

    `BEGIN` and `COMMIT` around some of them are for the shell: the runner makes transactions of its own.
    """
    is_framed = False
    for found in statements(text):
        statement = Statement(found.sql.rstrip(), found.line, is_query=not found.sql.startswith("."))
        if statement.sql.upper() == ("COMMIT" if is_framed else "BEGIN"):
            is_framed = not is_framed
        else:
            yield statement


class SqliteConnection:
    """See `registry.Connection`."""

    table = TABLE
    mark = "?"

    def __init__(self, url: str) -> None:
        path = url.partition("://")[2].removeprefix("/")
        if not path:
            raise LostError("The database URL names no file. Write sqlite:///file.db, or sqlite:////path/file.db.")
        if not Path(path).absolute().parent.is_dir():
            raise LostError(f"The database can't be reached: there is no folder {Path(path).parent}.")
        try:
            self._connection = sqlite3.connect(path, isolation_level=None)
            self._foreign_keys = bool(self.query("PRAGMA foreign_keys")[0][0])
        except sqlite3.Error as error:
            raise LostError(f"The database can't be reached: {error}.") from error

    def limit_waits(self, seconds: float) -> None:
        # Of nothing, SQLite would give up at once where a runner beside this one is writing.
        self.query(f"PRAGMA busy_timeout = {round(seconds * 1000) if seconds > 0 else 2**31 - 1}")

    def try_lock(self) -> bool:
        # The lock is that of each transaction: a runner that comes second finds what the first has done.
        return True

    def unlock(self) -> None:
        pass

    def has_ledger(self) -> bool:
        return bool(self.query("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", [TABLE]))

    def query(self, sql: str, parameters: Sequence[object] = ()) -> list[tuple[object, ...]]:
        try:
            return self._connection.execute(sql, tuple(parameters)).fetchall()
        except (sqlite3.Error, sqlite3.Warning) as error:
            raise _told(error) from error

    def run(self, sql: str) -> None:
        rows = self.query(sql)
        if rows and sql.lower().startswith(FOREIGN_KEY_CHECK):
            tables = ", ".join(sorted({f"{row[0]} to {row[2]}" for row in rows}))
            raise StatementError(f"{len(rows)} rows refer to rows that are not there: {tables}")

    @contextmanager
    def transaction(self) -> Iterator[object]:
        self.query("BEGIN IMMEDIATE")
        try:
            yield None
            self.query("COMMIT")
        finally:
            if self._connection.in_transaction:
                self._connection.rollback()

    def reset(self) -> None:
        self.query(f"PRAGMA foreign_keys = {int(self._foreign_keys)}")
        self.query("PRAGMA legacy_alter_table = 0")
        self.query("PRAGMA defer_foreign_keys = 0")

    def close(self) -> None:
        self._connection.close()


def _told(error: Exception) -> StatementError | LostError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_READONLY):
        return LostError(str(error))
    return StatementError(str(error), is_wait=code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED))


def elsewhere(sql: str) -> tuple[str, ...]:
    """Nobody else looks at the rows of a `PRAGMA`: what it finds becomes a constraint that fails."""
    if sql.lower() != FOREIGN_KEY_CHECK:
        return (sql,)
    return (
        "CREATE TEMP TABLE rows_that_refer_to_nothing (number INTEGER CHECK (number = 0))",
        "INSERT INTO rows_that_refer_to_nothing SELECT count(*) FROM pragma_foreign_key_check",
        "DROP TABLE rows_that_refer_to_nothing",
    )


DATABASES = Databases(
    dialect="sqlite",
    schemes=("sqlite",),
    split=split,
    connect=SqliteConnection,
    settings_in_files=True,
    elsewhere=elsewhere,
)
