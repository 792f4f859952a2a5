"""Conversions: what the values of a column become where its type changes, as a person says it."""

from collections.abc import Iterator, Mapping

from schemawright.base.errors import InvalidError
from schemawright.base.ids import Id
from schemawright.migrate.backfill import column_named, require_expression
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
        named = column_named((new,), name, "convert", lambda id: is_converted(old, new, id))
        if named is None:
            raise _needless(name)
        column = new.require(Column, named)
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
            raise _needless(column.name)
        found |= dict.fromkeys((one.id for one in _with_heirs(new, column)), expression)
    return found


def _needless(name: str) -> InvalidError:
    return InvalidError(f"The type of {name} does not change. Leave its conversion out.")


def is_converted(before: Document, after: Document, id: Id) -> bool:
    """Whether a column gets another type."""
    one, other = before.find(Column, id), after.find(Column, id)
    return one is not None and other is not None and one.data_type != other.data_type


def unsaid(before: Document, after: Document) -> dict[Id, str]:
    """What is known of the way back of columns with another type: nothing, so what no cast leads there is lost."""
    return {column.id: "" for column in before.all(Column) if is_converted(before, after, column.id)}
