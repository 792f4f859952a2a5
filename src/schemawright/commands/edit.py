"""An edit in the making: a document, and the changes that led to it so far, each made whole by the rules."""

from typing import Any, TypeVar

import msgspec

from schemawright.base.errors import RefusedError
from schemawright.base.ids import Id
from schemawright.changes.apply import apply
from schemawright.changes.change import Change, Create, Delete, Update, update
from schemawright.changes.compare import squash
from schemawright.commands import cascade, heirs, keys_in_use, names, queries, references, rewrite, row_marks
from schemawright.dialects.registry import Dialect, dialect_named
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.kinds import KIND_OF
from schemawright.model.record import Record
from schemawright.model.schema import Schema
from schemawright.model.table import Table

R = TypeVar("R", bound=Record)


class Edit:
    """Collects changes; `document` is always what they make of the one it began with."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._began = document
        self._changes: list[Change] = []

    @property
    def dialect(self) -> Dialect:
        return dialect_named(self.document.schema.dialect)

    @property
    def changes(self) -> tuple[Change, ...]:
        """The batch so far, squashed. Raises `RefusedError` where a relationship has lost the key that it refers to."""
        batch = squash(self._changes)
        keys_in_use.check(self._began, self.document, batch)
        return batch

    def create(self, record: Record, *, adjust_name: bool = True) -> Record:
        """Makes `record` and gives it back as it was made: in the default namespace, its type in canonical spelling.

        A taken name gets `_2`, `_3`… unless `adjust_name` is off. Raises `RefusedError` for a dangling reference or a
        name that is empty or too long, and `exists` for an id that is in use.
        """
        if isinstance(record, Schema):
            raise RefusedError("A document has one schema record. Make a new schema instead.", id=record.id)
        if record.id in self.document:
            raise RefusedError(f"The id {record.id} is in use. Make a new one.", code="exists", id=record.id)
        record = names.in_namespace(self.document, self.dialect, record)
        references.check(self.document, record)
        record = names.with_canonical_type(self.dialect, record)
        record = names.checked(self.document, self.dialect, record, adjust=adjust_name)
        record = queries.with_dependencies(self.document, self.dialect, record)
        self._do(Create(record))
        heirs.after_create(self, record)
        keys_in_use.after_key(self, record)
        return record

    def update(self, record: Record, **values: Any) -> Record:
        """Gives fields of `record` (as it is now, by its id) new values and gives back what it has become.

        Raises `RefusedError`: `gone`, `dangling`, `name_taken`, `name_too_long`, `inherited`.
        """
        current = self.current(record)
        kind = KIND_OF[type(current)]
        wanted = msgspec.structs.replace(current, **values)
        wanted = names.with_canonical_type(self.dialect, wanted)
        if "query" in values:
            wanted = queries.with_dependencies(self.document, self.dialect, wanted)
        values = {
            field: getattr(wanted, field) for field in kind.fields if getattr(wanted, field) != getattr(current, field)
        }
        if not values:
            return current
        references.check(self.document, wanted, only=frozenset(values))
        if values.keys() & {"name", "namespace_id"} or (kind.record.parent or "") in values:
            names.checked(self.document, self.dialect, wanted, adjust=False)
        heirs.check_update(self.document, current, values)
        before = self.document
        (change,) = update(current, **values)
        self._do(self._grouped(change, wanted))
        rewrite.after_update(self, before, current, wanted)
        heirs.after_update(self, current, wanted, frozenset(values))
        keys_in_use.after_key(self, wanted)
        if isinstance(current, Table) and isinstance(wanted, Table):
            row_marks.after_switch(self, wanted, current)
        return wanted

    def delete(self, record: Record) -> None:
        """Deletes `record` with all that cannot be without it. What is gone already is left alone.

        Raises `RefusedError` for the schema itself and for an inherited column.
        """
        if isinstance(record, Schema):
            raise RefusedError("The schema itself is deleted as a whole, not by an operation.", id=record.id)
        if self.document.find(type(record), record.id) is None:
            return
        if isinstance(record, Column):
            heirs.check_delete(self.document, record)
        if isinstance(record, Column | Check):
            for twin in tuple(heirs.parts_of_heirs(self.document, record)):
                for change in cascade.deleting(self.document, twin):
                    self._do(change)
        self._do_all(tuple(cascade.deleting(self.document, record)))

    def current(self, record: Record) -> Record:
        """The record as it stands now, or `RefusedError` (`gone`)."""
        if (current := self.document.find(type(record), record.id)) is None:
            raise RefusedError(
                f"The {KIND_OF[type(record)].name} {_called(record)} is gone: it has been deleted. Restore it first.",
                code="gone",
                id=record.id,
            )
        return current

    def named(self, kind: type[R], id: Id) -> R:
        """The record of `kind` with this id, or `RefusedError` (`gone`)."""
        if (record := self.document.find(kind, id)) is None:
            raise RefusedError(f"The {KIND_OF[kind].name} {id} is gone: it has been deleted.", code="gone", id=id)
        return record

    def _grouped(self, change: Update, wanted: Record) -> Update:
        fields = dict.fromkeys(field for name in change.values for field in change.kind.group(name))
        current = self.current(wanted)
        return Update(
            change.kind,
            change.id,
            {field: getattr(wanted, field) for field in fields},
            {field: getattr(current, field) for field in fields},
        )

    def _do_all(self, changes: tuple[Change, ...]) -> None:
        """Changes that were found in the document as it is now, at once: a large one is dear to make anew."""
        self.document = apply(self.document, changes)
        self._changes += changes

    def _do(self, change: Change) -> None:
        if isinstance(change, Delete) and self.document.find(change.kind.record, change.id) is None:
            return
        self.document = apply(self.document, (change,))
        self._changes.append(change)


def _called(record: Record) -> str:
    return repr(getattr(record, "name", record.id))
