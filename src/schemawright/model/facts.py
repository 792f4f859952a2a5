"""Facts that follow from the records and are stored nowhere: keys, uniqueness, cardinality, parts of a type."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from schemawright.base.ids import Id
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Index
from schemawright.model.key import Key
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table

RelationshipType = Literal["one_to_one", "one_to_many", "many_to_many"]


def primary_key(document: Document, table_id: Id) -> Key | None:
    """The primary key of a table, if it has one."""
    return next((key for key in document.children(table_id, Key) if key.key_type == "primary"), None)


def columns(document: Document, ids: Iterable[Id]) -> tuple[Column, ...]:
    """The columns with these ids, in this order; those that are gone are left out."""
    return tuple(column for id in ids if (column := document.find(Column, id)) is not None)


def unique_sets(document: Document, table_id: Id) -> tuple[frozenset[Id], ...]:
    """The sets of columns of which a table has no two rows alike: its keys and its plain unique indexes."""
    keys = [frozenset(key.column_ids) for key in document.children(table_id, Key)]
    indexes = [
        frozenset(element.column_id for element in index.columns if element.column_id)
        for index in document.children(table_id, Index)
        if index.is_unique and index.where is None and all(element.column_id for element in index.columns)
    ]
    return (*keys, *indexes)


def is_primary_key(document: Document, column: Column) -> bool:
    """Whether the column is part of the primary key."""
    key = primary_key(document, column.table_id)
    return key is not None and column.id in key.column_ids


def is_unique(document: Document, column: Column) -> bool:
    """Whether the column alone is unique in its table."""
    return frozenset((column.id,)) in unique_sets(document, column.table_id)


def is_required(document: Document, relationship: Relationship) -> bool:
    """Whether every row of the source table must have a row of the target table."""
    return not any(column.is_nullable for column in columns(document, relationship.source_column_ids))


def relationship_type(document: Document, relationship: Relationship) -> RelationshipType:
    """`one_to_one` where the source columns hold (all columns of) something unique, else `one_to_many`."""
    source = frozenset(relationship.source_column_ids)
    unique = any(found <= source for found in unique_sets(document, relationship.source_table_id))
    return "one_to_one" if unique else "one_to_many"


@dataclass(frozen=True)
class Junction:
    """A table that is nothing but a many-to-many relationship between two others (or one and itself)."""

    table: Table
    first: Relationship
    second: Relationship


def junction(document: Document, table_id: Id) -> Junction | None:
    """The table as a junction: exactly two foreign keys, whose columns together are what makes its rows unique."""
    held = document.children(table_id, Relationship)
    if len(held) != 2:
        return None
    first, second = held
    together = frozenset(first.source_column_ids) | frozenset(second.source_column_ids)
    apart = not frozenset(first.source_column_ids) & frozenset(second.source_column_ids)
    if apart and together in unique_sets(document, table_id) and relationship_type(document, first) == "one_to_many":
        return Junction(document.require(Table, table_id), first, second)
    return None


@dataclass(frozen=True)
class TypeParts:
    """A type taken apart: `character varying(50)[]` has base `character varying`, length 50 and one dimension."""

    base: str
    arguments: tuple[str, ...]
    dimensions: int

    @property
    def length(self) -> int | None:
        """Of a text or bit type."""
        return self._number(0) if re.search(r"char|text|bit|binary", self.base) else None

    @property
    def precision(self) -> int | None:
        """Digits of a decimal, or of the fraction of a second."""
        return self._number(0) if re.search(r"num|dec|float|time|interval", self.base) else None

    @property
    def scale(self) -> int | None:
        """Digits behind the point of a decimal."""
        return self._number(1) if re.search(r"num|dec", self.base) else None

    def _number(self, place: int) -> int | None:
        text = self.arguments[place].strip() if place < len(self.arguments) else ""
        return int(text) if re.fullmatch(r"-?\d{1,9}", text) else None


_TYPE = re.compile(
    r'^(?P<front>(?:"(?:[^"]|"")*"|[^("\[])+)(?:\((?P<arguments>[^()]*)\))?(?P<back>[^\[\]()]*)(?P<array>(?:\[\d*\])*)$'
)


@lru_cache(maxsize=65536)
def type_parts(data_type: str) -> TypeParts:
    """`data_type` taken apart; a text of another form is a base without arguments."""
    if (match := _TYPE.match(data_type)) is None:
        return TypeParts(data_type, (), 0)
    base = f"{match['front'].strip()} {match['back'].strip()}".strip()
    arguments = tuple(part.strip() for part in match["arguments"].split(",")) if match["arguments"] else ()
    return TypeParts(base, arguments, match["array"].count("["))
