"""Columns of the store that follow from other records, written along so that the tables can be read alone.

They are never read back: a document knows these facts by itself (`model.facts`).
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from schemawright.base.ids import Id
from schemawright.changes.change import Change
from schemawright.model import facts
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Index
from schemawright.model.key import Key
from schemawright.model.namespace import Namespace
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.types import Enum
from schemawright.model.view import MaterializedView

Row = dict[str, Any]


class Projector:
    """The projections of one document's records; look-ups are made once and shared."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._primary: dict[Id, frozenset[Id]] = {}
        self._unique: dict[Id, frozenset[Id]] = {}
        self._enums: dict[str, Id] | None = None

    def row(self, record: Record) -> Row:
        """The derived columns of the record's row."""
        found = _PROJECTIONS.get(type(record))
        return {} if found is None else found(self, record)

    def of_column(self, column: Column) -> Row:
        """The parts of its type, whether it alone or with others is a key, and its enum."""
        parts = facts.type_parts(column.data_type)
        table_id = column.table_id
        if table_id not in self._primary:
            key = facts.primary_key(self._document, table_id)
            self._primary[table_id] = frozenset(key.column_ids if key else ())
            sets = facts.unique_sets(self._document, table_id)
            self._unique[table_id] = frozenset(id for one in sets if len(one) == 1 for id in one)
        return {
            "length": parts.length,
            "precision": parts.precision,
            "scale": parts.scale,
            "is_primary_key": column.id in self._primary[table_id],
            "is_unique": column.id in self._unique[table_id],
            "enum_id": self._enum_names.get(parts.base),
        }

    @property
    def _enum_names(self) -> dict[str, Id]:
        if self._enums is None:
            self._enums = {}
            for enum in self._document.all(Enum):
                self._enums[enum.name] = enum.id
                if (namespace := self._document.find(Namespace, enum.namespace_id)) is not None:
                    self._enums[f"{namespace.name}.{enum.name}"] = enum.id
        return self._enums

    def of_relationship(self, relationship: Relationship) -> Row:
        """Its cardinality, and whether it must lead somewhere."""
        return {
            "relationship_type": facts.relationship_type(self._document, relationship),
            "is_required": facts.is_required(self._document, relationship),
        }

    def of_materialized_view(self, view: MaterializedView) -> Row:
        """Its indexes."""
        return {"index_ids": [index.id for index in self._document.children(view.id, Index)]}


_PROJECTIONS: dict[type[Record], Callable[[Projector, Any], Row]] = {
    Column: Projector.of_column,
    Relationship: Projector.of_relationship,
    MaterializedView: Projector.of_materialized_view,
}


def concerned(after: Document, changes: Iterable[Change], before: Document) -> Iterator[Record]:
    """The records of `after`, not themselves changed, whose projections `changes` may have altered."""
    changes = tuple(changes)
    changed = {change.id for change in changes}
    tables: set[Id] = set()
    for change in changes:
        if change.kind.record in (Key, Index, Column, Relationship):
            for document in (before, after):
                if (record := document.find(change.kind.record, change.id)) is not None:
                    tables.add(getattr(record, record.parent or ""))
    everything = any(change.kind.record in (Enum, Namespace) for change in changes)
    for table_id in tables:
        for kind in (Column, Relationship):
            if not (kind is Column and everything):
                yield from (record for record in after.children(table_id, kind) if record.id not in changed)
        if (view := after.find(MaterializedView, table_id)) is not None and view.id not in changed:
            yield view
    if everything:
        yield from (column for column in after.all(Column) if column.id not in changed)
