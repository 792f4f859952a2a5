"""Putting a copy of what was read into a document: beside what is there, never over it."""

from collections.abc import Iterator
from typing import Any

import msgspec

from schemawright.base.ids import Id, new_id
from schemawright.changes.apply import apply
from schemawright.changes.change import Create
from schemawright.commands.names import with_free_names
from schemawright.commands.queries import with_dependencies
from schemawright.dialects.registry import dialect_named
from schemawright.model.document import Document
from schemawright.model.kinds import KIND_OF
from schemawright.model.namespace import Extension, Namespace
from schemawright.model.raw import RawObject
from schemawright.model.record import Part, Record
from schemawright.model.schema import Schema
from schemawright.model.sequence import Sequence
from schemawright.model.types import Composite, Domain, Enum, Range
from schemawright.model.view import MaterializedView, View

SHARED = (Namespace, Extension, Enum, Domain, Composite, Range, Sequence, RawObject)
"""What a copy takes for the same where the document has one of its name: tables speak of it by that name."""


def copying(document: Document, content: Document) -> tuple[Create, ...]:
    """The changes that add what `content` holds, whose ids are all new. A name that is taken gets a number."""
    dialect = dialect_named(document.schema.dialect)
    shared = dict(_shared(document, content))
    records = [
        _pointing(record, shared) for record in content if not isinstance(record, Schema) and record.id not in shared
    ]
    named = tuple(with_free_names(document, dialect, records))
    whole = apply(document, map(Create, named))
    return tuple(
        Create(with_dependencies(whole, dialect, record) if isinstance(record, View | MaterializedView) else record)
        for record in named
    )


def _shared(document: Document, content: Document) -> Iterator[tuple[Id, Id]]:
    """The ids of `content` that stand for a record that is there already, with that record's id."""
    namespaces = {namespace.id: namespace.name for one in (document, content) for namespace in one.all(Namespace)}

    def place(record: Any) -> tuple[str | None, str, str]:
        return (
            namespaces.get(getattr(record, "namespace_id", None) or ""),
            record.name,
            getattr(record, "object_type", ""),
        )

    for kind in SHARED:
        there = {place(record): record.id for record in document.all(kind)}
        yield from ((record.id, there[place(record)]) for record in content.all(kind) if place(record) in there)


def _pointing(record: Record, ids: dict[Id, Id]) -> Record:
    """`record` with other ids where it refers to one of `ids`."""
    values: dict[str, Any] = {}
    for reference in KIND_OF[type(record)].references:
        if not any(id in ids for id in reference.ids(record)):
            continue
        held = values.get(reference.field, getattr(record, reference.field))
        if len(reference.path) == 2:
            inner = reference.path[1]
            values[reference.field] = tuple(_with_id(part, inner, ids) for part in held)
        else:
            values[reference.field] = tuple(ids.get(id, id) for id in held) if isinstance(held, tuple) else ids[held]
    return msgspec.structs.replace(record, **values) if values else record


def with_new_ids(document: Document) -> Document:
    """The same records under new ids, also those of the parts of enums and composites."""
    ids = {record.id: new_id() for record in document}
    return Document(_renewed(_pointing(record, ids), ids[record.id]) for record in document)


def _renewed(record: Record, id: Id) -> Record:
    values: dict[str, Any] = {"id": id}
    for field in record.__struct_fields__:
        held = getattr(record, field)
        if isinstance(held, tuple) and held and hasattr(held[0], "id"):
            values[field] = tuple(msgspec.structs.replace(part, id=new_id()) for part in held)
    return msgspec.structs.replace(record, **values)


def _with_id(part: Part, field: str, ids: dict[Id, Id]) -> Part:
    held = getattr(part, field)
    return msgspec.structs.replace(part, **{field: ids[held]}) if held in ids else part
