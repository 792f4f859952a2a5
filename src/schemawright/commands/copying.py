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
from schemawright.model.record import Record
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
        if len(reference.path) == 1 and any(id in ids for id in reference.ids(record)):
            held = getattr(record, reference.field)
            values[reference.field] = tuple(ids.get(id, id) for id in held) if isinstance(held, tuple) else ids[held]
    return msgspec.structs.replace(record, **values) if values else record


def with_new_ids(document: Document) -> Document:
    """The same records under new ids, also those of the parts of enums and composites."""
    content = [msgspec.to_builtins(record) for record in document]
    ids = {id: new_id() for id in _ids(content)}
    return Document(
        msgspec.convert(_mapped(one, ids), type(record)) for one, record in zip(content, document, strict=True)
    )


def _ids(value: Any) -> set[str]:
    if isinstance(value, dict):
        own = {value["id"]} if isinstance(value.get("id"), str) else set()
        return own.union(*map(_ids, value.values()))
    return set().union(*map(_ids, value)) if isinstance(value, list | tuple) else set()


def _mapped(value: Any, ids: dict[str, str]) -> Any:
    if isinstance(value, str):
        return ids.get(value, value)
    if isinstance(value, dict):
        return {key: _mapped(one, ids) for key, one in value.items()}
    return [_mapped(one, ids) for one in value] if isinstance(value, list | tuple) else value
