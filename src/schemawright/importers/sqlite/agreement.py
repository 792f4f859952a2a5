"""Whether a table's text was understood: SQLite's PRAGMAs must tell the same."""

import sqlite3

from schemawright.dialects.sqlite.parser import TableText
from schemawright.dialects.sqlite.types import canonical_type


def agrees(connection: sqlite3.Connection, name: str, table: TableText) -> bool:
    """Whether columns, primary key, unique constraints, foreign keys and options are those that SQLite tells of."""
    return (
        _columns(connection, name) == _columns_of(table)
        and _are_uniques(_uniques(connection, name), table)
        and _foreign_keys(connection, name) == _foreign_keys_of(table)
        and _options(connection, name) == (table.without_rowid, table.strict)
    )


def _columns(connection: sqlite3.Connection, name: str) -> list[tuple[object, ...]]:
    rows = connection.execute("SELECT name, type, pk, hidden FROM pragma_table_xinfo(?) ORDER BY cid", [name])
    return [(column.lower(), canonical_type(kind).lower(), place, hidden) for column, kind, place, hidden in rows]


def _columns_of(table: TableText) -> list[tuple[object, ...]]:
    primary = [(e.column or "").lower() for key in table.keys if key.is_primary for e in key.elements]
    hidden = {column.name: 3 if column.is_stored else 2 for column in table.columns if column.generated is not None}
    return [
        (
            column.name.lower(),
            column.data_type.lower(),
            primary.index(column.name.lower()) + 1 if column.name.lower() in primary else 0,
            hidden.get(column.name, 0),
        )
        for column in table.columns
    ]


def _uniques(connection: sqlite3.Connection, name: str) -> set[tuple[str, ...]]:
    query = """SELECT group_concat(lower(i.name), char(0)) FROM pragma_index_list(?) l, pragma_index_info(l.name) i
    WHERE l.origin = 'u' GROUP BY l.name"""
    return {tuple(sorted(names.split("\0"))) for (names,) in connection.execute(query, [name])}


def _are_uniques(found: set[tuple[str, ...]], table: TableText) -> bool:
    """SQLite makes one index for constraints that are alike, and none for one that is like the primary key."""
    primary = {tuple(sorted((e.column or "").lower() for e in key.elements)) for key in table.keys if key.is_primary}
    every = {tuple(sorted((e.column or "").lower() for e in key.elements)) for key in table.keys if not key.is_primary}
    return every - primary <= found <= every


def _foreign_keys(connection: sqlite3.Connection, name: str) -> list[tuple[str, ...]]:
    rows = connection.execute("SELECT [table], [from], on_delete, on_update FROM pragma_foreign_key_list(?)", [name])
    return sorted(tuple(str(value).lower() for value in row) for row in rows)


def _foreign_keys_of(table: TableText) -> list[tuple[str, ...]]:
    return sorted(
        (key.target.lower(), column.lower(), key.on_delete, key.on_update)
        for key in table.foreign_keys
        for column in key.columns
    )


def _options(connection: sqlite3.Connection, name: str) -> tuple[bool, bool]:
    query = "SELECT wr, strict FROM pragma_table_list(?) WHERE schema = 'main'"
    without_rowid, strict = connection.execute(query, [name]).fetchone()
    return bool(without_rowid), bool(strict)
