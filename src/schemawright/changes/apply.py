"""Applying changes to a document: all of them or none, and no rule but that records exist."""

from collections.abc import Iterable

import msgspec

from schemawright.base.errors import RefusedError
from schemawright.base.ids import Id
from schemawright.changes.change import Change, Create, Delete, Update
from schemawright.model.document import Document
from schemawright.model.record import Record


def apply(document: Document, changes: Iterable[Change]) -> Document:
    """The document after `changes`, in order.

    Raises `RefusedError`: `exists` where a created record is already there, `gone` where one that is updated or deleted
    is not.
    """
    changed: dict[type[Record], dict[Id, Record | None]] = {}
    for change in changes:
        table = changed.setdefault(change.kind.record, {})
        current = table[change.id] if change.id in table else document.find(change.kind.record, change.id)
        if isinstance(change, Create):
            if current is not None:
                raise RefusedError(f"There is a {change.kind.name} {change.id} already.", code="exists", id=change.id)
            table[change.id] = change.record
            continue
        if current is None:
            raise RefusedError(f"The {change.kind.name} {change.id} is gone.", code="gone", id=change.id)
        table[change.id] = None if isinstance(change, Delete) else updated(current, change)
    return document.replacing(changed)


def updated(record: Record, change: Update) -> Record:
    """`record` with the new values of `change`."""
    return msgspec.structs.replace(record, **change.values)
