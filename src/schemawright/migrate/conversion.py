"""Conversions: what the values of a column become where its type changes, as a person says it."""

from collections.abc import Iterator, Mapping

from schemawright.base.errors import InvalidError
from schemawright.base.ids import Id
from schemawright.migrate.backfill import columns_named, require_expression
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.heirs import heirs_of


def conversions_named(old: Document, new: Document, given: Mapping[str, str]) -> dict[Id, str]:
    """Expressions by the id of the column for those by `table.column` or `namespace.table.column`.

    Raises `InvalidError` for a name that no column or more than one has, and for a column whose type stays.
    """
    found: dict[Id, str] = {}
    for name, expression in given.items():
        require_expression(new, f"conversion of {name}", expression)
        ids = {column.id for column in columns_named(new, name)}
        if not ids:
            raise InvalidError(f"There is no column {name} to convert. Write table.column or namespace.table.column.")
        converted = {id for id in ids if is_converted(old, new, id)}
        if not converted:
            raise InvalidError(f"The type of {name} does not change. Leave its conversion out.")
        if len(converted) > 1:
            raise InvalidError(f"More than one table has a column {name}. Write namespace.table.column.")
        column = new.require(Column, converted.pop())
        found |= dict.fromkeys((one.id for one in _with_heirs(new, column)), expression)
    return found


def _with_heirs(document: Document, column: Column) -> Iterator[Column]:
    """The column, and those of heirs and partitions that come from it."""
    yield column
    for heir in heirs_of(document, column.table_id):
        for below in document.children(heir.id, Column):
            if below.name == column.name:
                yield from _with_heirs(document, below)


def conversions_of(old: Document, new: Document, given: Mapping[Id, str]) -> dict[Id, str]:
    """The same for expressions by the id of the column."""
    found: dict[Id, str] = {}
    for id, expression in given.items():
        column = new.require(Column, id)
        require_expression(new, f"conversion of {column.name}", expression)
        if not is_converted(old, new, id):
            raise InvalidError(f"The type of {column.name} does not change. Leave its conversion out.")
        found |= dict.fromkeys((one.id for one in _with_heirs(new, column)), expression)
    return found


def is_converted(before: Document, after: Document, id: Id) -> bool:
    """Whether a column gets another type."""
    one, other = before.find(Column, id), after.find(Column, id)
    return one is not None and other is not None and one.data_type != other.data_type


def unsaid(conversions: Mapping[Id, str]) -> dict[Id, str]:
    """What is known of the way back: nothing."""
    return dict.fromkeys(conversions, "")
