"""Inheritance: what a parent table gains, changes or loses, its heirs do too (PostgreSQL, 5.11 and 5.12)."""

from collections.abc import Iterator
from typing import Any

import msgspec

from schemawright.base.errors import RefusedError
from schemawright.base.ids import Id, new_id
from schemawright.commands.editing import Editing
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.heirs import heirs_of, parents_of
from schemawright.model.record import Record
from schemawright.model.table import Table

INHERITED = frozenset({"name", "data_type", "is_nullable", "generated", "collation"})
"""The fields of a column that an heir cannot have otherwise than its parent (a looser nullability apart)."""


def inherited_from(document: Document, record: Column | Check) -> Record | None:
    """The parent table's column or check of the same name, if there is one."""
    table = document.find(Table, record.table_id)
    for parent in parents_of(table) if table is not None else ():
        for other in document.children(parent, type(record)):
            if other.name == record.name and not (isinstance(other, Check) and other.no_inherit):
                return other
    return None


def after_create(edit: Editing, record: Record) -> None:
    """Gives a new column or check of a parent to its heirs, and a new heir the columns and checks of its parents."""
    if isinstance(record, Column) or (isinstance(record, Check) and not record.no_inherit):
        for heir in tuple(heirs_of(edit.document, record.table_id)):
            own = next((c for c in edit.document.children(heir.id, type(record)) if c.name == record.name), None)
            if own is None:
                edit.create(_inherited(record, heir.id), adjust_name=False)
    elif isinstance(record, Table):
        for parent in parents_of(record):
            checks = (check for check in edit.document.children(parent, Check) if not check.no_inherit)
            parts: tuple[Column | Check, ...] = (*edit.document.children(parent, Column), *checks)
            for part in parts:
                # One that was made together with its parts has them.
                if all(own.name != part.name for own in edit.document.children(record.id, type(part))):
                    edit.create(_inherited(part, record.id), adjust_name=False)


def _inherited(record: Column | Check, table_id: Id) -> Column | Check:
    copied = msgspec.structs.replace(record, id=new_id(), table_id=table_id, is_local=False)
    # An identity is the parent's alone; so is what only concerns the drawing.
    return msgspec.structs.replace(copied, identity=None) if isinstance(copied, Column) else copied


def check_update(document: Document, current: Record, values: dict[str, Any]) -> None:
    """Raises `RefusedError` (`inherited`) where an heir's column would differ from its parent's."""
    if not isinstance(current, Column) or not values.keys() & INHERITED:
        return
    parent = inherited_from(document, current)
    if not isinstance(parent, Column):
        return
    for field in values.keys() & INHERITED:
        tighter = field == "is_nullable" and values[field] is False
        if values[field] != getattr(parent, field) and not tighter:
            raise RefusedError(
                f"The column {current.name!r} is inherited. Change it in the parent table.",
                code="inherited",
                id=parent.id,
            )


def after_update(edit: Editing, before: Record, after: Record, fields: frozenset[str]) -> None:
    """Passes a change of a parent's column or check on to its heirs."""
    if not isinstance(after, Column | Check):
        return
    passed = fields & (INHERITED if isinstance(after, Column) else {"name", "expression", "validated", "enforced"})
    if not passed:
        return
    for heir in tuple(heirs_of(edit.document, after.table_id)):
        for own in edit.document.children(heir.id, type(after)):
            if own.name == before.name:  # type: ignore[attr-defined]
                edit.update(own, **{field: getattr(after, field) for field in passed})


def check_delete(document: Document, column: Column) -> None:
    """Raises `RefusedError` (`inherited`) where the column is there because a parent has it."""
    if not column.is_local and inherited_from(document, column) is not None:
        raise RefusedError(
            f"The column {column.name!r} is inherited. Delete it in the parent table.", code="inherited", id=column.id
        )


def parts_of_heirs(document: Document, record: Column | Check) -> Iterator[Column | Check]:
    """The inherited twins, in all heirs below, of a parent's column or check."""
    for heir in heirs_of(document, record.table_id):
        for own in document.children(heir.id, type(record)):
            if own.name == record.name and not own.is_local:
                yield own
                yield from parts_of_heirs(document, own)
