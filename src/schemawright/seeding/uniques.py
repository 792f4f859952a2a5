"""Sets of columns of which a table has no two rows alike: keys, unique indexes (of expressions too), exclusions."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from schemawright.base.ids import Id
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Exclusion, Index
from schemawright.model.key import Key
from schemawright.seeding.expressions import NotUnderstoodError, column_names, parse
from schemawright.seeding.values import Value

_LOOSE = ("mysql", "mariadb")
"""Whose collations mostly do not tell capitals from small letters."""


@dataclass(frozen=True)
class UniqueSet:
    """`loosely`: values that differ only in case or punctuation count as the same: an expression of them is unique, or
    their collation takes them for it. Of the columns in `prefixes` only the beginning counts.
    """

    names: tuple[str, ...]
    nulls_distinct: bool = True
    loosely: bool = False
    prefixes: Mapping[str, int] = field(default_factory=dict)

    def key(self, row: dict[str, Value]) -> tuple[str, ...] | None:
        """What must not occur twice; `None` where the row counts as different from all others."""
        values = [self._counting(name, row.get(name)) for name in self.names]
        if self.nulls_distinct and None in values:
            return None
        return tuple(_loose(value) if self.loosely else repr(value) for value in values)

    def _counting(self, name: str, value: Value) -> Value:
        return value[: self.prefixes[name]] if name in self.prefixes and value is not None else value


def _loose(value: Value) -> str:
    return re.sub(r"[\W_]+", "", value).lower() if isinstance(value, str) else repr(value)


def unique_sets(document: Document, table_id: Id) -> Iterator[UniqueSet]:
    """All of a table's; a condition (`WHERE`) is left out, so more is kept apart than must be."""
    columns = {column.id: column for column in document.children(table_id, Column)}
    loosely = document.schema.dialect in _LOOSE
    for key in document.children(table_id, Key):
        yield UniqueSet(tuple(columns[id].name for id in key.column_ids), key.nulls_distinct, loosely)
    for index in document.children(table_id, Index):
        if index.is_unique:
            yield _of_index(document, index, columns)
    for exclusion in document.children(table_id, Exclusion):
        yield UniqueSet(tuple(columns[e.column_id].name for e in exclusion.elements if e.column_id in columns))


def _of_index(document: Document, index: Index, columns: dict[Id, Column]) -> UniqueSet:
    names: dict[str, None] = {}
    prefixes: dict[str, int] = {}
    loosely = document.schema.dialect in _LOOSE
    for element in index.columns:
        if element.column_id is not None:
            names[columns[element.column_id].name] = None
            if element.prefix_length is not None:
                prefixes[columns[element.column_id].name] = element.prefix_length
        elif element.expression is not None:
            loosely = True
            names |= dict.fromkeys(sorted(_mentioned(element.expression, document, columns)))
    return UniqueSet(tuple(names), index.nulls_distinct, loosely, prefixes)


def _mentioned(expression: str, document: Document, columns: dict[Id, Column]) -> set[str]:
    known = {column.name for column in columns.values()}
    try:
        return column_names(parse(expression, document.schema.dialect)) & known
    except NotUnderstoodError:
        return {name for name in known if re.search(rf"\b{re.escape(name)}\b", expression)}
