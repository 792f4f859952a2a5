"""Columns that hold rows of tables: while there are any, a table's columns get no other type (`ALTER TABLE`)."""

from collections.abc import Iterator

from schemawright.base.ids import Id
from schemawright.dialects.ddl import Statements
from schemawright.dialects.names import Names
from schemawright.dialects.postgresql.ddl.inherited import is_inherited
from schemawright.dialects.postgresql.ddl.write import alter_column
from schemawright.model.column import Column
from schemawright.model.facts import type_parts
from schemawright.model.table import Table
from schemawright.model.types import Composite, Domain


def lead_away(names: Names, column: Column) -> Statements:
    """Turns what holds rows of the column's table into JSON, before the first column there that gets another type.

    So columns may come and go meanwhile. No expression leads from there to an array, so those are texts.
    """
    retyped = (other for other in names.document.children(column.table_id, Column) if _is_retyped(names, other))
    first = next(retyped, None)
    if first is None or first.id != column.id:
        return
    for holder in names.derived(holders).get(column.table_id, ()):
        if names.before(Column, holder.id) is not None and not is_inherited(names.document, holder):
            name = names.column(holder.id)
            how = f"text[] USING {name}::text[]" if holder.data_type.endswith("[]") else f"jsonb USING to_jsonb({name})"
            yield alter_column(names, holder, f"TYPE {how}")


def led_back(names: Names, column: Column) -> str:
    """The values of a column that `lead_away` has turned into JSON, or texts where they are arrays, as they were."""
    name, written = names.column(column.id), names.type(column.data_type)
    is_array = column.data_type.endswith("[]")
    return f"{name}::{written}" if is_array else f"jsonb_populate_record(NULL::{written}, {name})"


def is_led_away(names: Names, before: Column, after: Column) -> bool:
    """Whether a column that keeps its type has another meanwhile, since it holds rows of such a table."""
    if before.data_type != after.data_type:
        return False
    columns = (one for id in _tables_in(names, after.data_type) for one in names.document.children(id, Column))
    return any(_is_retyped(names, column) for column in columns)


def _is_retyped(names: Names, column: Column) -> bool:
    before = names.before(Column, column.id)
    if before is None or column.id in names.dropped:
        return False
    if (before.data_type, before.collation) != (column.data_type, column.collation):
        return True
    own = names.user_type(type_parts(column.data_type).base)
    return own is not None and own.id in names.dropped


def _tables_in(names: Names, data_type: str) -> Iterator[Id]:
    """The tables whose rows are in the values of a type, be it in attributes of theirs."""
    base = type_parts(data_type).base
    found = names.user_type(base)
    if isinstance(found, Composite):
        for attribute in found.attributes:
            yield from _tables_in(names, attribute.data_type)
    elif isinstance(found, Domain):
        yield from _tables_in(names, found.data_type)
    elif found is None and (table := names.derived(_tables).get(base)) is not None:
        yield table


def holders(names: Names) -> dict[Id, list[Column]]:
    """The columns that hold rows of a table, by its id."""
    held = {column.data_type for column in names.document.all(Column)}
    types = {data_type: set(_tables_in(names, data_type)) for data_type in held}
    found: dict[Id, list[Column]] = {}
    for column in names.document.all(Column):
        for table_id in types[column.data_type]:
            found.setdefault(table_id, []).append(column)
    return found


def _tables(names: Names) -> dict[str, Id]:
    """The tables by the name that texts call the types of their rows."""
    return {names.spelt(table): table.id for table in names.document.all(Table)}
