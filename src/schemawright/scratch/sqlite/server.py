"""Scratch databases in memory."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from schemawright.scratch.server import Comparison, DumpError, NoServerError, RowSum
from schemawright.scratch.sqlite.compare import compare
from schemawright.scratch.sqlite.confinement import confine
from schemawright.scratch.sqlite.normal_form import normal_form
from schemawright.scratch.sqlite.session import Session, open_memory


@dataclass(frozen=True)
class Server:
    """The SQLite library of this process."""

    @classmethod
    def find(cls, url: str | None = None) -> "Server":
        """The library; an address of a scratch server is another database's. Raises `NoServerError`."""
        if sqlite3.sqlite_version_info < (3, 37):
            raise NoServerError(f"SQLite {sqlite3.sqlite_version} is too old. Use a Python with 3.37 or later.")
        del url
        return cls()

    @property
    def version(self) -> tuple[int, ...]:
        """`(3, 40, 1)`."""
        return sqlite3.sqlite_version_info

    @property
    def label(self) -> str:
        """`SQLite 3.40.1`."""
        return f"SQLite {sqlite3.sqlite_version}"

    def compare(self, old: str, new: str) -> Comparison:
        """Compares two dumps object by object."""
        return compare(old, new)

    @contextmanager
    def database(self, *, confined: bool = False) -> Iterator["ScratchDatabase"]:
        """A new database in memory. It is always confined: it reaches no file, extension or other database."""
        del confined
        connection = open_memory()
        try:
            confine(connection)
            yield ScratchDatabase(connection)
        finally:
            connection.close()


@dataclass(frozen=True)
class ScratchDatabase:
    """A database that is gone with its connection."""

    connection: sqlite3.Connection

    @contextmanager
    def session(self) -> Iterator[Session]:
        """A session; what it leaves open is rolled back."""
        try:
            yield Session(self.connection)
        finally:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")

    def run_script(self, text: str) -> None:
        """Runs a script in a session of its own. Raises the first `ScriptError`."""
        with self.session() as session:
            session.run(text)

    def dump(self) -> str:
        """Every object in its normal form. Raises `DumpError`."""
        try:
            return normal_form(self.connection)
        except sqlite3.Error as error:
            raise DumpError(f"The scratch database cannot be read back: {error}") from error

    def rows(self) -> dict[str, RowSum]:
        """Every table, virtual ones too, with what it holds, by its name."""
        tables = self.connection.execute(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') "
            "AND name NOT LIKE 'sqlite^_%' ESCAPE '^' ORDER BY name"
        ).fetchall()
        return {name: _sum(self.connection, name) for (name,) in tables}


def _sum(connection: sqlite3.Connection, table: str) -> RowSum:
    """Rows as their types and values, columns by their names."""
    cursor = connection.execute(f"SELECT * FROM {_quoted(table)}")
    order = sorted(range(len(cursor.description)), key=lambda place: cursor.description[place][0])
    rows = sorted(repr([row[place] for place in order]) for row in cursor)
    return RowSum(len(rows), hashlib.sha256("\n".join(rows).encode()).hexdigest())


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
