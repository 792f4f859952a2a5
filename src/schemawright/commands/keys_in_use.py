"""Keys: a primary key's columns are never null, a table has one, and what relationships refer to stays unique."""

from collections.abc import Iterable

from schemawright.base.errors import RefusedError
from schemawright.changes.change import Change
from schemawright.commands.editing import Editing
from schemawright.model import facts
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Index
from schemawright.model.key import Key
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table


def after_key(edit: Editing, record: Record) -> None:
    """Makes the columns of a primary key not null, and refuses a nullable one in it."""
    if isinstance(record, Column) and record.is_nullable and facts.is_primary_key(edit.document, record):
        raise RefusedError(
            f"The column {record.name!r} is part of the primary key and can't be null. Take it out of the key first.",
            code="primary_key",
            id=record.id,
        )
    if not isinstance(record, Key) or record.key_type != "primary":
        return
    if sum(key.key_type == "primary" for key in edit.document.children(record.table_id, Key)) > 1:
        raise RefusedError(
            "The table has a primary key already. Change that one.", code="primary_key", id=record.table_id
        )
    for column in facts.columns(edit.document, record.column_ids):
        if column.is_nullable:
            edit.update(column, is_nullable=False)


def check(before: Document, after: Document, changes: Iterable[Change]) -> None:
    """Raises `RefusedError`: `key_in_use` where a relationship's target columns were unique and no longer are,
    `no_key` where a new or changed relationship refers to columns that nothing makes unique.
    """
    touched = {change.id for change in changes if change.kind.record is Relationship}
    tables = {t for change in changes if change.kind.record in (Key, Index) for t in _tables(before, after, change)}
    for table_id in tables:
        if after.find(Table, table_id) is not None:
            touched |= {
                r.id
                for r, ref in after.referrers(table_id)
                if isinstance(r, Relationship) and ref.field == "target_table_id"
            }
    for id in touched:
        if (relationship := after.find(Relationship, id)) is None or _refers_to_key(after, relationship):
            continue
        was = before.find(Relationship, id)
        table = after.require(Table, relationship.target_table_id).name
        if was is not None and was.target_column_ids == relationship.target_column_ids and _refers_to_key(before, was):
            raise RefusedError(
                f"The relationship {relationship.name!r} needs this key of {table!r}. Delete the relationship first.",
                code="key_in_use",
                id=id,
            )
        if was is None or was.target_column_ids != relationship.target_column_ids:
            raise RefusedError(
                f"The relationship {relationship.name!r} refers to columns of {table!r} that are not unique. "
                "Make them a primary key or unique first.",
                code="no_key",
                id=id,
            )


def _tables(before: Document, after: Document, change: Change) -> Iterable[str]:
    for document in (before, after):
        if (record := document.find(change.kind.record, change.id)) is not None:
            yield record.table_id  # type: ignore[attr-defined]


def _refers_to_key(document: Document, relationship: Relationship) -> bool:
    return frozenset(relationship.target_column_ids) in facts.unique_sets(document, relationship.target_table_id)
