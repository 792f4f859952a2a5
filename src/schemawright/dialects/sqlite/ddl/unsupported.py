"""What SQLite has no place for."""

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from schemawright.base.diagnostics import Diagnostic
from schemawright.dialects.sqlite.ddl.constraints import alone_in_key
from schemawright.dialects.sqlite.ddl.raw import droppable
from schemawright.dialects.sqlite.ddl.tables import OPTIONS
from schemawright.dialects.sqlite.types import STANDARD
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.drawing import Area, Note
from schemawright.model.index import Index
from schemawright.model.key import Key
from schemawright.model.kinds import KIND_OF, Kind
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.schema import Schema
from schemawright.model.table import Table
from schemawright.model.view import View

HELD: dict[type[Record], frozenset[str]] = {
    Table: frozenset("name display_name soft_delete timestamps comment storage_parameters".split()),
    Column: frozenset(
        """table_id name display_name order data_type is_nullable not_null_name default_value identity generated
        collation comment options""".split()
    ),
    Key: frozenset("table_id name key_type column_ids storage_parameters comment".split()),
    Check: frozenset("table_id name expression comment".split()),
    Relationship: frozenset(
        """source_table_id name source_column_ids target_table_id target_column_ids on_delete on_update match
        deferrable initially_deferred comment""".split()
    ),
    Index: frozenset("table_id name columns is_unique where is_suggested comment".split()),
    View: frozenset("name display_name query column_names column_comments comment depends_on".split()),
    RawObject: frozenset("object_type name text order provides depends_on about line".split()),
}
"""The fields of each kind that SQLite can hold, or that never reach a database."""

DRAWN: tuple[type[Record], ...] = (Schema, Note, Area)

ELEMENT = ("nulls", "operator_class", "prefix_length")
"""What an element of an index cannot have."""

Told = Iterator[tuple[Record, str, str]]
"""A record, what is the matter with it, and what to do."""


def unsupported(document: Document) -> Iterator[Diagnostic]:
    """An error for each record that SQLite cannot hold, or not so."""
    for kind in KIND_OF.values():
        for record in document.all(kind.record):
            for subject, message, help in _told(document, kind, record):
                yield Diagnostic(
                    code="MIGRATE_NOT_IN_SQLITE", level="error", message=message, help=help, subject=subject.id
                )


def _told(document: Document, kind: Kind, record: Record) -> Told:
    if kind.record in DRAWN:
        return
    if kind.record not in HELD:
        yield record, f"SQLite has no {kind.name}: {_name(record)}.", "Delete it, or choose another database."
        return
    for name in _beyond(kind, record):
        what = f"SQLite has no place for {kind.json_names[name]} of the {kind.name} {_name(record)}."
        yield record, what, "Take it out, or choose another database."
    if (look := _LOOKS.get(kind.record)) is not None:
        yield from look(document, record)


def _name(record: Record) -> str:
    return str(getattr(record, "name", record.id))


def _beyond(kind: Kind, record: Record) -> Iterator[str]:
    for field in msgspec.structs.fields(kind.record):
        if field.name in HELD[kind.record] or field.name in kind.canvas or field.name == "id":
            continue
        default = field.default if field.default_factory is msgspec.NODEFAULT else field.default_factory()
        if getattr(record, field.name) != default:
            yield field.name


def _table(document: Document, table: Table) -> Told:
    for option in sorted(table.storage_parameters.keys() - OPTIONS.keys()):
        yield table, f"SQLite knows no option {option} of the table {table.name}.", "Use strict or without_rowid."
    keys = [key for key in document.children(table.id, Key) if key.key_type == "primary"]
    if not document.children(table.id, Column):
        yield table, f"SQLite makes no table without columns: {table.name}.", "Add a column."
    if len(keys) > 1:
        yield table, f"The table {table.name} has more than one primary key.", "Make all but one unique."
    if "without_rowid" in table.storage_parameters and not keys:
        yield table, f"The table {table.name} is WITHOUT ROWID but has no primary key.", "Give it one."


def _column(document: Document, column: Column) -> Told:
    table = document.require(Table, column.table_id)
    where = f"{table.name}.{column.name}"
    if column.identity is not None:
        is_rowid = alone_in_key(document, column) is not None and column.data_type == "INTEGER"
        if not is_rowid or "without_rowid" in table.storage_parameters:
            yield column, f"{where} cannot count by itself.", "Make it an INTEGER that is the whole primary key."
        elif column.identity != type(column.identity)():
            yield column, f"SQLite knows no options of the way in which {where} counts.", "Take them out."
    if "strict" in table.storage_parameters and column.data_type.upper() not in STANDARD:
        yield (
            column,
            f"{where} has the type {column.data_type}, but its table is STRICT.",
            (f"Use one of: {', '.join(sorted(STANDARD))}."),
        )
    if column.options.keys() - {"on_conflict"}:
        yield column, f"SQLite knows no options of the column {where} but on_conflict.", "Take them out."


def _key(document: Document, key: Key) -> Told:
    known = {
        "on_conflict",
        *(f"{what} {n}" for n in range(1, len(key.column_ids) + 1) for what in ("collation", "order")),
    }
    for option in sorted(key.storage_parameters.keys() - known):
        yield key, f"SQLite knows no option {option} of the key {key.name}.", "Take it out."


def _index(document: Document, index: Index) -> Told:
    if document.find(Table, index.table_id) is None:
        yield index, f"The index {index.name} is on what is no table.", "Delete it."
    for name in ELEMENT:
        if any(getattr(part, name) is not None for part in index.columns):
            yield index, f"SQLite has no place for {name} in the index {index.name}.", "Take it out."


def _raw(document: Document, raw: RawObject) -> Told:
    if not droppable(raw):
        yield raw, f"SQLite knows no {raw.object_type}: {raw.name}.", "Delete it, or choose another database."


_LOOKS: dict[type[Record], Callable[[Document, Any], Told]] = {
    Table: _table,
    Column: _column,
    Key: _key,
    Index: _index,
    RawObject: _raw,
}
