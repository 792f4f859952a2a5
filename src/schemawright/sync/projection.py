"""A document as outside programs see it: tables with their columns and indexes inside, and the facts that follow."""

from collections.abc import Callable
from functools import cache
from typing import Any

import msgspec

from schemawright.base.ids import Id
from schemawright.model import facts
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Index
from schemawright.model.kinds import KINDS
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.schema import Schema
from schemawright.model.table import Table
from schemawright.model.view import MaterializedView

Json = dict[str, Any]

PARTS = tuple(kind for kind in KINDS.values() if kind.record.parent == "table_id")
"""The kinds that are shown inside their table."""
LISTS = tuple(kind for kind in KINDS.values() if kind not in PARTS and kind.record is not Schema)
"""The kinds that are shown in lists of the whole."""


def schema_json(document: Document) -> Json:
    """The whole: the header's fields and a list of every kind, under its plural name."""
    content = plain(document.schema)
    for kind in LISTS:
        content[kind.plural] = [record_json(document, record) for record in document.all(kind.record)]
    return content


def record_json(document: Document, record: Record) -> Json:
    """One record with all its fields and what follows from the document; a table with its parts inside."""
    content = plain(record)
    if (derive := _DERIVED.get(type(record))) is not None:
        derive(document, record, content)
    return content


def plain(record: Record) -> Json:
    """The record's own fields, those at their default among them, without the tag."""
    content: Json = _whole(record)
    return {"id": record.id} | content


def _whole(value: Any) -> Any:
    """A value as JSON, with every field of the structs in it."""
    if isinstance(value, msgspec.Struct):
        return {name: _whole(getattr(value, field)) for field, name in _names(type(value))}
    if isinstance(value, tuple):
        return [_whole(one) for one in value]
    return value


@cache
def _names(struct: type[msgspec.Struct]) -> tuple[tuple[str, str], ...]:
    return tuple(zip(struct.__struct_fields__, struct.__struct_encode_fields__, strict=True))


def _table(document: Document, table: Table, content: Json) -> None:
    for kind in PARTS:
        if kind.record is Column:
            content["columns"] = _columns(document, table.id)
        else:
            content[kind.plural] = [plain(part) for part in document.children(table.id, kind.record)]


def _columns(document: Document, table_id: Id) -> list[Json]:
    key = facts.primary_key(document, table_id)
    primary = frozenset(key.column_ids if key else ())
    unique = {id for one in facts.unique_sets(document, table_id) if len(one) == 1 for id in one}
    found = []
    for position, column in enumerate(document.children(table_id, Column)):
        parts = facts.type_parts(column.data_type)
        found.append(
            plain(column)
            | {
                "position": position,
                "isPrimaryKey": column.id in primary,
                "isUnique": column.id in unique,
                "length": parts.length,
                "precision": parts.precision,
                "scale": parts.scale,
            }
        )
    return found


def _column(document: Document, column: Column, content: Json) -> None:
    content |= next(one for one in _columns(document, column.table_id) if one["id"] == column.id)


def _relationship(document: Document, relationship: Relationship, content: Json) -> None:
    content["relationshipType"] = facts.relationship_type(document, relationship)
    content["isRequired"] = facts.is_required(document, relationship)


def _materialized_view(document: Document, view: MaterializedView, content: Json) -> None:
    content["indexes"] = [plain(index) for index in document.children(view.id, Index)]


_DERIVED: dict[type[Record], Callable[[Document, Any, Json], None]] = {
    Table: _table,
    Column: _column,
    Relationship: _relationship,
    MaterializedView: _materialized_view,
}
