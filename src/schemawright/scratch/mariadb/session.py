"""A session in a scratch database of MariaDB or MySQL."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pymysql

from schemawright.dialects.mysql.script import Statement, statements
from schemawright.scratch.server import ScriptError

PASSED_OVER = ("USE", "CREATE DATABASE", "CREATE SCHEMA", "DROP DATABASE", "DROP SCHEMA")
"""What would lead out of the scratch database."""


class Session:
    """Runs scripts in `connection`, as the client program would, but all in one database."""

    def __init__(self, connection: "pymysql.Connection[Any]", dialect: str) -> None:
        self.connection = connection
        self._dialect = dialect
        self._database: str | None = None
        """The database that the script says it is in."""

    def run(self, text: str, *, stop: bool = True) -> tuple[ScriptError, ...]:
        """Runs a script. Raises the first `ScriptError`, or with `stop=False` goes on and answers them all.

        Who a definer is, is left to the server: the one that a script names may not be there.
        """
        errors = []
        self._database = None
        for found in statements(text, self._dialect):
            words = " ".join(token.word for token in found.tokens[:2])
            if found.tokens[0].word == "USE":
                self._database = found.tokens[-1].value
            if words.startswith(PASSED_OVER):
                continue
            try:
                self._execute(found)
            except ScriptError as error:
                if stop:
                    raise
                errors.append(error)
        return tuple(errors)

    def _execute(self, found: Statement) -> None:
        sql = without_definer(found, self._database)
        try:
            with self.connection.cursor() as cursor:
                cursor.execute(sql)
        except pymysql.MySQLError as error:
            raise refused(error, sql, found.line, found.column) from error

    def query(self, sql: str) -> list[object]:
        """The first value of each row that a query answers. Raises `ScriptError`."""
        return [row[0] for row in self.rows(sql)]

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """The rows that a query answers. Raises `ScriptError`."""
        try:
            with self.connection.cursor() as cursor:
                cursor.execute(sql)
                return list(cursor.fetchall())
        except pymysql.MySQLError as error:
            raise refused(error, sql) from error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """What runs in it is kept whole or not at all, but DDL: that commits all before it, and itself."""
        self.connection.begin()
        try:
            yield
        except BaseException:
            self.connection.rollback()
            raise
        self.connection.commit()


def refused(error: pymysql.MySQLError, sql: str, line: int = 1, column: int = 1) -> ScriptError:
    """The server's refusal with its own number for a state."""
    number = str(error.args[0]) if error.args else ""
    message = str(error.args[1]) if len(error.args) > 1 else str(error)
    return ScriptError(message, sqlstate=number, line=line, column=column, statement=sql)


def without_definer(found: Statement, database: str | None = None) -> str:
    """The statement without its `DEFINER = …`, and without the name of the script's own database before others."""
    tokens = found.tokens
    at = next((n for n, token in enumerate(tokens[:8]) if token.word == "DEFINER"), None)
    if at is None or tokens[0].word not in ("CREATE", "ALTER") or tokens[at + 1].text != "=":
        return found.text(database=database)
    return f"{found.text(0, at)} {found.text(definer_end(found, at), database=database)}"


def definer_end(found: Statement, at: int) -> int:
    """The token behind a `DEFINER = user@host` that begins at token `at`."""
    end, tokens = at + 3, found.tokens
    if tokens[end].text == "@":
        return end + 2
    if tokens[end].kind == "variable":
        return end + 1
    return end + 2 if tokens[end].text == "(" else end
