"""Sets of columns of which a table has no two rows alike: keys, unique indexes (of expressions too), exclusions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from schemawright.base.ids import Id
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Exclusion, Index
from schemawright.model.key import Key
from schemawright.seeding.expressions import NotUnderstoodError, column_names, parse
from schemawright.seeding.values import Value


@dataclass(frozen=True)
class UniqueSet:
    """`loosely`: an expression is unique, so values that differ only in case or punctuation count as the same."""

    names: tuple[str, ...]
    nulls_distinct: bool = True
    loosely: bool = False

    def key(self, row: dict[str, Value]) -> tuple[str, ...] | None:
        """What must not occur twice; `None` where the row counts as different from all others."""
        values = [row.get(name) for name in self.names]
        if self.nulls_distinct and None in values:
            return None
        return tuple(_loose(value) if self.loosely else repr(value) for value in values)


def _loose(value: Value) -> str:
    return re.sub(r"[\W_]+", "", value).lower() if isinstance(value, str) else repr(value)


def unique_sets(document: Document, table_id: Id) -> Iterator[UniqueSet]:
    """All of a table's; a condition (`WHERE`) is left out, so more is kept apart than must be."""
    columns = {column.id: column for column in document.children(table_id, Column)}
    for key in document.children(table_id, Key):
        yield UniqueSet(tuple(columns[id].name for id in key.column_ids), key.nulls_distinct)
    for index in document.children(table_id, Index):
        if index.is_unique:
            yield _of_index(document, index, columns)
    for exclusion in document.children(table_id, Exclusion):
        yield UniqueSet(tuple(columns[e.column_id].name for e in exclusion.elements if e.column_id in columns))


def _of_index(document: Document, index: Index, columns: dict[Id, Column]) -> UniqueSet:
    names: dict[str, None] = {}
    loosely = False
    for element in index.columns:
        if element.column_id is not None:
            names[columns[element.column_id].name] = None
        elif element.expression is not None:
            loosely = True
            names |= dict.fromkeys(sorted(_mentioned(element.expression, document, columns)))
    return UniqueSet(tuple(names), index.nulls_distinct, loosely)


def _mentioned(expression: str, document: Document, columns: dict[Id, Column]) -> set[str]:
    known = {column.name for column in columns.values()}
    try:
        return column_names(parse(expression, document.schema.dialect)) & known
    except NotUnderstoodError:
        return {name for name in known if re.search(rf"\b{re.escape(name)}\b", expression)}
