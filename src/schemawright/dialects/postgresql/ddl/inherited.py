"""What a column has from the tables above its own."""

from collections.abc import Iterator

import msgspec

from schemawright.dialects.names import Names
from schemawright.dialects.postgresql.ddl.not_null_names import is_for_heirs
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.table import Table


def columns_above(document: Document, table: Table | None, column: Column) -> Iterator[str]:
    """The columns of parent tables that this one is inherited from."""
    if table is None or (table.partition_of is None and not table.inherits):
        return
    for parent in (*table.inherits, *((table.partition_of,) if table.partition_of is not None else ())):
        for other in document.children(parent, Column):
            if other.name == column.name:
                yield other.id


def parent_column(names: Names, column: Column) -> Column | None:
    """The first of the parents' columns that this one comes from."""
    table = names.document.find(Table, column.table_id)
    return next((names.document.require(Column, id) for id in columns_above(names.document, table, column)), None)


def follows_parent(names: Names, column: Column) -> bool:
    """Whether a parent table's column becomes as nullable as this one: that reaches the heirs by itself."""
    table = names.document.find(Table, column.table_id)
    for id in columns_above(names.document, table, column):
        parent, before = names.document.find(Column, id), names.before(Column, id)
        if parent is not None and is_for_heirs(parent) != column.is_nullable:
            return before is None or is_for_heirs(before) != is_for_heirs(parent)
    return False


def is_inherited(document: Document, column: Column) -> bool:
    """Whether the column comes and goes with a parent table's, or with an attribute of the table's type."""
    table = document.find(Table, column.table_id)
    if table is None:
        return False
    is_given = table.partition_of is not None or table.of_type is not None
    return is_given or (bool(table.inherits) and not column.is_local)


def is_let_go(names: Names, column: Column, new: str | None = None) -> bool:
    """Whether the column's table is taken off what its columns come from, though it may come back later.

    `new` is the name that the column is about to get, and that a parent's may have already.
    """
    if any(f"{column.table_id}/{bond}" in names.dropped for bond in ("partition", "of")):
        return True
    table = names.document.find(Table, column.table_id)
    called = (column, msgspec.structs.replace(column, name=new)) if new is not None else (column,)
    ids = (id for one in called for id in columns_above(names.document, table, one))
    above = [names.document.require(Column, id).table_id for id in ids]
    is_heir = table is not None and bool(table.inherits) and bool(above)
    return is_heir and all(f"{column.table_id}/under {id}" in names.dropped for id in above)


def is_to_be_bound(names: Names, column: Column) -> bool:
    """Whether the column's table gets its columns from another table, or a type, from which it did not before."""
    before, after = names.before(Table, column.table_id), names.document.find(Table, column.table_id)
    if before is None or after is None:
        return False
    if after.of_type is not None:
        return before.of_type is None or f"{after.id}/of" in names.dropped
    return before.partition_of != after.partition_of


def columns_below(document: Document, column: Column) -> Iterator[Column]:
    """The columns of heirs that come from this one."""
    for heir in document.holders(column.table_id, "inherits"):
        yield from (other for other in document.children(heir.id, Column) if other.name == column.name)
