"""Running migrations on MariaDB and MySQL: DDL commits by itself, so each statement is a step; a named lock."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pymysql
from pymysql.constants import CR, ER

from schemawright.dialects.mysql.script import statements
from schemawright.history.databases.registry import Databases, LostError, StatementError
from schemawright.history.ledger import TABLE
from schemawright.history.script import Statement
from schemawright.scratch.mariadb.server import connect, parameters_of
from schemawright.scratch.server import NoServerError

LOST = frozenset({CR.CR_SERVER_GONE_ERROR, CR.CR_SERVER_LOST, CR.CR_SERVER_LOST_EXTENDED, ER.SERVER_SHUTDOWN, 1927, 0})
"""The numbers of errors that say that the connection is gone; 1927 is MariaDB's ER_CONNECTION_KILLED."""
LOCK = f"CONCAT('{TABLE}.', LEFT(SHA1(DATABASE()), 16))"
"""The name of the lock: they are of the whole server, and have at most 64 characters."""
WAITED = frozenset({ER.LOCK_WAIT_TIMEOUT, ER.LOCK_DEADLOCK})
FOREVER_SECONDS = 31_536_000
"""The longest that `lock_wait_timeout` can be."""


def split(text: str) -> Iterator[Statement]:
    """The statements as the client finds them, with its `DELIMITER` lines."""
    for found in statements(text, "mariadb"):
        yield Statement(found.text(), found.line)


class MariadbConnection:
    """See `registry.Connection`."""

    table = f"`{TABLE}`"
    mark = "%s"

    def __init__(self, url: str) -> None:
        parameters = parameters_of(url)
        if "database" not in parameters:
            raise LostError("The database URL names no database. Write mariadb://user:password@host/database")
        try:
            self._connection = connect(parameters)
        except NoServerError as error:
            raise LostError(error.message.rstrip(".")) from error
        self._waits = 0.0

    def limit_waits(self, seconds: float) -> None:
        self._waits = seconds
        limit = max(1, round(seconds)) if seconds > 0 else FOREVER_SECONDS
        self.query(f"SET SESSION lock_wait_timeout = {limit}")

    def try_lock(self) -> bool:
        return self.query(f"SELECT GET_LOCK({LOCK}, 0)") == [(1,)]

    def unlock(self) -> None:
        self.query(f"SELECT RELEASE_LOCK({LOCK})")

    def has_ledger(self) -> bool:
        there = "SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = %s"
        return bool(self.query(there, [TABLE]))

    def query(self, sql: str, parameters: Sequence[object] = ()) -> list[tuple[object, ...]]:
        try:
            with self._connection.cursor() as cursor:
                cursor.execute(sql, tuple(parameters) or None)
                return list(cursor.fetchall())
        except pymysql.MySQLError as error:
            number = error.args[0] if error.args else 0
            if number in LOST:
                raise LostError(_words(error)) from error
            raise StatementError(_words(error), is_wait=number in WAITED) from error

    def run(self, sql: str) -> None:
        self.query(sql)

    @contextmanager
    def transaction(self) -> Iterator[object]:
        self.query("START TRANSACTION")
        try:
            yield None
            self.query("COMMIT")
        except BaseException:
            if self._connection.open:
                self.query("ROLLBACK")
            raise

    def reset(self) -> None:
        names = ("foreign_key_checks", "unique_checks", "sql_mode", "time_zone")
        self.query("SET " + ", ".join(f"SESSION {name} = @@GLOBAL.{name}" for name in names))
        self.limit_waits(self._waits)

    def close(self) -> None:
        if self._connection.open:
            self._connection.close()


def _words(error: pymysql.MySQLError) -> str:
    return str(error.args[1] if len(error.args) > 1 else error).rstrip(".")


DATABASES = Databases(
    dialect="mariadb",
    schemes=("mariadb", "mysql"),
    split=split,
    connect=MariadbConnection,
    transactional=False,
    relatives=("mysql",),
    body_delimiter="//",
)
