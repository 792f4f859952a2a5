"""A database's schema in a form that is the same for every spelling of it.

Left out is what SQLite takes no notice of: names of constraints, comments, brackets around a default. Every column,
key, check, index, view and trigger is in it.
"""

import json
import sqlite3

from schemawright.dialects.sqlite.cursor import UnreadableError
from schemawright.dialects.sqlite.lexer import squeezed
from schemawright.dialects.sqlite.parser import (
    Element,
    ForeignKeyText,
    KeyText,
    TableText,
    is_rowid,
    parse_index,
    parse_table,
    parse_view,
)
from schemawright.dialects.sqlite.triggers import plain_trigger

OBJECTS = """
SELECT s.type, s.name, s.tbl_name, s.sql, coalesce(l.type, '') FROM sqlite_master s
LEFT JOIN pragma_table_list l ON l.schema = 'main' AND l.name = s.name
WHERE s.name NOT LIKE 'sqlite^_%' ESCAPE '^' AND s.sql IS NOT NULL AND coalesce(l.type, '') <> 'shadow'
ORDER BY s.type, s.name
"""
"""Every object that somebody made: its kind, name, table, text, and what kind of table it is."""


def normal_form(connection: sqlite3.Connection) -> str:
    """JSON: for each object, its kind, name and lines."""
    tables = _tables(connection)
    found = []
    for kind, name, table, sql, table_kind in connection.execute(OBJECTS).fetchall():
        if kind == "table":
            lines = _table(tables, name) if table_kind != "virtual" and name in tables else [squeezed(sql)]
        elif kind == "index":
            lines = _index(connection, name, table, sql)
        elif kind == "view":
            view = parse_view(sql)
            lines = [", ".join(view.column_names), squeezed(view.query)]
        else:
            lines = [squeezed(plain_trigger(sql))]
        found.append((kind.upper(), name, lines))
    return json.dumps(found)


def _tables(connection: sqlite3.Connection) -> dict[str, TableText]:
    found = {}
    for kind, name, _, sql, table_kind in connection.execute(OBJECTS).fetchall():
        if kind == "table" and table_kind == "table":
            try:
                found[name] = parse_table(sql)
            except UnreadableError:
                continue
    return found


def _table(tables: dict[str, TableText], name: str) -> list[str]:
    table = tables[name]
    options = [
        option for option, is_set in (("without rowid", table.without_rowid), ("strict", table.strict)) if is_set
    ]
    constraints = [_key(key, table) for key in table.keys]
    constraints += [f"check ({squeezed(check.expression)})" for check in table.checks]
    constraints += [_foreign_key(tables, key) for key in table.foreign_keys]
    return [*_columns(table), *sorted(constraints), " ".join(options)]


def _columns(table: TableText) -> list[str]:
    primary = {e.column.lower() for key in table.keys if key.is_primary for e in key.elements if e.column}
    is_implied = table.without_rowid or table.strict
    found = []
    for column in table.columns:
        implied = is_implied and column.name.lower() in primary and column.not_null_conflict is None
        parts = [
            column.name,
            column.data_type,
            f"not null {column.not_null_conflict or ''}" if not column.is_nullable and not implied else "",
            f"default {squeezed(column.default)}" if column.default is not None else "",
            f"collate {column.collation.lower()}" if column.collation is not None else "",
            f"as ({squeezed(column.generated)}) {column.is_stored}" if column.generated is not None else "",
            "autoincrement" if column.is_autoincrement else "",
        ]
        found.append(" ".join(part.strip() for part in parts if part))
    return found


def _element(element: Element) -> str:
    text = element.column.lower() if element.column is not None else squeezed(element.expression or "")
    text += f" collate {element.collation.lower()}" if element.collation is not None else ""
    return text + (" desc" if element.is_descending else "")


def _key(key: KeyText, table: TableText) -> str:
    kind = "primary key" if key.is_primary else "unique"
    elements = [_element(element) for element in key.elements]
    if is_rowid(key, table):
        elements = [(key.elements[0].column or "").lower()]
    return f"{kind} ({', '.join(elements)}) {key.conflict or ''}".strip()


def _foreign_key(tables: dict[str, TableText], key: ForeignKeyText) -> str:
    targets = key.target_columns or primary_columns(tables, key.target)
    text = f"foreign key ({', '.join(key.columns)}) references {key.target} ({', '.join(targets)})".lower()
    text += f" delete {key.on_delete} update {key.on_update} match {key.match}"
    return text + (" deferred" if key.initially_deferred else "")


def primary_columns(tables: dict[str, TableText], name: str) -> tuple[str, ...]:
    """The columns of a table's primary key; none where there is no such table or key."""
    table = next((table for known, table in tables.items() if known.lower() == name.lower()), None)
    keys = [key for key in table.keys if key.is_primary] if table is not None else []
    return tuple(element.column or "" for key in keys for element in key.elements)


def _index(connection: sqlite3.Connection, name: str, table: str, sql: str) -> list[str]:
    """The elements with their true collations; expressions and the condition from the text."""
    index = parse_index(sql)
    rows = connection.execute("SELECT name, desc, coll FROM pragma_index_xinfo(?) WHERE key ORDER BY seqno", [name])
    elements = [
        f"{column.lower() if column is not None else squeezed(part.expression or '')} {collation.lower()} {descending}"
        for part, (column, descending, collation) in zip(index.elements, rows, strict=True)
    ]
    (unique,) = connection.execute(
        "SELECT 'unique' FROM pragma_index_list(?) WHERE name = ? AND [unique]", [table, name]
    ).fetchone() or ("",)
    where = squeezed(index.where) if index.where is not None else ""
    return [f"{unique} on {table.lower()} ({', '.join(elements)}) {where}"]
