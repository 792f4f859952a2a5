"""Running migrations on PostgreSQL: its DDL is transactional, an advisory lock keeps runners apart."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import TypeVar

import psycopg
from psycopg.sql import Identifier

from schemawright.history.databases.registry import Databases, LostError, StatementError
from schemawright.history.ledger import TABLE
from schemawright.history.script import Statement
from schemawright.scratch.postgresql.script import Script

T = TypeVar("T")

LOCK = int.from_bytes(b"schemawr", "big")
"""The key of the advisory lock; such locks are of one database alone."""

WAITED = frozenset({"55P03", "40P01", "40001"})
"""lock_not_available, deadlock_detected, serialization_failure (manual, appendix A)."""


def split(text: str) -> Iterator[Statement]:
    """The statements as psql finds them; its own commands and the rows of a COPY cannot be run here."""
    script = Script(text)
    for piece in script.pieces:
        sql = text[piece.start : piece.end].removesuffix(";").rstrip()
        yield Statement(sql, script.position(piece.start)[0], is_query=piece.kind == "statement")


class PostgresqlConnection:
    """See `registry.Connection`."""

    mark = "%s"

    def __init__(self, url: str) -> None:
        try:
            self._connection = psycopg.connect(url, autocommit=True, connect_timeout=30)
        except psycopg.ProgrammingError as error:
            raise LostError(f"The database URL says nothing: {_first_line(error)}.") from error
        except psycopg.Error as error:
            raise LostError(f"The database can't be reached: {_first_line(error)}.") from error
        found = self.query("SELECT current_schema()")[0][0]
        if found is None:
            raise LostError("The database has no schema in its search path. Create one, such as public.")
        self.table = Identifier(str(found), TABLE).as_string(self._connection)
        self._waits = 0.0

    def limit_waits(self, seconds: float) -> None:
        self._waits = seconds
        self.query("SELECT set_config('lock_timeout', %s, false)", [f"{round(seconds * 1000)}ms"])

    def try_lock(self) -> bool:
        return self.query("SELECT pg_try_advisory_lock(%s)", [LOCK]) == [(True,)]

    def unlock(self) -> None:
        self.query("SELECT pg_advisory_unlock(%s)", [LOCK])

    def has_ledger(self) -> bool:
        return self.query("SELECT to_regclass(%s) IS NOT NULL", [self.table]) == [(True,)]

    def query(self, sql: str, parameters: Sequence[object] = ()) -> list[tuple[object, ...]]:
        def ask() -> list[tuple[object, ...]]:
            cursor = self._connection.execute(sql.encode(), parameters or None)
            return cursor.fetchall() if cursor.description is not None else []

        return self._told(ask)

    def run(self, sql: str) -> None:
        self._told(lambda: self._connection.execute(sql.encode()))

    def transaction(self) -> AbstractContextManager[object]:
        return _Transaction(self._connection.transaction(), self._told)

    def reset(self) -> None:
        self.query("RESET ALL")
        self.limit_waits(self._waits)

    def close(self) -> None:
        self._connection.close()

    def _told(self, ask: Callable[[], T]) -> T:
        """What is asked, with errors in our words."""
        try:
            return ask()
        except psycopg.Error as error:
            if self._connection.closed:
                raise LostError(_first_line(error)) from error
            message = error.diag.message_primary or _first_line(error)
            if error.diag.message_detail:
                message = f"{message}: {error.diag.message_detail}"
            place = int(error.diag.statement_position or 1) - 1
            raise StatementError(message, is_wait=error.sqlstate in WAITED, offset=place) from error


class _Transaction(AbstractContextManager["object"]):
    """A transaction whose own errors, such as of deferred constraints at its end, are told like those of statements."""

    def __init__(self, inner: AbstractContextManager[object], told: Callable[[Callable[[], object]], object]) -> None:
        self._inner, self._told = inner, told

    def __enter__(self) -> object:
        return self._told(self._inner.__enter__)

    def __exit__(self, *error: object) -> bool | None:
        return bool(self._told(lambda: self._inner.__exit__(*error)))  # type: ignore[arg-type]


def _first_line(error: psycopg.Error) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".")


DATABASES = Databases(
    dialect="postgresql",
    schemes=("postgresql", "postgres"),
    split=split,
    connect=PostgresqlConnection,
    renewed="RESET ALL",
)
