"""The names that PostgreSQL 18 chooses for not-null constraints, where they are not the usual ones."""

from collections.abc import Iterable

from schemawright.base.ids import Id
from schemawright.dialects.naming import make_object_name
from schemawright.importers.postgresql_parser.inheritance import not_null_name
from schemawright.importers.postgresql_parser.reading import Reading
from schemawright.model.column import Column
from schemawright.model.table import Table


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
