"""Soft deletion and timestamps: the columns that a table needs for them come with the switch."""

from schemawright.base.ids import new_id
from schemawright.base.order import between
from schemawright.commands.editing import Editing
from schemawright.model.column import Column
from schemawright.model.table import Table

MOMENT = {"postgresql": "timestamp with time zone"}
"""The type of a moment by dialect, where it is not `datetime`."""


def after_switch(edit: Editing, table: Table, before: Table) -> None:
    """Adds `deleted_at`, or `created_at` and `updated_at`, where `table` says so newly and has no such column.

    Switching off leaves the columns: they may hold data.
    """
    if table.soft_delete and not before.soft_delete:
        _add(edit, table, "deleted_at", is_nullable=True)
    if table.timestamps and not before.timestamps:
        _add(edit, table, "created_at", is_nullable=False)
        _add(edit, table, "updated_at", is_nullable=False)


def _add(edit: Editing, table: Table, name: str, *, is_nullable: bool) -> None:
    columns = edit.document.children(table.id, Column)
    if any(_plain(column.name) == _plain(name) for column in columns):
        return
    edit.create(
        Column(
            id=new_id(),
            table_id=table.id,
            name=name,
            order=between(columns[-1].order if columns else None, None),
            data_type=MOMENT.get(edit.dialect.name, "datetime"),
            is_nullable=is_nullable,
            default_value=None if is_nullable else "CURRENT_TIMESTAMP",
        )
    )


def _plain(name: str) -> str:
    """`deletedAt`, `DeletedAt` and `deleted_at` are one name to the tools that use the column."""
    return name.replace("_", "").lower()
