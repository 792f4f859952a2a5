"""SQLite's DDL: one file for each kind of record, and the way in which a table is made anew."""

from collections.abc import Iterator
from types import MappingProxyType

import msgspec

from schemawright.dialects.ddl import Ddl, Part, Statements
from schemawright.dialects.names import Names
from schemawright.dialects.sqlite.ddl import columns, constraints, indexes, raw, tables, views
from schemawright.dialects.sqlite.ddl.rebuild import REBUILD, renamed_by_copy
from schemawright.dialects.sqlite.ddl.unsupported import unsupported
from schemawright.dialects.sqlite.lexer import LEXER, literal
from schemawright.dialects.sqlite.triggers import plain_trigger
from schemawright.dialects.text import mentioned
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Index
from schemawright.model.key import Key
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table
from schemawright.model.view import View

SQL_FIELDS = frozenset("data_type default_value expression query where text".split())
"""The fields, of records and of their parts, that hold SQL."""


def parts(document: Document) -> Iterator[Part]:
    """Every part of a document."""
    depths = tables.depths(document)
    for table in document.all(Table):
        yield from tables.parts(document, table, depths)
        for place, column in enumerate(document.children(table.id, Column)):
            yield from columns.parts(document, column, place)
        for constraint in constraints.constraints_of(document, table.id):
            yield from constraints.parts(document, constraint)
    for index in document.all(Index):
        yield from indexes.parts(document, index)
    for view in document.all(View):
        yield from views.parts(document, view)
    for held in document.all(RawObject):
        yield from raw.parts(document, held)


def is_made_anew(before: Record, after: Record, new: Document) -> bool:
    """Whether the change is a drop and a new record: a virtual table has no other way."""
    return isinstance(before, RawObject) and raw.kind_of(before.text) == "virtual"


def droppable(record: Record) -> bool:
    """Whether it can be told how to drop it."""
    return not isinstance(record, RawObject) or raw.droppable(record)


def bars(part: Part, record: Record) -> bool:
    """Whether a view or trigger names a column: SQLite drops none that something speaks of."""
    if not isinstance(part.record, View | RawObject) or not isinstance(record, Column):
        return False
    name = LEXER.key(record.name)
    return any(name in names for text in part.texts for names, _ in mentioned(LEXER, text.text))


def replace(names: Names, before: Record, after: Record) -> Statements | None:
    """SQLite puts nothing in the place of another without a drop."""
    return None


def normal(names: Names, record: Record, field: str, text: str) -> str:
    """A text without what says nothing: brackets and a plus around a literal, the usual words of a trigger."""
    if field == "default_value":
        return literal(text)
    if field == "text" and isinstance(record, RawObject) and record.object_type == "trigger":
        return plain_trigger(text)
    return text


def settle(old: Document, new: Document) -> tuple[Document, Document]:
    """Columns of a primary key that can hold no null anyway say `NOT NULL` as they did before, or not."""
    found = {}
    for column in new.all(Column):
        was = old.find(Column, column.id)
        if was is None or was.is_nullable == column.is_nullable or was.options or column.options:
            continue
        if was.not_null_name == column.not_null_name and _is_never_null(old, was) and _is_never_null(new, column):
            found[column.id] = msgspec.structs.replace(column, is_nullable=was.is_nullable)
    return old, new.replacing({Column: found}) if found else new


def _is_never_null(document: Document, column: Column) -> bool:
    """Whether a column is in the primary key of a table without rowid (https://www.sqlite.org/withoutrowid.html, 2)."""
    keys = document.children(column.table_id, Key)
    is_in_key = any(key.key_type == "primary" and column.id in key.column_ids for key in keys)
    return is_in_key and "without_rowid" in document.require(Table, column.table_id).storage_parameters


DDL = Ddl(
    dialect="sqlite",
    parts=parts,
    create_whole=MappingProxyType({Table: tables.create, Column: columns.add}),  # type: ignore[dict-item]
    is_made_anew=is_made_anew,
    droppable=droppable,
    is_table=raw.holds_rows,
    renamed_by_copy=renamed_by_copy,
    bars=bars,
    survives=lambda part, before, after: True,
    aftermath=lambda old, new: (),
    sql_fields=SQL_FIELDS,
    normal=normal,
    settle=settle,
    converts=True,
    alters=MappingProxyType(
        {
            Table: tables.ALTERS,
            Column: columns.ALTERS,
            Key: (constraints.SILENT,),
            Check: (constraints.SILENT,),
            Relationship: (constraints.SILENT,),
            Index: indexes.ALTERS,
            View: views.ALTERS,
            RawObject: raw.ALTERS,
        }
    ),
    rename=MappingProxyType({Table: tables.rename, Column: columns.rename}),
    move=MappingProxyType({}),
    replace=replace,
    unsupported=unsupported,
    places_columns=True,
    rebuild=REBUILD,
    frame=("BEGIN", "COMMIT"),
)
