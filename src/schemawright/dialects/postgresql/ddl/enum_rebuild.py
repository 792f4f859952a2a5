"""Changing an enum in a way that `ALTER TYPE` has no words for: a value taken out, or another order."""

from collections.abc import Iterator

from schemawright.dialects.ddl import Statements
from schemawright.dialects.names import Names
from schemawright.dialects.naming import clip
from schemawright.model.column import Column
from schemawright.model.table import Table
from schemawright.model.types import Enum


def rebuild(names: Names, before: Enum, after: Enum) -> Statements:
    """A new type under the old name; every column of the old one is moved over by the text of its values."""
    name = names.of(after)
    old = clip(after.name, names.dialect.max_name_bytes - 5) + "__old"
    yield f"ALTER TYPE {name} RENAME TO {names.quote(old)}"
    values = ", ".join(names.literal(value.name) for value in after.values)
    yield f"CREATE TYPE {name} AS ENUM ({values})"
    for column in columns_of(names, before, after):
        cast = _converted(names, before, after, names.column(column.id))
        is_array = column.data_type.endswith("[]")
        value = f"{names.column(column.id)}::text[]::{name}[]" if is_array else f"{cast}::{name}"
        table = names.of(column.table_id)
        yield f"ALTER TABLE {table} ALTER COLUMN {names.column(column.id)} TYPE {name}{'[]' * is_array} USING {value}"
    yield f"DROP TYPE {names.dialect.qualify(names.namespace_of(after), old)}"


def columns_of(names: Names, before: Enum, after: Enum) -> Iterator[Column]:
    """The columns that are of this type all along, but those that follow a parent table's."""
    name = names.of(after)
    called = {names.quote(before.name), names.quote(after.name)}
    for column in names.document.all(Column):
        if names.type(column.data_type).removesuffix("[]") != name:
            continue
        earlier = names.before(Column, column.id)
        if earlier is None or earlier.data_type.removesuffix("[]").rsplit(".", 1)[-1] not in called:
            continue
        table = names.document.require(Table, column.table_id)
        if table.partition_of is None and (column.is_local or not table.inherits):
            yield column


def _converted(names: Names, before: Enum, after: Enum, column: str) -> str:
    """The value as text, under its new name where it has one."""
    new = {value.id: value.name for value in after.values}
    renamed = [(value.name, new[value.id]) for value in before.values if new.get(value.id, value.name) != value.name]
    if not renamed:
        return f"{column}::text"
    cases = " ".join(f"WHEN {names.literal(one)} THEN {names.literal(other)}" for one, other in renamed)
    return f"(CASE {column}::text {cases} ELSE {column}::text END)"
