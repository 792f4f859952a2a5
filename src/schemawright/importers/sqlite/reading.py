"""A database's schema as records.

The text in `sqlite_master` is taken apart and held against SQLite's own PRAGMAs. A table that both do not tell alike,
or that refers to what is not there, is kept as it is: a raw object.
"""

import sqlite3
from dataclasses import dataclass, field
from typing import Any

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.ids import Id
from schemawright.base.order import spread
from schemawright.dialects.sqlite.cursor import UnreadableError
from schemawright.dialects.sqlite.lexer import LEXER
from schemawright.dialects.sqlite.parser import Element, TableText, parse_index, parse_table, parse_view
from schemawright.importers.registry import ImportOptions, ImportResult
from schemawright.importers.sqlite.agreement import agrees
from schemawright.importers.sqlite.dependencies import named_in, read_by_view
from schemawright.importers.sqlite.tables import Made, foreign_keys, make_table
from schemawright.model.column import Column
from schemawright.model.index import Index, IndexElement
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.schema import Schema
from schemawright.model.view import View

OBJECTS = """
SELECT s.type, s.name, s.tbl_name, s.sql, coalesce(l.type, '') FROM sqlite_master s
LEFT JOIN pragma_table_list l ON l.schema = 'main' AND l.name = s.name
WHERE s.sql IS NOT NULL AND s.name NOT LIKE 'sqlite^_%' ESCAPE '^' AND coalesce(l.type, '') <> 'shadow'
ORDER BY s.rowid
"""


@dataclass(frozen=True)
class Found:
    """A row of `sqlite_master`; `table_kind` is `table`, `virtual`, `view` or empty."""

    kind: str
    name: str
    table: str
    sql: str
    table_kind: str


@dataclass
class Reading:
    """What has been read so far."""

    connection: sqlite3.Connection
    options: ImportOptions
    records: list[Record] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    tables: dict[str, Made] = field(default_factory=dict)
    """Modelled tables by their name in lower case."""
    ids: dict[str, Id] = field(default_factory=dict)
    """Tables, views and raw tables by their name in lower case."""
    names: set[str] = field(default_factory=set)
    """Every name of a table, view or index."""
    raw: list[RawObject] = field(default_factory=list)


def read_database(connection: sqlite3.Connection, options: ImportOptions) -> ImportResult:
    """The records of the database that `connection` is open to. Raises `sqlite3.Error` for a file that is none."""
    found = [Found(*row) for row in connection.execute(OBJECTS).fetchall()]
    reading = Reading(connection, options, names={one.name for one in found})
    header = Schema(id=options.new_id(), name=options.name, dialect="sqlite")
    _tables(reading, [one for one in found if one.kind == "table"])
    _views(reading, [one for one in found if one.kind == "view"])
    for one in found:
        if one.kind == "index":
            _index(reading, one)
        elif one.kind == "trigger":
            _raw(reading, one, "trigger")
    return ImportResult((header, *reading.records, *_ordered(reading.raw)), tuple(reading.diagnostics))


def _tables(reading: Reading, found: list[Found]) -> None:
    texts = _modelled(reading, found)
    for one in found:
        if (text := texts.get(one.name.lower())) is not None:
            made = make_table(text, reading.options.new_id, reading.names)
            reading.tables[one.name.lower()] = made
            reading.ids[one.name.lower()] = made.table.id
            reading.records += made.records
    for made in reading.tables.values():
        reading.records += foreign_keys(made, reading.tables, reading.options.new_id, reading.names)
    for one in found:
        if one.table_kind == "virtual":
            _raw(reading, one, "virtual table")
        elif one.name.lower() not in texts:
            _raw(reading, one, "table")
            _keep(reading, one)


def _modelled(reading: Reading, found: list[Found]) -> dict[str, TableText]:
    """The tables that can be modelled, and all that they refer to with them."""
    texts: dict[str, TableText] = {}
    for one in found:
        if one.table_kind != "virtual":
            try:
                text = parse_table(one.sql)
            except UnreadableError:
                continue
            if agrees(reading.connection, one.name, text):
                texts[one.name.lower()] = text
    while dangling := [name for name, text in texts.items() if _dangles(text, texts)]:
        for name in dangling:
            del texts[name]
    return texts


