"""Not-null constraints, and the names that PostgreSQL 18 chooses for them, where they are not the usual ones."""

from collections.abc import Iterable

from schemawright.base.ids import Id
from schemawright.dialects.naming import make_object_name
from schemawright.importers.postgresql_parser.columns import kept_not_null_name, own_not_null_name
from schemawright.importers.postgresql_parser.inheritance import not_null_name
from schemawright.importers.postgresql_parser.reading import Reading
from schemawright.model.column import Column
from schemawright.model.table import Table


def require_values(
    reading: Reading,
    table_id: Id,
    names: tuple[str, ...],
    *,
    recurse: bool = True,
    is_own: bool = True,
    constraint: str | None = None,
    is_news: bool = True,
) -> None:
    """`SET NOT NULL`, in partitions and heirs too, whose constraint bears the name of the one above.

    A primary key is content with what an heir has from above; all else gives it one of its own (`is_own`). What an heir
    has when the first of its parents gets one (`is_news`) is its own.
    """
    catalog = reading.catalog
    members = catalog.tables[table_id]
    for name in names:
        if name not in members.columns:
            continue
        column = catalog.require(Column, members.columns[name])
        table = catalog.require(Table, table_id)
        if column.is_nullable:
            above = constraint if table.partition_of is not None else None
            own = own_not_null_name(table.name, name, above) if above else None
            catalog.change(column.id, is_nullable=False, not_null_name=own)
        if constraint is None:
            if column.is_nullable or is_own:
                name_not_nulls(reading, table_id, (name,), is_new=column.is_nullable)
        elif is_news and not column.is_nullable and column.not_null_name is None and _is_barred_by_one(reading, column):
            catalog.change(column.id, not_null_name=make_object_name(table.name, name, "not_null"))
        is_first = column.is_nullable or not column.not_null_inherited
        column = catalog.require(Column, column.id)
        above = kept_not_null_name(table.name, column)
        for child in members.children if recurse else ():
            require_values(reading, child, (name,), constraint=above, is_news=is_first)


def _is_barred_by_one(reading: Reading, column: Column) -> bool:
    """Whether just one table that the column's is an heir of has `NOT NULL` for it."""
    catalog = reading.catalog
    parents = catalog.require(Table, column.table_id).inherits
    above = (catalog.get(Column, catalog.tables[id].columns.get(column.name)) for id in parents)
    return sum(one is not None and not one.is_nullable and one.not_null_inherited for one in above) == 1


def name_not_nulls(reading: Reading, table_id: Id, names: Iterable[str], *, is_new: bool = True) -> None:
    """Notes what the constraints of columns are called that a table has been given.

    That is, where no name was given, one with a number where the usual one is taken in the namespace, and any name of
    an heir's own beside that of the table above: it tells that the heir has one of its own. Where the heir had it from
    above before (`is_new` is false), it keeps that name.
    """
    catalog = reading.catalog
    table = catalog.require(Table, table_id)
    namespace = catalog.namespace_name(table.namespace_id)
    for name in names:
        column = catalog.require(Column, catalog.tables[table_id].columns[name])
        if column.is_nullable or (column.not_null_name is not None and not is_new):
            continue
        is_beside = _is_barred_above(reading, table, name)
        if is_new:
            chosen = catalog.not_null_name(namespace, table.name, column)
        else:
            chosen = not_null_name(reading, table, column) or ""
        if is_beside or (is_new and chosen != make_object_name(table.name, name, "not_null")):
            catalog.change(column.id, not_null_name=chosen)


def _is_barred_above(reading: Reading, table: Table, name: str) -> bool:
    """Whether a table that this one is an heir of has `NOT NULL` for it too."""
    catalog = reading.catalog
    above = (catalog.get(Column, catalog.tables[id].columns.get(name)) for id in table.inherits)
    return any(column is not None and not column.is_nullable and column.not_null_inherited for column in above)
