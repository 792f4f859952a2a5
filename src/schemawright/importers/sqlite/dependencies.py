"""What views and triggers use."""

import sqlite3
from collections.abc import Collection

from schemawright.dialects.sqlite.lexer import LEXER, solid


def read_by_view(connection: sqlite3.Connection, view: str) -> set[str] | None:
    """The tables and views that a view reads, in lower case, as SQLite tells while it prepares a query of it.

    `None` where it cannot: something that the view uses is not there.
    """
    found: set[str] = set()

    def note(action: int, table: str | None, column: str | None, database: str | None, inner: str | None) -> int:
        del column, database
        if action == sqlite3.SQLITE_READ and table is not None and (inner or "").lower() == view.lower():
            found.add(table.lower())
        return sqlite3.SQLITE_OK

    quoted = view.replace('"', '""')
    connection.set_authorizer(note)
    try:
        connection.execute(f'EXPLAIN SELECT * FROM "{quoted}"').fetchall()
    except sqlite3.Error:
        return None
    finally:
        connection.set_authorizer(None)
    return found


def named_in(sql: str, known: Collection[str]) -> set[str]:
    """Those of `known` (in lower case) that an SQL text names; a virtual table names others in strings, too."""
    tokens = solid(sql)
    is_virtual = [token.value for token in tokens[:2]] == ["create", "virtual"]
    names = {token.value for token in tokens}
    if is_virtual:
        names |= {LEXER.key(token.text[1:-1]) for token in tokens if token.kind == "string"}
    return {name for name in names if name in known}