def _dangles(text: TableText, texts: dict[str, TableText]) -> bool:
    """Whether a foreign key refers to a table, or columns, that are not there."""
    for key in text.foreign_keys:
        target = texts.get(key.target.lower())
        if target is None:
            return True
        there = {column.name.lower() for column in target.columns}
        primary = [len(other.elements) for other in target.keys if other.is_primary]
        if not {name.lower() for name in key.target_columns} <= there:
            return True
        if len(key.columns) not in ([len(key.target_columns)] if key.target_columns else primary):
            return True
    return False


def _keep(reading: Reading, one: Found) -> None:
    reading.diagnostics.append(
        Diagnostic(
            code="IMPORT_TABLE_KEPT_RAW",
            level="warning",
            message=f"The table {one.name} refers to what is not there, or is written in a way that is not known.",
            help="Make what it refers to, and import it again; until then it is kept word for word.",
        )
    )


def _views(reading: Reading, found: list[Found]) -> None:
    reading.ids |= {one.name.lower(): reading.options.new_id() for one in found}
    for one in found:
        text = parse_view(one.sql)
        names = read_by_view(reading.connection, one.name)
        if names is None:
            names = named_in(one.sql, reading.ids)
            reading.diagnostics.append(
                Diagnostic(
                    code="IMPORT_VIEW_BROKEN",
                    level="warning",
                    message=f"The view {one.name} uses something that is not there.",
                    help="Mend its query: SQLite refuses to rename anything while it is so.",
                )
            )
        id = reading.ids[one.name.lower()]
        reading.records.append(
            View(
                id=id,
                name=one.name,
                query=text.query,
                column_names=text.column_names,
                depends_on=_ids(reading, names, id),
            )
        )


def _ids(reading: Reading, names: set[str], own: Id) -> tuple[Id, ...]:
    return tuple(reading.ids[name] for name in sorted(names) if name in reading.ids and reading.ids[name] != own)


def _index(reading: Reading, one: Found) -> None:
    made = reading.tables.get(one.table.lower())
    if made is None:
        _raw(reading, one, "index")
        return
    index = parse_index(one.sql)
    columns = made.columns
    elements = []
    for part in index.elements:
        column = columns.get(part.column.lower()) if part.column is not None else None
        elements.append(
            IndexElement(
                column_id=column.id if column is not None else None,
                expression=part.expression if part.column is None else part.column if column is None else None,
                order="desc" if part.is_descending else None,
                collation=_own_collation(part, column),
            )
        )
    reading.records.append(
        Index(
            id=reading.options.new_id(),
            table_id=made.table.id,
            name=one.name,
            columns=tuple(elements),
            is_unique=LEXER.tokens(one.sql)[2].value == "unique",
            where=index.where,
        )
    )


def _own_collation(part: Element, column: Column | None) -> str | None:
    """The collation that an element says; nothing where it is its column's anyway."""
    if part.collation is None or column is None:
        return part.collation
    return None if part.collation == (column.collation or "BINARY") else part.collation


def _raw(reading: Reading, one: Found, object_type: str) -> None:
    id = reading.options.new_id()
    about = reading.ids.get(one.table.lower()) if object_type in ("trigger", "index") else None
    if object_type in ("table", "virtual table"):
        reading.ids[one.name.lower()] = id
    depends_on = _ids(reading, named_in(one.sql, reading.ids), id)
    reading.raw.append(
        RawObject(
            id=id,
            object_type=object_type,
            name=one.name,
            text=one.sql,
            provides=(LEXER.key(one.name),) if object_type in ("table", "virtual table") else (),
            depends_on=tuple(other for other in depends_on if other != about),
            about=about,
        )
    )


def _ordered(raw: list[RawObject]) -> list[Any]:
    from msgspec.structs import replace

    return [replace(one, order=order) for one, order in zip(raw, spread(len(raw)), strict=True)]
