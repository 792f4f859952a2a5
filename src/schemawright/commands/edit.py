"""An edit in the making: a document, and the changes that led to it so far, each made whole by the rules."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

import msgspec

from schemawright.base.errors import RefusedError
from schemawright.base.ids import Id
from schemawright.changes.apply import apply
from schemawright.changes.change import Change, Create, Update, update
from schemawright.changes.compare import difference, squash
from schemawright.commands import cascade, heirs, keys_in_use, names, queries, references, rewrite, row_marks
from schemawright.dialects.registry import Dialect, dialect_named
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.key import Key
from schemawright.model.kinds import KIND_OF
from schemawright.model.record import Record
from schemawright.model.schema import Schema
from schemawright.model.table import Table

R = TypeVar("R", bound=Record)


class Edit:
    """Collects changes; `document` is always what they make of the one it began with.

    What is `restored` was there already: its names, types and queries come back as they were, even where nothing new
    may be so.
    """

    def __init__(self, document: Document, *, restored: bool = False) -> None:
        self.document = document
        self._restored = restored
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
        record = self._in_form(record)
        references.check(self.document, record)
        record = names.unless_taken(self.document, self.dialect, record, adjust=adjust_name)
        record = self._with_dependencies(record)
        self._do(Create(record))
        heirs.after_create(self, record)
        keys_in_use.after_key(self, record)
        return record

    def create_all(self, records: Sequence[Record]) -> None:
        """Makes records at once, which may refer to each other, as `create` makes one.

        Raises `RefusedError` with `data["record"]`, the id of the record that was refused.
        """
        dialect, formed = self.dialect, []
        for record in records:
            with _named(record):
                formed.append(self._in_form(record))
        self._do_all(tuple(map(Create, names.with_free_names(self.document, dialect, formed))))
        made = [self.current(record) for record in formed]
        for record in made:
            with _named(record):
                references.check(self.document, record)
                self._replace(self._with_dependencies(record))
                heirs.after_create(self, record)
        # A key makes its columns not null, which they then are.
        for record in sorted(made, key=lambda record: not isinstance(record, Key)):
            with _named(record):
                keys_in_use.after_key(self, self.current(record))

    def _in_form(self, record: Record) -> Record:
        """A record that is to be made, in its namespace and with the canonical spelling of its type."""
        if isinstance(record, Schema):
            raise RefusedError("A document has one schema record. Make a new schema instead.", id=record.id)
        if record.id in self.document:
            raise RefusedError(f"The id {record.id} is in use. Make a new one.", code="exists", id=record.id)
        if self._restored:
            return record
        record = names.in_namespace(self.document, self.dialect, record)
        record = names.with_canonical_type(self.dialect, record)
        names.check_form(self.dialect, record)
        return record

    def _with_dependencies(self, record: Record) -> Record:
        try:
            return queries.with_dependencies(self.document, self.dialect, record)
        except RefusedError:
            if self._restored:
                return record
            raise

    def update(self, record: Record, **values: Any) -> Record:
        """Gives fields of `record` (as it is now, by its id) new values and gives back what it has become.

        Raises `RefusedError`: `gone`, `dangling`, `name_taken`, `name_too_long`, `inherited`.
        """
        current = self.current(record)
        kind = KIND_OF[type(current)]
        wanted = msgspec.structs.replace(current, **values)
        if not self._restored:
            wanted = names.with_canonical_type(self.dialect, wanted)
        if "query" in values:
            wanted = self._with_dependencies(wanted)
        values = {
            field: getattr(wanted, field) for field in kind.fields if getattr(wanted, field) != getattr(current, field)
        }
        if not values:
            return current
        references.check(self.document, wanted, only=frozenset(values))
        if values.keys() & {"name", "namespace_id"} or (kind.record.parent or "") in values:
            if not self._restored:
                names.check_form(self.dialect, wanted)
            names.unless_taken(self.document, self.dialect, wanted, adjust=False)
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

    def delete(self, *records: Record) -> None:
        """Deletes `records`, together, with all that cannot be without them. What is gone already is left alone.

        Raises `RefusedError` for the schema itself and for an inherited column.
        """
        for record in records:
            if isinstance(record, Schema):
                raise RefusedError("The schema itself is deleted as a whole, not by an operation.", id=record.id)
        self._delete(*(record for record in records if not isinstance(record, Column | Check)))
        for part in records:
            if isinstance(part, Column | Check) and self.document.find(type(part), part.id) is not None:
                if isinstance(part, Column):
                    heirs.check_delete(self.document, part)
                for twin in tuple(heirs.parts_of_heirs(self.document, part)):
                    self._delete(twin)
                self._delete(part)

    def _delete(self, *records: Record) -> None:
        there = (record for record in records if self.document.find(type(record), record.id) is not None)
        self._do_all(tuple(cascade.deleting(self.document, *there)))

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

    def _replace(self, wanted: Record) -> None:
        """Puts `wanted` in the place of the record with its id."""
        current = self.current(wanted)
        if current != wanted:
            self._do(difference(KIND_OF[type(wanted)], current, wanted))

    def _do_all(self, changes: tuple[Change, ...]) -> None:
        """Changes that were found in the document as it is now, at once: a large one is dear to make anew."""
        self.document = apply(self.document, changes)
        self._changes += changes

    def _do(self, change: Change) -> None:
        self.document = apply(self.document, (change,))
        self._changes.append(change)


@contextmanager
def _named(record: Record) -> Iterator[None]:
    """Says with a refusal of which record it is."""
    try:
        yield
    except RefusedError as error:
        error.data.setdefault("record", record.id)
        raise


def _called(record: Record) -> str:
    return repr(getattr(record, "name", record.id))
